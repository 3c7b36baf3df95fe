"""Briefings from the example reports: no line without its words, no words that are not in the report."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.formats import html, markdown, terminal
from dragoman.model import Line, Page, Record
from dragoman.views.briefing import brief, limits
from dragoman.views.comparison import comparison
from dragoman.views.conflicts import conflicts
from dragoman.views.itinerary import itinerary
from dragoman.views.ledger import Ledger, opened
from dragoman.views.pair import countries
from dragoman.views.phrasebook import phrasebook
from dragoman.views.prose import displayed
from tests import pipeline

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def examples(house: Path) -> Ledger:
    folder = house / "examples"
    if not folder.is_dir():
        pytest.skip("no examples beside the house")
    return opened(pipeline.record_of(folder), pipeline.lexicon())


def pairs(record: Record) -> list[tuple[str, str]]:
    """The twenty pairs that the record tells most of."""
    counts: Counter[tuple[str, str]] = Counter()
    for event in record.events:
        codes = sorted(countries(event.parties()))
        counts.update((one, other) for one in codes for other in codes if one < other)
    return [pair for pair, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:20]]


def prose(page: Page) -> Iterator[Line]:
    for section in page.sections:
        for part in (*section.paragraphs, *section.bullets):
            yield from part


def cells(page: Page) -> Iterator[Line]:
    for section in page.sections:
        for row in section.table.rows if section.table else ():
            yield from row


def test_every_line_has_its_words_and_they_are_copied_exactly(examples: Ledger) -> None:
    """Twenty pairs of several continents, each line and each note."""
    texts = {document.path: displayed(document.text) for document in examples.record.documents}
    told = pairs(examples.record)
    assert len(told) == 20
    for one, other in told:
        page = brief(examples, one, other)
        assert [line.text for line in prose(page) if not line.notes and not line.about_record] == []
        notes = [note for line in (*prose(page), *cells(page)) for note in line.notes]
        assert notes
        missing = [piece for note in notes for piece in note.quote.split(" … ") if piece not in texts[note.path]]
        assert missing == []


def test_every_format_holds_a_whole_briefing(examples: Ledger) -> None:
    """Markdown under twelve pages, a web page, a terminal of eighty columns."""
    one, other = pairs(examples.record)[0]
    page = brief(examples, one, other)
    assert len(markdown.render(page).split()) <= limits.MOST_WORDS
    assert html.render(page).count("<h2>") == len(page.sections) + 1
    assert max(map(len, terminal.render(page, 80).splitlines())) <= 80


def test_what_is_laid_side_by_side_is_quoted(examples: Ledger) -> None:
    """Every account of every event that two reports tell: each cell is a stretch of its report, each fact has its note."""
    texts = {document.id: document.text for document in examples.record.documents}
    told = [event for event in examples.record.events if len(event.documents) > 1]
    assert told
    for event in told:
        page = comparison(examples, event)
        assert [line.text for line in prose(page) if not line.notes and not line.about_record] == []
        assert isinstance(page.data, dict)
        for row in page.data["passages"]:
            for document, held in row["cells"].items():
                assert [texts[document][one["start"] : one["end"]] for one in held] == [one["text"] for one in held]


def test_phrases_disagreements_and_journeys_have_their_words(examples: Ledger) -> None:
    """The same for the other questions that lay reports side by side; and asked twice they answer in the same words."""
    texts = {document.path: displayed(document.text) for document in examples.record.documents}
    travellers = sorted({one.name for event in examples.record.events for one in event.roles.get("guest", ())})
    pages = [phrasebook(examples, one, other) for one, other in pairs(examples.record)[:8]]
    pages += [itinerary(examples, name) for name in travellers if name[:1].isupper()]
    pages.append(conflicts(examples))
    for page in pages:
        assert [line.text for line in prose(page) if not line.notes and not line.about_record] == []
        notes = [note for line in (*prose(page), *cells(page)) for note in line.notes]
        missing = [piece for note in notes for piece in note.quote.split(" … ") if piece not in texts[note.path]]
        assert missing == []
    assert [conflicts(examples)] == pages[-1:]
