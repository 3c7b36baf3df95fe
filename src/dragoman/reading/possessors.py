"""Whose ambassador "its ambassador" is, and whose minister "his foreign minister"."""

import re
from collections.abc import Sequence

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.naming import COUNTERPART, Person, bearer, named_in

_OWN = re.compile(r"(its|his|her|their|his own|her own)\s+(?!(?:successor|predecessor|guest|host|counterpart)\b)", re.I)
_SOMEBODYS = re.compile(r", (?:the )?([^\W\d_a-z][\w-]+)['’]s ")
_LED_IN = re.compile(r"\b(?:in|to|from|with|at|of|near|for|against|and|between)\s+(?:the\s+)?$", re.IGNORECASE)
_IT = re.compile(r"\W*(?:[\w ]{0,20}, )?(?:It|They)\b")


def possessed(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """An official told as somebody's own is of that state: "X recalled its ambassador", "A and his minister B"."""
    for number, (bench, mentions) in enumerate(zip(benches, raw, strict=True)):
        for mention in mentions:
            named = mention.kind == "person" and mention.how == "named"
            own = (_OWN.match(mention.text) or _SOMEBODYS.search(mention.text)) if named else None
            person = bearer(people, mention) if own and mention.office != COUNTERPART else None
            if own is None or person is None or person.country:
                continue
            word = own[1].split()[0].lower()
            if own.re is _SOMEBODYS:
                masters = named_in(bench.text, mention.start + own.start(1), mention.start + own.end(1), people)
                country = next((master.country for _, master in masters), None)
            elif word == "its":
                country = _owner(bench, mentions, mention.start)
                if country is None and number and bench.words and _IT.match(bench.text, bench.words[0].start):
                    earlier = benches[number - 1]
                    country = _owner(earlier, raw[number - 1], earlier.words[-1].end) if earlier.words else None
            else:
                country = _master(bench, mentions, mention.start, people) if word != "their" else None
            if country:
                person.take(country, "possessive")
        _theirs(bench, mentions, people)


def _owner(bench: Bench, mentions: Sequence[Mention], end: int) -> str | None:
    """The state that acts before a place of the sentence: by its name or its capital, and not behind a preposition."""
    states = bench.lore.lexicon.states
    acting = [
        m.country
        for m in mentions
        if m.end <= end
        and m.country in states.display
        and (m.kind == "state" or (m.kind == "place" and states.capital_of.get(m.name) == m.country) or m.how == "side")
        and not _LED_IN.search(bench.text[bench.words[0].start : m.start])
    ]
    return acting[-1] if acting else None


def _master(bench: Bench, mentions: Sequence[Mention], end: int, people: Sequence[Person]) -> str | None:
    """The country of the person named last before a place of the sentence."""
    told = [(m.start, _country(m, people)) for m in mentions if m.end <= end and m.kind == "person"]
    told += (
        [(at, p.country) for at, p in named_in(bench.text, bench.words[0].start, end, people)] if bench.words else []
    )
    return max(told, key=lambda one: one[0])[1] if told else None


def _theirs(bench: Bench, mentions: Sequence[Mention], people: Sequence[Person]) -> None:
    """ "A of X and B of Y looked on as their ministers, C and D, signed": as many as there are states, in order."""
    named = [m for m in mentions if m.kind == "person" and m.how == "named"]
    first = next((n for n, m in enumerate(named) if m.text.casefold().startswith("their ")), None)
    if first is None:
        return
    masters = [_country(m, people) for m in named[:first]]
    servants = [person for m in named[first:] if (person := bearer(people, m)) is not None]
    if len(set(masters)) == len(masters) == len(servants) and all(masters):
        for servant, country in zip(servants, masters, strict=True):
            if servant.country is None and country:
                servant.take(country, "possessive")


def _country(mention: Mention, people: Sequence[Person]) -> str | None:
    person = bearer(people, mention) if mention.how == "named" else None
    return mention.country or (person.country if person else None)
