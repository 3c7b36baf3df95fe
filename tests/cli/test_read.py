"""Reading from the command line: what is kept, what is said, how it ends."""

import json
from pathlib import Path

import pytest

from dragoman.cli.read import Course
from tests.cli.conftest import Say

REPORT = """published: 2021-03-05
publisher: Harbour Gazette

Norwegian Foreign Minister Ingrid Solberget met with Portuguese Foreign Minister Tomé Vasquilho in Lisbon on March 4.
"""


def test_reports_come_into_a_record(say: Say, tmp_path: Path) -> None:
    """A second read of the same file adds nothing."""
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    said = say("read", "one.txt")
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[-1].startswith("Read 1 report; 'dragoman.db' holds 1 document,")
    again = json.loads(say("read", "one.txt", "--json").out)
    assert (again["read"], again["new"], again["documents"]) == (1, 0, 1)
    assert "Solberget" in say("last", "NOR", "PRT").out


def test_a_file_that_is_not_there(say: Say, tmp_path: Path) -> None:
    """Nothing was read, and no record is made."""
    said = say("read", "none.txt")
    assert (said.code, said.err) == (2, "'none.txt' does not exist.\nNothing was read.\n")
    assert list(tmp_path.iterdir()) == []


def test_the_rest_is_kept(say: Say, tmp_path: Path) -> None:
    """One of two could not be read: 1."""
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    said = say("read", "none.txt", "one.txt")
    assert said.code == 1
    assert said.err.startswith("'none.txt' does not exist.\nRead 1 report;")


@pytest.mark.parametrize("pair", ["text", "colour=blue", "text="])
def test_columns_are_pairs(say: Say, pair: str) -> None:
    """What is ours comes before the equals sign."""
    said = say("read", "x.csv", "--column", pair)
    assert said.code == 2
    assert said.err.startswith(f"--column {pair!r} is no pair such as text=NAME; allowed are text, title,")


def test_codes() -> None:
    """0 done, 1 in part, 2 nothing."""
    assert Course(documents=3).code() == 0
    assert Course(documents=3, failed=1).code() == 1
    assert Course(failed=1).code() == 2


def test_a_break_keeps_what_was_read(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at the second report: the first is in the record."""
    from dragoman import reading
    from dragoman.model import Document, Reading

    real = reading.read

    def breaking(document: Document, lexicon: object) -> Reading:
        if document.path == "two.txt":
            raise KeyboardInterrupt
        return real(document, lexicon)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read", breaking)
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(REPORT + name, encoding="utf-8")
    said = say("read", "one.txt", "two.txt")
    told = "Stopped: 1 report is read and kept in 'dragoman.db'; the same command reads the rest.\n"
    assert (said.code, said.err) == (130, told)
    monkeypatch.setattr(reading, "read", real)
    assert len(say("export", "documents").out.splitlines()) == 1


def test_a_fault_costs_one_report(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prose that trips the program is told and passed over."""
    from dragoman import reading

    def tripping(document: object, lexicon: object) -> None:
        raise IndexError("no word")

    monkeypatch.setattr(reading, "read", tripping)
    monkeypatch.delenv("DRAGOMAN_TRACEBACK", raising=False)
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    said = say("read", "one.txt")
    assert said.code == 2
    assert said.err.startswith("'one.txt' was not read: a fault of dragoman itself (IndexError: no word).\n")


def test_explain(say: Say, tmp_path: Path) -> None:
    """Each sentence, what was found in it, by which rule."""
    (tmp_path / "one.txt").write_text(REPORT + "\nIt rained all day in the old harbour.\n", encoding="utf-8")
    said = say("explain", "one.txt")
    assert "person Ingrid Solberget" in said.out
    assert "meeting by" in said.out
    assert (
        "Sentences that gave nothing\n───────────────────────────\n• It rained all day in the old harbour." in said.out
    )
    data = json.loads(say("explain", "one.txt", "--json").out)
    assert data["sentences"][-1]["claims"] == []
    assert say("explain", "none.txt").code == 2


def test_explain_a_report_on_something_else(say: Say, tmp_path: Path) -> None:
    """Why a report gave nothing is said."""
    (tmp_path / "one.txt").write_text("The Norwegian ski team won three races in Italy on Monday.\n", encoding="utf-8")
    said = say("explain", "one.txt")
    assert "No dealings between states are told: only offices and times were read." in " ".join(said.out.split())


def test_doctor(say: Say) -> None:
    """The model's files are the official ones; no record yet is no illness."""
    data = json.loads(say("doctor", "--json").out)
    states = {check["name"]: check for check in data["checks"]}
    assert states["language model"]["well"], states["language model"]
    assert states["record"]["state"].startswith("none at 'dragoman.db' yet")
    assert data["well"]
