"""`dragoman export`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile

KINDS = ("claims", "events", "documents", "findings", "tenures", "timexes")
FORMATS = ("jsonl", "csv")


def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of {', '.join(KINDS)}.")],
    format: Annotated[str, typer.Option("--format", metavar="jsonl|csv", help="A line or a row for each.")] = "jsonl",
    with_text: Annotated[bool, typer.Option("--with-text", help="Documents with their whole text.")] = False,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The record as data for other programs, to standard output."""
    raise NotImplementedError
