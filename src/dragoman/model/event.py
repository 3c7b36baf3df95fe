"""A real-world happening merged from claims, and who held which office when."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.claim import Edit, Evidence, Party, Value


@dataclass(frozen=True, slots=True)
class Account:
    """One publisher's telling of an event: the document and its claims."""

    publisher: str | None
    document: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which claims of one event differ; each value with the claims that give it."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening. Roles and values are the best supported among its claims; what people judged of these is its."""

    id: str
    act: str
    modality: str
    roles: Mapping[str, tuple[Party, ...]]
    evidence: tuple[Evidence, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    accounts: tuple[Account, ...]
    independent_accounts: int
    when: str | None = None
    when_basis: str | None = None
    where: str | None = None
    where_country: str | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    merge_reasons: tuple[str, ...] = ()
    confidence: float = 1.0
    judgements: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)

    def parties(self, *roles: str) -> tuple[Party, ...]:
        """The parties in the given roles, or in all roles when none is given."""
        names = roles or tuple(sorted(self.roles))
        return tuple(party for role in names for party in self.roles.get(role, ()))


@dataclass(frozen=True, slots=True)
class Tenure:
    """Somebody in an office without interruption, as far as the record shows.

    The office was held at least on the days `seen`, and neither before `not_before` nor after `not_after`; each bound
    has its reason and the claims that give it. None is unknown: who is only called former is seen on no day.
    `office_key` is what all wordings of the office share; with `sole` one person holds it at a time. `acting` is True
    for who stands in, `turn` for who is called outgoing or new. With a `doubt` it may be a slip of a report.
    """

    person: str
    office: str
    country: str | None
    not_before: str | None
    not_after: str | None
    seen: str | None
    claims: tuple[str, ...]
    rank: str | None = None
    person_id: str = ""
    office_key: str = ""
    wordings: tuple[str, ...] = ()
    acting: bool = False
    sole: bool = False
    turn: bool = False
    not_before_reason: str | None = None
    not_before_claims: tuple[str, ...] = ()
    not_after_reason: str | None = None
    not_after_claims: tuple[str, ...] = ()
    doubt: str | None = None
