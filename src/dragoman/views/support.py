"""What each field of an event rests on: who gives it, in which words, and who gives it otherwise."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model import Claim, Document, Event, Line, Party, Span
from dragoman.model.sureness import sureness
from dragoman.views.comparison.differences import NAMES, field_name, shown
from dragoman.views.comparison.fields import ROLES
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.naming import is_unnamed, named
from dragoman.views.notes import SENTENCE_END, label, opening
from dragoman.views.prose import capital, displayed, literal, ordinal, shortened, spaced, unliteral
from dragoman.views.telling import Told

_NEAR = 600
_AROUND = 70
_WORDS = 30
_LIKE = 3

Reads = Callable[[Claim], str | None]
Finds = Callable[[Document, Claim], Span | None]


@dataclass(frozen=True, slots=True)
class Ground:
    """One report's words for a field, in bold among those around them.

    `otherwise` is what it tells where that is not what the event says; `remark` how its words were understood.
    """

    words: Line
    source: Line
    document: str
    span: Span
    quote: str
    otherwise: str | None = None
    remark: str | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """A field, its value, and what it rests on; it is `disputed` where what reports tell of it cannot all be so."""

    field: str
    value: Line
    grounds: tuple[Ground, ...]
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class _Field:
    """How a field is called, what the event and each claim say of it, and where a claim's words for it stand."""

    name: str
    value: Line
    says: Reads
    merged: str | None
    finds: Finds


def supports(ledger: Ledger, told: Told) -> tuple[Support, ...]:
    """The fields of an event or claim that reports give, each with the words of every report that gives it."""
    claims = ledger.told_by(told) if isinstance(told, Event) else (told,)
    differ = {field_name(one.field) for one in told.conflicts} if isinstance(told, Event) else set()
    found = []
    for field in _fields(ledger, told):
        grounds = [_ground(ledger, field, claim) for claim in claims if field.says(claim) is not None]
        kept = tuple(one for one in grounds if one is not None)
        if kept:
            kept = tuple(sorted(kept, key=lambda one: bool(one.otherwise)))
            found.append(Support(field.name, field.value, kept, field.name in differ))
    return tuple(found)


def rows(found: Iterable[Support]) -> list[Mapping[str, object]]:
    """Each field with each of its words, as plain values for a sheet."""
    return [
        {
            "field": one.field,
            "value": unliteral(one.value.text),
            "disputed": one.disputed,
            "told_as": ground.otherwise,
            "words": ground.quote,
            "document": ground.document,
            "start": ground.span.start,
            "end": ground.span.end,
            "source": unliteral(ground.source.text),
            "remark": ground.remark,
        }
        for one in found
        for ground in one.grounds
    ]


def _fields(ledger: Ledger, told: Told) -> Iterator[_Field]:
    if told.when:
        yield _Field("date", Line(spoken(told.when)), _when, _when(told), lambda _, claim: _time(ledger, claim))
    if told.where:
        where = [told.where, ledger.country(told.where_country, article=False) if told.where_country else ""]
        value = Line(literal(", ".join(part for part in where if part)))
        yield _Field("place", value, _where, told.where, lambda document, claim: _near(document, claim, claim.where))
    if told.modality != "occurred":
        yield _Field("took place", Line(told.modality), lambda claim: claim.modality, told.modality, _nowhere)
    roles = [role for role in ROLES if role in told.roles] + sorted(set(told.roles) - set(ROLES))
    for role in roles:
        yield from (_party(ledger, role, party) for party in told.roles[role])
    yield from (_value(name, value) for name, value in sorted(told.values.items()) if value not in (None, "", ()))


def _when(one: Told) -> str | None:
    return spoken(one.when) if one.when else None


def _where(one: Told) -> str | None:
    return one.where


def _nowhere(document: Document, claim: Claim) -> Span | None:
    return None


def _party(ledger: Ledger, role: str, party: Party) -> _Field:
    """Somebody in a role: the same person by id, else by name."""

    def own(claim: Claim) -> Party | None:
        return next((one for one in claim.roles.get(role, ()) if _same(one, party)), None)

    def says(claim: Claim) -> str | None:
        return None if own(claim) is None else ""

    def finds(document: Document, claim: Claim) -> Span | None:
        one = own(claim)
        return (_near(document, claim, one.text) or _near(document, claim, one.name)) if one else None

    title = party.office or "" if party.kind == "person" and not is_unnamed(party) else ""
    home = ledger.country(party.country, article=False) if party.country and party.kind != "state" else ""
    words = named(ledger, party, full=True) if party.kind != "person" or is_unnamed(party) else literal(party.name)
    told = ", ".join(dict.fromkeys(part for part in (capital(words), literal(title), home) if part))
    return _Field(ROLES.get(role, role), Line(told, leads_to=_leads(party)), says, "", finds)


