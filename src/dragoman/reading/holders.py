"""Which offices have one holder in a state, and who can hold one: two foreign ministers are of two states."""

import re
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.naming import Person, name_parts, named_in

STATE_RANKS = frozenset(
    "head_of_state head_of_government deputy minister deputy_minister envoy adviser spokesperson royal parliament "
    "military".split()
)


def rivals(person: Person, country: str, people: Sequence[Person]) -> list[Person]:
    """The others of a country who hold the same sole office as a person."""
    return [p for p in same_office(person, people) if p.country == country]


def can_hold(person: Person, country: str, people: Sequence[Person], lexicon: Lexicon) -> bool:
    """True when a state has such an office, nobody else is told to hold it, and the person is no guest there."""
    guest = country in person.foreign
    return not guest and exists(person, country, lexicon) and not rivals(person, country, people)


def exists(person: Person, country: str, lexicon: Lexicon) -> bool:
    """True when a state or organisation may have an office of these words; an organisation has no ministers."""
    if not person.offices:
        return False
    if country in lexicon.organizations.name_of:
        return person.rank in _ORGAN_RANKS
    return person.rank != "organization" and lexicon.governments.has(person.offices[0], country)


_ORGAN_RANKS = frozenset(("organization", "spokesperson", "envoy", "adviser"))


def same_office(person: Person, people: Sequence[Person]) -> list[Person]:
    """The others, of whatever country, who hold the same sole office."""
    keys = _office_keys(person)
    return [p for p in people if p is not person and not p.former and keys & _office_keys(p)]


def by_description(people: Sequence[Person], raw: Sequence[Sequence[Mention]], lexicon: Lexicon) -> None:
    """Whose state a report tells later, with the office alone: "President A arrived; the Kenyan leader met ...".

    Only where one person can be meant: named before, of no known state, in such an office, and nobody of that state is.
    """
    for mentions in raw:
        for told in mentions:
            if told.how != "description" or told.kind != "person" or not _told_again(told):
                continue
            named = [p for p in people if _may_be(p, told) and p.country in (None, told.country)]
            exact = [p for p in named if p.offices[0].casefold() == (told.office or "").casefold()]
            named = exact if len(exact) == 1 else named
            before = [p for p in named if min(p.starts) < mentions[0].start]
            one = named[0] if len(named) == 1 and before and named[0].country is None else None
            if one and told.country and can_hold(one, told.country, people, lexicon):
                one.take(told.country, "earlier")


def _told_again(told: Mention) -> bool:
    """True for "the Kenyan president"; "the President of Kenya" may be another, unless he acts."""
    return told.basis in ("adjective", "possessive") or (told.basis == "of" and told.text.startswith("The "))


def by_capacity(
    benches: Sequence[Bench], people: Sequence[Person], raw: Sequence[Sequence[Mention]], lexicon: Lexicon
) -> None:
    """Whose state a report tells with what somebody is: "Ms A's first visit as President of Kenya"."""
    for bench, mentions in zip(benches, raw, strict=True):
        for told in mentions:
            if told.how != "description" or told.kind != "person" or not told.country:
                continue
            lead = bench.text[bench.words[0].start : told.start]
            if not _AS.search(lead):
                continue
            named = {id(p): p for _, p in named_in(bench.text, bench.words[0].start, told.start, people)}
            one = next(iter(named.values())) if len(named) == 1 else None
            if one and one.country is None and can_hold(one, told.country, people, lexicon):
                one.take(told.country, "earlier")


_AS = re.compile(
    r"(?<![\w-])(?:as|became|becoming|being|"
    r"(?:sworn[ -]in|inaugurated|elected|appointed|installed|named|re-elected)(?: as)?)\s+(?:the\s+)?(?:new\s+)?$"
)


def by_turns(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """Whom a report calls by name and by office in turn: "The President of X had talks. Jane Doe received ...".

    Only where one person without any office can be meant, who never stands beside those words in a sentence.
    """
    held = {(p.country, p.rank) for p in people}
    told = [(n, m) for n, ms in enumerate(raw) for m in ms if _is_sole(m) and (m.country, m.rank) not in held]
    if len({(m.country, m.rank) for _, m in told}) != 1:
        return
    beside = {n for n, _ in told}
    nameless = [p for p in people if not p.offices and p.country is None and len(name_parts(p.name)) > 1]
    seen = {id(p): _sentences_of(p, benches, people) for p in nameless}
    often = [p for p in nameless if len(seen[id(p)]) > 1 and not seen[id(p)] & beside]
    if len(often) == 1 and any(abs(n - at) <= _NEAR for n in beside for at in seen[id(often[0])]):
        office = told[0][1]
        often[0].take(office.country or "", "earlier")
        often[0].offices.append(office.office or "")
        often[0].rank = office.rank


_NEAR = 2
"""So many sentences lie at most between a name and the office that stands for it."""


def _is_sole(told: Mention) -> bool:
    sole = told.rank in _SOLE and told.country is not None and not told.former
    return told.kind == "person" and told.how == "description" and sole and told.text.casefold().startswith("the ")


def _sentences_of(person: Person, benches: Sequence[Bench], people: Sequence[Person]) -> set[int]:
    return {
        n
        for n, bench in enumerate(benches)
        if bench.words
        and any(one is person for _, one in named_in(bench.text, bench.words[0].start, bench.words[-1].end, people))
    }


def _may_be(person: Person, told: Mention) -> bool:
    office = (told.office or "").casefold()
    if person.former or told.former or not person.offices:
        return False
    if office == "leader":
        return person.rank in _LEADERS
    return (
        told.rank == person.rank
        and told.rank in _SOLE
        and set(office.split()) <= set(person.offices[0].casefold().split())
    )


_LEADERS = ("head_of_state", "head_of_government")


def office_key(person: Person) -> frozenset[str]:
    """What a person's first office is by its rank and portfolio, where a state has one holder of it; else nothing."""
    return _key(person.offices[0], person.rank) if person.offices and not person.former else frozenset()


def _office_keys(person: Person) -> frozenset[frozenset[str]]:
    """The keys of all sole offices of a person; a minister's portfolio may be told beside another office."""
    if not person.offices or person.former:
        return frozenset()
    more = (_key(office, "minister") for office in person.offices[1:] if "minister" in office.casefold().split())
    return frozenset({office_key(person), *more}) - {frozenset()}


def _key(office: str, rank: str | None) -> frozenset[str]:
    if rank not in _SOLE:
        return frozenset()
    words = frozenset(re.findall(r"\w+", office.casefold())) - _FILLERS
    if rank != "minister":
        return frozenset((rank,))
    return words | {"minister"} if words - {"secretary"} else frozenset()


_SOLE = frozenset(("head_of_state", "head_of_government", "minister"))
# Beside a foreign minister a state may have a foreign secretary, who is another.
_FILLERS = frozenset("the of for and s minister affairs acting cabinet".split())
