"""One claim laid open for judging: its fields, its very words in their sentence, its event, what others say of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model import Claim, Document, Event, Judgement, Party
from dragoman.model.sureness import sureness
from dragoman.views.dates import spoken
from dragoman.views.judged import spelt
from dragoman.views.ledger import Ledger
from dragoman.views.notes import SENTENCE_END, label
from dragoman.views.prose import counted, displayed
from dragoman.views.telling import sentence

_FAR = 700
_NEAR = 2

Piece = tuple[str, bool]
"""Words of a report, and whether the claim rests on them."""


@dataclass(frozen=True, slots=True)
class Account:
    """Another telling of the same event: where it stands, what it says, by which words."""

    claim: str
    report: str
    says: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a claim. `fields` are name, value and what people did to it."""

    title: str
    source: str
    reading: str
    status: str
    fields: tuple[tuple[str, str, str], ...]
    passages: tuple[tuple[Piece, ...], ...]
    event: str
    accounts: tuple[Account, ...]
    reasons: tuple[str, ...]
    differences: tuple[str, ...]
    judgements: tuple[str, ...]


def card(
    ledger: Ledger, claim: Claim, judgements: Mapping[str, Judgement], *, blind: bool = False, rejected: bool = False
) -> Card:
    """The claim laid open; for a blind coder without confidence and without what the record makes of it."""
    document = ledger.documents.get(claim.document)
    event = next((one for one in ledger.record.events if claim.id in one.claims), None)
    known = [judgements[id] for id in claim.judgements if id in judgements]
    open_event = None if blind else event
    return Card(
        title=sentence(ledger, claim).replace("\\*", "*"),
        source=_source(document, claim),
        reading=f"Claim {claim.id}." if blind else _reading(claim),
        status=_status(known, rejected),
        fields=_fields(ledger, claim, judgements),
        passages=_passages(document, claim) if document else (),
        event=_event(ledger, open_event) if open_event else "",
        accounts=tuple(_accounts(ledger, open_event, claim)) if open_event else (),
        reasons=open_event.merge_reasons if open_event else (),
        differences=tuple(_differences(ledger, open_event)) if open_event else (),
        judgements=tuple(spelt(one) for one in known),
    )


def _source(document: Document | None, claim: Claim) -> str:
    if document is None:
        return claim.path
    parts = [label(document), document.publisher or document.agency or "publisher not named"]
    return ", ".join([*parts, spoken(document.published) if document.published else "undated"])


def _reading(claim: Claim) -> str:
    doubt = sureness(claim.confidence)
    copied = f", words copied from claim {claim.copy_of}" if claim.copy_of else ""
    sure = f"{claim.confidence:.2f}" + (f" ({doubt})" if doubt else "")
    return f"Claim {claim.id}, rule {claim.rule}, confidence {sure}{copied}."


def _status(known: Iterable[Judgement], rejected: bool) -> str:
    verdicts = [one for one in known if one.kind in ("accept", "reject")]
    if not verdicts:
        return ""
    kind = "reject" if rejected else "accept"
    by = [one.by for one in verdicts if one.kind == kind]
    return f"{kind}ed by {by[-1]}" if by else ""


def _fields(ledger: Ledger, claim: Claim, judgements: Mapping[str, Judgement]) -> tuple[tuple[str, str, str], ...]:
    where = [claim.where or "", ledger.country(claim.where_country, article=False) if claim.where_country else ""]
    when = f"{spoken(claim.when)} [{claim.when}], {claim.when_basis}" if claim.when else "not told"
    rows = [
        ("when", when, ("when",)),
        ("where", ", ".join(part for part in where if part) or "not told", ("where", "where_country")),
        ("modality", claim.modality, ("modality",)),
    ]
    for role in sorted(claim.roles):
        for party in claim.roles[role]:
            fields = (role, *(f"{what} of {party.name}" for what in ("name", "office", "country")), f"add {role}")
            rows.append((role, _party(ledger, party), fields))
    for name in sorted(claim.values):
        if claim.values[name] is not None:
            rows.append((name, _value(claim.values[name]), (f"values.{name}",)))
    shown = {field for _, _, fields in rows for field in fields}
    rest = [(field, "not told", (field,)) for field in claim.marks if field not in shown]
    return tuple((name, told, _done(claim, fields, judgements)) for name, told, fields in (*rows, *rest))


