"""`dragoman show`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, RecordFile


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of an event or claim, or its beginning.")],
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """One event, its claims, and the words around them."""
    from dragoman.cli import opening, voices
    from dragoman.views.event import show as view

    voices.show(view(opening.ledger(record, lexicon, least=min_confidence), id), as_json=as_json)
