"""The record for other programs: read only, typed, paged, over the same views as the rooms and the command line."""

from collections.abc import Sequence

from fastapi import APIRouter, Depends, HTTPException
from pydantic import Field

from dragoman import __version__
from dragoman.serve.api import (
    claims,
    comparison,
    conflicts,
    documents,
    events,
    history,
    mechanisms,
    names,
    offices,
    pairs,
    people,
    search,
)
from dragoman.serve.api.asking import TROUBLES, known_only
from dragoman.serve.api.shapes import Form, When
from dragoman.serve.rooms.asking import At

KINDS: Sequence[APIRouter] = (
    names.router,
    events.router,
    claims.router,
    documents.router,
    pairs.router,
    conflicts.router,
    people.router,
    offices.router,
    mechanisms.router,
    search.router,
    comparison.router,
    history.router,
)

KNOWN = [Depends(known_only)]
API = APIRouter(prefix="/api", responses=TROUBLES)


class Held(Form):
    """The record that answers."""

    version: str = Field(description="The version of the program.")
    reports: int = Field(description="How many reports the record holds.")
    today: When = Field(description="The last day in the record, of a report or of what happened.")
    read_only: bool = Field(description="True: judgements are made in the reading room and on the command line.")
    description: str = Field(description="Where this API describes itself.")


@API.get("", dependencies=KNOWN)
def held(at: At) -> Held:
    """What record this is."""
    known = at.names().known
    return Held(
        version=__version__, reports=known.reports, today=known.today, read_only=True, description="/openapi.json"
    )


for kind in KINDS:
    API.include_router(kind, dependencies=KNOWN)


@API.get("/{rest:path}", include_in_schema=False)
def nothing(rest: str) -> None:
    """What is no question of the API is none of the pages either."""
    raise HTTPException(404)
