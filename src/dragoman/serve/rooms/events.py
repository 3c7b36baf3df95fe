"""Events: one laid open, its history, its accounts side by side, and what happened in order of time."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.errors import UnknownName
from dragoman.record.store import questions
from dragoman.serve.rendering import Shown, answer, shown
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.choice import by_id
from dragoman.views.comparison import comparison as compare
from dragoman.views.conflicts import conflicts as differ
from dragoman.views.event import show
from dragoman.views.history import history as tell
from dragoman.views.ledger import person_named
from dragoman.views.timeline import Window
from dragoman.views.timeline import timeline as view

router = APIRouter()


@router.get("/event/{id}")
@router.get("/claim/{id}")
def event(request: Request, at: At, id: str) -> Response:
    """One event or claim with its words."""
    ledger = at.ledger(questions.named(id))
    return answer(request, shown(ledger, show(ledger, id), "event.html.j2", id=id))


@router.get("/history/{id}")
def history(request: Request, at: At, id: str) -> Response:
    """How an event or claim came to say what it says."""
    at.names()
    found = at.store.history(id)
    if found is None:
        raise UnknownName(f"The record has no event or claim {id!r}, and never had.")
    return answer(request, Shown(tell(found, at.lexicon)))


@router.get("/comparison/{id}")
def comparison(
    request: Request,
    at: At,
    id: str,
    as_of: AsOf,
    account: Annotated[list[str], Query()] = [],  # noqa: B006 - FastAPI copies it
    whole: bool = False,
) -> Response:
    """The accounts of one event, passage by passage."""
    ledger = at.ledger(questions.accounts(id), as_of=as_of)
    meant = by_id(ledger, id)
    if meant is None:
        raise UnknownName(f"The record has no event {id!r}.")
    page = compare(ledger, meant, [one for one in account if one], whole=whole)
    return answer(request, shown(ledger, dated(page, as_of), "comparison.html.j2", id=meant.id))


@router.get("/timeline")
def timeline(
    request: Request,
    at: At,
    as_of: AsOf,
    party: Annotated[list[str], Query(max_length=2)] = [],  # noqa: B006 - FastAPI copies it
    since: Text = None,
    until: Text = None,
    act: Text = None,
    person: Text = None,
) -> Response:
    """What happened, in order."""
    window = Window(
        asked.typed(since or None, "since"),
        asked.typed(until or None, "until"),
        asked.event_act(act, "act") if act else None,
        person_named(at.names(), person) if person else None,
        tuple(asked.party(one, at.lexicon) for one in party if one),
    )
    ledger = at.ledger(window.about or (lambda part: part.days(None, None)), as_of=as_of)
    return answer(request, shown(ledger, dated(view(ledger, window), as_of)))


@router.get("/conflicts")
def conflicts(
    request: Request,
    at: At,
    as_of: AsOf,
    party: Annotated[list[str], Query(max_length=2)] = [],  # noqa: B006 - FastAPI copies it
) -> Response:
    """Where reports disagree."""
    codes = [asked.party(one, at.lexicon) for one in party if one]
    ledger = at.ledger(questions.differences(*codes), as_of=as_of)
    return answer(request, shown(ledger, dated(differ(ledger, codes), as_of)))
