"""The issue areas of a promise: at most the two whose words it uses most."""

import re
from functools import cache

from dragoman.lexicon import Lexicon
from dragoman.record.pledging.matter import without_states

_MOST = 2


def areas(words: str, lexicon: Lexicon, *, plain: str | None = None) -> tuple[str, ...]:
    """The area told by most words first, then the one told first; empty where no word of any area is told.

    `plain` are the words without names of states, where they are at hand.
    """
    kept = _without_initiatives(words, lexicon)
    bare = plain if plain is not None and kept == words else without_states(kept, lexicon)
    found: dict[str, set[str]] = {}
    for word, area in lexicon.areas.told(bare):
        found.setdefault(area, set()).add(word)
    places = {area: place for place, area in enumerate(found)}
    return tuple(sorted(found, key=lambda area: (-len(found[area]), places[area]))[:_MOST])


def _without_initiatives(words: str, lexicon: Lexicon) -> str:
    """The words without the names of undertakings: the road of the Belt and Road is none."""
    surfaces = tuple(lexicon.initiatives.code_of)
    found = _names(surfaces)
    return found.sub(" ", words) if found.search(words) else words


@cache
def _names(surfaces: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(surfaces, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
