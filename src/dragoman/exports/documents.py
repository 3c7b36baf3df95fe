"""Documents: what was read, when it came out, and how that is known."""

from collections.abc import Iterator

from dragoman.exports import sheet
from dragoman.model import Record
from dragoman.record import lines

COLUMNS = ("id", "published", "published_basis", "published_reason", "publisher", "title", "language", "path", "url")


def as_lines(record: Record, *, with_text: bool = False) -> Iterator[lines.Line]:
    """Each document in the form of RECORD, with its whole text if asked."""
    return (lines.document(document, with_text=with_text) for document in record.documents)


def as_rows(record: Record, *, with_text: bool = False) -> Iterator[sheet.Row]:
    """Each document in flat columns."""
    for document in record.documents:
        line = lines.document(document)
        row = {name: sheet.cell(line[name]) for name in COLUMNS}
        yield row | {"text": document.text} if with_text else row
