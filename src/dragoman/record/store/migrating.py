"""A record of an older format becomes one of the newest when it is opened: all at once, and its old state is kept.

The old file is copied beside it first, under its name and the format ("dragoman.db.format1"); then all steps run in one
transaction, so that a break at any moment leaves either the old record or the new one, never something between.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from dragoman.record.store.passages import rebuild
from dragoman.record.store.schema import VERSION, make

_SCRIPTS = Path(__file__).with_name("migrations")
_WAIT = 30.0


def migrate(path: Path) -> str | None:
    """Bring the record at a path to the newest format; one sentence on what was done, None if nothing had to be.

    Raises sqlite3.Error or OSError when it cannot be done; the record is then as it was.
    """
    with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as raw:
        before = _format(raw)
        if before >= VERSION:
            return None
        copy = _copied(raw, path, before)
        _upgrade(raw, before)
    return f"Record '{path}' was brought from format {before} to {VERSION}; '{copy}' keeps it as it was."


def _copied(raw: sqlite3.Connection, path: Path, before: int) -> Path:
    """The whole record as it stands, beside it. A copy broken off half-way never bears the name of a whole one."""
    copy = path.with_name(f"{path.name}.format{before}")
    if not copy.exists():
        part = copy.with_name(f"{copy.name}.{os.getpid()}.part")
        with closing(sqlite3.connect(part)) as target:
            raw.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        part.replace(copy)
    return copy


def _upgrade(raw: sqlite3.Connection, before: int) -> None:
    engine = create_engine("sqlite+pysqlite://", creator=lambda: raw, poolclass=StaticPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if _format(raw) == before:  # another program may have been quicker
            _revise(connection, before)
            make(connection)  # a table that a step copied has lost its triggers
            rebuild(connection)


def _revise(connection: Connection, before: int) -> None:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.stamp(config, f"{before:04}")
    command.upgrade(config, "head")


def _format(raw: sqlite3.Connection) -> int:
    return int(raw.execute("PRAGMA user_version").fetchone()[0])
