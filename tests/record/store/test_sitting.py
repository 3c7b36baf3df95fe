"""A question of several parts is answered from one state of the record."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Judgement, Record, target
from dragoman.record.store.file import Store


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon, dated: Draft) -> Store:
    made = Store(tmp_path / "dragoman.db", lexicon, patience=0.1)
    made.add([dated])
    return made


@contextmanager
def locked(record: Path) -> Iterator[None]:
    """Another program holds the lock that every writer needs."""
    other = sqlite3.connect(record, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


def rejected(record: Record, by: str = "Ada") -> Judgement:
    """Somebody says that the first claim is not so."""
    return Judgement("reject", by, "2024-05-01T09:00:00Z", (target(record.claims[0]),), reason="It was a call.")


def test_all_parts_are_told_of_one_state(store: Store, undated: Draft, lexicon: Lexicon) -> None:
    """A report that comes between two parts of a question belongs to the next question."""
    with store.sitting() as sat:
        before = sat.tally().documents
        Store(store.path, lexicon).add([undated])
        assert Store(store.path, lexicon).tally().documents == before + 1
        assert sat.tally().documents == before
        assert len(sat.record().documents) == before
        with sat.catalogue() as catalogue:
            assert catalogue.documents().total == before
    with store.sitting() as sat:
        assert sat.tally().documents == before + 1


def test_what_is_judged_in_a_sitting_is_seen_in_it(store: Store) -> None:
    """A reviewer sees at once what he said, and so does whoever asks next."""
    with store.sitting() as sat:
        judgement = rejected(sat.record())
        sat.judge([judgement])
        assert [one.judgements for one in sat.record().rejected] == [(judgement.id,)]
    assert store.judgements() == (judgement,)


def test_drafts_that_wait_are_settled_in_a_sitting(store: Store, undated: Draft) -> None:
    """A question that begins while drafts wait is answered with them."""
    assert store.tally().documents == 1
    store.add([undated])
    with store.sitting() as sat:
        assert sat.judgements() == ()
        assert sat.tally().documents == 2


def test_while_others_write_a_sitting_tells_what_was_settled_last(store: Store, undated: Draft) -> None:
    """It waits for them once, and not for each part of the question."""
    assert store.tally().documents == 1
    store.add([undated])
    with store.sitting() as sat, locked(store.path):
        assert sat.tally().documents == 1
        assert len(sat.record().documents) == 1


def test_a_sitting_opens_the_file_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many parts a question has."""
    store.settle()
    opened = list[str]()

    class Counted(sqlite3.Connection):
        def __init__(self, path: str, **more: Any) -> None:
            opened.append(path)
            super().__init__(path, **more)

    monkeypatch.setattr(sqlite3, "connect", Counted)
    with store.sitting() as sat:
        known = sat.known()
        assert known is not None
        assert known.reports == 1
        assert sat.part(lambda part: part.days(None, None)).events == sat.record().events
        assert sat.moment() == len(sat.changes())
    assert opened == [str(store.path)]


def test_a_sitting_that_asks_nothing_opens_nothing(tmp_path: Path, lexicon: Lexicon) -> None:
    """Nor does it make a file where there is none."""
    path = tmp_path / "nothing.db"
    with Store(path, lexicon).sitting():
        pass
    assert not path.exists()
