"""Time expressions as reports write them, in every house style, and the words that only look like them."""

from itertools import pairwise

import pytest

from dragoman.model import Timex
from dragoman.reading.timexes import find


def only(text: str) -> Timex:
    found = find(text)
    assert len(found) == 1, [timex.text for timex in found]
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0]


def parts(timex: Timex | None) -> tuple[int | None, int | None, int | None]:
    assert timex is not None
    return timex.year, timex.month, timex.day


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("They met on Nov. 27, 2023 in the capital.", "Nov. 27, 2023", (2023, 11, 27)),
        ("They met on 27 November 2023.", "27 November 2023", (2023, 11, 27)),
        ("They met on 6 January, 2025.", "6 January, 2025", (2025, 1, 6)),
        ("Talks opened on the 27th of November 2023.", "the 27th of November 2023", (2023, 11, 27)),
        ("Talks opened on November 27th.", "November 27th", (None, 11, 27)),
        ("Updated: 2023-11-27 10:15", "2023-11-27", (2023, 11, 27)),
        ("Issued 27.11.2023.", "27.11.2023", (2023, 11, 27)),
        ("Issued 27/11/2023.", "27/11/2023", (2023, 11, 27)),
        ("Issued 11/27/2023.", "11/27/2023", (2023, 11, 27)),
        ("The photo was taken on April 28, 2023 at the port.", "April 28, 2023", (2023, 4, 28)),
        ("The road opened in May 2022.", "May 2022", (2022, 5, None)),
        ("The road opened in May of 2022.", "May of 2022", (2022, 5, None)),
        ("The two sides upgraded ties in January.", "January", (None, 1, None)),
        ("He arrives on the 27th.", "the 27th", (None, None, 27)),
        ("Trade grew in 2022.", "2022", (2022, None, None)),
        ("It shall be ready by 2030.", "2030", (2030, None, None)),
        ("The 2024 budget was passed.", "2024", (2024, None, None)),
        ("TASHKENT, SEPT. 3 -", "SEPT. 3", (None, 9, 3)),
        ("They spoke on New Year's Day 2024.", "New Year's Day 2024", (2024, 1, 1)),
        ("They spoke on Christmas Eve.", "Christmas Eve", (None, 12, 24)),
        ("Issued 9-May-2024.", "9-May-2024", (2024, 5, 9)),
    ],
)
def test_calendar_dates(text: str, words: str, date: tuple[int | None, int | None, int | None]) -> None:
    """A date is told by year, month and day in many orders; what the words leave out stays out."""
    timex = only(text) if "10:15" not in text else find(text)[0]
    assert (timex.text, timex.type, timex.form) == (words, "DATE", "date")
    assert parts(timex) == date


def test_numeric_date_that_could_be_two_days() -> None:
    """5/6/2023 is a day in May or in June, so that only the year is known."""
    assert parts(only("Signed 5/6/2023 in the palace.")) == (2023, None, None)


