"""How near a claim comes to a fact, and which of the fact's attributes it tells rightly."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.measure.names import contained, overlap
from dragoman.model import Claim

# Attributes that ask for more than the rule does: a claim may be right without them.
STRICTER = frozenset(("exact date",))


@dataclass(frozen=True, slots=True)
class Likeness:
    """The same fact, told so well; an attribute that the gold leaves open is None."""

    score: float
    attributes: Mapping[str, bool | None]


def placed(gold: str | None, claim: Claim) -> bool | None:
    """True when the claim is in the place of the gold; None when none is asked."""
    if not gold:
        return None
    return overlap(gold, claim.where) >= 0.5 or contained(gold, claim.where) == 1.0


def quoted(claim: Claim) -> list[str]:
    """The words that a claim rests on."""
    return [evidence.text for evidence in claim.evidence]


def left_open(attribute: str, claim: Claim) -> bool:
    """True when a claim does not say what the gold gives: a day that is not told is missing, and not false."""
    if attribute in _TIMED and claim.when is None:
        return True
    if attribute in _LACKING:
        return any(party.country is None for party in claim.parties())
    if attribute in _ROLES:
        return attribute == "all participants" or not claim.parties(_ROLES[attribute])
    return (attribute == "place" and claim.where is None) or (
        attribute in _VALUES and claim.values.get(attribute) is None
    )


_TIMED = frozenset(("date", "start", "end", "period"))
_LACKING = frozenset(("countries", "country", "origin", "parties"))
_ROLES = {
    "all participants": "participant",
    "chairs": "chair",
    "bearer": "bearer",
    "authority": "authority",
    "recipient": "recipient",
}
_VALUES = frozenset(("ordinal", "unit", "format", "force", "period"))
