"""Words that several states share ("Korean", "Congo"): a report that names one of these states means that one."""

import re
from dataclasses import replace
from types import MappingProxyType

from dragoman.lexicon import Lexicon
from dragoman.reading.vocabulary import adopt

Meant = tuple[tuple[tuple[str, ...], str], ...]
"""The states that share words, each time with the one that is meant."""


def settled(text: str, lexicon: Lexicon, own: str | None) -> Lexicon:
    """The lexicon in which shared words mean the one state of theirs that the text names, else the report's own."""
    tables = lexicon.states.shared.values()
    here = {codes for words in tables for word, codes in words.items() if _stands_in(text, word)}
    if not here:
        return lexicon
    named = _named(text, lexicon, frozenset(code for codes in here for code in codes))
    meant = tuple((codes, one) for codes in sorted(here) if (one := _one(codes, named, own)))
    return _with(lexicon, meant) if meant else lexicon


def _stands_in(text: str, word: str) -> bool:
    # Most reports hold none of them: a look for the letters is many times as quick.
    return word in text and re.search(rf"\b{word}\b", text) is not None


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


_MADE: dict[tuple[int, Meant], tuple[Lexicon, Lexicon]] = {}


def _with(lexicon: Lexicon, meant: Meant) -> Lexicon:
    """The lexicon in which all words that these states share mean the one; each such lexicon is made once."""
    key = id(lexicon), meant
    if key not in _MADE:
        states, one = lexicon.states, dict(meant)
        names, adjectives, people = (
            {word: one[codes] for word, codes in states.shared.get(field, {}).items() if codes in one}
            for field in ("names", "adjectives", "people")
        )
        more = replace(
            states,
            name_of=MappingProxyType({**states.name_of, **names}),
            adjective_of=MappingProxyType({**states.adjective_of, **adjectives}),
            people_of=MappingProxyType({**states.people_of, **people}),
        )
        made = replace(lexicon, states=more)
        adopt(made, lexicon)
        _MADE[key] = (lexicon, made)
    return _MADE[key][1]
