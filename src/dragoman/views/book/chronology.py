"""Contacts and agreements along the years: a figure, and the same row by row with the words."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model import Event, Figure, Line, Mark, Party, Section, Table, Timeline
from dragoman.views.briefing.contacts import heading, main_event
from dragoman.views.briefing.trips import Contact, Encounter, Trip, contacts, guests_of, moment, people_of
from dragoman.views.dates import first_day, last_day, newest_key, spoken
from dragoman.views.ledger import states_in
from dragoman.views.mechanism import number
from dragoman.views.naming import is_unnamed
from dragoman.views.notes import cite, cite_event
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import capital, counted, listed, ordinal, unique
from dragoman.views.telling import agreement_name

TITLE = "Contacts and agreements along the years"
MOST = 60
"""So many rows stand under the figure; older ones are counted."""

_MEETINGS, _SITTINGS, _PAPERS = "Other meetings and calls", "Joint sittings", "Agreements and ties"
_CHANGES = ("established", "upgraded", "downgraded")
_CAPTION = "Visits are bars; meetings on a visit are not drawn again."
_SHORT = 26
_ROUGH = 28


def section(pair: Pair) -> Section | None:
    """The figure with its table, newest first; None where nothing took place."""
    happened = contacts(pair)
    papers = [event for event in pair.acts("agreement", "partnership") if _is_paper(event)]
    if not happened and not papers:
        return None
    rows = _rows(pair, happened, papers)
    drawing = timeline(pair, happened, papers)
    undated = sum(one.when is None for one in (*happened, *papers))
    told = tuple(_told(len(rows) - MOST, undated))
    return Section(
        TITLE,
        paragraphs=(told,) if told else (),
        figure=Figure(Line(_CAPTION, about_record=True), describe(drawing), drawing),
        table=Table(("date", "what took place"), tuple(rows[:MOST])),
    )


def timeline(pair: Pair, happened: Sequence[Contact], papers: Sequence[Event]) -> Timeline:
    """Visits by the side that travels, what happened outside visits, sittings, agreements: all that has a date."""
    lanes = tuple(_travelling(pair, code) for code in (pair.one, pair.other))
    marks = [mark for contact in happened for mark in _contact(pair, contact)]
    marks += [mark for event in papers for mark in _mark(_PAPERS, _kind(event), event.when, _paper(event), event)]
    drawn = (*lanes, _MEETINGS, _SITTINGS, _PAPERS)
    return Timeline(drawn, tuple(sorted(marks, key=lambda one: (one.first, one.last, one.lane, one.words))))


def describe(drawing: Timeline) -> str:
    """What the figure shows, in one sentence."""
    counts = [(sum(mark.lane == lane for mark in drawing.marks), lane) for lane in drawing.lanes]
    told = listed([f"{lane[:1].lower()}{lane[1:]}: {count}" for count, lane in counts if count])
    if not drawing.marks:
        return "A timeline without anything that has a date."
    first, last = min(mark.first for mark in drawing.marks), max(mark.last for mark in drawing.marks)
    span = str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return f"A timeline of {span}. {capital(told)}."


def _told(left: int, undated: int) -> Iterator[Line]:
    if left > 0:
        words = f"The newest {MOST} are listed; {counted(left, 'older one is', 'older ones are')} only drawn."
        yield Line(words, about_record=True)
    if undated:
        words = f"{undated} of them {'has no date and is' if undated == 1 else 'have no date and are'} only listed."
        yield Line(words, about_record=True)


def _travelling(pair: Pair, code: str) -> str:
    return f"Visits from {pair.ledger.country(code, article=False)}"


def _contact(pair: Pair, contact: Contact) -> Iterator[Mark]:
    if isinstance(contact, Trip):
        side = next((code for code in (pair.one, pair.other) if code in countries(guests_of(contact.visit))), pair.one)
        guests = _names(pair, guests_of(contact.visit))
        yield from _mark(_travelling(pair, side), "visit", contact.when, guests, contact.visit)
        for event in contact.meetings:
            if event.act == "session":
                yield from _mark(_SITTINGS, "session", event.when or contact.when, _sitting(pair, event), event)
        return
    for event in contact.events:
        lane, words = (
            (_SITTINGS, _sitting(pair, event))
            if event.act == "session"
            else (_MEETINGS, _names(pair, people_of(event)))
        )
        yield from _mark(lane, event.act, event.when, words, event)


def _mark(lane: str, kind: str, when: str | None, words: str, event: Event) -> Iterator[Mark]:
    first, last = first_day(when), last_day(when)
    if first and last and first <= last:
        yield Mark(lane, kind, first, last, words, (last - first).days >= _ROUGH, f"event {event.id}")
    elif (day := first or last) is not None:
        yield Mark(lane, kind, day, day, words, True, f"event {event.id}")


def _names(pair: Pair, people: Sequence[Party]) -> str:
    """The surnames of those of the pair, at most two of them."""
    ours = [party for party in people if party.country in pair.codes and party.kind == "person"]
    ours = [party for party in ours if not is_unnamed(party)]
    names = unique(pair.ledger.short(party.name) for party in ours)
    if len(names) > 2:
        return f"{names[0]} and others"
    return " – ".join(names) or "representatives"


def _sitting(pair: Pair, event: Event) -> str:
    """ "11th Cooperation Committee": the two whose committee it is are known to the reader."""
    at = number(event)
    name = next((party.name for party in event.roles.get("mechanism", ())), "")
    first, _, rest = name.partition(" ")
    owners = re.split("[-–]", first)
    joint = len(owners) == 2 and all(states_in(owner, pair.ledger.lexicon) for owner in owners)
    return " ".join(part for part in (ordinal(at) if at else "", _short(rest if joint else name)) if part)


def _is_paper(event: Event) -> bool:
    return event.modality == "occurred" and (event.act == "agreement" or event.values.get("change") in _CHANGES)


def _kind(event: Event) -> str:
    return "agreement" if event.act == "agreement" else "change"


def _paper(event: Event) -> str:
    if event.act == "partnership":
        return _short(str(event.values.get("level") or "partnership"))
    kind = str(event.values.get("kind") or "agreement")
    return _short("agreement" if kind == "other" else kind)


def _short(words: str) -> str:
    if len(words) <= _SHORT:
        return words
    return words[:_SHORT].rsplit(" ", 1)[0].rstrip(" ,") + " …"


# --- the rows ----------------------------------------------------------------------------------------------------


def _rows(pair: Pair, happened: Sequence[Contact], papers: Sequence[Event]) -> list[tuple[Line, ...]]:
    rows = [row for contact in happened for row in _contact_rows(pair, contact)]
    rows += [(event.when, _paper_row(pair, event)) for event in papers]
    return [row for _, row in sorted(rows, key=lambda one: newest_key(one[0]))]


def _contact_rows(pair: Pair, contact: Contact) -> Iterator[tuple[str | None, tuple[Line, ...]]]:
    """A row a visit or occasion; of several calls in a row each has its own."""
    if isinstance(contact, Trip):
        yield contact.when, _contact_row(pair, contact, (contact.visit,))
    elif contact.joint:
        yield contact.when, _contact_row(pair, contact, contact.events)
    else:
        for event in contact.events:
            yield event.when, _contact_row(pair, Encounter((event,)), (event,))


def _contact_row(pair: Pair, contact: Contact, told: Sequence[Event]) -> tuple[Line, ...]:
    event = main_event(contact) if isinstance(contact, Encounter) else contact.visit
    notes = cite(pair.ledger, [claim for one in told for claim in pair.ledger.told_by(one)])
    when = spoken(contact.when, short=True) if contact.when else moment(pair, contact)
    words = Line(f"{heading(pair, contact)}.", notes, leads_to=f"event {event.id}")
    return Line(when, about_record=True), words


def _paper_row(pair: Pair, event: Event) -> tuple[Line, ...]:
    when = spoken(event.when, short=True) if event.when else "Date not told"
    change = str(event.values.get("change"))
    level = str(event.values.get("level") or "partnership")
    words = f"Relations {change}: {level}" if event.act == "partnership" else f"Signed: {agreement_name(event)}"
    notes = cite_event(pair.ledger, event)
    return Line(when, about_record=True), Line(f"{words}.", notes, leads_to=f"event {event.id}")
