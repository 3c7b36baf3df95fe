"""The briefing book: the briefing with a cover, figures, what matters before a meeting, and the accounts compared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model import Page, Section
from dragoman.views.book import accounts, chronology, cover, disagreements, levels, news, numbers, papers, visitor
from dragoman.views.book.cut import cut
from dragoman.views.briefing import Limits, data, figures, fitting, nothing, sections
from dragoman.views.ledger import Ledger
from dragoman.views.originals import introduced
from dragoman.views.pair import Pair, between
from dragoman.views.prose import listed

WIDE = Limits(
    contacts=40, topics=12, sayings=4, people=30, phrases=24, figures=16, agreements=30, bodies=24, sources=60
)
"""A book may hold more than the twelve pages of a briefing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks of a book.

    Told from a date (EDTF) on, on some issue areas, before a meeting with a `person`. `news` is the title under which
    all is told that is not among the claims in `known`. `bound` is a book, else it is a briefing.
    """

    since: str | None = None
    topics: tuple[str, ...] = ()
    person: str | None = None
    news: str | None = None
    known: frozenset[str] = frozenset()
    bound: bool = True


def book(ledger: Ledger, pairs: Sequence[tuple[str, str]], wanted: Wanted) -> Page:
    """The book on one or more pairs; of several each makes a part of its own."""
    every = [between(ledger, one, other) for one, other in pairs]
    parts = [(pair, cut(pair, since=wanted.since, topics=wanted.topics)) for pair in every]
    told = [section for whole, pair in parts for section in _part(whole, pair, wanted, alone=len(parts) == 1)]
    kept = [pair for _, pair in parts]
    page = Page(
        title=_title(kept),
        lead=cover.lead(kept, wanted.since, wanted.topics),
        sections=tuple(told),
        data=data(kept[0]) if len(kept) == 1 else {"parts": [data(pair) for pair in kept]},
        cover=cover.cover(kept) if wanted.bound and any(pair.claims for pair in kept) else None,
    )
    return introduced(page, ledger, {code for pair in kept for code in pair.codes})


def _title(pairs: Sequence[Pair]) -> str:
    """ "China – Kazakhstan and Uzbekistan": the side that all parts share is named once."""
    first = pairs[0]
    if len(pairs) == 1 or len({pair.one for pair in pairs}) > 1:
        return listed([pair.title for pair in pairs])
    others = listed([first.ledger.country(pair.other, article=False) for pair in pairs])
    return f"{first.ledger.country(first.one, article=False)} – {others}"


def _part(whole: Pair, pair: Pair, wanted: Wanted, *, alone: bool) -> list[Section]:
    """The sections on one pair; under its name where it is not alone. What is asked for stands first."""
    if not pair.events and not pair.claims:
        return [Section("" if alone else pair.title, paragraphs=(nothing(pair),))]
    asked = [
        *(visitor.sections(whole, wanted.person) if wanted.person else ()),
        news.section(whole, wanted.news, wanted.known) if wanted.news else None,
    ]
    body = _bound(pair) if wanted.bound else list(fitting(pair))
    found = [one for one in (*asked, *body) if one is not None]
    return found if alone else [Section(pair.title), *(replace(one, level=one.level + 1) for one in found)]


def _bound(pair: Pair) -> list[Section | None]:
    glance, *middle, sources = sections(pair, WIDE)
    told = [part for one in middle for part in _fuller(pair, one)]
    return [glance, chronology.section(pair), levels.section(pair), *told, *accounts.sections(pair), sources]


def _fuller(pair: Pair, section: Section) -> tuple[Section | None, ...]:
    """A section of the briefing as a book has it: papers in a table, numbers drawn, what differs with its words."""
    if section.title == papers.TITLE:
        return (papers.section(pair, WIDE),)
    if section.title == figures.TITLE:
        return section, numbers.section(pair)
    return (disagreements.section(pair) if section.title == disagreements.TITLE else section,)


__all__ = ["WIDE", "Wanted", "book"]
