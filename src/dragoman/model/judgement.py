"""What a person says about claims: that one holds or does not, that a field is another, that two are one happening.

A judgement is never changed and never taken away; one that no longer holds is undone by another. It does not point at a
claim by its id alone but tells it by what it says, so that it can be found again when rules improve and spans move.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.errors import JudgementError
from dragoman.model.claim import MODALITIES, Claim, Value
from dragoman.model.identity import content_id
from dragoman.model.interval import Interval

MARKS = ("not reported", "not checked", "contradicted")
SCORES = (-1, 0, 1)
ROLES = (
    "participant",
    "host",
    "guest",
    "destination",
    "origin",
    "mechanism",
    "chair",
    "party",
    "signer",
    "holder",
    "sender",
    "bearer",
    "recipient",
    "authority",
    "actor",
    "speaker",
    "addressee",
    "pledger",
    "initiative",
    "user",
)
PARTY_KINDS = ("person", "state", "organization", "group", "mechanism", "initiative", "place")
PLAIN_FIELDS = ("when", "where", "where_country", "modality")
OF_A_PARTY = ("name of ", "office of ", "country of ")
VALUE = "values."
"""A judged value is written "values.kind", "values.ordinal"."""
ADD, REMOVE = "add ", "remove "
"""A party comes by "add ROLE" with (name, kind, office, country), and goes by "remove ROLE" with a name."""

_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ENDLESS = 1000


@dataclass(frozen=True, slots=True)
class Kind:
    """What a judgement of one kind needs: how many claims, others apart from them, which fields, whether a reason."""

    least: int = 1
    most: int = 1
    apart: bool = False
    fields: tuple[str, ...] = ()
    reasoned: bool = False


_EDITED = (*PLAIN_FIELDS, f"{VALUE}NAME", *(f"{one}NAME" for one in OF_A_PARTY), f"{ADD}ROLE", f"{REMOVE}ROLE")
_MARKED = (*PLAIN_FIELDS, f"{VALUE}NAME", *(f"{one}NAME" for one in OF_A_PARTY), *ROLES)

KINDS: Mapping[str, Kind] = {
    "accept": Kind(),
    "reject": Kind(reasoned=True),
    "edit": Kind(fields=_EDITED, reasoned=True),
    "merge": Kind(least=2, most=_ENDLESS, reasoned=True),
    "split": Kind(most=_ENDLESS, apart=True, reasoned=True),
    "mark": Kind(fields=_MARKED),
    "note": Kind(reasoned=True),
    "undo": Kind(least=0, most=0),
    "follow-up": Kind(least=2, most=2, reasoned=True),
}
"""The kinds. A merge says that its claims are one happening; a split, that its claims are, apart from those others.
The value of an undo is the id of the judgement that it cancels; of a mark one of MARKS; of a follow-up one of SCORES,
its first claim the pledge, its second the evidence. The reason of a note is what it notes."""


@dataclass(frozen=True, slots=True)
class Target:
    """A claim told by what it says: enough of it to know it again in another reading of its document.

    `parties` are the names with their roles ("guest: Ding Xuexiang"), `values` what else is told ("ordinal: 11"), both
    sorted; `words` those of the evidence, white
    space evened out; `start` is where they began in the text when the judgement was made.
    """

    claim: str
    document: str
    path: str
    act: str
    parties: tuple[str, ...] = ()
    when: str | None = None
    words: str = ""
    start: int | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing that one person says, signed: `by` whom and `at` what time (UTC, "2024-05-01T09:30:00Z").

    `apart` are the claims from which a split keeps its own. `source` is where the judge has it from, `reason` why he
    says so. `after` are the judgements on the same thing that he saw and that his own replaces: what he knew, whatever
    the clock says. `id` is a hash of all the rest.
    Raises JudgementError, in one sentence, for what no judgement can say.
    """

    kind: str
    by: str
    at: str
    targets: tuple[Target, ...] = ()
    apart: tuple[Target, ...] = ()
    field: str | None = None
    value: Value = None
    source: str | None = None
    reason: str | None = None
    after: tuple[str, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        _refuse(self)
        made = content_id(*_said(self))
        if self.id not in ("", made):
            raise JudgementError(f"Judgement {self.id!r} does not say what it said when it was signed; it was altered.")
        object.__setattr__(self, "id", made)


def target(claim: Claim) -> Target:
    """A claim, told so that it can be found again."""
    told = sorted(claim.evidence, key=lambda one: (one.start, one.end))
    words = " … ".join(dict.fromkeys(" ".join(one.text.split()) for one in told))
    names = tuple(sorted({f"{role}: {party.name}" for role in claim.roles for party in claim.roles[role]}))
    start = told[0].start if told else None
    values = tuple(sorted(f"{name}: {value}" for name, value in claim.values.items() if value is not None))
    return Target(claim.id, claim.document, claim.path, claim.act, names, claim.when, words, start, values)


def party_of(field: str) -> tuple[str, str] | None:
    """What of whom a field such as "office of Ding Xuexiang" is: ("office", "Ding Xuexiang"); None for other fields."""
    start = next((one for one in OF_A_PARTY if field.startswith(one) and len(field) > len(one)), None)
    return (start.split()[0], field.removeprefix(start)) if start else None


def _said(one: Judgement) -> tuple[object, ...]:
    """All that a judgement says, in an order that never changes."""
    claims = [[_told(each) for each in some] for some in (one.targets, one.apart)]
    rest = (one.field, repr(one.value), one.source, one.reason, one.after)
    return ("judgement", one.kind, one.by, one.at, *claims, *rest)


def _told(one: Target) -> tuple[object, ...]:
    return one.claim, one.document, one.path, one.act, one.parties, one.when, one.words, one.start, one.values


def _refuse(one: Judgement) -> None:
    kind = KINDS.get(one.kind)
    if kind is None:
        raise JudgementError(f"{one.kind!r} is no kind of judgement; allowed are {', '.join(KINDS)}.")
    if not one.by.strip():
        raise JudgementError("A judgement is signed; say who judges.")
    if not _AT.fullmatch(one.at):
        raise JudgementError(f"{one.at!r} is no time of a judgement; allowed are times such as 2024-05-01T09:30:00Z.")
    if not kind.least <= len(one.targets) <= kind.most:
        raise JudgementError(f"A judgement of kind {one.kind} names {_number(kind)}, not {len(one.targets)}.")
    if kind.apart != bool(one.apart):
        raise JudgementError(f"A judgement of kind {one.kind} names {'some' if kind.apart else 'no'} claims apart.")
    if kind.reasoned and not (one.reason or "").strip():
        raise JudgementError(f"A judgement of kind {one.kind} says why; its reason is empty.")
    _refuse_field(one, kind)
    _refuse_value(one)


def _number(kind: Kind) -> str:
    if kind.least == kind.most:
        return "no claim" if kind.most == 0 else f"{kind.most} claim{'s' if kind.most > 1 else ''}"
    return f"at least {kind.least} claim{'s' if kind.least > 1 else ''}"


def _refuse_field(one: Judgement, kind: Kind) -> None:
    if one.field is None and not kind.fields:
        return
    if not kind.fields:
        raise JudgementError(f"A judgement of kind {one.kind} is about no field; {one.field!r} is one.")
    if not any(_fits(one.field or "", form) for form in kind.fields):
        raise JudgementError(f"{one.field!r} is no field to {one.kind}; allowed are {', '.join(kind.fields)}.")


def _fits(field: str, form: str) -> bool:
    """True when a field has the form: "office of NAME" takes any name, "add ROLE" any role."""
    for ending in ("NAME", "ROLE"):
        if form.endswith(ending):
            start = form.removesuffix(ending)
            rest = field.removeprefix(start)
            return field.startswith(start) and bool(rest.strip()) and (ending == "NAME" or rest in ROLES)
    return field == form


def _refuse_value(one: Judgement) -> None:
    trouble = {"mark": _mark, "undo": _undo, "follow-up": _score, "edit": _edit}.get(one.kind, _none)(one)
    if trouble:
        raise JudgementError(trouble)


def _none(one: Judgement) -> str | None:
    return None if one.value is None else f"A judgement of kind {one.kind} sets no value; {one.value!r} is one."


def _mark(one: Judgement) -> str | None:
    return None if one.value in MARKS else f"{one.value!r} is no mark; allowed are {', '.join(MARKS)}."


def _undo(one: Judgement) -> str | None:
    known = isinstance(one.value, str) and one.value
    return None if known else f"An undo names the id of the judgement that it cancels, not {one.value!r}."


def _score(one: Judgement) -> str | None:
    known = isinstance(one.value, int) and not isinstance(one.value, bool) and one.value in SCORES
    return None if known else f"{one.value!r} is no score of a follow-up; allowed are -1, 0 and 1."


def _edit(one: Judgement) -> str | None:
    """Why the value does not fit the field; an unknown one is None."""
    field, value = one.field or "", one.value
    if field == "modality":
        return None if value in MODALITIES else f"{value!r} is no modality; allowed are {', '.join(MODALITIES)}."
    if field == "when":
        return None if value is None else _edtf(value)
    if field.startswith(ADD):
        return _newcomer(value)
    if field.startswith(VALUE) or (value is None and not field.startswith((REMOVE, "name of "))):
        return None
    known = isinstance(value, str) and value.strip()
    return None if known else f"{value!r} cannot be the {field}; allowed are words."


def _edtf(value: Value) -> str | None:
    try:
        Interval.from_edtf(str(value))
    except ValueError:
        return f"{value!r} is no date; allowed are dates such as 2023-11-27, 2023-11 or 2023-11-26/2023-11-27."
    return None


def _newcomer(value: Value) -> str | None:
    if isinstance(value, tuple) and len(value) == 4 and value[0].strip() and value[1] in PARTY_KINDS:
        return None
    return f"{value!r} is no party; allowed are four words: name, kind, office and country, the last two maybe empty."
