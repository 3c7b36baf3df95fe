"""Options that every command shares, and the arguments that several take."""

from pathlib import Path
from typing import Annotated

import typer

RecordFile = Annotated[Path, typer.Option("--record", metavar="FILE", help="The record to use.")]
AsJson = Annotated[bool, typer.Option("--json", help="Plain data instead of a page to read.")]
LexiconFolder = Annotated[
    Path | None, typer.Option("--lexicon", metavar="DIR", help="A folder whose tables add to the lexicon.")
]
One = Annotated[str, typer.Argument(metavar="X", help="A country or organisation: name, adjective or ISO code.")]
Other = Annotated[str, typer.Argument(metavar="Y", help="Another one.")]

MinConfidence = Annotated[
    float, typer.Option("--min-confidence", metavar="X", help="Leave out what is less sure than X, from 0 to 1.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="What was so on that day: nothing that happened later is shown."),
]

KnownBy = Annotated[
    str | None,
    typer.Option(
        "--known-by", metavar="DATE|TIME|NUMBER", help="What the record said then: by a day or time (UTC), or a change."
    ),
]

SignedBy = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who judges; DRAGOMAN_BY or your login name if not given.")
]

DEFAULT_RECORD = Path("dragoman.db")
