"""Hours of the clock."""

import re

from dragoman.model import Timex
from dragoman.reading.timerule import DIGIT, TimeRule, after, before
from dragoman.reading.timewords import words

_ZONE = (
    r"(?:UTC|GMT|[ECMP][SD]T|[ECP]T|CES?T|EES?T|BST|IST|MSK|JST|KST|PKT|AST|EAT|CAT|WAT|SAST|HKT|SGT|AE[SD]T|NZ[SD]T"
    r"|local time|(?:[A-Z][a-z]+ ){1,3}[Tt]ime)"
)


def _clock(match: re.Match[str]) -> Timex | None:
    """An hour of the clock, on the last dated day of the text."""
    hour, minute, half = int(match.group("hour")), int(match.group("minute") or 0), match.group("half")
    told = half or match.group("zone") or (match.group("minute") and match[0][match.end("hour") - match.start()] == ":")
    if not told or re.search(r"[\w$:./-]$", before(match)) or re.match(r"[:\w]|[.,]\d", after(match)):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    part = f"{hour:02d}:{minute:02d}"
    return Timex(match.start(), match.end(), match[0], "TIME", "same", count=0, unit="day", part=part)


def _noon(match: re.Match[str]) -> Timex | None:
    """ "at noon", "before midnight", of the last day told."""
    if not re.search(r"\b(?:at|by|before|after|until|from|around|about|since) $", before(match), re.IGNORECASE):
        return None
    part = match[0].lower()
    return Timex(match.start(), match.end(), match[0], "TIME", "same", count=0, unit="day", part=part)


CLOCK_RULES = (
    TimeRule("noon", words("noon midnight"), re.compile(r"(?:noon|midnight)\b", re.IGNORECASE), _noon),
    TimeRule(
        "clock",
        frozenset({DIGIT}),
        re.compile(
            r"(?P<hour>\d\d?)(?:[:.]?(?P<minute>\d\d)\b)?(?: ?(?P<half>[ap](?:\. ?m\.|m\b)|[AP]M\b))?"
            rf"(?P<zone> (?:\( ?)?{_ZONE}\b(?: ?\+ ?\d+)?(?: ?\))?)?"
        ),
        _clock,
    ),
)
