"""Format 1: drafts, notes about input, and the record as numbered lines, made anew whenever a draft came."""

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of format 1."""
    op.create_table("meta", Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
    op.create_table(
        "drafts",
        Column("document", Text, primary_key=True),
        Column("path", Text, nullable=False, index=True),
        Column("text", Text, nullable=False),
        Column("draft", Text, nullable=False),
    )
    op.create_table(
        "notes",
        Column("id", Text, primary_key=True),
        Column("path", Text, index=True),
        Column("line", Text, nullable=False),
    )
    op.create_table(
        "lines",
        Column("kind", Text, primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("line", Text, nullable=False),
    )
