"""A judgement made ready to be signed: what it is about, told as the report has it, and what its judge had seen."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from dragoman.model import Claim, Judgement, Target, target
from dragoman.model.claim import Value

_GROUPS = (("accept", "reject"), ("merge", "split"))


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person is about to say of some claims, before it is signed."""

    kind: str
    claims: tuple[Claim, ...] = ()
    apart: tuple[Claim, ...] = ()
    field: str | None = None
    value: Value = None
    source: str | None = None
    reason: str | None = None


def sign(
    draft: Draft, known: Mapping[str, Judgement], *, by: str, at: str, seen: Collection[str] | None = None
) -> Judgement:
    """The judgement that a draft becomes. `known` are those of the record; its judge saw all, or those in `seen`.

    Raises JudgementError for what no judgement can say.
    """
    return Judgement(
        kind=draft.kind,
        by=by,
        at=at,
        targets=tuple(as_read(claim, known) for claim in draft.claims),
        apart=tuple(as_read(claim, known) for claim in draft.apart),
        field=draft.field,
        value=draft.value,
        source=draft.source or None,
        reason=draft.reason or None,
        after=tuple(id for id in _seen(draft, known) if seen is None or id in seen),
    )


def sign_now(
    draft: Draft, known: Mapping[str, Judgement], *, by: str, now: datetime, seen: Collection[str] | None = None
) -> Judgement:
    """The draft signed at this time; what was said in the same second and undone since, is said a second later."""
    now = now.astimezone(UTC).replace(microsecond=0)
    while (made := sign(draft, known, by=by, at=now.strftime("%Y-%m-%dT%H:%M:%SZ"), seen=seen)).id in known:
        now += timedelta(seconds=1)
    return made


def as_read(claim: Claim, known: Mapping[str, Judgement]) -> Target:
    """A claim told as its report has it, not as people corrected it: so it is found again in the next reading."""
    now = target(claim)
    earlier = [each for id in claim.judgements if id in known for each in known[id].targets if each.claim == claim.id]
    return (
        replace(now, parties=earlier[0].parties, when=earlier[0].when, values=earlier[0].values)
        if claim.edits and earlier
        else now
    )


def _seen(draft: Draft, known: Mapping[str, Judgement]) -> tuple[str, ...]:
    """The judgements of the like kind and field on the same claims: those that the new one replaces."""
    about = dict.fromkeys(id for claim in (*draft.claims, *draft.apart) for id in claim.judgements)
    return tuple(sorted(id for id in about if id in known and _like(known[id], draft)))


def _like(one: Judgement, draft: Draft) -> bool:
    kinds: Sequence[str] = next((group for group in _GROUPS if draft.kind in group), (draft.kind,))
    return one.kind in kinds and one.field == draft.field and draft.kind not in ("note", "undo", "follow-up")


def by_id(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Judgements, found by their ids."""
    return {one.id: one for one in judgements}
