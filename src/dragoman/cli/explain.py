"""`dragoman explain`."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, RecordFile

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon
    from dragoman.model import Document, Page


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report, or - for standard input.")],
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """What was read in a report, by which rule, and which sentences gave nothing; the record is not touched."""
    from dragoman.cli import voices
    from dragoman.document.intake import read_path
    from dragoman.lexicon import load
    from dragoman.model import Finding

    known = load(lexicon)
    done = failed = 0
    for item in read_path(file):
        if isinstance(item, Finding):
            failed += item.failed
            voices.remark(item.message)
            continue
        done += 1
        voices.show(page(item, known, least=min_confidence), as_json=as_json)
    if failed or not done:
        raise typer.Exit(1 if done else 2)


def page(document: "Document", lexicon: "Lexicon", *, least: float = 0.0) -> "Page":
    """One report read and laid open, without the claims whose confidence is below `least`."""
    from dragoman import claims, reading
    from dragoman.cli import opening
    from dragoman.record import assemble
    from dragoman.views.explanation import explanation
    from dragoman.views.ledger import opened

    read = reading.read(document, lexicon)
    record = assemble([claims.draft(read, lexicon)], lexicon)
    return explanation(opened(opening.sure(record, least, lexicon), lexicon), read)
