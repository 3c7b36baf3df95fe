"""The time expressions of one text dated in the order they are told, each knowing the dates told before it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model import Interval, Timex
from dragoman.reading.tense import tense_at

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
    text: str, timexes: Iterable[Timex], resolve: Resolve, *, tenses: Mapping[int, str], start: Interval | None = None
) -> Iterator[Reckoned]:
    """Each timex of `text` dated in order.

    `tenses` gives the tense of a timex by its start where a claim knows it; elsewhere the words around tell. "The next
    day" follows the last day told, "the following year" the last time of any length; `start` is what the first follows.
    """
    day = span = start
    for timex in sorted(timexes, key=lambda one: (one.start, one.end)):
        tense = tenses.get(timex.start) or tense_at(text, timex.start, timex.end)
        found = resolve(timex, tense, day if _counts_days(timex) else span)
        interval, basis = found or (None, None)
        yield Reckoned(timex, interval, basis)
        if interval is None or interval.days is None or timex.form in ("since", "until"):
            continue
        span = interval
        day = interval if interval.days <= _DAYS else day


def _counts_days(timex: Timex) -> bool:
    return timex.unit in (None, "day", "week", "hour", "minute") and timex.part != "same period"
