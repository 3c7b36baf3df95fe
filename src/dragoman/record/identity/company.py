"""What the company of two tellings says of them: bars between sets, and the only happening that one can be of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from dragoman.record.identity.blocking import Pair
from dragoman.record.identity.clusters import Clusters
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import Telling
from dragoman.record.identity.times import MONTH, WEEK, looks_ahead, looks_back
from dragoman.record.identity.verdict import Sign, Verdict

# From so much on two tellings are looked at again beside the others.
NEAR = 0.8
_ONLY = 0.06
_ONLY_OF_PLAN = 0.07


def barred(first: Sequence[Telling], second: Sequence[Telling]) -> bool:
    """True when a feature keeps a member of one set apart from one of the other, whether or not they met as a pair.

    Tellings that say the same are asked once; those of one report are always asked, for a report tells a thing once.
    """
    some, others = ({one.says: one for one in tellings} for tellings in (first, second))
    if any(compare(one, other).barred is not None for one, other in product(some.values(), others.values())):
        return True
    here: dict[str, list[Telling]] = defaultdict(list)
    for one in first:
        here[one.claim.document].append(one)
    return any(compare(one, two).barred is not None for two in second for one in here.get(two.claim.document, ()))


def only_ones(near: Iterable[Pair], clusters: Clusters[str]) -> list[Pair]:
    """Of tellings that name only a month, long after it, or only a gathering, or that plan loosely, those that are one
    happening alone.

    The surest pair of each, with what makes it sure among its reasons.
    """
    told: dict[str, list[Pair]] = defaultdict(list)
    for pair in near:
        for one in (pair.first, pair.second):
            if _looks_back(one):
                told[one.claim.id].append(pair)
    found = []
    for claim, pairs in told.items():
        others = {clusters.of(_other(pair, claim))[0] for pair in pairs} - {clusters.of(claim)[0]}
        best = max(pairs, key=lambda pair: (round(pair.verdict.score, 6), pair.first.order, pair.second.order))
        sure = _surer(best)
        if len(others) == 1 and len(clusters.of(claim)) == 1 and sure.same:
            found.append(replace(best, verdict=sure))
    return found


def _surer(pair: Pair) -> Verdict:
    planned = any(name == "the plan" for name, _ in pair.verdict.signs)
    sign = Sign(_ONLY_OF_PLAN if planned else _ONLY, "the record knows no other happening that it can be")
    return replace(
        pair.verdict, score=pair.verdict.score + sign.score, signs=(*pair.verdict.signs, ("the only one", sign))
    )


def _other(pair: Pair, claim: str) -> str:
    return pair.second.claim.id if pair.first.claim.id == claim else pair.first.claim.id


def _looks_back(one: Telling) -> bool:
    """True for a telling of what took place in a month that was over when its report came out, of a gathering told
    by its name alone, or of a loose plan."""
    if looks_back(one) or looks_ahead(one):
        return True
    if one.when is None or one.when.last is None or one.published is None or one.published.start is None:
        return False
    month = WEEK < (one.when.days or 0) <= MONTH and not one.when.stay
    return month and one.claim.modality == "occurred" and one.published.start > one.when.last
