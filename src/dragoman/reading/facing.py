"""Who stands across from whom: a counterpart, who signs beside, and who is met is of the other of two states."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.holders import can_hold, office_key
from dragoman.reading.home import states_first
from dragoman.reading.hosts import met_in
from dragoman.reading.journeys import destinations
from dragoman.reading.naming import COUNTERPART, Person, bearer, named_in

Pair = frozenset[str]
"""The two states that a report is about; empty where it is about others."""


def other_of(pair: Pair, country: str | None) -> str | None:
    """The other of two states."""
    left = pair - {country}
    return next(iter(left)) if country and len(pair) == 2 and len(left) == 1 else None


Facing = tuple[Person, str | None]
"""Somebody, and the state in which they have a counterpart; None for who is met by whoever the report is about."""


def met_by_others(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], home: str | None
) -> list[Facing]:
    """Those who are met, and named before their office, or by somebody named without one: a publisher's own heads are.

    A report that speaks of no other state than `home` at its beginning is about people of its own.
    """
    if not states_first(benches) - {home}:
        return []
    found: list[Facing] = []
    for bench, mentions in zip(benches, raw, strict=True):
        met = met_in(bench, mentions)
        guest = _subject(bench, mentions, met, people)
        for mention in met if guest in (None, home) else ():
            person = bearer(people, mention)
            led = person is not None and all(start == mention.name_start == mention.start for start in person.starts)
            if person is not None and (led or _met_by_untitled(mention, mentions, people)):
                found.append((person, None))
    return found


def guests_of(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> list[Person]:
    """Those who are told as somebody's guest: "she and her guest, Foreign Minister A, chaired"."""
    found: list[Person] = []
    for bench, mentions in zip(benches, raw, strict=True):
        for mention in filter(_named, mentions):
            lead = bench.text[bench.words[0].start : mention.start]
            person = bearer(people, mention) if _GUEST.search(lead) else None
            if person is not None:
                found.append(person)
    return found


_GUEST = re.compile(r"\b(?:his|her|their) (?:guest|visitor),? (?:the )?$", re.IGNORECASE)


def _met_by_untitled(mention: Mention, mentions: Sequence[Mention], people: Sequence[Person]) -> bool:
    """True for who is met by somebody whom the report names by the name alone."""
    first = next((m for m in mentions if m.kind == "person"), mention)
    person = bearer(people, first) if first is not mention and _named(first) else None
    return person is not None and not person.offices and person.country is None


def counterparts_of(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]
) -> list[Facing]:
    """Those of whom a counterpart in some state is told: "President A called his Kenyan counterpart"."""
    found: list[Facing] = []
    for bench, mentions in zip(benches, raw, strict=True):
        persons = [m for m in mentions if m.kind == "person" and m.how in ("named", "description")]
        for one, other in pairwise(persons):
            his = other.office == COUNTERPART and other.text.casefold().startswith(("his ", "her "))
            person = bearer(people, one) if his and other.country and _named(one) else None
            if person is not None and other.country:
                if one is persons[0] or _AND.fullmatch(bench.text, one.end, other.start):
                    person.foreign.add(other.country)
                found.append((person, other.country))
    return found


def across(
    facing: Sequence[Facing],
    people: Sequence[Person],
    benches: Sequence[Bench],
    raw: Sequence[Sequence[Mention]],
    pair: Pair,
    home: str | None,
    lexicon: Lexicon,
) -> None:
    """Give a state to who has a counterpart in the one of the two, or signs or sits beside somebody of it."""
    for person, country in facing:
        _take(person, other_of(pair, country), people, lexicon)
    for bench, mentions in zip(benches, raw, strict=True):
        for one, other in pairwise(m for m in mentions if _named(m)):
            if other.office == COUNTERPART:
                met = met_in(bench, mentions)
                # "Received by A, he held talks with his colleague B": hers who is received, not A's.
                one = next((m for m in reversed(mentions) if m.end <= one.start and _named(m) and one in met), one)
            first, second = bearer(people, one), bearer(people, other)
            if first is None or second is None or first is second:
                continue
            if other.office == COUNTERPART and other.country is None and first.country:
                _take(second, other_of(pair, first.country), people, lexicon)
            elif _jointly(bench, mentions, one, other):
                _opposite(first, second, _pair_here(mentions, people) or pair, home, people, lexicon)


