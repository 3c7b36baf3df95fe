"""Dates by the calendar: days, months, years, weekdays, quarters, decades, and the hour of the clock."""

import re
from dataclasses import replace
from functools import lru_cache

from dragoman.model import Timex
from dragoman.reading.timerule import DIGIT, TimeRule, after, after_the, before, respan
from dragoman.reading.timewords import (
    DAY,
    DECADES,
    FULL_MONTH,
    MONTH,
    ORDINALS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    cardinal,
    month_number,
    weekday_number,
    words,
)

_ORD = r"(?:st|nd|rd|th)?(?![A-Za-z])"
_JOIN = r"(?: ?[-/] ?| +(?:to|through|until|till|and) +(?:the +)?)"
_WEEKDAY_LEAD = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? +(?:the +)?)?"
_YEAR_TAIL = rf"(?:,? *(?:of +)?(?P<year>{YEAR})|,? +(?:of +)?(?P<which>this|last|next) +year)?"
_MONTH_WORDS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAY_WORDS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_COUNTED = re.compile(
    r" (?:people|men|women|children|troops|soldiers|students|jobs|workers|employees|guests|delegates|participants"
    r"|countries|states|companies|enterprises|scholarships|visas|units|copies|megawatts|MW|kWh|km|kilomet|met(?:er|re)s"
    r"|miles|hectares|acres|tons|tonnes|dollars|euros|pounds|yuan|million|billion|percent|per cent|vehicles|cars|homes"
    r"|points|seats|rooms|pages|volunteers|troop|refugees|prisoners|victims|dealerships|aircraft)"
)
_YEAR_LEFT = re.compile(
    r"(?:^|[ (\[\"'])(?:in|since|by|until|till|of|for|from|to|during|between|and|through|throughout|before|after|late"
    r"|early|mid|year|than|around|circa|as|the|FY)[ -]$",
    re.IGNORECASE,
)
_NAME_LEFT = re.compile(r"(?:^|[^\w])([A-Z][\w'.]*)[ -]$")
_NO_NAME = words(
    "In Since By Until Till Of For From To During Between And Through Throughout Before After Late Early Mid Year The "
    "A This Around Circa As Summer Winter Spring Autumn Fall On At With But Our Their Its His Her First Second"
)
_GATHERING = re.compile(
    r"(?:(?:Summit|Conference|Forum|Expo|Games|Olympics|Cup|Congress|Assembly|Championships?|Festival|Fair|Elections?"
    r"|Exercises?|Drills|Report|Budget|Census|Meetings?|Week|Day)|\b(?:to|at|of|for|during) (?!UNSCR)[A-Z]{4,6}) $"
)
"""What is held or made once a year, so that the year behind its name or its letters is that of the holding."""
_PERIOD_NAME = re.compile(r" (?:Agenda|Vision|Strategy|Roadmap|Goals|Sustainable|Framework|Programme|Program)\b")


def _which_year(match: re.Match[str]) -> int | None:
    which = match.group("which")
    return None if which is None else {"last": -1, "this": 0, "next": 1}[which.lower()]


def _weekday(match: re.Match[str]) -> int | None:
    word = match.group("weekday")
    return None if word is None else weekday_number(word)


def _dated(match: re.Match[str], *, month: int, day: int | None) -> Timex:
    """A date of the match's year, or of "this", "last" or "next" year."""
    year, count = match.group("year"), _which_year(match)
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
    if not match.group("year") and _COUNTED.match(after(match)):
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
        match.start(), match.end(), match[0], "DATE", "date", year=_century(year), month=month or None, day=day or None
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


def _century(year: int) -> int:
    """Two digits are of this century up to 49, else of the last."""
    if year > 99:
        return year
    return year + (2000 if year < 50 else 1900)


