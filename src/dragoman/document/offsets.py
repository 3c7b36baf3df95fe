"""Text under cleaning, each character of which knows where it stands in the original."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from re import Match, Pattern


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters start (inside) to end (outside) are to be read as `text`; equal ends insert."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Text with the original offsets where each of its characters begins and ends."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    @classmethod
    def of(cls, original: str, start: int, end: int) -> "Mapped":
        """The original's characters start to end as they stand."""
        places = _counted(end + 1)
        return cls(original[start:end], places[start:end], places[start + 1 : end + 1])

    def applied(self, edits: Iterable[Edit]) -> "Mapped":
        """The text after edits that are in order and do not overlap; each new character covers all that it replaces."""
        pieces: list[str] = []
        starts, ends = array("q"), array("q")
        at = 0
        for edit in edits:
            pieces += (self.text[at : edit.start], edit.text)
            starts += self.starts[at : edit.start]
            ends += self.ends[at : edit.start]
            first, last = self._reach(edit)
            starts.extend([first] * len(edit.text))
            ends.extend([last] * len(edit.text))
            at = edit.end
        if not pieces:
            return self
        pieces.append(self.text[at:])
        return Mapped("".join(pieces), starts + self.starts[at:], ends + self.ends[at:])

    def replaced(self, pattern: Pattern[str], edits_of: Callable[[Match[str]], Iterable[Edit]]) -> "Mapped":
        """The text after the edits that each match of `pattern` asks for."""
        if not pattern.search(self.text):
            return self
        return self.applied(edit for match in pattern.finditer(self.text) for edit in edits_of(match))

    def translated(self, table: dict[int, str]) -> "Mapped":
        """The text with single characters exchanged for single characters; offsets stay."""
        return Mapped(self.text.translate(table), self.starts, self.ends)

    def stripped(self) -> "Mapped":
        """The text without white space at its ends."""
        if self.text[:1].strip() and self.text[-1:].strip():
            return self
        start = len(self.text) - len(self.text.lstrip())
        end = max(start, len(self.text.rstrip()))
        return Mapped(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def _reach(self, edit: Edit) -> tuple[int, int]:
        """Where the edited characters begin and end in the original; an insertion takes no room."""
        if edit.start < edit.end:
            return self.starts[edit.start], self.ends[edit.end - 1]
        if edit.start > 0:
            return self.ends[edit.start - 1], self.ends[edit.start - 1]
        first = self.starts[0] if self.starts else 0
        return first, first


_PLACES = array("q")
"""The numbers from 0 on, counted as far as any text has needed: to copy them is quicker than to count again."""


def _counted(end: int) -> "array[int]":
    if len(_PLACES) < end:
        _PLACES.extend(range(len(_PLACES), 2 * end))
    return _PLACES


def keep(match: Match[str], group: int | str = 1) -> tuple[Edit, Edit]:
    """The edits that leave one group of a match and drop what stands around it."""
    return Edit(match.start(), match.start(group)), Edit(match.end(group), match.end())


def become(text: str) -> Callable[[Match[str]], tuple[Edit, ...]]:
    """The edit that reads a whole match as `text`."""
    return lambda match: (Edit(match.start(), match.end(), text),)


def insert(text: str) -> Callable[[Match[str]], tuple[Edit, ...]]:
    """The edit that puts `text` where a match ends."""
    return lambda match: (Edit(match.end(), match.end(), text),)
