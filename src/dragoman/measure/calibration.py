"""The table of confidences, made from gold: what signs the claims bore that turned out right, and how often.

Odds are fitted by a logistic regression with a penalty on every factor, one factor after another, in a fixed number of
sweeps. How often odds come true is told by claims of reports that were left out when these odds were fitted, and by
those of the closed reports: a table that looked at its own reports would flatter itself, and so would rules.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import sha256

from dragoman.lexicon import Lexicon
from dragoman.lexicon.confidence import Confidence, Step
from dragoman.measure.confidence import answers
from dragoman.measure.gold import Gold
from dragoman.measure.judging import judged
from dragoman.measure.texts import by_report, record_of
from dragoman.record.signs import Sign, signs

# Fewer claims than this say nothing of a sign; factors nearer to one than this are left out.
FEWEST, SLIGHT = 25, 0.05
PENALTY, SWEEPS = 4.0, 40
PARTS = 20
# Claims that make a step, and the share right that is asked of all claims called sure together, whatever one right and
# one wrong more would make of it.
STEP, AIM = 40, 0.95
_NEARLY_SURE = 0.89
_ALL: Sign = ("", "")


@dataclass(frozen=True, slots=True)
class Case:
    """A claim of the gold: the report it is from, its signs, whether it was right, and whether rules never saw it."""

    report: str
    signs: tuple[Sign, ...]
    right: bool
    closed: bool = False


def cases(gold: Gold, lexicon: Lexicon) -> Iterator[Case]:
    """Every claim of a gold that can be judged."""
    for report, document, claims in by_report(gold, record_of(gold, lexicon)):
        for claim, right in answers([judged(report, document, claims)]):
            yield Case(report.id, signs(claim, document), right, report.closed)


def calibrated(found: Sequence[Case]) -> Confidence:
    """The table that the cases give."""
    seen = [case for case in found if not case.closed]
    factors = fitted(seen)
    told = [(odds, right, False) for odds, right in _left_out(seen)]
    told += [(math.exp(_log_odds(case, factors)), case.right, True) for case in found if case.closed]
    return Confidence(round(math.exp(factors.pop(_ALL)), 2), _told(factors), stepped(told))


def fitted(found: Sequence[Case]) -> dict[Sign, float]:
    """The logarithm of the factor of each sign that tells, and under `_ALL` that of the starting odds.

    A sign tells when enough claims bear it, and when its factor among all the others' is no less than the error that so
    many claims leave in it; the factors are then worked out once more without those that do not tell.
    """
    count = Counter(sign for case in found for sign in case.signs)
    weights = _swept(found, {sign for sign, claims in count.items() if claims >= FEWEST})
    information = dict.fromkeys(weights, 0.0)
    for case in found:
        chance = _chance(_log_odds(case, weights))
        for sign in case.signs:
            if sign in information:
                information[sign] += chance * (1 - chance)
    return _swept(found, {sign for sign, weight in weights.items() if abs(weight) * math.sqrt(information[sign]) >= 1})


def _swept(found: Sequence[Case], signs: Set[Sign]) -> dict[Sign, float]:
    """The factors of these signs, one after another brought nearer to the best, in a fixed number of sweeps."""
    where: dict[Sign, list[int]] = {_ALL: list(range(len(found))), **{sign: [] for sign in sorted(signs - {_ALL})}}
    for number, case in enumerate(found):
        for sign in case.signs:
            if sign in where:
                where[sign].append(number)
    weights, total = dict.fromkeys(where, 0.0), [0.0] * len(found)
    for _ in range(SWEEPS):
        for sign, claims in where.items():
            move = _move(weights[sign], [(total[n], found[n].right) for n in claims], free=sign == _ALL)
            weights[sign] += move
            for number in claims:
                total[number] += move
    return weights


def _move(weight: float, told: Sequence[tuple[float, bool]], *, free: bool) -> float:
    """One step of Newton's for one factor."""
    penalty = 0.0 if free else PENALTY
    chances = [_chance(total) for total, _ in told]
    slope = sum(right - chance for chance, (_, right) in zip(chances, told, strict=True)) - penalty * weight
    bend = sum(chance * (1 - chance) for chance in chances) + penalty
    return max(-1.0, min(1.0, slope / (bend + 1e-9)))


def _chance(total: float) -> float:
    return 1 / (1 + math.exp(-total))


def _told(weights: Mapping[Sign, float]) -> dict[Sign, float]:
    """Factors as the table shows them."""
    return {sign: round(math.exp(weight), 2) for sign, weight in weights.items() if abs(weight) >= SLIGHT}


