"""What each coder said of each claim, side by side, for whoever measures how far they agree."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model import Claim, Judgement
from dragoman.record.judging.placing import places, shelf
from dragoman.record.judging.standing import signed, standing

VERDICT = "verdict"
Unit = tuple[str, str]
"""A claim's id, and what of it is judged: VERDICT, or a field."""


def coders(judgements: Iterable[Judgement], claims: Sequence[Claim]) -> dict[Unit, dict[str, str]]:
    """By claim and by what is judged of it, each coder's word: what he said last and did not undo.

    The verdict is "accept", "reject" or "edit" (right but for the fields that he set; an acceptance beside it says no
    more). Each field that a coder set or marked is a unit of its own: the value he set, or the mark. Whoever judged
    that claim otherwise and left the field as it was gave it the word "as read". `claims` are those of the record,
    rejected ones included. Units come in the order of the claims, a claim's verdict first.
    """
    stand = [one for one in standing(judgements) if one.kind in ("accept", "reject", "edit", "mark")]
    found = places((one.targets[0] for one in stand), shelf(claims))
    by_claim: dict[str, list[Judgement]] = defaultdict(list)
    for one in sorted(stand, key=signed):
        by_claim[found[one.targets[0]] or ""].append(one)
    return {unit: given for claim in claims for unit, given in _units(claim.id, by_claim.get(claim.id, ())).items()}


def _units(claim: str, judged: Iterable[Judgement]) -> dict[Unit, dict[str, str]]:
    verdicts: dict[str, str] = {}
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for one in judged:
        if one.kind in ("edit", "mark"):
            fields[one.field or ""][one.by] = str(one.value) if one.kind == "mark" else _set(one)
        if one.kind != "mark":
            verdicts[one.by] = _verdict(verdicts.get(one.by), one.kind)
    units = {(claim, VERDICT): verdicts} if verdicts else {}
    seen = sorted({*verdicts, *(by for given in fields.values() for by in given)})
    return units | {(claim, field): _with_silent(fields[field], verdicts, seen) for field in sorted(fields)}


def _verdict(before: str | None, kind: str) -> str:
    return "edit" if before == "edit" and kind == "accept" else kind


def _set(one: Judgement) -> str:
    return "set to nothing" if one.value is None else f"set to {one.value}"


def _with_silent(given: Mapping[str, str], verdicts: Mapping[str, str], seen: Iterable[str]) -> dict[str, str]:
    """The words on a field; who rejected the whole claim said nothing of its fields."""
    told = {by: given.get(by, "as read") for by in seen}
    return {by: word for by, word in told.items() if by in given or verdicts.get(by) in ("accept", "edit")}
