"""Two parties: what lies between them, their pledges, their phrases, the briefing on them."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.record.store import questions
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.briefing import brief as write
from dragoman.views.commitments import Terms
from dragoman.views.commitments import commitments as promise
from dragoman.views.dossier import dossier as view
from dragoman.views.phrasebook import Period
from dragoman.views.phrasebook import phrasebook as phrase

router = APIRouter()


@router.get("/brief/{one}/{other}")
def brief(request: Request, at: At, one: str, other: str, as_of: AsOf) -> Response:
    """The briefing on two parties."""
    codes = asked.parties(one, other, at.lexicon)
    ledger = at.ledger(questions.briefing(*codes), as_of=as_of)
    return answer(request, shown(ledger, dated(write(ledger, *codes), as_of)))


@router.get("/commitments/{one}/{other}")
def commitments(
    request: Request,
    at: At,
    one: str,
    other: str,
    since: Text = None,
    until: Text = None,
    topic: Text = None,
    open: bool = False,
) -> Response:
    """What two parties pledged each other, and what came of it."""
    codes = asked.parties(one, other, at.lexicon)
    ledger = at.ledger(questions.pledges(*codes))
    first, last = asked.typed(since or None, "since"), asked.typed(until or None, "until")
    terms = Terms(first, last, asked.area(topic, "topic", at.lexicon) if topic else None, open)
    return answer(request, shown(ledger, promise(ledger, *codes, terms)))


@router.get("/phrasebook/{one}/{other}")
def phrasebook(
    request: Request, at: At, one: str, other: str, as_of: AsOf, since: Text = None, until: Text = None
) -> Response:
    """Set phrases of two states over time."""
    codes = asked.parties(one, other, at.lexicon)
    period = Period(asked.typed(since or None, "since"), asked.typed(until or None, "until"))
    ledger = at.ledger(questions.dealings(*codes), as_of=as_of)
    return answer(request, shown(ledger, dated(phrase(ledger, *codes, period=period), as_of)))


@router.get("/{one}/{other}")
def pair(request: Request, at: At, one: str, other: str, as_of: AsOf) -> Response:
    """Everything the record holds on two parties."""
    codes = asked.parties(one, other, at.lexicon)
    ledger = at.ledger(questions.dealings(*codes), as_of=as_of)
    page = dated(view(ledger, *codes), as_of)
    return answer(request, shown(ledger, page, "pair.html.j2", one=codes[0], other=codes[1]))
