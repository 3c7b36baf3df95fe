"""Two parties: what lies between them, their pledges, their phrases, the briefing on them."""

from dataclasses import asdict
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse, Response

from dragoman.errors import DragomanError
from dragoman.record.settling import handles
from dragoman.record.store import glancing, questions
from dragoman.record.store.catalogue import Wanted as Sieve
from dragoman.serve.paging import SHOWN, paging
from dragoman.serve.promises import promised
from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.serve.wordings import phrases
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.book import Wanted, book
from dragoman.views.briefing import brief as write
from dragoman.views.briefing.glance import section as glance
from dragoman.views.commitments import OTHER, Terms
from dragoman.views.dossier import dossier as view
from dragoman.views.pair import between
from dragoman.views.phrasebook import Period
from dragoman.views.phrasebook import phrasebook as phrase
from dragoman.views.relation import LEVELS, Counts, relation
from dragoman.views.relation.promises import TOLD

router = APIRouter()

_SHOWN = 20
_SIFTS = ("act", "modality", "since", "until", "level", "host")
_FIGURES = 24
_SITTINGS = 6
_COUNTED = Sieve(acts=("figure",), modalities=("occurred",), copies=False)


@router.get("/brief/{one}/{other}")
def brief(request: Request, at: At, one: str, other: str, as_of: AsOf) -> Response:
    """The briefing on two parties, or on one and several, to be read here."""
    pairs = asked.pairs(one, other, at.lexicon)
    ledger = at.ledger(questions.briefings(pairs), as_of=as_of)
    page = write(ledger, *pairs[0]) if len(pairs) == 1 else book(ledger, pairs, Wanted(bound=False))
    return answer(request, shown(ledger, dated(page, as_of), "brief.html.j2", one=one, other=other))


def _sieve(
    act: Text = None,
    modality: Text = None,
    since: Text = None,
    until: Text = None,
    level: Annotated[str, Query(max_length=1)] = "",
    host: Text = None,
) -> Sieve:
    """Which contacts are asked for."""
    if level and not (level.isdecimal() and int(level) < len(LEVELS)):
        raise DragomanError(f"level {level!r} is none; allowed are 0 to {len(LEVELS) - 1}.")
    return Sieve(
        acts=(asked.event_act(act, "act"),) if act else (),
        modalities=(modality,) if modality else (),
        since=asked.bound(since or None, "since", last=False),
        until=asked.bound(until or None, "until", last=True),
        hosts=(host,) if host else (),
        highest=LEVELS[int(level)][1] - 1 if level else None,
    )


Sifted = Annotated[Sieve, Depends(_sieve)]


@router.get("/stretches/{one}/{other}")
def stretches(at: At, one: str, other: str, wanted: Sifted) -> JSONResponse:
    """What a timeline of two parties is drawn from."""
    codes = asked.parties(one, other, at.lexicon)
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.stretches(handles.pair(*codes), wanted)
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
    offset: Annotated[int, Query(ge=0, le=100_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = SHOWN,
) -> Response:
    """What two parties pledged each other, and what came of it."""
    codes = asked.parties(one, other, at.lexicon)
    first, last = asked.typed(since or None, "since"), asked.typed(until or None, "until")
    terms = Terms(first, last, asked.area(topic, "topic", at.lexicon) if topic else None, open)
    ledger, page, total = promised(at, *codes, terms, offset=offset, limit=limit)
    areas = [*sorted({*at.lexicon.areas.whole.values(), *at.lexicon.areas.beginning.values()}), OTHER]
    more = {"one": codes[0], "other": codes[1], "areas": areas, "paging": paging(request, total, offset, limit)}
    return answer(request, shown(ledger, page, "pledges.html.j2", **more))


@router.get("/phrasebook/{one}/{other}")
def phrasebook(
    request: Request, at: At, one: str, other: str, as_of: AsOf, since: Text = None, until: Text = None
) -> Response:
    """Set phrases of two states over time."""
    codes = asked.parties(one, other, at.lexicon)
    period = Period(asked.typed(since or None, "since"), asked.typed(until or None, "until"))
    if as_of is None:
        ledger, page = phrases(at, *codes, period)
    else:
        ledger = at.ledger(questions.dealings(*codes), as_of=as_of)
        page = dated(phrase(ledger, *codes, period=period), as_of)
    return answer(request, shown(ledger, page, "phrases.html.j2", one=codes[0], other=codes[1]))


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
    wanted: Sifted,
    offset: Annotated[int, Query(ge=0, le=100_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = _SHOWN,
) -> Response:
    """Two parties at a glance, and their contacts page by page."""
    first, second = sorted(asked.parties(one, other, at.lexicon))
    codes = first, second
    key = handles.pair(*codes)
    at.names()
    with at.store.catalogue() as catalogue:
        found = catalogue.events(key, wanted, offset=offset, limit=limit)
        promises = catalogue.promises(*codes, TOLD)
        counts = Counts(
            catalogue.tallies(key),
            catalogue.promised(*codes),
            catalogue.uses(key),
            found.total,
            catalogue.used(key),
            promises,
            catalogue.placed(key),
        )
        sittings = catalogue.events(key, Sieve(acts=("session",)), limit=_SITTINGS).ids
        figures = catalogue.claims(key, _COUNTED, limit=_FIGURES).ids
        totals = catalogue.totals(*codes)
    about = questions.chosen((*found.ids, *sittings), (*promises, *figures))
    ledger = at.ledger(questions.together(about, glancing.glance(*codes)))
    two = between(ledger, *codes)
    page = relation(two, found.ids, counts, glance(two, totals))
    more = {
        "one": first,
        "other": second,
        "sides": [(code, ledger.country(code, article=False)) for code in codes],
        "paging": paging(request, found.total, offset, limit),
        "levels": LEVELS,
        "sieved": urlencode([one for one in request.query_params.multi_items() if one[0] in _SIFTS and one[1]]),
    }
    return answer(request, shown(ledger, page, "pair.html.j2", **more))
