"""Tenures: who is seen in which office, from when to when."""

from collections.abc import Iterator

from dragoman.exports import sheet
from dragoman.model import Record
from dragoman.record import lines

COLUMNS = (
    "person",
    "office",
    "country",
    "rank",
    "acting",
    "not_before",
    "not_before_reason",
    "seen",
    "not_after",
    "not_after_reason",
    "wordings",
    "doubt",
    "claims",
)


def as_lines(record: Record) -> Iterator[lines.Line]:
    """Each tenure in the form of RECORD."""
    return (lines.tenure(tenure) for tenure in record.tenures)


def as_rows(record: Record) -> Iterator[sheet.Row]:
    """Each tenure in flat columns."""
    return ({name: sheet.cell(line[name]) for name in COLUMNS} for line in as_lines(record))
