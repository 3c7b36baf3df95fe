"""`dragoman show`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, KnownBy, LexiconFolder, MinConfidence, RecordFile


def show(
    id: Annotated[
        list[str],
        typer.Argument(metavar="ID", help="The id of an event or claim, or its beginning; or countries and people."),
    ],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day, month or year of the event.")] = None,
    act: Annotated[str | None, typer.Option(help="Only a meeting, visit, session, agreement and so on.")] = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """One event, its claims, and the words around them."""
    from dragoman.cli import opening, voices, which
    from dragoman.record.store.questions import named
    from dragoman.views.asof import dated
    from dragoman.views.event import show as view

    known = opening.known(record, known_by, lexicon, aside=as_json)
    held = which.Opening(record, lexicon, min_confidence, known=known)
    alone = len(id) == 1 and on is None and act is None
    meant = id[0] if alone else which.event(held, id, on=on, act=act).id
    page = view(held.ledger(named(meant)), meant)
    voices.show(dated(page, None, known), as_json=as_json)
