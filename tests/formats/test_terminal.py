"""Pages fit the terminal, and say in words what colour may repeat."""

from dataclasses import replace

from dragoman.formats import terminal
from dragoman.model import Footnote, Line, Page, Section, Table
from tests.formats.sheaf import BOOK

NOTE = Footnote("met on the quay of the old harbour", "Harbour Gazette", None, "visit", "reports/visit.txt", 4, 19)
PAGE = Page(
    "Timeline",
    (Line("2 events."),),
    (
        Section(
            "Contacts",
            bullets=((Line("one **bold** word"),),),
            table=Table(("date", "event"), ((Line("9 Jun 2021"), Line("They met " + "again and " * 20, (NOTE,))),)),
        ),
    ),
)


def test_no_line_is_wider_than_asked() -> None:
    """Long cells fold."""
    text = terminal.render(PAGE, 60)
    assert max(map(len, text.splitlines())) <= 60
    assert "9 Jun 2021" in text
    assert "\nContacts\n────────\n" in text


def test_notes_stand_below_or_not_at_all() -> None:
    """A long timeline may do without the words."""
    assert "[1] “met on the quay of the old harbour” — Harbour Gazette, undated (visit)" in terminal.render(PAGE, 100)
    bare = terminal.render(PAGE, 100, notes=False)
    assert "quay" not in bare
    assert "[1]" not in bare


def test_plain_text_has_no_colour_codes() -> None:
    """What goes into a file is text; a terminal gets bold headings."""
    assert "\x1b" not in terminal.render(PAGE, 80)
    assert "\x1b[1m" in terminal.render(PAGE, 80, colour=True)
    assert "**" not in terminal.render(PAGE, 80)


def test_what_may_be_misread_is_marked() -> None:
    """With the words below or without them."""
    page = Page("Timeline", (Line("They met.", (replace(NOTE, confidence=0.8),)),))
    assert "They met. [1] (likely)\n" in terminal.render(page, 100)
    assert "They met. (likely)\n" in terminal.render(page, 100, notes=False)


def test_a_book_in_a_terminal() -> None:
    """The lines of its cover; a drawing is left to its table."""
    text = terminal.render(BOOK, 100)
    assert text.startswith("Norway – Portugal\nAs of 2 July 2021\n")
    assert "Visits as bars" not in text
    assert "\nBy rank\n───────\n" in text
