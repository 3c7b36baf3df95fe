"""Where words stand in the reports."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.model import Page
from dragoman.record.store.search import Search
from dragoman.record.store.search import search as find
from dragoman.serve.rendering import Shown, answer
from dragoman.serve.rooms.asking import At, Text
from dragoman.views import asked
from dragoman.views.search import search as view

router = APIRouter()


@router.get("/search")
def search(
    request: Request,
    at: At,
    q: str = "",
    since: Text = None,
    until: Text = None,
    country: Annotated[list[str], Query()] = [],  # noqa: B006 - FastAPI copies it
    act: Text = None,
    publisher: Text = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """The reports in which words stand, each with the passage that answers best."""
    if not q.strip():
        return answer(request, Shown(Page(title="Search"), template="search.html.j2", more={"q": q}))
    wanted = Search(
        words=q,
        since=asked.bound(since or None, "since", last=False),
        until=asked.bound(until or None, "until", last=True),
        countries=tuple(asked.party(one, at.lexicon) for one in country if one),
        acts=(asked.act(act, "act"),) if act else (),
        publisher=publisher or None,
        limit=limit,
        offset=offset,
    )
    at.names()
    return answer(request, Shown(view(wanted, find(at.path, wanted)), template="search.html.j2", more={"q": q}))
