"""How an event or claim came to say what it says, and what changed the record."""

from collections.abc import Mapping
from typing import Literal

from fastapi import APIRouter
from pydantic import Field

from dragoman.errors import UnknownName
from dragoman.serve.api.asking import Cut, Listed, listed, mapped
from dragoman.serve.api.shapes import Claim, EventAlone, Form, Id, Sentence
from dragoman.serve.api.telling import sentences
from dragoman.serve.rooms.asking import At
from dragoman.views.history import history as tell
from dragoman.views.log import log as journal

router = APIRouter()


class Changed(Form):
    """One thing that changed."""

    field: str
    before: str | None = Field(alias="from")
    after: str | None = Field(alias="to")
    words: str


class Step(Form):
    """A version: when it came, why, and what changed."""

    change: int
    at: str
    id: str | None
    id_before: str | None
    what: str
    why: list[str]
    read: list[str]
    read_again: list[str]
    gone: list[str]
    judgements: list[str]
    rules: list[str] | None
    reading_rules: list[str] | None
    forgotten: int
    changes: list[Changed]
    merged: list[str]
    parted: list[str]
    told: EventAlone | Claim | None


class History(Form):
    """Every version of an event or claim, in order."""

    id: str
    kind: Literal["event", "claim"]
    told: bool = Field(description="Whether the record still tells it.")
    history_since: int | None = Field(description="The change from which on history is kept, where older was let go.")
    lead: list[Sentence]
    steps: list[Step]


class Change(Form):
    """One change of the record."""

    number: int
    at: str
    kind: str
    words: str


class Changes(Listed):
    """A page of changes."""

    items: list[Change]


@router.get("/history/{id}")
def history(at: At, id: Id) -> History:
    """Every version of an event or claim that the record tells or ever told, what brought it, and what changed."""
    at.names()
    found = at.store.history(id)
    if found is None:
        raise UnknownName(f"The record has no event or claim {id!r}, and never had.")
    page = tell(found, at.lexicon)
    return History.model_validate({**mapped(page), "lead": sentences(page.lead, found.documents)})


@router.get("/log")
def log(at: At, cut: Cut) -> Changes:
    """What changed the record, the first change first."""
    judgements = {one.id: one for one in at.store.judgements()}
    rows = listed(journal(at.store.changes(), judgements))
    return Changes.model_validate(cut.page(rows, lambda some: [_change(one) for one in some]))


def _change(one: Mapping[str, object]) -> dict[str, object]:
    return {name: one[name] for name in ("number", "at", "kind", "words")}
