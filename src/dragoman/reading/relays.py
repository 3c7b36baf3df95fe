"""Whose greetings: a letter's sender is of the side of who brings it, and who is sent one back as well."""

import re
from collections.abc import Sequence

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.facing import other_of
from dragoman.reading.holders import same_office
from dragoman.reading.hosts import list_gap, met_in
from dragoman.reading.naming import Person, bearer, named_in

_BRING = (
    r"\b(?:convey|deliver|extend|relay|transmit|pass|bring|brought|hand|carr|present|give|gave|express|transfer)\w*\b"
)
_THING = (
    r"(?:greeting|regard|wish|letter|message|invitation|salutation|condolence|congratulation|felicitation|salute|"
    r"gratitude|thanks|respects)\w*\b"
)
_FROM = re.compile(rf"{_BRING}[^.;]{{0,80}}?\b{_THING}[^.;]{{0,30}}?\b(?:from|of)\s+(?:the\s+)?$", re.IGNORECASE)
_LETTER = re.compile(r"\b(?:(?:letter|message)s?|greetings|regards)(?: of \w+)? from\s+(?:the\s+)?$", re.IGNORECASE)
_BEHALF = re.compile(r"\bon behalf of\s+(?:the\s+)?$", re.IGNORECASE)
_ASKED = re.compile(
    rf"\b(?:ask|request|charg|task|entrust)\w*\s+(?P<whom>[^.;]{{2,60}}?)\s+(?:to|with)\s+{_BRING}[^.;]{{0,120}}?"
    r"\b(?:to|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:him|her|them|the (?:guest|visitor|minister|ambassador|envoy|delegation))", re.IGNORECASE)


def relay_sides(
    benches: Sequence[Bench],
    raw: Sequence[Sequence[Mention]],
    people: Sequence[Person],
    pair: frozenset[str],
) -> list[Person]:
    """A sender without a country is of the bearer's ("greetings from President A"), and so is who is to get some back.

    `pair` are the two states the report is about: what is handed to one side comes from the other. Those whose bearer
    nobody knows are returned: they may be of any side.
    """
    unknown: list[Person] = []
    for number, (bench, mentions) in enumerate(zip(benches, raw, strict=True)):
        sender: tuple[Mention, Person] | None = None
        for mention in (m for m in mentions if m.kind == "person" and m.how == "named"):
            person = bearer(people, mention)
            if person is None:
                continue
            beside = sender if sender and list_gap(bench.text[sender[0].end : mention.start]) else None
            sender = (mention, person) if beside or _sends(bench, mention) else None
            if person.country is not None:
                continue
            if beside and beside[1].country and not same_office(person, [beside[1]]):
                person.take(beside[1].country, "side")
                continue
            lead = bench.text[bench.words[0].start : mention.start]
            before = _first(benches[number - 1], raw[number - 1], people) if number else None
            told: str | None = None
            asked = _ASKED.search(lead)
            if asked:
                told = _asked(bench, asked, mention, mentions, people, pair)
            elif _BEHALF.search(lead) or _FROM.search(lead) or _LETTER.search(lead):
                told = _bearer_country(bench, mention, mentions, people, before, pair)
            else:
                continue
            if told and not any(one.country == told for one in same_office(person, people)):
                person.take(told, "side")
            elif asked:
                unknown.append(person)
    return unknown


def _sends(bench: Bench, mention: Mention) -> bool:
    """True for somebody whose greetings a sentence tells of."""
    lead = bench.text[bench.words[0].start : mention.start]
    return bool(_FROM.search(lead) or _LETTER.search(lead))


def _asked(
    bench: Bench,
    asked: "re.Match[str]",
    mention: Mention,
    mentions: Sequence[Mention],
    people: Sequence[Person],
    pair: frozenset[str],
) -> str | None:
    """The country of who is asked to carry something: the person, side or pronoun behind "asked"."""
    begin = bench.words[0].start
    start, end = (begin + at for at in asked.span("whom"))
    named = [p.country for _, p in named_in(bench.text, start, end, people)]
    told = [m.country for m in mentions if start <= m.start < end and m.country]
    told += [hit[1] for hit in (bench.lore.adjectives.at(bench.words, n) for n in _words(bench, start, end)) if hit]
    if told or named:
        return (told or named)[0]
    before = [(m.start, _country(m, people)) for m in mentions if m.kind == "person" and m.how != "pronoun"]
    before += [(at, p.country) for at, p in named_in(bench.text, begin, begin + asked.start(), people)]
    ahead = [one for one in before if one[0] < begin + asked.start()]
    asker = min(ahead, key=lambda one: one[0])[1] if ahead else None
    return other_of(pair, asker) if _PRONOUN.fullmatch(asked["whom"]) else None


def _words(bench: Bench, start: int, end: int) -> list[int]:
    return [n for n, word in enumerate(bench.words) if start <= word.start < end]


def _bearer_country(
    bench: Bench,
    sender: Mention,
    mentions: Sequence[Mention],
    people: Sequence[Person],
    before: str | None,
    pair: frozenset[str],
) -> str | None:
    """The country of who brings something: the first in the sentence who is not visited there, the one before for "he".

    Nobody's where somebody told by an office alone ("the vice president") stands nearer: that one carries them.
    """
    visited = met_in(bench, mentions)
    told = [m for m in mentions if m.end <= sender.start and m.kind == "person" and m not in visited]
    near = [m for m in told if m.how != "pronoun"]
    alone = near and not any(m.how == "pronoun" and m.end <= near[-1].start for m in told)
    if alone and near[-1].how == "description" and near[-1].country:
        return near[-1].country
    brought = _brought_at(bench, sender)
    first = _named_before(bench, [m for m in mentions if m not in visited], brought, people, visited)
    if first is not None:
        return first
    subject = next((m for m in mentions if m.kind == "person"), None)
    if subject is not None and subject.how == "pronoun" and before is not None:
        return before
    given = [bearer(people, m) for m in mentions if _named(m) and (m in visited or brought <= m.start < sender.start)]
    return next((country for p in given if p and (country := other_of(pair, p.country))), None)


def _brought_at(bench: Bench, sender: Mention) -> int:
    """Where the words of bringing begin: who is named behind them is given something, and brings nothing."""
    begin = bench.words[0].start
    found = _FROM.search(bench.text[begin : sender.start])
    return begin + found.start() if found else sender.start


def _named(mention: Mention) -> bool:
    return mention.kind == "person" and mention.how == "named"


def _named_before(
    bench: Bench, mentions: Sequence[Mention], end: int, people: Sequence[Person], without: Sequence[Mention] = ()
) -> str | None:
    """The country of the first person or side that a sentence names before a place, by office, name or surname."""
    told = [
        (m.start, _country(m, people)) for m in mentions if m.end <= end and (m.kind == "person" or m.how == "side")
    ]
    told += [
        (at, p.country)
        for at, p in named_in(bench.text, bench.words[0].start, end, people)
        if not any(m.start <= at < m.end for m in without)
    ]
    known = [one for one in told if one[1]]
    return min(known)[1] if known else None


def _country(mention: Mention, people: Sequence[Person]) -> str | None:
    person = bearer(people, mention) if mention.how == "named" else None
    return mention.country or (person.country if person else None)


def _first(bench: Bench, mentions: Sequence[Mention], people: Sequence[Person]) -> str | None:
    """The country of who stands first in a sentence."""
    return _named_before(bench, mentions, bench.words[-1].end, people) if bench.words else None
