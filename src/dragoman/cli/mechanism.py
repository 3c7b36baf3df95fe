"""`dragoman mechanism`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, RecordFile


def mechanism(
    name: Annotated[str, typer.Argument(help="A commission, summit or forum, or enough of its name.")],
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The sittings of a standing body, with dates, places and chairs."""
    from dragoman.cli import opening, voices
    from dragoman.views.mechanism import mechanism as view

    voices.show(view(opening.ledger(record, lexicon, least=min_confidence), name), as_json=as_json)
