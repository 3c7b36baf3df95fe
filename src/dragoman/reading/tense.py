"""Whether a time expression is told of the past or the future, from the words of its sentence alone."""

import re

from dragoman.model import Timex

_SENTENCE = re.compile(r"[.!?][\"')]* +(?=[\"'(]?[A-Z])|\n")
_ABBREVIATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Lt|Sen|Rep|Gov|No|St|U\.S|U\.N|H\.E|[A-Z])\.$"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|won't|'ll|going to|due to|to be|set (?:to|for)|slated|scheduled|expected|planned"
    r"|plan(?:s|ning)? (?:to|for)|intends? to|aims? to|hopes? to|upcoming|forthcoming|anticipated"
    r"|prepar(?:e|es|ing|ations?) for|in preparation for|in advance of"
    r"|(?:is|are|was|were) to|invited|look(?:s|ing)? forward to"
    r"|(?-i:may)|might|could|would|should|wants? to|seeks? to"
    r"|(?:agreed|decided|committed|pledged|vowed|promised|invited|urged|expects?|wish(?:es)?) to"
    r"|by the end|deadline|ahead (?:of|to))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<!\bbe )(?<!\bto )\b(?:was|were|had|did|said|told|met|held|made|took|gave|began|came|went|paid|spoke|became|saw"
    r"|led|left|sent|kept|brought|rose|fell|grew|won|signed|[a-z]{2,}ed)\b"
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
    future = _gap(_FUTURE, text, head, start, end, tail)
    past = _gap(_PAST, text, head, start, end, tail)
    if future is None and past is None:
        return "present"
    return "future" if past is None or (future is not None and future <= past + 12) else "past"


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around begins and ends, as far as a look at stops and capitals tells."""
    head = max(0, start - _REACH)
    for stop in _SENTENCE.finditer(text, head, start):
        if stop[0] == "\n" or not _ABBREVIATED.search(text[max(0, stop.start() - 6) : stop.start() + 1]):
            head = stop.end()
    for stop in _SENTENCE.finditer(text, end, end + _REACH):
        if stop[0] == "\n" or not _ABBREVIATED.search(text[max(0, stop.start() - 6) : stop.start() + 1]):
            return head, stop.start()
    return head, min(len(text), end + _REACH)


def _gap(pattern: re.Pattern[str], text: str, head: int, start: int, end: int, tail: int) -> int | None:
    """How far the nearest such word of its sentence is from the time; what stands after it counts double."""
    left = [_far(text, found.end(), start) for found in pattern.finditer(text, head, start)]
    right = [2 * _far(text, end, found.start()) for found in pattern.finditer(text, end, tail)]
    return min(left + right, default=None)


def _far(text: str, begin: int, end: int) -> int:
    return end - begin + _STEP * len(_APART.findall(text, begin, end))
