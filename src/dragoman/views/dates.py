"""Dates as people write them: 27 November 2023; 26–27 November 2023; on or after 29 November 2023."""

from datetime import date, timedelta
from functools import lru_cache

from dragoman.errors import DragomanError
from dragoman.model import Interval


def spoken(edtf: str, *, short: bool = False) -> str:
    """The date in words, without a preposition; `short` writes "27 Nov 2023"."""
    interval = Interval.from_edtf(edtf)
    words = _bounded(interval, short) if interval.start and interval.end else _open(interval, short)
    return f"probably {words}" if interval.uncertain else words


def on(edtf: str) -> str:
    """The date with the preposition a sentence needs: on a day, in a month or year, between two days."""
    interval = Interval.from_edtf(edtf)
    words = spoken(edtf)
    if interval.start is None or interval.end is None or interval.uncertain:
        return words
    if interval.days == 1:
        return f"on {words}"
    whole = "/" not in edtf
    return f"in {words}" if whole else f"between {words.replace('–', ' and ', 1).replace('  ', ' ')}"


@lru_cache(maxsize=1 << 14)
def overlap(edtf: str, since: str | None, until: str | None) -> bool:
    """True for a time of which some day may lie between two dates, both inside."""
    return Interval.from_edtf(edtf).overlaps(stretch(since, until))


def stretch(since: str | None, until: str | None) -> Interval:
    """The days from one date up to and with another. Raises DragomanError where the first lies after the last."""
    start = Interval.from_edtf(since).start if since else None
    end = Interval.from_edtf(until).end if until else None
    if start is not None and end is not None and start >= end:
        raise DragomanError(f"Nothing lies since {since} and until {until}: the first is after the last.")
    return Interval(start, end)


def newest_key(edtf: str | None) -> tuple[int, int]:
    """Sorts newest first; what has no date comes last."""
    if edtf is None:
        return (1, 0)
    interval = Interval.from_edtf(edtf)
    last = interval.last or (interval.start if interval.start else date.min)
    first = interval.start or last
    return (-last.toordinal(), -first.toordinal())


@lru_cache(maxsize=1 << 14)
def last_day(edtf: str | None) -> date | None:
    """The last day that is known to be meant, or None."""
    if edtf is None:
        return None
    interval = Interval.from_edtf(edtf)
    return interval.last or interval.start


@lru_cache(maxsize=1 << 14)
def first_day(edtf: str | None) -> date | None:
    """The first day that is known to be meant, or None."""
    if edtf is None:
        return None
    interval = Interval.from_edtf(edtf)
    return interval.start or interval.last


def days_of(edtf: str | None) -> tuple[date, ...]:
    """The first and the last day of a time whose ends are known; none of another."""
    interval = Interval.from_edtf(edtf) if edtf else None
    if interval is None or interval.start is None or interval.last is None:
        return ()
    return interval.start, interval.last


def within(inner: str | None, outer: str | None) -> bool:
    """True when both are known and every day of one lies in the other."""
    return bool(inner and outer and Interval.from_edtf(inner).within(Interval.from_edtf(outer)))


def _bounded(interval: Interval, short: bool) -> str:
    assert interval.start is not None
    assert interval.last is not None
    first, last = interval.start, interval.last
    text = interval.edtf().rstrip("?")
    if "/" not in text:
        return _point(text, short)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {_month(last, short)} {last.year}"
    if first.year == last.year and _whole_months(interval):
        return f"{_month(first, short)}–{_month(last, short)} {last.year}"
    if first.year == last.year:
        return f"{first.day} {_month(first, short)} – {last.day} {_month(last, short)} {last.year}"
    return f"{_day(first, short)} – {_day(last, short)}"


def _open(interval: Interval, short: bool) -> str:
    if interval.start is not None:
        return (
            f"on or after {_day(interval.start, short)}" if interval.open_end else f"from {_day(interval.start, short)}"
        )
    if interval.last is not None:
        return f"by {_day(interval.last, short)}" if interval.open_start else f"until {_day(interval.last, short)}"
    return "date unknown"


def _whole_months(interval: Interval) -> bool:
    assert interval.start is not None
    assert interval.last is not None
    return interval.start.day == 1 and (interval.last + timedelta(days=1)).day == 1


def _point(text: str, short: bool) -> str:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return f"{_month(date(parts[0], parts[1], 1), short)} {parts[0]}"
    return _day(date(*parts), short)


def _day(day: date, short: bool) -> str:
    return f"{day.day} {_month(day, short)} {day.year}"


def _month(day: date, short: bool) -> str:
    # The calendar module follows the locale for names; English is what the reports are written in.
    return (_SHORT if short else _LONG)[day.month - 1]


_LONG = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
