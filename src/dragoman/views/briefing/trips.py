"""Visits with what happened on them, and encounters outside any visit: how a desk officer counts contacts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model import Event, Interval, Party
from dragoman.views.dates import first_day, last_day, newest_key, spoken
from dragoman.views.ledger import Ledger
from dragoman.views.pair import Pair, countries

_NEAR = timedelta(days=3)
_SOON = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Trip:
    """A visit of one side to the other, its meetings and sittings, greetings carried, and the trip's other legs."""

    visit: Event
    meetings: tuple[Event, ...]
    greetings: tuple[Event, ...]
    legs: tuple[Event, ...]

    @property
    def when(self) -> str | None:
        """The stay; where its days are not told, those of its newest meeting."""
        met = sorted((event.when for event in self.meetings if event.when), key=newest_key)
        return self.visit.when or (met[0] if met else None)

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
        """True when all of it fell on one day: one met several, or a sitting and the talks of its chairs."""
        return len({event.when for event in self.events}) == 1


Contact = Trip | Encounter


def contacts(pair: Pair) -> tuple[Contact, ...]:
    """Everything that took place between the two, newest first."""
    occurred = [event for event in pair.events if event.modality == "occurred"]
    meetings = [event for event in occurred if event.act in ("meeting", "session")]
    greetings = [event for event in occurred if event.act == "greeting"]
    left = {event.id: event for event in meetings}
    present = _by_name((event, event.parties("participant", "host", "chair")) for event in meetings)
    elsewhere = _by_name((event, guests_of(event)) for event in _elsewhere(pair))
    trips = []
    for visit in (event for event in occurred if event.act == "visit" and _of_the_pair(pair, event)):
        near = _of_any(present, guests_of(visit))
        own = [event for event in near if event.id in left and belongs(visit, event)]
        for event in own:
            del left[event.id]
        trips.append(Trip(visit, tuple(own), _carried(visit, greetings), _legs(visit, elsewhere)))
    found: list[Contact] = [*trips, *(Encounter((event,)) for event in left.values())]
    found.sort(key=lambda contact: (newest_key(contact.when or _reported_on(pair, contact)), _id(contact)))
    return tuple(_in_rows(found))


def moment(pair: Pair, contact: Contact) -> str:
    """When a contact was, in words; where no report tells the day, when it was reported."""
    if contact.when:
        return spoken(contact.when)
    told = _reported_on(pair, contact)
    return f"Reported {spoken(told)}, day not told" if told else "Date not told"


def _reported_on(pair: Pair, contact: Contact) -> str | None:
    return reported_when(pair.ledger, contact.events[0])


def unrealised(pair: Pair) -> tuple[Event, ...]:
    """Planned, cancelled and denied contacts, newest first, without plans that are told to have happened."""
    happened = [event for event in pair.events if event.modality == "occurred"]
    found = [event for event in pair.acts("meeting", "visit", "session") if event.modality != "occurred"]
    return tuple(event for event in found if not (event.modality == "planned" and kept(pair.ledger, event, happened)))


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


Named = Mapping[str, Sequence[tuple[int, Event]]]
"""Events by the names of those who took part, each with its place among all."""


def _by_name(told: Iterable[tuple[Event, Sequence[Party]]]) -> Named:
    found: dict[str, list[tuple[int, Event]]] = {}
    for place, (event, parties) in enumerate(told):
        for name in {party.name for party in parties}:
            found.setdefault(name, []).append((place, event))
    return found


def _of_any(named: Named, parties: Iterable[Party]) -> list[Event]:
    """The events of any of these people, in the order of all."""
    places = {place: event for party in parties for place, event in named.get(party.name, ())}
    return [places[place] for place in sorted(places)]


def _elsewhere(pair: Pair) -> Iterator[Event]:
    """The visits that led to neither of the two."""
    for event in pair.ledger.record.events:
        if event.act == "visit" and event.modality == "occurred" and destination(event) not in pair.codes:
            yield event


def _legs(visit: Event, elsewhere: Named) -> tuple[Event, ...]:
    """Where else the people of a visit went on the same journey."""
    people = [party for party in guests_of(visit) if party.kind == "person"]
    found = [event for event in _of_any(elsewhere, people) if _adjoins(visit, event)]
    return tuple(sorted(found, key=lambda event: (event.when or "9999", event.id)))


def _adjoins(visit: Event, leg: Event) -> bool:
    if not visit.when or not leg.when:
        return bool(set(visit.documents) & set(leg.documents))
    stay, other = Interval.from_edtf(visit.when), Interval.from_edtf(leg.when)
    if stay.start is None or stay.end is None:
        return stay.overlaps(other)
    return Interval(stay.start - _NEAR, stay.end + _NEAR).overlaps(other) and (other.days or 99) < 30


def kept(ledger: Ledger, plan: Event, happened: Sequence[Event]) -> bool:
    """True when the record also tells that the planned thing took place."""
    people = {party.name for party in plan.parties() if party.kind in ("person", "group", "mechanism")}
    return any(
        event.act == plan.act and people & {party.name for party in event.parties()} and _same_time(ledger, plan, event)
        for event in happened
    )


def _same_time(ledger: Ledger, plan: Event, event: Event) -> bool:
    """Overlapping dates; where one has none, its report must have come out within two months after the plan's."""
    if plan.when and event.when:
        return Interval.from_edtf(plan.when).overlaps(Interval.from_edtf(event.when))
    planned, told = reported(ledger, plan), reported(ledger, event)
    first = first_day(plan.when) or planned
    later = last_day(event.when) or told
    return first is not None and later is not None and timedelta() <= later - first <= _SOON


def reported(ledger: Ledger, event: Event) -> date | None:
    """The day by which the first report told of an event."""
    published = reported_when(ledger, event)
    return last_day(published)


def reported_when(ledger: Ledger, event: Event) -> str | None:
    """When the first report told of an event, in EDTF."""
    documents = (ledger.documents[id] for id in event.documents if id in ledger.documents)
    dated = [(day, one.published) for one in documents if (day := last_day(one.published))]
    return min(dated)[1] if dated else None


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
    """True for the same people on another day, or for what belongs together on one day."""
    first = before.events[0]
    if first.when is not None and first.when == event.when and before.joint:
        return _one_occasion(first, event)
    alone = len(before.events) == 1 or not before.joint
    both = first.act == event.act == "meeting" and first.when is not None and event.when is not None
    return both and alone and _manner(first) == _manner(event) and _names(first) == _names(event)


def _one_occasion(first: Event, event: Event) -> bool:
    """A sitting and the talks of its chairs, or one person's talks with several, told by the same reports."""
    if not set(first.documents) & set(event.documents) or "session" == event.act == first.act:
        return False
    shared = _names(first) & _names(event)
    if "session" in (first.act, event.act):
        return len(shared) > 1 and event.values.get("format") not in ("call", "video")
    return bool(shared) and _manner(first) == _manner(event)


def _names(event: Event) -> set[tuple[str, str | None]]:
    return {(party.name, party.country) for party in people_of(event)}


def _manner(event: Event) -> tuple[object, ...]:
    return event.values.get("format"), event.where, event.values.get("margins_of")


def _id(contact: Contact) -> str:
    return contact.visit.id if isinstance(contact, Trip) else contact.events[0].id