def _done(claim: Claim, fields: Iterable[str], judgements: Mapping[str, Judgement]) -> str:
    """What people did to the fields of one row: "not checked", "set by Ada"."""
    wanted = tuple(fields)
    marks = [claim.marks[field] for field in wanted if field in claim.marks]
    hands = [
        judgements[edit.judgement].by for edit in claim.edits if edit.field in wanted and edit.judgement in judgements
    ]
    return "; ".join([*marks, *(f"set by {by}" for by in dict.fromkeys(hands))])


def _party(ledger: Ledger, party: Party) -> str:
    parts = [party.name, party.office or "", ledger.country(party.country, article=False) if party.country else ""]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _value(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else displayed(str(value))


def _passages(document: Document, claim: Claim) -> tuple[tuple[Piece, ...], ...]:
    """The sentences in which the evidence stands, each once, cut into words that the claim rests on and others."""
    text = document.text
    wide = sorted((_first(text, one.start), _last(text, one.end)) for one in claim.evidence)
    runs: list[tuple[int, int]] = []
    for start, end in wide:
        if runs and start <= runs[-1][1] + _NEAR:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return tuple(_pieces(text, start, end, claim) for start, end in runs)


def _first(text: str, at: int) -> int:
    """Where the sentence at an offset begins."""
    low = max(0, at - _FAR)
    return max((found.end() + low for found in SENTENCE_END.finditer(text[low:at])), default=low)


def _last(text: str, at: int) -> int:
    """Where the sentence that an offset ends in is over."""
    found = SENTENCE_END.search(text, max(0, at - 1))
    return min(at + _FAR, len(text) if found is None else max(at, found.start() + 1))


def _pieces(text: str, start: int, end: int, claim: Claim) -> tuple[Piece, ...]:
    held = [False] * (end - start)
    for one in claim.evidence:
        for at in range(max(one.start, start), min(one.end, end)):
            held[at - start] = True
    cuts = [start, *(at for at in range(start + 1, end) if held[at - start] != held[at - 1 - start]), end]
    pieces = ((_plain(text[a:b]), held[a - start]) for a, b in pairwise(cuts) if b > a)
    return tuple(pieces)


def _plain(words: str) -> str:
    """Words as they are displayed; a blank at either end stays."""
    told = displayed(words)
    lead, tail = (" " if re.match(r"\s", part) else "" for part in (words[:1], words[-1:]))
    return f"{lead}{told}{tail}" if told else lead


def _event(ledger: Ledger, event: Event) -> str:
    when = f"{spoken(event.when)}: " if event.when else ""
    accounts = f"{event.independent_accounts} independent of {counted(len(event.documents), 'report')}"
    return f"{when}{sentence(ledger, event)} ({event.id}; {accounts})".replace("\\*", "*")


def _accounts(ledger: Ledger, event: Event, claim: Claim) -> Iterable[Account]:
    for other in ledger.told_by(event):
        if other.id != claim.id:
            document = ledger.documents.get(other.document)
            parts = [spoken(other.when) if other.when else "undated", other.where or "no place", other.modality]
            words = " … ".join(displayed(one.text) for one in other.evidence[:2])
            yield Account(other.id, _source(document, other), ", ".join(parts), words)


def _differences(ledger: Ledger, event: Event) -> Iterable[str]:
    for one in event.conflicts:
        told = (f"{value} ({', '.join(label(each) for each in ledger.documents_of(ids))})" for value, ids in one.values)
        yield f"{one.field}: {'; '.join(told)}"
