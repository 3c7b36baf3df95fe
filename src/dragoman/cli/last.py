"""`dragoman last`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, RecordFile


def last(
    one: Annotated[str, typer.Argument(metavar="X", help="A country, organisation or person.")],
    other: Annotated[str, typer.Argument(metavar="Y", help="Another one.")],
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """When these two last met, with the words."""
    from dragoman.cli import opening, voices
    from dragoman.errors import UnknownName
    from dragoman.views.dyad import last as view

    ledger = opening.ledger(record, lexicon, least=min_confidence)
    first, second = opening.someone(one, ledger), opening.someone(other, ledger)
    if first == second:
        raise UnknownName(f"{one!r} and {other!r} are both {first}; name two.")
    voices.show(view(ledger, first, second), as_json=as_json)
