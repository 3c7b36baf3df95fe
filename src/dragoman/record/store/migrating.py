"""A record of an older format becomes one of the newest when it is opened: all at once, and its old state is kept.

The old file is copied beside it first, under its name and the format ("dragoman.db.format1"); then all steps run in one
transaction, so that a break at any moment leaves either the old record or the new one, never something between.
"""

import filecmp
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from dragoman.record.store.connection import WAIT
from dragoman.record.store.passages import rebuild
from dragoman.record.store.schema import VERSION, bare, make

SEARCHED_SINCE = 2
"""The first format that had a full-text index; passages that another program made are made anew when that settles."""

_SCRIPTS = Path(__file__).with_name("migrations")


def migrate(path: Path) -> str | None:
    """Bring the record at a path to the newest format; one sentence on what was done, None if nothing had to be.

    Raises sqlite3.Error or OSError when it cannot be done; the record is then as it was.
    """
    with closing(sqlite3.connect(path, timeout=WAIT, isolation_level=None)) as raw:
        before = _format(raw)
        copy = _upgraded(raw, path) if before < VERSION else None
    if copy is None:
        return None
    return f"Record '{path}' was brought from format {before} to {VERSION}; '{copy}' keeps it as it was."


def _upgraded(raw: sqlite3.Connection, path: Path) -> Path | None:
    """Copy the record, then take all steps; where the copy lies. None if another program has been quicker."""
    engine = create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        before = _format(raw)
        if before >= VERSION:
            return None
        copy = _copied(path, before)
        bare(connection)  # a step may copy a table, which would trip over its triggers and lose them
        _revise(connection, before)
        make(connection)
        if before < SEARCHED_SINCE:
            rebuild(connection)
    return copy


def _copied(path: Path, before: int) -> Path:
    """The whole record as it stands, beside it, under a name that is free; a half copy never bears such a name."""
    part = path.with_name(f"{path.name}.format{before}.part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, timeout=WAIT)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    number = 1
    while (copy := path.with_name(f"{path.name}.format{before}{f'-{number}' if number > 1 else ''}")).exists():
        if filecmp.cmp(copy, part, shallow=False):
            part.unlink()  # a migration that was broken off had made it
            return copy
        number += 1
    return part.replace(copy)


def _revise(connection: Connection, before: int) -> None:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.stamp(config, f"{before:04}")
    command.upgrade(config, "head")


def _format(raw: sqlite3.Connection) -> int:
    return int(raw.execute("PRAGMA user_version").fetchone()[0])
