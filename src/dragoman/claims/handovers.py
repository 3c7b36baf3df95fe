"""When somebody came into an office or left it, as a sentence says: "who took office on 3 May", "resigned in June"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Reading, Timex

_PATTERNS: dict[int, tuple[Lexicon, re.Pattern[str], re.Pattern[str]]] = {}
_POINTED = ("date", "weekday", "offset", "same")
_NEAR = re.compile(r"\s*,?\s*(?:on|in|since|from)?\s*(?:the\s+)?$", re.IGNORECASE)
_REACH = 90


@dataclass(frozen=True, slots=True)
class Handover:
    """A change of office of the one mentioned: "began" or "ended", at a time, told from `start` to `end`."""

    change: str
    timex: Timex
    start: int
    end: int


def handover(reading: Reading, places: Sequence[Mention], office: str, lexicon: Lexicon) -> Handover | None:
    """The change that the report tells of one of these mentions of the holder of an office."""
    told = (_told(reading, mention, office, lexicon) for mention in places)
    return next((one for one in told if one is not None), None)


def _told(reading: Reading, mention: Mention, office: str, lexicon: Lexicon) -> Handover | None:
    text, behind = reading.clean.text, mention.end
    rule, words = _patterns(lexicon)
    found = rule.match(text, behind, min(behind + _REACH, _end(reading, mention)))
    if found is None or not _same(found["office"], office):
        return None
    for timex in reading.timexes:
        gap = text[found.end() : timex.start] if timex.start >= found.end() else "none"
        if timex.form in _POINTED and _NEAR.fullmatch(gap) and timex.end <= _end(reading, mention):
            change = next(name for name in ("began", "ended") if words.fullmatch(found["verb"])[name])  # type: ignore[index]
            return Handover(change, timex, mention.start, timex.end)
    return None


def _end(reading: Reading, mention: Mention) -> int:
    return next((s.end for s in reading.sentences if s.start <= mention.start < s.end), mention.end)


def _same(told: str | None, office: str) -> bool:
    """True where no other office is told: "who was sworn in as President" of the President."""
    if told is None:
        return True
    return set(office.casefold().split()) <= set(re.findall(r"\w+", told.casefold()))


def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind the one mentioned, and which change a verb tells."""
    made = _PATTERNS.get(id(lexicon))
    if made is None:
        changes: Mapping[str, tuple[str, ...]] = lexicon.seats.changes
        kinds = {name: "|".join(map(re.escape, words)) for name, words in changes.items()}
        rule = (
            rf"\s*(?:,\s*who\s+)?(?:has\s+|had\s+)?(?P<verb>{kinds['began']}|{kinds['ended']})\b"
            r"(?:\s+as\s+(?P<office>(?:(?!\b(?:on|in)\b)[^,.;:])+?)(?=\s+(?:on|in|last|this)\b|\s*[,.;]))?"
        )
        words = rf"(?P<began>{kinds['began']})|(?P<ended>{kinds['ended']})"
        made = _PATTERNS[id(lexicon)] = (lexicon, re.compile(rule, re.IGNORECASE), re.compile(words, re.IGNORECASE))
    return made[1], made[2]
