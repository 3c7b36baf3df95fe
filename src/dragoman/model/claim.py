"""What ONE document says: a claim, with the words it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.timex import Timex

ACTS = (
    "meeting",
    "visit",
    "session",
    "agreement",
    "partnership",
    "tenure",
    "greeting",
    "figure",
    "measure",
    "statement",
    "pledge",
    "alignment",
    "phrase",
)
EVENT_ACTS = ("meeting", "visit", "session", "agreement", "partnership", "measure", "greeting")
MODALITIES = ("occurred", "planned", "cancelled", "denied")

Value = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the original text that a claim rests on; `text` always equals the document's text[start:end]."""

    start: int
    end: int
    text: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part in a claim. `text` is the words used; `country` ISO alpha-3 or an organisation's acronym.

    `original` is the name in its own script, where the report gives it in brackets behind the Latin one.
    """

    name: str
    kind: str
    text: str
    id: str = ""
    office: str | None = None
    country: str | None = None
    country_basis: str | None = None
    original: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A field that a person set: by which judgement, where he had it from, and who he is."""

    field: str
    judgement: str
    source: str | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class TimeRef:
    """How a claim's time is told, before anything is dated.

    `timex` is the claim's own time expression; `tense` (past, present, future) guides weekdays and year-less dates, and
    is not `sure` where a noun tells the happening ("the June summit"). `like` is the id of another claim of the same
    document whose interval and place this one takes unless it has its own ("during the visit").
    """

    timex: Timex | None = None
    tense: str = "past"
    like: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact as one document tells it. The fields are those of RECORD, format 1; `time` is how `when` was told.

    `confidence` is weighed once the claim is dated; until then it says nothing. `judgements` are the ids of those that
    people made on it, `edits` what they set, `marks` what they say of a field without setting it.
    """

    id: str
    act: str
    document: str
    path: str
    modality: str
    roles: Mapping[str, tuple[Party, ...]]
    evidence: tuple[Evidence, ...]
    rule: str
    url: str | None = None
    when: str | None = None
    when_basis: str | None = None
    where: str | None = None
    where_country: str | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    speaker: str | None = None
    publisher: str | None = None
    confidence: float = 1.0
    copy_of: str | None = None
    time: TimeRef | None = None
    judgements: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)

    def parties(self, *roles: str) -> tuple[Party, ...]:
        """The parties in the given roles, or in all roles when none is given."""
        names = roles or tuple(sorted(self.roles))
        return tuple(party for role in names for party in self.roles.get(role, ()))

    def quotations(self) -> tuple[Evidence, ...]:
        """All words that the claim takes from its document: its evidence, and names in their own script."""
        return (*self.evidence, *(party.original for party in self.parties() if party.original))
