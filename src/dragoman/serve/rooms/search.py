"""Where words stand in the reports."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.model import Line, Page, Section
from dragoman.record.bearing import CONTACTS
from dragoman.record.settling import handles
from dragoman.record.store import questions
from dragoman.record.store.catalogue import Wanted
from dragoman.record.store.search import Search
from dragoman.record.store.search import search as find
from dragoman.serve.desk import Desk
from dragoman.serve.rendering import Shown, answer, shown
from dragoman.serve.rooms.asking import At, Text
from dragoman.views import asked, ways
from dragoman.views.ledger import Ledger
from dragoman.views.search import search as view

router = APIRouter()
_NOWHERE = "No report holds all these words in one passage."
_LOOKED_AT = 100
"""So many of the last contacts of two are looked through for those of the offices that are asked about."""


@router.get("/search")
def search(
    request: Request,
    at: At,
    q: str = "",
    since: Text = None,
    until: Text = None,
    country: Annotated[list[str], Query()] = [],  # noqa: B006 - FastAPI copies it
    act: Text = None,
    publisher: Text = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> Response:
    """The reports in which words stand, each with the passage that answers best."""
    if not q.strip():
        return answer(request, Shown(Page(title="Search"), template="search.html.j2", more={"q": q}))
    wanted = Search(
        words=q,
        since=asked.bound(since or None, "since", last=False),
        until=asked.bound(until or None, "until", last=True),
        countries=tuple(asked.party(one, at.lexicon) for one in country if one),
        acts=(asked.act(act, "act"),) if act else (),
        publisher=publisher or None,
        limit=limit,
        offset=offset,
    )
    at.names()
    page = view(wanted, find(at.path, wanted))
    if offset:
        return answer(request, Shown(page, template="search.html.j2", more={"q": q}))
    ledger, above = _answered(at, q)
    lead = page.lead if page.sections or not above else (Line(_NOWHERE, about_record=True),)
    page = replace(page, lead=lead, sections=(*above, *page.sections))
    return answer(request, shown(ledger, page, "search.html.j2", q=q))


def _answered(at: Desk, words: str) -> tuple[Ledger, tuple[Section, ...]]:
    """What the record itself answers to a question that names two states, or offices of theirs."""
    asked_for = ways.heard(words, at.lexicon)
    names = at.names()
    people = ways.people(words, names.known)
    if not asked_for.sides and not people:
        return names, ()
    found: Sequence[str] = ()
    if len(asked_for.sides) == 2:
        with at.store.catalogue() as catalogue:
            key = handles.pair(*asked_for.sides)
            found = catalogue.events(key, Wanted(acts=CONTACTS, modalities=("occurred",)), limit=_LOOKED_AT).ids
    ledger = at.ledger(questions.chosen(found))
    events = [ledger.events[id] for id in found if id in ledger.events]
    section = ways.ways(ledger, asked_for, ways.fitting(events, asked_for, at.lexicon), people, among=len(events))
    return ledger, (section,) if section else ()
