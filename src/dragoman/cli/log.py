"""`dragoman log`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, RecordFile


def log(
    last: Annotated[int, typer.Option(metavar="N", min=0, help="Only the last N changes; 0 for all.")] = 40,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """What changed the record, in order: reports read, judgements made, reports forgotten."""
    from dragoman.cli import opening, voices
    from dragoman.record.store import Store
    from dragoman.views.log import log as view

    opening.require(record)
    store = Store(record)
    judgements = {one.id: one for one in store.judgements()}
    voices.show(view(store.changes(), judgements, last=last or None), as_json=as_json)