def _year(match: re.Match[str]) -> Timex | None:
    """A year standing alone; a number counted, an amount, or part of a name ("Vision 2030") is none."""
    left, right, year = before(match), after(match), int(match[0])
    if re.search(r"[\w$€£¥.,/#+]$|\d $", left) or re.match(r"[\w$%]|[.,:/]\d| ?%|-(?!\w*-)[A-Z]|-\d", right):
        return None
    cued = bool(_YEAR_LEFT.search(left))
    if _COUNTED.match(right) or _PERIOD_NAME.match(right) or not (1900 <= year <= 2060 or (cued and year < 2100)):
        return None
    edition = _GATHERING.search(left)
    named = None if edition else _NAME_LEFT.search(left)
    if named and named[1] not in _NO_NAME and named[1].lower() not in _MONTH_WORDS | _WEEKDAY_WORDS:
        return None
    if left.endswith("-") and not re.search(r"(?:mid|pre|post|early|late|end)-$", left, re.IGNORECASE):
        return None
    if re.search(r"\b(?:over|about|nearly|almost|some|(?<!until at )least|No\.|Article|Resolution|than|US) $", left):
        return None
    return Timex(match.start(), match.end(), match[0], "DATE", "date", year=year, part="edition" if edition else None)


def _years(match: re.Match[str]) -> Timex | None:
    """A span of years ("2021-2025", "2021-25")."""
    if re.search(r"[\w$./-]$", before(match)) or re.match(r"[\w%]|[.,:/-]\d", after(match)):
        return None
    first = int(match.group("first"))
    tail = match.group("last")
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if not 1800 <= first < last <= first + 60:
        return None
    start = Timex(match.start("first"), match.end("first"), match.group("first"), "DATE", "date", year=first)
    end = Timex(match.start("last"), match.end("last"), tail, "DATE", "date", year=last)
    return Timex(match.start(), match.end(), match[0], "DATE", "range", first=start, last=end)


def _decade(match: re.Match[str]) -> Timex | None:
    digits = match.group("digits")
    if not digits.endswith("0") or re.search(r"[\w$]$|(?<!mid)-$", before(match)):
        return None
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    unit = "century" if year % 100 == 0 and len(digits) == 4 and year < 2000 else "decade"
    return Timex(match.start(), match.end(), match[0], "DATE", "date", year=year, unit=unit)


_DECADES = {word: 1920 + 10 * at for at, word in enumerate(DECADES)}


def _decade_named(match: re.Match[str]) -> Timex | None:
    """ "the nineties", "the early seventies"."""
    led = match[0].lower().startswith(("the ", "nineteen")) or re.search(
        r"\bthe (?:early|mid|middle|late)[ -]$", before(match), re.IGNORECASE
    )
    if not led:
        return None
    year = _DECADES[match.group("decade").lower()]
    return Timex(match.start(), match.end(), match[0], "DATE", "date", year=year, unit="decade")


def _century_named(match: re.Match[str]) -> Timex | None:
    word = match.group("which")
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else (cardinal(word.replace("th", "")) or 0)
    if not 1 < number < 30:
        return None
    return Timex(match.start(), match.end(), match[0], "DATE", "date", year=(number - 1) * 100, unit="century")


def _fiscal(match: re.Match[str]) -> Timex:
    return Timex(
        match.start(), match.end(), match[0], "DATE", "date", year=_century(int(match.group("year"))), part="FY"
    )


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


def _nth_weekday(match: re.Match[str]) -> Timex:
    """ "the first Monday of September", "the last Thursday in November 2023"."""
    nth = match.group("nth").lower()
    told = _dated(match, month=month_number(match.group("month")), day=None)
    return replace(told, count=-1 if nth in ("last", "final") else ORDINALS[nth])


def _clock(match: re.Match[str]) -> Timex | None:
    """An hour of the clock, on the last dated day of the text."""
    hour, minute, half = int(match.group("hour")), int(match.group("minute") or 0), match.group("half")
    told = half or match.group("zone") or (match.group("minute") and match[0][match.end("hour") - match.start()] == ":")
    if not told or re.search(r"[\w$:./-]$", before(match)) or re.match(r"[:\w]|[.,]\d", after(match)):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    part = f"{hour:02d}:{minute:02d}"
    return Timex(match.start(), match.end(), match[0], "TIME", "same", count=0, unit="day", part=part)


