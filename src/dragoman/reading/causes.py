"""For which state somebody speaks: who reaffirms Kenya's commitment is an official of Kenya."""

import re
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.holders import STATE_RANKS, can_hold
from dragoman.reading.naming import Person, bearer, named_in

_VOICED = re.compile(
    r"\b(?P<and>and |, )?(?:(?:also|again|further|strongly|once again|has|have|had) )*"
    r"(?:reaffirm|affirm|reiterat|express|convey|voic|confirm|restat|underlin|underscor|pledg)(?:ed|es|e|s|ing)? "
    r"(?:the )?(?:(?:strong|full|continued|continuing|deep|firm|sincere|unwavering|enduring) )*(?=[A-Z])"
)
_CAUSE = re.compile(
    r"(?:(?:’s|'s|'|’))?(?: own)?(?: [\w-]+){0,2}? "
    r"(?:commitment|support|readiness|willingness|gratitude|appreciation|thanks|solidarity|condolences|determination|"
    r"desire|intention|interest in|resolve|concerns?|backing|adherence|eagerness|keenness)\b"
)


def speaking_for(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], lexicon: Lexicon
) -> None:
    """Give officials without a country that of the one state whose cause they voice."""
    causes: dict[int, set[str]] = {}
    for bench, mentions in zip(benches, raw, strict=True):
        for at, country in _voiced(bench) if bench.words else ():
            speaker = _speaker(bench, mentions, people, *at)
            if speaker is not None:
                causes.setdefault(people.index(speaker), set()).add(country)
    for number, countries in causes.items():
        person, country = people[number], min(countries)
        ranking = person.rank in STATE_RANKS and not person.former
        if person.country is None and ranking and len(countries) == 1 and can_hold(person, country, people, lexicon):
            person.take(country, "side")


_REPORTED = re.compile(
    r"(?:(?:’s|'s|'|’))? (?:(?:foreign|prime|state|presidential) )?(?:ministry|presidency|government|office|"
    r"ministry of foreign affairs|minister's office|department)(?: \w+)? "
    r"(?:said|announced|reported|confirmed|told|stated)\b",
    re.IGNORECASE,
)


def reported_by(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], lexicon: Lexicon
) -> None:
    """ "President A will visit X, Ghana's presidency said": who is told without a state is of the one that tells it."""
    for bench, mentions in zip(benches, raw, strict=True):
        for index in (*bench.lore.states.spots(bench.words), *bench.lore.adjectives.spots(bench.words)):
            land = bench.country(index)
            told = land and land[1] in lexicon.states.display
            if not land or not told or not _REPORTED.match(bench.text, bench.words[index + land[0] - 1].end):
                continue
            before = [
                m for m in mentions if m.kind == "person" and m.how == "named" and m.end <= bench.words[index].start
            ]
            first = bearer(people, before[0]) if before else None
            if (
                first
                and first.country is None
                and first.rank in STATE_RANKS
                and can_hold(first, land[1], people, lexicon)
            ):
                first.take(land[1], "side")


def _voiced(bench: Bench) -> list[tuple[tuple[int, bool], str]]:
    """Where a sentence voices a state's cause, whether as a second verb, and the state's code."""
    start, end = bench.words[0].start, bench.words[-1].end
    found = []
    for verb in _VOICED.finditer(bench.text, start, end):
        index = next((n for n, word in enumerate(bench.words) if word.start == verb.end()), None)
        land = bench.country(index) if index is not None else None
        if index is None or land is None or land[1] not in bench.lore.lexicon.states.display:
            continue
        if _CAUSE.match(bench.text, bench.words[index + land[0] - 1].end, end):
            found.append(((verb.start(), bool(verb["and"])), land[1]))
    return found


def _speaker(
    bench: Bench, mentions: Sequence[Mention], people: Sequence[Person], at: int, second: bool
) -> Person | None:
    """Who does what a verb tells: the only one named before it, or for a second verb the first of the sentence."""
    start = bench.words[0].start
    named = {m.start: one for m in mentions if m.end <= at and (one := bearer(people, m)) is not None}
    named |= dict(named_in(bench.text, start, at, people))
    if not named:
        return _by_office(bench.text[start:at], people)
    first = named[min(named)]
    alone = all(one is first for one in named.values())
    return first if alone or (second and _NAME_FIRST.match(bench.text, start)) else None


_NAME_FIRST = re.compile(r"(?:[A-Z][\w.'-]* ){2}")


def _by_office(words: str, people: Sequence[Person]) -> Person | None:
    """The only one of the report with an office that the words end with: "The Vice President"."""
    told = re.fullmatch(r"(?:[A-Z][\w ]{1,30}, )?[Tt]he ((?:[A-Z][\w-]+ ?)+?)(?: also)? ?", words)
    found = [p for p in people if told and told[1].strip() in p.offices]
    return found[0] if len(found) == 1 else None
