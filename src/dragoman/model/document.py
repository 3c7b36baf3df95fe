"""A report as it lies in a file, and the cleaned text that is read."""

from array import array
from dataclasses import dataclass

from dragoman.model.span import Span

ZONE_KINDS = ("headline", "dateline", "body", "caption", "boilerplate")


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the original text and what it is: headline, dateline, body, caption or boilerplate."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` is the stored original; every span of the record points into it.

    `published` is EDTF or None; `published_basis` is given, metadata, dateline, inferred or None, and
    `published_reason` says in one sentence why. `title` has escapes undone and may stand outside `text`.
    `dateline_place` and `dateline_date` are the words of the dateline ("ASTANA", "Nov. 27"); `agency` is the wire
    service it names ("Xinhua").
    """

    id: str
    path: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: str | None = None
    published_reason: str | None = None
    zones: tuple[Zone, ...] = ()
    dateline_place: str | None = None
    dateline_date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the cleaned text. `kind` is headline, body or caption; boilerplate is not part of cleaned text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clean:
    """The text that is read: ASCII punctuation, one space between words, markup gone, blocks parted by a newline.

    `starts[i]` and `ends[i]` are the original offsets where character i of `text` begins and ends.
    A dateline is left out of the cleaned text (it is on the Document).
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"
    blocks: tuple[Block, ...]

    def span(self, start: int, end: int) -> Span:
        """The original span of cleaned characters start (inside) to end (outside)."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if len(self.ends) else 0)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])