def _left_out(found: Sequence[Case]) -> list[tuple[float, bool]]:
    """The odds of each case by factors fitted without the part of the reports that it is in, and how it turned out."""
    parts = defaultdict[int, list[Case]](list)
    for case in found:
        parts[int(sha256(case.report.encode()).hexdigest(), 16) // 3 % PARTS].append(case)
    told = []
    for part, some in sorted(parts.items()):
        weights = fitted([case for other in sorted(parts) if other != part for case in parts[other]])
        told += [(math.exp(_log_odds(case, weights)), case.right) for case in some]
    return told


def _log_odds(case: Case, weights: Mapping[Sign, float]) -> float:
    return weights[_ALL] + sum(weights.get(sign, 0.0) for sign in case.signs)


@dataclass(slots=True)
class _Run:
    """Cases of neighbouring odds, the surest first."""

    odds: float
    right: int = 0
    of: int = 0

    def take(self, odds: float, right: int, of: int) -> None:
        """Go on down to these odds."""
        self.odds, self.right, self.of = odds, self.right + right, self.of + of

    @property
    def share(self) -> float:
        """The share right, as one more right and one more wrong would leave it."""
        return (self.right + 1) / (self.of + 2)


def stepped(told: Iterable[tuple[float, bool, bool]]) -> tuple[Step, ...]:
    """The steps from odds to confidence: the share right in each, never rising as the odds fall.

    Told are odds, whether the claim was right, and whether it is from a closed report.
    """
    ordered = sorted(told, key=lambda one: (-one[0], one[1], one[2]))
    cut = _sure(ordered)
    sure = [(run, run.share) for run in _runs(ordered[:cut])]
    ceiling = min([_NEARLY_SURE, *(share for _, share in sure)])
    steps = [*sure, *((run, min(run.share, ceiling)) for run in _runs(ordered[cut:]))]
    return tuple(
        Step(round(run.odds, 2), run.right, run.of, math.floor(share * 100) / 100) for run, share in reversed(steps)
    )


def _sure(ordered: Sequence[tuple[float, bool, bool]]) -> int:
    """How many cases, the surest first, may be called sure: as many as keep to the aim, those of either part too."""
    parts = {False: _Run(math.inf), True: _Run(math.inf)}
    every, cut = _Run(math.inf), 0
    for number, (odds, right, closed) in enumerate(ordered, start=1):
        every.take(odds, right, 1)
        parts[closed].take(odds, right, 1)
        last = number == len(ordered) or ordered[number][0] < odds
        kept = all(part.right >= AIM * part.of for part in parts.values())
        if last and number >= STEP and kept and every.share >= AIM:
            cut = number
    return cut


def _runs(ordered: Iterable[tuple[float, bool, bool]]) -> list[_Run]:
    """Neighbours in runs of enough cases, too few at the end joined to those before.

    A run of which more is right than of the surer one before joins that one.
    """
    runs: list[_Run] = []
    for odds, right, _ in ordered:
        if not runs or (runs[-1].of >= STEP and odds < runs[-1].odds):
            runs.append(_Run(odds))
        runs[-1].take(odds, right, 1)
    if len(runs) > 1 and runs[-1].of < STEP:
        rest = runs.pop()
        runs[-1].take(rest.odds, rest.right, rest.of)
    falling: list[_Run] = []
    for run in runs:
        falling.append(run)
        while len(falling) > 1 and falling[-2].share <= falling[-1].share:
            last = falling.pop()
            falling[-1].take(last.odds, last.right, last.of)
    return falling


_HEAD = """\
# How sure a reading is. Made by `make calibration` from gold/reports; never by hand.
#
# The odds that a claim is right in all that it says: `start`, times the
# factor of its act, of its rule, and of each sign it bears (record/signs.py) among claims of any act and of its own.
# `steps`: of the gold's claims from these odds on up to the next, so many were right: those of open reports with the
# factors fitted without the report that they are from, and those of closed ones, on which no rule was tried.
# `confidence` is that share with one right and one wrong added; it is 0.9 or more only where all that is called so
# keeps to {aim:.0%}, in either part. From {claims:,} claims of {reports} reports.
"""


def written(table: Confidence, found: Sequence[Case]) -> str:
    """The table as the file of the lexicon."""
    head = _HEAD.format(aim=AIM, claims=len(found), reports=len({case.report for case in found}))
    groups = defaultdict[str, list[str]](list)
    for (group, sign), factor in sorted(table.factors.items()):
        groups[group].append(f"    {sign}: {factor:.2f}\n")
    factors = "".join(f"  {group}:\n{''.join(some)}" for group, some in groups.items())
    steps = "".join(
        f"  - {{odds: {one.odds:.2f}, right: {one.right}, of: {one.of}, confidence: {one.confidence:.2f}}}\n"
        for one in table.steps
    )
    return f"{head}start: {table.start:.2f}\nfactors:\n{factors}steps:\n{steps}"
