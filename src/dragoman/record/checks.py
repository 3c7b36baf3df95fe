"""What must hold of every record: words are where they are said to be, and everything named exists."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.model import Claim, DatedTimex, Event, Interval, Record, Tenure


@dataclass(frozen=True, slots=True)
class Held:
    """What the parts of a record may name: the texts of its documents by id, and the ids of its claims."""

    texts: Mapping[str, str]
    claims: Container[str]


def faults(record: Record) -> tuple[str, ...]:
    """Each rule that a record breaks, in one sentence; an empty tuple for a sound record."""
    held = Held(
        {document.id: document.text for document in record.documents}, frozenset(claim.id for claim in record.claims)
    )
    found = [*_doubled("document", [document.id for document in record.documents])]
    found.extend(_doubled("claim", [claim.id for claim in record.claims]))
    found.extend(_doubled("event", [event.id for event in record.events]))
    found.extend(one for claim in record.claims for one in of_claim(claim, held))
    found.extend(one for event in record.events for one in of_event(event, held))
    found.extend(one for tenure in record.tenures for one in of_tenure(tenure, held))
    found.extend(one for timex in record.timexes for one in of_timex(timex, held))
    return tuple(found)


def of_claim(claim: Claim, held: Held) -> Iterator[str]:
    """What is wrong with a claim."""
    text = held.texts.get(claim.document)
    if text is None:
        yield f"Claim {claim.id} is of document {claim.document}, which the record does not hold."
    else:
        yield from _evidence(claim, text)
    if claim.copy_of is not None and claim.copy_of not in held.claims:
        yield f"Claim {claim.id} copies {claim.copy_of}, which the record does not hold."
    yield from _edtf(f"Claim {claim.id}", claim.when)


def of_event(event: Event, held: Held) -> Iterator[str]:
    """What is wrong with an event."""
    if not event.claims:
        yield f"Event {event.id} rests on no claim."
    lost = (one for one in event.claims if one not in held.claims)
    yield from (f"Event {event.id} names claim {one}, which is not there." for one in lost)
    yield from (
        f"Event {event.id} names document {one}, not there." for one in event.documents if one not in held.texts
    )
    if not 1 <= event.independent_accounts <= max(1, len(event.accounts)):
        yield f"Event {event.id} has {event.independent_accounts} independent of {len(event.accounts)} accounts."
    yield from _edtf(f"Event {event.id}", event.when)


def of_tenure(tenure: Tenure, held: Held) -> Iterator[str]:
    """What is wrong with somebody's time in an office."""
    for one in (*tenure.claims, *tenure.not_before_claims, *tenure.not_after_claims):
        if one not in held.claims:
            yield f"Tenure of {tenure.person} names claim {one}, which the record does not hold."
    wrong = [*_edtf(f"Tenure of {tenure.person}", tenure.seen)]
    yield from wrong or _ordered(tenure)


def _ordered(tenure: Tenure) -> Iterator[str]:
    """An office is not held before its first bound, nor after its last."""
    seen = Interval.from_edtf(tenure.seen) if tenure.seen else None
    bounds = (tenure.not_before, tenure.not_after)
    first, last = (date.fromisoformat(one) if one else None for one in bounds)
    days = [one for one in (first, seen and seen.start, seen and seen.last, last) if one]
    if days != sorted(days):
        told = f"not before {first}, seen {tenure.seen}, not after {last}"
        yield f"Tenure of {tenure.person} has bounds out of order: {told}."


def of_timex(timex: DatedTimex, held: Held) -> Iterator[str]:
    """What is wrong with a time expression."""
    text = held.texts.get(timex.document)
    if text is None or text[timex.start : timex.end] != timex.text:
        yield f"Time expression {timex.text!r} does not stand at {timex.start}:{timex.end} of {timex.path}."


def _evidence(claim: Claim, text: str) -> Iterator[str]:
    for one in claim.quotations():
        if text[one.start : one.end] != one.text or one.start >= one.end:
            where = f"{one.start}:{one.end} of {claim.path}"
            yield f"Claim {claim.id} quotes {one.text!r} at {where}, where other words stand."


def _edtf(what: str, edtf: str | None) -> Iterator[str]:
    try:
        Interval.from_edtf(edtf) if edtf is not None else None
    except ValueError as trouble:
        yield f"{what} is told of {edtf!r}: {trouble}"


def _doubled(kind: str, ids: list[str]) -> Iterator[str]:
    for one in sorted({one for one in ids if ids.count(one) > 1} if len(set(ids)) < len(ids) else ()):
        yield f"Two {kind}s have the id {one}."
