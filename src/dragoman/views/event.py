"""One event or claim laid open: fields, tellings with the words around them, differences, reasons: `dragoman show`."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from dragoman.errors import UnknownName
from dragoman.model import Claim, Document, Event, Line, Page, Party, Section, Span, Table, Tenure
from dragoman.model.sureness import sureness
from dragoman.record.signs import signs
from dragoman.views import rows, tenures
from dragoman.views.dates import spoken
from dragoman.views.judged import spelt
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite, label, opening
from dragoman.views.prose import counted, listed, literal, spaced
from dragoman.views.telling import Told, sentence

_AROUND = 160
_SIGNS = 6


def show(ledger: Ledger, id: str) -> Page:
    """The event or claim with this id, or the one whose id begins so. Raises UnknownName."""
    told = found(ledger, id)
    claims = ledger.told_by(told) if isinstance(told, Event) else (told,)
    sections = [Section("Fields", table=_fields(ledger, told)), *(_telling(ledger, claim) for claim in claims)]
    sections += _judgement(ledger, told) if isinstance(told, Event) else _weighing(ledger, told)
    sections += _judged(ledger, told)
    data = rows.events((told,)) if isinstance(told, Event) else rows.claims((told,))
    return Page(
        title=f"{told.act.capitalize()} {told.id}",
        lead=(Line(sentence(ledger, told), cite(ledger, claims)),),
        sections=tuple(sections),
        data=_with_claims(data[0], claims) if isinstance(told, Event) else data[0],
    )


def heading(ledger: Ledger, told: Told) -> str:
    """What happened or was said, and when, as the head of its page."""
    words = sentence(ledger, told).rstrip(".")
    return f"{spoken(told.when)}: {words}" if told.when else words


def accounts(ledger: Ledger, told: Told) -> Line:
    """In how many reports it is told, with their words."""
    if not isinstance(told, Event):
        return Line("Told in one report.", cite(ledger, (told,)))
    words = f"Told in {counted(len(told.documents), 'report')}"
    if len(told.documents) > 1:
        words += f", {told.independent_accounts} of them in words of their own"
    return Line(f"{words}.", cite(ledger, ledger.told_by(told)))


def _with_claims(event: Mapping[str, object], claims: Sequence[Claim]) -> Mapping[str, object]:
    return {**event, "tellings": list(rows.claims(claims))}


def found(ledger: Ledger, id: str) -> Told:
    """The event or claim with this id, or the one whose id begins so. Raises UnknownName where none or several do."""
    told: dict[str, Told] = {**ledger.claims, **ledger.events}
    if id in told:
        return told[id]
    fitting = sorted(one for one in told if id and one.startswith(id))
    if len(fitting) == 1:
        return told[fitting[0]]
    if fitting:
        raise UnknownName(f"{id!r} begins {len(fitting)} ids: {', '.join(fitting[:4])}; write more of it.")
    raise UnknownName(f"The record has no event or claim {id!r}; `dragoman timeline` lists the ids of events.")


def _fields(ledger: Ledger, told: Told) -> Table:
    where = [told.where or "", ledger.country(told.where_country, article=False) if told.where_country else ""]
    fields = [
        ("act", told.act),
        ("modality", told.modality),
        ("when", _when(told)),
        ("where", ", ".join(part for part in where if part) or "not told"),
        *((name, _value(told.values[name])) for name in sorted(told.values) if told.values[name] is not None),
        ("confidence", _sure(told)),
    ]
    if isinstance(told, Event):
        accounts = f"{told.independent_accounts} independent of {counted(len(told.documents), 'report')}"
        fields.append(("accounts", accounts))
    plain = [(Line(name), Line(literal(value))) for name, value in fields if value]
    roles = [_role(ledger, told, role) for role in sorted(told.roles) if told.roles[role]]
    return Table(("field", "value"), (*plain[:4], *roles, *plain[4:]))


def _when(told: Told) -> str:
    if not told.when:
        return "not told"
    basis = f" ({told.when_basis})" if told.when_basis else ""
    return f"{spoken(told.when)} [{told.when}]{basis}"


def _sure(told: Told) -> str:
    doubt = sureness(told.confidence)
    return f"{told.confidence:.2f}" + (f" ({doubt})" if doubt else "")


def _party(ledger: Ledger, party: Party, held: Tenure | None) -> str:
    """Name, office and country; an office that the telling itself does not give is marked as the record's."""
    office = party.office or (
        f"{held.office}{' (acting)' if held.acting else ''} at that time by the record" if held else ""
    )
    parts = [party.name, office, ledger.country(party.country, article=False) if party.country else ""]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _role(ledger: Ledger, told: Told, role: str) -> tuple[Line, Line]:
    """Who takes part in a role; the notes are of the offices that come from the record."""
    people = [(one, None if one.office else tenures.office_at(ledger, one, told.when)) for one in told.roles[role]]
    notes = tuple(note for _, held in people if held for note in tenures.shown_by(ledger, held, most=1))
    return Line(role), Line(literal("; ".join(_party(ledger, one, held) for one, held in people)), notes)


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _telling(ledger: Ledger, claim: Claim) -> Section:
    document = ledger.documents.get(claim.document)
    copied = f"; the sentence is copied from claim {claim.copy_of}" if claim.copy_of else ""
    if document is None:
        return Section(f"Claim {claim.id}", bullets=((Line(f"rule {claim.rule}{copied}", about_record=True),),))
    publisher = document.publisher or document.agency or "publisher not named"
    published = spoken(document.published) if document.published else "undated"
    read = f"rule {literal(claim.rule)}, confidence {_sure(claim)}{copied}."
    head = Line(f"{literal(publisher)}, {published}; {read}", about_record=True, leads_to=f"document {document.id}")
    notes = cite(ledger, (claim,))
    around = tuple(
        (Line(words, notes, leads_to=f"document {document.id} {span.start} {span.end}"),)
        for span, words in _around(document, claim)
    )
    return Section(f"As told in {label(document)} (claim {claim.id})", paragraphs=((head,),), bullets=around)


