"""A connection to a record file, and its troubles told in one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, create_engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from dragoman.errors import RecordError
from dragoman.record.store.schema import META, PENDING, VERSION, refuse, version_of

WAIT = 30.0
"""Seconds that a program waits for another one which is writing."""


def connect(path: str) -> sqlite3.Connection:
    """A plain connection. A row that takes the place of another sets off the triggers of what it takes away."""
    connection = sqlite3.connect(path, timeout=WAIT)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA recursive_triggers = ON")
    return connection


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """The record at a path, at the newest format. Raises RecordError where there is none, or none of ours."""
    refuse(path)
    if not path.exists():
        raise RecordError(f"There is no record at '{path}'; `dragoman read` makes one.")
    brought(path)
    with told(path):
        engine = create_engine("sqlite+pysqlite://", creator=partial(connect, str(path)), poolclass=NullPool)
        with engine.connect() as connection:
            yield connection


def unsettled(path: Path) -> bool:
    """True when reports came, changed or went since the record at a path was last made from them."""
    with opened(path) as connection:
        stale = select(META.c.name).where(META.c.name == "stale")
        return any(connection.execute(query.limit(1)).first() for query in (stale, select(PENDING.c.document)))


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
        raise RecordError(f"Record '{path}' cannot be used: {_why(str(trouble.orig))}.") from trouble
    except sqlite3.Error as trouble:
        raise RecordError(f"Record '{path}' cannot be used: {_why(str(trouble))}.") from trouble


def _why(trouble: str) -> str:
    if "full" in trouble or "disk I/O" in trouble:
        return "the disk is full, or the file may not grow"
    return "another program is writing it" if "locked" in trouble else trouble
