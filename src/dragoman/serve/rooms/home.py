"""The first page, and the lists of all that the record names."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.errors import UnknownName
from dragoman.model import Line, Page, Section
from dragoman.record.store import cards, questions
from dragoman.record.store.catalogue import Catalogue, Named, Waiting
from dragoman.serve.paging import SHOWN, paging
from dragoman.serve.rendering import Shown, answer, shown
from dragoman.serve.rooms.asking import At, Text
from dragoman.views.ledger import Ledger
from dragoman.views.overview import SORTS, Holdings, busiest, named, overview, report
from dragoman.views.prose import capital, counted, literal
from dragoman.views.reviewing.queue import Item
from dragoman.views.reviewing.queue import shown as queued

router = APIRouter()

_LISTS: dict[str, tuple[str, Callable[..., Named]]] = {
    "people": ("People", Catalogue.people),
    "bodies": ("Bodies", Catalogue.bodies),
    "places": ("Places", Catalogue.places),
    "phrases": ("Set phrases", Catalogue.phrases),
    "publishers": ("Publishers", Catalogue.publishers),
}
_PAIRS = 60
_FEW = 8
_WAITING = 4

Offset = Annotated[int, Query(ge=0, le=100_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/")
def home(request: Request, at: At) -> Response:
    """What the record holds."""
    names = at.names()
    with at.store.catalogue() as catalogue:
        pairs = catalogue.pairs(_PAIRS)
        lists = {title: ask(catalogue, limit=_FEW).names for title, ask in _LISTS.values()}
        among, tallies, new = catalogue.among(busiest(pairs)), catalogue.tallies(), catalogue.new(_FEW).ids
        waiting = catalogue.waiting(limit=_WAITING)
    ledger = at.ledger(questions.together(questions.titles(new), questions.waiting(waiting.items)))
    reports = [ledger.documents[id] for id in new if id in ledger.documents]
    held = Holdings(pairs, among, tallies, reports, lists, waiting.totals, _items(ledger, waiting))
    page = overview(names, held)
    return answer(request, shown(names, page, "home.html.j2", lists={*SORTS}, waiting=waiting.total))


def _items(ledger: Ledger, waiting: Waiting) -> tuple[Item, ...]:
    """What waits first; nothing of it where the record changed since it was counted."""
    try:
        return queued(ledger, waiting.items)
    except KeyError:
        return ()


@router.get("/people")
@router.get("/bodies")
@router.get("/places")
@router.get("/phrases")
@router.get("/publishers")
def names(request: Request, at: At, offset: Offset = 0, limit: Limit = SHOWN) -> Response:
    """Everybody or everything of one sort, what is told of most first."""
    title, ask = _LISTS[request.url.path.strip("/")]
    at.names()
    with at.store.catalogue() as catalogue:
        found = ask(catalogue, offset=offset, limit=limit)
    page = Page(
        title=title,
        lead=(Line(f"{capital(counted(found.total, 'name'))}, the most frequent first.", about_record=True),),
        sections=(Section("", bullets=tuple((named(SORTS[title], *one),) for one in found.names)),),
        data=tuple({"name": name, "count": count} for name, count in found.names),
    )
    return answer(
        request,
        Shown(page, template="list.html.j2", more={"names": True, **_paged(request, found.total, offset, limit)}),
    )


@router.get("/documents")
def documents(request: Request, at: At, publisher: Text = None, offset: Offset = 0, limit: Limit = SHOWN) -> Response:
    """All reports, or those of a publisher, newest first."""
    at.names()
    key = cards.publisher(publisher) if publisher else cards.ALL
    with at.store.catalogue() as catalogue:
        found = catalogue.documents(key, offset=offset, limit=limit)
    if publisher and not found.total:
        raise UnknownName(f"The record holds no report of {publisher!r}.")
    ledger = at.ledger(questions.titles(found.ids))
    held = [ledger.documents[id] for id in found.ids if id in ledger.documents]
    page = Page(
        title=f"Reports of {literal(publisher)}" if publisher else "Reports",
        lead=(Line(f"{capital(counted(found.total, 'report'))}, newest first.", about_record=True),),
        sections=(Section("", bullets=tuple((report(one),) for one in held)),),
        data=tuple({"id": one.id, "path": one.path, "title": one.title, "published": one.published} for one in held),
    )
    return answer(request, Shown(page, template="list.html.j2", more=_paged(request, found.total, offset, limit)))


def _paged(request: Request, total: int, offset: int, limit: int) -> dict[str, object]:
    return {"paging": paging(request, total, offset, limit)}
