"""The pledges of two parties, what later reports tell of their matter, and how people score them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, DatedTimex, Line, Page, Section
from dragoman.model.pledge import Pledge, Proposal
from dragoman.record.pledging import Dealings, pledges, proposals
from dragoman.record.pledging.scores import Score, scores
from dragoman.views.briefing.positions import quoted
from dragoman.views.dates import last_day, overlap, spoken, stretch
from dragoman.views.ledger import Ledger
from dragoman.views.naming import together
from dragoman.views.notes import cite
from dragoman.views.pair import Pair, between
from dragoman.views.prose import capital, counted, listed, literal
from dragoman.views.telling import sentence

STRENGTHS: Mapping[str, str] = {
    "will": "pledged",
    "agreed": "agreed",
    "ready": "offered",
    "hopes": "hoped",
    "invited": "invited",
}
"""How strongly a pledge binds, as a verb."""

SCORES: Mapping[int, str] = {1: "+1, done in full", 0: "0, done in part or in progress", -1: "-1, not done"}
"""A score in words."""

OTHER = "other matters"
_STEM = 4


@dataclass(frozen=True, slots=True)
class Terms:
    """Which pledges to show: told from and up to a date (EDTF), of one issue area, only those still open."""

    since: str | None = None
    until: str | None = None
    topic: str | None = None
    open: bool = False

    def __post_init__(self) -> None:
        stretch(self.since, self.until)

    def show(self, areas: Sequence[str], days: Iterable[str], *, open: bool) -> bool:
        """True for a pledge of these areas that was told on these days."""
        if (self.open and not open) or (self.topic and self.topic not in (areas or (OTHER,))):
            return False
        if not (self.since or self.until):
            return True
        return any(overlap(when, self.since, self.until) for when in days)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a pledge, the claims that tell it, its proposed evidence and the scores of both."""

    pledge: Pledge
    claims: tuple[Claim, ...]
    proposals: tuple[Proposal, ...]
    scores: tuple[Score, ...]

    @property
    def open(self) -> bool:
        """True until people score it as done in full, or as not done, and agree on that."""
        return undecided(self.scores)


def undecided(given: Iterable[Score]) -> bool:
    """True where people have not agreed that a pledge was done in full, or was not done."""
    return {score.value for score in given} not in ({1}, {-1})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pledges are told of, by those who pledge; for how many evidence waits, how many are scored, and open."""

    sides: Mapping[tuple[str, ...], int]
    waiting: int
    scored: int
    open: int

    @property
    def total(self) -> int:
        """How many in all."""
        return sum(self.sides.values())


def counts(found: Sequence[Entry]) -> Counts:
    """The numbers of some pledges."""
    return Counts(
        sides=Counter(entry.pledge.pledgers for entry in found),
        waiting=sum(bool(entry.proposals) and not entry.scores for entry in found),
        scored=sum(bool(entry.scores) for entry in found),
        open=sum(entry.open for entry in found),
    )


def commitments(ledger: Ledger, one: str, other: str, terms: Terms | None = None) -> Page:
    """The ledger of pledges between two parties, by side and issue area, newest first."""
    pair, wanted = between(ledger, one, other), terms or Terms()
    found = [entry for entry in entries(pair) if _shown(entry, wanted)]
    return told(pair, found, counts(found))


def told(pair: Pair, found: Sequence[Entry], many: Counts) -> Page:
    """Some of the pledges of a pair, which are so many in all."""
    return Page(
        title=f"Commitments: {pair.title}",
        lead=tuple(_lead(pair, many)),
        sections=tuple(_sections(pair, found)),
        data=tuple(_row(pair, entry) for entry in found),
    )


def entries(pair: Pair) -> list[Entry]:
    """Every pledge between the two with its evidence and scores, newest first."""
    dealt = dealings(pair)
    claims = pair.ledger.claims
    given = scores(pair.ledger.record.judgements, claims.values())
    found = []
    for pledge in pledges(dealt):
        own = tuple(score for score in given if score.pledge in pledge.claims)
        told = tuple(claims[id] for id in pledge.claims)
        found.append(Entry(pledge, told, proposals(pledge, dealt), own))
    return found


def dealings(pair: Pair) -> Dealings:
    """What the record tells of the pair, as the room of pledges wants it."""
    ids = {claim.document for claim in pair.claims}
    timexes: dict[str, list[DatedTimex]] = {}
    for timex in pair.ledger.record.timexes:
        if timex.document in ids:
            timexes.setdefault(timex.document, []).append(timex)
    return Dealings(
        codes=pair.codes,
        claims=pair.claims,
        events=pair.events,
        documents=pair.ledger.documents,
        timexes={id: tuple(some) for id, some in timexes.items()},
        lexicon=pair.ledger.lexicon,
    )


def _shown(entry: Entry, terms: Terms) -> bool:
    days = [when for when in (entry.pledge.said, *entry.pledge.again) if when]
    return terms.show(entry.pledge.areas, days, open=entry.open)


# --- the page ----------------------------------------------------------------------------------------------------


def _lead(pair: Pair, many: Counts) -> Iterator[Line]:
    if not many.total:
        yield Line("The record holds no such pledge between the two.", about_record=True)
        return
    sides = [f"{name} {many.sides[codes]}" for name, codes in _sides(pair) if many.sides.get(codes)]
    yield Line(f"{counted(many.total, 'pledge').capitalize()}: {listed(sides)}.", about_record=True)
    waiting = f"For {many.waiting} later evidence is proposed and waits for a score; {many.scored} scored."
    yield Line(waiting, about_record=True)
    yield Line(f"Open: {many.open}.", about_record=True)
    yield Line("Whether a pledge was kept is said by people, never by the program.", about_record=True)


def _sides(pair: Pair) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those who may pledge, and what they are called."""
    yield from ((capital(pair.name(code)), (code,)) for code in (pair.one, pair.other))
    yield "Both sides", tuple(sorted(pair.codes))


