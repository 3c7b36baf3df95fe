"""Dates are written as people write them."""

from datetime import date

import pytest

from dragoman.errors import DragomanError
from dragoman.model import Interval
from dragoman.views.dates import newest_key, on, spoken, stretch, within


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-11-27", "27 November 2023"),
        ("2023-11", "November 2023"),
        ("2022", "2022"),
        ("2023-11-26/2023-11-27", "26–27 November 2023"),
        ("2023-11-30/2023-12-02", "30 November – 2 December 2023"),
        ("2023-12-31/2024-01-02", "31 December 2023 – 2 January 2024"),
        ("2024-01/2024-03", "January–March 2024"),
        ("2023-11-26/", "from 26 November 2023"),
        ("/2023-11-27", "until 27 November 2023"),
        ("2023-11-29/..", "on or after 29 November 2023"),
        ("../2023-11-29", "by 29 November 2023"),
        ("2023-11-29?", "probably 29 November 2023"),
        ("2023-05-05/2023-05-05", "5 May 2023"),
    ],
)
def test_spoken(edtf: str, words: str) -> None:
    """A span inside one month names it once."""
    assert spoken(edtf) == words


def test_short_months_are_for_tables() -> None:
    """The month is cut, the year is not."""
    assert spoken("2023-11-26/2023-11-27", short=True) == "26–27 Nov 2023"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-11-27", "on 27 November 2023"),
        ("2023-11", "in November 2023"),
        ("2022", "in 2022"),
        ("2023-11-26/2023-11-29", "between 26 and 29 November 2023"),
        ("2023-11-30/2023-12-02", "between 30 November and 2 December 2023"),
        ("2023-11-29/..", "on or after 29 November 2023"),
        ("2023-11-29?", "probably 29 November 2023"),
    ],
)
def test_on(edtf: str, words: str) -> None:
    """A day is "on", a month is "in"."""
    assert on(edtf) == words


def test_newest_first_and_undated_last() -> None:
    """A month ends on its last day; what has no date is no news."""
    found = sorted(["2023", None, "2024-01-05", "2023-12-30"], key=newest_key)
    assert found == ["2024-01-05", "2023", "2023-12-30", None]


def test_within_needs_both() -> None:
    """An unknown date lies in nothing."""
    assert within("2023-11-27", "2023-11")
    assert not within(None, "2023-11")
    assert not within("2023-12-01", "2023-11")


def test_a_stretch_of_days() -> None:
    """From the first day of one date to the last of another, both inside; either may be open; never backwards."""
    assert stretch("2023", "2024-02") == Interval(date(2023, 1, 1), date(2024, 3, 1))
    assert stretch(None, "2024-02-10") == Interval(None, date(2024, 2, 11))
    assert stretch("2024", None).end is None
    with pytest.raises(DragomanError, match="the first is after the last"):
        stretch("2024-05", "2024-04")
