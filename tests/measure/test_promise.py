"""The promise that a confidence makes, kept on our own gold: on the part that it was made from, and on the other."""

from pathlib import Path

import pytest

from dragoman.lexicon import load
from dragoman.measure.gold import gold_at
from dragoman.measure.run import run
from dragoman.model.sureness import SURE

PROMISE = 0.95


@pytest.mark.slow
def test_of_the_sure_claims_nineteen_in_twenty_are_right(house: Path) -> None:
    """In all that they say; where this fails after a change of reading, `make calibration` is due."""
    for part in run([gold_at(house / "gold" / "reports")], load()):
        sure = [one.share for one in part.bins if one.least >= SURE]
        right, of = sum(one.right for one in sure), sum(one.of for one in sure)
        assert right >= PROMISE * of, f"{part.name}: {right} of {of}"


@pytest.mark.slow
def test_the_surer_the_more_are_right(house: Path) -> None:
    """Of the claims from 0.7 on more are right than of those below, on either part."""
    for part in run([gold_at(house / "gold" / "reports")], load()):
        shares = {}
        for likely in (True, False):
            some = [one.share for one in part.bins if (one.least >= 0.7) is likely]
            shares[likely] = sum(one.right for one in some) / sum(one.of for one in some)
        assert shares[True] > shares[False] + 0.2
