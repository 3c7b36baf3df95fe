"""Time expressions become days: what a report's words for a time mean, told from the day of the report.

`anchor` is the day the report speaks from (its dateline, else its publication), `report` its publication where that
is another day. `previous` is the last dated event of the text. All are intervals; an anchor of several days (an
inferred publication) gives a day only where every one of them agrees, else the hull of all answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model import Interval, Timex

EXPLICIT = "explicit"
RELATIVE = "relative"

TOLERANCE = timedelta(days=2)
"""A report may be dated a day or two before the days it tells of as past: another time zone, a later update."""

LONGEST_ANCHOR = 400
"""Days of an uncertain publication beyond which nothing relative is resolved."""

NEARER = 9
NEARER_SEASON = 2
NEAR = timedelta(days=90)
"""A date without its year is taken against a doubtful tense only where the other reading is so much further off."""

MISPRINT = 800
"""Days within which a weekday may choose the year of its date; further off, the weekday is the misprint."""

_DAY = timedelta(days=1)
_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9}
_MONTHS_OF = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}


@dataclass(frozen=True, slots=True)
class _Standpoint:
    """Where one reads from: a day, the last that counts as past, the tense and whether it is sure, the last event."""

    day: date
    latest: date
    tense: str
    previous: Interval | None
    sure: bool = True


def resolve(
    timex: Timex,
    *,
    anchor: Interval | None,
    tense: str,
    previous: Interval | None = None,
    report: Interval | None = None,
    sure: bool = True,
) -> tuple[Interval, str] | None:
    """The interval a time expression means and how it is known: "explicit" or "relative"; None where it cannot be told.

    `tense` is past, present or future. "On Monday" in a report of a Monday is that day; otherwise the nearest Monday
    the tense allows, and so for dates without a year. "This week" is Monday to the day of publication, in the future
    tense to Sunday. Durations, sets and vague times have no interval. Where the tense is not `sure` (told by the words
    around, not by the verb of a claim), a date far nearer on the other side goes before it.
    """
    explicit = _explicit(timex)
    if explicit and not timex.first:
        return explicit, EXPLICIT
    if explicit and (timex.form != "date" or not (anchor or report)):
        return explicit, EXPLICIT
    if _leans_on_previous(timex):
        found = _from(timex, _Standpoint(date.min, date.min, tense, previous)) if previous else None
        return (found, RELATIVE) if found else None
    stands = _standpoints(anchor, report)
    answers = [_from(timex, replace(stand, tense=tense, previous=previous, sure=sure)) for stand in stands]
    hull = _hull(answers)
    if hull is None or hull == explicit:
        return (hull, EXPLICIT) if hull else None
    return hull, RELATIVE


def around(day: date, timex: Timex) -> Interval | None:
    """The day, week, month, season or year around a day, as long as the words of the timex tell."""
    if timex.day is not None or timex.form == "weekday" or (timex.weekday is not None and timex.count):
        return Interval.day(day)
    if timex.form == "season":
        return _season(day.year, timex.part or "")
    if timex.month is not None:
        return Interval.month(day.year, day.month)
    if timex.unit == "weekend":
        return Interval(day, day + 2 * _DAY)
    return _unit_around(day, timex.unit or "year", 0) if timex.unit or timex.form == "date" else None


def _standpoints(anchor: Interval | None, report: Interval | None) -> Iterator[_Standpoint]:
    anchor = anchor or report
    if anchor is None or anchor.start is None or anchor.end is None or (anchor.days or 0) > LONGEST_ANCHOR:
        return
    if not 1000 <= anchor.start.year <= anchor.end.year <= 9000:
        return
    published = report.last if report and report.days == 1 else None
    day = anchor.start
    while day < anchor.end:
        latest = published if published and day <= published <= day + 7 * _DAY else day
        yield _Standpoint(day, latest, "past", None)
        day += _DAY


def _hull(answers: list[Interval | None]) -> Interval | None:
    """The one answer of all days, or the stretch that holds every answer unless it says next to nothing."""
    known = [answer for answer in answers if answer]
    if not known or len(known) < len(answers):
        return None
    if all(answer == known[0] for answer in known):
        return known[0]
    starts = [answer.start for answer in known]
    ends = [answer.end for answer in known]
    start = None if None in starts else min(start for start in starts if start)
    end = None if None in ends else max(end for end in ends if end)
    hull = replace(known[0], start=start, end=end, stay=False)
    longest = max((answer.days or 0) for answer in known)
    return hull if hull.days is None or hull.days <= max(31, 2 * longest) else None


def _leans_on_previous(timex: Timex) -> bool:
    if timex.form in ("since", "until"):
        return timex.first is not None and _leans_on_previous(timex.first)
    return timex.form == "same"


def _explicit(timex: Timex) -> Interval | None:
    """What needs no anchor: a date with its year, a year, a decade, a quarter of a year."""
    if timex.form == "range" and timex.first and timex.last:
        return _between(_explicit(timex.first), _explicit(timex.last))
    if timex.form in ("since", "until") and timex.first:
        return _opened(timex.form, _explicit(timex.first))
    if timex.year is None or timex.part == "FY":
        return None
    if timex.form == "season":
        return _season(timex.year, timex.part or "")
    return _dated(timex, timex.year) if timex.form == "date" else None


def _between(first: Interval | None, last: Interval | None) -> Interval | None:
    if not first or not last or first.start is None or last.end is None or first.start >= last.end:
        return None
    return Interval(first.start, last.end, stay=True)


def _opened(form: str, bound: Interval | None) -> Interval | None:
    if bound is None:
        return None
    if form == "since":
        return Interval(bound.start, None, stay=True, open_end=True) if bound.start else None
    return Interval(None, bound.end, stay=True) if bound.end else None


def _dated(timex: Timex, year: int) -> Interval | None:
    """The date of the timex in a given year; None for 29 February of other years."""
    if not 1 <= year <= 9998:
        return None
    if timex.unit in ("decade", "century"):
        return Interval(date(year, 1, 1), date(min(9999, year + (10 if timex.unit == "decade" else 100)), 1, 1))
    if timex.month is None:
        return Interval.year(year)
    if timex.form == "date" and timex.count and timex.weekday is not None:
        return _nth_weekday(year, timex.month, timex.weekday, timex.count)
    if timex.day is None:
        return Interval.month(year, timex.month)
    try:
        day = date(year, timex.month, timex.day)
    except ValueError:
        return None
    return _unit_around(day, "week", 0) if timex.part == "week" else Interval.day(day)


def _nth_weekday(year: int, month: int, weekday: int, count: int) -> Interval | None:
    """The second Monday of a month, or with count -1 the last."""
    first, end = date(year, month, 1), Interval.month(year, month).end
    days = [day for n in range(31) if (day := first + n * _DAY).weekday() == weekday and end and day < end]
    index = count if count < 0 else count - 1
    return Interval.day(days[index]) if -len(days) <= index < len(days) else None


def _season(year: int, part: str) -> Interval | None:
    """A quarter or half exactly; a season as it is in the north, marked uncertain; winter is either end of the year."""
    if part in _MONTHS_OF:
        first, last = _MONTHS_OF[part]
        return Interval(date(year, first, 1), Interval.month(year, last).end)
    if part == "winter":
        return replace(Interval.year(year), uncertain=True)
    if part not in _SEASON_MONTHS:
        return None
    first = _SEASON_MONTHS[part]
    return Interval(date(year, first, 1), Interval.month(year, first + 2).end, uncertain=True)


def _from(timex: Timex, stand: _Standpoint) -> Interval | None:
    """The interval as read from one day."""
    explicit = _explicit(timex)
    if explicit and timex.form == "date" and timex.first and timex.last:
        return _either(timex.first, timex.last, stand) or explicit
    if explicit:
        return explicit
    readers = {
        "date": _nearest_date,
        "weekday": _nearest_weekday,
        "offset": _offset,
        "same": _same,
        "season": _nearest_season,
        "range": _range,
        "since": _open_side,
        "until": _open_side,
    }
    reader = readers.get(timex.form)
    return reader(timex, stand) if reader else None


def _open_side(timex: Timex, stand: _Standpoint) -> Interval | None:
    """ "since Monday" looks back and "until Friday" ahead, whatever the tense; an end that is over lies behind."""
    if timex.first is None:
        return None
    tense = (
        "past"
        if timex.form == "since" or (timex.count or 0) < 0
        else ("future" if stand.tense != "past" else "present")
    )
    return _opened(timex.form, _from(timex.first, replace(stand, tense=tense)))


def _nearest_date(timex: Timex, stand: _Standpoint) -> Interval | None:
    """A date without its year, or a day without its month: the nearest the tense allows."""
    if timex.year is not None or (timex.month is None and timex.day is None):
        return None
    if timex.month is None:
        months = [_shift_month(stand.day, count) for count in range(-13, 14)]
        candidates = [_dated(replace(timex, month=month.month), month.year) for month in months]
    else:
        candidates = [_dated(timex, stand.day.year + count) for count in (-4, -3, -2, -1, 0, 1, 2, 3, 4)]
    days = [candidate for candidate in candidates if candidate]
    if timex.weekday is not None:
        fitting = [day for day in days if day.start and day.start.weekday() == timex.weekday]
        days = [day for day in fitting if abs((_start(day) - stand.day).days) < MISPRINT] or days
    return _nearest(days, stand)


def _either(first: Timex, last: Timex, stand: _Standpoint) -> Interval | None:
    """Of the two readings of "5/6/2023" the one that the tense allows, where it does not allow the other."""
    readings = [found for found in (_explicit(first), _explicit(last)) if found]
    ahead = [found for found in readings if _start(found) > stand.latest + TOLERANCE]
    behind = [found for found in readings if found not in ahead]
    allowed = {"past": behind, "future": ahead}.get(stand.tense, [])
    return allowed[0] if len(allowed) == 1 else None


def _start(interval: Interval) -> date:
    return interval.start or date.min


def _nearest(candidates: list[Interval], stand: _Standpoint, *, nearer: int = NEARER) -> Interval | None:
    """Past: the latest begun by the day of the report, give or take a little; future: the earliest not over."""
    past = max((one for one in candidates if _start(one) <= stand.latest + _grace(one)), key=_start, default=None)
    future = min((one for one in candidates if one.last and one.last >= stand.day), key=_start, default=None)
    if stand.tense == "past":
        return _unless_far(past, future, stand, nearer)
    if stand.tense == "future":
        return _unless_far(future, past, stand, nearer)
    return min(candidates, key=lambda found: (_distance(found, stand.day), _start(found)), default=None)


def _unless_far(told: Interval | None, other: Interval | None, stand: _Standpoint, nearer: int) -> Interval | None:
    """What the tense says, unless that is doubtful and the date on the other side far nearer."""
    if stand.sure or told is None or other is None:
        return told
    far, near = (timedelta(days=_distance(one, stand.day)) for one in (told, other))
    return other if far > nearer * near + NEAR else told


def _grace(interval: Interval) -> timedelta:
    return TOLERANCE if interval.days == 1 else timedelta(0)


def _distance(interval: Interval, day: date) -> int:
    first, last = interval.start, interval.last
    if first is None or last is None or first <= day <= last:
        return 0
    return (first - day).days if day < first else (day - last).days


def _nearest_weekday(timex: Timex, stand: _Standpoint) -> Interval | None:
    """The report's own weekday is that day; else the nearest the tense allows; last and next leave that day out."""
    if timex.weekday is None:
        return None
    if timex.count:
        first = stand.day + _DAY * timex.count
        step = _DAY * timex.count
        return Interval.day(_walk(first, step, timex.weekday))
    for own in (stand.latest, stand.day):
        if own.weekday() == timex.weekday:
            return Interval.day(own)
    back = _walk(stand.latest, -_DAY, timex.weekday)
    ahead = _walk(stand.day, _DAY, timex.weekday)
    if stand.tense == "past":
        return Interval.day(back)
    if stand.tense == "future":
        return Interval.day(ahead)
    return Interval.day(back if stand.day - back <= ahead - stand.day else ahead)


