"""How sure a reading is, by what its claim looks like: a table made from reports coded by hand (`make calibration`)."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

FILE = "confidence.yml"
_FIELDS = ("start", "factors", "steps")
_LEAST = 0.01
_STEP = ("odds", "right", "of", "confidence")


@dataclass(frozen=True, slots=True)
class Step:
    """From these odds on so many claims of the gold were `right` of so many; `confidence` is what is said of such."""

    odds: float
    right: float
    of: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Confidence:
    """The odds that a claim is right: those of all claims, `start`, times the factor of each sign that it bears.

    A factor stands under the group of its sign ("any" for all acts, or the act) and the sign's name.
    """

    start: float
    factors: Mapping[tuple[str, str], float]
    steps: tuple[Step, ...]

    def odds(self, signs: Iterable[tuple[str, str]]) -> float:
        """The odds that a claim with these signs is right."""
        return self.start * math.prod(self.factors.get(sign, 1.0) for sign in signs)

    def of(self, signs: Iterable[tuple[str, str]]) -> float:
        """How sure a claim with these signs is: about the share of the gold's claims of such odds that were right."""
        odds = self.odds(signs)
        reached = (step.confidence for step in reversed(self.steps) if odds >= step.odds)
        return next(reached, self.steps[0].confidence)


def load(extra: Path | None = None) -> Confidence:
    """The table of `data/confidence.yml`; a user's own, made from gold of theirs, takes its place."""
    theirs = extra / FILE if extra else None
    path = theirs if theirs is not None and theirs.is_file() else shelf.DATA / FILE
    told = check.fields(shelf.parse(path), FILE, _FIELDS, _FIELDS)
    groups = check.table(told["factors"], f"{FILE} factors")
    return Confidence(
        start=_number(told["start"], "start"),
        factors={
            (group, sign): _factor(factor, sign)
            for group, some in groups.items()
            for sign, factor in check.table(some, f"{FILE} {group}").items()
        },
        steps=_steps(check.entries(told["steps"], f"{FILE} steps")),
    )


def _steps(nodes: Iterable[Node]) -> tuple[Step, ...]:
    found = [check.fields(node, f"{FILE} steps", _STEP, _STEP) for node in nodes]
    steps = tuple(Step(*(_number(one[name], name) for name in _STEP)) for one in found)
    rising = all(a.odds < b.odds and a.confidence <= b.confidence for a, b in pairwise(steps))
    if not steps or not rising or steps[-1].confidence > 1:
        raise LexiconError(f"Lexicon entry {FILE} steps must be one or more of rising odds and confidence, at most 1.")
    return steps


def _factor(node: Node, name: str) -> float:
    """A factor; none is so small that nothing could make up for it."""
    return max(_number(node, name), _LEAST)


def _number(node: Node, name: str) -> float:
    if isinstance(node, bool) or not isinstance(node, int | float) or not 0 <= node < math.inf:
        raise LexiconError(f"Lexicon entry {FILE} {name} must be a number that is not negative, not {node!r}.")
    return node
