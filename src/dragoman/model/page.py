"""The answer to one question, before it is turned into Markdown, HTML or a terminal table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.figure import Drawing
from dragoman.model.sureness import sureness


@dataclass(frozen=True, slots=True)
class Footnote:
    """Quoted words and where they stand: publisher, date and document, ready for a note.

    `report` is the id of the document, `document` what it is called. `confidence` is that of the least sure claim that
    the words carry; `judged` is what people set or marked in them, which the words themselves do not tell: "where set
    by Ada from the gazette".
    """

    quote: str
    publisher: str | None
    published: str | None
    document: str
    path: str
    start: int
    end: int
    confidence: float = 1.0
    judged: tuple[str, ...] = ()
    report: str = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """Words of a line that are in another language: which (BCP 47; "und-Cyrl" where only the script is known)."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or cell with the notes that support it. `**bold**` and `*italic*` are the only marks allowed.

    `leads_to` is what a reader finds more on, where a page can be turned: "event 3f…", "person Ana Novak", and the
    very words of a report as "document 3f… 12 40". `tongues` are words of `text` in other languages.
    """

    text: str
    notes: tuple[Footnote, ...] = ()
    about_record: bool = False
    leads_to: str | None = None
    tongues: tuple[Tongue, ...] = ()

    @property
    def doubt(self) -> str | None:
        """ "likely" or "doubtful" where no report carries the line more surely; None for what is sure enough."""
        return sureness(max(note.confidence for note in self.notes)) if self.notes else None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under column heads; each cell is a Line."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with a caption on how to read it, and a description for who cannot see it.

    The table under it in the same section tells the same, row by row, with the notes: forms without pictures show that
    alone, and the caption has none.
    """

    caption: Line
    description: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: paragraphs (tuples of lines), a figure, a table, bullets.

    Empty parts are left out. `level` is 1 under the title of the page, 2 under the section of level 1 before it.
    """

    title: str
    paragraphs: tuple[tuple[Line, ...], ...] = ()
    bullets: tuple[tuple[Line, ...], ...] = ()
    table: Table | None = None
    figure: Figure | None = None
    level: int = 1


@dataclass(frozen=True, slots=True)
class Cover:
    """The first sheet of a book: what kind of book it is, and lines about it. A book has a list of contents."""

    kind: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A titled answer. `data` is the same answer as plain values for `--json`; with a `cover` it is a book."""

    title: str
    lead: tuple[Line, ...] = ()
    sections: tuple[Section, ...] = ()
    data: Mapping[str, object] | tuple[Mapping[str, object], ...] = field(default_factory=dict)
    cover: Cover | None = None