def _around(document: Document, claim: Claim) -> list[tuple[Span, str]]:
    """The evidence in bold among the words around it; overlapping stretches are shown once."""
    text = document.text
    first = min(opening(document), *(one.start for one in claim.evidence))
    shown: list[tuple[Span, str]] = []
    done = -1
    for one in sorted(claim.evidence, key=lambda one: (one.start, -one.end)):
        if one.end <= done:
            continue
        start, end = _edge(text, max(one.start - _AROUND, first), back=True), _edge(text, one.end + _AROUND, back=False)
        before, words, after = (literal(spaced(part)) for part in _cut(text, start, one.start, one.end, end))
        lead = "… " if start > first else ""
        tail = " …" if end < len(text) else ""
        told = f"{lead}{before.lstrip()}**{words.strip()}**{after.rstrip()}{tail}"
        shown.append((Span(one.start, one.end), told))
        done = one.end + _AROUND
    return shown


def _cut(text: str, *at: int) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in pairwise(at))


def _edge(text: str, at: int, *, back: bool) -> int:
    at = max(0, min(at, len(text)))
    while 0 < at < len(text) and not text[at - 1 if back else at].isspace():
        at += 1 if back else -1
    return at


def _judgement(ledger: Ledger, event: Event) -> list[Section]:
    sections = []
    if event.conflicts:
        bullets = tuple((Line(_conflict(ledger, one.field, one.values), about_record=True),) for one in event.conflicts)
        sections.append(Section("Where accounts differ", bullets=bullets))
    if event.merge_reasons:
        bullets = tuple((Line(literal(reason), about_record=True),) for reason in event.merge_reasons)
        sections.append(Section("Why these tellings are one event", bullets=bullets))
    return sections


def _judged(ledger: Ledger, told: Told) -> list[Section]:
    """What people said of it, and what they set."""
    known = {one.id: one for one in ledger.record.judgements}
    said = [Line(literal(spelt(known[id])), about_record=True) for id in told.judgements if id in known]
    marks = [Line(literal(f"{field}: {told.marks[field]}"), about_record=True) for field in told.marks]
    bullets = tuple((line,) for line in (*said, *marks))
    return [Section("What people judged", bullets=bullets)] if bullets else []


def _weighing(ledger: Ledger, claim: Claim) -> list[Section]:
    """What makes the claim more or less sure than others, the most telling first."""
    document = ledger.documents.get(claim.document)
    if document is None:
        return []
    factors: dict[str, float] = {}
    for group, sign in signs(claim, document):
        factors[sign] = factors.get(sign, 1.0) * ledger.lexicon.confidence.factors.get((group, sign), 1.0)
    weighty = sorted(factors.items(), key=lambda one: (-abs(math.log(one[1])), one[0]))
    bullets = tuple((Line(f"{literal(sign)}: × {factor:.2f}", about_record=True),) for sign, factor in weighty[:_SIGNS])
    told = Line("What the odds that it is right are multiplied by, the most telling first.", about_record=True)
    return [Section("How sure it is", paragraphs=((told,),), bullets=bullets)]


def _conflict(ledger: Ledger, field: str, values: Sequence[tuple[str, Sequence[str]]]) -> str:
    told = [
        f"{literal(value)} ({listed([label(document) for document in ledger.documents_of(claims)]) or 'no report'})"
        for value, claims in values
    ]
    return f"{field}: {'; '.join(told)}."
