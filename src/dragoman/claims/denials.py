"""What is denied by pointing back: "no such meeting had taken place", "that call never took place"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.claims.maker import make
from dragoman.model import Claim, Reading, Sentence

_MET = r"(?:meeting|talks|encounter|conversation|(?:phone |telephone )?call|contact)s?"
_DENIED = re.compile(
    rf"\b(?:no|any) such (?:\w+ )?{_MET}\b|"
    rf"\b(?:that|this|the|such an?) (?:\w+ )?{_MET} (?:had |has )?(?:never|not) (?:taken|took) place\b|"
    rf"\b(?:that|this|the) (?:\w+ )?{_MET} did(?: not|n't) take place\b|"
    rf"\b(?:denied|denies|rejected) (?:that )?(?:the|such an?) {_MET}\b(?! (?:was|were|had been|would|with))",
    re.IGNORECASE,
)
# What one of these holds; most reports have none.
_SIGNS = ("such", "never t", "not t", "did not", "didn", "denie", "rejected", "Such", "Denie", "Rejected")
_BEFORE = 3


def denials(reading: Reading, told: Sequence[Claim]) -> Iterator[Claim]:
    """The meetings that a later sentence says there were not; that somebody told of them stays told."""
    met = [c for c in told if c.act == "meeting" and c.modality in ("occurred", "planned")]
    if not met or not any(map(reading.clean.text.__contains__, _SIGNS)):
        return
    for number, sentence in enumerate(reading.sentences):
        found = _DENIED.search(reading.clean.text, sentence.start, sentence.end)
        near = [s for s in reading.sentences[max(0, number - _BEFORE) : number] if s.block == sentence.block]
        before = _told_before(reading, met, [*near, sentence]) if found else None
        if found is None or before is None:
            continue
        made = make(
            reading, "meeting", before.roles, found.span(), rule="meeting/denied", modality="denied",
            values=before.values, time=before.time,
        )  # fmt: skip
        yield replace(made, where=before.where, where_country=before.where_country)


def _told_before(reading: Reading, met: Sequence[Claim], near: Sequence[Sentence]) -> Claim | None:
    """The meeting told last in the sentences before, or earlier in the sentence itself."""
    start, end = (reading.clean.span(s.start, s.end) for s in (near[0], near[-1]))
    inside = [c for c in met if start.start <= c.evidence[0].start < end.start]
    return max(inside, key=lambda c: c.evidence[0].start) if inside else None
