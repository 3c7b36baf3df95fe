"""The table of confidences: its shape, and a table of one's own in its place."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon.confidence import load
from dragoman.record.signs import SIGNS

OWN = """start: 2.0
factors:
  any:
    told once: 0.5
steps:
  - {odds: 0.0, right: 1, of: 10, confidence: 0.16}
  - {odds: 1.5, right: 9, of: 10, confidence: 0.83}
"""


def own(folder: Path, text: str) -> Path:
    (folder / "confidence.yml").write_text(text, encoding="utf-8")
    return folder


def test_our_table() -> None:
    """Every claim finds a step; a place that is not told makes no happening surer."""
    table = load()
    assert 0 <= table.of([]) <= 1
    assert table.factors["any", "place not told"] < 1
    assert {sign for group, sign in table.factors if group == "any"} & SIGNS.keys()


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    """Gold of other manners takes the place of ours as a whole."""
    table = load(own(tmp_path, OWN))
    assert table.factors == {("any", "told once"): 0.5}
    assert (table.of([]), table.of([("any", "told once")])) == (0.83, 0.16)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("start: 2.0", "start: two", "confidence.yml start must be a number that is not negative, not 'two'"),
        ("0.5", "-0.5", "confidence.yml told once must be a number that is not negative, not -0.5"),
        ("odds: 1.5", "odds: 0.0", "steps must be one or more of rising odds and confidence, at most 1"),
        ("0.83", "0.1", "steps must be one or more of rising odds and confidence, at most 1"),
        ("confidence: 0.83", "sure: 0.83", "has 'sure'; allowed are confidence, odds, of, right"),
    ],
)
def test_a_broken_table_is_refused(tmp_path: Path, before: str, after: str, sentence: str) -> None:
    """In one sentence that names the entry."""
    with pytest.raises(LexiconError, match=sentence):
        load(own(tmp_path, OWN.replace(before, after)))
