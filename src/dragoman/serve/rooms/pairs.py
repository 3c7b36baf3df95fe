"""Two parties: what lies between them, their pledges, their phrases, the briefing on them."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from dragoman.record.settling import handles
from dragoman.record.store import glancing, questions
from dragoman.record.store.catalogue import Wanted as Sieve
from dragoman.serve.paging import paging
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.book import Wanted, book
from dragoman.views.briefing import brief as write
from dragoman.views.briefing.glance import glance
from dragoman.views.commitments import Terms
from dragoman.views.commitments import commitments as promise
from dragoman.views.dossier import dossier as view
from dragoman.views.phrasebook import Period
from dragoman.views.phrasebook import phrasebook as phrase
from dragoman.views.relation import LEVELS, Counts, relation

router = APIRouter()

_SHOWN = 20


@router.get("/brief/{one}/{other}")
def brief(request: Request, at: At, one: str, other: str, as_of: AsOf) -> Response:
    """The briefing on two parties, or on one and several, to be read here."""
    pairs = asked.pairs(one, other, at.lexicon)
    ledger = at.ledger(questions.briefings(pairs), as_of=as_of)
    page = write(ledger, *pairs[0]) if len(pairs) == 1 else book(ledger, pairs, Wanted(bound=False))
    return answer(request, shown(ledger, dated(page, as_of), "brief.html.j2", one=one, other=other))


@router.get("/stretches/{one}/{other}")
def stretches(at: At, one: str, other: str) -> JSONResponse:
    """What a timeline of two parties is drawn from."""
    codes = asked.parties(one, other, at.lexicon)
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.stretches(handles.pair(*codes))
    return JSONResponse([asdict(one) for one in found])


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


@router.get("/dossier/{one}/{other}")
def dossier(request: Request, at: At, one: str, other: str, as_of: AsOf) -> Response:
    """Everything the record holds on two parties."""
    codes = asked.parties(one, other, at.lexicon)
    ledger = at.ledger(questions.dealings(*codes), as_of=as_of)
    return answer(request, shown(ledger, dated(view(ledger, *codes), as_of)))


@router.get("/{one}/{other}")
def pair(
    request: Request,
    at: At,
    one: str,
    other: str,
    act: Text = None,
    modality: Text = None,
    since: Text = None,
    until: Text = None,
    level: Annotated[int | None, Query(ge=0, lt=len(LEVELS))] = None,
    host: Text = None,
    offset: Annotated[int, Query(ge=0, le=100_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = _SHOWN,
) -> Response:
    """Two parties at a glance, and their contacts page by page."""
    first, second = sorted(asked.parties(one, other, at.lexicon))
    codes = first, second
    key = handles.pair(*codes)
    wanted = Sieve(
        acts=(asked.event_act(act, "act"),) if act else (),
        modalities=(modality,) if modality else (),
        since=asked.bound(since or None, "since", last=False),
        until=asked.bound(until or None, "until", last=True),
        hosts=(host,) if host else (),
        highest=LEVELS[level][1] - 1 if level is not None else None,
    )
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.events(key, wanted, offset=offset, limit=limit)
        topics = catalogue.topics(key, limit=20).names
        tallies, uses, totals = catalogue.tallies(key), catalogue.uses(key), catalogue.totals(*codes)
    ledger = at.ledger(questions.together(questions.chosen(found.ids), glancing.glance(*codes)))
    above = glance(ledger, *codes, totals)
    page = relation(ledger, *codes, found.ids, Counts(tallies, topics, uses, found.total), above)
    more = {"one": codes[0], "other": codes[1], "paging": paging(request, found.total, offset, limit), "levels": LEVELS}
    return answer(request, shown(ledger, page, "pair.html.j2", **more))
