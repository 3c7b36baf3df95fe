"""The record as data for other programs: one file an export, each as lines of JSON or as rows of a sheet."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.exports import claims, documents, events, findings, judgements, sheet, tenures, timexes
from dragoman.model import Record
from dragoman.record import lines


@dataclass(frozen=True, slots=True)
class Export:
    """One kind of export: its lines of JSON, its rows, and the columns of these."""

    as_lines: Callable[[Record], Iterator[lines.Line]]
    as_rows: Callable[[Record], Iterator[sheet.Row]]
    columns: tuple[str, ...]


EXPORTS: dict[str, Export] = {
    "claims": Export(claims.as_lines, claims.as_rows, claims.COLUMNS),
    "events": Export(events.as_lines, events.as_rows, events.COLUMNS),
    "documents": Export(documents.as_lines, documents.as_rows, documents.COLUMNS),
    "findings": Export(findings.as_lines, findings.as_rows, findings.COLUMNS),
    "tenures": Export(tenures.as_lines, tenures.as_rows, tenures.COLUMNS),
    "judgements": Export(judgements.as_lines, judgements.as_rows, judgements.COLUMNS),
    "timexes": Export(timexes.as_lines, timexes.as_rows, timexes.COLUMNS),
}

# Documents with their whole text, for whoever has not the files.
WITH_TEXT = Export(
    lambda record: documents.as_lines(record, with_text=True),
    lambda record: documents.as_rows(record, with_text=True),
    (*documents.COLUMNS, "text"),
)


def jsonl(export: Export, record: Record) -> Iterator[str]:
    """The export as JSON Lines, each with its line end."""
    return (f"{lines.encode(line)}\n" for line in export.as_lines(record))


def csv(export: Export, record: Record) -> Iterator[str]:
    """The export as CSV, each row with its line end, the head first."""
    return csv_of(export, (record,))


def csv_of(export: Export, parts: Iterable[Record]) -> Iterator[str]:
    """The same of the parts of a record in their order, each made when it is wanted."""
    return sheet.csv_lines(export.columns, (row for part in parts for row in export.as_rows(part)))
