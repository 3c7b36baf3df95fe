"""Times told from the day of the report ("last week") or from the last dated event ("the next day")."""

import re

from dragoman.model import Timex
from dragoman.reading.timerule import DIGIT, TimeRule, after, after_a, after_the, before
from dragoman.reading.timewords import (
    CARDINALS,
    DIGITS,
    FULL_MONTH,
    ROUGH,
    ROUGH_WORDS,
    SPELLED,
    UNIT_WORDS,
    UNITS,
    cardinal,
    month_number,
    spaced,
    unit_name,
    words,
)

_NUMBER = rf"(?:{DIGITS}|{SPELLED}|an?|several|a +few|a +couple +of|many)"
_NUMBER_WORDS = (
    (frozenset(CARDINALS) | words("several many") | {DIGIT}) | after_a("few couple") | after_a(" ".join(UNIT_WORDS))
)
_PERIOD = r"(?:day|week|weekend|month|quarter|year|decade|century)"
_WHICH = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1}
_NEXT = {"next": 1, "following": 1, "coming": 1, "previous": -1, "preceding": -1, "prior": -1, "same": 0}

_TODAY = {
    "today": (0, None),
    "yesterday": (-1, None),
    "tomorrow": (1, None),
    "tonight": (0, "night"),
    "the day before yesterday": (-2, None),
    "the day after tomorrow": (2, None),
}


def _today(match: re.Match[str]) -> Timex:
    count, part = _TODAY[spaced(match.group("word"))]
    part = match.group("part") or part
    lead = match.group("lead")
    kind = "TIME" if part else "DATE"
    return Timex(
        match.start(),
        match.end(),
        match[0],
        kind,
        "offset",
        count=count,
        unit="day",
        part=part.lower() if part else _lead(lead),
    )


def _lead(word: str | None) -> str | None:
    """Early, mid or late; "earlier" and "later" bound the time by the report's day."""
    return word.lower().removesuffix(" in") if word else None


def _this_part(match: re.Match[str]) -> Timex:
    part = match.group("part").lower()
    return Timex(match.start(), match.end(), match[0], "TIME", "offset", count=0, unit="day", part=part)


def _the_part(match: re.Match[str]) -> Timex | None:
    """ "in the evening", of the last day told."""
    if not re.search(r"\bin $", before(match), re.IGNORECASE) or re.match(r" of\b", after(match)):
        return None
    part = match.group("part").lower()
    return Timex(match.start(), match.end(), match[0], "TIME", "same", count=0, unit="day", part=part)


def _period(match: re.Match[str]) -> Timex | None:
    """ "last week", "later this year"; "the last year" too, but "the next four years" is a duration."""
    which, unit = match.group("which").lower(), match.group("unit").lower()
    if re.match(rf" of (?:{FULL_MONTH}|\d{{4}}|last\b|this\b)", after(match)) or _is_of_a_term(match, which):
        return None
    if unit == "day" and which in ("this", "current", "present", "coming", "past", "last"):
        return None
    if which in ("past", "coming") and (match.group("the") or unit in _LONG):
        return _stretch(match, unit)
    if match.group("the") and _is_stretch(match, which, unit):
        return _stretch(match, unit)
    form = "same" if match.group("the") and which in ("next", "previous") else "offset"
    if unit == "day" or form == "same":
        return Timex(
            match.start(), match.end(), match[0], "DATE", "same", count=_WHICH[which], unit=unit, part=_part_word(match)
        )
    return Timex(
        match.start(), match.end(), match[0], "DATE", "offset", count=_WHICH[which], unit=unit, part=_part_word(match)
    )


def _part_word(match: re.Match[str]) -> str | None:
    lead = match.group("lead")
    if lead is None:
        return None
    word = spaced(lead).removesuffix(" in").removeprefix("the ").removesuffix(" of")
    return {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}.get(word, word)


_LONG = ("year", "decade", "century")


