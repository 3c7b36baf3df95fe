"""The reading room as a web application: its rooms, and how trouble is told in them."""

from collections.abc import Sequence
from importlib.resources import files

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from dragoman import __version__
from dragoman.errors import DragomanError, RecordBusy, UnknownName
from dragoman.model import Line, Page
from dragoman.serve.api import API
from dragoman.serve.api.asking import called
from dragoman.serve.api.describing import DESCRIPTION, SUMMARY, TITLE, Described
from dragoman.serve.desk import Desk
from dragoman.serve.rendering import Shown, answer
from dragoman.serve.rooms import (
    books,
    events,
    gathered,
    home,
    offices,
    pairs,
    people,
    reports,
    review,
    search,
    upkeep,
    world,
)
from dragoman.serve.safety import HEADERS, Guard

# A pair's address is two names and nothing else: it comes last, so that every other address is tried before.
ROOMS: Sequence[APIRouter] = (
    home.router,
    search.router,
    events.router,
    reports.router,
    people.router,
    offices.router,
    gathered.router,
    books.router,
    review.router,
    upkeep.router,
    world.router,
    pairs.router,
)


def reading_room(desk: Desk) -> FastAPI:
    """The rooms over one record."""
    app = Described(
        title=TITLE,
        version=__version__,
        summary=SUMMARY,
        description=DESCRIPTION,
        generate_unique_id_function=called,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.desk = desk
    app.add_middleware(Guard)
    app.mount("/static", StaticFiles(directory=str(files("dragoman.serve").joinpath("static"))), name="static")
    app.include_router(API)
    for room in ROOMS:
        app.include_router(room, include_in_schema=False)
    app.add_exception_handler(DragomanError, _refused)
    app.add_exception_handler(HTTPException, _missing)
    app.add_exception_handler(RequestValidationError, _misspelt)
    app.add_exception_handler(Exception, _faulty)
    return app


def _refused(request: Request, trouble: Exception) -> Response:
    """A caller's mistake or a busy record, in one sentence."""
    status = 404 if isinstance(trouble, UnknownName) else 503 if isinstance(trouble, RecordBusy) else 400
    return _told(request, str(trouble), status)


def _missing(request: Request, trouble: Exception) -> Response:
    assert isinstance(trouble, HTTPException)
    told = f"There is no page {request.url.path!r}." if trouble.status_code == 404 else str(trouble.detail)
    answer = _told(request, told, trouble.status_code)
    answer.headers.update(trouble.headers or {})
    return answer


def _misspelt(request: Request, trouble: Exception) -> Response:
    assert isinstance(trouble, RequestValidationError)
    told = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in trouble.errors())
    return _told(request, f"This cannot be asked so: {told}.", 400)


def _faulty(request: Request, trouble: Exception) -> Response:
    """A fault of ours: said in one sentence, and told in full where the server was started."""
    told = f"This is a fault of dragoman itself ({type(trouble).__name__}); where it was started it says more."
    answer = _told(request, told, 500)
    answer.headers.update(HEADERS)  # whoever tells faults stands outside the guard
    return answer


def _told(request: Request, sentence: str, status: int) -> Response:
    if request.url.path.startswith("/api") or request.query_params.get("format") == "json":
        return JSONResponse({"error": sentence}, status_code=status)
    request.scope["query_string"] = b""
    page = Page(title=_TITLES.get(status, "This cannot be answered"), lead=(Line(sentence, about_record=True),))
    return answer(request, Shown(page, status=status))


_TITLES = {
    403: "Not from this room",
    404: "Not in the record",
    503: "The record is being written",
    500: "A fault of dragoman itself",
}