def test_weekday_with_its_date() -> None:
    """A weekday and its date are one time: "Monday, Nov. 27, 2023"."""
    timex = only("He landed on Monday, Nov. 27, 2023.")
    assert (timex.text, timex.weekday, parts(timex)) == ("Monday, Nov. 27, 2023", 0, (2023, 11, 27))


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("He visited on November 27-28.", "November 27-28", (None, 11, 27), (None, 11, 28)),
        ("He visited from Nov. 26 to 27.", "from Nov. 26 to 27", (None, 11, 26), (None, 11, 27)),
        ("He visited from 26 to 27 November.", "from 26 to 27 November", (None, 11, 26), (None, 11, 27)),
        ("He visited on 26-27 Nov.", "26-27 Nov.", (None, 11, 26), (None, 11, 27)),
        ("He visited on October 30–31.", "October 30–31", (None, 10, 30), (None, 10, 31)),
        ("He visited on October 31–November 1, 2022.", "October 31–November 1, 2022", (2022, 10, 31), (2022, 11, 1)),
        ("The plan for 2021–2025 was agreed.", "2021–2025", (2021, None, None), (2025, None, None)),
        ("He visited 30 October - 2 November.", "30 October - 2 November", (None, 10, 30), (None, 11, 2)),
        ("It met on the 14th and 15th of June.", "the 14th and 15th of June", (None, 6, 14), (None, 6, 15)),
        ("It met on the 14th and 15th.", "the 14th and 15th", (None, None, 14), (None, None, 15)),
        ("It met between 3 and 5 May.", "between 3 and 5 May", (None, 5, 3), (None, 5, 5)),
        ("It met on January 5-6, 2021.", "January 5-6, 2021", (2021, 1, 5), (2021, 1, 6)),
        ("It met 30 Nov.-2 Dec. 2021.", "30 Nov.-2 Dec. 2021", (2021, 11, 30), (2021, 12, 2)),
        ("It met on Dec. 30 to Jan. 2, 2022.", "Dec. 30 to Jan. 2, 2022", (2021, 12, 30), (2022, 1, 2)),
        ("It met on 3 and 4 May 2021.", "3 and 4 May 2021", (2021, 5, 3), (2021, 5, 4)),
        ("The plan for 2021-2025 was agreed.", "2021-2025", (2021, None, None), (2025, None, None)),
        ("The plan for 2021-25 was agreed.", "2021-25", (2021, None, None), (2025, None, None)),
        ("It grew from 2019 to 2022.", "from 2019 to 2022", (2019, None, None), (2022, None, None)),
        ("Trade rose from January to October 2023.", "from January to October 2023", (2023, 1, None), (2023, 10, None)),
        (
            "In the first nine months of 2023 it rose.",
            "the first nine months of 2023",
            (2023, 1, None),
            (2023, 9, None),
        ),
    ],
)
def test_ranges(text: str, words: str, first: tuple[int | None, ...], last: tuple[int | None, ...]) -> None:
    """Two dates joined by a dash, "to" or "between … and" are one range, and share the year that one of them gives."""
    timex = only(text)
    assert (timex.text, timex.form) == (words, "range")
    assert (parts(timex.first), parts(timex.last)) == (first, last)


def test_two_dates_far_apart_are_no_range() -> None:
    """Rounds held on 3 and 17 May are two days, not a fortnight."""
    found = find("Rounds were held on May 3 and on May 17.")
    assert [parts(timex) for timex in found] == [(None, 5, 3), (None, 5, 17)]


def test_months_that_share_a_year() -> None:
    """In "March and April 2022" both months are of 2022."""
    assert [parts(timex) for timex in find("Talks were held in March and April 2022.")] == [
        (2022, 3, None),
        (2022, 4, None),
    ]


@pytest.mark.parametrize(
    ("text", "words", "weekday", "count"),
    [
        ("She spoke on Monday.", "Monday", 0, 0),
        ("She left last Monday.", "last Monday", 0, -1),
        ("She returns next Friday.", "next Friday", 4, 1),
        ("She left this past Monday.", "this past Monday", 0, -1),
        ("She returns this coming Friday.", "this coming Friday", 4, 0),
        ("Wednesday's committee meeting was long.", "Wednesday", 2, 0),
    ],
)
def test_weekdays(text: str, words: str, weekday: int, count: int) -> None:
    """A weekday is a day of some week; "last" and "next" say on which side it lies."""
    timex = only(text)
    assert (timex.text, timex.form, timex.weekday, timex.count) == (words, "weekday", weekday, count)


def test_weekday_ranges() -> None:
    """ "From Wednesday to Friday" and "Monday and Tuesday" are stays of several days."""
    stay = only("He was there from Wednesday to Friday.")
    assert stay.first is not None
    assert stay.last is not None
    assert (stay.text, stay.first.weekday, stay.last.weekday) == ("from Wednesday to Friday", 2, 4)
    pair = only("They sat on Monday and Tuesday.")
    assert (pair.text, pair.form) == ("Monday and Tuesday", "range")
    assert [timex.form for timex in find("They sit at weekends? No: Monday and Thursday.")] == ["weekday", "weekday"]


