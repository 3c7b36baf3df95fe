"""How often people met by one telling: "twice that day", "over breakfast and a second time in the evening"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.claims.frames import Scene, own_clause
from dragoman.claims.maker import original
from dragoman.model import TimeRef, Timex

_AGAIN = re.compile(
    r"\band\b,?(?: [^,.;:]{1,25},)? (?:again|once more|(?:for )?a second time)\b"
    r"(?=\s+(?:on|in|at|over|by|this|that|the|late|later|yesterday|today|last|early|during|for)\b|\s*[,.;\"]|$)"
)
_SECOND = re.compile(r"\b(?:a second time|once more|for the second time (?:that|the same) day)\b")
# "…, their second meeting that day", behind what is told.
_COUNTED = re.compile(
    r"\b(?:their|the|a) second (?:\w+ )?(?:encounter|meeting|conversation|call|talks) "
    r"(?:(?:with|between) [^,.;:]{1,40} )?(?:(?:that|the same|this|in one|on one) day|of the day|"
    r"in (?:a few|several) hours)\b",
    re.IGNORECASE,
)
_NEAR = 40


def rounds(scene: Scene, predicate: int, time: TimeRef) -> list[tuple[TimeRef, int]]:
    """Each encounter that a clause tells, with its time, and its number among those of one day: 1 unless told again."""
    begin = scene.tokens[predicate].end
    words = scene.reading.clean.text
    again = _AGAIN.search(words, begin, scene.sentence.end)
    if again is not None:
        first = _latest(scene, begin, again.start()) or time.timex
        return _both(time, first, _nearest(scene, again))
    if any(scene.tokens[t].text.lower() == "twice" for t in own_clause(scene, predicate)):
        days = _days(scene, begin, scene.sentence.end)
        if len(days) > 1:
            return _both(time, days[0], days[1])
        return [(time, 1), (time, 2)] if days else [(time, 1)]
    clause = [scene.tokens[t] for t in own_clause(scene, predicate)]
    end = max(token.end for token in clause)
    second = _SECOND.search(words, begin, end) or _COUNTED.search(words, begin, scene.sentence.end)
    return [(time, 2 if second else 1)]


def _both(time: TimeRef, first: Timex | None, second: Timex | None) -> list[tuple[TimeRef, int]]:
    """Two encounters; of one day where no other is told for the second."""
    one = replace(time, timex=first)
    if second is None or second.form == "same" or first is None:
        return [(one, 1), (one, 2)]
    return [(one, 1), (replace(time, timex=second), 1)]


def _day(timex: Timex) -> bool:
    """True for an expression that means a day or a part of one."""
    if timex.form == "date":
        return timex.day is not None
    return timex.form in ("weekday", "same") or (timex.form == "offset" and timex.unit == "day")


def _days(scene: Scene, start: int, end: int) -> Sequence[Timex]:
    """The days told between two places of the text, "since yesterday" by its day; moved to original offsets."""
    told = [t for t in scene.reading.timexes if start <= t.start and t.end <= end]
    meant = [t.first if t.form == "since" and t.first is not None else t for t in told]
    return [found for t in meant if _day(t) and (found := original(scene.reading, t)) is not None]


def _latest(scene: Scene, start: int, end: int) -> Timex | None:
    days = _days(scene, start, end)
    return days[-1] if days and days[-1].form != "same" else None


def _nearest(scene: Scene, again: re.Match[str]) -> Timex | None:
    """The day of the second encounter: within "and, the same evening, a second time", or right after it."""
    days = _days(scene, again.start(), min(scene.sentence.end, again.end() + _NEAR))
    return days[0] if days else None