def _walk(day: date, step: timedelta, weekday: int) -> date:
    while day.weekday() != weekday:
        day += step
    return day


def _range(timex: Timex, stand: _Standpoint) -> Interval | None:
    """The first end by the tense, the last end the earliest after it."""
    if timex.first is None or timex.last is None:
        return None
    first = _from(timex.first, stand)
    if first is None or first.start is None:
        return None
    later = replace(stand, day=first.start, latest=first.start, tense="future", sure=True)
    if timex.last.form == "offset" or timex.first.form == "offset":
        later = stand
    last = _from(timex.last, later)
    return _between(first, last)


def _nearest_season(timex: Timex, stand: _Standpoint) -> Interval | None:
    """A season or quarter without a year: of "this" or "last" year, or the nearest the tense allows."""
    part = timex.part or ""
    if timex.unit == "year" and timex.count is not None:
        return _season(stand.day.year + timex.count, part)
    years = [stand.day.year + count for count in (-2, -1, 0, 1, 2)]
    candidates = [found for year in years if (found := _winter(year) if part == "winter" else _season(year, part))]
    if timex.count == 0:
        this = replace(stand, tense="present")
        return _nearest(candidates, this) if part == "winter" else _season(stand.day.year, part)
    if timex.count == -1:
        return max((f for f in candidates if f.last and f.last < stand.day), key=_start, default=None)
    if timex.count == 1:
        return min((f for f in candidates if _start(f) > stand.day), key=_start, default=None)
    return _nearest(candidates, stand, nearer=NEARER_SEASON)