@pytest.mark.parametrize(
    ("words", "form", "count", "unit"),
    [
        ("today", "offset", 0, "day"),
        ("yesterday", "offset", -1, "day"),
        ("tomorrow", "offset", 1, "day"),
        ("the day before yesterday", "offset", -2, "day"),
        ("this week", "offset", 0, "week"),
        ("last week", "offset", -1, "week"),
        ("next month", "offset", 1, "month"),
        ("this year", "offset", 0, "year"),
        ("two days ago", "offset", -2, "day"),
        ("three weeks ago", "offset", -3, "week"),
        ("the weekend", "offset", 0, "weekend"),
        ("the end of the year", "offset", 0, "year"),
        ("a day earlier", "same", -1, "day"),
        ("the previous day", "same", -1, "day"),
        ("the day before", "same", -1, "day"),
        ("the same day", "same", 0, "day"),
        ("the following day", "same", 1, "day"),
        ("two years later", "same", 2, "year"),
        ("that year", "same", 0, "year"),
        ("the same period last year", "same", -1, "year"),
        ("the week before last", "offset", -2, "week"),
        ("the year after next", "offset", 2, "year"),
        ("the current decade", "offset", 0, "decade"),
    ],
)
def test_told_from_another_day(words: str, form: str, count: int, unit: str) -> None:
    """Some times are counted from the report's day, others from the last day told."""
    timex = only(f"It was agreed {words}.")
    assert (timex.text, timex.form, timex.count, timex.unit) == (words, form, count, unit)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("earlier this week", "earlier"),
        ("later this year", "later"),
        ("earlier today", "earlier"),
        ("earlier in the day", "earlier"),
        ("later that day", "later"),
        ("early May", "early"),
        ("late June", "late"),
        ("mid-November", "mid"),
        ("late 2006", "late"),
        ("the end of 2024", "late"),
        ("the first week of May", "first week"),
        ("the second half of May", "second half"),
        ("the beginning of June", "early"),
        ("the week of March 14", "week"),
        ("early in 2024", "early"),
        ("end-2024", "late"),
        ("year-end", "late"),
        ("the year end", "late"),
        ("the year's end", "late"),
        ("the rest of the week", "later"),
        ("last night", "night"),
        ("the following morning", "morning"),
        ("that same evening", "evening"),
        ("the night before", "night"),
        ("Monday evening", "evening"),
        ("the morning of 27 November", "morning"),
        ("this afternoon", "afternoon"),
        ("tonight", "night"),
    ],
)
def test_parts(words: str, part: str) -> None:
    """A part of a time belongs to it: the end of a year, the evening of a day."""
    timex = only(f"They were to meet {words}.")
    assert (timex.text, timex.part) == (words, part)


@pytest.mark.parametrize(
    ("text", "words", "part", "weekday"),
    [
        ("They meet at 18:00 UTC.", "18:00 UTC", "18:00", None),
        ("They meet at 6:40 p.m. sharp.", "6:40 p.m.", "18:40", None),
        ("They meet at 10 a.m. Monday.", "10 a.m. Monday", "10:00", 0),
        ("They meet at 10 am on Monday.", "10 am on Monday", "10:00", 0),
        ("They met Monday night.", "Monday night", "night", 0),
        ("They landed at midnight on Friday.", "midnight on Friday", "midnight", 4),
        ("They dined at noon.", "noon", "noon", None),
        ("They speak at 9 am IST on Friday.", "9 am IST on Friday", "09:00", 4),
        ("They spoke at 5 a.m. Tokyo time on Friday.", "5 a.m. Tokyo time on Friday", "05:00", 4),
    ],
)
def test_hours(text: str, words: str, part: str, weekday: int | None) -> None:
    """An hour is of a day: of the one beside it, else of the last one told."""
    timex = only(text)
    assert (timex.text, timex.type, timex.part, timex.weekday) == (words, "TIME", part, weekday)


@pytest.mark.parametrize(
    ("words", "count", "unit", "month"),
    [
        ("this January", 0, "month", 1),
        ("last November", -1, "month", 11),
        ("next May", 1, "month", 5),
        ("May this year", 0, "year", 5),
        ("October of last year", -1, "year", 10),
        ("Nov. 27 this year", 0, "year", 11),
        ("this past April", -1, "month", 4),
    ],
)
def test_months_of_a_year_beside_ours(words: str, count: int, unit: str, month: int) -> None:
    """ "Last November" is the nearest one past; "October of last year" counts the years."""
    timex = only(f"It began in {words}.")
    assert (timex.text, timex.form, timex.count, timex.unit, timex.month) == (words, "offset", count, unit, month)


