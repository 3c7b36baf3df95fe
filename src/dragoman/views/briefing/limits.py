"""How much of each thing a briefing may hold, so that a long record still makes a short page."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import Line, Page, Section

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
    """How many words a page has when written out, its notes once each."""
    notes = {(note.path, note.quote) for section in page.sections for line in _lines(section) for note in line.notes}
    text = sum(len(line.text.split()) for section in page.sections for line in _lines(section))
    return text + sum(len(quote.split()) + 7 for _, quote in notes)


def _lines(section: Section) -> Iterator[Line]:
    for paragraph in (*section.paragraphs, *section.bullets, *(section.table.rows if section.table else ())):
        yield from paragraph