def _same(one: Party, other: Party) -> bool:
    return one.id == other.id if one.id and other.id else one.name == other.name


def _leads(party: Party) -> str | None:
    if party.kind == "mechanism" or (party.kind == "person" and not is_unnamed(party)):
        return f"{party.kind} {party.name}"
    return None


def _value(name: str, value: object) -> _Field:
    """A value such as the title of an agreement or the number of a sitting."""

    def says(claim: Claim) -> str | None:
        return _spelt(name, claim.values.get(name))

    def finds(document: Document, claim: Claim) -> Span | None:
        given = claim.values.get(name)
        words = ordinal(given) if name == "ordinal" and isinstance(given, int) else given
        return _near(document, claim, words if isinstance(words, str) else None)

    merged = _spelt(name, value) or ""
    return _Field(NAMES.get(name, name.replace("_", " ")), Line(literal(merged)), says, merged, finds)


def _spelt(name: str, value: object) -> str | None:
    if value in (None, "", ()):
        return None
    if name == "ordinal" and isinstance(value, int):
        return ordinal(value)
    return unliteral(shown(name, ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)))


# --- the words -----------------------------------------------------------------------------------------------------


def _ground(ledger: Ledger, field: _Field, claim: Claim) -> Ground | None:
    document = ledger.documents.get(claim.document)
    if document is None or not claim.evidence:
        return None
    span = field.finds(document, claim) or Span(claim.evidence[0].start, claim.evidence[0].end)
    says = field.says(claim)
    day = spoken(document.published) if document.published else "undated"
    source = literal(document.publisher or document.agency or "publisher not named")
    return Ground(
        Line(_around(document, span), leads_to=f"document {document.id} {span.start} {span.end}"),
        Line(f"{source}, {day} ({label(document)})", leads_to=f"document {document.id}"),
        document.id,
        span,
        span.of(document.text),
        says if says != field.merged else None,
        _remark(field.name, claim),
        sureness(claim.confidence),
    )


def _remark(field: str, claim: Claim) -> str | None:
    """Which words are no witness of their own, and which days were worked out."""
    told = []
    if claim.copy_of:
        told.append("the sentence is copied")
    set_by = next((one.by for one in claim.edits if NAMES.get(one.field, one.field) == field), None)
    if set_by:
        told.append(f"set by {set_by}")
    elif field == "date" and claim.when_basis not in (None, "explicit"):
        told.append({"inferred": "worked out with other reports"}.get(claim.when_basis or "", f"{claim.when_basis}"))
    return "; ".join(told) or None


def _time(ledger: Ledger, claim: Claim) -> Span | None:
    """The words that give a claim's time: its own, or those of what it was told with."""
    for _ in range(_LIKE):
        if claim.time is None:
            return None
        if claim.time.timex is not None:
            return Span(claim.time.timex.start, claim.time.timex.end)
        other = ledger.claims.get(claim.time.like or "")
        if other is None:
            return None
        claim = other
    return None


def _near(document: Document, claim: Claim, words: str | None) -> Span | None:
    """The words as they stand nearest to those that the claim rests on."""
    if not words:
        return None
    spans = [(one.start, one.end) for one in claim.evidence]
    first = max(0, min(start for start, _ in spans) - _NEAR)
    last = min(len(document.text), max(end for _, end in spans) + _NEAR)
    pattern = re.compile(re.escape(words), re.IGNORECASE)
    places = [(one.start(), one.end()) for one in pattern.finditer(document.text, first, last)]
    if not places:
        return None
    return Span(*min(places, key=lambda one: (min(_apart(one, other) for other in spans), one)))


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])


def _around(document: Document, span: Span) -> str:
    """The words in bold, with a few before and after them of the same sentence."""
    text = document.text
    first = min(opening(document), span.start)
    begins, ends = [at.end() for at in SENTENCE_END.finditer(text, max(first, span.start - _AROUND), span.start)], None
    start = begins[-1] if begins else _word(text, max(first, span.start - _AROUND), forward=True)
    stop = SENTENCE_END.search(text, max(span.end - 1, 0), span.end + _AROUND)
    ends = stop.start() + 1 if stop else _word(text, span.end + _AROUND, forward=False)
    start, ends = min(start, span.start), max(ends, span.end)
    before, after = spaced(text[start : span.start]), spaced(text[span.end : ends])
    words = literal(shortened(displayed(span.of(text)), _WORDS))
    lead = "" if begins or start == first else "… "
    tail = "" if stop or ends == len(text) else " …"
    return f"{lead}{literal(before)}**{words}**{literal(after)}{tail}".strip()


def _word(text: str, at: int, *, forward: bool) -> int:
    """The nearest edge of a word, towards the words that are shown."""
    at = max(0, min(at, len(text)))
    while 0 < at < len(text) and not text[at - 1 if forward else at].isspace():
        at += 1 if forward else -1
    return at