@pytest.mark.parametrize(
    ("words", "year", "part"),
    [
        ("the first quarter of 2023", 2023, "Q1"),
        ("Q3 2023", 2023, "Q3"),
        ("the first half of 2023", 2023, "H1"),
        ("spring 2024", 2024, "spring"),
        ("the autumn of 2021", 2021, "autumn"),
        ("last summer", None, "summer"),
        ("this fall", None, "autumn"),
        ("the fourth quarter", None, "Q4"),
    ],
)
def test_parts_of_years(words: str, year: int | None, part: str) -> None:
    """Quarters, halves and seasons are parts of a year, told or left open."""
    timex = only(f"Output rose in {words}.")
    assert (timex.text, timex.form, timex.year, timex.part) == (words, "season", year, part)


def test_days_that_share_a_month() -> None:
    """Days of a list are of the month, and the year, that one of them names."""
    found = find("They met on 5, 7 and 9 May 2024, and on June 3 and 17, 2023.")
    assert [(timex.text, parts(timex)) for timex in found] == [
        ("5", (2024, 5, 5)),
        ("7", (2024, 5, 7)),
        ("9 May 2024", (2024, 5, 9)),
        ("June 3", (2023, 6, 3)),
        ("17, 2023", (2023, 6, 17)),
    ]
    assert [timex.text for timex in find("On May 3 and 17 ministers came.")] == ["May 3"]


def test_ends_of_a_range_stand_in_the_text() -> None:
    """Each end of "from Nov. 26 to 27" has words of its own."""
    stay = only("He visited from Nov. 26 to 27.")
    assert stay.first is not None
    assert stay.last is not None
    assert (stay.first.text, stay.last.text) == ("Nov. 26", "27")


def test_two_quarters() -> None:
    """The second and third quarters of a year are April to September."""
    both = only("It rose in the second and third quarters of 2023.")
    assert both.first is not None
    assert both.last is not None
    assert [(t.text, t.year, t.part) for t in (both.first, both.last)] == [
        ("the second", 2023, "Q2"),
        ("third quarters of 2023", 2023, "Q3"),
    ]


def test_next_monday_and_tuesday() -> None:
    """ "Next" holds for both days, in a row or not."""
    row = only("They sit next Monday and Tuesday.")
    assert row.first is not None
    assert row.last is not None
    assert (row.form, row.first.count, row.last.weekday) == ("range", 1, 1)
    assert [(t.weekday, t.count) for t in find("They sit next Monday and Thursday.")] == [(0, 1), (3, 1)]


def test_the_second_monday_of_a_month() -> None:
    """The first Monday of September is a day, though the text names none."""
    first, last = find("It sits on the first Monday of September, and sat on the last Friday in May 2023.")
    assert (first.text, first.month, first.weekday, first.count) == ("the first Monday of September", 9, 0, 1)
    assert (last.text, last.year, last.weekday, last.count) == ("the last Friday in May 2023", 2023, 4, -1)


def test_an_hour_before_a_comma_and_its_day() -> None:
    """The hour of "16:15 UTC, June 1st" is of that day, which has words of its own."""
    hour, day = find("He speaks at 16:15 UTC, June 1st, to all.")
    assert (hour.text, hour.type, parts(hour), hour.part) == ("16:15 UTC", "TIME", (None, 6, 1), "16:15")
    assert (day.text, day.type, parts(day)) == ("June 1st", "DATE", (None, 6, 1))


def test_the_year_of_a_gathering() -> None:
    """The year behind the name of a summit or its letters is that of the holding; a plan's is no time told."""
    assert [(t.text, t.part) for t in find("At the Ocean Conference 2017 and at IMEX 2019 they met.")] == [
        ("2017", "edition"),
        ("2019", "edition"),
    ]
    assert find("Under Vision 2030 and Harbour 2040 it grew.") == ()


def test_a_share_is_no_time() -> None:
    """Three-quarters of the ports are a share; growth in three quarters is a time."""
    assert find("Three-quarters of the ports were shut.") == ()
    assert only("It grew in three quarters.").unit == "quarter"
    assert only("It grew over the past quarter of a century.").count == 25


