"""People: what they held, did and said, and where they travelled."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.record.store import questions
from dragoman.serve.desk import cut
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.itinerary import itinerary as travel
from dragoman.views.ledger import person_named
from dragoman.views.person import person as view

router = APIRouter()


@router.get("/person/{name:path}")
def person(request: Request, at: At, name: str, as_of: AsOf) -> Response:
    """What somebody held, did and said."""
    full = person_named(at.names(), name)
    whole = at.ledger(questions.life(full, past=as_of is not None))
    ledger = cut(whole, as_of)
    page = dated(view(ledger, full, on=as_of, whole=whole), as_of)
    return answer(request, shown(ledger, page, "person.html.j2", name=full))


@router.get("/itinerary/{name:path}")
def itinerary(request: Request, at: At, name: str, as_of: AsOf, since: Text = None, until: Text = None) -> Response:
    """Where somebody travelled, whom he met there, and who received him."""
    full = person_named(at.names(), name)
    start, end = asked.typed(since or None, "since"), asked.typed(until or None, "until")
    ledger = at.ledger(questions.life(full), as_of=as_of)
    return answer(request, shown(ledger, dated(travel(ledger, full, since=start, until=end), as_of)))
