from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Interval


@pytest.mark.parametrize(
    "edtf",
    [
        "2023-11-27",
        "2023-01",
        "2022",
        "2023-11-26/2023-11-27",
        "2023-11-26/",
        "/2023-11-27",
        "2023-11-29/..",
        "../2023-11-29",
        "2023-11-29?",
    ],
)
def test_edtf_comes_back_as_it_went(edtf: str) -> None:
    """A visit from 26 to 27 November 2023, a stay whose end nobody tells, a meeting some day in January."""
    assert Interval.from_edtf(edtf).edtf() == edtf


@pytest.mark.parametrize("words", ["27.11.2023", "2023-13", "2023-02-30", "Monday", "", "2023-1-1"])
def test_words_are_no_edtf(words: str) -> None:
    """The thirteenth month and the thirtieth of February do not exist."""
    with pytest.raises(ValueError, match=r"."):
        Interval.from_edtf(words)


def test_in_january_is_a_month() -> None:
    """The partnership was upgraded in January 2023."""
    january = Interval.month(2023, 1)
    assert (january.first, january.last, january.days) == (date(2023, 1, 1), date(2023, 1, 31), 31)
    assert january.within(Interval.year(2023))
    assert not Interval.year(2023).within(january)


def test_a_stay_of_a_whole_month_is_told_by_its_ends() -> None:
    """A delegation that stayed from the first to the last day of June was there for the interval, not some day in June."""
    stay = Interval(date(2021, 6, 1), date(2021, 7, 1), stay=True)
    assert stay.edtf() == "2021-06-01/2021-06-30"


def test_the_end_is_outside() -> None:
    """A visit that ended on the 27th and a meeting on the 28th share no day."""
    visit = Interval.from_edtf("2023-11-26/2023-11-27")
    assert visit.overlaps(Interval.day(date(2023, 11, 27)))
    assert not visit.overlaps(Interval.day(date(2023, 11, 28)))


def test_an_unknown_end_reaches_forever() -> None:
    """Who arrived on 26 November may still be there in spring."""
    assert Interval.from_edtf("2023-11-26/").overlaps(Interval.day(date(2024, 4, 1)))
    assert Interval.from_edtf("2023-11-26/").days is None


def test_an_empty_interval_is_a_mistake() -> None:
    """Nobody leaves before arriving."""
    with pytest.raises(ValueError, match="must be later"):
        Interval(date(2023, 11, 27), date(2023, 11, 26))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_every_stay_can_be_written_and_read(start: date, days: int) -> None:
    """Any first and last day."""
    stay = Interval(start, date.fromordinal(start.toordinal() + days), stay=True)
    again = Interval.from_edtf(stay.edtf())
    assert (again.start, again.end) == (stay.start, stay.end)
