"""Claims: what one document says."""

from fastapi import APIRouter

from dragoman.errors import UnknownName
from dragoman.model import Claim as Said
from dragoman.record import lines
from dragoman.record.store import questions
from dragoman.serve.api.shapes import Claim, Id
from dragoman.serve.rooms.asking import At
from dragoman.views.event import found

router = APIRouter()


@router.get("/claims/{id}")
def claim(at: At, id: Id) -> Claim:
    """One claim, by its id or an unmistakable beginning of it, with the words that it rests on."""
    told = found(at.ledger(questions.named(id)), id)
    if not isinstance(told, Said):
        raise UnknownName(f"{id!r} is an event and no claim; /api/events/{told.id} has it.")
    return Claim.model_validate(lines.claim(told))
