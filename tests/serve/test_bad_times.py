"""The record is locked, written, moved away or broken while somebody reads."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from dragoman.record.store import Store
from tests.conftest import HOUSE
from tests.pipeline import drafts, lexicon
from tests.serve.addresses import PAGES, address

FOUND = [name for name in PAGES if name not in ("nothing there", "unknown event")]


@contextmanager
def locked(record: Path) -> Iterator[None]:
    """Another program holds the lock that every writer needs."""
    other = sqlite3.connect(record, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_every_page_answers_while_another_program_writes(reviewer: TestClient, own: Path) -> None:
    """Reading waits for nobody."""
    with locked(own):
        assert {name: reviewer.get(address(name, own)).status_code for name in FOUND} == dict.fromkeys(FOUND, 200)


def test_drafts_that_wait_are_told_of_later(reviewer: TestClient, own: Path) -> None:
    """While another program writes, the record soon speaks as it was settled last; afterwards with what came."""
    Store(own, lexicon()).add(drafts(HOUSE / "examples" / "elsewhere" / "e01-addis-commission.txt"))
    with locked(own):
        before = reviewer.get("/timeline?format=json&limit=200")
        assert before.status_code == 200
    after = reviewer.get("/timeline?format=json&limit=200")
    assert len(after.json()) > len(before.json())


def test_a_record_is_read_while_it_is_written(reviewer: TestClient, own: Path) -> None:
    """Every answer is of one moment: the number of reports only grows, and nothing fails."""
    more = drafts(*sorted((HOUSE / "examples" / "elsewhere").glob("e0*.txt"))[:4])
    writer = threading.Thread(target=lambda: [Store(own, lexicon()).add([one]) for one in more])
    counts = [reviewer.get("/?format=json").json()["reports"]]
    writer.start()
    while writer.is_alive():
        for name in ("timeline", "pair", "search"):
            assert reviewer.get(address(name, own)).status_code == 200
        counts.append(reviewer.get("/?format=json").json()["reports"])
    writer.join()
    counts.append(reviewer.get("/?format=json").json()["reports"])
    assert counts == sorted(counts)
    assert counts[-1] == counts[0] + len(more)


def test_a_record_that_was_taken_away_is_told(reviewer: TestClient, own: Path) -> None:
    """One sentence, no trace of the program, and the file is not made anew."""
    own.unlink()
    answer = reviewer.get("/timeline")
    assert answer.status_code == 400
    assert "There is no record at" in answer.text
    assert not own.exists()


def test_a_file_that_is_no_record_any_more_is_told(reviewer: TestClient, own: Path) -> None:
    """Whatever lies at the path now, the room says so and goes on."""
    own.write_bytes(b"no database at all" * 1000)
    answer = reviewer.get("/timeline")
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
