"""The tables of a record file, and how one tells that a file is a record of ours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, Integer, MetaData, Table, Text

from dragoman.errors import RecordError

APPLICATION = 0x44524147
"""The letters DRAG in the header of a SQLite file."""

VERSION = 1
"""Raised whenever an older program could not read what this one writes."""

_HEADER = b"SQLite format 3\x00"

METADATA = MetaData()
META = Table("meta", METADATA, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
DRAFTS = Table(
    "drafts",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("path", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("draft", Text, nullable=False),
)
NOTES = Table(
    "notes",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("path", Text, index=True),
    Column("line", Text, nullable=False),
)
LINES = Table(
    "lines",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("line", Text, nullable=False),
)


def refuse(path: Path) -> None:
    """Raise RecordError unless the file at a path is absent, or a record that this program can read."""
    if path.is_dir():
        raise RecordError(f"'{path}' is a folder; a record is a file such as dragoman.db.")
    if not path.exists():
        return
    try:
        begins = _begins(path)
    except OSError as trouble:
        raise RecordError(f"Record '{path}' cannot be read: {trouble.strerror}.") from trouble
    if begins and not begins.startswith(_HEADER):
        raise RecordError(f"'{path}' is no record of dragoman; name another file with --record.")
    if begins:
        _refuse_database(path, *_told(path))


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(_HEADER))


def _refuse_database(path: Path, application: int, version: int, tables: int) -> None:
    if application != APPLICATION and tables:
        raise RecordError(f"'{path}' is a database of another program; name another file with --record.")
    if version > VERSION:
        message = f"Record '{path}' was written by a newer dragoman (version {version}; this one reads {VERSION})."
        raise RecordError(message)


def _told(path: Path) -> tuple[int, int, int]:
    """The number of the program that made a database, the version of its tables, and how many tables there are."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as trouble:
        raise RecordError(f"Record '{path}' cannot be read: {trouble}.") from trouble
    return application, version, tables
