"""`dragoman history`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, KnownBy, LexiconFolder, RecordFile

if TYPE_CHECKING:
    from dragoman.record.store import Store
    from dragoman.record.store.history import History


def history(
    event: Annotated[
        list[str],
        typer.Argument(metavar="EVENT|CLAIM", help="The id of an event or claim, now or ever; or who took part."),
    ],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day, month or year of the event.")] = None,
    act: Annotated[str | None, typer.Option(help="Only a meeting, visit, session, agreement and so on.")] = None,
    known_by: KnownBy = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Every version of an event or claim, what brought it, and what changed."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store import Store
    from dragoman.views.asof import dated
    from dragoman.views.history import history as view

    opening.require(record)
    words = load(lexicon)
    store = Store(record, words)
    store.settle()
    known = opening.known(record, known_by, lexicon, aside=as_json)
    alone = len(event) == 1 and on is None and act is None
    found = (store.history(event[0]) if alone else None) or _meant(store, record, event, on, act, lexicon)
    voices.show(dated(view(found, words, until=known.number if known else None), None, known), as_json=as_json)


def _meant(
    store: "Store", record: Path, words: list[str], on: str | None, act: str | None, lexicon: Path | None
) -> "History":
    """The history of the event that took place then and between these. Raises UnknownName when none or several fit."""
    from dragoman.cli import which
    from dragoman.errors import UnknownName

    meant = which.event(which.Opening(record, lexicon), words, on=on, act=act)
    found = store.history(meant.id)
    if found is None:
        raise UnknownName(f"The record keeps no history of event {meant.id}.")
    return found