def _is_of_a_term(match: re.Match[str], which: str) -> bool:
    """ "the last year of his term" is told from his term."""
    led = match.group("the") or re.search(r"\bthe $", before(match), re.IGNORECASE)
    return bool(led and which in ("last", "next") and re.match(r" of (?!this|last|next)", after(match)))


def _is_stretch(match: re.Match[str], which: str, unit: str) -> bool:
    """ "over the last year" is a length of time, "the next year" the one after the last told."""
    over = r"\b(?:over|in|within|during|the work of) $" if which == "last" else r"\b(?:over|in|within|during|for) $"
    told = unit in ("decade", "century") or (unit != "quarter" and re.search(over, before(match), re.IGNORECASE))
    return which in ("last", "next") and bool(told)


def _stretch(match: re.Match[str], unit: str) -> Timex:
    return Timex(match.start(), match.end(), match[0], "DURATION", "duration", count=1, unit=unit)


def _in_the_period(match: re.Match[str]) -> Timex:
    """ "earlier in the day", "later that day", "late in the year"."""
    unit, lead = match.group("unit").lower(), spaced(match.group("lead")).split()[0]
    form = "same" if unit == "day" or match.group("that") == "that" else "offset"
    return Timex(match.start(), match.end(), match[0], "DATE", form, count=0, unit=unit, part=lead)


_PART_OF_PERIOD = {"end": "late", "middle": "mid", "rest": "later", "remainder": "later"}


def _whole_period(match: re.Match[str]) -> Timex | None:
    """ "the end of the year", "the beginning of the month"; "at the end of the day" mostly tells no time."""
    lead = match.group("lead").lower()
    if match.group("unit").lower() == "day" and lead == "end" and re.search(r"\bat (?:the )?$", before(match), re.I):
        return None
    part = _PART_OF_PERIOD.get(lead, "early")
    unit = match.group("unit").lower()
    form = "same" if unit == "day" else "offset"
    return Timex(match.start(), match.end(), match[0], "DATE", form, count=0, unit=unit, part=part)


def _year_end(match: re.Match[str]) -> Timex:
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=0, unit="year", part="late")


def _second_next(match: re.Match[str]) -> Timex:
    """ "the week before last", "the year after next"."""
    count = -2 if match.group("side") else 2
    unit = match.group("unit").lower()
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=count, unit=unit)


def _last_night(match: re.Match[str]) -> Timex:
    return Timex(match.start(), match.end(), match[0], "TIME", "offset", count=-1, unit="day", part="night")


def _neighbouring_part(match: re.Match[str]) -> Timex:
    """ "the following morning", "the previous evening", "that same night", "the night before"."""
    which = (match.group("which") or match.group("after") or "same").lower()
    count = _NEXT.get(which, -1 if which == "before" else 0)
    part = (match.group("part") or match.group("then")).lower()
    return Timex(match.start(), match.end(), match[0], "TIME", "same", count=count, unit="day", part=part)


def _weekend(match: re.Match[str]) -> Timex:
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=0, unit="weekend")


def _named_month(match: re.Match[str]) -> Timex:
    """ "last November", "next May", "this January": the nearest month of that name."""
    count = _WHICH[match.group("which").lower()]
    month = month_number(match.group("month"))
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=count, unit="month", month=month)


_OPEN = re.compile(r".*\bthan\b|over\b|under\b|up\b|at least\b", re.IGNORECASE)


def _ago(match: re.Match[str]) -> Timex:
    """ "two years ago"; "nearly two years ago" is about that time, "more than two" any time before."""
    count = cardinal(match.group("number"))
    unit = unit_name(match.group("unit"))
    if count is None or _OPEN.match(match.group("rough") or ""):
        return Timex(match.start(), match.end(), match[0], "DATE", "vague", unit=unit, part="PAST_REF")
    part = "about" if match.group("rough") else None
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=-count, unit=unit, part=part)


def _from_now(match: re.Match[str]) -> Timex:
    count = cardinal(match.group("number"))
    unit = unit_name(match.group("unit"))
    if count is None:
        return Timex(match.start(), match.end(), match[0], "DATE", "vague", part="FUTURE_REF")
    return Timex(match.start(), match.end(), match[0], "DATE", "offset", count=count, unit=unit)


