"""Time told elsewhere: "during the visit", "the meeting on Wednesday", "made the remarks when meeting"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.claims.fold import told_like
from dragoman.claims.maker import original
from dragoman.claims.occasions import of_the_occasion
from dragoman.model import Claim, Reading, TimeRef, Timex

_REMARKS = re.compile(
    r"\bmade (?:the|these|this|his|her|such) (?:remarks?|comments?|statements?|announcement)\b|\bsaid (?:this|so) (?:when|while|during)\b",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(
    r"\b(?:(?:during|at|in) )?(?:(?:the|their|this) (?:\w+ )?(?:meeting|talks|session|sitting|consultations|summit|ceremony|committee meeting))\b|"
    r"'s (?:\w+ )?(?:meeting|talks|session|sitting|summit)\b", re.IGNORECASE,
)  # fmt: skip
_INSIDE = ("meeting", "session", "greeting")


def settle_times(reading: Reading, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those without a time of their own given the one the document tells elsewhere."""
    out = [_of_remarks(reading, claim, claims) for claim in claims]
    out = _of_the_meeting(reading, out)
    visits = [c for c in out if c.act == "visit"]
    return of_the_occasion([_of_visit(c, visits) for c in out])


def _bare(claim: Claim) -> bool:
    return claim.act in _INSIDE and claim.time is not None and claim.time.timex is None and claim.time.like is None


def _sentence_of(reading: Reading, claim: Claim) -> int | None:
    first = claim.evidence[0]
    for number, sentence in enumerate(reading.sentences):
        span = reading.clean.span(sentence.start, sentence.end)
        if span.start <= first.start < span.end:
            return number
    return None


def _of_remarks(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """ "A made the remarks when meeting B": the meeting was when the words before it were said."""
    if not _bare(claim):
        return claim
    number = _sentence_of(reading, claim)
    if number is None:
        return claim
    sentence = reading.sentences[number]
    if not _REMARKS.search(reading.clean.text, sentence.start, sentence.end):
        return claim
    spoken = [
        c
        for c in claims
        if c.act in ("statement", "pledge")
        and c.time
        and c.time.timex
        and c.evidence[0].start < claim.evidence[0].start
    ]
    if not spoken:
        return claim
    last = max(spoken, key=lambda c: c.evidence[0].start)
    return replace(claim, time=TimeRef(last.time.timex if last.time else None, "past"))


def _of_the_meeting(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """ "at the meeting on Wednesday", "Wednesday's committee meeting": the last sitting or meeting told before it."""
    out = list(claims)
    for hit in _THE_MEETING.finditer(reading.clean.text):
        timex = _beside(reading, hit.start(), hit.end())
        if timex is None:
            continue
        at = reading.clean.span(hit.start(), hit.end()).start
        before = [
            n
            for n, c in enumerate(out)
            if c.act in ("session", "meeting") and c.evidence[0].start < at and c.modality == "occurred"
        ]
        if not before:
            continue
        last = max(before, key=lambda n: (out[n].evidence[0].start, out[n].act == "session"))
        if _bare(out[last]):
            out[last] = replace(out[last], time=TimeRef(original(reading, timex), "past"))
    return out


def _beside(reading: Reading, start: int, end: int) -> Timex | None:
    """A time expression that stands right after "the meeting" or owns it ("Wednesday's meeting")."""
    for timex in reading.timexes:
        if timex.form not in ("weekday", "date", "offset"):
            continue
        if (
            timex.end == start
            or (0 <= timex.start - end <= 4
            and reading.clean.text[end : timex.start].strip() in ("", "on", "of"))
        ):
            return timex
    return None


def _of_visit(claim: Claim, visits: Sequence[Claim]) -> Claim:
    """A meeting or sitting without a time took place during the visit of one of those who met, to the country of another."""
    if not _bare(claim) or claim.modality == "cancelled":
        return claim
    people = {p.name for p in claim.parties() if p.kind == "person"}
    lands = {p.country for p in claim.parties() if p.country}
    fitting = [
        v for v in visits
        if v.modality == claim.modality and {g.name for g in v.parties("guest")} & people
        and (claim.where_country is None or claim.where_country == v.where_country)
    ]  # fmt: skip
    near = [v for v in fitting if {d.country for d in v.parties("destination")} & lands] or [
        v for v in fitting if claim.where_country == v.where_country
    ]
    if not near and not lands - {p.country for p in claim.parties() if p.kind == "person"}:
        near = fitting if claim.act != "greeting" else []
    if not near:
        return claim
    before = [v for v in near if v.evidence[0].start <= claim.evidence[0].start]
    return told_like(claim, (before or near)[-1 if before else 0])
