"""Footnotes get their numbers in the order in which a reader meets them; the same words keep one number."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.model import Footnote, Line, Page, Section
from dragoman.model.sureness import sureness


@dataclass(frozen=True, slots=True)
class Numbering:
    """The notes of a page in order; the first is number 1."""

    notes: tuple[Footnote, ...]
    order: dict[tuple[str, str], int]

    def of(self, line: Line) -> tuple[int, ...]:
        """The numbers a line carries, lowest first, each once."""
        return tuple(sorted({self.order[_key(note)] for note in line.notes if _key(note) in self.order}))


def numbered(page: Page) -> Numbering:
    """Number the notes of a whole page; words that carry several things are as sure as the least sure of them."""
    first: dict[tuple[str, str], Footnote] = {}
    for note in (note for line in _lines(page) for note in line.notes):
        known = first.setdefault(_key(note), note)
        judged = tuple(dict.fromkeys((*known.judged, *note.judged)))
        first[_key(note)] = replace(known, confidence=min(known.confidence, note.confidence), judged=judged)
    return Numbering(tuple(first.values()), {key: place for place, key in enumerate(first, start=1)})


def cited(note: Footnote) -> str:
    """Where the words of a note stand: publisher, date and document; how sure their reading is, where it is not; and
    what people made of it."""
    publisher = note.publisher or "publisher not named"
    published = note.published or "undated"
    doubt = sureness(note.confidence)
    parts = [f"{publisher}, {published} ({note.document})", *([f"{doubt}, {note.confidence:.2f}"] if doubt else [])]
    return "; ".join((*parts, *note.judged))


def _key(note: Footnote) -> tuple[str, str]:
    return (note.path, note.quote)


def _lines(page: Page) -> Iterator[Line]:
    if page.cover:
        yield from page.cover.lines
    yield from page.lead
    for section in page.sections:
        yield from _section_lines(section)


def _section_lines(section: Section) -> Iterator[Line]:
    for paragraph in section.paragraphs:
        yield from paragraph
    if section.table:
        for row in section.table.rows:
            yield from row
    for bullet in section.bullets:
        yield from bullet
