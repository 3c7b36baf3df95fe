"""What a report's words for a time mean, told from the day of the report."""

import pytest

from dragoman.model import Interval
from dragoman.reading.timexes import find
from dragoman.record.dating.calendar import resolve


def told(
    words: str, anchor: str | None, tense: str = "past", *, previous: str | None = None, report: str | None = None
) -> tuple[str, str] | None:
    timex = find(words)[0]
    found = resolve(
        timex,
        anchor=Interval.from_edtf(anchor) if anchor else None,
        tense=tense,
        previous=Interval.from_edtf(previous) if previous else None,
        report=Interval.from_edtf(report) if report else None,
    )
    return (found[0].edtf(), found[1]) if found else None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on April 28, 2023", "2023-04-28"),
        ("in May 2022", "2022-05"),
        ("in 2022", "2022"),
        ("in Q1 2023", "2023-01-01/2023-03-31"),
        ("the first half of 2023", "2023-01-01/2023-06-30"),
        ("in the 1990s", "1990-01-01/1999-12-31"),
        ("spring 2024", "2024-03-01/2024-05-31?"),
        ("the winter of 2024", "2024?"),
        ("2021-2025", "2021-01-01/2025-12-31"),
        ("from 26 to 27 November 2023", "2023-11-26/2023-11-27"),
        ("30 Nov.-2 Dec. 2021", "2021-11-30/2021-12-02"),
        ("since 2015", "2015-01-01/.."),
        ("until 2030", "/2030-12-31"),
    ],
)
def test_explicit(words: str, day: str) -> None:
    """A time told with its year needs no date of the report."""
    assert told(words, None) == (day, "explicit")


@pytest.mark.parametrize("words", ["on Monday", "in January", "yesterday", "last week", "the same day", "since Monday"])
def test_nothing_relative_without_a_report(words: str) -> None:
    """Without the day of the report "on Monday" is no day."""
    assert told(words, None) is None


@pytest.mark.parametrize("words", ["three days", "annually", "in recent years", "FY2023", "29 February 2023"])
def test_no_interval(words: str) -> None:
    """Lengths, habits, vague times, fiscal years and days that never were have no interval."""
    assert told(words, "2023-11-28") is None


@pytest.mark.parametrize(
    ("words", "anchor", "tense", "day"),
    [
        ("on Monday", "2023-11-27", "past", "2023-11-27"),
        ("on Monday", "2023-11-27", "future", "2023-11-27"),
        ("on Monday", "2023-11-28", "past", "2023-11-27"),
        ("on Friday", "2023-11-28", "past", "2023-11-24"),
        ("on Friday", "2023-11-28", "future", "2023-12-01"),
        ("on Monday", "2023-11-28", "present", "2023-11-27"),
        ("on Thursday", "2023-11-28", "present", "2023-11-30"),
        ("last Monday", "2023-11-27", "past", "2023-11-20"),
        ("next Monday", "2023-11-27", "future", "2023-12-04"),
        ("Friday last week", "2023-11-28", "past", "2023-11-24"),
        ("Monday evening", "2023-11-28", "past", "2023-11-27"),
        ("from Wednesday to Friday", "2024-05-18", "past", "2024-05-15/2024-05-17"),
        ("from Friday to Sunday", "2023-11-28", "past", "2023-11-24/2023-11-26"),
        ("from Monday to Wednesday", "2023-11-25", "future", "2023-11-27/2023-11-29"),
        ("Monday and Tuesday", "2023-11-29", "past", "2023-11-27/2023-11-28"),
    ],
)
def test_weekdays(words: str, anchor: str, tense: str, day: str) -> None:
    """The report's own weekday is that day; any other is the nearest the tense allows."""
    assert told(words, anchor, tense) == (day, "relative")


def test_weekday_of_a_report_published_after_its_dateline() -> None:
    """A report filed on Monday the 27th and published on the 28th may speak of Tuesday, the day it came out."""
    assert told("on Tuesday", "2023-11-27", report="2023-11-28") == ("2023-11-28", "relative")
    assert told("on Monday", "2023-11-27", report="2023-11-28") == ("2023-11-27", "relative")


