"""`dragoman mechanism`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, KnownBy, LexiconFolder, MinConfidence, RecordFile


def mechanism(
    name: Annotated[str, typer.Argument(help="A commission, summit or forum, or enough of its name.")],
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The sittings of a standing body, with dates, places and chairs."""
    from dragoman.cli import opening, voices
    from dragoman.record.store.questions import sittings
    from dragoman.views.asof import dated
    from dragoman.views.mechanism import bodies_like
    from dragoman.views.mechanism import mechanism as view

    known = opening.known(record, known_by, lexicon, aside=as_json)
    about = sittings(*bodies_like(opening.names(record, lexicon, known), name))
    ledger = opening.ledger(record, lexicon, about, least=min_confidence, known=known)
    voices.show(dated(view(ledger, name), None, known), as_json=as_json)
