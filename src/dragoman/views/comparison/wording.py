"""How near two passages are in their words: what they share, what is copied, which words stand in one alone."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from dragoman.record.identity.wording import words

RUN = 5
"""So many words in a row, the same in both, are a run that is copied and not met by chance."""

SHORTEST = 8
"""Fewer words than these are too few to be called copied: a name with its title has as many."""

_FILLERS = frozenset(
    "a an and as at be been by for from had has have he her his in is it its of on or she that the their they this to "
    "was were which who will with".split()
)
_STEM = 6
_NAME = 0.3
_STRETCH = 3

Weights = Mapping[str, float]


def weights(passages: Iterable[str], names: Iterable[str] = ()) -> Weights:
    """How much each stem, and each two in a row, says: the fewer passages have it, the more.

    The words of `names` say little: accounts of one event share the names and titles of those who took part.
    """
    counts: Counter[str] = Counter()
    total = 0
    for text in passages:
        counts.update(set(_features(text)))
        total += 1
    named = {stem for name in names for stem in _stems(name)}
    return {
        one: math.log(1 + total / count) * (_NAME if named.issuperset(one.split()) else 1.0)
        for one, count in counts.items()
    }


def likeness(first: str, second: str, known: Weights) -> float:
    """From 0 to 1: the cosine of two passages by their weighted stems and pairs of stems."""
    one, two = _counted(first), _counted(second)
    if not one or not two:
        return 0.0
    shared = sum(one[key] * two[key] * known.get(key, 1.0) ** 2 for key in sorted(one.keys() & two.keys()))
    return round(shared / (_length(one, known) * _length(two, known)), 6)


def repeated(first: str, second: str) -> float:
    """The share of the shorter passage's words that stands in runs which both have; 0 for a handful of words."""
    one, two = _folded(first), _folded(second)
    shorter = min(len(one), len(two))
    if shorter < SHORTEST:
        return 0.0
    return round(sum(size for _, _, size in _blocks(one, two) if size >= RUN) / shorter, 6)


def same(first: str, second: str) -> bool:
    """True when two passages have the same words, case and punctuation left aside."""
    return _folded(first) == _folded(second)


def alone(text: str, others: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` whose words stand, in this order, in none of the others.

    A word or two that both have between others of their own ("of the") are no shared stretch, save at either end.
    """
    here = words(text)
    shared: set[int] = set()
    for other in others:
        there = _folded(other)
        for at, to, size in _blocks([word.folded for word in here], there):
            edge = at == to == 0 or (at + size, to + size) == (len(here), len(there))
            if size >= _STRETCH or edge:
                shared.update(range(at, at + size))
    stretches: list[tuple[int, int]] = []
    for index, word in enumerate(here):
        if index in shared:
            continue
        if stretches and index - 1 not in shared and index > 0:
            stretches[-1] = (stretches[-1][0], word.end)
        else:
            stretches.append((word.start, word.end))
    return tuple(stretches)


def _folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


def _blocks(one: Sequence[str], two: Sequence[str]) -> list[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]


def _stems(text: str) -> list[str]:
    return [word.removesuffix("'s")[:_STEM] for word in _folded(text) if word not in _FILLERS]


@lru_cache(maxsize=4096)
def _counted(text: str) -> Counter[str]:
    return Counter(_features(text))


def _features(text: str) -> list[str]:
    stems = _stems(text)
    return [*stems, *(f"{one} {two}" for one, two in pairwise(stems))]


def _length(counts: Counter[str], known: Weights) -> float:
    return math.sqrt(sum((counts[key] * known.get(key, 1.0)) ** 2 for key in sorted(counts)))
