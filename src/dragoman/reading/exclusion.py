"""Whose official, where two states meet: who is not of the one is of the other."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.holders import can_hold, exists, office_key, same_office
from dragoman.reading.hosts import list_gap
from dragoman.reading.naming import Person, bearer


def by_exclusion(
    people: Sequence[Person], raw: Sequence[Sequence[Mention]], benches: Sequence[Bench], lexicon: Lexicon
) -> None:
    """In a report about two states, a head or minister without a country is of the one that has none such in it yet.

    One whom only people of one of the two meet is of the other.
    """
    held = {p.country for p in people if p.country}
    states = sorted({c for ms in raw for m in ms if _tells_state(m) for c in _codes(m)} | held)
    known = [c for c in states if c in lexicon.states.display]
    if len(known) == 3 and len(states) == 3:
        _only_one_left(people, known, raw, benches, lexicon)
    if len(known) != 2 or len(known) != len(states):
        return
    open_ones = [p for p in people if p.country is None]
    if not _parties(raw, benches, held) >= set(known):
        often = _often(known, raw)
        open_ones = [
            p for p in open_ones if often and (_only_there(p, known, lexicon) or _met_its_like(p, people, raw, benches))
        ]
    while found := _decided([p for p in open_ones if p.country is None], known, people, raw, benches, lexicon):
        for person, country in found:
            person.take(country, "side")


def _often(known: Sequence[str], raw: Sequence[Sequence[Mention]]) -> bool:
    """True for states that are both told more than once, and not in passing."""
    told = [c for ms in raw for m in ms for c in _codes(m)]
    return all(told.count(c) > 1 for c in known)


def _only_there(person: Person, known: Sequence[str], lexicon: Lexicon) -> bool:
    """True for the holder of an office that is usual, and of two states one lacks."""
    usual = bool(person.offices) and lexicon.governments.few(person.offices[0]) is None
    return usual and sum(exists(person, c, lexicon) for c in known) == 1


def _met_its_like(
    person: Person, people: Sequence[Person], raw: Sequence[Sequence[Mention]], benches: Sequence[Bench]
) -> bool:
    """True for who meets a holder of the same sole office, and so is of another state."""
    met = _met(person, people, raw, benches)
    return any(p.country in met for p in same_office(person, people))


def two_states(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], lexicon: Lexicon) -> frozenset[str]:
    """The two states that a report is about: those that its first lines name when they have named two; else none."""
    found: set[str] = set()
    for bench, mentions in zip(benches, raw, strict=True):
        told = {c for m in mentions if m.kind != "place" for c in _codes(m)}
        adjectives = bench.lore.adjectives
        told |= {hit[1] for n in adjectives.spots(bench.words) if (hit := adjectives.at(bench.words, n))}
        found |= {c for c in told if c in lexicon.states.display}
        if len(found) > 1:
            break
    return frozenset(found) if len(found) == 2 else frozenset()


def by_pair(
    open_ones: Sequence[Person],
    people: Sequence[Person],
    pair: frozenset[str],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    lexicon: Lexicon,
) -> None:
    """Whom only people of the one of the two states that a report is about meet is of the other."""
    held = {p.country for p in people if p.country}
    if len(pair) != 2 or not _parties(raw, benches, held) >= pair:
        return
    for person in open_ones:
        rivals = [p for p in same_office(person, people) if p.country is None]
        if person.country is not None or person.former or rivals or not (office_key(person) or _serves(person)):
            continue
        met = _met(person, people, raw, benches)
        left = sorted(pair - met)
        if len(met) == 1 and met < pair and can_hold(person, left[0], people, lexicon):
            person.take(left[0], "side")


def _serves(person: Person) -> bool:
    """True for an official below a minister, of whom a state has many."""
    return bool(person.offices) and person.rank in ("deputy", "deputy_minister")


def _only_one_left(
    people: Sequence[Person],
    known: Sequence[str],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    lexicon: Lexicon,
) -> None:
    """Among three states, a head is of the only one with such an office and no holder told, if somebody goes there."""
    told = {(m.rank, m.country) for ms in raw for m in ms if m.kind == "person" and m.how == "description"}
    open_ones = [p for p in people if p.country is None and p.rank in _HEADS and office_key(p)]
    visited = {
        m.country
        for bench, ms in zip(benches, raw, strict=True)
        for m in ms
        if m.kind == "state" and _VISIT.search(bench.text[bench.words[0].start : m.start])
    }
    for person in open_ones if len(open_ones) == 1 else ():
        free = [c for c in known if can_hold(person, c, people, lexicon) and (person.rank, c) not in told]
        if len(free) == 1 and free[0] in visited:
            person.take(free[0], "side")


_HEADS = frozenset(("head_of_state", "head_of_government"))


def _decided(
    open_ones: Sequence[Person],
    known: Sequence[str],
    people: Sequence[Person],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    lexicon: Lexicon,
) -> list[tuple[Person, str]]:
    """Who can be of one of the two countries only, all judged before any is given his: one may follow the other."""
    found = ((person, _decision(person, known, people, raw, benches, lexicon)) for person in open_ones)
    return [(person, country) for person, country in found if country]


def _tells_state(mention: Mention) -> bool:
    return mention.kind in ("state", "group") or (mention.kind == "person" and mention.how == "description")


def _parties(raw: Sequence[Sequence[Mention]], benches: Sequence[Bench], held: set[str]) -> set[str]:
    """The states that take part, no others spoken of: of somebody, of a group, beside such a state, or visited."""
    found = set(held)
    for bench, mentions in zip(benches, raw, strict=True):
        found.update(c for m in mentions if m.kind == "group" and m.how != "pair" for c in _codes(m))
        found.update(c for m in mentions if m.how == "pair" and held & set(_codes(m)) for c in _codes(m))
        found.update(_beside(bench, mentions, held))
        if any(m.kind == "person" and m.how == "named" and m.country is None for m in mentions):
            found.update(c for m in mentions if m.kind == "state" and _visited(bench, m) for c in _codes(m))
    return found


def _beside(bench: Bench, mentions: Sequence[Mention], held: set[str]) -> set[str]:
    """States in one breath with one that has an official here: "Kenya and Uganda"."""
    found: set[str] = set()
    for one, other in pairwise(mentions):
        joined = bench.text[one.end : other.start].strip() in ("and", "-", "and the")
        if one.kind == other.kind == "state" and joined and held & {*_codes(one), *_codes(other)}:
            found.update((*_codes(one), *_codes(other)))
    return found


_VISIT = re.compile(
    r"\b(?:(?:visits?|visited|visiting|trip|travel(?:l?ed|s))(?: to)?|"
    r"(?:arriv(?:ed|es)|stay|stayed|tour|was|while|been) (?:in|of))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:will|would|plan\w*|next|invit\w+|later)\b", re.IGNORECASE)


def _visited(bench: Bench, state: Mention) -> bool:
    lead = bench.text[bench.words[0].start : state.start]
    return bool(_VISIT.search(lead)) and not _PLANNED.search(lead)


def _decision(
    person: Person,
    known: Sequence[str],
    people: Sequence[Person],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    lexicon: Lexicon,
) -> str | None:
    """The country that has no such holder yet, or, where all who meet the person are of one, the other of the two."""
    if not office_key(person):
        return None
    free = [c for c in known if can_hold(person, c, people, lexicon)]
    met = _met(person, people, raw, benches)
    if len(free) == 1 and met == {free[0]}:
        # Only the one can have such an office, and only its people meet the person: something is not as it seems.
        return None
    if len(free) != 1:
        free = [c for c in known if c not in met] if len(met) == 1 else []
    return free[0] if len(free) == 1 else None


_ENCOUNTER = re.compile(
    r"\b(?:met|meets?|meeting|talks|receiv\w+|host(?:ed|s)|welcom\w+|called on|spoken?|conversation|phone call|"
    r"greeted|counterpart)\b",
    re.IGNORECASE,
)


def _met(
    person: Person, people: Sequence[Person], raw: Sequence[Sequence[Mention]], benches: Sequence[Bench]
) -> frozenset[str]:
    """The countries of those who stand beside a person in the sentences that tell of an encounter."""
    found: set[str] = set()
    for bench, mentions in zip(benches, raw, strict=True):
        named = [m for m in mentions if m.kind == "person" and m.how == "named"]
        if not any(bearer(people, m) is person for m in named) or not bench.words:
            continue
        if _ENCOUNTER.search(bench.text, bench.words[0].start, bench.words[-1].end):
            beside = _colleagues(bench, named, person, people)
            others = [bearer(people, m) for m in named]
            found.update(
                other.country for other in others if other is not None and other not in beside and other.country
            )
    return frozenset(found)


def _colleagues(bench: Bench, named: Sequence[Mention], person: Person, people: Sequence[Person]) -> list[Person]:
    """The person with those listed beside them: "President A and Prime Minister B" are of one side."""
    runs: list[list[Person]] = []
    for number, mention in enumerate(named):
        who = bearer(people, mention)
        joined = number > 0 and list_gap(bench.text[named[number - 1].end : mention.start])
        if who is not None and joined and runs and not _same_office(who, runs[-1]):
            runs[-1].append(who)
        elif who is not None:
            runs.append([who])
    return [one for run in runs if any(one is person for one in run) for one in run]


def _same_office(person: Person, others: Sequence[Person]) -> bool:
    """Two who hold the same sole office are not of one side ("Foreign Minister A and Foreign Minister B")."""
    key = office_key(person)
    return bool(key) and any(other is not person and office_key(other) == key for other in others)


def _codes(mention: Mention) -> list[str]:
    return [one.country for one in mention.members or (mention,) if one.country]
