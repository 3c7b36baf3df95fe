"""A document signed, or a partnership raised, at talks: it takes the day of the meeting told just before it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Claim, TimeRef

_OCCASIONS = ("session", "meeting", "visit")
_CHANGES = ("upgraded", "established", "downgraded")


def of_the_occasion(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each undated signing or change of a partnership dated like the encounter of the same sides."""
    held = [c for c in claims if c.act in _OCCASIONS and c.modality == "occurred" and _dated(c)]
    return tuple(_placed(claim, held) if _open(claim) else claim for claim in claims)


def _dated(claim: Claim) -> bool:
    return claim.time is not None and (claim.time.timex is not None or claim.time.like is not None)


def _open(claim: Claim) -> bool:
    """True for what happened without a time of its own, told as news and not as the name of something."""
    if claim.modality != "occurred" or claim.time is None or _dated(claim):
        return False
    if claim.act == "partnership":
        return claim.values.get("change") in _CHANGES and claim.rule != "partnership/recalled"
    return claim.act == "agreement" and claim.values.get("status") == "signed" and claim.rule != "agreement/speaking"


def _placed(claim: Claim, held: Sequence[Claim]) -> Claim:
    lands = {p.country for p in claim.parties() if p.country}
    fitting = [c for c in held if len(_lands(c) & lands) > 1 or (lands and not lands - _lands(c))]
    if not fitting:
        return claim
    at = claim.evidence[0].start
    before = [c for c in fitting if c.evidence[0].start <= at]
    near = max(
        before or fitting,
        key=lambda c: (_fresh(c), c.act != "visit", c.evidence[0].start if before else -c.evidence[0].start),
    )
    return replace(claim, time=TimeRef(None, "past", near.id))


def _lands(claim: Claim) -> set[str]:
    codes = {p.country for p in claim.parties() if p.country}
    return codes | ({claim.where_country} if claim.act == "visit" and claim.where_country else set())


def _fresh(claim: Claim) -> bool:
    """False for an encounter of long ago that the text only recalls: one told by a year or by a month alone."""
    timex = claim.time.timex if claim.time else None
    return timex is None or timex.form != "date" or timex.day is not None
