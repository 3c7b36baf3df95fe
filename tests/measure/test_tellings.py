"""`dragoman measure tellings`: which tellings are one, counted on stories of four reports."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.measure.gold import is_closed
from tests.cli.conftest import Say, say

__all__ = ["say"]

Sheet = Callable[..., Path]
TEXTS = {
    "oslo": ("2021-06-10", "Norwegian Foreign Minister Ingrid Solberget met Portuguese Foreign Minister Rui Tavora in Oslo on June 9."),
    "lisbon": ("2021-06-10", "Portuguese Foreign Minister Rui Tavora held talks with Norwegian Foreign Minister Ingrid Solberget on June 9."),
    "again": ("2022-03-03", "Norwegian Foreign Minister Ingrid Solberget met Portuguese Foreign Minister Rui Tavora in Oslo on March 2."),
}  # fmt: skip


def event(name: str, story: str, tellings: dict[str, str], **more: Any) -> dict[str, Any]:
    told = [{"path": f"desk/{path}.txt", "evidence": words, "modality": "occurred"} for path, words in tellings.items()]
    return {
        "event": name,
        "story": story,
        "act": "meeting",
        "when": "2021-06-09",
        "modality": "occurred",
        "tellings": told,
        "tests": ["two-governments"],
        "apart": [],
        **more,
    }


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """A sheet of events over the reports of TEXTS."""

    def write(*events: dict[str, Any]) -> Path:
        (tmp_path / "desk").mkdir()
        for name, (published, text) in TEXTS.items():
            report = f"published: {published}\ntitle: Talks\npublisher: {name} desk\n\n{text}\n"
            (tmp_path / "desk" / f"{name}.txt").write_text(report, encoding="utf-8")
        (tmp_path / "desk.jsonl").write_text("\n".join(map(json.dumps, events)), encoding="utf-8")
        return tmp_path / "desk.jsonl"

    return write


def story(*, closed: bool) -> str:
    return next(name for name in map(str, range(100)) if is_closed(name) is closed)


def talks(name: str) -> list[dict[str, Any]]:
    """One meeting told twice and a later one of the same two."""
    return [
        event("june", name, {"oslo": "met Portuguese Foreign Minister", "lisbon": "held talks with"}, apart=["march"]),
        event("march", name, {"again": "met Portuguese Foreign Minister"}, when="2022-03-02"),
    ]


def test_everything_is_as_the_gold_says(say: Say, sheet: Sheet) -> None:
    """Two tellings of one meeting, one of another."""
    said = say("measure", "tellings", str(sheet(*talks(story(closed=False)))), "--misses", "--reasons")
    told = " ".join(said.out.split())
    assert said.code == 0
    assert "Tellings found: 3/3; claims of happenings that nobody coded: 0." in told
    assert "Look-alikes kept apart: 1/1, among them sittings 0/0." in told
    assert "june: " in told
    assert "Ingrid Solberget and Rui Tavora" in told


def test_what_is_split_missed_and_besides(say: Say, sheet: Sheet) -> None:
    """Gold that makes all three one meeting finds it split; words that tell nothing are missed."""
    wrong = event("all", story(closed=False), {"oslo": "met Portuguese", "again": "met Portuguese"})
    lost = event("lost", story(closed=False), {"lisbon": "on June 9"}, act="visit")
    said = say("measure", "tellings", str(sheet(wrong, lost)), "--misses")
    told = " ".join(said.out.split())
    assert "Events of several tellings kept whole: 0/1." in told
    assert "all (two-governments):" in told
    assert "lost (visit): “on June 9”" in told
    assert "open stories: claims that nobody coded" in told


def test_a_closed_story_is_counted_and_never_listed(say: Say, sheet: Sheet) -> None:
    """Nobody who writes features learns what was missed in the closed third."""
    gold = str(sheet(*talks(story(closed=True)), event("none", story(closed=True), {"lisbon": "Rui Tavora"})))
    shown = say("measure", "tellings", gold, "--misses", "--reasons").out
    data = say("measure", "tellings", gold, "--json").out
    assert "closed stories: 1 stories in 3 reports" in shown
    for told in (shown, data):
        assert "Solberget" not in told
        assert "june" not in told


def test_a_line_that_is_no_event_is_named(say: Say, sheet: Sheet) -> None:
    """A caller's mistake is told in one sentence."""
    gold = sheet({"event": "x"})
    said = say("measure", "tellings", str(gold))
    assert said.code == 2
    assert "is no event of a story; it lacks 'story'." in " ".join(said.err.split())
