"""What happened, in order: `dragoman timeline`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.model import Event, Interval, Line, Page, Party, Section, Table
from dragoman.record.settling import handles
from dragoman.record.store import Store, cards, questions
from dragoman.record.store.catalogue import Listed, Wanted
from dragoman.record.store.slices import About
from dragoman.views import rows
from dragoman.views.dates import first_day, last_day, spoken, stretch
from dragoman.views.ledger import Ledger, plain_name
from dragoman.views.notes import cite_event
from dragoman.views.pair import concerns, countries
from dragoman.views.prose import counted
from dragoman.views.telling import Told, sentence

COLUMNS = ("date", "event", "sure", "id")


@dataclass(frozen=True, slots=True)
class Window:
    """Which events to show: dates are EDTF, `person` a full name of the record, `parties` up to two codes."""

    since: str | None = None
    until: str | None = None
    act: str | None = None
    person: str | None = None
    parties: tuple[str, ...] = ()
    modality: str | None = None

    def __post_init__(self) -> None:
        stretch(self.since, self.until)

    @property
    def about(self) -> About | None:
        """The part of the record that the window looks at; None where it looks at all of it."""
        if self.person:
            return questions.contacts(self.person)
        if self.parties:
            return questions.contacts(*self.parties)
        if self.since is None and self.until is None:
            return None
        first, last = first_day(self.since), last_day(self.until)
        return questions.days(first.isoformat() if first else None, last.isoformat() if last else None)

    def shows(self, ledger: Ledger, event: Event) -> bool:
        """True for an event that may lie in the window; what has no date is shown only when no date is asked for."""
        if self.act and event.act != self.act:
            return False
        if self.modality and event.modality != self.modality:
            return False
        if self.person and not any(_is(party, self.person) for party in event.parties()):
            return False
        if not self._between(ledger, event):
            return False
        return self.holds(event.when)

    def _between(self, ledger: Ledger, event: Event) -> bool:
        if len(self.parties) < 2:
            return set(self.parties) <= countries(event.parties())
        return concerns(ledger, event, frozenset(self.parties))

    def holds(self, when: str | None) -> bool:
        """True for a date that may lie in the window; for none only where no date is asked for."""
        if self.since is None and self.until is None:
            return True
        if when is None:
            return False
        return Interval.from_edtf(when).overlaps(stretch(self.since, self.until))


MOST = 500
"""So many events of a whole record are shown at once."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a long timeline, from 1 on, of so many events at most.

    Where `total` is told, the ledger holds the events of this part alone, and there are so many in all.
    """

    number: int
    most: int
    total: int | None = None

    @property
    def start(self) -> int:
        """How many events come before."""
        return (self.number - 1) * self.most


def cut(store: Store, window: Window, part: Part) -> Listed:
    """The ids of the events of one part of a timeline, from the catalogue of a record."""
    first, last = first_day(window.since), last_day(window.until)
    wanted = Wanted(
        acts=(window.act,) if window.act else (),
        modalities=(window.modality,) if window.modality else (),
        since=first.isoformat() if first else None,
        until=last.isoformat() if last else None,
        also=_of_parties(window.parties) if window.person and window.parties else None,
    )
    with store.catalogue() as catalogue:
        return catalogue.events(_key(window), wanted, newest=False, offset=part.start, limit=part.most)


def _key(window: Window) -> str:
    if window.person:
        return cards.name(window.person)
    return _of_parties(window.parties) if window.parties else cards.ALL


def _of_parties(parties: tuple[str, ...]) -> str:
    return handles.pair(*parties) if len(parties) > 1 else handles.state(parties[0])


def timeline(ledger: Ledger, window: Window | None = None, part: Part | None = None) -> Page:
    """Events in order of time, oldest first; those without a date at the end; of many one part, where that is asked."""
    found = happened(ledger, window or Window())
    if part is None:
        return listed(ledger, found, len(found))
    shown = found if part.total is not None else found[part.start : part.start + part.most]
    return listed(ledger, shown, len(found) if part.total is None else part.total, part)


def listed(ledger: Ledger, found: Sequence[Event], total: int, part: Part | None = None) -> Page:
    """Events in their order, where they may be a part of so many."""
    return Page(
        title="Timeline",
        lead=(Line(_lead(total, len(found), part), about_record=True),),
        sections=(Section("", table=_table(ledger, found)),) if found else (),
        data=rows.events(found),
    )


def _lead(total: int, shown: int, part: Part | None) -> str:
    words = f"{counted(total, 'event').capitalize()}, oldest first."
    if part is None or shown == total:
        return words
    if not shown:
        return f"{words} None of them stands in part {part.number}."
    more = f"; *--page {part.number + 1}* goes on" if part.start + shown < total else ""
    return f"{words} Here are {part.start + 1:,} to {part.start + shown:,}{more}."


def happened(ledger: Ledger, window: Window) -> list[Event]:
    """The events that a window shows, oldest first; those without a date at the end."""
    found = [event for event in ledger.record.events if window.shows(ledger, event)]
    return sorted(found, key=lambda event: (first_day(event.when) or date.max, event.when or "", event.id))


def _table(ledger: Ledger, found: Sequence[Event]) -> Table:
    return Table(COLUMNS, tuple(row(ledger, event) for event in found))


def row(ledger: Ledger, event: Event) -> tuple[Line, ...]:
    """Date, sentence, confidence and id of one event."""
    return (
        Line(spoken(event.when, short=True) if event.when else "no date"),
        Line(sentence(ledger, event), cite_event(ledger, event), leads_to=f"event {event.id}"),
        Line(figure(event), about_record=True),
        Line(event.id, about_record=True),
    )


def figure(told: Told) -> str:
    """A confidence as a table shows it."""
    return f"{told.confidence:.2f}"


def _is(party: Party, name: str) -> bool:
    return party.kind == "person" and plain_name(party.name) == plain_name(name)
