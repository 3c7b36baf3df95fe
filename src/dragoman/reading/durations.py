"""How long and how often: "three days", "a five-year plan", "the past decade", "every year", "annually"."""

import re

from dragoman.model import Timex
from dragoman.reading.timerule import DIGIT, TimeRule, after, after_a, after_the, before
from dragoman.reading.timewords import (
    CARDINALS,
    DIGITS,
    MONTH,
    ROUGH,
    ROUGH_WORDS,
    SPELLED,
    UNIT_WORDS,
    UNITS,
    cardinal,
    unit_name,
    weekday_number,
    words,
)

_MANY = r"(?:several|many|a +few|few|a +couple +of|a +number +of|numerous)"
_NUMBER = rf"(?:{DIGITS}|{SPELLED}|{_MANY}|an?|single|whole)"
_LOW = rf"(?P<low>(?:{DIGITS}|{SPELLED})(?: ?- ?| +(?:to|or) +))?"
"""The lower bound of "six to eight months", the length of which is left open."""
_COUNTED_BY = "few couple number consecutive straight full whole entire trading more and"
_STARTS = (
    (frozenset(CARDINALS) | words("several many few numerous single half") | ROUGH_WORDS | {DIGIT})
    | after_a(_COUNTED_BY)
    | after_a(" ".join(UNIT_WORDS))
)
_OFTEN = {
    "annual": "year",
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "quarterly": "quarter",
}


def _words_of(table: dict[str, str]) -> str:
    """Longest first; capitals are names of newspapers, save at the head of a sentence."""
    return "|".join(sorted([*table, "Annually"], key=len, reverse=True))


def _duration(match: re.Match[str]) -> Timex | None:
    """A number of units; an age ("30-year-old"), "a day" after a number of times and the like are none."""
    number, unit = match.group("number"), unit_name(match.group("unit"))
    if re.match(r"[ -]old\b|s?-long\b(?!)", after(match)) or re.search(r"[$€£\d.,/-]$", before(match)):
        return None
    if re.search(r"\b(?:first|last) $", before(match)) and re.match(rf" of {MONTH}", after(match)):
        return None
    if number.lower() in ("a", "an"):
        return _one(match, unit)
    if number.lower() in ("single", "whole"):
        number = "one"
    if unit == "quarter" and (number.lower() in ("one", "1") or _is_share(match)):
        return None
    half = match.group("half")
    count = None if match.group("low") else cardinal(number)
    if half and count is not None:
        return Timex(
            match.start(), match.end(), match[0], "DURATION", "duration", count=2 * count + 1, unit=f"half-{unit}"
        )
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", count=count, unit=unit)


def _is_share(match: re.Match[str]) -> bool:
    """ "Three-quarters of the firms" is no time."""
    return "-" in match[0] or bool(re.match(r" of (?:the |all |its |their |our |[a-z]+s\b)", after(match)))


def _quarter_century(match: re.Match[str]) -> Timex:
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", count=25, unit="year")


def _one(match: re.Match[str], unit: str) -> Timex | None:
    """ "a year": how often after "once" or a number, how long after "for", "within" or "over"; else said of neither."""
    left = before(match)
    if unit == "quarter":
        return None
    if re.search(r"\b(?:once|twice|times|\d+|tons|tonnes|barrels|dollars|people|units|passengers) $", left):
        return Timex(match.start(), match.end(), match[0], "SET", "set", unit=unit)
    rough = re.match(ROUGH, match[0], re.IGNORECASE)
    apart = re.match(r" (?:after|before|ahead of)\b", after(match))
    if (
        not rough
        and not apart
        and not re.search(
            r"\b(?:for|within|in|over|after|of|than|lasted|lasting|last|take|takes|took|half) $", left, re.I
        )
    ):
        return None
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", count=1, unit=unit)


def _half(match: re.Match[str]) -> Timex:
    unit = unit_name(match.group("unit"))
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", count=1, unit=f"half-{unit}")


def _stretch(match: re.Match[str]) -> Timex | None:
    """ "the past decade", "the next four years", "the last few months"."""
    number = match.group("number")
    if re.match(r"(?:the +)?(?:first|last)\b", match[0], re.IGNORECASE) and re.match(rf" of {MONTH}", after(match)):
        return None
    count = 1 if number is None else cardinal(number)
    return Timex(
        match.start(), match.end(), match[0], "DURATION", "duration", count=count, unit=unit_name(match.group("unit"))
    )


def _plural(match: re.Match[str]) -> Timex | None:
    """ "for years", "decades of", "decades-long": a duration without a number."""
    if not match.group("long") and not re.search(
        r"\b(?:for|in|over|over the|after|through the|took|take)(?: just)? $", before(match), re.IGNORECASE
    ):
        return None
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", unit=unit_name(match.group("unit")))


