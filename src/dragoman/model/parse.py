"""The grammar of one sentence: words with their governors, in offsets of the cleaned text."""

from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    """A word of the masked sentence. `mention` is the index of the Mention it stands for in the Reading, or -1.

    There are many of them, and a tuple is made in half the time.

    `tag` is the Penn Treebank tag, `dep` the relation to the token at index `head` (its own index for the root).
    """

    text: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    mention: int = -1


@dataclass(frozen=True, slots=True)
class Parse:
    """The tokens of one sentence in order, and for each the indices of what hangs on it."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
