"""Times of one text, dated in the order they are told."""

from dragoman.model import Interval, Timex
from dragoman.reading.tense import tense_at
from dragoman.reading.timexes import find
from dragoman.record.calendar import resolve
from dragoman.record.reckoning import reckon

DAY = Interval.from_edtf("2023-11-28")


def at(timex: Timex, tense: str, previous: Interval | None) -> tuple[Interval, str] | None:
    return resolve(timex, anchor=DAY, tense=tense, previous=previous)


def dated(text: str, tenses: dict[int, str] | None = None) -> list[tuple[str, str | None]]:
    found = find(text)
    told = {timex.start: tense_at(text, timex.start, timex.end) for timex in found}
    return [
        (one.timex.text, one.interval.edtf() if one.interval else None)
        for one in reckon(found, at, tenses=told | (tenses or {}))
    ]


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


def test_a_claim_knows_its_tense() -> None:
    """The tense that a claim gives goes before the words around."""
    text = "The visit begins in March."
    assert dated(text, {find(text)[0].start: "future"}) == [("March", "2024-03")]
    assert dated(text, {find(text)[0].start: "past"}) == [("March", "2023-03")]
