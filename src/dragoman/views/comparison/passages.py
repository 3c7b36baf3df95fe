"""The sentences in which one report tells of one event: of itself, of what was said at it, and those between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.document.clean import clean
from dragoman.model import Claim, Document, Event, Interval, Party
from dragoman.reading.sentences import sentences
from dragoman.views.briefing.trips import belongs
from dragoman.views.dates import last_day
from dragoman.views.ledger import Ledger
from dragoman.views.naming import is_unnamed
from dragoman.views.pair import countries

ENCOUNTERS = ("meeting", "session", "visit")
WEEK = 7
_VOICES = ("speaker", "pledger", "user", "sender", "bearer", "recipient", "party")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a report as it stands there, what it is (headline, body, caption), and the claims it carries."""

    document: str
    start: int
    end: int
    text: str
    kind: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event with what happened under it (the meetings of a visit, the greetings carried on it)."""

    event: Event
    events: tuple[Event, ...]
    umbrellas: tuple[Event, ...] = ()
    people: frozenset[str] = field(default_factory=frozenset)
    sides: frozenset[str] = field(default_factory=frozenset)

    @property
    def claims(self) -> frozenset[str]:
        """The ids of the claims that tell it."""
        return frozenset(id for event in self.events for id in event.claims)


def occasion(ledger: Ledger, event: Event) -> Occasion:
    """The event with what lies under it and the visits that it lies under."""
    near = [other for other in ledger.record.events if set(other.documents) & set(event.documents)]
    visits = [other for other in near if other.act == "visit" and other is not event]
    under = [other for other in near if event.act == "visit" and other.act != "visit" and _under(event, other)]
    parties = [party for one in (event, *under) for party in one.parties()]
    return Occasion(
        event=event,
        events=(event, *under),
        umbrellas=tuple(visit for visit in visits if event.act != "visit" and _under(visit, event)),
        people=frozenset(_person(party) for party in parties if party.kind == "person"),
        sides=countries(parties),
    )


def passages(ledger: Ledger, asked: Occasion, document: Document) -> tuple[Passage, ...]:
    """The sentences of a report that belong to an occasion, in the order of the text."""
    every = _sentences(ledger, document)
    if _in_passing(ledger, asked, document):
        return tuple(one for one in every if any(claim.id in asked.claims for claim in one.claims))
    rivals = _rivals(ledger, asked, document)
    told = [_told(asked, rivals, every, at) for at in range(len(every))]
    kept = [
        passage
        for at, passage in enumerate(every)
        if told[at]
        or (at == 0 and passage.kind == "headline")
        or (told[at] is None and (not rivals or _between(told, at)))
    ]
    return tuple(_without_echo(kept))


def _in_passing(ledger: Ledger, asked: Occasion, document: Document) -> bool:
    """True for a report whose news is another encounter, or that only announces this one."""
    own = [claim for claim in ledger.told_by(asked.event) if claim.document == document.id]
    if asked.event.modality == "occurred" and all(claim.modality == "planned" for claim in own):
        return True
    if asked.event.act not in ENCOUNTERS:
        return False
    if asked.event.when is None:
        return bool(own) and min(_begins(claim) for claim in own) > _opening(document)
    age = _age(asked.event, document)
    others = [event for event in ledger.record.events if event.act in ENCOUNTERS and document.id in event.documents]
    ages = [_age(event, document) for event in others if event not in asked.events]
    known = [one for one in ages if one is not None and age is not None and one + WEEK < age]
    return bool(known)


def _begins(claim: Claim) -> int:
    return min(one.start for one in claim.evidence)


def _opening(document: Document) -> int:
    """Where the opening of a report ends: a visit of unknown days that is first named later is not its news."""
    return len(document.text) // 3


def _age(event: Event, document: Document) -> int | None:
    """How many days before its report something was."""
    happened, told = last_day(event.when), last_day(document.published)
    return abs((told - happened).days) if happened and told else None


def _sentences(ledger: Ledger, document: Document) -> list[Passage]:
    """Every sentence of a report, without asides; none of a report in a language that is not read."""
    text = clean(document)
    spans = [(text.span(one.start, one.end), one.kind) for one in sentences(text)]
    own = [claim for claim in ledger.record.claims if claim.document == document.id]
    every = [
        Passage(document.id, span.start, span.end, document.text[span.start : span.end], kind, carried)
        for span, kind in spans
        for carried in [tuple(claim for claim in own if _touches(claim, span.start, span.end))]
    ]
    return [passage for passage in every if passage.claims or not _aside(passage.text)]


def _aside(text: str) -> bool:
    """True for a stretch in brackets, or a single word: a photographer's name, an editor's note, what a cut left."""
    return text.startswith(("(", "[")) or len(text.split()) < 2


def _touches(claim: Claim, start: int, end: int) -> bool:
    return claim.act != "tenure" and any(one.start < end and start < one.end for one in claim.evidence)


def _rivals(ledger: Ledger, asked: Occasion, document: Document) -> dict[str, Event]:
    """Other encounters that the report tells of, by claim: what is said at those is not said at this one.

    One on other days, or a plan, is only mentioned: nothing in the report is said at it. Nor is a gathering of which
    nobody is named: a meeting in its margins is not it.
    """
    known = {event.id for event in (*asked.events, *asked.umbrellas)}
    return {
        id: event
        for event in ledger.record.events
        if event.act in ENCOUNTERS and event.id not in known and document.id in event.documents
        if event.modality == "occurred" and _may_share_days(asked.event, event)
        if any(party.kind != "mechanism" for party in event.parties())
        for id in event.claims
        if id in ledger.claims and ledger.claims[id].document == document.id
    }


def _may_share_days(event: Event, other: Event) -> bool:
    if not event.when or not other.when:
        return True
    one, two = Interval.from_edtf(event.when), Interval.from_edtf(other.when)
    return one.overlaps(two) or (
        one.end is not None and two.start is not None and abs((two.start - one.end).days) < WEEK
    )


def _told(asked: Occasion, rivals: dict[str, Event], every: Sequence[Passage], at: int) -> bool | None:
    """True where a sentence belongs to the occasion, False where it belongs elsewhere, None where it does not say."""
    claims = every[at].claims
    if any(claim.id in asked.claims for claim in claims):
        return True
    sayings = [claim for claim in claims if claim.act not in ENCOUNTERS]
    if not sayings:
        return False if any(claim.id in rivals for claim in claims) else None
    if not any(_of_the_occasion(asked, claim) for claim in sayings):
        return False
    return _said_at(asked, rivals, every, at)


def _of_the_occasion(asked: Occasion, claim: Claim) -> bool:
    """True when those who speak in a claim, or whom it is about, are those of the occasion."""
    voices = claim.parties(*_VOICES)
    people = {_person(party) for party in voices if party.kind == "person" and not is_unnamed(party)}
    if people:
        return bool(people & asked.people)
    sides = countries(voices)
    return bool(sides) and sides <= asked.sides


def _said_at(asked: Occasion, rivals: dict[str, Event], every: Sequence[Passage], at: int) -> bool:
    """True when the encounter told in this sentence, else last before it, else first after it, is the occasion."""
    before = range(at, -1, -1)
    after = range(at + 1, len(every))
    for index in (*before, *after):
        claims = [claim for claim in every[index].claims if claim.act in ENCOUNTERS]
        if every[index].kind == "caption" and index != at:
            continue
        told = [claim for claim in claims if claim.id in asked.claims or claim.id in rivals]
        if told:
            # Of two encounters in one earlier sentence, the text goes on with the one told last.
            last = max(told, key=lambda claim: (_last_word(claim, every[index]), claim.id))
            own = any(claim.id in asked.claims for claim in told)
            return last.id in asked.claims if index < at else own
    return True


def _last_word(claim: Claim, passage: Passage) -> int:
    return max(one.start for one in claim.evidence if one.start < passage.end and passage.start < one.end)


def _between(told: Sequence[bool | None], at: int) -> bool:
    """A sentence that claims nothing belongs where both its neighbours belong."""
    before = next((told[index] for index in range(at - 1, -1, -1) if told[index] is not None), None)
    after = next((told[index] for index in range(at + 1, len(told)) if told[index] is not None), None)
    return bool(before and after)


def _without_echo(kept: Iterable[Passage]) -> list[Passage]:
    """A title that the text repeats as its first sentence is one passage."""
    found: list[Passage] = []
    for passage in kept:
        before = found[-1] if found else None
        if before and before.kind == "headline" and _plain(passage.text).startswith(_plain(before.text)):
            found.pop()
        found.append(passage)
    return found


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _under(visit: Event, event: Event) -> bool:
    """A meeting in the land and the days of a visit; a greeting that its guest carried."""
    if event.act in ("meeting", "session"):
        return belongs(visit, event)
    guests = {party.name for party in visit.roles.get("guest", ())}
    carried = event.act == "greeting" and guests & {party.name for party in event.roles.get("bearer", ())}
    return bool(carried and set(visit.documents) & set(event.documents))


def _person(party: Party) -> str:
    return party.id or party.name