def _every(match: re.Match[str]) -> Timex:
    number = match.group("number")
    count = cardinal(number) if number else None
    return Timex(match.start(), match.end(), match[0], "SET", "set", count=count, unit=unit_name(match.group("unit")))


def _long(match: re.Match[str]) -> Timex:
    """ "a week-long visit" takes one week."""
    return Timex(
        match.start(), match.end(), match[0], "DURATION", "duration", count=1, unit=match.group("unit").lower()
    )


def _often(match: re.Match[str]) -> Timex | None:
    if before(match).endswith("-"):
        return None
    return Timex(match.start(), match.end(), match[0], "SET", "set", unit=_OFTEN[match[0].lower()])


def _every_weekday(match: re.Match[str]) -> Timex | None:
    """ "every Monday", "on Fridays"."""
    if match.group("plural") and not match.group("every") and not re.search(r"\b[Oo]n $", before(match)):
        return None
    weekday = weekday_number(match.group("weekday"))
    return Timex(match.start(), match.end(), match[0], "SET", "set", weekday=weekday, unit="week")


def _fortnight(match: re.Match[str]) -> Timex | None:
    """ "a fortnight ago", "the past fortnight", "in a fortnight"."""
    if match.group("ago"):
        return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=-2, unit="week")
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", count=2, unit="week")


DURATION_RULES = (
    TimeRule(
        "fortnight",
        after_a("fortnight") | after_the("past last next coming"),
        re.compile(r"(?:a|the +(?:past|last|next|coming)) +fortnight\b(?P<ago> +ago\b)?", re.IGNORECASE),
        _fortnight,
    ),
    TimeRule(
        "every Monday",
        words("every each mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
        re.compile(
            r"(?P<every>(?:[Ee]very|[Ee]ach) +)?(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?P<plural>s)?\b"
        ),
        _every_weekday,
    ),
    TimeRule(
        "duration",
        _STARTS,
        re.compile(
            rf"(?:{ROUGH})?{_LOW}"
            rf"(?P<number>{_NUMBER})(?P<half> +and +a +half)?(?: +|-)(?:consecutive +|straight +|full +"
            rf"|whole +|entire +|trading +|more +)?(?P<unit>{UNITS})(?:-long\b)?\b",
            re.IGNORECASE,
        ),
        _duration,
        needs=UNIT_WORDS,
    ),
    TimeRule(
        "half",
        words("half") | after_a("half"),
        re.compile(r"(?:half +an?|a +half)[ -](?P<unit>hour|day|year|decade|century)\b", re.IGNORECASE),
        _half,
    ),
    TimeRule(
        "a quarter of a century",
        (words("past last quarter") | (ROUGH_WORDS - {"over"}))
        | after_a("past last next coming quarter")
        | after_the("past last next coming quarter"),
        re.compile(
            rf"(?:{ROUGH})?(?:an? +|the +)?(?:(?:past|last|next|coming) +)?quarter(?:[ -]| +of +a +)century\b",
            re.IGNORECASE,
        ),
        _quarter_century,
        needs=words("century"),
    ),
    TimeRule(
        "the past decade",
        words("past last next coming") | after_the("past last next coming following previous first ensuing"),
        re.compile(
            rf"(?:the +)?(?:past|last|next|coming|following|previous|first|ensuing) +"
            rf"(?:(?P<number>{DIGITS}|{SPELLED}|{_MANY}|couple +of) +)(?:trading +|consecutive +|full +)?"
            rf"(?P<unit>{UNITS})\b",
            re.IGNORECASE,
        ),
        _stretch,
        needs=UNIT_WORDS,
    ),
    TimeRule(
        "for years",
        words("years months weeks days decades centuries hours minutes"),
        re.compile(
            r"(?P<unit>years|months|weeks|days|decades|centuries|hours|minutes)\b(?P<long>-long\b)?", re.IGNORECASE
        ),
        _plural,
    ),
    TimeRule(
        "week-long",
        words("week month year day decade century hour"),
        re.compile(r"(?P<unit>week|month|year|day|decade|century|hour)-?long\b", re.IGNORECASE),
        _long,
    ),
    TimeRule(
        "every year",
        words("every each per once twice"),
        re.compile(
            rf"(?:every|each|per|(?:once|twice) +(?:an?|every|each|per)) +(?:other +)?"
            rf"(?:(?P<number>{DIGITS}|{SPELLED}) +)?"
            rf"(?P<unit>{UNITS})\b",
            re.IGNORECASE,
        ),
        _every,
        needs=UNIT_WORDS,
    ),
    TimeRule(
        "annually",
        frozenset(_OFTEN),
        re.compile(rf"(?:{_words_of(_OFTEN)})\b"),
        _often,
    ),
)
