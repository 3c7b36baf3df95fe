"""TIMEX3 values, as the trade of time expressions writes them."""

import pytest

from dragoman.model import Interval
from dragoman.reading.timexes import find
from dragoman.record.dating.calendar import resolve
from dragoman.record.dating.timexvalue import ends, timex_value


def value(words: str, anchor: str | None = "2023-11-28", tense: str = "past") -> str:
    timex = find(words)[0]
    day = Interval.from_edtf(anchor) if anchor else None
    found = resolve(timex, anchor=day, tense=tense, previous=day)
    return timex_value(timex, found[0] if found else None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Monday", "2023-11-27"),
        ("in January", "2023-01"),
        ("in 2022", "2022"),
        ("late June", "2023-06"),
        ("last week", "2023-W47"),
        ("this weekend", "2023-W47-WE"),
        ("this year", "2023"),
        ("later this year", "2023"),
        ("earlier this month", "2023-11"),
        ("last quarter", "2023-Q3"),
        ("the second quarter", "2023-Q2"),
        ("the first half of 2023", "2023-H1"),
        ("last summer", "2023-SU"),
        ("the 1990s", "199"),
        ("the 19th century", "18"),
        ("FY2023", "FY2023"),
        ("Monday evening", "2023-11-27TEV"),
        ("12:00 UTC Monday", "2023-11-27T12:00"),
        ("from Nov. 26 to 27", "2023-11-26/2023-11-27"),
        ("since 1992", "1992"),
        ("since May", "2023-05"),
        ("since last week", "2023-W47"),
        ("since the summer", "2023-SU"),
        ("since the weekend", "2023-W47-WE"),
        ("this winter", "2023-WI"),
        ("every Monday", "XXXX-WXX-1"),
        ("1 March of each year", "XXXX-03-01"),
        ("the week of November 20", "2023-W47"),
        ("last night", "2023-11-27TNI"),
        ("since Monday", "2023-11-27"),
        ("until 2030", "2030"),
        ("three days", "P3D"),
        ("thirty minutes", "PT30M"),
        ("two weeks of talks", "P2W"),
        ("two and a half years", "P2.5Y"),
        ("half a century", "P50Y"),
        ("the past decade", "P10Y"),
        ("several years of", "PXY"),
        ("annually", "P1Y"),
        ("every two years", "P2Y"),
        ("recently", "PAST_REF"),
        ("soon", "FUTURE_REF"),
        ("currently", "PRESENT_REF"),
    ],
)
def test_dated(words: str, expected: str) -> None:
    """In a report of 28 November 2023 each time has its value."""
    assert value(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Monday", "XXXX-WXX-1"),
        ("Nov. 27", "XXXX-11-27"),
        ("in January", "XXXX-01"),
        ("on the 27th", "XXXX-XX-27"),
        ("last week", "XXXX-WXX"),
        ("the weekend", "XXXX-WXX-WE"),
        ("this year", "XXXX"),
        ("last month", "XXXX-XX"),
        ("yesterday", "XXXX-XX-XX"),
        ("last summer", "XXXX-SU"),
        ("from Wednesday to Friday", "XXXX-WXX-3/XXXX-WXX-5"),
        ("since Monday", "XXXX-WXX-1"),
    ],
)
def test_undated(words: str, expected: str) -> None:
    """Without the day of the report, what the words leave open is X."""
    assert value(words, None) == expected


def test_ends_of_a_range() -> None:
    """A range names two dates, "since" one."""
    stay = find("from Wednesday to Friday")[0]
    found = resolve(stay, anchor=Interval.from_edtf("2024-05-18"), tense="past")
    assert found is not None
    days = ends(stay, found[0])
    assert [timex_value(timex, interval) for timex, interval in days] == ["2024-05-15", "2024-05-17"]
    since = find("since Monday")[0]
    assert [(timex.text, interval) for timex, interval in ends(since, None)] == [("Monday", None)]
    plain = find("on Monday")[0]
    assert ends(plain, None) == ((plain, None),)