@pytest.mark.parametrize(
    ("words", "anchor", "tense", "day"),
    [
        ("Nov. 27", "2023-11-28", "past", "2023-11-27"),
        ("Nov. 30", "2023-11-28", "past", "2023-11-30"),
        ("Dec. 20", "2023-11-28", "past", "2022-12-20"),
        ("Dec. 20", "2023-11-28", "future", "2023-12-20"),
        ("Jan. 5", "2023-11-28", "future", "2024-01-05"),
        ("Dec. 30", "2024-01-02", "past", "2023-12-30"),
        ("in January", "2023-11-28", "past", "2023-01"),
        ("in January", "2023-11-28", "future", "2024-01"),
        ("in November", "2023-11-28", "past", "2023-11"),
        ("from Nov. 26 to 27", "2023-11-28", "past", "2023-11-26/2023-11-27"),
        ("from Nov. 26 to Dec. 3", "2023-11-28", "past", "2023-11-26/2023-12-03"),
        ("30 Dec.-2 Jan.", "2023-01-03", "past", "2022-12-30/2023-01-02"),
        ("Monday, May 16", "2023-11-28", "past", "2022-05-16"),
        ("on the 27th", "2023-11-28", "past", "2023-11-27"),
        ("February 29", "2023-11-28", "past", "2020-02-29"),
        ("late June", "2023-11-28", "past", "2023-06"),
    ],
)
def test_dates_without_a_year(words: str, anchor: str, tense: str, day: str) -> None:
    """The nearest such date the tense allows; a day or two after the report is still the same week's news."""
    assert told(words, anchor, tense) == (day, "relative")


@pytest.mark.parametrize(
    ("words", "tense", "day"),
    [
        ("today", "past", "2023-11-28"),
        ("yesterday", "past", "2023-11-27"),
        ("tomorrow", "future", "2023-11-29"),
        ("this morning", "past", "2023-11-28"),
        ("this week", "past", "2023-11-27/2023-11-28"),
        ("this week", "future", "2023-11-27/2023-12-03"),
        ("earlier this week", "past", "2023-11-27/2023-11-28"),
        ("later this week", "future", "2023-11-28/2023-12-03"),
        ("last week", "past", "2023-11-20/2023-11-26"),
        ("next week", "future", "2023-12-04/2023-12-10"),
        ("last month", "past", "2023-10"),
        ("next month", "future", "2023-12"),
        ("this year", "past", "2023"),
        ("last year", "past", "2022"),
        ("earlier this year", "past", "2023-01-01/2023-11-28"),
        ("later this year", "future", "2023-11-28/2023-12-31"),
        ("the weekend", "past", "2023-11-25/2023-11-26"),
        ("this weekend", "future", "2023-12-02/2023-12-03"),
        ("last November", "past", "2022-11"),
        ("last May", "past", "2023-05"),
        ("next May", "future", "2024-05"),
        ("this January", "past", "2023-01"),
        ("May this year", "past", "2023-05"),
        ("Nov. 27 last year", "past", "2022-11-27"),
        ("the 5th of this month", "past", "2023-11-05"),
        ("the 31st of last month", "past", "2023-10-31"),
        ("Monday and Tuesday this week", "past", "2023-11-27/2023-11-28"),
        ("two days ago", "past", "2023-11-26"),
        ("three weeks ago", "past", "2023-11-06/2023-11-12"),
        ("two years ago", "past", "2021"),
        ("last quarter", "past", "2023-07-01/2023-09-30"),
        ("last summer", "past", "2023-06-01/2023-08-31?"),
        ("this summer", "future", "2023-06-01/2023-08-31?"),
        ("this winter", "future", "2023-12-01/2024-02-29?"),
        ("last winter", "past", "2022-12-01/2023-02-28?"),
        ("since the summer", "past", "2023-06-01/.."),
        ("nearly two years ago", "past", "2021?"),
        ("the week before last", "past", "2023-11-13/2023-11-19"),
        ("last night", "past", "2023-11-27"),
        ("the rest of the year", "future", "2023-11-28/2023-12-31"),
        ("the last Thursday of October", "past", "2023-10-26"),
        ("the week of November 15", "past", "2023-11-13/2023-11-19"),
        ("a fortnight ago", "past", "2023-11-13/2023-11-19"),
        ("the first six months of the year", "past", "2023-01-01/2023-06-30"),
        ("the second and third quarters", "past", "2023-04-01/2023-09-30"),
        ("May through July", "past", "2023-05-01/2023-07-31"),
        ("next Monday and Tuesday", "future", "2023-12-04/2023-12-05"),
        ("the second quarter", "past", "2023-04-01/2023-06-30"),
        ("the first quarter of next year", "future", "2024-01-01/2024-03-31"),
        ("the first nine months of this year", "past", "2023-01-01/2023-09-30"),
        ("since Monday", "past", "2023-11-27/.."),
        ("since last year", "past", "2022-01-01/.."),
        ("until Friday", "future", "/2023-12-01"),
    ],
)
def test_told_from_the_report(words: str, tense: str, day: str) -> None:
    """Weeks run from Monday to Sunday; "this week" told as past ends with the report of Tuesday 28 November 2023."""
    assert told(words, "2023-11-28", tense) == (day, "relative")


