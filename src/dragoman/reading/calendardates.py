"""Dates by the calendar: days of a month, months, weekdays."""

import re
from dataclasses import replace
from functools import lru_cache

from dragoman.model import Timex
from dragoman.reading.timerule import DIGIT, TimeRule, after, after_the, before, respan, which_year
from dragoman.reading.timewords import (
    COUNTED,
    DAY,
    FULL_MONTH,
    MONTH,
    MONTH_WORDS,
    ORDINALS,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAY_WORDS,
    YEAR,
    full_year,
    month_number,
    weekday_number,
    words,
)

_ORD = r"(?:st|nd|rd|th)?(?![A-Za-z])"
_JOIN = r"(?: ?[-/] ?| +(?:to|through|until|till|and) +(?:the +)?)"
_WEEKDAY_LEAD = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? +(?:the +)?)?"
_YEAR_TAIL = rf"(?:,? *(?:of +)?(?P<year>{YEAR})|,? +(?:of +)?(?P<which>this|last|next) +year)?"


def _weekday(match: re.Match[str]) -> int | None:
    word = match.group("weekday")
    return None if word is None else weekday_number(word)


def _dated(match: re.Match[str], *, month: int, day: int | None) -> Timex:
    """A date of the match's year, or of "this", "last" or "next" year."""
    year, count = match.group("year"), which_year(match)
    form = "date" if count is None else "offset"
    unit = None if count is None else "year"
    return Timex(
        match.start(),
        match.end(),
        match[0],
        "DATE",
        form,
        year=int(year) if year else None,
        month=month,
        day=day,
        weekday=_weekday(match),
        count=count,
        unit=unit,
    )


def _days(match: re.Match[str]) -> Timex | None:
    """A day of a month, or two days of it joined by a dash, "to" or, when they follow one another, "and"."""
    if re.match(r"(?:[:.,]\d| ?%|-(?:day|year|member|nation|point)|/\d)", after(match)):
        return None
    if not match.group("year") and COUNTED.match(after(match)):
        return None
    if before(match).endswith("Long "):
        return None
    month, day, last = month_number(match.group("month")), int(match.group("day")), match.group("last")
    first = _dated(match, month=month, day=day)
    if last is None:
        return _of_every_year(match, first) or first
    first = respan(match.string, first, match.start(), match.start("join"))
    then = respan(match.string, replace(first, day=int(last), weekday=None), match.start("last"), match.end())
    listed = "and" in match.group("join") and not re.search(r"\bbetween $", before(match), re.IGNORECASE)
    if int(last) <= day or (listed and int(last) != day + 1):
        return _first_listed(match, first)
    return Timex(match.start(), match.end(), match[0], "DATE", "range", first=first, last=then)


def _of_every_year(match: re.Match[str], day: Timex) -> Timex | None:
    """ "1 January of each year" is a habit."""
    told = re.match(r" of (?:each|every|the (?:respective|relevant)|any) year\b", after(match))
    if day.year or not told:
        return None
    habit = respan(match.string, day, match.start(), match.end() + told.end())
    return replace(habit, type="SET", form="set", unit="year")


def _first_listed(match: re.Match[str], first: Timex) -> Timex | None:
    """ "May 3" of "May 3 and 17, 2022", whose rest `timeranges` reads; of "3 and 17 May" the month stands behind."""
    if match.start("month") > match.start("day") or "and" not in match.group("join"):
        return None
    return replace(first, year=None)


def _dashed_day(match: re.Match[str]) -> Timex:
    return _dated(match, month=month_number(match.group("month")), day=int(match.group("day")))


def _month_of_year(match: re.Match[str]) -> Timex:
    return _dated(match, month=month_number(match.group("month")), day=None)


_MAY_LEFT = re.compile(
    r"(?:\b(?:in|since|until|till|by|last|this|next|early|late|mid|during|through|from|between|of|to|before|after|and"
    r"|throughout|every|each|previous|following|past|coming)[ -]|[-(])$",
    re.IGNORECASE,
)
_MONTH_CUE = re.compile(
    r"\b(?:in|since|until|till|last|this|next|early|late|mid|during|past|coming|throughout|previous|following)[ -]$",
    re.IGNORECASE,
)
_PERSON_MAY = re.compile(r"(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|Secretary|Premier|Chancellor) May\b")
_HONORIFIC = re.compile(r"(?:Mrs\.?|Ms\.?|Mr\.?|Dr\.?|Miss|Minister|President|Secretary) $")
_NOT_MONTH = re.compile(r" ?-? ?(?:[A-Z][a-z]+ +(?:said|told|met|was|is|has)\b|Fourth|on +[A-Z])")


