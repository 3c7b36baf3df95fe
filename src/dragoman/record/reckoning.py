"""The time expressions of one text dated in the order they are told, each knowing the dates told before it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model import Interval, Timex

Resolve = Callable[[Timex, str, Interval | None], tuple[Interval, str] | None]
"""Dates one timex, given its tense and the date told before it."""

_DAYS = 10
"""The longest stretch that "the next day" can follow."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A time expression with its interval and how that is known; None and None where it cannot be dated."""

    timex: Timex
    interval: Interval | None
    basis: str | None


def reckon(
    timexes: Iterable[Timex], resolve: Resolve, *, tenses: Mapping[int, str], start: Interval | None = None
) -> Iterator[Reckoned]:
    """Each timex of one text dated in order.

    `tenses` gives the tense of a timex by its start; without it is past. "The next day" follows the last day told, "the
    following year" the last time of any length; `start` is what the first follows.
    """
    day = span = start
    for timex in sorted(timexes, key=lambda one: (one.start, one.end)):
        found = resolve(timex, tenses.get(timex.start, "past"), day if _counts_days(timex) else span)
        interval, basis = found or (None, None)
        yield Reckoned(timex, interval, basis)
        if interval is None or interval.days is None or timex.form in ("since", "until"):
            continue
        span = interval
        day = interval if interval.days <= _DAYS else day


def _counts_days(timex: Timex) -> bool:
    return timex.unit in (None, "day", "week", "hour", "minute") and timex.part != "same period"
