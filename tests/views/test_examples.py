"""Briefings from the example reports: no line without its words, no words that are not in the report."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from dragoman.formats import docx, html, markdown, terminal
from dragoman.formats.marks import plain
from dragoman.formats.numbering import numbered
from dragoman.model import Line, Page, Record
from dragoman.views.book import Wanted, book, news
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

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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


def test_a_book_on_every_pair_has_its_words(examples: Ledger) -> None:
    """No sentence that states a fact is without a note; before a meeting with anybody, and of what is new as well."""
    texts = {document.path: displayed(document.text) for document in examples.record.documents}
    known = news.came_by(examples, date(2024, 1, 1))
    for pair in pairs(examples.record):
        person = next((one.person for one in examples.record.tenures if one.country in pair), None)
        page = book(examples, (pair,), Wanted(person=person, news="New", known=known))
        assert [line.text for line in prose(page) if not line.notes and not line.about_record] == []
        notes = [note for line in (*prose(page), *cells(page)) for note in line.notes]
        assert [piece for note in notes for piece in note.quote.split(" … ") if piece not in texts[note.path]] == []


def test_a_book_on_paper_has_its_notes(examples: Ledger) -> None:
    """In the Word document every sentence that states a fact is followed by a note, and every note is called."""
    page = book(examples, pairs(examples.record)[:1], Wanted())
    with ZipFile(BytesIO(docx.render(page))) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    paragraphs = {"".join(one.itertext(f"{W}t")): one for one in body.iter(f"{W}p")}
    for line in prose(page):
        words = plain(line.text)
        (told,) = [one for text, one in paragraphs.items() if words in text][:1]
        calls = [*told.iter(f"{W}footnoteReference"), *(one for one in told.iter(f"{W}instrText") if one.text)]
        assert len(calls) >= len({(note.path, note.quote) for note in line.notes})
    called = {one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")}
    assert called == {one.get(f"{W}id") for one in notes[2:]}
    assert len(called) == len(numbered(page).notes)


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
