"""A record without what is less sure than a reader wants: nothing that it still says rests on what was left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Event, Finding, Record, Tenure
from dragoman.record import conflicts, tenures
from dragoman.record.identity import merge
from dragoman.record.identity.telling import is_event, tell
from dragoman.record.order import event_order, finding_order

# Doubts that come from comparing claims; the others are about the input, and stay.
_COMPARED = ("sources-disagree", "two-holders")


def narrowed(record: Record, least: float, lexicon: Lexicon) -> Record:
    """The record of the claims whose confidence is at least so much.

    Documents, time expressions and dates stay, and so does what was found to be one happening: an event keeps its id.
    What it says is worked out anew from the claims that remain; one of which no claim remains is left out.
    """
    claims = first_tellings([claim for claim in record.claims if claim.confidence >= least], record.claims)
    if len(claims) == len(record.claims):
        return record
    documents = {document.id: document for document in record.documents}
    return remaining(record, claims, tenures.tenures(claims, documents, lexicon), lexicon)


def remaining(record: Record, claims: tuple[Claim, ...], held: tuple[Tenure, ...], lexicon: Lexicon) -> Record:
    """The record of some of its claims and of the tenures given: its events and comparisons rest on these alone."""
    documents = {document.id: document for document in record.documents}
    by_id = {claim.id: claim for claim in claims}
    events = (_narrowed(event, by_id, documents, lexicon) for event in record.events)
    compared = [*_compared(claims, documents, lexicon), *tenures.two_holders(held, claims)]
    return replace(
        record,
        claims=claims,
        events=tuple(sorted((event for event in events if event is not None), key=event_order)),
        tenures=held,
        findings=_findings(record.findings, compared),
    )


def first_tellings(kept: Sequence[Claim], every: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims; of the copies of one that was left out, the first takes its place."""
    there = {claim.id for claim in kept}
    heir: dict[str, str] = {}
    for claim in kept:
        if claim.copy_of and claim.copy_of not in there:
            heir.setdefault(claim.copy_of, claim.id)
    return tuple(_of_heir(claim, heir) if claim.copy_of in heir else claim for claim in kept)


def _of_heir(claim: Claim, heir: Mapping[str, str]) -> Claim:
    first = heir[claim.copy_of or ""]
    return replace(claim, copy_of=None if first == claim.id else first)


def _narrowed(
    event: Event, claims: Mapping[str, Claim], documents: Mapping[str, Document], lexicon: Lexicon
) -> Event | None:
    """The event by the claims that remain; as it was where all do, None where none does."""
    left = [claims[one] for one in event.claims if one in claims]
    if len(left) == len(event.claims) or not left:
        return event if left else None
    own = {claim.document for claim in left if claim.copy_of is None}
    return replace(
        merge.told(left, lexicon, id=event.id),
        independent_accounts=max(1, min(event.independent_accounts, len(own))),
        merge_reasons=merge.reasons([tell(claim, documents[claim.document], lexicon) for claim in left]),
    )


def _compared(claims: Sequence[Claim], documents: Mapping[str, Document], lexicon: Lexicon) -> list[Finding]:
    tellings = [tell(claim, documents[claim.document], lexicon) for claim in claims if is_event(claim)]
    return [*conflicts.figures(claims), *conflicts.sittings(tellings)]


def _findings(before: Iterable[Finding], compared: Iterable[Finding]) -> tuple[Finding, ...]:
    about_input = [one for one in before if one.kind not in _COMPARED]
    return tuple(sorted({*about_input, *compared}, key=finding_order))
