"""How much of each thing a briefing may hold, so that a long record still makes a short page."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Footnote, Line, Page, Section

MOST_WORDS = 5000
"""About twelve printed pages, notes included."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Most contacts, topics, sayings of a side on a topic, people, phrases, figures, agreements, bodies and sources."""

    contacts: int = 16
    topics: int = 9
    sayings: int = 3
    people: int = 18
    phrases: int = 12
    figures: int = 8
    agreements: int = 12
    bodies: int = 8
    sources: int = 16


STEPS = (
    Limits(),
    Limits(12, 8, 2, 14, 10, 6, 10, 6, 12),
    Limits(10, 7, 2, 12, 8, 5, 8, 5, 10),
    Limits(8, 6, 1, 10, 6, 4, 6, 4, 8),
    Limits(6, 4, 1, 8, 5, 3, 4, 3, 6),
)
"""Limits from the widest to the narrowest; a briefing takes the first that fits."""


def words(page: Page) -> int:
    """How many words a page has when written out: each note once with its source, and the marks of lists and tables."""
    lines = [*page.lead, *(line for section in page.sections for line in _lines(section))]
    notes = {(note.path, note.quote): note for line in lines for note in line.notes}
    text = sum(len(line.text.split()) + 1 for line in lines)
    titles = sum(len(section.title.split()) + 1 for section in page.sections)
    return text + titles + sum(_note_words(note) for note in notes.values())


def _note_words(note: Footnote) -> int:
    source = f"{note.publisher or 'publisher not named'} {note.published or 'undated'}"
    return len(note.quote.split()) + len(source.split()) + 3


def _lines(section: Section) -> Iterator[Line]:
    for paragraph in (*section.paragraphs, *section.bullets, *(section.table.rows if section.table else ())):
        yield from paragraph
