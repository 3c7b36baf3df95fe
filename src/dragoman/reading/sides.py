"""Whose official? What a relay shows (bearer and sender share a side), then the publisher's own officials."""

import re
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.naming import Person, name_parts, same_person
from dragoman.reading.titles import Bench

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


def by_exclusion(people: Sequence[Person], raw: Sequence[Sequence[Mention]], lexicon: Lexicon) -> None:
    """In a report about two states, a head without a country belongs to the one that has no such head in it yet."""
    states = sorted(
        {c for ms in raw for m in ms if m.kind in ("state", "group") for c in _codes(m)}
        | {p.country for p in people if p.country}
    )
    known = [c for c in states if c in lexicon.states.display]
    if len(known) != 2 or len(known) != len(states):
        return
    for person in people:
        if person.country is None and person.rank in _ALONE and person.offices and not person.former:
            free = [c for c in known if _can_hold(person, c, people, lexicon)]
            if len(free) == 1:
                person.country, person.basis = free[0], "side"


def _codes(mention: Mention) -> list[str]:
    return [one.country for one in mention.members or (mention,) if one.country]


def _can_hold(person: Person, country: str, people: Sequence[Person], lexicon: Lexicon) -> bool:
    office = person.offices[0]
    taken = any(
        p.country == country and p.rank == person.rank and p.offices and p.offices[0].casefold() == office.casefold()
        for p in people
    )
    return lexicon.governments.has(office, country) and not taken
