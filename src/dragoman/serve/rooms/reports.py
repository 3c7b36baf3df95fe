"""Reports: one laid open in its own words."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.model import Span
from dragoman.record.store import questions
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import At
from dragoman.views.report import report as lay_open

router = APIRouter()

_REFERENCES = ("bibtex", "csl", "ris")

Offset = Annotated[int | None, Query(ge=0, le=10**9)]


@router.get("/document/{id}")
def document(
    request: Request,
    at: At,
    id: str,
    start: Offset = None,
    end: Offset = None,
    stretch: Annotated[int | None, Query(ge=1, le=10**6)] = None,
) -> Response:
    """The text of a report with what was read in it; from `start` to `end` its words are marked."""
    ledger = at.ledger(questions.report(id))
    cited = Span(start, end) if start is not None and end is not None and start < end else None
    opened = lay_open(ledger, id, at.store.sentences(id), cited=cited, stretch=stretch)
    page = opened.page
    if cited and request.query_params.get("format") in _REFERENCES:
        page = replace(page, sections=page.sections[:1])  # a reference is to the words asked for, not to all of it
    return answer(request, shown(ledger, page, "document.html.j2", opened=opened, cited=cited))
