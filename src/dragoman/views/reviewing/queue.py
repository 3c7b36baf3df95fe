"""What a person had better look at: a list in the order in which a look pays most."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, Event, Finding
from dragoman.model.claim import EVENT_ACTS
from dragoman.model.sureness import LIKELY
from dragoman.record.identity.doubts import doubts
from dragoman.record.identity.telling import is_event, tell
from dragoman.record.judging.signing import by_id
from dragoman.record.order import claim_order
from dragoman.record.store.catalogue import DOUBTS
from dragoman.record.store.waiting import Waits
from dragoman.views.ledger import Ledger
from dragoman.views.notes import label
from dragoman.views.telling import sentence


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: why, and the claims that it is about, the one to judge first.

    `field` is what is in question where it is one field, `judgement` where it is one; `told` says the thing
    in one line.
    """

    kind: str
    told: str
    why: str
    claims: tuple[str, ...] = ()
    event: str | None = None
    field: str | None = None
    judgement: str | None = None


def queue(
    ledger: Ledger, kinds: Iterable[str] = (), *, only: Callable[[Claim], bool] | None = None
) -> tuple[Item, ...]:
    """What there is to look at, of the given kinds or of all that are doubts; `only` narrows it to claims that fit."""
    wanted = tuple(kinds) or DOUBTS
    found = (item for kind in KINDS if kind in wanted for item in KINDS[kind](ledger))
    return tuple(item for item in found if only is None or any(only(claim) for claim in _claims(ledger, item)))


def in_turn(kinds: Iterable[str]) -> tuple[str, ...]:
    """These kinds, in the order of the queue."""
    return tuple(kind for kind in KINDS if kind in set(kinds))


def shown(ledger: Ledger, waiting: Iterable[Waits]) -> tuple[Item, ...]:
    """One page of the queue, from a slice that holds what it is about (`questions.waiting`)."""
    return tuple(item for one in waiting for item in _shown(ledger, one))


def _shown(ledger: Ledger, one: Waits) -> Iterable[Item]:
    if one.finding is not None:
        return _OF_FINDINGS[one.kind](ledger, one.finding)
    if one.kind == "conflict":
        return (item for item in _conflict(ledger, ledger.events[one.event or ""]) if item.field == one.field)
    if one.kind == "merge":
        return _merges(ledger, one.claims)
    known = {**{claim.id: claim for claim in ledger.record.rejected}, **ledger.claims}
    return (_OF_CLAIMS[one.kind](ledger, known[id]) for id in one.claims)


def _claims(ledger: Ledger, item: Item) -> list[Claim]:
    known = {**{claim.id: claim for claim in ledger.record.rejected}, **ledger.claims}
    return [known[id] for id in item.claims if id in known]


def _unplaced(ledger: Ledger) -> Iterator[Item]:
    """Judgements that found no claim, and what people judged differently."""
    for finding in ledger.record.findings:
        if finding.kind in ("judgement-unplaced", "judgement-conflict"):
            yield from _lost(ledger, finding)


def _lost(ledger: Ledger, finding: Finding) -> Iterator[Item]:
    known, claims = by_id(ledger.record.judgements), _at(ledger, finding)
    short = "no claim found" if finding.kind == "judgement-unplaced" else "people differ"
    told = _short(ledger, ledger.claims[claims[0]]) if claims else finding.path or "a judgement"
    id = next((word for word in finding.message.split() if word in known), None)
    yield Item("unplaced", f"{short}: {told}", finding.message, claims, judgement=id)


def _conflicts(ledger: Ledger) -> Iterator[Item]:
    """Fields on which the accounts of one event differ, until a person sets or marks them."""
    for event in ledger.record.events:
        yield from _conflict(ledger, event)


def _conflict(ledger: Ledger, event: Event) -> Iterator[Item]:
    judged = {field.removeprefix("values.") for field in (*event.marks, *(edit.field for edit in event.edits))}
    for one in event.conflicts:
        if one.field not in judged:
            values = "; ".join(f"{value} ({_reports(ledger, ids)})" for value, ids in one.values)
            claims = tuple(id for _, ids in one.values for id in ids)
            yield Item("conflict", _short(ledger, event), f"{one.field}: {values}.", claims, event.id, one.field)


def _merges(ledger: Ledger, among: tuple[str, ...] = ()) -> Iterator[Item]:
    """Tellings joined on little or kept apart for little, until a person says that they are one or two.

    `among` are two of which that is known: nothing else of their happenings is looked at.
    """
    record = ledger.record
    bonds = {one.id for one in record.judgements if one.kind in ("merge", "split")}
    tellings = {
        claim.id: tell(claim, ledger.documents[claim.document], ledger.lexicon)
        for claim in record.claims
        if is_event(claim) and claim.document in ledger.documents
    }
    events = [one for one in record.events if not among or set(among) & set(one.claims)]
    groups = [[tellings[id] for id in event.claims if id in tellings] for event in events]
    if among:
        tellings = {one.claim.id: one for some in groups for one in some}
    for one in doubts(tellings.values(), groups):
        if among and one.claims != among:
            continue
        first, second = (ledger.claims[id] for id in one.claims)
        if not bonds & {*first.judgements} & {*second.judgements}:
            done = "Joined on little" if one.merged else "Kept apart, though nearly one"
            where = " and ".join(label(ledger.documents[claim.document]) for claim in (first, second))
            why = f"{done} ({where}, likeness {one.score:.2f}): {'; '.join(one.reasons)}."
            yield Item("merge", _short(ledger, first), why, one.claims)


