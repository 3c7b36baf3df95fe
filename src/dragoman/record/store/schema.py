"""The tables of a record file, and how one tells that a file is a record of ours."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, MetaData, String, Table, Text, insert

from dragoman.errors import RecordError

APPLICATION = 0x44524147
"""The letters DRAG in the header of a SQLite file."""

VERSION = 3
"""Raised whenever an older program could not read what this one writes."""

_HEADER = b"SQLite format 3\x00"

METADATA = MetaData()

SEARCHED = ("text", "title", "people", "bodies", "publisher", "phrases", "acts", "countries")
"""The columns of a passage that can be searched, in the order of the full-text index."""

META = Table("meta", METADATA, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""What is said of the file as a whole."""

REVISIONS = Table("alembic_version", METADATA, Column("version_num", String(32), primary_key=True))
"""The migration that the tables stand at, where Alembic looks for it."""

CHANGES = Table(
    "changes",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("told", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""The journal: what changed the record. The number orders changes, never the time, for clocks jump."""

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("path", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("draft", Text, nullable=False),
    Column("since", Integer, nullable=False, server_default="0"),
    Column("gone", Integer),
)
"""Each document as it was read at the change `since`, last if more than once.

`gone` is the change at which its path got another text: kept, no longer assembled."""

NOTES = Table(
    "notes",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("path", Text, index=True),
    Column("line", Text, nullable=False),
)
"""Findings about input that gave no document."""

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("change", Integer, ForeignKey("changes.number"), nullable=False, index=True),
    Column("line", Text, nullable=False),
)
"""What people decided, in the order of the changes that brought it. Never rewritten: triggers refuse it."""

_GUARDS = ("UPDATE", "DELETE")

PENDING = Table("pending", METADATA, Column("document", Text, primary_key=True))
"""Documents whose drafts came, changed or went since the record was last settled."""

ENTRIES = Table(
    "entries",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Column("since", Integer, nullable=False),
    Column("until", Integer),
    Column("line", Text, nullable=False),
    Index("entries_by_id", "kind", "id", "since"),
    Index("entries_by_day", "kind", "first"),
    Index("entries_since", "since"),
    Index("entries_until", "until"),
    sqlite_autoincrement=True,
)
"""Every version of every line of the record: it holds from the change `since` until the change `until`, or still.

`first` is the first day that the line is about, `last` the last, both inside; None where that side is open or unknown.
"""

HANDLES = Table(
    "handles",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("entry", Integer, ForeignKey("entries.number"), primary_key=True),
    Index("handles_by_entry", "entry"),
    sqlite_with_rowid=False,
)
"""Under which names ("state:<code>", "event:<id>") a version is found again."""

CARDS = Table(
    "cards",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("newest", Integer, primary_key=True),
    Column("earliest", Integer, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("entry", Integer, ForeignKey("entries.number"), nullable=False, index=True),
    Column("act", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("host", Text, nullable=False),
    Column("one", Integer, nullable=False),
    Column("two", Integer, nullable=False),
    Column("flags", Integer, nullable=False),
    Column("mark", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The catalogue: under each key the lines that hold now, in the order in which they are listed.

`newest` and `earliest` are the last and first day as a day's number, negative, so that the newest stands first; 0 where
there is none. What the other columns say is told in `cards`.
"""

TALLIES = Table(
    "tallies",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("act", Text, primary_key=True),
    Column("modality", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("host", Text, primary_key=True),
    Column("one", Integer, primary_key=True),
    Column("two", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many cards of parties and of the whole record say the same."""

FACETS = Table(
    "facets",
    METADATA,
    Column("entry", Integer, ForeignKey("entries.number"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("sort", Text, primary_key=True),
    Column("member", Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""Who and what a line names ("person", "body", "place", "phrase", "topic"), under those between whom it is told.

For two parties also the reports that tell of them together ("report").
"""

COUNTS = Table(
    "counts",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("sort", Text, primary_key=True),
    Column("member", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Index("counts_by_count", "key", "sort", "count", "member"),
    sqlite_with_rowid=False,
)
"""How many lines name each of them, and in how many contacts two parties met: under `all`, as a "pair"."""

PASSAGES = Table(
    "passages",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("document", Text, ForeignKey("drafts.document"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    *(Column(name, Text, nullable=False) for name in SEARCHED),
)
"""Stretches of the reports, with their words as a search compares them."""

_COLUMNS = ", ".join(SEARCHED)
_NEW = ", ".join(f"new.{name}" for name in SEARCHED)
_OLD = ", ".join(f"old.{name}" for name in SEARCHED)
_COMES = f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (new.number, {_NEW});"
_GOES = f"INSERT INTO words (words, rowid, {_COLUMNS}) VALUES ('delete', old.number, {_OLD});"

FULL_TEXT = (
    f"""CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5({_COLUMNS},
    content='passages', content_rowid='number', tokenize='unicode61 remove_diacritics 2')""",
    f"CREATE TRIGGER IF NOT EXISTS passage_comes AFTER INSERT ON passages BEGIN {_COMES} END",
    f"CREATE TRIGGER IF NOT EXISTS passage_goes AFTER DELETE ON passages BEGIN {_GOES} END",
    f"CREATE TRIGGER IF NOT EXISTS passage_changes AFTER UPDATE ON passages BEGIN {_GOES} {_COMES} END",
    """CREATE TRIGGER IF NOT EXISTS draft_goes BEFORE DELETE ON drafts
    BEGIN DELETE FROM passages WHERE document = old.document; END""",
    """CREATE TRIGGER IF NOT EXISTS draft_is_gone AFTER UPDATE OF gone ON drafts WHEN new.gone IS NOT NULL
    BEGIN DELETE FROM passages WHERE document = old.document; END""",
)
"""The full-text index over the passages, and the triggers that keep it equal to them."""

_CELL = ("key", "kind", "act", "modality", "year", "host", "one", "two")
_COUNTED = """(old.key = 'all' OR old.key BETWEEN 'pair:' AND 'pair;' OR old.key BETWEEN 'state:' AND 'state;'
    OR old.key BETWEEN 'review:' AND 'review;')"""
_OF_CONTACT = """old.kind = 'event' AND old.modality = 'occurred' AND old.act IN ('meeting', 'visit', 'session')
    AND old.key BETWEEN 'pair:' AND 'pair;'"""


def _less(table: str, columns: Sequence[str], values: Sequence[str]) -> str:
    where = " AND ".join(f"{name} = {value}" for name, value in zip(columns, values, strict=True))
    return f"""UPDATE {table} SET count = count - 1 WHERE {where};
    DELETE FROM {table} WHERE {where} AND count < 1;"""


def _old(columns: Sequence[str]) -> list[str]:
    return [f"old.{name}" for name in columns]


_NAMED = ("key", "sort", "member")
_PAIR = ("'all'", "'pair'", "substr(old.key, 6)")
_LEAVES = "DELETE FROM cards WHERE entry = old.number; DELETE FROM facets WHERE entry = old.number;"

COUNTING = (
    f"""CREATE TRIGGER IF NOT EXISTS card_goes AFTER DELETE ON cards WHEN {_COUNTED}
    BEGIN {_less("tallies", _CELL, _old(_CELL))} END""",
    f"""CREATE TRIGGER IF NOT EXISTS contact_goes AFTER DELETE ON cards WHEN {_OF_CONTACT}
    BEGIN {_less("counts", _NAMED, _PAIR)} END""",
    """CREATE TRIGGER IF NOT EXISTS card_leaves AFTER DELETE ON cards WHEN old.key BETWEEN 'pair:' AND 'pair;'
    BEGIN INSERT OR IGNORE INTO counts VALUES ('touched', 'pair', substr(old.key, 6), 1); END""",
    f"""CREATE TRIGGER IF NOT EXISTS facet_goes AFTER DELETE ON facets
    BEGIN {_less("counts", _NAMED, _old(_NAMED))} END""",
    f"""CREATE TRIGGER IF NOT EXISTS line_ends AFTER UPDATE OF until ON entries WHEN new.until IS NOT NULL
    BEGIN {_LEAVES} END""",
    f"CREATE TRIGGER IF NOT EXISTS line_goes AFTER DELETE ON entries BEGIN {_LEAVES} END",
)
"""The triggers that keep the catalogue: a line that ends has no card, is no longer counted, and touched its pairs."""


def make(connection: Connection) -> None:
    """Make the tables of a new record, at the newest format; what is there already stays."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
    METADATA.create_all(connection)
    connection.exec_driver_sql("DROP TABLE IF EXISTS lines")  # the record as format 1 kept it
    guard(connection)
    connection.execute(insert(META).prefix_with("OR REPLACE"), {"name": "version", "value": str(VERSION)})
    connection.execute(insert(REVISIONS).prefix_with("OR IGNORE"), {"version_num": f"{VERSION:04}"})


def guard(connection: Connection) -> None:
    """The full-text index and the triggers from here on."""
    guard_judgements(connection)
    for statement in (*FULL_TEXT, *COUNTING):
        connection.exec_driver_sql(statement)


def bare(connection: Connection) -> None:
    """Take all triggers away, so that tables can be copied, renamed and filled anew; `guard` puts them back."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    for name in names:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")


def guard_judgements(connection: Connection) -> None:
    """From here on a judgement is neither changed nor taken away."""
    for deed in _GUARDS:
        connection.exec_driver_sql(
            f"CREATE TRIGGER IF NOT EXISTS judgements_no_{deed.lower()} BEFORE {deed} ON judgements "
            "BEGIN SELECT RAISE(ABORT, 'judgements are never changed; undo one by another'); END"
        )


def unguard_judgements(connection: Connection) -> None:
    """Let judgements go, until they are guarded again."""
    for deed in _GUARDS:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS judgements_no_{deed.lower()}")


def version_of(path: Path) -> int | None:
    """The format of the record at a path; None where there is no file, or nothing in it yet."""
    if not path.exists() or not _begins(path):
        return None
    application, version, _ = _told(path)
    return version if application == APPLICATION else None


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
