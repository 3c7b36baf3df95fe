"""Confidence in words."""

import pytest

from dragoman.model import Footnote, Line
from dragoman.model.sureness import sureness


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, None), (0.9, None), (0.89, "likely"), (0.5, "likely"), (0.49, "doubtful"), (0, "doubtful")],
)
def test_a_word_for_what_is_not_sure(confidence: float, word: str | None) -> None:
    """What is sure enough is told without a word."""
    assert sureness(confidence) == word


def note(confidence: float) -> Footnote:
    return Footnote("met on the quay", None, None, "visit", "visit.txt", 0, 5, confidence)


def test_a_line_is_as_sure_as_its_surest_note() -> None:
    """A second report that is doubtful takes nothing from the first; a line without notes has nothing to doubt."""
    assert Line("They met.", (note(0.95), note(0.4))).doubt is None
    assert Line("They met.", (note(0.6), note(0.4))).doubt == "likely"
    assert Line("They met.", (note(0.4),)).doubt == "doubtful"
    assert Line("The record says no more.").doubt is None
