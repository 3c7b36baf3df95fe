"""What was signed, as a table; what else changed between the two, as the briefing tells it."""

from dragoman.model import Event, Line, Section, Table
from dragoman.views.briefing import agreements
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import spoken
from dragoman.views.naming import together
from dragoman.views.notes import cite_event
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted, listed, unique
from dragoman.views.telling import agreement_name

TITLE = agreements.TITLE
COLUMNS = ("date", "paper", "parties", "signed by")


def section(pair: Pair, limits: Limits) -> Section | None:
    """The papers, newest first, then changes of the relationship, measures and joined initiatives."""
    papers = pair.acts("agreement")
    changes = pair.acts("partnership", "measure")[: limits.agreements]
    bullets = [*(agreements.told(pair, event) for event in changes), *agreements.joined(pair)]
    if not papers and not bullets:
        return None
    left = len(papers) - limits.agreements
    more = (Line(f"{capital(counted(left, 'older paper'))} more.", about_record=True),)
    rows = tuple(_row(pair, event) for event in papers[: limits.agreements])
    return Section(
        TITLE,
        paragraphs=(more,) if left > 0 else (),
        bullets=tuple(bullets),
        table=Table(COLUMNS, rows) if rows else None,
    )


def _row(pair: Pair, event: Event) -> tuple[Line, ...]:
    """A paper; where it was not signed, what the record says of it."""
    ledger = pair.ledger.at(event.when)
    unsigned = {"planned": "planned", "cancelled": "called off", "denied": "denied"}.get(event.modality)
    state = "ratified" if event.values.get("status") == "ratified" else unsigned
    name = capital(agreement_name(event).removeprefix("an ").removeprefix("a "))
    parties = listed(unique(ledger.country(one.country or one.name, article=False) for one in event.parties("party")))
    return (
        Line(spoken(event.when, short=True) if event.when else "not told", about_record=True),
        Line(f"{name} ({state})" if state else name, cite_event(pair.ledger, event), leads_to=f"event {event.id}"),
        Line(parties or "not told", about_record=not parties),
        Line(together(ledger, event.roles.get("signer", ()), country=True) or "not told"),
    )
