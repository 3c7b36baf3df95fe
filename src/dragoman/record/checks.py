"""What must hold of every record: words are where they are said to be, and everything named exists."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dragoman.model import Claim, Document, Event, Evidence, Interval, Record, Tenure


def faults(record: Record) -> tuple[str, ...]:
    """Each rule that a record breaks, in one sentence; an empty tuple for a sound record."""
    documents = {document.id: document for document in record.documents}
    claims = {claim.id: claim for claim in record.claims}
    found = [*_doubled("document", [document.id for document in record.documents])]
    found.extend(_doubled("claim", [claim.id for claim in record.claims]))
    found.extend(_doubled("event", [event.id for event in record.events]))
    for claim in record.claims:
        found.extend(_claim(claim, documents, claims))
    for event in record.events:
        found.extend(_event(event, documents, claims))
    found.extend(_tenures(record, claims))
    found.extend(_timexes(record, documents))
    return tuple(found)


def _claim(claim: Claim, documents: Mapping[str, Document], claims: Mapping[str, Claim]) -> Iterator[str]:
    document = documents.get(claim.document)
    if document is None:
        yield f"Claim {claim.id} is of document {claim.document}, which the record does not hold."
    else:
        yield from _evidence(f"Claim {claim.id}", claim.evidence, document)
    if claim.copy_of is not None and claim.copy_of not in claims:
        yield f"Claim {claim.id} copies {claim.copy_of}, which the record does not hold."
    yield from _edtf(f"Claim {claim.id}", claim.when)


def _event(event: Event, documents: Mapping[str, Document], claims: Mapping[str, Claim]) -> Iterator[str]:
    if not event.claims:
        yield f"Event {event.id} rests on no claim."
    yield from (f"Event {event.id} names claim {one}, which is not there." for one in event.claims if one not in claims)
    yield from (f"Event {event.id} names document {one}, not there." for one in event.documents if one not in documents)
    if not 1 <= event.independent_accounts <= max(1, len(event.accounts)):
        yield f"Event {event.id} has {event.independent_accounts} independent of {len(event.accounts)} accounts."
    yield from _edtf(f"Event {event.id}", event.when)


def _evidence(what: str, evidence: Iterable[Evidence], document: Document) -> Iterator[str]:
    for one in evidence:
        if document.text[one.start : one.end] != one.text or one.start >= one.end:
            yield f"{what} quotes {one.text!r} at {one.start}:{one.end} of {document.path}, where other words stand."


def _edtf(what: str, edtf: str | None) -> Iterator[str]:
    try:
        Interval.from_edtf(edtf) if edtf is not None else None
    except ValueError as trouble:
        yield f"{what} is told of {edtf!r}: {trouble}"


def _tenures(record: Record, claims: Mapping[str, Claim]) -> Iterator[str]:
    for tenure in record.tenures:
        for one in (*tenure.claims, *tenure.not_before_claims, *tenure.not_after_claims):
            if one not in claims:
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


def _timexes(record: Record, documents: Mapping[str, Document]) -> Iterator[str]:
    for one in record.timexes:
        document = documents.get(one.document)
        if document is None or document.text[one.start : one.end] != one.text:
            yield f"Time expression {one.text!r} does not stand at {one.start}:{one.end} of {one.path}."


def _doubled(kind: str, ids: list[str]) -> Iterator[str]:
    for one in sorted({one for one in ids if ids.count(one) > 1} if len(set(ids)) < len(ids) else ()):
        yield f"Two {kind}s have the id {one}."
