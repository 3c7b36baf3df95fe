"""Claims: what one document says."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from dragoman.errors import DragomanError, UnknownName
from dragoman.model import Claim as Said
from dragoman.record import lines
from dragoman.record.store import questions
from dragoman.record.store.cards import name
from dragoman.record.store.catalogue import Wanted
from dragoman.serve.api.asking import Cut, Name, Within
from dragoman.serve.api.documents import Claims
from dragoman.serve.api.shapes import Claim, Id, Modality
from dragoman.serve.listing import codes, key
from dragoman.serve.rooms.asking import At
from dragoman.views import rows
from dragoman.views.event import found as opened
from dragoman.views.ledger import person_named

router = APIRouter()

SaidAct = Literal["figure", "partnership", "statement", "pledge", "phrase", "alignment"]


@router.get("/claims")
def claims(
    at: At,
    cut: Cut,
    within: Within,
    party: Name = None,
    party2: Name = None,
    person: Name = None,
    act: SaidAct | None = None,
    modality: Modality | None = None,
    copies: Annotated[bool, Query(description="With those told in the words of another report.")] = True,
) -> Claims:
    """What is said of one party, of two together, or by and of a person, and is no event: newest first.

    Claims that make events stand with these, as their tellings.
    """
    told = codes(at, party, party2)
    if bool(told) == (person is not None):
        raise DragomanError("Claims are listed of one or two parties, or of a person; name one of these.")
    under = name(person_named(at.names(), person)) if person is not None else key(told)
    wanted = Wanted(
        acts=(act,) if act else (),
        modalities=(modality,) if modality else (),
        since=within.first,
        until=within.last,
        copies=copies,
    )
    with at.store.catalogue() as catalogue:
        found = catalogue.claims(under, wanted, offset=cut.offset, limit=cut.limit)
    held = at.ledger(questions.chosen(claims=found.ids)).claims
    return Claims.model_validate(cut.of(found.total, rows.claims(held[id] for id in found.ids if id in held)))


@router.get("/claims/{id}")
def claim(at: At, id: Id) -> Claim:
    """One claim, by its id or an unmistakable beginning of it, with the words that it rests on."""
    told = opened(at.ledger(questions.named(id)), id)
    if not isinstance(told, Said):
        raise UnknownName(f"{id!r} is an event and no claim; /api/events/{told.id} has it.")
    return Claim.model_validate(lines.claim(told))
