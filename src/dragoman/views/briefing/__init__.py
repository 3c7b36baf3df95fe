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
from dragoman.views.originals import introduced
from dragoman.views.pair import Pair, between
from dragoman.views.prose import counted


def brief(ledger: Ledger, one: str, other: str) -> Page:
    """The briefing on two parties, under twelve pages however long the record is."""
    pair = between(ledger, one, other)
    empty = not pair.events and not pair.claims
    page = Page(
        title=pair.title,
        lead=nothing(pair) if empty else lead(pair),
        sections=() if empty else fitting(pair),
        data=data(pair),
    )
    return introduced(page, ledger, pair.codes)


def fitting(pair: Pair) -> tuple[Section, ...]:
    """The sections under the widest limits that keep them under twelve pages."""
    for limits in STEPS[:-1]:
        found = sections(pair, limits)
        if words(Page(pair.title, lead(pair), found)) <= MOST_WORDS:
            return found
    return sections(pair, STEPS[-1])


def sections(pair: Pair, limits: Limits) -> tuple[Section, ...]:
    """Every section that has anything to tell; the first is what a reader must know, the last the reports."""
    found: tuple[Section | None, ...] = (
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
    return tuple(section for section in found if section is not None)


def lead(pair: Pair) -> tuple[Line, ...]:
    """From what the briefing is made, and how it is to be read."""
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


def nothing(pair: Pair) -> tuple[Line, ...]:
    """That the record tells of nothing between the two."""
    known = counted(pair.ledger.known.reports, "report")
    return (Line(f"The record ({known}) tells of nothing between the two.", about_record=True),)


def data(pair: Pair) -> dict[str, object]:
    """The same as plain values."""
    return {
        "parties": [pair.one, pair.other],
        "today": pair.ledger.today,
        "events": list(rows.events(pair.events)),
        "claims": list(rows.claims(pair.claims)),
        "documents": [document.path for document in pair.documents],
    }


__all__ = ["Limits", "brief", "data", "fitting", "lead", "nothing", "sections"]
