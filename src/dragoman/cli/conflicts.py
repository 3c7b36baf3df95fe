"""`dragoman conflicts`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile


def conflicts(
    parties: Annotated[
        list[str] | None, typer.Argument(metavar="[X [Y]]", help="Only what is told of this party, or of these two.")
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Where reports disagree: dates, places, titles, numbers, holders of offices."""
    from dragoman.cli import opening, voices
    from dragoman.errors import DragomanError
    from dragoman.lexicon import load
    from dragoman.record.store.questions import differences
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.conflicts import conflicts as view

    if len(parties or ()) > 2:
        raise DragomanError(f"Disagreements are of one party or between two, not of {len(parties or ())}.")
    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    codes = list(dict.fromkeys(asked.party(one, load(lexicon)) for one in parties or ()))
    about = differences(*codes, past=day is not None) if codes else None
    ledger = opening.ledger(record, lexicon, about, least=min_confidence, as_of=day, known=known)
    voices.show(dated(view(ledger, codes), day, known), as_json=as_json)
