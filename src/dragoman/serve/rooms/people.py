"""People: what they held, did and said, and where they travelled."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.record import calling
from dragoman.record.store import questions
from dragoman.serve.desk import Desk, cut
from dragoman.serve.listing import lists
from dragoman.serve.paging import SHOWN, paging
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.itinerary import told as travel
from dragoman.views.itinerary import within_window
from dragoman.views.ledger import person_named
from dragoman.views.person import person as view

router = APIRouter()

Offset = Annotated[int, Query(ge=0, le=100_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/person/{name:path}")
def person(
    request: Request, at: At, name: str, as_of: AsOf, offset: Offset = 0, said: Offset = 0, limit: Limit = SHOWN
) -> Response:
    """What somebody held, did and said; `offset` passes over what was done, `said` over what was said."""
    full = person_named(at.names(), name)
    if as_of is not None:
        whole = at.ledger(questions.life(full, past=True))
        page = dated(view(cut(whole, as_of), full, on=as_of, whole=whole), as_of)
        return answer(request, shown(whole, page, "person.html.j2", name=full, pagers={}))
    listed = lists(at, full, offset=offset, said=said, limit=limit)
    ledger = at.ledger(
        questions.together(questions.chosen(listed.events.ids, listed.said.ids), questions.offices_of(full))
    )
    pagers = {
        "Events": paging(request, listed.events.total, offset, limit),
        "Words": paging(request, listed.said.total, said, limit, name="said"),
    }
    page = view(ledger, full, cut=listed)
    return answer(request, shown(ledger, page, "person.html.j2", name=full, pagers=pagers))


@router.get("/itinerary/{name:path}")
def itinerary(
    request: Request,
    at: At,
    name: str,
    as_of: AsOf,
    since: Text = None,
    until: Text = None,
    offset: Offset = 0,
    limit: Limit = SHOWN,
) -> Response:
    """Where somebody travelled, whom he met there, and who received him."""
    full = person_named(at.names(), name)
    start, end = asked.typed(since or None, "since"), asked.typed(until or None, "until")
    home = _home(at, full) if as_of is None else None
    ledger = at.ledger(questions.life(full) if home is None else questions.deeds(full), as_of=as_of)
    found = within_window(ledger, full, start, end, home=home)
    here = found[offset : offset + limit]
    if home is not None:  # all are laid in order; only those of the page are opened with their words
        opened = [event.id for journey in here for leg in journey for event in leg.every]
        ledger = at.ledger(questions.chosen(opened))
    page = dated(travel(ledger, full, found, here, home=home), as_of)
    ways = paging(request, len(found), offset, limit)
    return answer(request, shown(ledger, page, "journeys.html.j2", name=full, paging=ways))


def _home(at: Desk, name: str) -> str | None:
    ids = calling.ids(at.names().known.of(calling.person(name)))
    with at.store.catalogue() as catalogue:
        return catalogue.home(name, ids)
