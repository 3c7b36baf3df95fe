"""Full names as they are written, and which of them are worth comparing: every two that can be one person's."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from dragoman.lexicon import Lexicon
from dragoman.record.identity.bodies import UNIQUE
from dragoman.record.identity.spelling import START, bones, run_together, runs

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Bearer:
    """A full name as it is written, with the state or organisation that its bearer acts for."""

    parts: tuple[str, ...]
    country: str | None


@dataclass(slots=True)
class Seen:
    """How often each spelling of a full name stands, the offices told with it, the documents where it stands."""

    spellings: Counter[str]
    offices: set[tuple[str, ...]]
    titles: set[str]
    documents: set[str] = field(default_factory=set)


def pairs(seen: Mapping[Bearer, Seen], lexicon: Lexicon) -> list[tuple[Bearer, Bearer]]:
    """Each two names that share a key, once. Of two countries only names of the same words are compared."""
    blocks: dict[Key, dict[Bearer, None]] = defaultdict(dict)
    for bearer, told in seen.items():
        for key in keys(bearer, told, lexicon):
            blocks[key][bearer] = None
    found = {_ordered(a, b) for key, block in blocks.items() for a, b in _within(key, list(block))}
    return sorted(found, key=lambda pair: [_order(one) for one in pair])


def keys(bearer: Bearer, told: Seen, lexicon: Lexicon) -> Iterator[Key]:
    """What a name is found by: each way in which two names can be one person's has keys that both of them have.

    The same words in any order; the same letters; the same consonants; two words in one order (a word left out); all
    words but one, and three letters of that one (another spelling); how all words begin (another spelling of several);
    the last word and how the first begins (an initial); for the holder of a highest office these too (a familiar first
    name).
    """
    words = bearer.parts
    yield ("words", *sorted(words))
    yield "letters", "".join(words)
    yield from (("two", *two) for two in combinations(words, 2))
    hard = bones(words)
    yield ("consonants", *sorted(hard))
    yield "consonants in one", run_together(hard)
    yield from (("consonants in order", *two) for two in combinations(hard, 2))
    for at, word in enumerate(words):
        rest = sorted((*words[:at], *words[at + 1 :]))
        yield from (("but", run, *rest) for run in sorted(runs(word)))
    if sum(bool(runs(word)) for word in words) > 1:
        yield ("begin", *sorted(word[:START] for word in words))
    if any(lexicon.offices.rank(title) in UNIQUE for title in told.titles):
        yield "ruler", words[-1], words[0][:1]
    yield "initial", words[-1], words[0][:1]


def _within(key: Key, block: Sequence[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """The pairs of a block that can be one person's: of one country, or where one has none."""
    if key[0] == "words":
        yield from combinations(block, 2)
        return
    by_country: dict[str | None, list[Bearer]] = defaultdict(list)
    for bearer in block:
        by_country[bearer.country].append(bearer)
    for country, some in by_country.items():
        yield from (pair for pair in combinations(some, 2) if key[0] != "initial" or _initials(pair))
        if country is not None:
            yield from ((one, other) for one in some for other in by_country.get(None, ()))


def _initials(pair: tuple[Bearer, Bearer]) -> bool:
    """True when one of two names begins with an initial and the other does not."""
    return len({len(one.parts[0]) == 1 for one in pair}) > 1


def _ordered(first: Bearer, second: Bearer) -> tuple[Bearer, Bearer]:
    return (first, second) if _order(first) <= _order(second) else (second, first)


def _order(bearer: Bearer) -> tuple[tuple[str, ...], str]:
    return bearer.parts, bearer.country or ""
