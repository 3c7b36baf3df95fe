"""Everything the record holds on a pair, without a limit: `dragoman dossier`."""

from collections.abc import Sequence

from dragoman.model import Claim, Event, Line, Page, Section, Table
from dragoman.views import rows
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite
from dragoman.views.pair import Pair, between
from dragoman.views.prose import counted
from dragoman.views.telling import sentence
from dragoman.views.timeline import COLUMNS, figure, row

CLAIM_COLUMNS = ("date", "claim", "sure", "id")
EVENT_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Meetings, visits and sittings", ("meeting", "visit", "session")),
    ("Agreements", ("agreement",)),
    ("The relationship", ("partnership",)),
    ("Measures", ("measure",)),
    ("Greetings", ("greeting",)),
)
CLAIM_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The relationship as affirmed", ("partnership",)),
    ("Pledges and statements", ("pledge", "statement")),
    ("Figures", ("figure",)),
    ("Initiatives joined", ("alignment",)),
    ("Set phrases", ("phrase",)),
)


def dossier(ledger: Ledger, one: str, other: str) -> Page:
    """All events and claims between two parties, newest first, a section a kind."""
    pair = between(ledger, one, other)
    in_events = {id for event in pair.events for id in event.claims}
    sections = [_events(ledger, title, pair.acts(*acts)) for title, acts in EVENT_PARTS]
    sections += [
        _claims(ledger, title, [claim for claim in pair.told(*acts) if claim.id not in in_events])
        for title, acts in CLAIM_PARTS
    ]
    return Page(
        title=f"Dossier: {pair.title}",
        lead=(Line(_lead(pair), about_record=True),),
        sections=tuple(section for section in sections if section.table and section.table.rows),
        data={
            "parties": [one, other],
            "events": list(rows.events(pair.events)),
            "claims": list(rows.claims(pair.claims)),
            "documents": [document.path for document in pair.documents],
        },
    )


def _lead(pair: Pair) -> str:
    return (
        f"{counted(len(pair.events), 'event').capitalize()} and {counted(len(pair.claims), 'claim')} "
        f"from {counted(len(pair.documents), 'report')}, newest first."
    )


def _events(ledger: Ledger, title: str, found: Sequence[Event]) -> Section:
    return Section(title, table=Table(COLUMNS, tuple(row(ledger, event) for event in found)))


def _claims(ledger: Ledger, title: str, found: Sequence[Claim]) -> Section:
    return Section(title, table=Table(CLAIM_COLUMNS, tuple(claim_row(ledger, claim) for claim in found)))


def claim_row(ledger: Ledger, claim: Claim) -> tuple[Line, ...]:
    """Date, sentence, confidence and id of one claim."""
    when = ledger.dated(claim)
    return (
        Line(spoken(when, short=True) if when else "no date"),
        Line(sentence(ledger, claim), cite(ledger, (claim,)), leads_to=f"claim {claim.id}"),
        Line(figure(claim), about_record=True),
        Line(claim.id, about_record=True),
    )
