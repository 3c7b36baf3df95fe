"""`dragoman comparison`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile


def comparison(
    event: Annotated[
        list[str], typer.Argument(metavar="EVENT", help="The id of an event, or who took part: countries, people.")
    ],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day, month or year of the event.")] = None,
    act: Annotated[str | None, typer.Option(help="Only a meeting, visit, session, agreement and so on.")] = None,
    account: Annotated[
        list[str] | None, typer.Option(metavar="REPORT", help="Show this report; may be given more than once.")
    ] = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="Every sentence, however many one report alone tells.")
    ] = False,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Two accounts of one event side by side, passage by passage."""
    from dragoman.cli import opening, voices, which
    from dragoman.record.store.questions import accounts
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.comparison import comparison as view

    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    held = which.Opening(record, lexicon, min_confidence, day, known)
    meant = which.event(held, event, on=on, act=act)
    ledger = held.ledger(accounts(meant.id))
    voices.show(dated(view(ledger, meant, account or (), whole=whole), day, known), as_json=as_json)
