"""Offices and bodies: who held them, when they sat."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.record.store import questions
from dragoman.serve.desk import seats as seated
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import AsOf, At
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.mechanism import bodies_like
from dragoman.views.mechanism import mechanism as sit
from dragoman.views.office import office as view

router = APIRouter()


@router.get("/office/{country}/{title:path}")
def office(request: Request, at: At, country: str, title: str, as_of: AsOf) -> Response:
    """Who held an office, in order."""
    code = asked.party(country, at.lexicon)
    seats = at.lexicon.seats
    about = questions.office(code, seats.seat(seats.holding(title).office, code).key, past=as_of is not None)
    whole = at.ledger(about)
    ledger = seated(whole, as_of)
    return answer(request, shown(ledger, dated(view(ledger, code, title, on=as_of, whole=whole), as_of)))


@router.get("/mechanism/{name:path}")
def mechanism(request: Request, at: At, name: str, as_of: AsOf) -> Response:
    """The sittings of a standing body."""
    ledger = at.ledger(questions.sittings(*bodies_like(at.names(), name)), as_of=as_of)
    return answer(request, shown(ledger, dated(sit(ledger, name), as_of)))
