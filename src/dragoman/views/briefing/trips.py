"""Visits with what happened on them, and encounters outside any visit: how a desk officer counts contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from dragoman.model import Event, Interval, Party
from dragoman.views.dates import newest_key
from dragoman.views.pair import Pair, countries

_NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Trip:
    """A visit of one side to the other, its meetings and sittings, greetings carried, and the trip's other legs."""

    visit: Event
    meetings: tuple[Event, ...]
    greetings: tuple[Event, ...]
    legs: tuple[Event, ...]

    @property
    def when(self) -> str | None:
        """The stay."""
        return self.visit.when

    @property
    def events(self) -> tuple[Event, ...]:
        """All that belongs to the stay."""
        return (self.visit, *self.meetings, *self.greetings)


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting, call or sitting outside any visit; several of the same people in a row are told together."""

    events: tuple[Event, ...]

    @property
    def when(self) -> str | None:
        """The newest of them."""
        return self.events[0].when

    @property
    def joint(self) -> bool:
        """True when one side met several of the other on the same day: told in one sentence."""
        return len({event.when for event in self.events}) == 1


Contact = Trip | Encounter


def contacts(pair: Pair) -> tuple[Contact, ...]:
    """Everything that took place between the two, newest first."""
    occurred = [event for event in pair.events if event.modality == "occurred"]
    meetings = [event for event in occurred if event.act in ("meeting", "session")]
    greetings = [event for event in occurred if event.act == "greeting"]
    left = list(meetings)
    trips = []
    for visit in (event for event in occurred if event.act == "visit" and _of_the_pair(pair, event)):
        own = [event for event in left if belongs(visit, event)]
        left = [event for event in left if event not in own]
        trips.append(Trip(visit, tuple(own), _carried(visit, greetings), _legs(pair, visit)))
    found: list[Contact] = [*trips, *(Encounter((event,)) for event in left)]
    found.sort(key=lambda contact: (newest_key(contact.when), _id(contact)))
    return tuple(_in_rows(found))


def unrealised(pair: Pair) -> tuple[Event, ...]:
    """Planned, cancelled and denied contacts, newest first, without plans that are told to have happened."""
    happened = [event for event in pair.events if event.modality == "occurred"]
    found = [event for event in pair.acts("meeting", "visit", "session") if event.modality != "occurred"]
    return tuple(event for event in found if not (event.modality == "planned" and _kept(event, happened)))


def belongs(visit: Event, meeting: Event) -> bool:
    """True when a guest of the visit takes part in the meeting, in the land visited, in the days of the stay."""
    if meeting.values.get("format") in ("call", "video"):
        return False
    guests = {party.name for party in visit.roles.get("guest", ())}
    if not guests & {party.name for party in meeting.parties("participant", "host", "chair")}:
        return False
    land = destination(visit)
    if meeting.where_country and land and meeting.where_country != land:
        return False
    if visit.when and meeting.when:
        return Interval.from_edtf(visit.when).overlaps(Interval.from_edtf(meeting.when))
    return bool(set(visit.documents) & set(meeting.documents))


def destination(visit: Event) -> str | None:
    """The code of the land visited."""
    codes = (party.country for party in visit.roles.get("destination", ()) if party.country)
    return next(codes, visit.where_country)


def guests_of(visit: Event) -> tuple[Party, ...]:
    """Who travelled."""
    return visit.roles.get("guest", ())


def people_of(event: Event) -> tuple[Party, ...]:
    """Everybody who takes part in a meeting or sitting."""
    return event.parties("participant", "host") if event.act == "meeting" else event.parties("chair", "participant")


def _of_the_pair(pair: Pair, visit: Event) -> bool:
    guests = countries(guests_of(visit)) & pair.codes
    return bool(guests) and destination(visit) in pair.codes - guests


def _carried(visit: Event, greetings: Sequence[Event]) -> tuple[Event, ...]:
    guests = {party.name for party in guests_of(visit)}
    documents = set(visit.documents)
    return tuple(
        event
        for event in greetings
        if guests & {party.name for party in event.roles.get("bearer", ())} and documents & set(event.documents)
    )


def _legs(pair: Pair, visit: Event) -> tuple[Event, ...]:
    guests = {party.name for party in guests_of(visit) if party.kind == "person"}
    found = [
        event
        for event in pair.ledger.record.events
        if event.act == "visit"
        and event.modality == "occurred"
        and destination(event) not in pair.codes
        and guests & {party.name for party in guests_of(event)}
        and _adjoins(visit, event)
    ]
    return tuple(sorted(found, key=lambda event: (event.when or "9999", event.id)))


def _adjoins(visit: Event, leg: Event) -> bool:
    if not visit.when or not leg.when:
        return bool(set(visit.documents) & set(leg.documents))
    stay, other = Interval.from_edtf(visit.when), Interval.from_edtf(leg.when)
    if stay.start is None or stay.end is None:
        return stay.overlaps(other)
    return Interval(stay.start - _NEAR, stay.end + _NEAR).overlaps(other) and (other.days or 99) < 30


def _kept(plan: Event, happened: Sequence[Event]) -> bool:
    people = {party.name for party in plan.parties() if party.kind in ("person", "group", "mechanism")}
    for event in happened:
        if event.act != plan.act or not people & {party.name for party in event.parties()}:
            continue
        if plan.when is None or event.when is None:
            continue
        if Interval.from_edtf(plan.when).overlaps(Interval.from_edtf(event.when)):
            return True
    return False


def _in_rows(found: Sequence[Contact]) -> list[Contact]:
    """Neighbouring calls or meetings of the same people become one encounter told once."""
    rows: list[Contact] = []
    for contact in found:
        before = rows[-1] if rows else None
        if isinstance(contact, Encounter) and isinstance(before, Encounter) and _follows(before, contact.events[0]):
            rows[-1] = Encounter((*before.events, *contact.events))
        else:
            rows.append(contact)
    return rows


def _follows(before: Encounter, event: Event) -> bool:
    """True for the same people on another day, or others met by the same people on the same day in the same reports."""
    first = before.events[0]
    if first.act != "meeting" or event.act != "meeting" or _manner(first) != _manner(event):
        return False
    one, other = _names(first), _names(event)
    if first.when is not None and first.when == event.when and before.joint:
        return bool(one & other) and bool(set(first.documents) & set(event.documents))
    together = len(before.events) > 1 and before.joint
    return one == other and not together and first.when is not None and event.when is not None


def _names(event: Event) -> set[tuple[str, str | None]]:
    return {(party.name, party.country) for party in people_of(event)}


def _manner(event: Event) -> tuple[object, ...]:
    return event.values.get("format"), event.where, event.values.get("margins_of")


def _id(contact: Contact) -> str:
    return contact.visit.id if isinstance(contact, Trip) else contact.events[0].id
