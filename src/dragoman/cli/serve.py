"""`dragoman serve`: the record in a browser, on this machine alone."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, LexiconFolder, RecordFile


def serve(
    record: RecordFile = DEFAULT_RECORD,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0 for any that is free.")] = 8765,
    address: Annotated[str, typer.Option(help="127.0.0.1, ::1 or localhost.")] = "127.0.0.1",
    lexicon: LexiconFolder = None,
) -> None:
    """Opens the reading room: the record in a browser, on this machine alone. Ctrl-C closes it."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.serve.desk import desk
    from dragoman.serve.listening import listen
    from dragoman.serve.safety import loopback

    where = loopback(address)
    opening.require(Path(record))
    listen(desk(Path(record), load(lexicon)), where, port, voices.remark)
