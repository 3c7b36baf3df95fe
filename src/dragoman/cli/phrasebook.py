"""`dragoman phrasebook`."""

from typing import Annotated

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


def phrasebook(
    one: One,
    other: Other,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Up to and with this year, month or day.")] = None,
    phrase: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this phrase, or those with these words.")
    ] = None,
    last: Annotated[
        int, typer.Option(metavar="N", min=1, help="What is missing from a side's last N reports is no longer used.")
    ] = 3,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Set phrases between two states: first and last use, by side, what is new and what is gone."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store.questions import dealings
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.phrasebook import Period
    from dragoman.views.phrasebook import phrasebook as view

    period = Period(asked.typed(since, "--since"), asked.typed(until, "--until"))
    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    first, second = asked.parties(one, other, load(lexicon))
    ledger = opening.ledger(record, lexicon, dealings(first, second), least=min_confidence, as_of=day, known=known)
    voices.show(
        dated(view(ledger, first, second, period=period, phrase=phrase, last=last), day, known), as_json=as_json
    )
