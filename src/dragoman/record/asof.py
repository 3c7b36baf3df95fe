"""A record as of a day: what had happened by then, what was planned then, who was in which office.

This is valid time, the time of the world. What the record itself said on a day, by the reports read until then, is
another question, and is answered by the store.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Interval, Record, Tenure
from dragoman.record.narrowing import first_tellings, remaining


def offices(record: Record, day: date) -> Record:
    """The offices of a record as of a day, with the claims that were true by then, and nothing else of it."""
    claims, held = _so_far(record, day)
    return replace(record, claims=claims, events=(), tenures=held, findings=(), as_of=day.isoformat())


def as_of(record: Record, day: date, lexicon: Lexicon) -> Record:
    """The record of what was so on a day: nothing that happened later, and no plan that was made later.

    What a later report tells of the time before stays. What had happened later and was already planned is a plan. What
    has no date of its own (a statement, a figure) is of the day on which its report came out; without either nobody
    knows whether it was so by then, and it is left out.
    """
    return replace(remaining(record, *_so_far(record, day), lexicon), as_of=day.isoformat())


def _so_far(record: Record, day: date) -> tuple[tuple[Claim, ...], tuple[Tenure, ...]]:
    """What of the claims and offices of a record was so by a day."""
    published = {one.id: one.published for one in record.documents}
    happened = {id: event.when for event in record.events for id in event.claims}
    kept = [claim for claim in record.claims if _by(claim, day, published, happened)]
    claims = first_tellings(kept, record.claims)
    there = frozenset(claim.id for claim in claims)
    held = (held_by(tenure, day, there) for tenure in record.tenures)
    return claims, tuple(one for one in held if one is not None)


def _by(claim: Claim, day: date, published: Mapping[str, str | None], happened: Mapping[str, str | None]) -> bool:
    """True for what had happened by a day, or had been said by then to be planned, called off or denied."""
    if claim.act == "figure":
        return _ended(claim, day) and _begun(claim.when or published[claim.document], day)
    if claim.modality == "occurred" and claim.act != "tenure":
        when = claim.when or happened.get(claim.id)
        return _begun(when or published[claim.document], day)
    return _begun(published[claim.document] or claim.when, day)


def _ended(figure: Claim, day: date) -> bool:
    """True when the time that a figure is of was over by a day: the trade of a year is known at its end."""
    for told in (figure.when, figure.values.get("period")):
        try:
            last = Interval.from_edtf(str(told)).last if told else None
        except ValueError:
            continue
        if last is not None and last > day:
            return False
    return True


def _begun(edtf: str | None, day: date) -> bool:
    """True when a time has begun by a day, as far as is known."""
    interval = Interval.from_edtf(edtf) if edtf else None
    first = interval and (interval.start or interval.last)
    return bool(first and first <= day)


def held_by(tenure: Tenure, day: date, claims: frozenset[str]) -> Tenure | None:
    """What could be told of a tenure by a day, from the claims there are; None of one that is only seen later."""
    left = tuple(one for one in tenure.claims if one in claims)
    if not left:
        return None
    seen = _until(tenure.seen, day) if tenure.seen else None
    if tenure.seen and seen is None and not (tenure.not_before and _told(tenure.not_before_claims, left)):
        return None
    before, after = (tuple(one for one in told if one in claims) for told in _bounds(tenure))
    made = replace(tenure, seen=seen, claims=left, not_before_claims=before, not_after_claims=after)
    if tenure.not_before and not _begun(tenure.not_before, day):
        made = replace(made, not_before=None, not_before_reason=None, not_before_claims=())
    if tenure.not_after and not _begun(tenure.not_after, day):
        made = replace(made, not_after=None, not_after_reason=None, not_after_claims=())
    return made


def _bounds(tenure: Tenure) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tenure.not_before_claims, tenure.not_after_claims


def _told(claims: tuple[str, ...], left: tuple[str, ...]) -> bool:
    return bool(set(claims) & set(left))


def _until(seen: str, day: date) -> str | None:
    """The days of an interval up to a day; None where it has not begun."""
    interval = Interval.from_edtf(seen)
    if interval.start is None or interval.start > day:
        return None
    if interval.last is None or interval.last <= day or not interval.stay:
        return seen
    return Interval(interval.start, day + timedelta(days=1), stay=interval.start != day).edtf()
