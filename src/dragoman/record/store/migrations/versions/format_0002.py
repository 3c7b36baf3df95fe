"""Format 2: a journal of changes, judgements, and every version of every line of the record, found by handles.

The drafts are kept. The record is made anew from them when it is next asked for; so is the full-text index, which
comes here empty.
"""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, Text

from dragoman.record.store.schema import guard_judgements

revision = "0002"
down_revision = "0001"

_JOURNALLED = """INSERT INTO changes (at, kind, told)
VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'migration', json_object('from', 1, 'to', 2))"""


def upgrade() -> None:
    """Add what format 2 has, and mark every draft as not yet settled."""
    _journal()
    _record()
    guard_judgements(op.get_bind())
    op.add_column("drafts", Column("since", Integer, nullable=False, server_default="0"))
    op.add_column("drafts", Column("gone", Integer))
    op.create_table("pending", Column("document", Text, primary_key=True))
    _search()
    op.drop_table("lines")
    op.execute(_JOURNALLED)
    op.execute("UPDATE drafts SET since = (SELECT max(number) FROM changes)")
    op.execute("INSERT INTO pending (document) SELECT document FROM drafts")
    op.execute("DELETE FROM meta WHERE name = 'stale'")


def _journal() -> None:
    op.create_table(
        "changes",
        Column("number", Integer, primary_key=True),
        Column("at", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("told", Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "judgements",
        Column("id", Text, primary_key=True),
        Column("change", Integer, ForeignKey("changes.number"), nullable=False, index=True),
        Column("line", Text, nullable=False),
    )


def _record() -> None:
    op.create_table(
        "entries",
        Column("number", Integer, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("id", Text, nullable=False),
        Column("first", Text),
        Column("last", Text),
        Column("since", Integer, nullable=False),
        Column("until", Integer),
        Column("line", Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("entries_by_id", "entries", ["kind", "id", "since"])
    op.create_index("entries_by_day", "entries", ["kind", "first"])
    op.create_index("entries_since", "entries", ["since"])
    op.create_index("entries_until", "entries", ["until"])
    op.create_table(
        "handles",
        Column("key", Text, primary_key=True),
        Column("entry", Integer, ForeignKey("entries.number"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("handles_by_entry", "handles", ["entry"])


_SEARCHED = ("text", "title", "people", "bodies", "publisher", "phrases", "acts", "countries")


def _search() -> None:
    op.create_table(
        "passages",
        Column("number", Integer, primary_key=True),
        Column("document", Text, ForeignKey("drafts.document"), nullable=False, index=True),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in _SEARCHED),
    )
    columns = ", ".join(_SEARCHED)
    new, old = (", ".join(f"{row}.{name}" for name in _SEARCHED) for row in ("new", "old"))
    comes = f"INSERT INTO words (rowid, {columns}) VALUES (new.number, {new});"
    goes = f"INSERT INTO words (words, rowid, {columns}) VALUES ('delete', old.number, {old});"
    op.execute(
        f"""CREATE VIRTUAL TABLE words USING fts5({columns},
        content='passages', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"""
    )
    op.execute(f"CREATE TRIGGER passage_comes AFTER INSERT ON passages BEGIN {comes} END")
    op.execute(f"CREATE TRIGGER passage_goes AFTER DELETE ON passages BEGIN {goes} END")
    op.execute(f"CREATE TRIGGER passage_changes AFTER UPDATE ON passages BEGIN {goes} {comes} END")
    of_the_document = "BEGIN DELETE FROM passages WHERE document = old.document; END"
    op.execute(f"CREATE TRIGGER draft_goes BEFORE DELETE ON drafts {of_the_document}")
    gone = "AFTER UPDATE OF gone ON drafts WHEN new.gone IS NOT NULL"
    op.execute(f"CREATE TRIGGER draft_is_gone {gone} {of_the_document}")