def test_decades_and_centuries() -> None:
    """The 1990s are ten years, the 19th century a hundred."""
    nineties, century = find("Since the 1990s, unlike in the 19th century, it grew.")
    assert nineties.first is not None
    assert (nineties.first.year, nineties.first.unit) == (1990, "decade")
    assert (century.year, century.unit) == (1800, "century")
    tens = only("It began in the second decade of the 21st century.")
    assert (tens.text, tens.year, tens.unit) == ("the second decade of the 21st century", 2010, "decade")
    seventies = only("They knew each other in the late seventies.")
    assert (seventies.text, seventies.year, seventies.unit) == ("the late seventies", 1970, "decade")


@pytest.mark.parametrize(
    ("text", "words", "count", "unit"),
    [
        ("The talks took three days.", "three days", 3, "day"),
        ("It was a three-day visit.", "three-day", 3, "day"),
        ("It was a week-long visit.", "week-long", 1, "week"),
        ("They marked 30 years of ties.", "30 years", 30, "year"),
        ("They did so for more than two decades.", "more than two decades", 2, "decade"),
        ("It grew in the past decade.", "the past decade", 1, "decade"),
        ("It will grow in the coming year.", "the coming year", 1, "year"),
        ("It will grow over the next five years.", "the next five years", 5, "year"),
        ("It lasted two and a half years.", "two and a half years", 5, "half-year"),
        ("It lasted half a century.", "half a century", 1, "half-century"),
        ("They argued for several years.", "several years", None, "year"),
        ("They argued for decades.", "decades", None, "decade"),
        ("It shall end within a year.", "a year", 1, "year"),
        ("It comes a day after the vote.", "a day", 1, "day"),
        ("It takes 7–10 minutes.", "7–10 minutes", None, "minute"),
        ("It grew over the past fortnight.", "the past fortnight", 2, "week"),
        ("It takes six to eight months.", "six to eight months", None, "month"),
        ("It grew over the last year.", "the last year", 1, "year"),
        ("It grew this past year.", "this past year", 1, "year"),
    ],
)
def test_durations(text: str, words: str, count: int | None, unit: str) -> None:
    """A length of time has a unit and, where the text counts, a number."""
    timex = only(text)
    assert (timex.text, timex.type, timex.count, timex.unit) == (words, "DURATION", count, unit)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("annually", "year"),
        ("every year", "year"),
        ("each month", "month"),
        ("once a year", "year"),
        ("every two years", "year"),
    ],
)
def test_sets(words: str, unit: str) -> None:
    """Things happen again and again, every so often."""
    timex = only(f"The council meets {words}.")
    assert (timex.text, timex.type, timex.unit) == (words, "SET", unit)


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Ties grew in recent years.", "recent years", "PAST_REF"),
        ("A few days later it rained.", "A few days later", "FUTURE_REF"),
        ("They spoke recently.", "recently", "PAST_REF"),
        ("Ties were forged more than 50 years ago.", "more than 50 years ago", "PAST_REF"),
        ("They will speak in the days, weeks and months ahead.", "the days, weeks and months ahead", "FUTURE_REF"),
        ("They will speak over the coming weeks and months.", "the coming weeks and months", "FUTURE_REF"),
        ("They will speak soon.", "soon", "FUTURE_REF"),
        ("He will travel in the near future.", "the near future", "FUTURE_REF"),
        ("It is currently under repair.", "currently", "PRESENT_REF"),
        ("It will help in the years to come.", "the years to come", "FUTURE_REF"),
    ],
)
def test_vague(text: str, words: str, part: str) -> None:
    """Some times say only before, after or now."""
    timex = only(text)
    assert (timex.text, timex.form, timex.part) == (words, "vague", part)


@pytest.mark.parametrize(
    ("words", "form", "inner"),
    [
        ("since 1992", "since", "1992"),
        ("since last year", "since", "last year"),
        ("since Monday", "since", "Monday"),
        ("until 2030", "until", "2030"),
        ("from 1 January 2024 onwards", "since", "1 January 2024"),
        ("from 2015 to the present", "since", "2015"),
    ],
)
def test_open_times(words: str, form: str, inner: str) -> None:
    """ "Since" and "until" leave one side open."""
    timex = only(f"The treaty is in force {words}.")
    assert timex.first is not None
    assert (timex.text, timex.form, timex.first.text) == (words, form, inner)


