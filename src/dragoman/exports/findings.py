"""Findings: what is wrong or doubtful in the input, none left out."""

from collections.abc import Iterator

from dragoman.exports import sheet
from dragoman.model import Record
from dragoman.record import lines

COLUMNS = ("kind", "message", "document", "path", "evidence")


def as_lines(record: Record) -> Iterator[lines.Line]:
    """Each finding in the form of RECORD."""
    return (lines.finding(finding) for finding in record.findings)


def as_rows(record: Record) -> Iterator[sheet.Row]:
    """Each finding in flat columns."""
    for finding in record.findings:
        line = lines.finding(finding)
        yield {name: sheet.cell(line[name]) for name in COLUMNS} | {"evidence": sheet.quoted(finding.evidence)}
