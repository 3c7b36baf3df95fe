"""Two parties: the relationship at a glance, their last contact, pledges, phrases, disagreements."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import Field

from dragoman.errors import UnknownName
from dragoman.model import Section
from dragoman.record.settling import handles
from dragoman.record.store import glancing, questions
from dragoman.record.store.cards import LISTED
from dragoman.record.store.catalogue import Tally
from dragoman.serve.api.asking import AsOf, Cut, Listed, Within, listed
from dragoman.serve.api.documents import Claims
from dragoman.serve.api.events import Events
from dragoman.serve.api.shapes import LONGEST, Act, Form, Sentence, When
from dragoman.serve.api.telling import sentences
from dragoman.serve.promises import promised
from dragoman.serve.rooms.asking import At
from dragoman.serve.wordings import phrases
from dragoman.views import asked, rows
from dragoman.views.briefing import glance
from dragoman.views.commitments import Terms
from dragoman.views.dyad import contacts
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between
from dragoman.views.phrasebook import LAST, Period
from dragoman.views.phrasebook import phrasebook as phrase

router = APIRouter(prefix="/pairs/{one}/{other}")

Side = Annotated[
    str, Path(max_length=LONGEST, description="A country or organisation as people write it, or its code.")
]
Someone = Annotated[str, Path(max_length=LONGEST, description="A country, an organisation or a person.")]


class Counts(Form):
    """How much the record tells of two parties together."""

    events: dict[str, int] = Field(description="Events by act.")
    claims: dict[str, int] = Field(description="Claims by act that are no events; copies of a sentence among them.")
    documents: int


class PairAtAGlance(Form):
    """What lies between two parties, in a few sentences."""

    parties: list[str]
    names: list[str]
    glance: list[list[Sentence]] = Field(description="Points, each in one or more sentences, the gravest first.")
    counts: Counts


class Evidenced(Form):
    """Something told later that may bear on a pledge; it says nothing of whether this was kept."""

    id: str
    kind: Act
    claims: list[str]
    when: When
    reason: str


class Scored(Form):
    """How a person scores a pledge beside one piece of evidence."""

    judgement: str
    evidence: str
    score: Literal[-1, 0, 1]
    by: str
    at: str
    source: str | None
    reason: str | None


class Commitment(Form):
    """A pledge, with what came later."""

    id: str
    pledgers: list[str]
    towards: list[str]
    words: str
    strength: str
    areas: list[str] | None
    target: str | None
    said: When
    again: list[str]
    deadline: str | None
    due: When
    claims: list[str]
    reasons: list[str]
    evidence: list[Evidenced]
    scores: list[Scored]
    open: bool = Field(description="True until people score it as done in full, or as not done, and agree.")


class Commitments(Listed):
    """A page of pledges."""

    items: list[Commitment]


class Speaker(Form):
    """Who said it."""

    name: str
    office: str | None


class Use(Form):
    """One report's telling that one side used a phrase."""

    side: str | None
    speakers: list[Speaker]
    when: When
    variant: str
    document: str
    claim: str


class Phrase(Form):
    """A set phrase, or what the relationship is called, with its uses, oldest first."""

    phrase: str
    first: When
    last: When
    sides: list[str]
    uses: list[Use]


class Turn(Form):
    """A phrase that a side stopped using, or began to use."""

    phrase: str
    side: str
    reports: int
    earlier: list[str]
    latest: list[str]
    uses: list[str]


class Rewording(Form):
    """A phrase that a side tells in other words than before."""

    phrase: str
    side: str
    old: Use
    new: Use


class Phrasebook(Form):
    """What two parties say in set words."""

    parties: list[str]
    phrases: list[Phrase]
    relationship: list[Phrase]
    dropped: list[Turn]
    new: list[Turn]
    reworded: list[Rewording]
    spoke: dict[str, list[str]] = Field(description="By party, the documents in which it speaks.")


@router.get("")
def pair(at: At, as_of: AsOf, one: Side, other: Side) -> PairAtAGlance:
    """Two parties at a glance: level, last contacts, highest hosts, standing body, trade; and how much there is."""
    codes = asked.parties(one, other, at.lexicon)
    ledger, above, counts = _now(at, *codes) if as_of is None else _then(at, as_of, *codes)
    return PairAtAGlance.model_validate(
        {
            "parties": list(codes),
            "names": [ledger.country(code, article=False) for code in codes],
            "glance": [sentences(bullet, ledger.documents) for bullet in above.bullets],
            "counts": counts,
        }
    )