def _apart(match: re.Match[str]) -> Timex:
    """ "a day earlier", "two weeks later": counted from the last dated event."""
    count = cardinal(match.group("number"))
    sign = -1 if match.group("side").lower() in ("earlier", "before", "previously") else 1
    if count is None:
        part = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Timex(match.start(), match.end(), match[0], "DATE", "vague", part=part)
    unit = unit_name(match.group("unit"))
    return Timex(match.start(), match.end(), match[0], "DATE", "same", count=sign * count, unit=unit)


def _neighbour(match: re.Match[str]) -> Timex | None:
    """ "the same day", "the following year", "the previous month"."""
    which, unit = match.group("which").lower(), unit_name(match.group("unit"))
    if which == "next" and unit != "day" and not match.group("the"):
        return None
    part = match.group("part")
    kind = "TIME" if part else "DATE"
    return Timex(
        match.start(), match.end(), match[0], kind, "same", count=_NEXT[which], unit=unit, part=part and part.lower()
    )


def _same_period(match: re.Match[str]) -> Timex:
    """ "the same period last year": the last dated time, moved by whole years."""
    years = cardinal(match.group("years") or "one") or 1
    return Timex(match.start(), match.end(), match[0], "DATE", "same", count=-years, unit="year", part="same period")


def _day_before(match: re.Match[str]) -> Timex:
    sign = -1 if match.group("side").lower() in ("before", "previous", "earlier") else 1
    unit = match.group("unit").lower()
    return Timex(match.start(), match.end(), match[0], "DATE", "same", count=sign, unit=unit)


def _that(match: re.Match[str]) -> Timex:
    part = match.group("lead")
    return Timex(
        match.start(),
        match.end(),
        match[0],
        "DATE",
        "same",
        count=0,
        unit=match.group("unit").lower(),
        part=_lead(part),
    )


_LEAD = r"(?P<lead>earlier|later|early|late|mid|(?:the +)?(?:beginning|start|middle|end) +of)(?: +|-)"

