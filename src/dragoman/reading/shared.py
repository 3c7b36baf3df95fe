"""Words that several states share ("Korean", "Congo"): a report that names one of these states means that one."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from dragoman.lexicon import Lexicon

Meant = Mapping[str, Mapping[str, str]]
"""Names, adjectives and peoples, each word with the state that it means here."""


def settled(text: str, lexicon: Lexicon, own: str | None) -> Lexicon:
    """The lexicon in which shared words mean the one state of theirs that the text names, else the report's own."""
    shared = lexicon.states.shared
    here = {
        field: {word: codes for word, codes in words.items() if re.search(rf"\b{word}\b", text)}
        for field, words in shared.items()
    }
    if not any(here.values()):
        return lexicon
    named = _named(
        text, lexicon, frozenset(code for words in here.values() for codes in words.values() for code in codes)
    )
    meant = {
        field: {word: one for word, codes in words.items() if (one := _one(codes, named, own))}
        for field, words in here.items()
    }
    return _with(lexicon, meant) if any(meant.values()) else lexicon


def _one(codes: tuple[str, ...], named: frozenset[str], own: str | None) -> str | None:
    told = [code for code in codes if code in named]
    if len(told) != 1:
        return own if own in codes else None
    return told[0]


def _named(text: str, lexicon: Lexicon, codes: frozenset[str]) -> frozenset[str]:
    """Which of the states the text names in full, or by their adjectives or capitals; longer names go first."""
    states = lexicon.states
    tables = (states.name_of, states.adjective_of, states.people_of, states.capital_of)
    surfaces = {surface: code for table in tables for surface, code in table.items() if code in codes}
    longest = sorted(surfaces, key=lambda surface: (-len(surface), surface))
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return frozenset(surfaces[hit[0]] for hit in pattern.finditer(text))


_MADE: dict[tuple[int, tuple[tuple[str, str, str], ...]], tuple[Lexicon, Lexicon]] = {}


def _with(lexicon: Lexicon, meant: Meant) -> Lexicon:
    """The lexicon with these words added; each is made once."""
    key = id(lexicon), tuple(sorted((field, *pair) for field, words in meant.items() for pair in words.items()))
    if key not in _MADE:
        states = lexicon.states
        more = replace(
            states,
            name_of=MappingProxyType({**states.name_of, **meant.get("names", {})}),
            adjective_of=MappingProxyType({**states.adjective_of, **meant.get("adjectives", {})}),
            people_of=MappingProxyType({**states.people_of, **meant.get("people", {})}),
        )
        _MADE[key] = (lexicon, replace(lexicon, states=more))
    return _MADE[key][1]
