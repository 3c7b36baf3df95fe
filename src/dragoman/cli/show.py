"""`dragoman show`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of an event or claim, or its beginning.")],
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """One event, its claims, and the words around them."""
    from dragoman.cli import opening, voices
    from dragoman.views.event import show as view

    voices.show(view(opening.ledger(record, lexicon), id), as_json=as_json)
