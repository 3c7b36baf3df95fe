"""Where the reports disagree: events told differently, figures, days of sittings, holders of offices: `conflicts`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, DatedTimex, Event, Footnote, Line, Page, Section, Tenure
from dragoman.record.conflicts import differing_figures, differing_sittings
from dragoman.record.identity.doubts import doubts
from dragoman.record.identity.telling import Telling, alone, tell
from dragoman.record.tenures.rivals import at_once
from dragoman.views.comparison import head
from dragoman.views.comparison.differences import conflicting
from dragoman.views.dates import newest_key, spoken
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite
from dragoman.views.pair import concerns, countries
from dragoman.views.prose import capital, counted, listed, literal, unique
from dragoman.views.telling import money, period_of, sentence, session_name

KINDS: Mapping[str, str] = {
    "event": "One event told differently",
    "sitting": "One sitting on different days",
    "figure": "One figure with different numbers",
    "office": "Two holders of one office at one time",
    "slip": "A holder whom one report alone shows, perhaps by a slip or misread",
    "merged": "Taken for one event, on little",
    "apart": "Taken for two events, which may be one",
}
"""The kinds of disagreement, and what they are called."""

MOST = 40
"""So many disagreements of one kind are shown to a reader."""

_DOUBTS = ("merged", "apart")

Codes = frozenset[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that differ: the report that gives it, and its words."""

    told: str
    document: str
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A thing that two reports tell differently.

    `when` is when it was; `event` the id of the happening, if it is of one; `remark` says what may explain it.
    """

    kind: str
    subject: str
    field: str
    when: str | None
    sides: tuple[Side, ...]
    event: str | None = None
    remark: str | None = None


def conflicts(ledger: Ledger, parties: Sequence[str] = ()) -> Page:
    """All disagreements of the reports, newest first; of two parties, or of one, where they are given."""
    codes = frozenset(parties)
    found = [
        *_events(ledger, codes),
        *_sittings(ledger, codes),
        *_figures(ledger, codes),
        *_offices(ledger, codes),
        *_doubtful(ledger, codes),
    ]
    found.sort(key=lambda one: (newest_key(one.when), one.subject, one.field))
    named = " – ".join(ledger.country(code, article=False) for code in parties)
    return Page(
        title=f"Where reports disagree: {named}" if named else "Where reports disagree",
        lead=tuple(Line(words, about_record=True) for words in _lead(found)),
        sections=tuple(section for kind in KINDS if (section := _section(ledger, kind, found)) is not None),
        data=tuple(_plain(ledger, one) for one in found),
    )


def _lead(found: Sequence[Disagreement]) -> list[str]:
    if not found:
        return ["No two reports in the record disagree on a date, place, title, number or holder of an office."]
    doubtful = sum(one.kind in _DOUBTS for one in found)
    words = capital(counted(len(found) - doubtful, "disagreement"))
    doubted = f", and {counted(doubtful, 'doubt')} whether tellings are of one event" if doubtful else ""
    return [
        f"{words}{doubted}, newest first.",
        "The record does not decide who is right; a plan of which nobody tells the outcome is no disagreement. "
        "Before anything is made of one, look at the words: a title may have been misread.",
    ]


def _section(ledger: Ledger, kind: str, found: Iterable[Disagreement]) -> Section | None:
    """The disagreements of a kind; of many the newest, the rest counted."""
    own = [one for one in found if one.kind == kind]
    bullets = [_bullet(ledger, one) for one in own[:MOST]]
    if len(own) > MOST:
        bullets.append((Line(f"{len(own) - MOST:,} older ones more: *--json* lists them.", about_record=True),))
    return Section(KINDS[kind], bullets=tuple(bullets)) if bullets else None


def _bullet(ledger: Ledger, one: Disagreement) -> tuple[Line, ...]:
    when = f", {spoken(one.when)}" if one.when and one.kind == "event" else ""
    lines = [Line(f"**{one.subject.rstrip('.')}{when}: {literal(one.field)}.**", about_record=True)]
    for index, side in enumerate(one.sides):
        mark = "." if index + 1 == len(one.sides) else ";"
        lines.append(Line(f"{head(ledger.documents[side.document])}: {side.told}{mark}", side.notes))
    if one.remark:
        lines.append(Line(one.remark, about_record=True))
    return tuple(lines)


def _events(ledger: Ledger, codes: Codes) -> Iterator[Disagreement]:
    """The fields on which tellings of one happening differ; a plan that was carried out contradicts nothing."""
    for event in ledger.record.events:
        if event.conflicts and _between(ledger, event, codes):
            for one in conflicting(ledger, event, event.documents):
                sides = tuple(Side(value.told, value.document, value.notes) for value in one.values)
                yield Disagreement("event", sentence(ledger, event), one.field, event.when, sides, event.id, one.remark)


def _sittings(ledger: Ledger, codes: Codes) -> Iterator[Disagreement]:
    """A numbered sitting that reports put so far apart that it could not be told as one event."""
    sessions = (claim for claim in ledger.record.claims if claim.act == "session" and _between(ledger, claim, codes))
    tellings = [tell(claim, ledger.documents[claim.document], ledger.lexicon) for claim in sessions]
    merged = {id: event.id for event in ledger.record.events for id in event.claims}
    for some in differing_sittings(tellings):
        claims = [one.claim for one in some]
        if len({merged.get(claim.id) for claim in claims}) > 1:
            sides = tuple(_side(ledger, claim, spoken(claim.when) if claim.when else "no day") for claim in claims)
            newest = min((claim.when for claim in claims), key=newest_key)
            yield Disagreement("sitting", capital(session_name(ledger, claims[0])), "date", newest, sides)


def _figures(ledger: Ledger, codes: Codes) -> Iterator[Disagreement]:
    """Numbers for one thing and period that no rounding makes equal."""
    own = [claim for claim in ledger.record.claims if claim.act == "figure" and _between(ledger, claim, codes)]
    for claims in differing_figures(own):
        period = str(claims[0].values["period"])
        lands = " – ".join(
            ledger.country(code, article=False) for code in sorted(countries(claims[0].parties("party")))
        )
        subject = f"{literal(str(claims[0].values.get('metric')))} of {lands}{period_of(period)}"
        told = sorted((_told(ledger, claim), claim.id, claim) for claim in claims if claim.copy_of is None)
        sides = tuple(_side(ledger, claim, _number(claim)) for _, _, claim in told)
        newest = min((ledger.dated(claim) for claim in claims), key=newest_key)
        yield Disagreement("figure", capital(subject), "number", newest, sides)


def _told(ledger: Ledger, claim: Claim) -> str:
    return ledger.documents[claim.document].published or "9999"


def _number(claim: Claim) -> str:
    """The number, and by whose count."""
    authority = listed(unique(literal(party.name) for party in claim.roles.get("authority", ())))
    return money(claim) + (f", according to {authority}" if authority else "")


def _offices(ledger: Ledger, codes: Codes) -> Iterator[Disagreement]:
    """People whom reports show in an office of one holder, on more than the days of a handover."""
    seats: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in ledger.record.tenures:
        if tenure.sole and tenure.country and tenure.seen and (not codes or tenure.country in codes):
            seats.setdefault((tenure.country, tenure.office_key), []).append(tenure)
    for (country, _), held in sorted(seats.items()):
        sure = [one for one in held if not one.doubt]
        rivals = [one for one in sure if any(at_once(one, other) for other in sure if other is not one)]
        if rivals:
            yield _seat(ledger, "office", country, sorted(rivals, key=lambda one: (newest_key(one.seen), one.person)))
        yield from (_seat(ledger, "slip", country, [one]) for one in held if one.doubt)


def _seat(ledger: Ledger, kind: str, country: str, held: Sequence[Tenure]) -> Disagreement:
    sides = tuple(side for one in held for side in _holder(ledger, one))
    subject = f"{held[0].office} of {ledger.country(country)}"
    return Disagreement(kind, literal(subject), "holder", held[0].seen, sides)


def _holder(ledger: Ledger, tenure: Tenure) -> Iterator[Side]:
    """A holder by the first report that shows him in the office."""
    claims = [ledger.claims[id] for id in tenure.claims if id in ledger.claims]
    first = min(claims, key=lambda claim: (ledger.dated(claim) or "9999", claim.path, claim.id), default=None)
    if first is not None and tenure.seen:
        reports = counted(len({claim.document for claim in claims}), "report")
        words = f"{spoken(tenure.seen)}, {reports}" if not tenure.doubt else tenure.doubt.rstrip(".")
        yield _side(ledger, first, f"{literal(tenure.person)} ({literal(words)})")


def _side(ledger: Ledger, claim: Claim, told: str) -> Side:
    return Side(told, claim.document, cite(ledger, (claim,)))


def _between(ledger: Ledger, told: Claim | Event, codes: Codes) -> bool:
    if len(codes) < 2:
        return codes <= countries(told.parties())
    return concerns(ledger, told, codes)


def _doubtful(ledger: Ledger, codes: Codes) -> Iterator[Disagreement]:
    """Tellings that were made one event on little, or were all but made one: a person had better look."""
    events = [event for event in ledger.record.events if _between(ledger, event, codes)]
    tellings = {one.claim.id: one for one in _tellings(ledger, events)}
    groups = [[tellings[id] for id in event.claims if id in tellings] for event in events]
    for doubt in doubts(tellings.values(), groups):
        claims = [ledger.claims[id] for id in doubt.claims]
        sides = tuple(_side(ledger, claim, _as_told(ledger, claim)) for claim in claims)
        newest = min((claim.when for claim in claims), key=newest_key)
        remark = f"{capital('; '.join(literal(one) for one in doubt.reasons))} (score {doubt.score:.2f})."
        kind = "merged" if doubt.merged else "apart"
        yield Disagreement(kind, sentence(ledger, claims[0]), "one event or two", newest, sides, remark=remark)


def _tellings(ledger: Ledger, events: Sequence[Event]) -> Iterator[Telling]:
    """The claims of some events made ready for comparison."""
    claims = [claim for event in events for claim in ledger.told_by(event) if claim.document in ledger.documents]
    lone = alone(claims)
    days: dict[str, list[DatedTimex]] = {}
    for timex in ledger.record.timexes:
        days.setdefault(timex.document, []).append(timex)
    for claim in claims:
        document, told = ledger.documents[claim.document], days.get(claim.document, ())
        yield tell(claim, document, ledger.lexicon, timexes=told, alone=claim.id in lone)


def _as_told(ledger: Ledger, claim: Claim) -> str:
    when = spoken(claim.when) if claim.when else "no day told"
    where = f", {literal(claim.where)}" if claim.where else ""
    return f"{when}{where}"


def _plain(ledger: Ledger, one: Disagreement) -> Mapping[str, object]:
    return {
        "kind": one.kind,
        "subject": one.subject,
        "field": one.field,
        "when": one.when,
        "event": one.event,
        "remark": one.remark,
        "values": [_value(ledger, side) for side in one.sides],
    }


def _value(ledger: Ledger, side: Side) -> Mapping[str, object]:
    document = ledger.documents[side.document]
    return {
        "value": side.told,
        "document": document.id,
        "path": document.path,
        "publisher": document.publisher or document.agency,
        "published": document.published,
        "words": [{"text": note.quote, "start": note.start, "end": note.end} for note in side.notes],
    }
