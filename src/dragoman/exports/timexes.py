"""Time expressions: every one that was read, resolved as far as it can be."""

from collections.abc import Iterator

from dragoman.exports import sheet
from dragoman.model import Record
from dragoman.record import lines

COLUMNS = ("document", "path", "start", "end", "text", "type", "value", "edtf", "basis", "stretch")


def as_lines(record: Record) -> Iterator[lines.Line]:
    """Each time expression in the form of RECORD."""
    return (lines.timex(timex) for timex in record.timexes)


def as_rows(record: Record) -> Iterator[sheet.Row]:
    """Each time expression in flat columns."""
    return ({name: sheet.cell(line[name]) for name in COLUMNS} for line in as_lines(record))
