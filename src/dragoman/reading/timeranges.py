"""Neighbouring times become one: "late May", "Monday evening", "from 26 to 27 November", "since 2015"."""

import re
from collections.abc import Callable
from dataclasses import replace

from dragoman.model import Timex
from dragoman.reading.timerule import respan
from dragoman.reading.timewords import DAY, YEAR

_PART_LEFT = re.compile(
    r"(?:\b(?:the +)?(?:very +)?(?P<word>early|mid|late|beginning|start|middle|end|morning|afternoon|evening|night"
    r"|(?:first|second|third|fourth|last|final) (?:week|half|days|ten days|third|weekend))"
    r"(?:(?:(?:(?<=early)|(?<=late)) +in|[ -]+of)(?: +the)? +|[ -]+))$",
    re.IGNORECASE,
)
_DAY_PART_RIGHT = re.compile(r"(?: +|, +)(?P<part>morning|afternoon|evening|night|noon|midnight)\b(?!-)", re.IGNORECASE)
_LEFT_CUE = re.compile(r"\b(?:(?P<open>from|between)|(?P<since>since|starting +from)|(?P<until>until|till)) +$", re.I)
_TO = re.compile(r" *- *| +(?:to|through|until|till|up +to) +(?:the +)?")
_AND = re.compile(r" +and +(?:the +)?")
_ONWARDS = re.compile(r" +(?:onwards?|on)\b(?=[ ,.;])")
_TO_NOW = re.compile(r" +(?:to|until|till|through|up +to) +(?:the +present(?: +day)?|now|date|today|this +day)\b")
_CLOCK_GAP = re.compile(r" *,? *(?:on +)?")
_NUMBER = rf"(?<![\d]){DAY}(?:st|nd|rd|th)?"
_DAY_LISTED = re.compile(rf"(?<![\d])(?P<day>{DAY})(?:st|nd|rd|th)?")
_DAYS_LEFT = re.compile(
    rf"(?:\b(?:on|of|from)) +(?:the +)?(?P<days>{_NUMBER}(?:, +(?:the +)?{_NUMBER})*)(?:,? +and|,) +(?:the +)?$",
    re.IGNORECASE,
)
_DAYS_RIGHT = re.compile(
    rf"(?P<days>(?:, +(?:the +)?{_NUMBER})*,? +and +(?:the +)?{_NUMBER})(?:,? +(?P<year>{YEAR}))?"
    r"(?= *(?:[.;:)]|,(?! ?\d)|$)| +(?:and|in|at|to|for|with|by|they|he|she|the|were|was|will)\b)"
)
_SIDES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
_WEEK_LEFT = re.compile(r"\bthe +week +(?:of|beginning|starting|commencing)(?: +on)? +$", re.IGNORECASE)
_NOONS = ("noon", "midnight")
_DAY_PARTS = frozenset(("morning", "afternoon", "evening", "night", "noon", "midnight"))


def joined(text: str, atoms: list[Timex]) -> list[Timex]:
    """The atoms with parts of a day or year taken in, ranges merged, and "since" and "until" opened."""
    listed = _with_lists(text, _with_clocks(text, _each(text, atoms, _with_part)))
    merged = _with_ranges(text, listed)
    return _each(text, merged, _opened)


def _each(text: str, timexes: list[Timex], grown: Callable[[str, Timex, int], Timex]) -> list[Timex]:
    """Every time grown by the words beside it, none over the one before it."""
    kept: list[Timex] = []
    for timex in timexes:
        floor = kept[-1].end if kept else 0
        kept.append(timex if timex.start < floor else grown(text, timex, floor))
    return [one for index, one in enumerate(kept) if index == 0 or one.start >= kept[index - 1].end]


