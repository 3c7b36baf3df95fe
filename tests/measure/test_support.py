"""`dragoman measure support`: a rule that makes claims in two reports, or in the examples only, is named."""

import json
from pathlib import Path

from tests.cli.conftest import Say, say
from tests.measure.conftest import TEXT, Write

__all__ = ["say"]


def _folder(home: Path, name: str, reports: int) -> str:
    folder = home / name
    folder.mkdir()
    for number in range(reports):
        (folder / f"{number}.txt").write_text(TEXT.replace("June", ("May", "June", "July")[number]), encoding="utf-8")
    return str(folder)


def test_rules_in_doubt(say: Say, tmp_path: Path) -> None:
    """Three example reports tell that two ministers met; one report from elsewhere names the ministers only."""
    examples = _folder(tmp_path, "examples", 3)
    other = tmp_path / "elsewhere.txt"
    other.write_text("OSLO -- Norwegian Foreign Minister Ingrid Solberget is ill.\n", encoding="utf-8")
    told = json.loads(say("measure", "support", examples, str(other), "--json").out)
    rules = {rule["rule"]: rule for rule in told["rules"]}
    assert told["documents"] == {"examples": 3, "elsewhere": 1}
    assert rules["meeting/met"]["doubt"] == "only in seeds and examples"
    assert rules["meeting/met"]["documents"] == {"examples": 3}
    assert rules["tenure/title"]["claims"] == {"examples": 6, "elsewhere": 1}
    assert rules["tenure/title"]["doubt"] is None
    assert {"visit/visited", "statement/hope"} <= set(told["silent"])


def test_two_documents_are_too_few(say: Say, tmp_path: Path) -> None:
    """A rule for one sentence makes claims in the reports that hold the sentence."""
    said = say("measure", "support", _folder(tmp_path, "desk", 2))
    assert "Makes claims in fewer than 3 documents" in said.out
    assert "• meeting: met" in said.out


def test_gold_stands_for_its_reports(say: Say, coded: Write) -> None:
    """The gold of a report may be named in place of the report."""
    told = json.loads(say("measure", "support", str(coded()), "--json").out)
    assert told["documents"] == {"desk": 1}
