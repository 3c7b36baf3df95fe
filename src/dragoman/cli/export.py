"""`dragoman export`."""

import itertools
from collections.abc import Iterable
from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, KnownBy, LexiconFolder, MinConfidence, RecordFile

KINDS = ("claims", "events", "documents", "findings", "tenures", "timexes", "judgements")
FORMATS = ("jsonl", "csv")
_AT_ONCE = 500


def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of {', '.join(KINDS)}.")],
    form: Annotated[str, typer.Option("--format", metavar="jsonl|csv", help="Lines of JSON, or a sheet.")] = "jsonl",
    with_text: Annotated[bool, typer.Option("--with-text", help="Documents with their whole text.")] = False,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The record as data for other programs, to standard output."""
    from dragoman.cli import opening, voices
    from dragoman.errors import DragomanError

    if kind not in KINDS:
        raise DragomanError(f"{kind!r} cannot be exported; allowed are {', '.join(KINDS)}.")
    if form not in FORMATS:
        raise DragomanError(f"--format {form!r} is unknown; allowed are {' and '.join(FORMATS)}.")
    if with_text and kind != "documents":
        raise DragomanError(f"--with-text goes with documents, not with {kind}.")
    known = opening.known(record, known_by, lexicon, aside=True)
    held = opening.parts(kind, record, lexicon, least=min_confidence, known=known)

    from dragoman.exports import EXPORTS, WITH_TEXT, csv_of, jsonl

    wanted = WITH_TEXT if with_text else EXPORTS[kind]
    sheet = form == "csv" and not as_json
    rows: Iterable[str] = (
        csv_of(wanted, held) if sheet else itertools.chain.from_iterable(jsonl(wanted, part) for part in held)
    )
    if as_json:
        voices.answer(f"[{','.join(row.rstrip() for row in rows)}]\n")
        return
    rows = iter(rows)
    while some := "".join(itertools.islice(rows, _AT_ONCE)):
        voices.answer(some)