def _with_part(text: str, atom: Timex, floor: int) -> Timex:
    """Early, mid or late before a date; morning, evening or night beside a day."""
    if atom.form not in ("date", "weekday", "offset", "season", "range") or atom.part == "FY":
        return atom
    right = _DAY_PART_RIGHT.match(text, atom.end) if _is_day(atom) and not atom.part else None
    if right:
        return replace(respan(text, atom, atom.start, right.end()), type="TIME", part=right["part"].lower())
    before = text[max(floor, atom.start - 30) : atom.start]
    week = _WEEK_LEFT.search(before) if atom.form == "date" and atom.day else None
    if week:
        return replace(respan(text, atom, atom.start - len(week[0]), atom.end), part="week")
    left = _PART_LEFT.search(before)
    if not left:
        return atom
    word = left["word"].lower()
    if (word in _DAY_PARTS) != _is_day(atom) or (atom.part and word in _DAY_PARTS):
        return atom
    start = atom.start - len(left[0])
    longer = respan(text, atom, start, atom.end)
    if atom.form in ("season", "range"):
        return longer
    return replace(longer, part=_SIDES.get(word, word), type="TIME" if word in _DAY_PARTS else atom.type)


def _is_day(timex: Timex) -> bool:
    return timex.form == "weekday" or timex.day is not None or (timex.form == "offset" and timex.unit == "day")


def _is_clock(timex: Timex) -> bool:
    return timex.form == "same" and timex.type == "TIME" and (":" in (timex.part or "") or timex.part in _NOONS)


def _with_clocks(text: str, atoms: list[Timex]) -> list[Timex]:
    """An hour followed by its day is one time, "12:00 UTC Monday"; behind a comma the day is told of its own."""
    kept: list[Timex] = []
    for atom in atoms:
        clock = kept[-1] if kept else None
        gap = text[clock.end : atom.start] if clock else ""
        if not clock or not _is_clock(clock) or not _is_day(atom) or not _CLOCK_GAP.fullmatch(gap):
            kept.append(atom)
        elif "," in gap:
            kept[-1:] = [replace(respan(text, atom, clock.start, clock.end), type="TIME", part=clock.part), atom]
        else:
            kept[-1] = replace(respan(text, atom, clock.start, atom.end), type="TIME", part=clock.part)
    return kept


def _with_lists(text: str, atoms: list[Timex]) -> list[Timex]:
    """The days that share a month with the one beside them: "5, 7 and 9 May", "May 5, 7 and 9, 2024"."""
    kept: list[Timex] = []
    done = 0
    for index, atom in enumerate(atoms):
        if atom.start < done:
            continue
        listed = _listed(text, atom, done, atoms[index + 1].start if index + 1 < len(atoms) else len(text))
        kept += listed
        done = listed[-1].end
    return kept


def _listed(text: str, atom: Timex, floor: int, ceiling: int) -> list[Timex]:
    """The atom with the days of its month that are told before or after it."""
    day = _outer_day(atom)
    if day is None:
        return [atom]
    left = text[max(floor, atom.start - 24) : atom.start]
    before = _DAYS_LEFT.search(left)
    first = _days(text, before, atom.start - len(left), day) if before else []
    after = _DAYS_RIGHT.match(text, atom.end) if atom.form == "date" and not day.year else None
    if after is None or after.end("days") > ceiling:
        return [*first, atom]
    rest = _days(text, after, 0, day)
    if after["year"]:
        year, end = int(after["year"]), after.end("year")
        rest[-1] = respan(text, rest[-1], rest[-1].start, end)
        return [replace(one, year=year) for one in (*first, atom, *rest)]
    return [*first, atom, *rest]


def _outer_day(atom: Timex) -> Timex | None:
    """The day of a month that an atom is or begins with."""
    first = atom.first if atom.form == "range" else atom
    if first is None or first.form != "date" or first.month is None or first.day is None:
        return None
    return None if first.weekday is not None or first.part else first


def _days(text: str, found: re.Match[str], shift: int, day: Timex) -> list[Timex]:
    """A timex for each number of a list, of the month of a day."""
    at = shift + found.start("days")
    spans = [(at + one.start(), at + one.end(), int(one["day"])) for one in _DAY_LISTED.finditer(found["days"])]
    return [replace(respan(text, day, start, end), day=number) for start, end, number in spans]


def _with_ranges(text: str, atoms: list[Timex]) -> list[Timex]:
    kept: list[Timex] = []
    for atom in atoms:
        if kept and _AND.fullmatch(text, kept[-1].end, atom.start):
            kept[-1], atom = _shared(kept[-1], atom)
        merged = _range(text, kept[-1], atom) if kept else None
        if merged:
            kept[-1] = merged
        else:
            kept.append(atom)
    return kept


