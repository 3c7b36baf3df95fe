"""How near predicted sets of mentions come to those of the gold: MUC, B-cubed, CEAF-e, and their mean, CoNLL F1.

Sources: MUC, Vilain and others, "A Model-Theoretic Coreference Scoring Scheme" (MUC-6, 1995); B-cubed, Bagga and
Baldwin, "Algorithms for Scoring Coreference Chains" (1998); CEAF, Luo, "On Coreference Resolution Performance Metrics"
(2005), with the entity-based similarity phi-4; the mean of the three is the score of the CoNLL shared task of 2012.
A mention that only one side has counts against it: missed in the recall, spurious in the precision.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Mention = Hashable
Sets = Sequence[frozenset[Mention]]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision and recall of one measure; None where there is nothing to count."""

    precision: float | None
    recall: float | None

    @property
    def f1(self) -> float | None:
        """The harmonic mean; None where either has nothing to count."""
        if self.precision is None or self.recall is None:
            return None
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """The three measures over one partition beside another."""

    muc: Ratio
    b_cubed: Ratio
    ceaf_e: Ratio

    @property
    def conll(self) -> float | None:
        """The mean of the three F1; a measure that has nothing to count is left out."""
        known = [one.f1 for one in (self.muc, self.b_cubed, self.ceaf_e) if one.f1 is not None]
        return sum(known) / len(known) if known else None


def agreement(gold: Sets, predicted: Sets) -> Agreement:
    """The predicted sets beside those of the gold."""
    return Agreement(muc(gold, predicted), b_cubed(gold, predicted), ceaf_e(gold, predicted))


def muc(gold: Sets, predicted: Sets) -> Ratio:
    """The links kept: a set of n mentions needs n - 1, and loses one for each further set over which it is spread."""
    return Ratio(_links(gold, predicted), _links(predicted, gold))


def b_cubed(gold: Sets, predicted: Sets) -> Ratio:
    """For each mention, the share of its set that the other side's set of it holds; the mean over the mentions."""
    return Ratio(_shares(gold, predicted), _shares(predicted, gold))


def ceaf_e(gold: Sets, predicted: Sets) -> Ratio:
    """Sets paired one to one, so that their likeness 2 |K and R| / (|K| + |R|) adds up to the most."""
    best = sum(heaviest(_likeness(golds, others)) for golds, others in _linked(gold, predicted))
    return Ratio(best / len(predicted) if predicted else None, best / len(gold) if gold else None)


def heaviest(weights: Sequence[Sequence[float]]) -> float:
    """The greatest sum of one weight a row and column: the assignment problem, by Kuhn's augmenting paths.

    Source: Kuhn, "The Hungarian Method" (1955), in the form with potentials; time is cubic in the number of rows.
    """
    size = max(len(weights), max(map(len, weights), default=0))
    exact = [[Fraction(one) for one in (*row, *[0] * (size - len(row)))] for row in weights]
    costs = [[-one for one in row] for row in exact] + [[Fraction(0)] * size] * (size - len(weights))
    owner, potential = [-1] * (size + 1), [Fraction(0)] * (size + 1)
    rows = [Fraction(0)] * size
    for row in range(size):
        _augment(row, costs, owner, rows, potential)
    return float(sum(-costs[owner[column]][column] for column in range(size)))


def _augment(
    row: int, costs: Sequence[Sequence[Fraction]], owner: list[int], rows: list[Fraction], potential: list[Fraction]
) -> None:
    """Give a row a column, moving other rows along the cheapest path; the last column is where the path starts."""
    size = len(costs)
    owner[size], at = row, size
    nearest: dict[int, tuple[Fraction, int]] = {}
    done: list[int] = []
    while owner[at] != -1:
        done.append(at)
        for column in set(range(size)) - set(done):
            cost = costs[owner[at]][column] - rows[owner[at]] - potential[column]
            if column not in nearest or cost < nearest[column][0]:
                nearest[column] = cost, at
        step, following = min((nearest[column][0], column) for column in range(size) if column not in done)
        for column in done:
            rows[owner[column]] += step
            potential[column] -= step
        nearest = {column: (cost - step, came) for column, (cost, came) in nearest.items()}
        at = following
    while at != size:
        came = nearest[at][1]
        owner[at], at = owner[came], came
    owner[size] = -1


def _links(key: Sets, answer: Sets) -> float | None:
    """The share of the answer's links that the key bears out."""
    of = _where(key)
    needed = sum(len(one) - 1 for one in answer)
    kept = sum(len(one) - _pieces(one, of) for one in answer)
    return kept / needed if needed else None


def _pieces(one: frozenset[Mention], of: Mapping[Mention, int]) -> int:
    """Over how many sets of the other side the mentions are spread, one for each that it has not."""
    return len({of[mention] for mention in one if mention in of}) + sum(mention not in of for mention in one)


def _shares(key: Sets, answer: Sets) -> float | None:
    """The mean over the answer's mentions of the share of its set that stands in the key's set of the mention."""
    of = _where(key)
    empty: frozenset[Mention] = frozenset()
    shares = [
        Fraction(len(one & (key[of[mention]] if mention in of else empty)), len(one))
        for one in answer
        for mention in one
    ]
    return float(sum(shares) / len(shares)) if shares else None


def _where(sets: Sets) -> dict[Mention, int]:
    return {mention: number for number, one in enumerate(sets) for mention in one}


def _likeness(golds: Sets, others: Sets) -> list[list[float]]:
    return [[2 * len(one & other) / (len(one) + len(other)) for other in others] for one in golds]


def _linked(gold: Sets, predicted: Sets) -> Iterable[tuple[Sets, Sets]]:
    """The sets in groups that share no mention with another group, so that each is paired by itself."""
    of = _where(predicted)
    group: dict[int, int] = {}
    members: dict[int, set[int]] = {}
    for number, one in enumerate(gold):
        touched = {of[mention] for mention in one if mention in of}
        merged = {number}.union(*(members.pop(name) for name in {group[other] for other in touched if other in group}))
        members[number] = merged
        group.update((of[mention], number) for each in merged for mention in gold[each] if mention in of)
    for some in members.values():
        others = sorted({of[mention] for number in some for mention in gold[number] if mention in of})
        yield [gold[number] for number in sorted(some)], [predicted[other] for other in others]
