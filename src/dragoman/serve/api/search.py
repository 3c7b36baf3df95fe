"""Where words stand in the reports."""

from typing import Annotated

from fastapi import APIRouter, Query

from dragoman.record.store.search import Search
from dragoman.serve.api.asking import Cut, Listed, Within, mapped
from dragoman.serve.api.shapes import LONGEST, Act, Form, Offset, When
from dragoman.serve.rooms.asking import At
from dragoman.views import asked
from dragoman.views.search import search as view

router = APIRouter()

QUESTION = 1000
"""So many characters of a search are read at most."""


class Mark(Form):
    """Where a word that was looked for stands."""

    start: Offset
    end: Offset


class Hit(Form):
    """A report in which the words stand, and the passage that answers best."""

    document: str
    path: str
    title: str | None
    publisher: str | None
    published: When
    start: Offset
    end: Offset
    text: str
    marks: list[Mark]
    passages: int


class Hits(Listed):
    """A page of reports, best first."""

    query: str
    items: list[Hit]


@router.get("/search")
def search(
    at: At,
    cut: Cut,
    within: Within,
    q: Annotated[
        str, Query(min_length=1, max_length=QUESTION, description="Words, quoted phrases, OR, NOT, pipe*, people:name.")
    ],
    country: Annotated[list[str], Query(max_length=8, description="Claims about it; may be given again.")] = [],  # noqa: B006 - FastAPI copies it
    act: Annotated[Act | None, Query(description="Passages that tell of such an act.")] = None,
    publisher: Annotated[str | None, Query(max_length=LONGEST, description="Reports of a publisher.")] = None,
) -> Hits:
    """The reports in which words stand, best first, each with the passage that answers best."""
    wanted = Search(
        words=q,
        since=within.first,
        until=within.last,
        countries=tuple(asked.party(one, at.lexicon) for one in country),
        acts=(act,) if act else (),
        publisher=publisher,
        limit=cut.limit,
        offset=cut.offset,
    )
    at.names()
    data = mapped(view(wanted, at.store.search(wanted)))
    return Hits.model_validate({"query": data["query"], **cut.of(data["total"], data["hits"])})
