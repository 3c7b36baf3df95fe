"""What the record tells under one name, a page at a time: a state, a place, a set phrase."""

from collections.abc import Sequence

from dragoman.model import Line, Page, Section, Table
from dragoman.record.store.catalogue import Listed, Use
from dragoman.views import originals, rows
from dragoman.views.dates import spoken
from dragoman.views.dossier import CLAIM_COLUMNS, claim_row
from dragoman.views.ledger import Ledger
from dragoman.views.prose import capital, counted, literal
from dragoman.views.timeline import COLUMNS, row


def state(ledger: Ledger, code: str, found: Listed, partners: Sequence[tuple[str, str, int]]) -> Page:
    """One party: with whom it is most in contact, and what happened, newest first."""
    cells = [(other if one == code else one, count) for one, other, count in partners]
    bullets = tuple(
        (
            Line(
                f"{ledger.country(other, article=False)} ({count:,})",
                about_record=True,
                leads_to=f"pair {code} {other}",
            ),
        )
        for other, count in cells
    )
    page = happened(ledger, ledger.country(code, article=False), found)
    before = (Section("Most in contact with", bullets=bullets),) if bullets else ()
    return Page(page.title, page.lead, (*before, *page.sections), page.data)


def happened(ledger: Ledger, title: str, found: Listed) -> Page:
    """Happenings, in the order in which they were found."""
    events = [ledger.events[id] for id in found.ids if id in ledger.events]
    table = Table(COLUMNS, tuple(row(ledger, event) for event in events))
    return Page(
        title=literal(title),
        lead=(Line(f"{capital(counted(found.total, 'event'))} in the record, newest first.", about_record=True),),
        sections=(Section("Events", table=table),) if events else (),
        data=rows.events(events),
    )


def said(ledger: Ledger, title: str, found: Listed, use: Use | None = None) -> Page:
    """The uses of a set phrase, in the order in which they were found; `use` tells the first and the last of all."""
    claims = [ledger.claims[id] for id in found.ids if id in ledger.claims]
    table = Table(CLAIM_COLUMNS, tuple(claim_row(ledger, claim) for claim in claims))
    return Page(
        title=literal(title),
        lead=(
            *originals.lines(ledger, originals.phrase(ledger, title)),
            Line(f"{capital(counted(found.total, 'use'))} in the record{_span(use)}, newest first.", about_record=True),
        ),
        sections=(Section("Uses", table=table),) if claims else (),
        data=rows.claims(claims),
    )


def _span(use: Use | None) -> str:
    """ ", the first on 15 September 2022, the last on 19 March 2025"."""
    if use is None or not (use.first and use.last) or use.count < 2:
        return ""
    return f", the first on {spoken(use.first)}, the last on {spoken(use.last)}"