def _bare_month(match: re.Match[str]) -> Timex | None:
    """A month alone; May, March and the months that are also given names need a word that leads to a date."""
    left, name = before(match), match.group("month")
    if _HONORIFIC.search(left):
        return None
    if name in ("May", "March") and not _month_is_meant(match, name, left):
        return None
    if name in ("April", "June", "August") and not _MAY_LEFT.search(left) and _NOT_MONTH.match(after(match)):
        return None
    if re.match(r" [A-Z][a-z]+(?:son|ov|ova|ley|man|pie)\b", after(match)) and not _MAY_LEFT.search(left):
        return None
    month = month_number(name)
    return Timex(match.start(), match.end(), match[0], "DATE", "date", month=month)


@lru_cache(maxsize=2)
def _tells_of_a_person_may(text: str) -> bool:
    """Asked once a text and not once a month, since every May of a text asks it."""
    return bool(_PERSON_MAY.search(text))


def _month_is_meant(match: re.Match[str], name: str, left: str) -> bool:
    if name == "May" and _tells_of_a_person_may(match.string):
        return bool(_MONTH_CUE.search(left))
    if re.match(rf"(?:-| (?:to|through|until|and) ){FULL_MONTH}", after(match)):
        return True
    if re.search(r"\b[Tt]he $", left) and re.match(r" [a-z]+", after(match)):
        return not re.match(r" (?:on|for|of|through|from|to)\b", after(match))
    if re.match(r" (?:on|for|of|through) [A-Z]", after(match)) and name == "March":
        return bool(_MONTH_CUE.search(left))
    return bool(_MAY_LEFT.search(left)) and not left.endswith("Long ")


def _numeric(match: re.Match[str]) -> Timex | None:
    """Year, month and day in digits; where day and month cannot be told apart, the year and both readings are kept."""
    if re.search(r"[\w$./-]$", before(match)) or re.match(r"[-/.:]?\d|[-/]\w", after(match)):
        return None
    first, second, third = (int(part) for part in re.split(r"[-./]", match[0]))
    if first > 31:
        year, month, day = first, second, third
    elif "." in match[0] or "-" in match[0]:
        year, month, day = third, second, first
    else:
        year, month, day = third, *_month_and_day(first, second)
    if month > 12 or day > 31:
        return None
    told = Timex(
        match.start(), match.end(), match[0], "DATE", "date", year=full_year(year), month=month or None, day=day or None
    )
    if month:
        return told
    return replace(told, first=replace(told, month=first, day=second), last=replace(told, month=second, day=first))


def _month_and_day(first: int, second: int) -> tuple[int, int]:
    """Which of two numbers is the month; 0 and 0 where both could be."""
    if first > 12:
        return second, first
    if second > 12 or first == second:
        return first, second
    return 0, 0


def _ordinal_day(match: re.Match[str]) -> Timex | None:
    """ "on the 27th": a day of a month that the text gives elsewhere."""
    if not re.search(r"\b(?:on|On|until|from|by|to|and) $", before(match)):
        return None
    if not re.match(r" *(?:$|[.,;:)]|(?:and|to|in|at|with|for|by|until|through) )", after(match)):
        return None
    told = Timex(match.start(), match.end(), match[0], "DATE", "date", day=int(match.group("day")))
    last = match.group("last")
    if last is None or int(last) != int(match.group("day")) + 1:
        return respan(match.string, told, match.start(), match.start("join")) if last else told
    first = respan(match.string, told, match.start(), match.start("join"))
    then = respan(match.string, replace(told, day=int(last)), match.start("last"), match.end())
    return Timex(match.start(), match.end(), match[0], "DATE", "range", first=first, last=then)


def _day_of_month_beside(match: re.Match[str]) -> Timex:
    """ "the 5th of this month", "the 30th of last month"."""
    count = {"last": -1, "this": 0, "next": 1}[match.group("which").lower()]
    day = int(match.group("day"))
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", day=day, count=count, unit="month")


_HOLIDAY = re.compile(r"(?:Good|Black|Bloody|Palm|Easter|Ash|Holy|Maundy|Super|Cyber|Whit) $")


def _week_day(match: re.Match[str]) -> Timex | None:
    """A weekday of some week; "Good Friday" and the like are names."""
    which = match.group("which")
    if _HOLIDAY.search(before(match)):
        return None
    count = {"last": -1, "past": -1, "next": 1}.get((which or "").lower().split(" ")[-1], 0)
    weekday = weekday_number(match.group("weekday"))
    week = match.group("week")
    if week:
        count = {"last": -1, "this": 0, "next": 1}[week.lower()]
        return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=count, unit="week", weekday=weekday)
    return Timex(match.start(), match.end(), match[0], "DATE", "weekday", count=count, weekday=weekday)


