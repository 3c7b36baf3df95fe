"""Whose official? What a relay shows (bearer and sender share a side), then the publisher's own officials."""

import re
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.naming import Person, name_parts, same_person

_RELAY = re.compile(
    r"\b(?:convey|deliver|extend|relay|transmit|pass|bring|brought|hand|carr)\w*\b[^.;]{0,80}?\b"
    r"(?:greeting|regard|wish|letter|message|invitation|salutation|condolence|congratulation)\w*\b[^.;]{0,30}?\b(?:from|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEHALF = re.compile(r"\bon behalf of\s+(?:the\s+)?$", re.IGNORECASE)
_STATE_RANKS = frozenset(
    "head_of_state head_of_government deputy minister deputy_minister envoy adviser spokesperson royal parliament military".split()
)


def relay_sides(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """Give senders without a country that of the bearer who conveys their greetings ("conveyed greetings from President A")."""
    for bench, mentions in zip(benches, raw, strict=True):
        named = [m for m in mentions if m.kind == "person" and m.how == "named"]
        for number, mention in enumerate(named):
            sender = _person(people, mention)
            if sender is None or sender.country is not None:
                continue
            lead = bench.text[bench.words[0].start : mention.start]
            listed = number > 0 and _list_gap(bench.text[named[number - 1].end : mention.start])
            if _RELAY.search(lead) or _BEHALF.search(lead):
                _take_side(sender, _bearer_country(bench, people, mention, mentions, raw, benches))
            elif listed:
                before = _person(people, named[number - 1])
                if before is not None and before.basis == "side":
                    _take_side(sender, before.country)


def _list_gap(words: str) -> bool:
    return words.strip() in (",", "and", ", and")


def _take_side(person: Person, country: str | None) -> None:
    if country:
        person.country, person.basis = country, "side"


def _bearer_country(
    bench: Bench,
    people: Sequence[Person],
    sender: Mention,
    mentions: Sequence[Mention],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
) -> str | None:
    """The country of the person who stands first in the sentence before the sender, by name or by surname."""
    begin = bench.words[0].start
    for mention in mentions:
        if mention.end <= sender.start and mention.kind == "person" and mention.how == "named":
            person = _person(people, mention)
            return person.country if person else None
    lead = bench.text[begin : sender.start]
    for word in re.findall(r"\w[\w'-]*", lead):
        if word[0].isupper():
            for person in people:
                if any(name_parts(word) and name_parts(word)[0] in name_parts(n) for n in person.names):
                    return person.country
    return None


def _person(people: Sequence[Person], mention: Mention) -> Person | None:
    parts = name_parts(mention.name)
    return next((p for p in people if any(same_person(parts, name_parts(n)) for n in p.names)), None)


def own_officials(people: Sequence[Person], home: str | None, publisher: str | None, lexicon: Lexicon) -> None:
    """Officials named without any country are the publisher's own, where such an office can exist in its state.

    A publisher's own name shows that it does ("Office of the Prime Minister").
    """
    letterhead = (publisher or "").casefold()
    if home is None:
        return
    for person in people:
        if person.country is not None or not person.offices or person.rank not in _STATE_RANKS:
            continue
        office = person.offices[0]
        if lexicon.governments.has(office, home) or office.casefold() in letterhead:
            person.country, person.basis = home, "publisher"


_ALONE = frozenset(("head_of_state", "head_of_government"))


def by_exclusion(
    people: Sequence[Person], raw: Sequence[Sequence[Mention]], benches: Sequence[Bench], lexicon: Lexicon
) -> None:
    """In a report about two states, a head without a country belongs to the one that has no such head in it yet.

    An official whom only people of one of the two meet is of the other.
    """
    states = sorted(
        {c for ms in raw for m in ms if m.kind in ("state", "group") for c in _codes(m)}
        | {p.country for p in people if p.country}
    )
    known = [c for c in states if c in lexicon.states.display]
    if len(known) != 2 or len(known) != len(states):
        return
    while any(_settled(person, known, people, raw, benches, lexicon) for person in people if person.country is None):
        continue


def _settled(
    person: Person,
    known: Sequence[str],
    people: Sequence[Person],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    lexicon: Lexicon,
) -> bool:
    """Give a person one of the two countries, where only one is possible or where all who meet them are of the other."""
    if not person.offices or person.former or person.rank not in _STATE_RANKS:
        return False
    free = [c for c in known if _can_hold(person, c, people, lexicon)] if person.rank in _ALONE else []
    if len(free) != 1:
        met = _met(person, people, raw, benches)
        free = [c for c in known if c not in met] if len(met) == 1 else []
    if len(free) == 1:
        person.country, person.basis = free[0], "side"
    return len(free) == 1


_ENCOUNTER = re.compile(
    r"\b(?:met|meets?|meeting|talks|receiv\w+|host(?:ed|s)|welcom\w+|called on|spoke|conversation|phone call|greeted|counterpart)\b",
    re.IGNORECASE,
)


def _met(
    person: Person, people: Sequence[Person], raw: Sequence[Sequence[Mention]], benches: Sequence[Bench]
) -> frozenset[str]:
    """The countries of those who stand beside a person in the sentences that tell of an encounter."""
    found: set[str] = set()
    for bench, mentions in zip(benches, raw, strict=True):
        named = [m for m in mentions if m.kind == "person" and m.how == "named"]
        if not any(_person(people, m) is person for m in named) or not bench.words:
            continue
        if _ENCOUNTER.search(bench.text, bench.words[0].start, bench.words[-1].end):
            beside = _colleagues(bench, named, person, people)
            others = [_person(people, m) for m in named]
            found.update(
                other.country for other in others if other is not None and other not in beside and other.country
            )
    return frozenset(found)


def _colleagues(bench: Bench, named: Sequence[Mention], person: Person, people: Sequence[Person]) -> list[Person]:
    """The person with those listed beside them: "President A and Prime Minister B" are of one side."""
    runs: list[list[Person]] = []
    for number, mention in enumerate(named):
        who = _person(people, mention)
        joined = number > 0 and _list_gap(bench.text[named[number - 1].end : mention.start])
        if who is not None and joined and runs:
            runs[-1].append(who)
        elif who is not None:
            runs.append([who])
    return [one for run in runs if any(one is person for one in run) for one in run]


def _codes(mention: Mention) -> list[str]:
    return [one.country for one in mention.members or (mention,) if one.country]


def _can_hold(person: Person, country: str, people: Sequence[Person], lexicon: Lexicon) -> bool:
    office = person.offices[0]
    taken = any(
        p.country == country and p.rank == person.rank and p.offices and p.offices[0].casefold() == office.casefold()
        for p in people
    )
    return lexicon.governments.has(office, country) and not taken
