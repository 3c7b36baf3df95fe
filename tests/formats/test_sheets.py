"""Columns share the width of a sheet."""

from dragoman.formats.sheets import SHEETS, shares
from dragoman.model import Line, Table


def test_a_long_cell_gets_more_room_and_a_short_one_enough() -> None:
    """A date keeps its words whole beside a sentence."""
    rows = tuple((Line("9 Jun 2021"), Line("They spoke at length about the fishing grounds.")) for _ in range(3))
    assert shares(Table(("date", "what"), rows)) == (12, 46)
    assert shares(Table(("a",), ())) == (7,)


def test_what_does_not_fit_is_shared() -> None:
    """A number stays whole, three long columns share what is left, and a word of eighteen letters is not torn."""
    long = Line("and they spoke on and on about fishing and about the weather that day")
    four = Table(("at", "one", "two", "three"), ((Line("12th"), long, long, Line("Extraordinarily long")),))
    assert shares(four) == (7, 38, 38, 20)


def test_the_sheets_that_may_be_asked_for() -> None:
    """Two sizes."""
    assert [*SHEETS] == ["a4", "letter"]
