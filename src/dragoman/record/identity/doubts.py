"""Merges that a person had better look at: made on little, or all but made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.record.identity.blocking import Pair, candidates
from dragoman.record.identity.telling import Telling
from dragoman.record.identity.verdict import THRESHOLD

# Two tellings that no feature keeps apart are nearly one from this score on, and hardly one below the other.
NEARLY, HARDLY = 0.75, 0.95


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two claims that are one happening or not by a small margin: the score, what each feature says, what was done."""

    claims: tuple[str, str]
    act: str
    score: float
    reasons: tuple[str, ...]
    merged: bool


def doubts(tellings: Iterable[Telling], groups: Iterable[Sequence[Telling]]) -> tuple[Doubt, ...]:
    """The doubtful pairs of these tellings, given by happening in `groups`; those nearest to the threshold first.

    A telling is doubtfully merged when nothing ties it to its happening but weak pairs: the best of them is told. Of
    two happenings that are nearly one only the surest pair is told.
    """
    of = {one.claim.id: number for number, group in enumerate(groups) for one in group}
    pairs = candidates(tellings, NEARLY)
    found = [*_hardly([pair for pair in pairs if _in_one(pair, of)]), *_nearly(pairs, of)]
    return tuple(sorted(found, key=lambda one: (round(abs(one.score - THRESHOLD), 6), one.claims)))


def _hardly(pairs: Iterable[Pair]) -> list[Doubt]:
    best: dict[str, Pair] = {}
    for pair in pairs:
        for one in (pair.first.claim.id, pair.second.claim.id):
            if one not in best or pair.verdict.score > best[one].verdict.score + 1e-9:
                best[one] = pair
    weak = {_ids(pair): pair for pair in best.values() if pair.verdict.score < HARDLY - 1e-9}
    return [_doubt(pair, merged=True) for pair in weak.values()]


def _nearly(pairs: Iterable[Pair], of: dict[str, int]) -> list[Doubt]:
    surest: dict[tuple[int, int], Pair] = {}
    for pair in pairs:
        if _in_one(pair, of):
            continue
        here, there = sorted((of[pair.first.claim.id], of[pair.second.claim.id]))
        known = surest.get((here, there))
        if known is None or pair.verdict.score > known.verdict.score + 1e-9:
            surest[here, there] = pair
    return [_doubt(pair, merged=False) for pair in surest.values()]


def _in_one(pair: Pair, of: dict[str, int]) -> bool:
    return of[pair.first.claim.id] == of[pair.second.claim.id]


def _ids(pair: Pair) -> tuple[str, str]:
    return pair.first.claim.id, pair.second.claim.id


def _doubt(pair: Pair, *, merged: bool) -> Doubt:
    score = round(pair.verdict.score, 2)
    return Doubt(_ids(pair), pair.first.claim.act, score, pair.verdict.reasons, merged)
