"""The scoreboard is made by its command: every section of the register stands on the page, in its order."""

from pathlib import Path

import pytest

from benchmarks import scoreboard
from benchmarks.scoreboard import HEAD, SECTIONS, Section, kept, made


def test_the_page_has_every_section(house: Path) -> None:
    """Whoever adds a section makes the page anew."""
    page = (house / "docs" / "scoreboard.md").read_text(encoding="utf-8")
    assert page.startswith(HEAD)
    assert list(kept(page)) == [section.name for section in SECTIONS]


def test_what_cannot_be_measured_stays_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Material that does not lie beside the house, or a section that nobody asked for, costs no figure."""
    sections = (
        Section("here", "Here", lambda: "3 of 4\n"),
        Section("away", "Away", lambda: None),
        Section("slow", "Slow", lambda: "5 of 5\n", only_asked=True),
    )
    monkeypatch.setattr(scoreboard, "SECTIONS", sections)
    before = {"away": "## Away\n\n1 of 2\n", "slow": "## Slow\n\n4 of 5\n"}
    assert kept("\n".join(made(before, []))) == {**before, "here": "## Here\n\n3 of 4\n"}
    assert kept("\n".join(made(before, ["slow"])))["slow"] == "## Slow\n\n5 of 5\n"
    assert kept("\n".join(made({}, ["slow"])))["away"] == "## Away\n\nNot yet measured.\n"