def _winter(year: int) -> Interval:
    """The winter that begins in a year, as it is in the north."""
    return Interval(date(year, 12, 1), date(year + 1, 3, 1), uncertain=True)


def _offset(timex: Timex, stand: _Standpoint) -> Interval | None:
    """Counted from the report's day."""
    count = timex.count or 0
    if timex.unit == "year" and timex.month is not None:
        return _dated(timex, stand.day.year + count)
    if timex.unit == "month" and timex.month is not None:
        return _named_month(timex, stand)
    if timex.unit == "month" and timex.day is not None:
        month = _shift_month(stand.day, count)
        return _dated(replace(timex, month=month.month, unit=None), month.year)
    if timex.unit == "weekend":
        return _weekend(count, stand)
    found = _moved(Interval.day(stand.day), timex.unit or "day", count)
    if found and timex.part == "about":
        return replace(found, uncertain=True)
    if found and timex.unit == "week" and timex.weekday is not None:
        return Interval.day(_start(found) + _DAY * timex.weekday)
    return _bounded(found, timex, stand) if found else None


def _bounded(found: Interval, timex: Timex, stand: _Standpoint) -> Interval:
    """ "earlier this year" ends with the report's day, "later this year" begins with it; so "this week" when past."""
    if timex.count or timex.unit == "day" or found.start is None or found.end is None:
        return found
    today = min(max(stand.latest, found.start), found.end - _DAY)
    if timex.part == "earlier" or (timex.unit == "week" and stand.tense == "past" and timex.part is None):
        return Interval(found.start, today + _DAY)
    if timex.part == "later":
        return Interval(min(max(stand.day, found.start), found.end - _DAY), found.end)
    return found


