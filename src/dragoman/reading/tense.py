"""Whether a time expression is told of the past or the future, from the words of its sentence alone."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator
from functools import lru_cache

from dragoman.model import Timex

_SENTENCE = re.compile(r"[.!?\n](?:(?<!\n)[\"')]* +(?=([\"'(]?[A-Z]))|(?<=\n)())")
_ABBREVIATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Lt|Sen|Rep|Gov|No|St|U\.S|U\.N|H\.E|[A-Z])\.$"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|won't|'ll|going to|due to|to be|set (?:to|for)|slated|scheduled|expected|planned"
    r"|plan(?:s|ning)? (?:to|for)|intends? to|aims? to|hopes? to|upcoming|forthcoming|anticipated"
    r"|prepar(?:e|es|ing|ations?) for|in preparation for|in advance of"
    r"|(?:is|are|was|were) to|invited|look(?:s|ing)? forward to"
    r"|may|might|could|would|should|wants? to|seeks? to"
    r"|(?:agreed|decided|committed|pledged|vowed|promised|invited|urged|expects?|wish(?:es)?) to"
    r"|by the end|deadline|ahead (?:of|to))\b"
)
"""Words in small letters: a search that minds no capitals takes several times as long."""
_PAST = re.compile(
    r"\b(?=[a-z])(?<!\bbe )(?<!\bto )(?:was|were|had|did|said|told|met|held|made|took|gave|began|came|went|paid|spoke"
    r"|became|saw|led|left|sent|kept|brought|rose|fell|grew|won|signed|[a-z]{2,}ed)\b"
)
_APART = re.compile(r"[;:]|,? (?:and|but|while|whereas) |, ")
_STEP = 15
"""Characters that a comma, a semicolon or an "and" between a verb and a time counts for."""
_REACH = 600


_TENSELESS = ("vague", "duration", "set")


def tense_of(text: str, timex: Timex) -> str:
    """The tense of a time expression; past, without a look, where it does not matter."""
    if timex.form in _TENSELESS or timex.year is not None:
        return "past"
    return tense_at(text, timex.start, timex.end)


def tense_at(text: str, start: int, end: int) -> str:
    """Past, present or future for the words from start to end, by the nearest verb of their sentence that tells it.

    Meant for time expressions that no claim took up: a claim knows its own verb.
    """
    head, tail = _sentence(text, start, end)
    future = _gap(_future, text, head, start, end, tail)
    past = _gap(_PAST.finditer, text, head, start, end, tail)
    if future is None and past is None:
        return "present"
    return "future" if past is None or (future is not None and future <= past + 12) else "past"


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around begins and ends, as far as a look at stops and capitals tells."""
    stops = _stops(text)
    near = bisect_left(stops, (start,))
    head, tail = max(0, start - _REACH), min(len(text), end + _REACH)
    before = next((stop for stop in reversed(stops[:near]) if stop[2] <= start), None)
    after = next((stop for stop in stops[near:] if stop[0] >= end), None)
    return (
        before[1] if before and before[0] >= head else head,
        after[0] if after and after[2] <= end + _REACH else tail,
    )


@lru_cache(maxsize=1)
def _stops(text: str) -> list[tuple[int, int, int]]:
    """Where sentences seem to end: the stop, what follows it, and how far a look had to go to tell."""
    return [
        (stop.start(), stop.end(), max(stop.end(), stop.end(1)))
        for stop in _SENTENCE.finditer(text)
        if stop[0] == "\n" or not _ABBREVIATED.search(text[max(0, stop.start() - 6) : stop.start() + 1])
    ]


def _future(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """The words that tell a future; "May" is a month."""
    small = _small(text)
    return (found for found in _FUTURE.finditer(small, begin, end) if text[found.start()] != "M" or found[0] != "may")


@lru_cache(maxsize=1)
def _small(text: str) -> str:
    """The text in small letters, as long as before."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


def _gap(
    told: Callable[[str, int, int], Iterator[re.Match[str]]], text: str, head: int, start: int, end: int, tail: int
) -> int | None:
    """How far the nearest such word of its sentence is from the time; what stands after it counts double."""
    left = deque(told(text, head, start), maxlen=1)
    right = next(told(text, end, tail), None)
    gaps = [_far(text, found.end(), start) for found in left]
    if right:
        gaps.append(2 * _far(text, end, right.start()))
    return min(gaps, default=None)


def _far(text: str, begin: int, end: int) -> int:
    return end - begin + _STEP * len(_APART.findall(text, begin, end))
