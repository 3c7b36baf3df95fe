"""Parts of a year: quarters, halves, seasons, its first months."""

import re

from dragoman.model import Timex
from dragoman.reading.timerule import OF_YEAR, TimeRule, after, after_the, before, respan, which_year
from dragoman.reading.timewords import ORDINALS, cardinal, words


def _quarter(match: re.Match[str]) -> Timex | None:
    """A quarter or half of a year, in words; "last quarter" alone is counted from the report."""
    if match.group("nth").lower() == "last" and match[0].lower().endswith("quarter"):
        return None
    kind = "Q" if match.group("kind").lower().startswith("quarter") else "H"
    number = ORDINALS[match.group("nth").lower()]
    if kind == "H" and number > 2:
        number = 2
    return _part_of_year(match, f"{kind}{number}")


def _two_quarters(match: re.Match[str]) -> Timex | None:
    """ "the second and third quarters of 2023"."""
    numbers = [ORDINALS[match.group(name).lower()] for name in ("nth", "last")]
    if numbers[0] >= numbers[1]:
        return None
    told = [_part_of_year(match, f"Q{number}") for number in numbers]
    first = respan(match.string, told[0], match.start(), match.end("nth"))
    last = respan(match.string, told[1], match.start("last"), match.end())
    return Timex(match.start(), match.end(), match[0], "DATE", "range", first=first, last=last)


def _quarter_code(match: re.Match[str]) -> Timex | None:
    """ "Q3", "H1 2024"; H2 alone is rather hydrogen."""
    if match[0].upper() in ("H1", "H2", "H3", "H4"):
        return None
    return _part_of_year(match, match.group("code").upper())


def _part_of_year(match: re.Match[str], part: str) -> Timex:
    year, count = match.group("year"), which_year(match)
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
    """ "the first nine months of 2023" is January to September; "of the year" is of this one."""
    months = cardinal(match.group("months"))
    if months is None or not 2 <= months <= 12:
        return None
    count = which_year(match)
    if count is None and not match.group("year") and not match.group("ours"):
        return None
    first = _dated_month(match, 1 if match.group("end") == "first" else 13 - months)
    last = _dated_month(match, months if match.group("end") == "first" else 12)
    return Timex(match.start(), match.end(), match[0], "DATE", "range", first=first, last=last)


def _dated_month(match: re.Match[str], month: int) -> Timex:
    year, count = match.group("year"), 0 if match.group("ours") else which_year(match)
    form, unit = ("date", None) if count is None else ("offset", "year")
    year_number = int(year) if year else None
    return Timex(
        match.start(), match.end(), match[0], "DATE", form, year=year_number, month=month, count=count, unit=unit
    )


YEAR_PART_RULES = (
    TimeRule(
        "quarter or half",
        words("first second third fourth final last") | after_the("first second third fourth last final"),
        re.compile(
            rf"(?:the +)?(?P<nth>first|second|third|fourth|final|last)[ -](?P<kind>quarter\b|half"
            rf"(?= +of | +\d| +(?:this|last|next)"
            rf" +year))(?:{OF_YEAR}| +of +the +year)?(?! +of )",
            re.IGNORECASE,
        ),
        _quarter,
    ),
    TimeRule(
        "two quarters",
        words("first second third") | after_the("first second third"),
        re.compile(
            r"(?:the +)?(?P<nth>first|second|third) +(?:and|to|through) +(?:the +)?(?P<last>second|third|fourth) +"
            rf"quarters(?:{OF_YEAR})?",
            re.IGNORECASE,
        ),
        _two_quarters,
    ),
    TimeRule("quarter code", words("q h"), re.compile(rf"(?P<code>[QH][1-4])\b(?:{OF_YEAR})?"), _quarter_code),
    TimeRule(
        "season",
        words("this last next past coming spring summer autumn fall winter")
        | after_the("past coming spring summer autumn fall winter"),
        re.compile(
            r"(?:(?P<lead>this|last|next|past|the +(?:past|coming)) +|the +)?"
            r"(?P<season>spring|summer|autumn|fall|winter)\b"
            rf"(?:{OF_YEAR})?",
            re.IGNORECASE,
        ),
        _season,
    ),
    TimeRule(
        "first months of a year",
        words("first last") | after_the("first last"),
        re.compile(rf"(?:the +)?(?P<end>first|last) +(?P<months>\w+) +months(?:{OF_YEAR}|(?P<ours> +of +the +year\b))"),
        _first_months,
    ),
)
