"""Whether a confidence means what it says: of the claims of each, how many are right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.measure.judging import Judged
from dragoman.measure.tally import Share
from dragoman.model import Claim

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims from one confidence on, up to the next: right in all that they say, of all that can be judged."""

    least: float
    share: Share


def bins(reports: Iterable[Judged]) -> tuple[Bin, ...]:
    """Each bin that has claims. What nobody coded is wrong, save where the coder was not exhaustive."""
    told = list(answers(reports))
    found = []
    for least, below in zip(EDGES, (*EDGES[1:], float("inf")), strict=True):
        found.append(Bin(least, _share(right for claim, right in told if least <= claim.confidence < below)))
    return tuple(one for one in found if one.share.of)


def by_rule(reports: Iterable[Judged]) -> tuple[tuple[str, Share], ...]:
    """How many claims of each rule are right, of all that can be judged."""
    told = defaultdict[str, list[bool]](list)
    for claim, right in answers(reports):
        told[claim.rule].append(right)
    return tuple((rule, _share(told[rule])) for rule in sorted(told))


def _share(told: Iterable[bool]) -> Share:
    every = list(told)
    return Share(sum(every), len(every))


def answers(reports: Iterable[Judged]) -> Iterator[tuple[Claim, bool]]:
    """Each claim that can be judged, and whether all that it says is right."""
    for verdict in (verdict for report in reports for verdict in report.verdicts):
        wrong: dict[int, bool] = {}
        for pair in verdict.pairs:
            wrong[id(pair.claim)] = wrong.get(id(pair.claim), False) or bool(pair.false)
        claims = {id(pair.claim): pair.claim for pair in verdict.pairs}
        yield from ((claims[key], not bad) for key, bad in wrong.items())
        if verdict.kind.exhaustive:
            yield from ((claim, False) for claim in verdict.extra)
