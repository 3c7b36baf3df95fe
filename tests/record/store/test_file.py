import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Finding, Record
from dragoman.record import assemble
from dragoman.record.store.file import BATCH, Store
from dragoman.record.store.schema import APPLICATION, VERSION


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon) -> Store:
    return Store(tmp_path / "dragoman.db", lexicon)


def asked(path: Path, question: str) -> object:
    """What a plain SQLite program is told."""
    with closing(sqlite3.connect(path)) as connection:
        (answer,) = connection.execute(question).fetchone()
    return answer


def test_what_is_kept_is_what_was_assembled(store: Store, dated: Draft, undated: Draft, record: Record) -> None:
    """The record made anew, the record read back, and the record by another program's eyes are one."""
    assert store.add([dated, undated]) == 2
    assert store.record() == record
    assert Store(store.path).record() == record
    assert store.documents() == record.documents


def test_a_second_read_extends_and_doubles_nothing(store: Store, dated: Draft, undated: Draft, record: Record) -> None:
    """The undated report comes a day later and is dated by the one already there."""
    assert store.add([dated]) == 1
    assert len(store.record().documents) == 1
    assert store.add([undated, dated]) == 1
    assert store.record() == record


def test_a_changed_file_takes_its_own_place(store: Store, dated: Draft) -> None:
    """Who corrects a file and reads it again has one document, not two."""
    changed = replace(dated, document=replace(dated.document, id="corrected"), claims=())
    store.add([dated])
    store.add([changed])
    assert [one.id for one in store.documents()] == ["corrected"]


def test_an_exact_copy_is_noted(store: Store, dated: Draft) -> None:
    """The report under another path is a finding, however often it is read."""
    copy = replace(dated, document=replace(dated.document, path="copy.txt"))
    store.add([dated, copy])
    store.add([copy])
    assert [(one.kind, one.path) for one in store.record().findings] == [("exact-copy", "copy.txt")]


def test_findings_of_a_path_hold_until_it_is_read_again(store: Store, dated: Draft) -> None:
    """A file that could not be read yesterday and can be read today leaves no complaint behind."""
    path = dated.document.path
    bad = [Finding("bad-row", f"Row {row} of '{path}' is short.", path=path, failed=True) for row in (3, 4)]
    store.add(bad)
    assert [one.message for one in store.record().findings] == [one.message for one in bad]
    store.add([dated])
    assert store.record().findings == ()


def test_breaking_off_keeps_what_was_read(store: Store, dated: Draft, lexicon: Lexicon) -> None:
    """Ctrl-C after the first batch and one report more: all of these are there."""
    many = [
        replace(dated, document=replace(dated.document, id=f"id{n}", path=f"{n:03}.txt"), claims=())
        for n in range(BATCH + 1)
    ]

    def broken() -> Iterator[Draft]:
        yield from many
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add(broken())
    assert store.record() == assemble(many, lexicon)


def test_the_file_says_whose_it_is(store: Store, dated: Draft) -> None:
    """Other programs can tell a record by its header."""
    store.add([dated])
    assert asked(store.path, "PRAGMA application_id") == APPLICATION
    assert asked(store.path, "PRAGMA user_version") == VERSION
    assert asked(store.path, "PRAGMA journal_mode") == "wal"
    assert asked(store.path, "SELECT value FROM meta WHERE name = 'version'") == str(VERSION)


def test_asking_makes_no_file(tmp_path: Path) -> None:
    """Before anything is read there is nothing to ask."""
    with pytest.raises(RecordError, match="There is no record at"):
        Store(tmp_path / "dragoman.db").record()
    assert list(tmp_path.iterdir()) == []


def test_other_files_are_refused_and_left_alone(tmp_path: Path) -> None:
    """A text, another program's database, a folder."""
    text, other, folder = tmp_path / "list.txt", tmp_path / "other.db", tmp_path / "folder"
    text.write_text("a shopping list that is longer than the header of a database, by some words")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()
    folder.mkdir()
    before = other.read_bytes()
    for path, why in ((text, "is no record"), (other, "of another program"), (folder, "is a folder")):
        with pytest.raises(RecordError, match=why):
            Store(path)
    assert other.read_bytes() == before


def test_a_newer_record_is_refused(store: Store, dated: Draft) -> None:
    """An old program does not guess at a new form."""
    store.add([dated])
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(RecordError, match=rf"newer dragoman \(version {VERSION + 1}; this one reads {VERSION}\)"):
        Store(store.path)


def test_a_broken_database_is_told_in_one_sentence(tmp_path: Path) -> None:
    """A file cut short by an accident."""
    path = tmp_path / "dragoman.db"
    path.write_bytes(b"SQLite format 3\x00" + bytes(200))
    with pytest.raises(RecordError) as trouble:
        Store(path).record()
    assert str(trouble.value).startswith(f"Record '{path}' cannot be read: ")


def test_an_empty_file_becomes_a_record(tmp_path: Path, dated: Draft, lexicon: Lexicon) -> None:
    """A file that was only touched holds nothing that could be lost."""
    path = tmp_path / "dragoman.db"
    path.touch()
    store = Store(path, lexicon)
    store.add([dated])
    assert len(store.documents()) == 1


def test_a_folder_that_is_missing(tmp_path: Path, dated: Draft) -> None:
    """The record cannot be written where there is no folder."""
    with pytest.raises(RecordError, match="cannot be used"):
        Store(tmp_path / "nowhere" / "dragoman.db").add([dated])


def test_a_full_disk(store: Store, dated: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept before the disk was full is still there."""
    store.add([dated])
    with closing(sqlite3.connect(store.path)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    big = replace(dated, document=replace(dated.document, id="big", path="big.txt", text="x" * 10**6), claims=())

    def small(path: str, *_: object) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr("dragoman.record.store.connection.connect", small)
        with pytest.raises(RecordError, match="the disk is full, or the file may not grow"):
            Store(store.path).add([big])
    assert [one.path for one in Store(store.path).documents()] == [dated.document.path]


def test_a_full_disk_under_many_reports(store: Store, dated: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trouble is told once, whatever was still to come."""

    def tiny(path: str, *_: object) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA max_page_count = 60")
        return connection

    many = [replace(dated, document=replace(dated.document, id=f"id{n}", path=f"{n:03}.txt")) for n in range(200)]
    monkeypatch.setattr("dragoman.record.store.connection.connect", tiny)
    with pytest.raises(RecordError, match="the disk is full"):
        Store(store.path).add(iter(many))