def _sections(pair: Pair, found: Sequence[Entry]) -> Iterator[Section]:
    for name, codes in _sides(pair):
        some = [entry for entry in found if entry.pledge.pledgers == codes]
        topics = sorted({_topic(entry) for entry in some}, key=lambda topic: (topic == OTHER, topic))
        for topic in topics:
            bullets = (bullet for entry in some if _topic(entry) == topic for bullet in _told(pair, entry))
            yield Section(f"{name}: {topic}", bullets=tuple(bullets))


def _topic(entry: Entry) -> str:
    return " and ".join(entry.pledge.areas) or OTHER


def _told(pair: Pair, entry: Entry) -> Iterator[tuple[Line, ...]]:
    """The pledge, then what came later, each a bullet of its own."""
    yield (
        _pledged(pair, entry),
        *_due(pair, entry),
        Line(f"[{entry.pledge.id}]", about_record=True, leads_to=f"claim {entry.pledge.id}"),
    )
    left = list(entry.scores)
    for proposal in entry.proposals:
        own = [score for score in left if score.evidence in proposal.claims]
        left = [score for score in left if score not in own]
        yield (_proposed(pair, proposal), *_scored(own))
    for score in left:
        yield (_judged_on(pair, score), *_scored([score]))


def _pledged(pair: Pair, entry: Entry) -> Line:
    pledge, first = entry.pledge, entry.claims[0]
    when = spoken(pledge.said) if pledge.said else "at a date not told"
    who = together(pair.ledger, first.roles.get("speaker", ()), country=True) or "a speaker not named"
    again = f", again {listed([spoken(day) for day in pledge.again[:3]])}" if pledge.again else ""
    words = f"**{capital(when)}**{again}: {who}{_verb(pledge)}: “{literal(quoted(first))}”."
    return Line(words, cite(pair.ledger, entry.claims))


def _verb(pledge: Pledge) -> str:
    """How it was promised, unless the words of the promise begin with that."""
    verb = STRENGTHS.get(pledge.strength, "pledged")
    return "" if pledge.words[:_STEM].lower() == verb[:_STEM] else f" {verb}"


def _due(pair: Pair, entry: Entry) -> Iterator[Line]:
    """The deadline, and what its passing means: never that the pledge was broken."""
    pledge = entry.pledge
    end, today = last_day(pledge.due), last_day(pair.ledger.today)
    passed = bool(end and today and end < today)
    silent = not entry.proposals and not entry.scores
    if pledge.deadline:
        when = f" ({spoken(pledge.due)})" if pledge.due else ""
        over = ", which is past" if passed else ""
        yield Line(f"Deadline: “{literal(pledge.deadline)}”{when}{over}.", about_record=True)
    if silent:
        yield Line("Nothing in the record." if passed else "Nothing later in the record.", about_record=True)


def _proposed(pair: Pair, proposal: Proposal) -> Line:
    ledger = pair.ledger
    told = ledger.events.get(proposal.evidence) or ledger.claims[proposal.evidence]
    claims = [ledger.claims[id] for id in proposal.claims if id in ledger.claims]
    when = f"{spoken(proposal.when)}: " if proposal.when else "on a day not told: "
    why = f"Shown because {literal(proposal.reason)}. [{proposal.evidence}]"
    return Line(f"Later, {when}{sentence(ledger, told)} {why}", cite(ledger, claims))


def _judged_on(pair: Pair, score: Score) -> Line:
    """Evidence that a person found without its being proposed."""
    claim = pair.ledger.claims[score.evidence]
    when = pair.ledger.dated(claim)
    told = f"{capital(spoken(when)) if when else 'On a day not told'}: {sentence(pair.ledger, claim)}"
    return Line(told, cite(pair.ledger, (claim,)))


def _scored(given: Iterable[Score]) -> Iterator[Line]:
    """Each score with who gave it, when and why."""
    known = sorted(given, key=lambda one: (one.judgement.at, one.judgement.id))
    if not known:
        yield Line("Not scored.", about_record=True)
    for one in known:
        said = one.judgement
        source = f", from {literal(said.source)}" if said.source else ""
        told = f"Scored {SCORES[one.value]}, by {literal(said.by)} on {spoken(said.at[:10])}{source}"
        yield Line(f"{told}: {literal(said.reason or '')} [{said.id}]", about_record=True)


# --- plain data --------------------------------------------------------------------------------------------------


def _row(pair: Pair, entry: Entry) -> Mapping[str, object]:
    pledge = entry.pledge
    return {
        "id": pledge.id,
        "pledgers": list(pledge.pledgers),
        "towards": list(pledge.towards),
        "words": pledge.words,
        "strength": pledge.strength,
        "areas": list(pledge.areas) or None,
        "target": pledge.target,
        "said": pledge.said,
        "again": list(pledge.again),
        "deadline": pledge.deadline,
        "due": pledge.due,
        "claims": list(pledge.claims),
        "reasons": list(pledge.reasons),
        "evidence": [_evidence(one) for one in entry.proposals],
        "scores": [_score(one) for one in entry.scores],
        "open": entry.open,
    }


def _evidence(one: Proposal) -> Mapping[str, object]:
    return {
        "id": one.evidence,
        "kind": one.kind,
        "claims": list(one.claims),
        "when": one.when,
        "reason": one.reason,
    }


def _score(one: Score) -> Mapping[str, object]:
    said = one.judgement
    return {
        "judgement": said.id,
        "evidence": one.evidence,
        "score": one.value,
        "by": said.by,
        "at": said.at,
        "source": said.source,
        "reason": said.reason,
    }
