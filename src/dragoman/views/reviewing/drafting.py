"""What a person typed of some claims becomes what he is about to say of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.errors import JudgementError
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Judgement
from dragoman.model.claim import Value
from dragoman.record.judging.signing import Draft
from dragoman.views.reviewing import choices
from dragoman.views.reviewing.fields import value


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was filled in: the kind of judgement, the ids of claims, the words."""

    kind: str
    claims: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    field: str = ""
    value: str = ""
    source: str = ""
    reason: str = ""


def drafted(typed: Typed, claims: Mapping[str, Claim], known: Mapping[str, Judgement], lexicon: Lexicon) -> Draft:
    """What is about to be said. Raises JudgementError for a claim or judgement that is not there, or a wrong value."""
    if typed.kind == "undo":
        if typed.value not in known:
            raise JudgementError(f"There is no judgement {typed.value!r} to undo.")
        return choices.undoing(known, known[typed.value])
    return Draft(
        typed.kind,
        claims=tuple(_claim(id, claims) for id in dict.fromkeys(typed.claims)),
        apart=tuple(_claim(id, claims) for id in dict.fromkeys(typed.apart)),
        field=typed.field or None,
        value=_value(typed, lexicon),
        source=" ".join(typed.source.split()) or None,
        reason=" ".join(typed.reason.split()) or None,
    )


def _claim(id: str, claims: Mapping[str, Claim]) -> Claim:
    if id not in claims:
        raise JudgementError(f"The record has no claim {id!r} any more; what was typed is not signed.")
    return claims[id]


def _value(typed: Typed, lexicon: Lexicon) -> Value:
    if typed.kind == "edit":
        return value(typed.field, typed.value, lexicon)
    return typed.value or None
