"""`dragoman check`, `compact`, `backup` and `forget`, as they are typed."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.lexicon import load
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.record.conftest import dated_report, undated_report


@pytest.fixture(autouse=True)
def record(tmp_path: Path) -> Path:
    """The journey of a deputy president, told twice, in the record of the working folder."""
    path = tmp_path / "dragoman.db"
    Store(path, load()).add([dated_report().draft(), undated_report().draft()])
    return path


def test_a_sound_record(say: Say) -> None:
    """Before and after it is settled."""
    assert (
        say("check").out
        == "Check\nThe record is sound. 2 reports to be settled; the next question to the record does that.\n"
    )
    say("timeline")
    assert say("check").out == "Check\nThe record is sound.\n"
    assert json.loads(say("check", "--json").out) == {
        "record": "dragoman.db",
        "sound": True,
        "waiting": 0,
        "faults": [],
    }


def test_a_record_that_is_not_sound(say: Say, record: Path) -> None:
    """Each fault is a sentence, and the exit code 1."""
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("INSERT INTO pending VALUES ('nobody')")
        connection.commit()
    said = say("check")
    assert said.code == 1
    assert "1 fault in the record." in said.out
    assert "Report nobody waits to be settled, and is not there." in said.out
    assert say("backup", "copy.db").code == 1
    assert Path("copy.db").exists()


def test_a_smaller_record(say: Say) -> None:
    """Bytes before and after are said."""
    data = json.loads(say("compact", "--history-before", "2999", "--json").out)
    assert data["after"] <= data["before"]
    assert "bytes before" in say("compact").out
    assert say("compact", "--history-before", "soon").code == 2


def test_a_copy(say: Say) -> None:
    """It is a record like any other; what is there already is not overwritten."""
    assert "'copy.db' is a copy of 'dragoman.db'" in say("backup", "copy.db").out
    assert say("check", "--record", "copy.db").code == 0
    assert say("backup", "copy.db").err == "'copy.db' is there already; name a file that is not.\n"


def test_a_report_is_forgotten(say: Say) -> None:
    """First it is said what would go; afterwards it is not there."""
    told = " ".join(say("forget", "undated.txt", "--dry-run").out.split())
    assert "'undated.txt' would go, with 6 claims and " in told
    assert "3 events stay, for other reports tell of them." in told
    assert "'undated.txt' is gone, with 6 claims" in say("forget", "undated.txt").out
    assert json.loads(say("search", "otieno", "--json").out)["total"] == 1
    assert say("check").code == 0
    assert say("forget", "undated.txt").err.startswith("The record holds no report 'undated.txt'")
