"""The words of a text, folded so that case, accents, hyphens and curly quotes do not matter."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th", "’": "'"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word: where it stands in the text, and its folded form."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text in lower case without accents; curly apostrophes become straight ones."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).translate(_LETTERS)


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of text[start:end] with their offsets in `text`."""
    stop = len(text) if end is None else end
    return tuple(Word(found.start(), found.end(), fold(found[0])) for found in _WORD.finditer(text, start, stop))


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a name or title, a possessive 's left out."""
    return tuple(word.folded.removesuffix("'s") for word in words(text))
