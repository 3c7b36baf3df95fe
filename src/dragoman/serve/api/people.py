"""People: the offices they held, what they did and said, where they travelled."""

from typing import Annotated

from fastapi import APIRouter, Path

from dragoman.record.store import cards, questions
from dragoman.serve.api.asking import AsOf, Cut, Listed, Within, mapped
from dragoman.serve.api.documents import Claims
from dragoman.serve.api.events import Events
from dragoman.serve.api.shapes import LONGEST, EventAlone, Form, Modality, Original, Sentence, Tenure, When
from dragoman.serve.api.telling import sentences
from dragoman.serve.desk import cut as cut_at
from dragoman.serve.listing import lists
from dragoman.serve.rooms.asking import At
from dragoman.views import rows
from dragoman.views.itinerary import itinerary as travel
from dragoman.views.ledger import person_named
from dragoman.views.person import acts_of, person, sayings_of

router = APIRouter(prefix="/people/{name:path}")

Whose = Annotated[str, Path(max_length=LONGEST, description="A full name of the record, or enough of it.")]


class PersonTold(Form):
    """Somebody's offices, and how much the record tells of him."""

    person: str
    lead: list[Sentence]
    tenures: list[Tenure]
    events: int
    statements: int
    originals: list[Original]


class Leg(Form):
    """A stay in one land, and what happened on it."""

    land: str
    modality: Modality
    when: When
    stay_told: bool
    visit: EventAlone | None
    may_be_the_same: list[str]
    events: list[EventAlone]


class Journeys(Listed):
    """A page of journeys, each of one leg or more."""

    person: str
    home: str | None
    items: list[list[Leg]]


@router.get("/events")
def events(at: At, cut: Cut, as_of: AsOf, name: Whose) -> Events:
    """What somebody took part in, newest first."""
    full = person_named(at.names(), name)
    if as_of is None:
        return _listed(at, cut, full)
    ledger = at.ledger(questions.life(full), as_of=as_of)
    return Events.model_validate(cut.page(acts_of(ledger, full), lambda some: rows.events(some, ledger.claims)))


def _listed(at: At, cut: Cut, full: str) -> Events:
    """The same by the catalogue, so that only the events of the page are opened."""
    with at.store.catalogue() as catalogue:
        found = catalogue.events(cards.name(full), offset=cut.offset, limit=cut.limit)
    ledger = at.ledger(questions.chosen(found.ids))
    told = [ledger.events[id] for id in found.ids if id in ledger.events]
    return Events.model_validate(cut.of(found.total, rows.events(told, ledger.claims)))


@router.get("/statements")
def statements(at: At, cut: Cut, as_of: AsOf, name: Whose) -> Claims:
    """What somebody said, pledged and called by a set phrase, newest first; copies of a sentence left out."""
    full = person_named(at.names(), name)
    if as_of is None:
        return _said(at, cut, full)
    ledger = at.ledger(questions.life(full), as_of=as_of)
    return Claims.model_validate(cut.page(sayings_of(ledger, full), rows.claims))


def _said(at: At, cut: Cut, full: str) -> Claims:
    """The same by the catalogue."""
    with at.store.catalogue() as catalogue:
        found = catalogue.sayings(full, offset=cut.offset, limit=cut.limit)
    ledger = at.ledger(questions.chosen(claims=found.ids))
    told = [ledger.claims[id] for id in found.ids if id in ledger.claims]
    return Claims.model_validate(cut.of(found.total, rows.claims(told)))


@router.get("/itinerary")
def itinerary(at: At, cut: Cut, as_of: AsOf, within: Within, name: Whose) -> Journeys:
    """Where somebody travelled, oldest first: stays, what happened on each, and stays that follow on one another."""
    full = person_named(at.names(), name)
    data = mapped(travel(at.ledger(questions.life(full), as_of=as_of), full, since=within.since, until=within.until))
    told = cut.page(data["journeys"], list)
    return Journeys.model_validate({"person": data["person"], "home": data["home"], **told})


# A name may hold a stroke: what follows a name is tried before the name alone.
@router.get("")
def someone(at: At, as_of: AsOf, name: Whose) -> PersonTold:
    """Somebody's offices; with `as_of`, also in which of them on that day."""
    full = person_named(at.names(), name)
    if as_of is None:
        listed = lists(at, full, offset=0, said=0, limit=0)
        whole = at.ledger(questions.offices_of(full))
        page, counts = person(whole, full, cut=listed), (listed.events.total, listed.said.total)
    else:
        whole = at.ledger(questions.life(full, past=True))
        page = person(cut_at(whole, as_of), full, on=as_of, whole=whole)
        counts = (len(mapped(page)["events"]), len(mapped(page)["statements"]))
    told = dict(zip(("events", "statements"), counts, strict=True))
    return PersonTold.model_validate({**mapped(page), **told, "lead": sentences(page.lead, whole.documents)})
