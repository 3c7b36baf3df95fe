import json
import sqlite3
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Integer, create_engine

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon
from dragoman.record.checks import faults
from dragoman.record.store import Store, migrating
from dragoman.record.store.connection import opened
from dragoman.record.store.passages import rebuild
from dragoman.record.store.schema import VERSION, bare, make
from dragoman.record.store.search import Search, search
from tests.record.store.formats import FORMS, TEXT, old_record


def tables(path: Path) -> dict[str, str]:
    """What a record is made of, without the blanks."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    plain = {f"{kind} {name}": "".join(sql.replace("IF NOT EXISTS", "").split()) for kind, name, sql in rows}
    return {name: sql.replace("CONSTRAINTalembic_version_pkc", "") for name, sql in plain.items()}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_format_1_becomes_a_record(tmp_path: Path, lexicon: Lexicon, form: str) -> None:
    """The drafts and the notes are kept, the record is made anew from them, and search finds their words."""
    path = tmp_path / "old.db"
    old_record(path, form)
    store = Store(path, lexicon)
    assert (
        store.migrated
        == f"Record '{path}' was brought from format 1 to {VERSION}; '{path}.format1' keeps it as it was."
    )
    made = store.record()
    assert faults(made) == ()
    (claim,) = made.claims
    assert (claim.act, claim.when, claim.where_country) == ("visit", "2024-03-03/2024-03-04", "NOR")
    assert [timex.edtf for timex in made.timexes] == ["2024-03-03", "2024-03-04"]
    assert [finding.message for finding in made.findings] == ["'bad.pdf' cannot be read."]
    (hit,) = search(path, Search('"praised the fjords" people:lee title:fjords', countries=("KEN",))).hits
    assert hit.snippet == TEXT[hit.start : hit.end]
    assert Store(path, lexicon).migrated is None


def test_a_migrated_record_is_made_like_a_new_one(tmp_path: Path) -> None:
    """Same tables, indexes and triggers, whichever way a file came to its format; Alembic agrees where it stands."""
    old_record(tmp_path / "old.db", "sure")
    for name in ("old.db", "new.db"):
        with closing(sqlite3.connect(tmp_path / name)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
    migrating.migrate(tmp_path / "old.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'new.db'}")
    with engine.begin() as connection:
        make(connection)
        assert MigrationContext.configure(connection).get_current_revision() == f"{VERSION:04}"
    engine.dispose()
    assert tables(tmp_path / "old.db") == tables(tmp_path / "new.db")


def test_the_change_is_noted_and_everything_is_pending(tmp_path: Path) -> None:
    """The journal begins with the migration; the drafts are known since then, and wait to be settled."""
    path = tmp_path / "old.db"
    old_record(path, "sure")
    migrating.migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        ((number, kind, told),) = connection.execute("SELECT number, kind, told FROM changes").fetchall()
        assert (number, kind, json.loads(told)) == (1, "migration", {"from": 1, "to": 2})
        assert connection.execute("SELECT since, gone FROM drafts").fetchall() == [(1, None)]
        assert connection.execute("SELECT document FROM pending").fetchall() == [("0a1b2c3d4e5f",)]


def test_the_old_record_is_kept_beside(tmp_path: Path) -> None:
    """The copy is the old record; a second copy is made only where it would be another."""
    path, copy = tmp_path / "old.db", tmp_path / "old.db.format1"
    old_record(path, "plain")
    old = path.read_bytes()
    migrating.migrate(path)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM lines").fetchone() == (1,)
    for again in ("old.db.format1", "old.db.format1-2"):
        path.write_bytes(old)
        if again.endswith("2"):
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("DELETE FROM notes")
                connection.commit()
        assert again in str(migrating.migrate(path))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["old.db", "old.db.format1", "old.db.format1-2"]


def test_a_migration_that_breaks_off_leaves_the_old_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All steps or none: the last of them fails, and the file is of format 1, whole."""
    path = tmp_path / "old.db"
    old_record(path, "sure")
    before = tables(path)

    def trouble(connection: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(migrating, "rebuild", trouble)
    with pytest.raises(RecordError, match="the disk is full"):
        Store(path)
    assert tables(path) == before
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM lines").fetchone() == (1,)
    monkeypatch.undo()
    assert Store(path).migrated is not None


def test_a_record_of_format_2_gets_a_catalogue(tmp_path: Path, lexicon: Lexicon) -> None:
    """Its lines stay as they are, its passages are not made anew, and the catalogue is that of a new record."""
    path = tmp_path / "record.db"
    old_record(path, "sure")
    Store(path, lexicon).record()
    with opened(path) as connection:
        before = {name: _rows(connection, name) for name in (*CATALOGUE, "entries", "passages")}
        bare(connection)
        for name in CATALOGUE:
            connection.exec_driver_sql(f"DROP TABLE {name}")
        connection.exec_driver_sql("DELETE FROM meta WHERE name = 'cards'")
        connection.exec_driver_sql("PRAGMA user_version = 2")
        connection.commit()
    assert len(before["cards"]) == 12
    store = Store(path, lexicon)
    assert store.migrated == f"Record '{path}' was brought from format 2 to 3; '{path}.format2' keeps it as it was."
    with store.catalogue() as catalogue:
        assert catalogue.events("pair:KEN/NOR").total == 1
    with opened(path) as connection:
        assert {name: _rows(connection, name) for name in (*CATALOGUE, "entries", "passages")} == before


CATALOGUE = ("cards", "tallies", "facets", "counts")


def _rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return sorted(tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}"))


def _open(path: Path, queue: "object") -> None:
    queue.put(Store(path).migrated)  # type: ignore[attr-defined]


@pytest.mark.slow
def test_two_programs_open_an_old_record_at_once(tmp_path: Path) -> None:
    """One of them migrates it; the other one waits and finds it done."""
    path = tmp_path / "old.db"
    old_record(path, "sure")
    context = get_context("spawn")
    queue = context.Queue()
    programs = [context.Process(target=_open, args=(path, queue)) for _ in range(4)]
    for program in programs:
        program.start()
    said = [queue.get(timeout=60) for _ in programs]
    for program in programs:
        program.join(60)
    assert sum(one is not None for one in said) == 1


def test_a_table_that_is_copied_keeps_its_triggers(tmp_path: Path, lexicon: Lexicon) -> None:
    """Alembic changes a SQLite table by making another one, which trips over triggers and loses them: they come back."""
    path = tmp_path / "old.db"
    old_record(path, "sure")
    Store(path, lexicon).record()
    before = {name: sql for name, sql in tables(path).items() if name.startswith("trigger")}
    assert {"trigger passage_comes", "trigger passage_goes", "trigger draft_goes"} <= before.keys()
    with opened(path) as connection:
        bare(connection)
        operations = Operations(MigrationContext.configure(connection))
        for table, column in (("passages", "start"), ("drafts", "since"), ("judgements", "change")):
            with operations.batch_alter_table(table, recreate="always") as batch:
                batch.alter_column(column, existing_type=Integer, nullable=False)
        make(connection)
        rebuild(connection)
        connection.commit()
    assert {name: sql for name, sql in tables(path).items() if name.startswith("trigger")} == before
    assert search(path, Search("fjords")).total == 1
    with opened(path) as connection:
        connection.exec_driver_sql("DELETE FROM drafts")
        connection.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        connection.commit()
    assert search(path, Search("fjords")).total == 0