RELATIVE_RULES = (
    TimeRule(
        "today",
        words("today yesterday tomorrow tonight earlier later early late") | after_the("day"),
        re.compile(
            r"(?:(?P<lead>earlier|later|early|late) +)?(?P<word>today|yesterday|tomorrow|tonight"
            r"|the +day +before +yesterday|the +day +after +tomorrow)\b"
            r"(?: +(?P<part>morning|afternoon|evening|night)\b)?",
            re.IGNORECASE,
        ),
        _today,
    ),
    TimeRule(
        "this morning",
        words("this earlier later last"),
        re.compile(r"(?:(?:earlier|later) +)?this +(?P<part>morning|afternoon|evening)\b", re.IGNORECASE),
        _this_part,
    ),
    TimeRule(
        "last week",
        words("this last next past coming earlier later early late mid current beginning start middle end")
        | after_the("beginning start middle end last this next past coming current present"),
        re.compile(
            rf"(?:{_LEAD})?(?P<the>the +)?(?:this +)?"
            rf"(?P<which>last|this|next|past|coming|current|present) +(?P<unit>{_PERIOD})\b",
            re.IGNORECASE,
        ),
        _period,
    ),
    TimeRule(
        "in the evening",
        after_the("morning afternoon evening"),
        re.compile(r"the +(?P<part>morning|afternoon|evening)\b", re.IGNORECASE),
        _the_part,
    ),
    TimeRule(
        "earlier in the day",
        words("earlier later early late"),
        re.compile(
            rf"(?P<lead>earlier|later|early|late) +(?:in +(?P<the>the)|(?P<that>that)) +(?P<unit>{_PERIOD})\b",
            re.IGNORECASE,
        ),
        _in_the_period,
    ),
    TimeRule(
        "the end of the year",
        words("beginning start middle end rest remainder")
        | after_the("very beginning start middle end rest remainder"),
        re.compile(
            r"(?:the +)?(?:very +)?(?P<lead>beginning|start|middle|end|rest|remainder) +of +the +"
            r"(?P<unit>year|month|week|day|decade)\b",
            re.IGNORECASE,
        ),
        _whole_period,
    ),
    TimeRule(
        "year-end",
        words("year") | after_the("year"),
        re.compile(r"(?:the +)?year(?:[- ]end|'s +end)\b(?!-)", re.IGNORECASE),
        _year_end,
    ),
    TimeRule(
        "the week before last",
        after_the("week weekend month year"),
        re.compile(r"the +(?P<unit>week|weekend|month|year) +(?:(?P<side>before) +last|after +next)\b", re.IGNORECASE),
        _second_next,
    ),
    TimeRule("last night", words("last"), re.compile(r"last +night\b", re.IGNORECASE), _last_night),
    TimeRule(
        "the following morning",
        words("that") | after_the("same next following previous night evening morning"),
        re.compile(
            r"(?:the +(?P<which>same|next|following|previous)|that(?: +same| +very)?) +"
            r"(?P<part>morning|afternoon|evening|night)\b"
            r"|the +(?P<then>night|evening|morning) +(?P<after>before)\b",
            re.IGNORECASE,
        ),
        _neighbouring_part,
    ),
    TimeRule("the weekend", after_the("weekend"), re.compile(r"the +weekend\b", re.IGNORECASE), _weekend),
    TimeRule(
        "last November",
        words("last this next past coming"),
        re.compile(rf"(?:[Tt]his +)?(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming) +(?P<month>{FULL_MONTH})"),
        _named_month,
    ),
    TimeRule(
        "ago",
        _NUMBER_WORDS | ROUGH_WORDS,
        re.compile(rf"(?P<rough>{ROUGH})?(?P<number>{_NUMBER}) +(?P<unit>{UNITS}) +ago\b", re.IGNORECASE),
        _ago,
        needs=words("ago"),
    ),
    TimeRule(
        "from now",
        _NUMBER_WORDS,
        re.compile(rf"(?P<number>{_NUMBER}) +(?P<unit>{UNITS})(?: +from +now|'s? +time)\b", re.IGNORECASE),
        _from_now,
        needs=words("now time"),
    ),
    TimeRule(
        "a day earlier",
        _NUMBER_WORDS,
        re.compile(rf"(?P<number>{_NUMBER}) +(?P<unit>{UNITS}) +(?P<side>earlier|later|previously)\b", re.IGNORECASE),
        _apart,
        needs=words("earlier later previously"),
    ),
    TimeRule(
        "the same period last year",
        words("same") | after_the("same"),
        re.compile(
            r"(?:the +)?same +(?:period|time|month|quarter|week|day)(?: +of| +in)? +(?:the +)?"
            r"(?:(?P<years>two|three|four|five|ten|a|one) +years? +(?:ago|earlier|before)|last +year|previous +year"
            r"|year +before)\b",
            re.IGNORECASE,
        ),
        _same_period,
    ),
    TimeRule(
        "the same day",
        words("next") | after_the("same next following previous preceding prior"),
        re.compile(
            r"(?P<the>the +)?(?P<which>same|next|following|previous|preceding|prior) +"
            r"(?P<unit>day|week|month|year|quarter)\b"
            r"(?:'s)?(?: +(?P<part>morning|afternoon|evening|night)\b)?",
            re.IGNORECASE,
        ),
        _neighbour,
    ),
    TimeRule(
        "the day before",
        after_the("day week month year"),
        re.compile(
            r"the +(?P<unit>day|week|month|year) +(?P<side>before|after|previous|earlier)\b(?! +yesterday| +tomorrow)",
            re.IGNORECASE,
        ),
        _day_before,
    ),
    TimeRule(
        "that day",
        words("that earlier later"),
        re.compile(rf"(?:(?P<lead>earlier|later) +)?that +(?P<unit>{_PERIOD})\b", re.IGNORECASE),
        _that,
    ),
)
