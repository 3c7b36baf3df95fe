"""Columns share the width of a sheet."""

from dragoman.formats.sheets import SHEETS, shares
from dragoman.model import Line, Table


def test_a_long_cell_gets_more_room_and_a_short_one_enough() -> None:
    """A date keeps its words whole beside a sentence."""
    rows = tuple((Line("9 Jun 2021"), Line("They spoke at length about the fishing grounds.")) for _ in range(3))
    assert shares(Table(("date", "what"), rows)) == (10, 46)
    assert shares(Table(("a",), ())) == (6,)


def test_the_sheets_that_may_be_asked_for() -> None:
    """Two sizes."""
    assert [*SHEETS] == ["a4", "letter"]
