"""Setting an event right where it is read: its tellings, the fields of each, and who signs."""

from dataclasses import dataclass

from fastapi import Request

from dragoman.model import Claim, Event
from dragoman.record.judging.signing import by_id
from dragoman.serve.reviewing import naming
from dragoman.serve.reviewing.way import Way
from dragoman.views.ledger import Ledger
from dragoman.views.notes import label
from dragoman.views.reviewing.fields import fields
from dragoman.views.telling import Told, sentence


@dataclass(frozen=True, slots=True)
class Correcting:
    """What the forms of an event's page ask with: who signs, the tellings in one line each, the fields that can be set.

    `seen_ids` are the judgements that the page rests on, `back` is where the page stands.
    """

    by: str
    tellings: tuple[tuple[str, str, str], ...]
    fields: tuple[str, ...]
    seen_ids: str
    back: str
    kept: str


def correcting(request: Request, ledger: Ledger, told: Told) -> Correcting:
    """What sets an event or a claim right."""
    claims = ledger.told_by(told) if isinstance(told, Event) else (told,)
    names = dict.fromkeys(one.name for claim in claims for one in fields(claim))
    seen = sorted({id for claim in claims for id in claim.judgements} & by_id(ledger.record.judgements).keys())
    return Correcting(
        by=naming.signer(request),
        tellings=tuple((one.id, _line(ledger, one), Way(claim=one.id).address) for one in claims),
        fields=tuple(names),
        seen_ids=" ".join(seen),
        back=request.url.path,
        kept=request.query_params.get("kept", "") if request.query_params.get("kept", "") in seen else "",
    )


def _line(ledger: Ledger, claim: Claim) -> str:
    """A telling in one line: when, by which report, what."""
    document = ledger.documents.get(claim.document)
    report = label(document) if document else claim.path
    return f"{claim.when or 'undated'}, {report}: {sentence(ledger, claim)}".replace("\\*", "*")
