"""Events: in order of time, and one with all its tellings."""

from fastapi import APIRouter
from fastapi.responses import Response

from dragoman.errors import UnknownName
from dragoman.model import Event as Happening
from dragoman.record import lines
from dragoman.record.store import questions
from dragoman.serve.api.asking import AsOf, Cut, Listed, Name, Within
from dragoman.serve.api.citation import CITED, Form, cited
from dragoman.serve.api.shapes import Claim, Event, EventAct, Id, Modality
from dragoman.serve.listing import codes, happenings
from dragoman.serve.rooms.asking import At
from dragoman.views import rows
from dragoman.views.event import found, show
from dragoman.views.ledger import Ledger, person_named
from dragoman.views.timeline import Window

router = APIRouter()


class Events(Listed):
    """A page of events."""

    items: list[Event]


class EventOpened(Event):
    """An event with what each of its reports says."""

    tellings: list[Claim]


@router.get("/events")
def events(
    at: At,
    cut: Cut,
    as_of: AsOf,
    within: Within,
    party: Name = None,
    party2: Name = None,
    act: EventAct | None = None,
    modality: Modality | None = None,
    person: Name = None,
) -> Events:
    """What happened, oldest first; what has no date comes last, and only where no date is asked for.

    `party` takes part; with `party2`, both do. `person` is somebody's name, or enough of it.
    """
    window = Window(
        since=within.since,
        until=within.until,
        act=act,
        person=person_named(at.names(), person) if person is not None else None,
        parties=codes(at, party, party2),
        modality=modality,
    )
    found = happenings(at, window, as_of=as_of, offset=cut.offset, limit=cut.limit)
    return Events.model_validate(cut.of(found.total, rows.events(found.events, found.ledger.claims)))


@router.get("/events/{id}")
def event(at: At, id: Id) -> EventOpened:
    """One event, by its id or an unmistakable beginning of it, with what each report says."""
    ledger = at.ledger(questions.named(id))
    told = _event(ledger, id)
    line = lines.event(told, ledger.claims)
    return EventOpened.model_validate({**line, "tellings": list(rows.claims(ledger.told_by(told)))})


@router.get("/events/{id}/citation", responses=CITED, response_class=Response)
def citation(at: At, id: Id, format: Form = "csl") -> Response:
    """The reports that tell an event, each with the cited words and where they stand."""
    ledger = at.ledger(questions.named(id))
    return cited(show(ledger, _event(ledger, id).id), ledger.documents, format)


def _event(ledger: Ledger, id: Id) -> Happening:
    """The event of this id. Raises UnknownName, for a claim too."""
    told = found(ledger, id)
    if not isinstance(told, Happening):
        raise UnknownName(f"{id!r} is a claim and no event; /api/claims/{told.id} has it.")
    return told
