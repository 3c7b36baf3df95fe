"""`dragoman person`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile


def person(
    name: Annotated[str, typer.Argument(help="A name, or enough of it.")],
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """What somebody held, did and said; with --as-of, in which office on that day."""
    from dragoman.cli import opening, voices
    from dragoman.record.store.questions import life
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.ledger import person_named
    from dragoman.views.person import person as view

    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    full = person_named(opening.names(record, lexicon, known), name)
    about = life(full, past=day is not None)
    whole = opening.ledger(record, lexicon, about, least=min_confidence, known=known)
    ledger = opening.cut(whole, day)
    voices.show(dated(view(ledger, full, on=day, whole=whole), day, known), as_json=as_json)