Glimpse = tuple[Ledger, Section, dict[str, object]]


def _now(at: At, one: str, other: str) -> Glimpse:
    """The glance from what the catalogue finds and counts, however large the record."""
    at.names()
    with at.store.catalogue() as catalogue:
        key, totals = handles.pair(one, other), catalogue.totals(one, other)
        events, claims = catalogue.tallies(key), catalogue.tallies(key, "claim")
        counts = {"events": _by_act(events), "claims": _by_act(claims), "documents": totals.reports}
    ledger = at.ledger(glancing.glance(one, other))
    return ledger, glance.glance(ledger, one, other, totals), counts


def _by_act(tallies: Iterable[Tally]) -> dict[str, int]:
    found = Counter[str]()
    for one in tallies:
        found[one.act] += one.count
    return dict(sorted(found.items()))


def _then(at: At, day: date, one: str, other: str) -> Glimpse:
    """The glance from all that lies between the two, cut at a day."""
    ledger = at.ledger(questions.briefing(one, other), as_of=day)
    found = between(ledger, one, other)
    said = Counter(claim.act for claim in found.claims if claim.act in LISTED)
    events = Counter(event.act for event in found.events)
    counts = {
        "events": dict(sorted(events.items())),
        "claims": dict(sorted(said.items())),
        "documents": len(found.documents),
    }
    return ledger, glance.section(found), counts


@router.get("/claims")
def said(at: At, cut: Cut, as_of: AsOf, one: Side, other: Side) -> Claims:
    """Everything that reports say on two parties together, newest first."""
    codes = asked.parties(one, other, at.lexicon)
    found = between(at.ledger(questions.dealings(*codes), as_of=as_of), *codes)
    return Claims.model_validate(cut.page(found.claims, rows.claims))


@router.get("/last")
def last(at: At, cut: Cut, as_of: AsOf, one: Someone, other: Someone) -> Events:
    """The contacts of two parties or people, newest first: when they last met, with what was planned or called off."""
    names = at.names()
    first, second = asked.someone(one, names), asked.someone(other, names)
    if first == second:
        raise UnknownName(f"{one!r} and {other!r} are both {first}; name two.")
    ledger = at.ledger(questions.contacts(first, second), as_of=as_of)
    found = contacts(ledger, first, second)
    return Events.model_validate(cut.page(found, lambda some: rows.events(some, ledger.claims)))


@router.get("/commitments")
def commitments(
    at: At,
    cut: Cut,
    within: Within,
    one: Side,
    other: Side,
    topic: Annotated[str | None, Query(max_length=LONGEST, description="An issue area, such as trade.")] = None,
    open: Annotated[bool, Query(description="Only those that nobody scored as done or not done.")] = False,
) -> Commitments:
    """What two parties pledged each other, newest first, and what later reports tell of it."""
    codes = asked.parties(one, other, at.lexicon)
    terms = Terms(
        within.since, within.until, asked.area(topic, "topic", at.lexicon) if topic is not None else None, open
    )
    _, page, total = promised(at, *codes, terms, offset=cut.offset, limit=cut.limit)
    return Commitments.model_validate(cut.of(total, listed(page)))


@router.get("/phrasebook")
def phrasebook(
    at: At,
    as_of: AsOf,
    within: Within,
    one: Side,
    other: Side,
    phrase_: Annotated[
        str | None, Query(alias="phrase", max_length=LONGEST, description="Only this phrase, or those so worded.")
    ] = None,
    last: Annotated[int, Query(ge=1, le=1000, description="How many reports are a side's latest.")] = LAST,
) -> Phrasebook:
    """Set phrases of two parties: first and last use, by side, new, gone, told in other words."""
    codes = asked.parties(one, other, at.lexicon)
    period = Period(within.since, within.until)
    if as_of is None:
        _, page = phrases(at, *codes, period, phrase=phrase_, last=last)
    else:
        ledger = at.ledger(questions.dealings(*codes), as_of=as_of)
        page = phrase(ledger, *codes, period=period, phrase=phrase_, last=last)
    return Phrasebook.model_validate(page.data)
