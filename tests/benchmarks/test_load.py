"""The load is tried from end to end at a small size, and its table has a row for each thing measured."""

from pathlib import Path

import pytest

from benchmarks import load


def test_a_small_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every question is answered, and its rows are fetched beside it."""
    monkeypatch.setattr(load, "ASKED", 3)
    found = load.measured(tmp_path / "load.db", 200, smallest=True)
    assert found["reports"] == 59
    assert found["claims"] > 100
    for name in ("pair timeline", "pair last", "person page", "office as of a day", "search", "event page"):
        assert found[f"{name}, ms"] > 0 < found[f"{name}, sqlite3 alone, ms"]


def test_the_table() -> None:
    """A column a size; what was not measured at one is left empty there."""
    told = load.table([(10, {"reports": 3.0, "whole, ms": 1.5}), (100_000, {"reports": 29412.0})])
    assert told.splitlines() == [
        "| claims asked for | 10 | 100,000 |",
        "|---|---:|---:|",
        "| reports | 3 | 29,412 |",
        "| whole, ms | 1.50 |  |",
    ]
