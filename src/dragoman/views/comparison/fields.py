"""An event as each account gives it: date, place, who, in which office, and what it does not tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, Document, Line, Section, Table
from dragoman.views.comparison.passages import Occasion
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.naming import together
from dragoman.views.notes import cite, label
from dragoman.views.prose import listed, literal, unique
from dragoman.views.telling import session_name, unique_parties

ROLES: Mapping[str, str] = {
    "guest": "who came",
    "participant": "who met",
    "host": "host",
    "chair": "chaired by",
    "signer": "signed by",
    "party": "parties",
    "sender": "from",
    "bearer": "carried by",
    "recipient": "to",
    "actor": "by",
}
"""Roles in plain words, in the order in which they are told."""

_SHORT = 28
_VALUES = (("format", "form"), ("kind", "kind"), ("venue", "venue"), ("title", "title"), ("level", "level"))


@dataclass(frozen=True, slots=True)
class Field:
    """A thing that accounts may tell of an event, and how one claim tells it."""

    name: str
    told: Callable[[Ledger, Claim], str | None]


def fields(ledger: Ledger, asked: Occasion, documents: Sequence[Document]) -> Section:
    """A row a field, a column an account."""
    names = ("field", *short_names(documents).values())
    rows = [_row(ledger, asked, documents, field) for field in _FIELDS]
    return Section("As each account gives it", table=Table(names, tuple(row for row in rows if row is not None)))


def short_names(documents: Sequence[Document]) -> dict[str, str]:
    """What each account is called in a cell: its publisher where all have different short ones, else its own name."""
    publishers = [document.publisher or document.agency or "" for document in documents]
    if len(set(publishers)) == len(documents) and all(0 < len(name) <= _SHORT for name in publishers):
        return {document.id: name for document, name in zip(documents, publishers, strict=True)}
    return {document.id: label(document) for document in documents}


def _row(ledger: Ledger, asked: Occasion, documents: Sequence[Document], field: Field) -> tuple[Line, ...] | None:
    cells = [_cell(ledger, asked, document, field) for document in documents]
    return None if all(not cell.notes for cell in cells) else (Line(field.name), *cells)


def _cell(ledger: Ledger, asked: Occasion, document: Document, field: Field) -> Line:
    own = [claim for claim in ledger.told_by(asked.event) if claim.document == document.id]
    told = [(claim, words) for claim in own if (words := field.told(ledger, claim))]
    if not told:
        return Line("not told", about_record=True)
    return Line(listed(unique(words for _, words in told)), cite(ledger, [claim for claim, _ in told], most=1))


def _when(ledger: Ledger, claim: Claim) -> str | None:
    if not claim.when:
        return None
    basis = {"inferred": " (worked out with other reports)"}.get(claim.when_basis or "", "")
    return spoken(claim.when) + basis


def _where(ledger: Ledger, claim: Claim) -> str | None:
    return literal(claim.where) if claim.where else None


def _modality(ledger: Ledger, claim: Claim) -> str | None:
    return None if claim.modality == "occurred" else claim.modality


def _sitting(ledger: Ledger, claim: Claim) -> str | None:
    return session_name(ledger, claim) if claim.act == "session" else None


def _role(role: str) -> Callable[[Ledger, Claim], str | None]:
    def told(ledger: Ledger, claim: Claim) -> str | None:
        parties = unique_parties(claim.roles.get(role, ()))
        return together(ledger, parties, country=True) or None

    return told


def _value(name: str) -> Callable[[Ledger, Claim], str | None]:
    def told(ledger: Ledger, claim: Claim) -> str | None:
        value = claim.values.get(name)
        return literal(str(value).replace("_", " ")) if isinstance(value, str) and value else None

    return told


_FIELDS = (
    Field("date", _when),
    Field("place", _where),
    Field("took place", _modality),
    Field("sitting", _sitting),
    *(Field(name, _role(role)) for role, name in ROLES.items()),
    *(Field(name, _value(value)) for value, name in _VALUES),
)