@pytest.mark.parametrize(
    "text",
    [
        "He co-chaired the 11th Meeting and the sixth session.",
        "They marked the 20th anniversary of ties.",
        "Trade reached $24 billion, or 2,023 million euros.",
        "May I thank you all?",
        "Prime Minister Theresa May spoke; the talks with May were short.",
        "They may meet, and they march on.",
        "The Long March rocket flew.",
        "Vice Minister Sun Weidong spoke with Jan Peters and Mar Elena.",
        "They back Agenda 2030, Vision 2030, the 2030 Agenda and COP 27.",
        "Call +7 701 222 1990 now-famous office.",
        "It is open 24/7 under version 2.0.1.",
        "Some 2000 students and 2022 people took part under Resolution 2231.",
        "A 30-year-old man was held.",
        "The past decisions and the future leaders matter.",
        "He read the People's Daily as soon as he could.",
        "Act 1998/12/345 and item 2021-ABC apply.",
        "Decent work for the second half of the group.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Ordinals of sittings, amounts, names and numbers of acts only look like times."""
    assert [timex.text for timex in find(text)] == []


def test_may_the_month_beside_a_person_of_that_name() -> None:
    """Where a person is called May, only "in May" and the like are the month."""
    found = find("Theresa May flew out. In May she flew back, and May was tired.")
    assert [(timex.text, timex.month) for timex in found] == [("May", 5)]


def test_blocks_are_not_joined() -> None:
    """A headline that ends with a weekday and a date line under it are two times."""
    assert [timex.text for timex in find("Talks set for Friday\nSeptember 18, 2021")] == [
        "Friday",
        "September 18, 2021",
    ]


def test_in_order_and_apart() -> None:
    """Times come in the order of the text and never overlap."""
    text = "On Monday, from 26 to 27 November 2023, since 2015, and in the first half of this year, she spoke for two hours."
    found = find(text)
    assert [timex.text for timex in found] == [
        "Monday",
        "from 26 to 27 November 2023",
        "since 2015",
        "the first half of this year",
        "two hours",
    ]
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday Agreement stands.",
        "The Future of Ports Act and the group Justice Now were named.",
        "It depends on how soon they come.",
        "At the end of the day it is a choice.",
        "The H2 plant is ready.",
        "It was the last year of his term.",
    ],
)
def test_names_and_idioms(text: str) -> None:
    """Good Friday names a treaty, and much that sounds like a time is none."""
    assert find(text) == ()


def test_every_monday() -> None:
    """Every Monday is a habit, one Monday a day."""
    assert [(t.text, t.type, t.weekday) for t in find("It sits every Monday, on Fridays, and on Sunday.")] == [
        ("every Monday", "SET", 0),
        ("Fridays", "SET", 4),
        ("Sunday", "DATE", 6),
    ]
    yearly = only("Dues are paid by 1 March of each year.")
    assert (yearly.text, yearly.type, parts(yearly)) == ("1 March of each year", "SET", (None, 3, 1))


def test_about_two_years_ago() -> None:
    """ "Nearly two years ago" is counted, and marked as only near."""
    near = only("They met nearly two years ago.")
    assert (near.text, near.count, near.unit, near.part) == ("nearly two years ago", -2, "year", "about")


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("A few days later the port was opened.", "A few days later", "vague"),
        ("They had met a couple of years ago.", "a couple of years ago", "vague"),
        ("An hour ago the gates were shut.", "An hour ago", "offset"),
        ("The strike lasted an entire week.", "an entire week", "duration"),
        ("The bridge was shut for a fortnight.", "a fortnight", "duration"),
        ("They waited for a quarter of a century.", "a quarter of a century", "duration"),
        ("The ferry sails twice a-week.", "a-week", "set"),
        ("They rested for a half hour.", "a half hour", "duration"),
    ],
)
def test_times_that_begin_with_an_article(text: str, words: str, form: str) -> None:
    """ "A" and "an" open a time only with some words behind them."""
    told = find(text)[0]
    assert (told.text, told.form) == (words, form)


def test_an_article_opens_no_time_by_itself() -> None:
    """A bridge, an oath and a year's harvest are no times, though hours and years are told further on."""
    assert [timex.text for timex in find("A bridge and an oath were named an age ago; the hours are not told.")] == []
