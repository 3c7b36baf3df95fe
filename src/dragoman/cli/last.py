"""`dragoman last`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile


def last(
    one: Annotated[str, typer.Argument(metavar="X", help="A country, organisation or person.")],
    other: Annotated[str, typer.Argument(metavar="Y", help="Another one.")],
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """When these two last met, with the words."""
    from dragoman.cli import opening, voices
    from dragoman.errors import UnknownName
    from dragoman.record.store.questions import contacts
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.dyad import last as view

    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    names = opening.names(record, lexicon, known)
    first, second = asked.someone(one, names), asked.someone(other, names)
    if first == second:
        raise UnknownName(f"{one!r} and {other!r} are both {first}; name two.")
    ledger = opening.ledger(record, lexicon, contacts(first, second), least=min_confidence, as_of=day, known=known)
    voices.show(dated(view(ledger, first, second), day, known), as_json=as_json)