def _quarter(match: re.Match[str]) -> Timex | None:
    """A quarter or half of a year, in words; "last quarter" alone is counted from the report."""
    if match.group("nth").lower() == "last" and match[0].lower().endswith("quarter"):
        return None
    kind = "Q" if match.group("kind").lower().startswith("quarter") else "H"
    number = ORDINALS[match.group("nth").lower()]
    if kind == "H" and number > 2:
        number = 2
    return _part_of_year(match, f"{kind}{number}")


def _quarter_code(match: re.Match[str]) -> Timex | None:
    """ "Q3", "H1 2024"; H2 alone is rather hydrogen."""
    if match[0].upper() in ("H1", "H2", "H3", "H4"):
        return None
    return _part_of_year(match, match.group("code").upper())


def _part_of_year(match: re.Match[str], part: str) -> Timex:
    year, count = match.group("year"), _which_year(match)
    return Timex(
        match.start(),
        match.end(),
        match[0],
        "DATE",
        "season",
        year=int(year) if year else None,
        count=count,
        unit=None if count is None else "year",
        part=part,
    )


_SITTING = re.compile(r" (?:[Mm]eetings?|[Ss]essions?|[Ss]ummit|[Ss]itting|[Pp]lenary|[Cc]onference)\b")


def _season(match: re.Match[str]) -> Timex | None:
    """A season with a year, or one that "this", "last", "in the" or "early" points to."""
    part = "autumn" if match.group("season").lower() == "fall" else match.group("season").lower()
    which = match.group("lead")
    if match.group("year") or match.group("which"):
        return _part_of_year(match, part)
    if which is None and _SITTING.match(after(match)):
        return _part_of_year(match, part)
    if which is None and not re.search(r"\b(?:[Ii]n|early|late|by|By|since|[Dd]uring)(?: the)? $", before(match)):
        return None
    if re.match(r" (?:[A-Z]|camp|school|games|break|festival|of\b(?! (?:this|last|next|\d)))|-", after(match)):
        return None
    count = {"last": -1, "this": 0, "next": 1, "past": -1, "coming": 1}.get((which or "").lower())
    return Timex(match.start(), match.end(), match[0], "DATE", "season", count=count, part=part)


def _first_months(match: re.Match[str]) -> Timex | None:
    """ "the first nine months of 2023" is January to September."""
    months = cardinal(match.group("months"))
    if months is None or not 2 <= months <= 12:
        return None
    count = _which_year(match)
    if count is None and not match.group("year"):
        return None
    first = _dated_month(match, 1 if match.group("end") == "first" else 13 - months)
    last = _dated_month(match, months if match.group("end") == "first" else 12)
    return Timex(match.start(), match.end(), match[0], "DATE", "range", first=first, last=last)


def _dated_month(match: re.Match[str], month: int) -> Timex:
    year, count = match.group("year"), _which_year(match)
    form, unit = ("date", None) if count is None else ("offset", "year")
    year_number = int(year) if year else None
    return Timex(
        match.start(), match.end(), match[0], "DATE", form, year=year_number, month=month, count=count, unit=unit
    )


_OF_YEAR = rf"(?:(?: +of| +in|,)? +(?P<year>{YEAR})| +(?:of +)?(?P<which>this|last|next) +year)"
_ZONE = r"(?:UTC|GMT|EST|EDT|PST|PDT|CET|CEST|BST|local time|[A-Z][a-z]+ time)"

