"""Times that say only before, now or after: "recently", "currently", "in the near future"."""

import re

from dragoman.model import Timex
from dragoman.reading.timerule import TimeRule, after, after_the, before
from dragoman.reading.timewords import spaced, words

_UNITS = r"(?:hours|days|weeks|months|years|decades)"
_MANY = rf"{_UNITS}(?:(?:,? +and +|, +){_UNITS}\b){{0,3}}"
_VAGUE = {
    "PAST_REF": (
        r"(?:more +)?recently|lately|the +recent +past|recent +(?:times|history)"
        rf"|recent +{_MANY}|the +past(?: +{_MANY})?"
    ),
    "FUTURE_REF": (
        r"(?:very +)?soon|the +(?:near|foreseeable|immediate|not +too +distant) +(?:future|term)|(?:the +)?future"
        r"|due +course"
        rf"|(?:the +)?(?:coming|upcoming) +{_MANY}|the +long(?:er)? +(?:term|run)"
        rf"|(?:the +)?{_MANY} +(?:ahead|to +come)|generations +to +come"
    ),
    "PRESENT_REF": (
        r"currently|(?:right +)?now|nowadays|at +present|presently|the +present(?: +time)?|the +moment|these +days"
        r"|this +(?:time|moment|stage)|the +time +being"
    ),
}
_VAGUE_STARTS = words(
    "recently lately recent more soon very future due coming upcoming currently now right nowadays at presently "
    "these this hours days weeks months years decades generations"
) | after_the(
    "recent past near foreseeable immediate not long longer coming upcoming hours days weeks months years decades"
    " future present moment time"
)
_LED_BY = {
    "the past": r"\b(?:in|of|from|unlike) $",
    "the present": r"\b(?:at|for|in|of) $",
    "the moment": r"\b(?:at|for) $",
    "this": r"\b(?:at) $",
    "future": r"\b(?:in|for|of|into) $",
    "the future": r"\b(?:in|for|of|into|to|about|on) $",
    "the recent past": r"\b(?:in) $",
    "due course": r"\bin $",
}
"""Words that tell a time only after these prepositions: "in the past", not "the past decisions"."""


def _is_in_a_name(words: str, left: str) -> bool:
    """ "the Future Act", "Justice Now": a capital within, or after other words."""
    inner = re.search(r" [A-Z][a-z]", words)
    return bool(inner or (words[0].isupper() and re.search(r"[A-Za-z,]['\")\]]* $", left)))


def _vague(match: re.Match[str]) -> Timex | None:
    told, left, right = spaced(match[0]), before(match), after(match)
    if _is_in_a_name(match[0], left):
        return None
    led = next(
        (led for head, led in _LED_BY.items() if told == head or (head == "this" and told.startswith("this"))), None
    )
    if led and (not re.search(led, left, re.IGNORECASE) or re.match(r" [a-z]+s\b| of\b| generation| and\b", right)):
        return None
    if told.endswith("now") and (re.match(r" +(?:that|known)\b|-", right) or left.endswith("-")):
        return None
    if told == "soon" and re.search(r"\b(?:as|too|how|so) $", left):
        return None
    return Timex(match.start(), match.end(), match[0], "DATE", "vague", part=match.lastgroup or "PAST_REF")


VAGUE_RULES = (
    TimeRule(
        "vague",
        _VAGUE_STARTS,
        re.compile("|".join(rf"(?P<{kind}>(?:{pattern})\b)" for kind, pattern in _VAGUE.items()), re.IGNORECASE),
        _vague,
    ),
)
