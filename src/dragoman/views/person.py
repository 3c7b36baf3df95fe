"""One person: offices over time, encounters, words: `dragoman person`."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from dragoman.model import Claim, Event, Line, Page, Party, Section, Table, Tenure
from dragoman.record.store.catalogue import Listed
from dragoman.record.tenures.standing import holders
from dragoman.views import originals, rows, tenures
from dragoman.views.dates import newest_key, spoken
from dragoman.views.dossier import CLAIM_COLUMNS, claim_row
from dragoman.views.ledger import Ledger, plain_name
from dragoman.views.naming import rank_key
from dragoman.views.prose import counted, listed, literal
from dragoman.views.timeline import COLUMNS, row

_SAYINGS = ("statement", "pledge", "phrase")


@dataclass(frozen=True, slots=True)
class Cut:
    """One page of what somebody did, and one of what was said, as the catalogue lists them."""

    events: Listed
    said: Listed


def person(
    ledger: Ledger, name: str, *, on: date | None = None, whole: Ledger | None = None, cut: Cut | None = None
) -> Page:
    """What the record tells of somebody, whose full name is given (see `person_named`).

    `on` asks what the person was on a day; `whole` is then the ledger that is not cut at that day. With a `cut` the
    ledger need hold no more than its pages and the offices.
    """
    events, said = acts_of(ledger, name), sayings_of(ledger, name)
    if cut:
        events = [ledger.events[id] for id in cut.events.ids if id in ledger.events]
        said = [ledger.claims[id] for id in cut.said.ids if id in ledger.claims]
    counts = (cut.events.total, cut.said.total) if cut else (len(events), len(said))
    forms = sorted(one for one in ledger.tenures if plain_name(one) == plain_name(name))
    held = [tenure for one in forms for tenure in ledger.tenures[one]]
    answer = (_on(whole or ledger, name, on),) if on else ()
    written = originals.forms_of(ledger, _ids(ledger, name))
    return Page(
        title=name,
        lead=(*answer, *originals.lines(ledger, written), Line(_lead(*counts), about_record=True)),
        sections=tuple(section for section in _sections(ledger, held, events, said) if _filled(section)),
        data={
            "person": name,
            "tenures": [asdict(tenure) for tenure in held],
            "events": list(rows.events(events)),
            "statements": list(rows.claims(said)),
            "originals": originals.plain(written),
        },
    )


def acts_of(ledger: Ledger, name: str) -> list[Event]:
    """What somebody took part in, newest first."""
    events = [event for event in ledger.record.events if _takes_part(event, name)]
    return sorted(events, key=lambda event: (newest_key(event.when), event.id))


def sayings_of(ledger: Ledger, name: str) -> list[Claim]:
    """What somebody said, newest first; copies of a sentence left out."""
    said = [claim for claim in ledger.record.claims if _says(claim, name) and claim.copy_of is None]
    return sorted(said, key=lambda claim: (newest_key(ledger.dated(claim)), claim.path, claim.id))


def _sections(
    ledger: Ledger, held: Sequence[Tenure], events: Sequence[Event], said: Sequence[Claim]
) -> tuple[Section, ...]:
    return (
        Section("Offices", table=_offices(ledger, held)),
        Section("Events", table=Table(COLUMNS, tuple(row(ledger, event) for event in events))),
        Section("Words", table=Table(CLAIM_COLUMNS, tuple(claim_row(ledger, claim) for claim in said))),
    )


def _offices(ledger: Ledger, held: Sequence[Tenure]) -> Table:
    ordered = sorted(held, key=lambda one: (newest_key(one.seen), rank_key(ledger, one.office, one.rank), one.office))
    columns = ("office", "country", "in office at least", "not before", "not after")
    return Table(columns, tuple(_office(ledger, one) for one in ordered))


def _office(ledger: Ledger, tenure: Tenure) -> tuple[Line, ...]:
    country = ledger.country(tenure.country, article=False) if tenure.country else "not told"
    doubt = f"perhaps a slip: {literal(tenure.doubt)}" if tenure.doubt else ""
    return (
        Line(
            "; ".join(part for part in (tenures.title(tenure), tenures.wordings(tenure), doubt) if part),
            leads_to=f"office {tenure.country} {tenure.office}" if tenure.country else None,
        ),
        Line(country),
        Line(tenures.seen(tenure), tenures.shown_by(ledger, tenure)),
        tenures.not_before(ledger, tenure),
        tenures.not_after(ledger, tenure),
    )


def _on(ledger: Ledger, name: str, day: date) -> Line:
    """What the person was on a day, as far as reports show."""
    those = holders((one for one in ledger.record.tenures if plain_name(one.person) == plain_name(name)), day)
    when = spoken(day.isoformat())
    if not those:
        return Line(f"**On {when}: no office in the record.**", about_record=True)
    offices = listed([f"{tenures.title(one)}{_of(ledger, one)}" for one in those])
    return Line(
        f"**On {when}: {offices}.**", tuple(note for one in those for note in tenures.shown_by(ledger, one, most=1))
    )


def _of(ledger: Ledger, tenure: Tenure) -> str:
    return f" of {ledger.country(tenure.country)}" if tenure.country else ""


def _lead(events: int, said: int) -> str:
    return f"{counted(events, 'event').capitalize()} and {counted(said, 'saying')} in the record, newest first."


def _ids(ledger: Ledger, name: str) -> set[str]:
    return {party.id for claim in ledger.claims.values() for party in claim.parties() if _is(party, name)}


def _takes_part(event: Event, name: str) -> bool:
    return any(_is(party, name) for party in event.parties())


def _says(claim: Claim, name: str) -> bool:
    return claim.act in _SAYINGS and any(_is(party, name) for party in claim.parties("speaker", "user"))


def _is(party: Party, name: str) -> bool:
    return party.kind == "person" and plain_name(party.name) == plain_name(name)


def _filled(section: Section) -> bool:
    return bool(section.table and section.table.rows)
