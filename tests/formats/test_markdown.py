"""Markdown that editors and pandoc read, with the words as they stand in the report."""

from dataclasses import replace

from dragoman.formats import markdown
from dragoman.model import Footnote, Line, Page, Section, Table
from tests.formats.sheaf import BOOK

NOTE = Footnote("met on the quay", "Harbour Gazette", "6 March 2021", "visit", "reports/visit.txt", 4, 19)
LATER = Footnote("spoke *at length* about fish_prices", None, None, "talks", "reports/talks.txt", 0, 9)


def page(*lines: Line, **section: object) -> Page:
    return Page("Norway – Portugal", sections=(Section("Contacts", paragraphs=(lines,), **section),))  # type: ignore[arg-type]


def test_the_same_words_keep_one_number() -> None:
    """Two facts of one sentence share its note."""
    text = markdown.render(page(Line("They met.", (NOTE,)), Line("They talked.", (LATER, NOTE))))
    assert "They met.[^1] They talked.[^1][^2]" in text
    assert text.count("[^1]:") == 1


def test_a_note_gives_words_publisher_date_and_document() -> None:
    """An editor can find the place."""
    text = markdown.render(page(Line("They met.", (NOTE,))))
    assert text.endswith('## Notes\n\n[^1]: "met on the quay" — Harbour Gazette, 6 March 2021 (visit)\n')


def test_a_report_without_publisher_or_date_says_so() -> None:
    """Unknown is said, not left blank."""
    text = markdown.render(page(Line("They talked.", (LATER,))))
    assert '"spoke \\*at length\\* about fish_prices" — publisher not named, undated (talks)' in text


def test_what_markdown_would_misread_is_escaped() -> None:
    """A hash at the start is no heading, a pipe in a cell is no border, a mark of ours is kept."""
    table = Table(("a|b",), ((Line("one|two"),),))
    text = markdown.render(page(Line("# 5 was **signed** by <b>both</b>."), table=table))
    assert "\\# 5 was **signed** by \\<b>both\\</b>." in text
    assert "| a\\|b |\n|---|\n| one\\|two |" in text


def test_bullets_and_lead() -> None:
    """A page without notes has no heading for them."""
    text = markdown.render(Page("T", (Line("*Lead.*"),), (Section("S", bullets=((Line("one"), Line("two")),)),)))
    assert text == "# T\n\n*Lead.*\n\n## S\n\n- one two\n"


def test_an_editor_finds_every_note() -> None:
    """A Markdown reader with footnotes resolves each call, and shows quoted words as they are."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    odd = Footnote("5 * 3_a [^9] `x` <b> a|b & #1", "Fjord Wire", None, "odd", "reports/odd.txt", 0, 9)
    table = Table(("a", "b"), ((Line("one|two", (NOTE,)), Line("three", (odd,))),))
    text = markdown.render(page(Line("They met.", (NOTE, odd)), table=table))
    shown = MarkdownIt("commonmark").enable("table").use(footnote_plugin).render(text)
    assert shown.count('class="footnote-item"') == 2
    assert shown.count('class="footnote-ref"') == 4
    assert "“" not in shown
    assert "&quot;5 * 3_a [^9] `x` &lt;b&gt; a|b &amp; #1&quot; — Fjord Wire, undated (odd)" in shown
    assert "<td>one|two" in shown


def test_what_may_be_misread_is_marked() -> None:
    """The line has a word for it, the note the figure as well; what is sure has neither."""
    weak = replace(NOTE, confidence=0.75)
    text = markdown.render(page(Line("They met,", (weak,)), Line("and talked.", (LATER,))))
    assert "They met,[^1] *(likely)* and talked.[^2]\n" in text
    assert "6 March 2021 (visit); likely, 0.75\n" in text
    assert text.endswith("undated (talks)\n")


def test_a_note_is_as_sure_as_the_least_that_it_carries() -> None:
    """One note may carry a sure fact and a doubtful one; each line says how sure its own is."""
    weak = replace(NOTE, confidence=0.4)
    text = markdown.render(page(Line("They met.", (NOTE,)), Line("They dined.", (weak,))))
    assert "They met.[^1] They dined.[^1] *(doubtful)*\n" in text
    assert text.endswith("(visit); doubtful, 0.40\n")


def test_a_book_and_its_levels() -> None:
    """A cover, the titles as a list, and headings as deep as their sections; drawings are left to their tables."""
    text = markdown.render(BOOK)
    assert text.startswith("# Norway – Portugal\n\n**Briefing book**\n\nAs of 2 July 2021\n\n")
    assert "## Contents\n\n- Contacts\n  - By rank\n\n## Contacts\n" in text
    assert "\n### By rank\n" in text
    assert "Visits as bars" not in text
