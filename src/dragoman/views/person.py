"""One person: offices over time, encounters, words: `dragoman person`."""

from collections.abc import Sequence
from dataclasses import asdict

from dragoman.model import Claim, Event, Line, Page, Party, Section, Table, Tenure
from dragoman.views import rows
from dragoman.views.dates import newest_key, spoken
from dragoman.views.dossier import CLAIM_COLUMNS, claim_row
from dragoman.views.ledger import Ledger, plain_name
from dragoman.views.naming import rank_key
from dragoman.views.notes import cite
from dragoman.views.prose import counted, literal
from dragoman.views.timeline import COLUMNS, row

_SAYINGS = ("statement", "pledge", "phrase")


def person(ledger: Ledger, name: str) -> Page:
    """What the record tells of somebody, whose full name is given (see `person_named`)."""
    events = [event for event in ledger.record.events if _takes_part(event, name)]
    events.sort(key=lambda event: (newest_key(event.when), event.id))
    said = [claim for claim in ledger.record.claims if _says(claim, name) and claim.copy_of is None]
    said.sort(key=lambda claim: (newest_key(ledger.dated(claim)), claim.path, claim.id))
    forms = sorted(one for one in ledger.tenures if plain_name(one) == plain_name(name))
    tenures = [tenure for one in forms for tenure in ledger.tenures[one]]
    return Page(
        title=name,
        lead=(Line(_lead(events, said), about_record=True),),
        sections=tuple(section for section in _sections(ledger, tenures, events, said) if _filled(section)),
        data={
            "person": name,
            "tenures": [asdict(tenure) for tenure in tenures],
            "events": list(rows.events(events)),
            "statements": list(rows.claims(said)),
        },
    )


def _sections(
    ledger: Ledger, tenures: Sequence[Tenure], events: Sequence[Event], said: Sequence[Claim]
) -> tuple[Section, ...]:
    return (
        Section("Offices", table=_offices(ledger, tenures)),
        Section("Events", table=Table(COLUMNS, tuple(row(ledger, event) for event in events))),
        Section("Words", table=Table(CLAIM_COLUMNS, tuple(claim_row(ledger, claim) for claim in said))),
    )


def _offices(ledger: Ledger, tenures: Sequence[Tenure]) -> Table:
    ordered = sorted(
        tenures, key=lambda one: (newest_key(one.seen), rank_key(ledger, one.office, one.rank), one.office)
    )
    return Table(("office", "country", "seen in the record", "bounds"), tuple(_office(ledger, one) for one in ordered))


def _office(ledger: Ledger, tenure: Tenure) -> tuple[Line, ...]:
    claims = [ledger.claims[id] for id in tenure.claims if id in ledger.claims]
    country = ledger.country(tenure.country, article=False) if tenure.country else "not told"
    return (
        Line(literal(tenure.office), cite(ledger, claims)),
        Line(country),
        Line(spoken(tenure.seen, short=True) if tenure.seen else "no date"),
        Line(bounds(tenure)),
    )


def bounds(tenure: Tenure) -> str:
    """The days between which the office must have been held, as far as predecessors and successors show."""
    parts = []
    if tenure.not_before:
        parts.append(f"not before {spoken(tenure.not_before, short=True)}")
    if tenure.not_after:
        parts.append(f"not after {spoken(tenure.not_after, short=True)}")
    return ", ".join(parts) or "–"


def _lead(events: Sequence[Event], said: Sequence[Claim]) -> str:
    return (
        f"{counted(len(events), 'event').capitalize()} and {counted(len(said), 'saying')} in the record, newest first."
    )


def _takes_part(event: Event, name: str) -> bool:
    return any(_is(party, name) for party in event.parties())


def _says(claim: Claim, name: str) -> bool:
    return claim.act in _SAYINGS and any(_is(party, name) for party in claim.parties("speaker", "user"))


def _is(party: Party, name: str) -> bool:
    return party.kind == "person" and plain_name(party.name) == plain_name(name)


def _filled(section: Section) -> bool:
    return bool(section.table and section.table.rows)
