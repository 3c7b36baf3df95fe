"""Judgements: what people said about claims, undone ones included, none left out."""

from collections.abc import Iterator

from dragoman.exports import sheet
from dragoman.model import Record
from dragoman.record.judging import lines
from dragoman.record.judging.standing import standing

COLUMNS = (
    "id",
    "kind",
    "by",
    "at",
    "field",
    "value",
    "source",
    "reason",
    "stands",
    "act",
    "claims",
    "apart",
    "words",
    "path",
    "after",
)


def as_lines(record: Record) -> Iterator[lines.Line]:
    """Each judgement in the form in which another record takes it in."""
    return (lines.judgement(one) for one in record.judgements)


def as_rows(record: Record) -> Iterator[sheet.Row]:
    """Each judgement in flat columns, and whether it stands or was undone."""
    stand = {one.id for one in standing(record.judgements)}
    for one in record.judgements:
        line = lines.judgement(one)
        yield {name: sheet.cell(line[name]) for name in COLUMNS if name in line} | {
            "stands": "yes" if one.id in stand or one.kind == "undo" else "undone",
            "act": sheet.listed(each.act for each in one.targets),
            "claims": sheet.listed(each.claim for each in one.targets),
            "apart": sheet.listed(each.claim for each in one.apart),
            "words": sheet.listed(each.words for each in one.targets),
            "path": sheet.listed(each.path for each in (*one.targets, *one.apart)),
            "after": sheet.listed(one.after),
        }
