"""Where words stand in the reports."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.model import Line, Page, Section
from dragoman.record.bearing import CONTACTS
from dragoman.record.settling import handles
from dragoman.record.store import questions
from dragoman.record.store.catalogue import Catalogue, Wanted
from dragoman.record.store.search import Search
from dragoman.serve import narrowing
from dragoman.serve.desk import Desk
from dragoman.serve.paging import paging
from dragoman.serve.rendering import Shown, answer, shown
from dragoman.serve.rooms.asking import At, Text
from dragoman.views import asked, ways
from dragoman.views.ledger import Ledger
from dragoman.views.overview import named
from dragoman.views.search import search as view

router = APIRouter()
_WAYS = (
    "**gas pipeline**: both words, in one passage",
    '**"gas pipeline"**: one word after the other; **pipe\\***: how a word begins',
    "**gas OR oil**, **gas NOT oil**, **(gas OR oil) pipeline**",
    "**people:orlova**, **bodies:commission**, **phrases:golden**, **publisher:press**, **title:visit**: in one field",
    "a question that names two states or their offices: **when did the presidents of two states last meet?**",
    "the name of a person, a place, a body or a set phrase, which leads to its page",
)
_NOWHERE = "No report holds all these words in one passage."
_WORD = re.compile(r"[^\W_]+")
_SORTS = {"person": "person", "body": "mechanism", "place": "place", "phrase": "phrase"}
_CALLED = {"person": "Person", "body": "Body", "place": "Place", "phrase": "Set phrase"}
_MOST_WORDS = 5
_NAMES = 4
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
    """The reports in which words stand, each with the passage that answers best, and by what they can be narrowed."""
    if not (q.strip() or act or publisher or any(country)):
        empty = {"q": q, "sieve": None, "paging": None, "kept": ()}
        return answer(request, Shown(_how(), template="search.html.j2", more=empty))
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
    names = at.names()
    found, counted = at.store.search(wanted), at.store.facets(wanted)
    page = view(wanted, found, hints=False)
    page = replace(page, data={**_data(page), "facets": narrowing.data(counted)})
    more: dict[str, object] = {
        "q": q,
        "sieve": narrowing.sieve(request, counted, partial(_party, names)),
        "paging": paging(request, found.total, offset, limit),
        "kept": narrowing.kept(request),
    }
    if offset or not q.strip():
        return answer(request, shown(names, page, "search.html.j2", **more))
    ledger, above = _answered(at, q)
    lead = page.lead if page.sections or not above else (Line(_NOWHERE, about_record=True),)
    page = replace(page, lead=lead, sections=(*above, *page.sections))
    return answer(request, shown(ledger, page, "search.html.j2", **more))


def _data(page: Page) -> Mapping[str, object]:
    assert isinstance(page.data, Mapping)
    return page.data


def _how() -> Page:
    """What can be typed."""
    bullets = tuple((Line(told, about_record=True),) for told in _WAYS)
    return Page(title="Search", sections=(Section("What can be looked for", bullets=bullets),))


def _party(names: Ledger, code: str) -> str:
    return names.country(code if code.isupper() else asked.party(code, names.lexicon), article=False)


def _answered(at: Desk, words: str) -> tuple[Ledger, tuple[Section, ...]]:
    """What the record itself answers to a question that names two states, or offices of theirs."""
    asked_for = ways.heard(words, at.lexicon)
    names = at.names()
    people = ways.people(words, names.known)
    found: Sequence[str] = ()
    with at.store.catalogue() as catalogue:
        alike = tuple(_name(sort, *one) for sort, one in _alike(catalogue, words) if one[0] not in people)
        if len(asked_for.sides) == 2:
            key = handles.pair(*asked_for.sides)
            found = catalogue.events(key, Wanted(acts=CONTACTS, modalities=("occurred",)), limit=_LOOKED_AT).ids
    if not asked_for.sides and not people and not alike:
        return names, ()
    ledger = at.ledger(questions.chosen(found))
    events = [ledger.events[id] for id in found if id in ledger.events]
    section = ways.ways(
        ledger, asked_for, ways.fitting(events, asked_for, at.lexicon), people, alike, among=len(events)
    )
    return ledger, (section,) if section else ()


def _name(sort: str, name: str, count: int) -> Line:
    """ "Place: Astana (17)"."""
    told = named(_SORTS[sort], name, count)
    return replace(told, text=f"{_CALLED[sort]}: {told.text}")


def _alike(catalogue: Catalogue, words: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """The people, bodies, places and phrases whose names hold all words that were typed, where these are few."""
    told = _WORD.findall(words)
    if 0 < len(told) <= _MOST_WORDS and max(map(len, told)) > 2:
        for sort in _SORTS:
            yield from ((sort, one) for one in catalogue.alike(sort, told, limit=_NAMES))
