"""`dragoman office`."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile

if TYPE_CHECKING:
    pass


def office(
    words: Annotated[list[str], typer.Argument(metavar="OFFICE", help='"prime minister of X", or X "prime minister".')],
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Who held an office, in order; with --as-of, who held it on that day."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store.questions import office as held
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.office import office as view

    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    seats = load(lexicon).seats
    country, title = asked.office(words, load(lexicon))
    about = held(country, seats.seat(seats.holding(title).office, country).key, past=day is not None)
    whole = opening.ledger(record, lexicon, about, least=min_confidence, known=known)
    voices.show(
        dated(view(opening.seats(whole, day), country, title, on=day, whole=whole), day, known), as_json=as_json
    )
