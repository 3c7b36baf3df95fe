"""The way into a record file: connections, transactions, and trouble told in one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from dragoman.errors import RecordBusy, RecordError
from dragoman.record.store.schema import VERSION, refuse, version_of

WAIT = 30.0
"""Seconds that a program waits for another one which is writing."""


def connect(path: str, wait: float | None = None) -> sqlite3.Connection:
    """A plain connection. A row that takes the place of another sets off the triggers of what it takes away."""
    patience = WAIT if wait is None else wait
    # A sitting may be ended by another thread than the one that asked; never do two ask at once.
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA recursive_triggers = ON")
    return connection


def engine(path: Path, wait: float | None = None) -> Engine:
    """The engine of a record file. Who is to write says so at once, and waits his turn before he looks."""
    made = create_engine("sqlite+pysqlite://", creator=partial(connect, str(path), wait), poolclass=NullPool)
    event.listen(made, "begin", _begin)
    return made


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it, or nothing."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """The record at a path, at the newest format. Raises RecordError where there is none, or none of ours."""
    refuse(path)
    if not path.exists():
        raise RecordError(f"There is no record at '{path}'; `dragoman read` makes one.")
    brought(path)
    with told(path), engine(path).connect() as connection:
        yield connection


def brought(path: Path) -> str | None:
    """Bring an older record to the newest format; one sentence on what was done, None where nothing had to be."""
    if (version_of(path) or VERSION) >= VERSION:
        return None
    from dragoman.record.store.migrating import migrate  # Alembic is slow to load, and seldom needed

    with told(path):
        return migrate(path)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Trouble of the database, told in one sentence that names the file."""
    try:
        yield
    except DBAPIError as trouble:
        raise _refusal(path, str(trouble.orig)) from trouble
    except sqlite3.Error as trouble:
        raise _refusal(path, str(trouble)) from trouble


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _refusal(path: Path, trouble: str) -> RecordError:
    if "locked" in trouble:
        return RecordBusy(f"Record '{path}' cannot be used: another program is writing it.")
    full = "full" in trouble or "disk I/O" in trouble
    why = "the disk is full, or the file may not grow" if full else trouble
    return RecordError(f"Record '{path}' cannot be used: {why}.")
