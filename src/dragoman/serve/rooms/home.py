"""The first page: what the record holds, and the ways into it."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.model import Line, Page
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import At
from dragoman.views.prose import counted

router = APIRouter()


@router.get("/")
def home(request: Request, at: At) -> Response:
    """What the record holds."""
    names = at.names()
    told = f"{counted(names.known.reports, 'report').capitalize()} in the record."
    page = Page(title="The reading room", lead=(Line(told, about_record=True),), data={"reports": names.known.reports})
    return answer(request, shown(names, page, "home.html.j2"))
