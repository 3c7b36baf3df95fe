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
    RecordFile,
)

if TYPE_CHECKING:
    from dragoman.formats import Sheet
    from dragoman.model import Page
    from dragoman.views.book import Wanted
    from dragoman.views.ledger import Ledger

_SIDE = "A country or organisation: name, adjective or ISO code; several with commas between them."


def brief(
    one: Annotated[str, typer.Argument(metavar="X", help=_SIDE)],
    other: Annotated[str, typer.Argument(metavar="Y", help="The other side.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to write: FILE.md, .html, .docx or .pdf."),
    ] = None,
    bound: Annotated[
        bool | None,
        typer.Option("--book/--no-book", help="With cover, contents, figures and annex; so are .docx and .pdf anyway."),
    ] = None,
    paper: Annotated[str, typer.Option("--paper", metavar="a4|letter", help="The sheet of a .docx or .pdf.")] = "a4",
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was so from that day on.")] = None,
    topics: Annotated[
        str | None, typer.Option(metavar="AREA,…", help="Of what was said and signed only these issue areas.")
    ] = None,
    before: Annotated[
        str | None, typer.Option("--for", metavar="TEXT", help="What matters before a meeting: 'visit of NAME'.")
    ] = None,
    new_since: Annotated[
        str | None, typer.Option("--new-since", metavar="DATE", help="First what has come since that day.")
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The briefing on two parties, every fact with its words; Markdown to standard output without -o."""
    from dragoman.cli import opening, voices
    from dragoman.formats import FORMATS, PAPER, json, markdown
    from dragoman.lexicon import load
    from dragoman.record.store.questions import briefings
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.book.asking import wanted, with_news

    suffix, sheet = _suffix(output), _sheet(paper)
    day = asked.day(as_of, "--as-of")
    bound = suffix in PAPER if bound is None else bound
    known = opening.known(record, known_by, lexicon, aside=as_json)
    pairs = asked.pairs(one, other, load(lexicon))
    ledger = opening.ledger(record, lexicon, briefings(pairs), least=min_confidence, as_of=day, known=known)
    wish = wanted(ledger, since=since, topics=topics, person=before, bound=bound, mark="--")
    if new_since is not None:
        wish = with_news(wish, ledger, opening.store_at(record, ledger.lexicon), new_since, "--new-since")
    page = dated(_page(ledger, pairs, wish), day, known)
    if min_confidence:
        page = _narrowed(page, min_confidence)
    if output is not None:
        _write(output, FORMATS[suffix](page, sheet))
        voices.remark(f"The briefing on {page.title} lies in '{output}'.")
    if as_json or output is None:
        voices.answer(json.render(page) if as_json else markdown.render(page))


def _suffix(output: Path | None) -> str:
    """The ending of the file. Raises DragomanError for one that nothing can be written to."""
    from dragoman.errors import DragomanError
    from dragoman.formats import FORMATS
    from dragoman.views.prose import listed

    suffix = output.suffix.lower() if output else ".md"
    if suffix not in FORMATS:
        raise DragomanError(f"A briefing cannot be written to '{output}'; allowed endings are {listed([*FORMATS])}.")
    return suffix


def _sheet(paper: str) -> "Sheet":
    """The sheet as typed. Raises DragomanError for another."""
    from dragoman.errors import DragomanError
    from dragoman.formats import SHEETS
    from dragoman.views.prose import listed

    if paper.lower() not in SHEETS:
        raise DragomanError(f"--paper {paper!r} is no sheet; allowed are {listed([*SHEETS])}.")
    return SHEETS[paper.lower()]


def _page(ledger: "Ledger", pairs: tuple[tuple[str, str], ...], wanted: "Wanted") -> "Page":
    """The briefing on a pair where nothing more is asked for; else the book, bound or not."""
    from dragoman.views.book import Wanted, book
    from dragoman.views.briefing import brief

    if len(pairs) == 1 and wanted == Wanted(bound=False):
        return brief(ledger, *pairs[0])
    return book(ledger, pairs, wanted)


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
