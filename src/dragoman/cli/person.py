"""`dragoman person`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, RecordFile


def person(
    name: Annotated[str, typer.Argument(help="A name, or enough of it.")],
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """What somebody held, did and said."""
    from dragoman.cli import opening, voices
    from dragoman.views.ledger import person_named
    from dragoman.views.person import person as view

    ledger = opening.ledger(record, lexicon, least=min_confidence)
    voices.show(view(ledger, person_named(ledger, name)), as_json=as_json)