def _take(person: Person, country: str | None, people: Sequence[Person], lexicon: Lexicon) -> None:
    if country and person.country is None and can_hold(person, country, people, lexicon):
        person.take(country, "side")


def _opposite(
    first: Person, second: Person, pair: Pair, home: str | None, people: Sequence[Person], lexicon: Lexicon
) -> None:
    """Two of two sides: the one is of the other state than the other; the publisher names its own minister first."""
    if first.country is None and second.country is None and home in pair and office_key(first) == office_key(second):
        _take(first, home if office_key(first) else None, people, lexicon)
    _take(second, other_of(pair, first.country), people, lexicon)
    _take(first, other_of(pair, second.country), people, lexicon)


_ACT = (
    r"(?:signed|initial(?:l?ed|ing)|inked|exchanged|(?:co-?)?chair(?:ed|ing|s)|presid(?:ed|ing) over|agreed|"
    r"put their (?:names|signatures))"
)
_ACTED = re.compile(rf"\s*,?\s*(?:[^.;,]{{1,30}} )?(?:(?:today|jointly|then|also|have|had|will|yesterday) )*{_ACT}\b")
_BY = re.compile(rf"\b(?:{_ACT} (?:\w+ )?by|(?:co-?)?chaired (?:\w+ )?by|chairmanship of|led by|headed by)(?: the)? $")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")


def _jointly(bench: Bench, mentions: Sequence[Mention], one: Mention, other: Mention) -> bool:
    """True for "A and B signed" and "chaired by A and B", where no third is listed."""
    if not _AND.fullmatch(bench.text[one.end : other.start]):
        return False
    before = [m for m in mentions if _named(m) and m.end <= one.start]
    if before and bench.text[before[-1].end : one.start].strip() in (",", "and"):
        return False
    lead = bench.text[bench.words[0].start : one.start]
    return bool(_BY.search(lead) or _ACTED.match(bench.text, other.end))


def _pair_here(mentions: Sequence[Mention], people: Sequence[Person]) -> Pair:
    """The two states of a sentence's people and states; none where it tells of one or of several."""
    found = {m.country for m in mentions if m.country and m.kind in ("person", "state", "group")}
    found |= {p.country for m in mentions if _named(m) and (p := bearer(people, m)) is not None and p.country}
    return frozenset(c for c in found if c) if len(found) == 2 else frozenset()


def elsewhere(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], local: str
) -> list[Facing]:
    """Those who are named where a report has taken its reader abroad, away from the reporter."""
    found: list[Facing] = []
    for mentions, stays in zip(raw, destinations(benches, raw, local), strict=True):
        for mention in filter(_named, mentions):
            person = bearer(people, mention)
            if person is not None and mention.start == min(person.starts) and stays(mention.start) != local:
                found.append((person, None))
    return found


def by_office(people: Sequence[Person], raw: Sequence[Sequence[Mention]], home: str | None, lexicon: Lexicon) -> None:
    """Who holds an office that only one state of the report has is of it; a body's guests are of the only one."""
    told = {m.country for ms in raw for m in ms if m.kind in ("state", "group", "person", "place")}
    states = {c for c in told | {p.country for p in people} if c in lexicon.states.display}
    for person in people:
        if person.country is not None or not person.offices or person.former or person.rank not in _RULING:
            continue
        few = lexicon.governments.few(person.offices[0])
        fitting = sorted(c for c in states if c and few is not None and c in few)
        if few is not None and len(fitting) == 1:
            _take(person, fitting[0], people, lexicon)
        elif home in lexicon.organizations.name_of and len(states) == 1 and person.rank in _RULING:
            _take(person, next(iter(states)), people, lexicon)


_RULING = frozenset(("head_of_state", "head_of_government", "royal", "minister", "deputy"))


def _subject(bench: Bench, mentions: Sequence[Mention], met: Sequence[Mention], people: Sequence[Person]) -> str | None:
    """The state of the first person in a sentence who is not met in it."""
    told = [
        (m.start, p.country) for m in mentions if _named(m) and m not in met and (p := bearer(people, m)) is not None
    ]
    if bench.words:
        end = met[0].start if met else bench.words[-1].end
        told += [(at, p.country) for at, p in named_in(bench.text, bench.words[0].start, end, people)]
    known = [one for one in told if one[1]]
    return min(known)[1] if known else None


def _named(mention: Mention) -> bool:
    return mention.kind == "person" and mention.how == "named"
