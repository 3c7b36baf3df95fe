"""One file that opens anywhere: no scripts, nothing fetched, every note a link."""

import re
from dataclasses import replace

from dragoman.formats import html
from dragoman.model import Footnote, Line, Page, Section, Table
from tests.formats.sheaf import BOOK

NOTE = Footnote('said "yes" & <left>', "Fjord Wire", "2 July 2021", "calls", "reports/calls.txt", 0, 5)
PAGE = Page(
    "Norway & Portugal",
    (Line("*Lead.*"),),
    (
        Section(
            "Contacts",
            paragraphs=((Line("**2 July.** They spoke.", (NOTE,)), Line("Again.", (NOTE,))),),
            table=Table(("phrase",), ((Line("“tide”", (NOTE,)),),)),
            bullets=((Line("A plan <soon>"),),),
        ),
    ),
)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """A ministry's browser may open it offline."""
    text = html.render(PAGE)
    assert "<script" not in text
    assert not re.search(r"(?:src|href)=\"(?!#)", text)
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_words_of_reports_are_text_not_markup() -> None:
    """What a report wrote cannot change the page."""
    text = html.render(PAGE)
    assert "“said &#34;yes&#34; &amp; &lt;left&gt;” — Fjord Wire, 2 July 2021 (calls)" in text
    assert "A plan &lt;soon&gt;" in text
    assert "<title>Norway &amp; Portugal</title>" in text


def test_notes_link_there_and_back() -> None:
    """The first call of a note carries its id, once."""
    text = html.render(PAGE)
    assert "<strong>2 July.</strong> They spoke.<sup>" in text
    assert text.count('id="r1"') == 1
    assert text.count('href="#n1"') == 3
    assert '<li id="n1">' in text


def test_what_may_be_misread_is_marked() -> None:
    """A word behind the line, a word and a figure in the note."""
    text = html.render(Page("T", (Line("They spoke.", (replace(NOTE, confidence=0.3),)),)))
    assert '<em class="doubt">(doubtful)</em>' in text
    assert "(calls); doubtful, 0.30" in text
    assert "<em class" not in html.render(PAGE)


def test_a_book_has_a_cover_contents_and_drawings() -> None:
    """The list links to the headings, and the drawings stand in the page as they are."""
    text = html.render(BOOK)
    assert '<p class="kind">Briefing book</p>' in text
    assert '<li class="level1"><a href="#s1">Contacts</a></li>' in text
    assert '<h2 id="s1">Contacts</h2>' in text
    assert '<h3 id="s2">By rank</h3>' in text
    assert text.count("<svg") == 2
    assert "<title>One visit and one meeting in 2021.</title>" in text
    assert "<figcaption>Visits as bars." in text
    assert not re.search(r"(?:src|href)=\"(?!#)", text)
    assert "Contents" not in html.render(PAGE)
