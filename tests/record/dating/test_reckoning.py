"""Times of one text, dated in the order they are told."""

from dragoman.model import Interval, Timex
from dragoman.reading.tense import tense_at
from dragoman.reading.timexes import find
from dragoman.record.dating.calendar import resolve
from dragoman.record.dating.reckoning import reckon

DAY = Interval.from_edtf("2023-11-28")


def dated(text: str) -> list[tuple[str, str | None]]:
    def at(timex: Timex, previous: Interval | None) -> tuple[Interval, str] | None:
        return resolve(timex, anchor=DAY, tense=tense_at(text, timex.start, timex.end), previous=previous)

    told = reckon(find(text), at, start=DAY)
    return [(one.timex.text, one.interval.edtf() if one.interval else None) for one in told]


def test_the_next_day_follows_the_last_day_told() -> None:
    """The envoy landed on Nov. 20. She met the premier the next day. The talks will go on in January."""
    assert dated(test_the_next_day_follows_the_last_day_told.__doc__ or "") == [
        ("Nov. 20", "2023-11-20"),
        ("the next day", "2023-11-21"),
        ("January", "2024-01"),
    ]


def test_years_follow_years() -> None:
    """Trade fell in 2019. It rose the following year. The same day is told of nothing."""
    assert dated(test_years_follow_years.__doc__ or "") == [
        ("2019", "2019"),
        ("the following year", "2020"),
        ("The same day", None),
    ]


def test_what_follows_today_is_told_from_the_report() -> None:
    """Today he rested. Later in the day he spoke. Boosters are due five months later. The next day is of nothing."""
    assert dated(test_what_follows_today_is_told_from_the_report.__doc__ or "") == [
        ("Today", "2023-11-28"),
        ("Later in the day", "2023-11-28"),
        ("five months later", None),
        ("The next day", None),
    ]


def test_a_vague_day_leaves_the_next_open() -> None:
    """He landed on Nov. 20. A few days ago he fell ill, and the next day he left."""
    assert dated(test_a_vague_day_leaves_the_next_open.__doc__ or "") == [
        ("Nov. 20", "2023-11-20"),
        ("A few days ago", None),
        ("the next day", None),
    ]