def _range(text: str, first: Timex, last: Timex) -> Timex | None:
    """The range two neighbours make, or None."""
    if not _pairable(first, last):
        return None
    first, last = _shared(first, last)
    opened = _LEFT_CUE.search(text[max(0, first.start - 12) : first.start])
    gap = text[first.end : last.start]
    joins = bool(_TO.fullmatch(gap)) or bool(
        _AND.fullmatch(gap) and (_follows(first, last) or (opened and opened[0].lower().startswith("between")))
    )
    if not joins:
        return None
    if last.form == "weekday":
        last = replace(last, count=0)
    start = first.start - len(opened[0]) if opened and opened["open"] else first.start
    span = text[start : last.end]
    return Timex(start, last.end, span, "DATE", "range", first=first, last=last)


def _grain(timex: Timex) -> str | None:
    if timex.weekday is not None or timex.day is not None:
        return "day"
    if timex.form == "offset" and timex.unit == "day":
        return "day"
    if timex.form in ("date", "offset") and timex.month is not None:
        return "month"
    if timex.form == "date" and timex.year is not None:
        return "year"
    return None


def _pairable(first: Timex, last: Timex) -> bool:
    grains = _grain(first), _grain(last)
    return None not in grains and grains[0] == grains[1] and not _is_clock(first) and not _is_clock(last)


def _follows(first: Timex, last: Timex) -> bool:
    """True for two days in a row: "Monday and Tuesday", "30 November and 1 December"."""
    if first.weekday is not None and last.weekday is not None:
        return (first.weekday + 1) % 7 == last.weekday and first.count == last.count
    if first.day is None or last.day is None:
        return False
    if first.month == last.month or last.month is None:
        return last.day == first.day + 1
    return first.month is not None and last.month == first.month % 12 + 1 and last.day == 1 and first.day >= 28


def _shared(first: Timex, last: Timex) -> tuple[Timex, Timex]:
    """What only one end says of week, year and month holds for the other."""
    if first.form == last.form == "weekday" and first.count and not last.count:
        last = replace(last, count=first.count)
    if first.form == "weekday" and not first.count and last.form == "offset" and last.weekday is not None:
        first = replace(first, form="offset", unit="week", count=last.count)
    if last.month is None and first.month is not None and last.day is not None:
        last = replace(last, month=first.month)
    if first.month is None and first.day is not None:
        first = replace(first, month=last.month)
    if first.form == "date" and first.year is None and first.month and last.month and last.form in ("date", "offset"):
        first = _same_year(first, last, later=False)
    elif last.form == "date" and last.year is None and first.month and last.month:
        last = _same_year(last, first, later=True)
    return first, last


def _same_year(timex: Timex, other: Timex, *, later: bool) -> Timex:
    """The year of the other end, or the one beside it where the range goes over New Year."""
    month, other_month = timex.month or 1, other.month or 1
    turn = (1 if later else -1) if (month < other_month if later else month > other_month) else 0
    if other.form == "offset" and other.unit == "year":
        return replace(timex, form="offset", unit="year", count=(other.count or 0) + turn)
    return timex if other.year is None else replace(timex, year=other.year + turn)


def _opened(text: str, timex: Timex, floor: int) -> Timex:
    """ "since" and "until" before a time, and "from … on", open it at one side."""
    if timex.type not in ("DATE", "TIME") or timex.form == "vague":
        return timex
    cue = _LEFT_CUE.search(text[max(floor, timex.start - 16) : timex.start])
    if not cue:
        return timex
    start = timex.start - len(cue[0])
    if cue["since"] or cue["until"]:
        form = "since" if cue["since"] else "until"
        return Timex(start, timex.end, text[start : timex.end], "DATE", form, first=timex)
    if timex.form == "range":
        return respan(text, timex, start, timex.end)
    onwards = _ONWARDS.match(text, timex.end) or _TO_NOW.match(text, timex.end)
    if not onwards or cue[0].lower().startswith("between"):
        return timex
    return Timex(start, onwards.end(), text[start : onwards.end()], "DATE", "since", first=timex)
