"""Years, decades, centuries and fiscal years, told by numbers or names."""

import re

from dragoman.model import Timex
from dragoman.reading.timerule import DIGIT, TimeRule, after, after_the, before
from dragoman.reading.timewords import (
    COUNTED,
    DECADES,
    MONTH_WORDS,
    ORDINALS,
    WEEKDAY_WORDS,
    cardinal,
    full_year,
    words,
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


def _year(match: re.Match[str]) -> Timex | None:
    """A year standing alone; a number counted, an amount, or part of a name ("Vision 2030") is none."""
    left, right, year = before(match), after(match), int(match[0])
    if re.search(r"[\w$€£¥.,/#+]$|\d $", left) or re.match(r"[\w$%]|[.,:/]\d| ?%|-(?!\w*-)[A-Z]|-\d", right):
        return None
    cued = bool(_YEAR_LEFT.search(left))
    if COUNTED.match(right) or _PERIOD_NAME.match(right) or not (1900 <= year <= 2060 or (cued and year < 2100)):
        return None
    edition = _GATHERING.search(left)
    named = None if edition else _NAME_LEFT.search(left)
    if named and named[1] not in _NO_NAME and named[1].lower() not in MONTH_WORDS | WEEKDAY_WORDS:
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


_NTH_DECADE = r"(?:(?P<nth>first|second|third|fourth|fifth|last) +decade +of +)"
_FIRST_TEN = ("first", "second", "third", "fourth", "fifth")


def _century_named(match: re.Match[str]) -> Timex | None:
    word, nth = match.group("which"), match.group("nth")
    number = int(re.sub(r"\D", "", word)) if word[0].isdigit() else (cardinal(word.replace("th", "")) or 0)
    if not 1 < number < 30:
        return None
    year = (number - 1) * 100
    if nth:
        year += 10 * (ORDINALS[nth.lower()] - 1 if nth.lower() in _FIRST_TEN else 9)
    return Timex(match.start(), match.end(), match[0], "DATE", "date", year=year, unit="decade" if nth else "century")


def _fiscal(match: re.Match[str]) -> Timex:
    return Timex(
        match.start(), match.end(), match[0], "DATE", "date", year=full_year(int(match.group("year"))), part="FY"
    )


YEAR_RULES = (
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
        words("first second third fourth fifth last")
        | {DIGIT}
        | after_the(DIGIT)
        | after_the("first second third fourth fifth last"),
        re.compile(rf"(?:the +)?(?:{_NTH_DECADE}the +)?(?P<which>\d\d?(?:st|nd|rd|th))[ -]century\b", re.IGNORECASE),
        _century_named,
        needs=words("century"),
    ),
    TimeRule(
        "fiscal year",
        words("fy fiscal financial") | after_the("fiscal financial"),
        re.compile(r"(?:FY ?|(?:the +)?(?:fiscal|financial) +(?:year +)?)(?P<year>\d{4}|\d\d)(?:[-/]\d{2,4})?\b"),
        _fiscal,
    ),
)