DATE_RULES = (
    TimeRule(
        "weekday, month and day",
        _WEEKDAY_WORDS | _MONTH_WORDS,
        re.compile(
            rf"{_WEEKDAY_LEAD}(?P<month>{MONTH}) *(?:the +)?(?P<day>{DAY}){_ORD}"
            rf"(?:(?P<join>{_JOIN})(?P<last>{DAY}){_ORD}(?! ?(?:{MONTH})))?{_YEAR_TAIL}"
        ),
        _days,
    ),
    TimeRule(
        "day and month",
        _WEEKDAY_WORDS | {DIGIT} | after_the(DIGIT),
        re.compile(
            rf"{_WEEKDAY_LEAD}(?:the +)?(?P<day>{DAY}){_ORD}(?:(?P<join>{_JOIN})(?P<last>{DAY}){_ORD})?"
            rf" *(?:of +)?(?P<month>{MONTH}){_YEAR_TAIL}"
        ),
        _days,
    ),
    TimeRule(
        "month of a year",
        _MONTH_WORDS,
        re.compile(
            rf"(?P<weekday>(?!))?(?P<month>{MONTH})"
            rf"(?:,? *(?:of +)?(?P<year>{YEAR})|,? +(?:of +)?(?P<which>this|last|next) +year)"
        ),
        _month_of_year,
    ),
    TimeRule("month", _MONTH_WORDS, re.compile(rf"(?P<month>{FULL_MONTH})"), _bare_month),
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
    ),
    TimeRule("years", frozenset({DIGIT}), re.compile(r"(?P<first>[12]\d{3}) ?[-/] ?(?P<last>\d{4}|\d\d)"), _years),
    TimeRule("year", frozenset({DIGIT}), re.compile(r"[12]\d{3}(?!\d)"), _year),
    TimeRule(
        "decade",
        frozenset({DIGIT}) | after_the(DIGIT),
        re.compile(r"(?:the +)?(?P<digits>[12]\d{3}|\d0)'?s\b"),
        _decade,
    ),
    TimeRule(
        "the nineties",
        words("nineteen") | frozenset(DECADES) | after_the("nineteen") | after_the(" ".join(DECADES)),
        re.compile(rf"(?:the +)?(?:nineteen[ -])?(?P<decade>{'|'.join(DECADES)})\b", re.IGNORECASE),
        _decade_named,
    ),
    TimeRule(
        "century",
        frozenset({DIGIT}) | after_the(DIGIT),
        re.compile(r"(?:the +)?(?P<which>\d\d?(?:st|nd|rd|th))[ -]century\b", re.IGNORECASE),
        _century_named,
    ),
    TimeRule(
        "fiscal year",
        words("fy fiscal financial") | after_the("fiscal financial"),
        re.compile(r"(?:FY ?|(?:the +)?(?:fiscal|financial) +(?:year +)?)(?P<year>\d{4}|\d\d)(?:[-/]\d{2,4})?\b"),
        _fiscal,
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
        _WEEKDAY_WORDS | words("last next this past") | after_the("coming"),
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
    TimeRule(
        "clock",
        frozenset({DIGIT}),
        re.compile(
            r"(?P<hour>\d\d?)(?:[:.]?(?P<minute>\d\d)\b)?(?: ?(?P<half>[ap](?:\. ?m\.|m\b)|[AP]M\b))?"
            rf"(?P<zone> (?:\( ?)?{_ZONE}\b(?: ?\+ ?\d+)?(?: ?\))?)?"
        ),
        _clock,
    ),
    TimeRule(
        "quarter or half",
        words("first second third fourth final last") | after_the("first second third fourth last final"),
        re.compile(
            rf"(?:the +)?(?P<nth>first|second|third|fourth|final|last)[ -](?P<kind>quarter|half"
            rf"(?= +of | +\d| +(?:this|last|next)"
            rf" +year))(?:{_OF_YEAR}| +of +the +year)?(?! +of )",
            re.IGNORECASE,
        ),
        _quarter,
    ),
    TimeRule("quarter code", words("q h"), re.compile(rf"(?P<code>[QH][1-4])\b(?:{_OF_YEAR})?"), _quarter_code),
    TimeRule(
        "season",
        words("this last next past coming spring summer autumn fall winter")
        | after_the("past coming spring summer autumn fall winter"),
        re.compile(
            r"(?:(?P<lead>this|last|next|past|the +(?:past|coming)) +|the +)?"
            r"(?P<season>spring|summer|autumn|fall|winter)\b"
            rf"(?:{_OF_YEAR})?",
            re.IGNORECASE,
        ),
        _season,
    ),
    TimeRule(
        "first months of a year",
        words("first last") | after_the("first last"),
        re.compile(rf"(?:the +)?(?P<end>first|last) +(?P<months>\w+) +months{_OF_YEAR}"),
        _first_months,
    ),
)
