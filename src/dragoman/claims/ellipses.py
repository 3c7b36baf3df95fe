"""Encounters told by their number alone: "the first was held in Nairobi in January and the second in Arusha"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.claims.maker import make, original
from dragoman.model import Claim, Mention, Reading, Sentence, TimeRef, Timex

_MET = r"(?:meeting|talks|encounter|summit|conversation|phone call|call|consultations)"
_WHICH = r"(?:first|second|third|fourth|fifth|last|latest|previous|preceding|next|other)"
_THAT = rf"(?:the|their)\s+{_WHICH}(?:\s+(?:one|such\s+{_MET}|(?:bilateral\s+)?{_MET}|of\s+(?:these|them)))?"
_WAS = r"(?:had\s+)?(?:was|were|been|took|taken)(?:\s+(?:held|place))?"
_WILL = (
    r"(?:will|would|is\s+to|are\s+to|is\s+(?:due|set|scheduled|expected|planned)\s+to)\s+"
    r"(?:be\s+held|take\s+place|be|follow)"
)
_TOLD = re.compile(
    rf"\b{_THAT},?\s+(?:(?P<past>{_WAS})|(?P<future>{_WILL}))(?=\s+(?:in|on|at|by|last|next|this)\b)", re.I
)
_GAPPED = re.compile(rf"\band\s+the\s+{_WHICH}(?:\s+one)?(?=\s+(?:in|on|at|by|last|next|this)\b)", re.I)
_CLAUSE = 90
"""How many characters on, the place and the time of such an encounter are looked for."""
_BEFORE = 2


def ellipses(reading: Reading, told: Sequence[Claim]) -> Iterator[Claim]:
    """The other encounters of those whose meeting was told just before, each with a place or a time of its own."""
    for number, sentence in enumerate(reading.sentences):
        found = _TOLD.search(reading.clean.text, sentence.start, sentence.end)
        near = [s for s in reading.sentences[max(0, number - _BEFORE) : number] if s.block == sentence.block]
        pattern = _told_before(reading, told, [*near, sentence], found.start()) if found else None
        if found is None or pattern is None:
            continue
        yield from _one(reading, pattern, sentence, found.span(), "planned" if found["future"] else "occurred")
        more = _GAPPED.search(reading.clean.text, found.end(), sentence.end)
        if more:
            yield from _one(reading, pattern, sentence, more.span(), "planned" if found["future"] else "occurred")


def _one(reading: Reading, pattern: Claim, sentence: Sentence, span: tuple[int, int], modality: str) -> Iterator[Claim]:
    text = reading.clean.text
    end = min([span[1] + _CLAUSE, sentence.end, *(m.start() for m in re.finditer(r";|\band the\b", text[: sentence.end])
                                                  if m.start() > span[1])])  # fmt: skip
    timex = next((t for t in reading.timexes if span[1] <= t.start and t.end <= end), None)
    place = next((m for m in reading.mentions if span[1] <= m.start < end and m.kind == "place"), None)
    if timex is None and place is None:
        return
    made = make(
        reading, "meeting", pattern.roles, (span[0], _stop(span[1], timex, place)), rule="meeting/another",
        modality=modality, values={k: v for k, v in pattern.values.items() if k == "format"},
        time=TimeRef(original(reading, timex), "future" if modality == "planned" else "past"), where=place,
    )  # fmt: skip
    yield replace(made, roles={role: parties for role, parties in made.roles.items() if role != "host"})


def _stop(end: int, timex: Timex | None, place: Mention | None) -> int:
    return max(end, timex.end if timex else 0, place.end if place else 0)


def _told_before(reading: Reading, told: Sequence[Claim], near: Sequence[Sentence], at: int) -> Claim | None:
    """The meeting told last before such words, unless a sitting was told after it."""
    start, end = reading.clean.span(near[0].start, near[0].end).start, reading.clean.span(at, at + 1).start
    moods = ("occurred", "planned")
    sat = [c for c in told if c.act in ("meeting", "session") and c.modality in moods]
    inside = [c for c in sat if start <= c.evidence[0].start < end]
    last = max(inside, key=lambda c: c.evidence[0].start, default=None)
    return last if last is not None and last.act == "meeting" else None
