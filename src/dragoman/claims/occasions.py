"""A document signed, or a partnership raised, at talks: it takes the day of the meeting told just before it."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Claim, TimeRef

_OCCASIONS = ("session", "meeting", "visit")
_RANK = {"session": 2, "meeting": 2, "agreement": 1, "visit": 0}
_BESIDE = 300
"""So many characters on, what was signed at an encounter of long ago is still told of it."""
_CHANGES = ("upgraded", "established", "downgraded")
_TIMELESS = ("agreement/speaking", "agreement/expired", "agreement/force")


def of_the_occasion(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each undated signing or change of a partnership dated like the encounter of the same sides."""
    held = [c for c in claims if (c.act in _OCCASIONS or _signed_then(c)) and c.modality == "occurred" and _dated(c)]
    return tuple(_placed(claim, held) if _open(claim) else claim for claim in claims)


def _signed_then(claim: Claim) -> bool:
    """True for a document whose day of signing is told: what else was signed there was so on that day."""
    timex = claim.time.timex if claim.time else None
    day = timex is not None and (timex.form == "weekday" or (timex.form == "date" and timex.day is not None))
    return day and claim.act == "agreement" and claim.values.get("status") == "signed"


def _dated(claim: Claim) -> bool:
    return claim.time is not None and (claim.time.timex is not None or claim.time.like is not None)


def _open(claim: Claim) -> bool:
    """True for what happened without a time of its own, told as news and not as the name of something."""
    initialled = claim.rule == "agreement/initialled" and claim.modality == "planned"
    if (claim.modality != "occurred" and not initialled) or claim.time is None or _dated(claim):
        return False
    if claim.act == "partnership":
        return claim.values.get("change") in _CHANGES and claim.rule != "partnership/recalled"
    told = claim.values.get("status") == "signed" or initialled
    return claim.act == "agreement" and told and claim.rule not in _TIMELESS


def _placed(claim: Claim, held: Sequence[Claim]) -> Claim:
    lands = {p.country for p in claim.parties() if p.country}
    fitting = [c for c in held if len(_lands(c) & lands) > 1 or (lands and not lands - _lands(c))]
    at = claim.evidence[0].start
    fitting = [c for c in fitting if c.id != claim.id and (_fresh(c) or 0 <= at - c.evidence[0].start < _BESIDE)]
    if not fitting:
        return claim
    before = [c for c in fitting if c.evidence[0].start <= at]
    near = max(
        before or fitting,
        key=lambda c: (_fresh(c), _RANK.get(c.act, 0), c.evidence[0].start if before else -c.evidence[0].start),
    )
    return replace(claim, time=TimeRef(None, "past", near.id))


def _lands(claim: Claim) -> set[str]:
    codes = {p.country for p in claim.parties() if p.country}
    return codes | ({claim.where_country} if claim.act == "visit" and claim.where_country else set())


def _fresh(claim: Claim) -> bool:
    """False for an encounter of long ago that the text only recalls: one told by a year or by a month alone."""
    timex = claim.time.timex if claim.time else None
    return timex is None or timex.form != "date" or timex.day is not None
