"""The table of confidences comes from gold: what turned out right, and what it looked like."""

import math
from pathlib import Path

import yaml

from dragoman.lexicon.confidence import load
from dragoman.measure.calibration import STEP, Case, calibrated, fitted, stepped, written


def sheet(count: int, right: int, *signs: str, report: str = "r") -> list[Case]:
    """So many claims with these signs, so many of them right, in reports by turns."""
    told = tuple(("any", sign) for sign in signs)
    return [Case(f"{report}{number % 16}", told, number < right) for number in range(count)]


def test_a_sign_that_goes_with_errors_lowers_the_odds() -> None:
    """Of those without it nine in ten are right, of those with it three in ten; what few bear is not weighed."""
    found = [*sheet(100, 90), *sheet(100, 30, "hearsay"), *sheet(3, 0, "rare")]
    weights = fitted(found)
    assert weights["any", "hearsay"] < -1.5
    assert ("any", "rare") not in weights
    assert math.exp(weights["", ""]) > 3


def test_steps_are_shares_that_never_rise_as_the_odds_fall() -> None:
    """A run in which more is right than in the surer one before it is joined to that."""
    told = [(9.0, True)] * STEP + [(5.0, number % 4 > 0) for number in range(STEP)]
    told += [(3.0, number % 8 > 0) for number in range(STEP)] + [(1.0, number % 2 > 0) for number in range(STEP)]
    low, middle, high = stepped((*one, False) for one in told)
    assert (low.odds, low.right, low.of) == (1.0, STEP // 2, STEP)
    assert (middle.odds, middle.right, middle.of) == (3.0, STEP * 3 // 4 + STEP * 7 // 8, STEP * 2)
    assert (high.odds, high.right, high.of) == (9.0, STEP, STEP)
    assert low.confidence < middle.confidence < 0.9 < high.confidence < 1


def test_what_is_called_sure_keeps_to_the_aim_together() -> None:
    """Nineteen in twenty is near the promise, and not safe enough to be called sure."""
    (only,) = stepped([(9.0, number % 20 > 0, False) for number in range(STEP * 5)])
    assert (only.right, only.of, only.confidence) == (STEP * 5 * 19 // 20, STEP * 5, 0.89)


def test_what_is_called_sure_keeps_to_the_aim_where_no_rule_was_tried() -> None:
    """Of the closed claims at the same odds one in ten is wrong: none is called sure."""
    told = [(9.0, True, False)] * STEP * 5 + [(9.0, number > 0, True) for number in range(10)]
    assert [step.confidence < 0.9 for step in stepped(told)] == [True]


def test_the_table_is_written_and_read_again(tmp_path: Path) -> None:
    """The file of the lexicon says all that the table holds."""
    found = [*sheet(400, 396, "told twice"), *sheet(200, 60, "hearsay", report="s")]
    table = calibrated(found)
    text = written(table, found)
    (tmp_path / "confidence.yml").write_text(text, encoding="utf-8")
    assert load(tmp_path) == table
    assert "From 600 claims of 32 reports." in text
    assert sorted(yaml.safe_load(text)["factors"]["any"]) == ["hearsay", "told twice"]
    assert table.of([("any", "told twice")]) >= 0.9
    assert table.of([("any", "hearsay")]) < 0.5
