"""The command line, the pages and the API tell the same numbers."""

from pathlib import Path

import pytest

from benchmarks.agreement import KINDS, compare


def test_forty_questions(record: Path) -> None:
    """Some of each kind, asked at random."""
    told = compare(record, 40, by=5)
    assert told.differences == []
    assert sum(told.kinds.values()) == told.voices["API"] == 40
    assert told.facts > 150


@pytest.mark.slow
def test_two_hundred_questions(record: Path) -> None:
    """What the issue of the reading room asks for; every kind comes up."""
    told = compare(record, 200)
    assert told.differences == []
    assert set(told.kinds) == {kind.__name__ for kind in KINDS}
