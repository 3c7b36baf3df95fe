"""The forms in which the API answers: those of the exports, field by field (docs/record.schema.json)."""

from typing import Annotated, Literal

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

Act = Literal[
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
]
EventAct = Literal["meeting", "visit", "session", "agreement", "partnership", "measure", "greeting"]
Modality = Literal["occurred", "planned", "cancelled", "denied"]
WhenBasis = Literal["explicit", "relative", "dateline", "inferred", "judgement"]

# What stands in a record is shown as it stands: the pattern tells who reads it what to expect, and refuses nothing.
_POINT = r"\d{4}(-\d\d){0,2}"
_EDTF = rf"^({_POINT}[?~%]?|({_POINT}|\.\.|)/({_POINT}|\.\.|)[?~%]?)$"
Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2).", json_schema_extra={"pattern": _EDTF})]
When = Annotated[Edtf | None, Field(description="EDTF (ISO 8601-2); null when unknown.")]
Offset = Annotated[int, Field(ge=0, description="Offset in code points of the document's stored text.")]
Sure = Annotated[float, Field(ge=0, le=1, description="The share of like claims that hand-coded reports bear out.")]
Value = str | bool | int | float | list[str] | None


LONGEST = 300
"""So many characters of a name are read at most."""

Id = Annotated[str, Path(max_length=64, description="An id, or an unmistakable beginning of it.")]


class Form(BaseModel):
    """A form with exactly its fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Trouble(Form):
    """Why something could not be answered."""

    error: str = Field(description="One sentence: what was asked, what is wrong with it, what is allowed.")


class Evidence(Form):
    """Words of a document; text[start:end] of its stored text is equal to `text`."""

    start: Offset
    end: Offset
    text: str
    role: str | None


class Party(Form):
    """Who or what takes part in a role."""

    name: str
    id: str
    kind: Literal["person", "state", "organization", "group", "mechanism", "initiative", "place"]
    office: str | None
    country: str | None = Field(description="ISO 3166-1 alpha-3, or the acronym of an organisation or forum.")
    country_basis: str | None
    text: str = Field(description="The words that the report uses.")
    original: Evidence | None = Field(
        description="The name in its own script, where the report gives it behind the Latin one; null in an event."
    )


class Original(Form):
    """A name in its own script, as a report gives it behind the Latin one."""

    text: str
    language: str = Field(description='BCP 47; "und-Cyrl" where only the script is known.')
    document: str | None


class EventEvidence(Evidence):
    """Words of one of the event's documents."""

    document: str


class Attribution(Form):
    """Who says it."""

    speaker: str | None
    publisher: str | None


class Edit(Form):
    """A field that a person set, and where he had it from."""

    field: str
    judgement: str
    source: str | None
    by: str


class Told(Form):
    """What a claim and an event have in common."""

    id: str = Field(description="A hash of content: the same on every machine.")
    act: Act
    modality: Modality
    when: When
    when_basis: WhenBasis | None
    where: str | None
    where_country: str | None
    roles: dict[str, list[Party]] = Field(description="Parties by role.")
    values: dict[str, Value]
    confidence: Sure
    judgements: list[str] = Field(description="Ids of the judgements that people made on it.")
    edits: list[Edit]
    marks: dict[str, Literal["not reported", "not checked", "contradicted"]]


class Claim(Told):
    """What one document says (`dragoman export claims`)."""

    document: str
    path: str
    url: str | None
    attribution: Attribution
    evidence: list[Evidence]
    rule: str = Field(description="The name of what made it.")
    copy_of: str | None = Field(description="The earliest claim told by the same sentence in another document.")


class Account(Form):
    """One publisher's telling of an event."""

    publisher: str | None
    document: str
    claims: list[str]


class DifferingValue(Form):
    """A value and the claims that give it."""

    value: str
    claims: list[str]


class Conflict(Form):
    """A field that accounts tell differently."""

    field: str
    values: list[DifferingValue]


class Happening(Told):
    """An event without the words that it rests on."""

    act: EventAct
    claims: list[str]
    documents: list[str]
    accounts: list[Account]
    independent_accounts: int = Field(description="Accounts that do not only copy sentences of another.")
    conflicts: list[Conflict]
    merge_reasons: list[str]


class Event(Happening):
    """A happening, merged from the claims of all documents (`dragoman export events`)."""

    evidence: list[EventEvidence]


class EventAlone(Happening):
    """An event with the words of its best telling only."""

    evidence: list[Evidence]


class Zone(Form):
    """A part of the text of a document."""

    kind: Literal["headline", "dateline", "body", "caption", "boilerplate"]
    start: Offset
    end: Offset


class Document(Form):
    """A report (`dragoman export documents`)."""

    id: str
    path: str
    url: str | None
    title: str | None
    publisher: str | None
    language: str | None
    published: When
    published_basis: Literal["given", "metadata", "dateline", "inferred"] | None
    published_reason: str | None
    zones: list[Zone]


class Tenure(Form):
    """Somebody in an office without interruption: held at least on the days `seen` (`dragoman export tenures`)."""

    person: str
    person_id: str = Field(description="The id that the person's party has in claims and events.")
    office: str
    office_key: str = Field(description="What all wordings of the office share.")
    wordings: list[str]
    country: str | None
    rank: str | None
    acting: bool
    sole: bool
    turn: bool
    not_before: When
    not_before_reason: str | None
    not_before_claims: list[str]
    not_after: When
    not_after_reason: str | None
    not_after_claims: list[str]
    seen: When
    doubt: str | None
    claims: list[str]


class Words(Form):
    """Quoted words and where they stand."""

    text: str
    start: Offset
    end: Offset


class Note(Form):
    """What a sentence rests on: the quoted words, and the report in which they stand."""

    quote: str
    document: str
    start: Offset
    end: Offset
    publisher: str | None
    published: When
    confidence: Sure


class Sentence(Form):
    """A sentence of an answer. One that states a fact has notes; one without is about the record itself."""

    text: str
    notes: list[Note]
