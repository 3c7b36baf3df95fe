"""What people made of a pledge beside its evidence: -1 not done, 0 in part or in progress, +1 done in full."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model import Claim, Judgement
from dragoman.record.judging.placing import places, shelf
from dragoman.record.judging.standing import standing

KIND = "follow-up"


@dataclass(frozen=True, slots=True)
class Score:
    """One person's score: the ids that the claims of pledge and evidence have now, and the judgement that says it."""

    pledge: str
    evidence: str
    value: int
    judgement: Judgement


def scores(judgements: Iterable[Judgement], claims: Iterable[Claim]) -> tuple[Score, ...]:
    """Every person's last score of a pledge beside one piece of evidence, the earliest first; undone ones left out.

    A score whose pledge or evidence is among none of the claims is of another pair.
    """
    given = [one for one in standing(judgements) if one.kind == KIND]
    if not given:
        return ()
    seen = {id for one in given for id in one.after}
    found = places((target for one in given for target in one.targets), shelf(claims))
    last: dict[tuple[str, str, str], Score] = {}
    for one in given:
        pledge, evidence = (found[target] for target in one.targets)
        if pledge and evidence and pledge != evidence and one.id not in seen and isinstance(one.value, int):
            last[pledge, evidence, one.by] = Score(pledge, evidence, one.value, one)
    return tuple(last.values())
