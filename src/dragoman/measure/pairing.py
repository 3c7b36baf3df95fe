"""Facts and claims are paired, one to one, the best pair first; facts that are joint may share a claim."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.measure.gold import Fact
from dragoman.measure.kinds import Kind
from dragoman.measure.likeness import STRICTER, Likeness, left_open
from dragoman.model import Claim


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact and the claim that tells it; `attributes` are those that the gold gives, right or not."""

    fact: Fact
    claim: Claim
    attributes: tuple[tuple[str, bool], ...]

    @property
    def wrong(self) -> tuple[str, ...]:
        """The attributes that the claim has wrong."""
        return tuple(name for name, right in self.attributes if not right and name not in STRICTER)

    @property
    def false(self) -> tuple[str, ...]:
        """The attributes of which the claim says something else; what it leaves open is no falsehood."""
        return tuple(name for name in self.wrong if not left_open(name, self.claim))


def paired(facts: Sequence[Fact], claims: Sequence[Claim], kind: Kind) -> tuple[Pair, ...]:
    """Facts that must be told choose before optional ones; then the nearest, then the order of the text decides."""
    taken: dict[int, str | None] = {}
    pairs: dict[int, Pair] = {}
    for _, _, number, at, likeness in _near(facts, claims, kind):
        fact = facts[number]
        if number in pairs or (at in taken and (not fact.joint or taken[at] != fact.joint)):
            continue
        taken[at] = fact.joint
        pairs[number] = Pair(fact, claims[at], _given(likeness))
    return tuple(pairs[number] for number in sorted(pairs))


def _near(facts: Sequence[Fact], claims: Sequence[Claim], kind: Kind) -> list[tuple[bool, float, int, int, Likeness]]:
    """Every pair that could be one fact, in the order in which they choose."""
    found = [
        (fact.optional, -likeness.score, number, at, likeness)
        for number, fact in enumerate(facts)
        for at, claim in enumerate(claims)
        if (likeness := kind.likeness(fact.told, claim)) is not None
    ]
    return sorted(found, key=lambda one: one[:4])


def _given(likeness: Likeness) -> tuple[tuple[str, bool], ...]:
    return tuple((name, right) for name, right in likeness.attributes.items() if right is not None)