@pytest.mark.parametrize(
    ("words", "previous", "day"),
    [
        ("the same day", "2023-05-18", "2023-05-18"),
        ("the same day", "2023-05-18/2023-05-19", "2023-05-18/2023-05-19"),
        ("later that day", "2023-05-18", "2023-05-18"),
        ("the next day", "2023-05-18/2023-05-19", "2023-05-20"),
        ("a day earlier", "2023-05-18/2023-05-19", "2023-05-17"),
        ("two days later", "2023-05-18", "2023-05-20"),
        ("the following week", "2023-05-18", "2023-05-22/2023-05-28"),
        ("that year", "2023-05-18", "2023"),
        ("the previous year", "2023-05-18", "2022"),
        ("two years later", "2021-05", "2023"),
        ("the same period last year", "2023-01-01/2023-09-30", "2022-01-01/2022-09-30"),
    ],
)
def test_told_from_the_last_event(words: str, previous: str, day: str) -> None:
    """ "The next day" follows the last event told, not the report."""
    assert told(words, "2023-11-28", previous=previous) == (day, "relative")
    assert told(words, None, previous=previous) == (day, "relative")
    assert told(words, "2023-11-28") is None


@pytest.mark.parametrize(
    ("words", "tense", "day"),
    [
        ("on Monday", "past", "2023-11-27"),
        ("on Wednesday", "past", "2023-11-29"),
        ("in January", "past", "2023-01"),
        ("last week", "past", "2023-11-20/2023-11-26"),
        ("yesterday", "past", "2023-11-28/2023-12-02"),
        ("on Friday", "future", "2023-12-01/2023-12-08"),
    ],
)
def test_report_of_uncertain_day(words: str, tense: str, day: str) -> None:
    """Of a report from Wednesday to Sunday, "on Monday" is one day whichever it was; "yesterday" is one of several."""
    assert told(words, "2023-11-29/2023-12-03", tense) == (day, "relative")


def test_report_of_unknown_side() -> None:
    """A report of which only "not before" is known dates nothing relative."""
    assert told("on Monday", "2023-11-29/..") is None
    assert told("yesterday", "2022/2023") is None


def test_an_answer_too_wide_is_none() -> None:
    """ "Yesterday" of a report that came out some time in a year says next to nothing."""
    assert told("yesterday", "2023") is None
    assert told("last year", "2023") == ("2022", "relative")


def test_impossible_ranges() -> None:
    """A stay that ends before it begins is no stay."""
    assert told("from 27 November 2023 to 2 May 2021", None) is None


@pytest.mark.parametrize(
    ("words", "tense", "day"),
    [
        ("Nov. 26", "future", "2023-11-26"),
        ("in December", "past", "2023-12"),
        ("Dec. 12", "past", "2023-12-12"),
        ("in January", "future", "2024-01"),
        ("in March", "past", "2023-03"),
        ("in January", "past", "2023-01"),
        ("the first quarter", "past", "2024-01-01/2024-03-31"),
        ("on Friday", "future", "2023-12-01"),
    ],
)
def test_a_doubtful_tense_yields_to_a_date_far_nearer(words: str, tense: str, day: str) -> None:
    """A report of 28 November that seems to tell of the future means 26 November by that date, not the next year's."""
    anchor = Interval.from_edtf("2023-11-28")
    found = resolve(find(words)[0], anchor=anchor, tense=tense, sure=False)
    assert found is not None
    assert found[0].edtf() == day


@pytest.mark.parametrize(
    ("words", "anchor", "tense", "answer"),
    [
        ("5/6/2023", None, "past", ("2023", "explicit")),
        ("5/6/2023", "2023-05-20", "past", ("2023-05-06", "relative")),
        ("5/6/2023", "2023-05-20", "future", ("2023-06-05", "relative")),
        ("5/6/2023", "2023-11-28", "past", ("2023", "explicit")),
        ("5/6/2023", "2023-05-20", "present", ("2023", "explicit")),
    ],
)
def test_a_date_that_could_be_two(words: str, anchor: str | None, tense: str, answer: tuple[str, str]) -> None:
    """Of 5 June and 6 May the one that the day of the report allows, where it allows only one."""
    assert told(words, anchor, tense) == answer
