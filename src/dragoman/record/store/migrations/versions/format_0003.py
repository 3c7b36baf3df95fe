"""Format 3: a catalogue of what the record holds now, from which pages are cut and counted.

It comes here empty, and is made from the lines of the record when that is next settled.
"""

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, Text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables of the catalogue."""
    op.create_table(
        "cards",
        *(_key(name) for name in ("key", "kind")),
        *(_key(name, Integer) for name in ("newest", "earliest")),
        _key("id"),
        Column("entry", Integer, ForeignKey("entries.number"), nullable=False),
        *(_told(name) for name in ("act", "modality")),
        _told("year", Integer),
        _told("host"),
        *(_told(name, Integer) for name in ("one", "two", "flags")),
        _told("mark"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_cards_entry", "cards", ["entry"])
    op.create_table(
        "tallies",
        *(_key(name) for name in ("key", "kind", "act", "modality")),
        _key("year", Integer),
        _key("host"),
        *(_key(name, Integer) for name in ("one", "two")),
        _told("count", Integer),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "facets",
        Column("entry", Integer, ForeignKey("entries.number"), primary_key=True),
        *(_key(name) for name in ("key", "sort", "member")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "counts",
        *(_key(name) for name in ("key", "sort", "member")),
        _told("count", Integer),
        sqlite_with_rowid=False,
    )
    op.create_index("counts_by_count", "counts", ["key", "sort", "count", "member"])


def _key(name: str, kind: type = Text) -> Column[object]:
    return Column(name, kind, primary_key=True)


def _told(name: str, kind: type = Text) -> Column[object]:
    return Column(name, kind, nullable=False)
