"""What the record tells under one name: of a state, at a place, in a set phrase."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.errors import UnknownName
from dragoman.record.settling import handles
from dragoman.record.store import cards, questions
from dragoman.serve.paging import SHOWN, paging
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import At
from dragoman.views import asked, gathered

router = APIRouter()

Offset = Annotated[int, Query(ge=0, le=100_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
_PARTNERS = 24
_FURTHER = (
    ("Who meets whom", "/pairs?of"),
    ("Map of visits", "/map?of"),
    ("In order of time", "/timeline?party"),
    ("Where accounts differ", "/conflicts?party"),
    ("Reports that tell of it", "/search?country"),
)


@router.get("/state/{name}")
def state(request: Request, at: At, name: str, offset: Offset = 0, limit: Limit = SHOWN) -> Response:
    """One state or organisation."""
    code = asked.party(name, at.lexicon)
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.events(handles.state(code), offset=offset, limit=limit)
        partners = catalogue.pairs(_PARTNERS, of=code)
    ledger = at.ledger(questions.chosen(found.ids))
    page = gathered.state(ledger, code, found, partners)
    further = [(title, f"{where}={quote(code)}") for title, where in _FURTHER]
    ways = paging(request, found.total, offset, limit)
    return answer(request, shown(ledger, page, "list.html.j2", paging=ways, further=further))


@router.get("/place/{name:path}")
def place(request: Request, at: At, name: str, offset: Offset = 0, limit: Limit = SHOWN) -> Response:
    """What happened at a place."""
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.events(cards.place(name), offset=offset, limit=limit)
    if not found.total:
        raise UnknownName(f"The record tells of nothing at {name!r}.")
    ledger = at.ledger(questions.chosen(found.ids))
    page = gathered.happened(ledger, name, found)
    return answer(request, shown(ledger, page, "list.html.j2", paging=paging(request, found.total, offset, limit)))


@router.get("/phrase/{words:path}")
def phrase(request: Request, at: At, words: str, offset: Offset = 0, limit: Limit = SHOWN) -> Response:
    """The uses of a set phrase."""
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.claims(cards.phrase(words), offset=offset, limit=limit)
        use = next(iter(catalogue.uses(cards.phrase(words))), None)
    if not found.total:
        raise UnknownName(f"The record tells of no use of {words!r}.")
    ledger = at.ledger(questions.chosen(claims=found.ids))
    page = gathered.said(ledger, words, found, use)
    return answer(request, shown(ledger, page, "list.html.j2", paging=paging(request, found.total, offset, limit)))