def _named_month(timex: Timex, stand: _Standpoint) -> Interval | None:
    """ "last November" ended before this month began, "next" begins after it, "this" lies nearest by the tense."""
    months = [
        found for count in (-2, -1, 0, 1, 2) if (found := _dated(replace(timex, unit=None), stand.day.year + count))
    ]
    if timex.count == -1:
        return max((found for found in months if found.last and found.last < stand.day), key=_start, default=None)
    if timex.count == 1:
        return min((found for found in months if _start(found) > stand.day), key=_start, default=None)
    same_year = [found for found in months if _start(found).year == stand.day.year]
    return same_year[0] if stand.tense != "future" else _nearest(months, stand)


def _weekend(count: int, stand: _Standpoint) -> Interval:
    """Saturday and Sunday: "last" before this week's, "next" after it, else by the tense."""
    saturday = stand.day - _DAY * stand.day.weekday() + 5 * _DAY
    if count:
        saturday += 7 * _DAY * count
    elif stand.tense == "past" and saturday > stand.latest:
        saturday -= 7 * _DAY
    return Interval(saturday, saturday + 2 * _DAY)


def _same(timex: Timex, stand: _Standpoint) -> Interval | None:
    """Counted from the last dated event of the text."""
    if stand.previous is None:
        return None
    count, unit = timex.count or 0, timex.unit or "day"
    if count == 0 and unit == "day":
        return stand.previous
    if timex.part == "same period":
        return _years_on(stand.previous, count)
    return _moved(stand.previous, unit, count)


def _years_on(base: Interval, count: int) -> Interval | None:
    """The same days of another year; None where they fall on 29 February."""
    if base.start is None or base.last is None:
        return None
    try:
        first, last = (day.replace(year=day.year + count) for day in (base.start, base.last))
    except ValueError:
        return None
    return replace(base, start=first, end=last + _DAY)


def _moved(base: Interval, unit: str, count: int) -> Interval | None:
    """The day, week, month, quarter, year or decade that lies `count` after the one the base lies in."""
    day = base.last if count > 0 else base.start
    if day is None:
        return None
    try:
        return _unit_around(day, unit, count)
    except (ValueError, OverflowError):
        return None


def _unit_around(day: date, unit: str, count: int) -> Interval | None:
    if unit in ("hour", "minute"):
        return Interval.day(day)
    if unit == "day":
        return Interval.day(day + _DAY * count)
    if unit == "week":
        monday = day - _DAY * day.weekday() + 7 * _DAY * count
        return Interval(monday, monday + 7 * _DAY)
    if unit == "month":
        month = _shift_month(day, count)
        return Interval.month(month.year, month.month)
    if unit == "quarter":
        month = _shift_month(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * count)
        return Interval(month, _shift_month(month, 3))
    years = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if years is None:
        return None
    first = day.year // years * years + years * count
    return Interval(date(first, 1, 1), date(first + years, 1, 1))


def _shift_month(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
