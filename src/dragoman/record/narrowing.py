"""A record without what is less sure than a reader wants: nothing that it still says rests on what was left out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Event, Finding, Record, Tenure
from dragoman.record import conflicts, tenures
from dragoman.record.identity import merge
from dragoman.record.identity.telling import Telling, alone, around, is_event, telling
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
    told = tellings(claims, documents, record.timexes, lexicon)
    events = (_narrowed(event, by_id, told, lexicon) for event in record.events)
    sittings = conflicts.sittings([told[claim.id] for claim in claims if claim.id in told])
    compared = [*conflicts.figures(claims), *sittings, *tenures.two_holders(held, claims)]
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


def _narrowed(event: Event, claims: Mapping[str, Claim], told: Mapping[str, Telling], lexicon: Lexicon) -> Event | None:
    """The event by the claims that remain; as it was where all do, None where none does."""
    left = [claims[one] for one in event.claims if one in claims]
    if len(left) == len(event.claims) or not left:
        return event if left else None
    own = {claim.document for claim in left if claim.copy_of is None}
    return replace(
        merge.told(left, lexicon, id=event.id),
        independent_accounts=max(1, min(event.independent_accounts, len(own))),
        merge_reasons=merge.reasons([told[claim.id] for claim in left]),
    )


def tellings(
    claims: Sequence[Claim], documents: Mapping[str, Document], timexes: Iterable[DatedTimex], lexicon: Lexicon
) -> dict[str, Telling]:
    """What the claims tell of happenings, by their ids, each with what stands around it in its report."""
    times: dict[str, list[DatedTimex]] = defaultdict(list)
    own: dict[str, list[Claim]] = defaultdict(list)
    for timex in timexes:
        times[timex.document].append(timex)
    for claim in claims:
        own[claim.document].append(claim)
    near = {one: around(documents[one], lexicon, timexes=times[one], claims=own[one]) for one in own}
    lone = alone(claims)
    return {
        claim.id: telling(claim, near[claim.document], lexicon, alone=claim.id in lone)
        for claim in claims
        if is_event(claim)
    }


def _findings(before: Iterable[Finding], compared: Iterable[Finding]) -> tuple[Finding, ...]:
    about_input = [one for one in before if one.kind not in _COMPARED]
    return tuple(sorted({*about_input, *compared}, key=finding_order))
