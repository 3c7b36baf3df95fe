"""The accounts of one event side by side."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from dragoman.errors import UnknownName
from dragoman.record.store import questions
from dragoman.serve.api.asking import AsOf, mapped
from dragoman.serve.api.shapes import EventAlone, Form, Id, Offset, Sentence, When, Words
from dragoman.serve.api.telling import sentences
from dragoman.serve.rooms.asking import At
from dragoman.views.choice import by_id
from dragoman.views.comparison import comparison as compare

router = APIRouter()


class AccountShown(Form):
    """A report whose account is shown."""

    document: str
    path: str
    publisher: str | None
    published: When


class ValueShown(Form):
    """What one account tells of a field."""

    document: str
    value: str
    words: list[Words]


class Difference(Form):
    """A field that the accounts tell differently."""

    field: str
    event: str | None
    remark: str | None
    values: list[ValueShown]


class Passage(Form):
    """A sentence of an account, and the claims that rest on it."""

    start: Offset
    end: Offset
    text: str
    zone: str
    claims: list[str]


class Side(Form):
    """Passages that tell the same; or one that one account alone tells."""

    told_by: list[str]
    wording: str | None
    why: list[str]
    score: float
    cells: dict[str, list[Passage]] = Field(description="By document.")


class Comparison(Form):
    """Accounts of one event, aligned passage by passage."""

    event: EventAlone
    lead: list[Sentence]
    accounts: list[AccountShown]
    differences: list[Difference]
    headlines: dict[str, list[Passage]] = Field(description="By document.")
    passages: list[Side]


@router.get("/comparison/{id}")
def comparison(
    at: At,
    as_of: AsOf,
    id: Id,
    account: Annotated[
        list[str], Query(max_length=8, description="The id of a document whose account to show; may be given again.")
    ] = [],  # noqa: B006 - FastAPI copies it
) -> Comparison:
    """What the accounts of one event both tell, what one leaves out, where they differ; three accounts at most."""
    ledger = at.ledger(questions.accounts(id), as_of=as_of)
    meant = by_id(ledger, id)
    if meant is None:
        raise UnknownName(f"The record has no event {id!r}.")
    page = compare(ledger, meant, account, whole=True)
    return Comparison.model_validate({**mapped(page), "lead": sentences(page.lead, ledger.documents)})
