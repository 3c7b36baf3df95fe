"""`dragoman brief`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    AsOf,
    KnownBy,
    LexiconFolder,
    MinConfidence,
    One,
    Other,
    RecordFile,
)

if TYPE_CHECKING:
    from dragoman.model import Page


def brief(
    one: One,
    other: Other,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to write: FILE.md, .html, .docx or .pdf."),
    ] = None,
    paper: Annotated[str, typer.Option("--paper", metavar="a4|letter", help="The sheet of a .docx or .pdf.")] = "a4",
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The briefing on two parties, every fact with its words; Markdown to standard output without -o."""
    from dragoman.cli import opening, voices
    from dragoman.errors import DragomanError
    from dragoman.formats import FORMATS, SHEETS, json, markdown
    from dragoman.lexicon import load
    from dragoman.record.store.questions import briefing
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.briefing import brief as view
    from dragoman.views.prose import listed

    suffix = output.suffix.lower() if output else ".md"
    if suffix not in FORMATS:
        raise DragomanError(f"A briefing cannot be written to '{output}'; allowed endings are {listed([*FORMATS])}.")
    if paper.lower() not in SHEETS:
        raise DragomanError(f"--paper {paper!r} is no sheet; allowed are {listed([*SHEETS])}.")
    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    codes = asked.parties(one, other, load(lexicon))
    ledger = opening.ledger(record, lexicon, briefing(*codes), least=min_confidence, as_of=day, known=known)
    page = dated(view(ledger, *codes), day, known)
    if min_confidence:
        page = _narrowed(page, min_confidence)
    if output is not None:
        _write(output, FORMATS[suffix](page, SHEETS[paper.lower()]))
        voices.remark(f"The briefing on {page.title} lies in '{output}'.")
    if as_json or output is None:
        voices.answer(json.render(page) if as_json else markdown.render(page))


def _narrowed(page: "Page", least: float) -> "Page":
    """The briefing with a word on what it leaves out: who reads the file has not seen the command."""
    from dataclasses import replace

    from dragoman.model import Line

    told = Line(f"*What was read with a confidence below {least:g} is left out.*", about_record=True)
    return replace(page, lead=(*page.lead, told))


def _write(output: Path, made: bytes) -> None:
    from dragoman.errors import DragomanError

    try:
        output.write_bytes(made)
    except OSError as error:
        why = (error.strerror or "the system refuses it").lower()
        raise DragomanError(f"The briefing cannot be written to '{output}': {why}.") from error
