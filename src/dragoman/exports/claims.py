"""Claims: what each document says, a line or a row for each."""

from collections.abc import Iterator

from dragoman.exports import sheet
from dragoman.model import Record
from dragoman.record import lines

COLUMNS = (
    *sheet.HAPPENING,
    "evidence",
    "publisher",
    "document",
    "path",
    "url",
    "rule",
    "confidence",
    "copy_of",
    *sheet.JUDGED,
)


def as_lines(record: Record) -> Iterator[lines.Line]:
    """Each claim in the form of RECORD."""
    return (lines.claim(claim) for claim in record.claims)


def as_rows(record: Record) -> Iterator[sheet.Row]:
    """Each claim in flat columns."""
    for claim in record.claims:
        yield sheet.happening(claim) | {
            "evidence": sheet.quoted(claim.evidence),
            "publisher": claim.publisher,
            "document": claim.document,
            "path": claim.path,
            "url": claim.url,
            "rule": claim.rule,
            "confidence": claim.confidence,
            "copy_of": claim.copy_of,
            **sheet.judged(claim),
        }
