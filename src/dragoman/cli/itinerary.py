"""`dragoman itinerary`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile


def itinerary(
    name: Annotated[str, typer.Argument(metavar="PERSON", help="A name, or enough of it.")],
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Up to and with this year, month or day.")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Where somebody travelled, whom he met there on which day, and who received him."""
    from dragoman.cli import opening, voices
    from dragoman.record.store.questions import life
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.itinerary import itinerary as view
    from dragoman.views.ledger import person_named

    start, end = asked.typed(since, "--since"), asked.typed(until, "--until")
    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    full = person_named(opening.names(record, lexicon, known), name)
    ledger = opening.ledger(record, lexicon, life(full), least=min_confidence, as_of=day, known=known)
    voices.show(dated(view(ledger, full, since=start, until=end), day, known), as_json=as_json)
