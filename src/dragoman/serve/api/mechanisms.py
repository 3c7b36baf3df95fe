"""Standing bodies, and their sittings."""

from typing import Annotated

from fastapi import APIRouter, Path

from dragoman.record.store import questions
from dragoman.serve.api.asking import AsOf, Cut, mapped
from dragoman.serve.api.events import Events
from dragoman.serve.api.shapes import LONGEST, Original, Sentence
from dragoman.serve.api.telling import sentences
from dragoman.serve.rooms.asking import At
from dragoman.views import rows
from dragoman.views.mechanism import bodies_like, mechanism, mechanism_named, sittings_of

router = APIRouter(prefix="/mechanisms")


class Sittings(Events):
    """A page of the sittings of a body."""

    mechanism: str
    lead: list[Sentence]
    originals: list[Original]


@router.get("/{name:path}")
def sittings(
    at: At,
    cut: Cut,
    as_of: AsOf,
    name: Annotated[
        str, Path(max_length=LONGEST, description="The name of a body, or words of it that no other body has.")
    ],
) -> Sittings:
    """The sittings of a standing body, newest first, and which numbers are not in the record."""
    ledger = at.ledger(questions.sittings(*bodies_like(at.names(), name)), as_of=as_of)
    found = sittings_of(ledger, mechanism_named(ledger, name))
    page = mechanism(ledger, name)
    told = cut.page(found, lambda some: rows.events(some, ledger.claims))
    lead = sentences(page.lead, ledger.documents)
    written = mapped(page)["originals"]
    return Sittings.model_validate({"mechanism": page.title, "lead": lead, "originals": written, **told})