def _holiday(match: re.Match[str]) -> Timex:
    """New Year's and Christmas, Day or Eve; a year told is the holiday's own."""
    month, day = {
        (True, "Day"): (1, 1),
        (True, "Eve"): (12, 31),
        (False, "Day"): (12, 25),
        (False, "Eve"): (12, 24),
    }[bool(match.group("new")), match.group("eve")]
    year = match.group("year")
    return Timex(
        match.start(), match.end(), match[0], "DATE", "date", year=int(year) if year else None, month=month, day=day
    )


def _nth_weekday(match: re.Match[str]) -> Timex:
    """ "the first Monday of September", "the last Thursday in November 2023"."""
    nth = match.group("nth").lower()
    told = _dated(match, month=month_number(match.group("month")), day=None)
    return replace(told, count=-1 if nth in ("last", "final") else ORDINALS[nth])


DATE_RULES = (
    TimeRule(
        "weekday, month and day",
        WEEKDAY_WORDS | MONTH_WORDS,
        re.compile(
            rf"{_WEEKDAY_LEAD}(?P<month>{MONTH}) *(?:the +)?(?P<day>{DAY}){_ORD}"
            rf"(?:(?P<join>{_JOIN})(?P<last>{DAY}){_ORD}(?! ?{MONTH}|:\d))?{_YEAR_TAIL}"
        ),
        _days,
    ),
    TimeRule(
        "day and month",
        WEEKDAY_WORDS | {DIGIT} | after_the(DIGIT),
        re.compile(
            rf"{_WEEKDAY_LEAD}(?:the +)?(?P<day>{DAY}){_ORD}(?:(?P<join>{_JOIN})(?P<last>{DAY}){_ORD})?"
            rf" *(?:of +)?(?P<month>{MONTH}){_YEAR_TAIL}"
        ),
        _days,
        needs=MONTH_WORDS,
    ),
    TimeRule(
        "month of a year",
        MONTH_WORDS,
        re.compile(
            rf"(?P<weekday>(?!))?(?P<month>{MONTH})"
            rf"(?:,? *(?:of +)?(?P<year>{YEAR})|,? +(?:of +)?(?P<which>this|last|next) +year)"
        ),
        _month_of_year,
    ),
    TimeRule(
        "New Year's Day",
        words("new christmas"),
        re.compile(r"(?:(?P<new>New +Year)'s|Christmas) +(?P<eve>Eve|Day)\b(?:,? +(?P<year>[12]\d{3}))?"),
        _holiday,
    ),
    TimeRule("month", MONTH_WORDS, re.compile(rf"(?P<month>{FULL_MONTH})"), _bare_month),
    TimeRule(
        "digits",
        frozenset({DIGIT}),
        re.compile(r"\d{4}([-./])\d\d?\1\d\d?|\d\d?([./-])\d\d?\2(?:\d{4}|\d\d)"),
        _numeric,
    ),
    TimeRule(
        "9-May-2024",
        frozenset({DIGIT}),
        re.compile(rf"(?P<weekday>(?!))?(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>{YEAR})(?P<which>(?!))?"),
        _dashed_day,
        needs=MONTH_WORDS,
    ),
    TimeRule(
        "day of the month",
        after_the(DIGIT),
        re.compile(
            r"the +(?P<day>3[01]|[12]?\d)(?:st|nd|rd|th)\b"
            r"(?:(?P<join> +(?:and|to) +)(?:the +)?(?P<last>3[01]|[12]?\d)(?:st|nd|rd|th)\b)?"
        ),
        _ordinal_day,
    ),
    TimeRule(
        "day of this month",
        after_the(DIGIT),
        re.compile(
            r"the +(?P<day>3[01]|[12]?\d)(?:st|nd|rd|th) +of +(?P<which>last|this|next) +month\b",
            re.IGNORECASE,
        ),
        _day_of_month_beside,
    ),
    TimeRule(
        "weekday",
        WEEKDAY_WORDS | words("last next this past") | after_the("coming"),
        re.compile(
            rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: +past| +coming)?|[Tt]he +coming|[Pp]ast) +)?"
            rf"(?P<weekday>{WEEKDAY})"
            r"(?:,? +(?:of +)?(?P<week>last|this|next) +week)?"
        ),
        _week_day,
    ),
    TimeRule(
        "the first Monday of a month",
        words("first second third fourth last final") | after_the("first second third fourth last final"),
        re.compile(
            rf"(?:[Tt]he +)?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|final) +(?P<weekday>{WEEKDAY}) +"
            rf"(?:of|in) +(?P<month>{MONTH})(?:,? +(?P<year>{YEAR}))?(?P<which>(?!))?"
        ),
        _nth_weekday,
    ),
)
