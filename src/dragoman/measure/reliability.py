"""How far coders who judge the same things apart from each other agree: Krippendorff's alpha.

Source: Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (Annenberg School for Communication, 2011),
whose worked examples are our tests; the measure is explained in his "Content Analysis", chapter 11.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

Value = str | int | float | bool
Codings = Mapping[Hashable, Mapping[str, Value | None]]
"""What every coder gave each unit; a coder who did not judge a unit is absent from it, or None."""

# What is agreed on well, and what only allows tentative conclusions; Krippendorff's own customary limits.
RELIABLE, TENTATIVE = 0.800, 0.667


@dataclass(frozen=True, slots=True)
class Agreement:
    """Alpha over units that two or more coders judged. None where every value is the same, or nothing can be paired.

    `units` and `values` count what can be paired; `coders` are those who gave such a value.
    """

    alpha: float | None
    units: int
    values: int
    coders: tuple[str, ...]


def agreement(codings: Codings, level: str = "nominal") -> Agreement:
    """Alpha = 1 - observed disagreement / disagreement that chance would give, at a level of measurement.

    The level is nominal (other or the same), ordinal (ranks), interval (distances) or ratio (proportions).
    Raises ValueError for another level, and for values that are no numbers above the nominal level.
    """
    if level not in LEVELS:
        raise ValueError(f"Level {level!r} is no level of measurement; allowed are {', '.join(LEVELS)}.")
    told = {unit: _given(coding) for unit, coding in codings.items()}
    paired = {unit: given for unit, given in told.items() if len(given) > 1}
    if level != "nominal":
        _require_numbers(paired)
    coders = sorted({coder for given in paired.values() for coder in given})
    return Agreement(
        alpha=_alpha(coincidences(paired), level),
        units=len(paired),
        values=sum(map(len, paired.values())),
        coders=tuple(coders),
    )


def coincidences(codings: Codings) -> dict[tuple[Value, Value], float]:
    """The coincidence matrix: how often each value stands beside each other in one unit.

    A unit of m values has m(m - 1) ordered pairs, each worth 1 / (m - 1), so that every value counts once.
    """
    shares: dict[tuple[Value, Value], list[float]] = defaultdict(list)
    for coding in codings.values():
        given = list(_given(coding).values())
        for pair in permutations(given, 2):
            shares[pair].append(1 / (len(given) - 1))
    return {pair: math.fsum(some) for pair, some in shares.items()}


def disagreements(codings: Codings) -> tuple[tuple[Hashable, Mapping[str, Value]], ...]:
    """The units on which two coders differ, in the order given."""
    told = ((unit, _given(coding)) for unit, coding in codings.items())
    return tuple((unit, given) for unit, given in told if len(set(given.values())) > 1)


def _given(coding: Mapping[str, Value | None]) -> dict[str, Value]:
    return {coder: value for coder, value in coding.items() if value is not None}


def _require_numbers(codings: Codings) -> None:
    for value in (value for coding in codings.values() for value in coding.values()):
        if isinstance(value, str):
            raise ValueError(f"Value {value!r} is no number; only the nominal level takes words.")


def _alpha(pairs: Mapping[tuple[Value, Value], float], level: str) -> float | None:
    """1 - (n - 1) times the observed differences by those expected of the n values; None where nothing varies."""
    totals: dict[Value, float] = defaultdict(float)
    for (value, _), count in sorted(pairs.items(), key=repr):
        totals[value] += count
    ranked = sorted(totals, key=lambda value: (isinstance(value, str), value))  # one kind at every level but nominal
    difference = LEVELS[level](ranked, totals)
    observed = math.fsum(count * difference(c, k) for (c, k), count in pairs.items())
    expected = math.fsum(totals[c] * totals[k] * difference(c, k) for c in ranked for k in ranked)
    return 1 - (sum(totals.values()) - 1) * observed / expected if expected else None


Difference = Callable[[Value, Value], float]


def _nominal(ranked: Sequence[Value], totals: Mapping[Value, float]) -> Difference:
    return lambda c, k: float(c != k)


def _ordinal(ranked: Sequence[Value], totals: Mapping[Value, float]) -> Difference:
    """The square of how many values lie from one rank to the other, each end counted by half."""
    below, reached = dict[Value, float](), 0.0
    for value in ranked:
        below[value] = reached + totals[value] / 2
        reached += totals[value]
    return lambda c, k: (below[c] - below[k]) ** 2


def _interval(ranked: Sequence[Value], totals: Mapping[Value, float]) -> Difference:
    return lambda c, k: (float(c) - float(k)) ** 2


def _ratio(ranked: Sequence[Value], totals: Mapping[Value, float]) -> Difference:
    def difference(c: Value, k: Value) -> float:
        whole = float(c) + float(k)
        return ((float(c) - float(k)) / whole) ** 2 if whole else 0.0

    return difference


LEVELS: Mapping[str, Callable[[Sequence[Value], Mapping[Value, float]], Difference]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}
"""How far two values are apart, by the level of measurement."""
