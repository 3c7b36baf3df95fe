"""What two accounts of one event tell differently: date, place, title, figure, number of things, who said it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations, product

from dragoman.model import Claim, Conflict, Event, Footnote, Interval
from dragoman.reading import numbers
from dragoman.record.conflicts import rounded_alike
from dragoman.record.identity.bodies import office_key
from dragoman.record.identity.wording import tokens
from dragoman.views.comparison.alignment import Cells, Row
from dragoman.views.comparison.passages import Occasion, Passage
from dragoman.views.dates import first_day, spoken
from dragoman.views.ledger import Ledger, plain_name
from dragoman.views.notes import cite, quoted
from dragoman.views.prose import displayed, listed, literal, unique
from dragoman.views.telling import money, period_of

NAMES: Mapping[str, str] = {
    "when": "date",
    "where": "place",
    "ordinal": "number of the sitting",
    "format": "form of the meeting",
    "kind": "kind",
    "level": "level of the relationship",
    "change": "what happened to the relationship",
    "status": "state of the agreement",
    "modality": "whether it took place",
}
"""Fields of an event in plain words."""

_OFFICE = "office of "


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values that differ, the document that gives it, and its words there."""

    told: str
    document: str
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing that accounts tell differently; `event` is the id of the happening, where it is a field of one.

    `remark` says what may explain it.
    """

    field: str
    values: tuple[Value, ...]
    event: str | None = None
    remark: str | None = None


def differences(ledger: Ledger, asked: Occasion, rows: Sequence[Row], documents: Sequence[str]) -> list[Difference]:
    """All of them, fields of the events first; each once."""
    carried = [claim for row in rows for passages in row.cells.values() for one in passages for claim in one.claims]
    found = [one for event in asked.events for one in conflicting(ledger, event, documents)]
    found += [one for event in asked.events for one in _titles(ledger, event, documents)]
    found += [one for event in asked.events for one in _moved(ledger, event, documents)]
    found += figures(ledger, carried)
    for row in rows:
        found += [*_numbers(ledger, row.cells), *_speakers(ledger, row)]
    found += _numbers(ledger, _whole(rows), only=_papers(ledger))
    return list({(one.field, one.values): one for one in found}.values())


def conflicting(ledger: Ledger, event: Event, documents: Sequence[str]) -> list[Difference]:
    """The fields on which the given documents differ about an event."""
    found = []
    for conflict in event.conflicts:
        values = [
            Value(shown(conflict.field, value), document, cite(ledger, claims, most=1))
            for value, ids in conflict.values
            for document, claims in _by_document(ledger, ids).items()
            if document in documents
        ]
        if conflict.field.startswith(_OFFICE) and _both_held(ledger, conflict):
            continue
        if len({value.told for value in values}) > 1:
            found.append(Difference(field_name(conflict.field), tuple(values), event.id, _remark(event, conflict)))
    return found


def _remark(event: Event, conflict: Conflict) -> str | None:
    """A call that two capitals date a day apart may have been at one hour."""
    if conflict.field != "when" or event.values.get("format") not in ("call", "video"):
        return None
    days = [first_day(value) for value, _ in conflict.values]
    known = [day for day in days if day is not None]
    near = len(known) == len(days) and max(known) - min(known) <= timedelta(days=1)
    return "One day apart: the clocks of the two capitals may explain it." if near else None


def _both_held(ledger: Ledger, conflict: Conflict) -> bool:
    """True where one account gives both titles: then the other has only chosen one of them."""
    person = plain_name(conflict.field.removeprefix(_OFFICE))
    asked = [set(office_key(value)) for value, _ in conflict.values]
    given: dict[str, list[set[str]]] = {}
    for tenure in (one for name, held in ledger.tenures.items() if plain_name(name) == person for one in held):
        for claim in (ledger.claims[id] for id in tenure.claims if id in ledger.claims):
            given.setdefault(claim.document, []).append(set(office_key(tenure.office)))
    return any(all(any(one <= own or own <= one for own in held) for one in asked) for held in given.values())


def figures(ledger: Ledger, claims: Iterable[Claim]) -> list[Difference]:
    """Numbers for one thing and one period that no rounding makes equal."""
    told: dict[tuple[object, ...], dict[str, Claim]] = {}
    for claim in claims:
        if claim.act == "figure" and claim.values.get("period"):
            key = (str(claim.values.get("metric")).casefold(), claim.values.get("period"), claim.values.get("unit"))
            told.setdefault(key, {}).setdefault(claim.document, claim)
    return [_figure(ledger, list(some.values())) for some in told.values() if _apart(list(some.values()))]


def field_name(field: str) -> str:
    """A field of an event in plain words."""
    return f"title of {field.removeprefix(_OFFICE)}" if field.startswith(_OFFICE) else NAMES.get(field, field)


def shown(field: str, value: str) -> str:
    """A value as a reader is shown it: dates in words."""
    if field == "when":
        try:
            return spoken(value)
        except ValueError:
            return literal(value)
    return literal(value.replace("_", " "))


def _by_document(ledger: Ledger, ids: Iterable[str]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for id in ids:
        if id in ledger.claims:
            found.setdefault(ledger.claims[id].document, []).append(ledger.claims[id])
    return found


def _titles(ledger: Ledger, event: Event, documents: Sequence[str]) -> list[Difference]:
    """Titles of one agreement of which neither is the other cut short."""
    claims = [claim for claim in ledger.told_by(event) if event.act == "agreement" and claim.document in documents]
    told = [(claim, str(claim.values["title"])) for claim in claims if claim.values.get("title")]
    for (one, first), (two, second) in combinations(told, 2):
        a, b = set(tokens(first)), set(tokens(second))
        if one.document != two.document and not a <= b and not b <= a:
            pair = ((one, first), (two, second))
            values = tuple(Value(literal(title), claim.document, cite(ledger, (claim,))) for claim, title in pair)
            return [Difference("title of the agreement", values, event.id)]
    return []


def _moved(ledger: Ledger, event: Event, documents: Sequence[str]) -> list[Difference]:
    """What was planned for one day and is told to have been on another."""
    claims = [claim for claim in ledger.told_by(event) if claim.when and claim.document in documents]
    planned = [claim for claim in claims if claim.modality == "planned"]
    held = [claim for claim in claims if claim.modality == "occurred"]
    for plan, done in product(planned, held):
        if not Interval.from_edtf(plan.when or "").overlaps(Interval.from_edtf(done.when or "")):
            told = ((plan, f"planned for {spoken(str(plan.when))}"), (done, f"told as of {spoken(str(done.when))}"))
            values = tuple(Value(words, claim.document, cite(ledger, (claim,))) for claim, words in told)
            return [Difference("date planned and date told", values, event.id)]
    return []


def _apart(claims: Sequence[Claim]) -> bool:
    amounts = [float(told) for claim in claims if isinstance(told := claim.values.get("amount"), int | float)]
    return any(not rounded_alike(one, two) for one, two in combinations(amounts, 2))


def _figure(ledger: Ledger, claims: Sequence[Claim]) -> Difference:
    values = tuple(Value(money(claim), claim.document, cite(ledger, (claim,))) for claim in claims)
    return Difference(f"{claims[0].values.get('metric')}{period_of(str(claims[0].values['period']))}", values)


def _numbers(ledger: Ledger, cells: Cells, *, only: frozenset[str] | None = None) -> list[Difference]:
    """Different numbers of the same things: "12 documents" beside "20 documents", where each account has one number."""
    counts = {document: _counts(passages) for document, passages in cells.items()}
    units = unique(unit for told in counts.values() for unit in told if only is None or unit in only)
    found = []
    for unit in units:
        told = [
            (document, counts[document][unit][0]) for document in counts if len(counts[document].get(unit, ())) == 1
        ]
        if any(not rounded_alike(one[0], two[0]) for (_, one), (_, two) in combinations(told, 2)):
            values = tuple(
                Value(literal(words), document, (quoted(ledger.documents[document], one.start, one.end),))
                for document, (_, words, one) in told
            )
            found.append(Difference(f"number of {unit}" if unit.islower() else f"amount in {unit}", values))
    return found


def _whole(rows: Sequence[Row]) -> Cells:
    """All passages of each account."""
    found: dict[str, tuple[Passage, ...]] = {}
    for row in rows:
        for document, passages in row.cells.items():
            found[document] = (*found.get(document, ()), *passages)
    return found


def _papers(ledger: Ledger) -> frozenset[str]:
    """The nouns of what is signed: of these an event has one number, wherever each account tells it."""
    for act in ledger.lexicon.acts:
        nouns = act.get("documents")
        if act.get("act") == "agreement" and isinstance(nouns, dict):
            return frozenset(str(noun) for some in nouns.values() if isinstance(some, list) for noun in some)
    return frozenset()


def _counts(passages: Sequence[Passage]) -> dict[str, list[tuple[float, str, Passage]]]:
    found: dict[str, list[tuple[float, str, Passage]]] = {}
    for passage in passages:
        for one in numbers.find(displayed(passage.text)):
            found.setdefault(one.unit, []).append((one.amount, one.text, passage))
    return found


def _speakers(ledger: Ledger, row: Row) -> list[Difference]:
    """The same words given to different people."""
    if row.wording not in ("same", "nearly the same"):
        return []
    told = {document: _voices(passages) for document, passages in row.cells.items()}
    if any(not people for people in told.values()) or set.intersection(*(set(people) for people in told.values())):
        return []
    values = tuple(
        Value(literal(listed(sorted(people.values()))), document, (_note(ledger, row, document),))
        for document, people in told.items()
    )
    return [Difference("who said it", values)]


def _voices(passages: Sequence[Passage]) -> dict[str, str]:
    """Who speaks in some passages, by the id that all spellings of a name share."""
    claims = [claim for one in passages for claim in one.claims if claim.act in ("statement", "pledge")]
    people = [party for claim in claims for party in claim.parties("speaker") if party.kind == "person"]
    return {party.id or party.name: party.name for party in people}


def _note(ledger: Ledger, row: Row, document: str) -> Footnote:
    passages = row.cells[document]
    return quoted(ledger.documents[document], passages[0].start, passages[0].end)
