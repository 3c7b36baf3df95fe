"""The record itself: what changed it."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.serve.rendering import Shown, answer
from dragoman.serve.rooms.asking import At
from dragoman.views.log import log as view

router = APIRouter()


@router.get("/log")
def log(request: Request, at: At, last: Annotated[int, Query(ge=0, le=10_000)] = 40) -> Response:
    """What changed the record, in order."""
    judgements = {one.id: one for one in at.store.judgements()}
    return answer(request, Shown(view(at.store.changes(), judgements, last=last or None)))