def _names(ledger: Ledger) -> Iterator[Item]:
    """Names and countries that could not be told."""
    for finding in ledger.record.findings:
        if finding.kind in ("unresolved-name", "ambiguous-country"):
            yield from _name(ledger, finding)


def _name(ledger: Ledger, finding: Finding) -> Iterator[Item]:
    claims = _at(ledger, finding)
    claim = ledger.claims[claims[0]] if claims else None
    if claim is not None and not claim.judgements:
        whose = (one.name for one in claim.parties() if one.kind == "person" and one.country is None)
        field = next((f"country of {name}" for name in whose), None)
        yield Item("name", _short(ledger, claim), finding.message, claims, field=field)


def _dates(ledger: Ledger) -> Iterator[Item]:
    """Reports without a date, with the happenings in them that have none."""
    undated: dict[str, list[Claim]] = {}
    for claim in sorted(ledger.record.claims, key=claim_order):
        if _undated(claim):
            undated.setdefault(claim.document, []).append(claim)
    for finding in ledger.record.findings:
        if finding.kind == "no-date":
            yield from _date(ledger, finding, undated.get(finding.document or "", []))


def _undated(claim: Claim) -> bool:
    return claim.when is None and claim.act in EVENT_ACTS and not claim.judgements


def _date(ledger: Ledger, finding: Finding, claims: Sequence[Claim]) -> Iterator[Item]:
    if claims:
        ids = tuple(claim.id for claim in claims)
        yield Item("date", _short(ledger, claims[0]), finding.message, ids, field="when")


def _date_of(ledger: Ledger, finding: Finding) -> Iterator[Item]:
    own = (claim for claim in ledger.record.claims if claim.document == finding.document and _undated(claim))
    yield from _date(ledger, finding, sorted(own, key=claim_order))


def _unsure(ledger: Ledger) -> Iterator[Item]:
    """Claims that are more likely wrong than right, the least sure first, until a person has a word on them."""
    doubtful = [claim for claim in ledger.record.claims if claim.confidence < LIKELY and not claim.judgements]
    for claim in sorted(doubtful, key=lambda one: (one.confidence, claim_order(one))):
        yield _doubtful(ledger, claim)


def _doubtful(ledger: Ledger, claim: Claim) -> Item:
    why = f"Of claims like this one about {claim.confidence * 100:.0f} in 100 are right."
    return Item("confidence", _short(ledger, claim), why, (claim.id,))


def _every(ledger: Ledger) -> Iterator[Item]:
    """Every claim in the order of the reports."""
    for claim in sorted(ledger.record.claims, key=claim_order):
        yield Item("claims", _short(ledger, claim), "", (claim.id,))


def _judged(ledger: Ledger) -> Iterator[Item]:
    """Claims on which somebody has had a word, rejected ones included."""
    held = [claim for claim in (*ledger.record.claims, *ledger.record.rejected) if claim.judgements]
    for claim in sorted(held, key=claim_order):
        yield _spoken_of(ledger, claim)


def _spoken_of(ledger: Ledger, claim: Claim) -> Item:
    known = by_id(ledger.record.judgements)
    said = ", ".join(f"{known[id].kind} by {known[id].by}" for id in claim.judgements if id in known)
    return Item("judged", _short(ledger, claim), f"{said}.", (claim.id,))


KINDS: Mapping[str, Callable[[Ledger], Iterator[Item]]] = {
    "unplaced": _unplaced,
    "conflict": _conflicts,
    "merge": _merges,
    "name": _names,
    "date": _dates,
    "confidence": _unsure,
    "judged": _judged,
    "claims": _every,
}
"""What can be looked at, in the order in which a look pays most."""


_OF_FINDINGS = {"unplaced": _lost, "name": _name, "date": _date_of}
_OF_CLAIMS = {"confidence": _doubtful, "judged": _spoken_of}


def _short(ledger: Ledger, told: Claim | Event) -> str:
    return sentence(ledger, told).rstrip(".").replace("\\*", "*")


def _reports(ledger: Ledger, claims: Iterable[str]) -> str:
    return ", ".join(label(document) for document in ledger.documents_of(claims)) or "no report"


def _at(ledger: Ledger, finding: Finding) -> tuple[str, ...]:
    """The claims of the words that a finding points at."""
    if not finding.evidence:
        return ()
    words = finding.evidence[0]
    here = [claim for claim in ledger.record.claims if claim.document == finding.document]
    told = [claim for claim in here if any(one.start == words.start and one.end == words.end for one in claim.evidence)]
    return tuple(claim.id for claim in sorted(told, key=claim_order))
