"""Events: one laid open, its history, its accounts side by side, and what happened in order of time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.errors import UnknownName
from dragoman.model import Document, Event, Page, Section
from dragoman.model.claim import EVENT_ACTS
from dragoman.record.store import questions
from dragoman.serve import addresses
from dragoman.serve.listing import codes, differing, happenings
from dragoman.serve.paging import SHOWN, paging
from dragoman.serve.rendering import Shown, answer, shown
from dragoman.serve.reviewing.correcting import correcting
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.choice import by_id
from dragoman.views.comparison import head, laid, told_of
from dragoman.views.comparison.sheet import strips
from dragoman.views.conflicts import conflicts as differ
from dragoman.views.dates import spoken
from dragoman.views.event import accounts, found, heading, show
from dragoman.views.history import history as tell
from dragoman.views.ledger import Ledger, person_named
from dragoman.views.notes import label
from dragoman.views.pair import countries
from dragoman.views.prose import literal
from dragoman.views.support import rows, supports
from dragoman.views.telling import Told
from dragoman.views.timeline import Window, listed

router = APIRouter()
_MOST_SIDES = 3


@router.get("/event/{id}")
@router.get("/claim/{id}")
def event(request: Request, at: At, id: str) -> Response:
    """One event or claim with its words."""
    ledger = at.ledger(questions.telling(id) if request.url.path.startswith("/claim/") else questions.named(id))
    told = found(ledger, id)
    held = supports(ledger, told)
    page = show(ledger, told.id)
    if request.query_params.get("format") == "csv":
        page = replace(page, data=tuple(rows(held)))  # a sheet of what the page shows; JSON holds the whole event
    more = {
        "id": told.id,
        "told": told,
        "heading": heading(ledger, told),
        "accounts": accounts(ledger, told),
        "supports": held,
        "pairs": _pairs(ledger, told),
        "event": None
        if isinstance(told, Event)
        else next((e.id for e in ledger.record.events if told.id in e.claims), None),
        "correcting": correcting(request, ledger, told),
        "reports": [(one.id, _called(one)) for id in _reports(told) if (one := ledger.documents.get(id)) is not None],
    }
    return answer(request, shown(ledger, page, "event.html.j2", **more))


def _reports(told: Told) -> Sequence[str]:
    return told.documents if isinstance(told, Event) else (told.document,)


def _called(document: Document) -> str:
    publisher = document.publisher or document.agency or "a publisher not named"
    return f"{publisher}, {spoken(document.published)}" if document.published else publisher


def _pairs(ledger: Ledger, told: Told) -> list[tuple[str, str]]:
    """The pages on the states and organisations that took part, two by two: what they are called, and the address."""
    codes = sorted(countries(told.parties()))[:_MOST_SIDES]
    return [
        (f"{ledger.country(one, article=False)} and {ledger.country(two)}", addresses.pair(one, two))
        for one, two in combinations(codes, 2)
    ]


@router.get("/history/{id}")
def history(request: Request, at: At, id: str) -> Response:
    """How an event or claim came to say what it says."""
    at.names()
    past = at.store.history(id)
    if past is None:
        raise UnknownName(f"The record has no event or claim {id!r}, and never had.")
    return answer(request, Shown(tell(past, at.lexicon)))


@router.get("/comparison/{id}")
def comparison(
    request: Request,
    at: At,
    id: str,
    as_of: AsOf,
    account: Annotated[list[str], Query()] = [],  # noqa: B006 - FastAPI copies it
    whole: bool = False,
) -> Response:
    """The accounts of one event, passage by passage."""
    ledger = at.ledger(questions.accounts(id), as_of=as_of)
    meant = by_id(ledger, id)
    if meant is None:
        raise UnknownName(f"The record has no event {id!r}.")
    found = laid(ledger, meant, [one for one in account if one])
    more = {
        "id": meant.id,
        "laid": found,
        "heads": [(one.id, _called(one), head(one)) for one in found.documents],
        "choice": [(one.id, head(one), one in found.documents) for one in found.reports],
        "strips": strips(found, whole=whole),
        "whole": str(request.url.include_query_params(whole="true").query),
    }
    page = _headed(dated(told_of(ledger, found, whole=whole, hints=False), as_of), found.documents)
    return answer(request, shown(ledger, page, "comparison.html.j2", **more))


def _headed(page: Page, documents: Sequence[Document]) -> Page:
    """The page with reports called by publisher and day at the head of a table, where that tells them apart."""
    names = {label(one): literal(_called(one)) for one in documents}
    if len(set(names.values())) < len(documents):
        return page
    return replace(page, sections=tuple(_with_heads(one, names) for one in page.sections))


def _with_heads(section: Section, names: Mapping[str, str]) -> Section:
    if section.table is None:
        return section
    heads = tuple(names.get(one, one) for one in section.table.columns)
    return replace(section, table=replace(section.table, columns=heads))


@router.get("/timeline")
def timeline(
    request: Request,
    at: At,
    as_of: AsOf,
    party: Annotated[list[str], Query(max_length=2)] = [],  # noqa: B006 - FastAPI copies it
    since: Text = None,
    until: Text = None,
    act: Text = None,
    person: Text = None,
    offset: Annotated[int, Query(ge=0, le=100_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = SHOWN,
) -> Response:
    """What happened, in order."""
    window = Window(
        asked.typed(since or None, "since"),
        asked.typed(until or None, "until"),
        asked.event_act(act, "act") if act else None,
        person_named(at.names(), person) if person else None,
        codes(at, *(one or None for one in party)),
    )
    found = happenings(at, window, as_of=as_of, offset=offset, limit=limit)
    page = dated(listed(found.ledger, found.events, found.total), as_of)
    ways = paging(request, found.total, offset, limit)
    sides = [(code, found.ledger.country(code, article=False)) for code in window.parties]
    return answer(request, shown(found.ledger, page, "timeline.html.j2", paging=ways, sides=sides, acts=EVENT_ACTS))


@router.get("/conflicts")
def conflicts(
    request: Request,
    at: At,
    as_of: AsOf,
    party: Annotated[list[str], Query(max_length=2)] = [],  # noqa: B006 - FastAPI copies it
) -> Response:
    """Where reports disagree."""
    sides = codes(at, *(one or None for one in party))
    ledger = differing(at, sides, as_of=as_of)
    named = [ledger.country(code, article=False) for code in sides]
    return answer(request, shown(ledger, dated(differ(ledger, sides), as_of), "conflicts.html.j2", sides=named))
