"""Offices: who held them, in order."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field

from dragoman.record.store import questions
from dragoman.serve.api.asking import AsOf, mapped
from dragoman.serve.api.shapes import LONGEST, Edtf, Form, Sentence, Tenure
from dragoman.serve.api.telling import sentences
from dragoman.serve.desk import cut as cut_at
from dragoman.serve.rooms.asking import At
from dragoman.views import asked
from dragoman.views.office import office

router = APIRouter(prefix="/offices")


class OfficeHeld(Form):
    """An office and its holders."""

    office: str = Field(description="What all wordings of the office share.")
    country: str
    title: str
    as_of: Edtf | None
    held_by: list[Tenure] | None = Field(description="Who held it on the day asked for; null where none is asked for.")
    lead: list[Sentence]
    tenures: list[Tenure]


@router.get("/{country}/{title:path}")
def holders(
    at: At,
    as_of: AsOf,
    country: Annotated[str, Path(max_length=LONGEST, description="A country or organisation.")],
    title: Annotated[str, Path(max_length=LONGEST, description="An office in any of its wordings.")],
) -> OfficeHeld:
    """Who held an office, in order; with `as_of`, who on that day."""
    code = asked.party(country, at.lexicon)
    seats = at.lexicon.seats
    key = seats.seat(seats.holding(title).office, code).key
    whole = at.ledger(questions.office(code, key, past=as_of is not None))
    page = office(cut_at(whole, as_of), code, title, on=as_of, whole=whole)
    return OfficeHeld.model_validate(
        {**mapped(page), "title": page.title, "lead": sentences(page.lead, whole.documents)}
    )
