"""What a promise, a paper or a statement is about: the words that are left without the turns of the trade."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.lexicon import Lexicon
from dragoman.lexicon.states import States
from dragoman.record.identity.wording import fold

_WORD = re.compile(r"[^\W\d_][\w'’.-]*\w|\d[\d.,]*")
_PIECES = re.compile(r"(\s+|[-–—/](?=[A-Z]))")
_OWNED = re.compile(r"['’]s$")
_MARKS = ",;:()\"'’“”"
_SHORTEST = 4
# Names of up to seven words, each with the blank or dash behind it.
_SIZES = (13, 11, 9, 7, 5, 3, 1)
# Longer endings first; each is taken off only where enough of the word stays.
_ENDINGS = (
    "isation ization ational ations ation ments ment ings ing ists ist isms ism ions ion ives ive ates ated ate als al "
    "ars ar ers er ies ied ed es s e y"
).split()


@dataclass(frozen=True, slots=True)
class Matter:
    """Stems of telling words, and of all words; numbers are left out of both."""

    telling: frozenset[str]
    every: frozenset[str]

    def shared(self, other: "Matter") -> frozenset[str]:
        """The stems that tell the matter in both."""
        return self.telling & other.telling


def matter(words: str, lexicon: Lexicon) -> Matter:
    """The matter of some words; names of states and their adjectives tell parties, and no matter."""
    return matter_of(without_states(words, lexicon), lexicon)


def matter_of(plain: str, lexicon: Lexicon) -> Matter:
    """The matter of words that hold no name of a state."""
    found = [fold(word[0]).removesuffix("'s") for word in _WORD.finditer(plain)]
    idle = _idle(lexicon)
    every = frozenset(stem(word) for word in found if not word[0].isdigit())
    return Matter(frozenset(one for one in every if len(one) > 1 and one not in idle), every)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its endings: "consulates" and "consular" are "consul", "education" and "educate" are "educ"."""
    shorter = True
    while shorter:
        ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST), None)
        shorter = ending is not None
        word = word.removesuffix(ending) if ending else word
    return word


def _idle(lexicon: Lexicon) -> frozenset[str]:
    return _stems(lexicon.areas.idle)


@lru_cache(maxsize=8)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(fold(word)) for word in words)


def without_states(words: str, lexicon: Lexicon) -> str:
    """The words with every name and adjective of a state taken out, the longest first."""
    pieces = _PIECES.split(words)
    at, kept, openings = 0, list[str](), _openings(lexicon.states)
    while at < len(pieces):
        size = _named(pieces, at, openings, lexicon) if pieces[at][:1].isupper() else 0
        kept.append(" " if size else pieces[at])
        at += size or 1
    return "".join(kept)


def _named(pieces: Sequence[str], at: int, openings: Mapping[str, int], lexicon: Lexicon) -> int:
    """How many pieces from here on are the name of a state; none for a word with which no name begins."""
    longest = openings.get(pieces[at], 1)
    sizes = (n for n in _SIZES if n <= longest)
    return next((n for n in sizes if _is_state("".join(pieces[at : at + n]), lexicon)), 0)


def _is_state(surface: str, lexicon: Lexicon) -> bool:
    bare = _OWNED.sub("", surface.strip(_MARKS))
    states = lexicon.states
    tables = (states.name_of, states.adjective_of, states.people_of)
    return any(plain and plain in table for plain in (bare, bare.rstrip(".")) for table in tables)


_OPENINGS: dict[int, tuple[States, Mapping[str, int]]] = {}


def _openings(states: States) -> Mapping[str, int]:
    """The first pieces of the names of states, and how many pieces the longest of these names has."""
    kept = _OPENINGS.get(id(states))
    if kept is None or kept[0] is not states:
        found: dict[str, int] = {}
        for name in (*states.name_of, *states.adjective_of, *states.people_of):
            pieces = _PIECES.split(name)
            found[pieces[0]] = max(len(pieces), found.get(pieces[0], 1))
        kept = states, found
        _OPENINGS[id(states)] = kept
    return kept[1]
