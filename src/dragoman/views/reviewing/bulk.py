"""What one judgement on many claims changes: `dragoman judgements bulk`."""

from collections.abc import Sequence

from dragoman.model import Claim, Line, Page, Section, Table
from dragoman.record.judging.signing import Draft
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite, label
from dragoman.views.prose import counted, literal
from dragoman.views.telling import sentence

_COLUMNS = ("claim", "what it says", "confidence", "report", "what changes")


def bulk(ledger: Ledger, claims: Sequence[Claim], draft: Draft, where: str, *, done: bool) -> Page:
    """The claims that a condition chooses, and what becomes of each."""
    verb = {"accept": "accepted", "reject": "rejected", "mark": "marked", "note": "noted"}[draft.kind]
    told = f"{counted(len(claims), 'claim')} where {where}: {'' if done else 'would be '}{verb}."
    gone = {claim.id for claim in claims} if draft.kind == "reject" else set[str]()
    changes = [(claim, _change(ledger, claim, draft, gone)) for claim in claims]
    rows = tuple(tuple(_row(ledger, claim, change)) for claim, change in changes)
    return Page(
        title="Judged in bulk" if done else "What would be judged",
        lead=(Line(literal(told), about_record=True),),
        sections=(Section("Claims", table=Table(_COLUMNS, rows)),) if rows else (),
        data={
            "kind": draft.kind,
            "where": where,
            "done": done,
            "claims": [{"id": claim.id, "path": claim.path, "changes": change} for claim, change in changes],
        },
    )


def _row(ledger: Ledger, claim: Claim, change: str) -> list[Line]:
    document = ledger.documents.get(claim.document)
    return [
        Line(claim.id),
        Line(sentence(ledger, claim), cite(ledger, (claim,))),
        Line(f"{claim.confidence:.2f}"),
        Line(literal(label(document) if document else claim.path)),
        Line(literal(change)),
    ]


def _change(ledger: Ledger, claim: Claim, draft: Draft, gone: set[str]) -> str:
    """What becomes of a claim and of the event that rests on it."""
    if draft.kind == "accept":
        return f"confidence {claim.confidence:.2f} becomes 1"
    if draft.kind == "mark":
        before = claim.marks.get(draft.field or "")
        return f"{draft.field}: {draft.value}" + (f" (was {before})" if before else "")
    if draft.kind == "note":
        return "a note"
    event = next((one for one in ledger.record.events if claim.id in one.claims), None)
    if event is None:
        return "left out"
    left = len([one for one in event.claims if one not in gone])
    return f"left out; event {event.id} keeps {counted(left, 'telling')}" if left else f"left out with event {event.id}"
