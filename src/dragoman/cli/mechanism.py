"""`dragoman mechanism`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile


def mechanism(
    name: Annotated[str, typer.Argument(help="A commission, summit or forum, or enough of its name.")],
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The sittings of a standing body, with dates, places and chairs."""
    from dragoman.cli import opening, voices
    from dragoman.views.mechanism import mechanism as view

    voices.show(view(opening.ledger(record, lexicon), name), as_json=as_json)
