"""The time expressions of one text dated in the order they are told, each knowing the dates told before it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.model import Interval, Timex

Resolve = Callable[[Timex, Interval | None], tuple[Interval, str] | None]
"""Dates one timex, given the date told before it."""

_WITHIN_A_DAY = ("hour", "minute")
_DAYS = 10
"""The longest stretch that "the next day" can follow."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A time expression with its interval and how that is known; None and None where it cannot be dated."""

    timex: Timex
    interval: Interval | None
    basis: str | None


def reckon(timexes: Iterable[Timex], resolve: Resolve, *, start: Interval | None = None) -> Iterator[Reckoned]:
    """Each timex of one text dated in order.

    "The next day" follows the last day told, "the following year" the last time of any length; "today" and `start`, the
    day of the report, are followed by "later in the day" alone, since what comes after them is told from the report.
    "The day before", where nothing else is told, is the one before the report.
    """
    told = _Told(start, None, None, start)
    for timex in sorted(timexes, key=lambda one: (one.start, one.end)):
        found = resolve(timex, told.before(timex))
        interval, basis = found or (None, None)
        yield Reckoned(timex, interval, basis)
        told = told.after(timex, interval)


@dataclass(frozen=True, slots=True)
class _Told:
    """The last day of the text, today included; the last day that is another; the last time of any length."""

    today: Interval | None
    day: Interval | None
    span: Interval | None
    report: Interval | None

    def before(self, timex: Timex) -> Interval | None:
        """What a timex is counted from."""
        long = timex.unit not in (None, "day", "week", "hour", "minute") or timex.part == "same period"
        if timex.part and not timex.count and not long:
            return self.today
        return (self.span if long else self.day) or (self.report if (timex.count or 0) < 0 else None)

    def after(self, timex: Timex, interval: Interval | None) -> "_Told":
        """What the next timex is counted from, once this one is told."""
        if timex.form == "vague" and timex.unit:
            return _Told(self.today, None, None, None)
        if interval is None or interval.days is None or timex.form in ("since", "until"):
            return self
        if timex.form in ("offset", "same") and (
            timex.unit in _WITHIN_A_DAY or (timex.unit == "day" and not timex.count)
        ):
            return replace(self, today=interval)
        short = interval if interval.days <= _DAYS else None
        return replace(self, today=short or self.today, day=short or self.day, span=interval)
