"""The briefing on a pair: what a desk officer would write from these reports, every fact with its words."""

from dragoman.model import Line, Page, Section
from dragoman.views import rows
from dragoman.views.briefing import (
    agreements,
    bodies,
    contacts,
    dating,
    differences,
    figures,
    gaps,
    glance,
    officers,
    phrases,
    positions,
    sources,
)
from dragoman.views.briefing.limits import MOST_WORDS, STEPS, Limits, words
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.pair import Pair, between
from dragoman.views.prose import counted


def brief(ledger: Ledger, one: str, other: str) -> Page:
    """The briefing on two parties, under twelve pages however long the record is."""
    pair = between(ledger, one, other)
    page = _page(pair, STEPS[0])
    for limits in STEPS[1:]:
        if words(page) <= MOST_WORDS:
            break
        page = _page(pair, limits)
    return page


def _page(pair: Pair, limits: Limits) -> Page:
    sections: tuple[Section | None, ...] = (
        glance.section(pair),
        officers.section(pair, limits),
        contacts.section(pair, limits),
        bodies.section(pair, limits),
        agreements.section(pair, limits),
        positions.section(pair, limits),
        phrases.section(pair, limits),
        figures.section(pair, limits),
        differences.section(pair),
        dating.section(pair),
        gaps.section(pair),
        sources.section(pair, limits),
    )
    empty = not pair.events and not pair.claims
    return Page(
        title=pair.title,
        lead=_nothing(pair) if empty else _lead(pair),
        sections=() if empty else tuple(section for section in sections if section is not None),
        data=_data(pair),
    )


def _lead(pair: Pair) -> tuple[Line, ...]:
    today = pair.ledger.today
    until = f", read up to {spoken(today)}" if today else ""
    reports = counted(len(pair.documents), "report")
    whose = sources.publishers(pair.documents)
    return (
        Line(f"*Briefing from {reports} ({whose}){until}.*", about_record=True),
        Line("*Every sentence stating a fact from a report has a note with its words.*", about_record=True),
        Line(
            "*“Not in the record” means that none of these reports says so, not that it did not happen.*",
            about_record=True,
        ),
        Line("*What is marked likely or doubtful may have been misread: look at the words.*", about_record=True),
    )


def _nothing(pair: Pair) -> tuple[Line, ...]:
    known = counted(pair.ledger.known.reports, "report")
    return (Line(f"The record ({known}) tells of nothing between the two.", about_record=True),)


def _data(pair: Pair) -> dict[str, object]:
    return {
        "parties": [pair.one, pair.other],
        "today": pair.ledger.today,
        "events": list(rows.events(pair.events)),
        "claims": list(rows.claims(pair.claims)),
        "documents": [document.path for document in pair.documents],
    }


__all__ = ["Limits", "brief"]
