"""`dragoman timeline`."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile


def timeline(
    parties: Annotated[
        list[str] | None, typer.Argument(metavar="[X [Y]]", help="Only events of this party, or between these two.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Up to and with this year, month or day.")] = None,
    act: Annotated[str | None, typer.Option(help="Only meeting, visit, session, agreement and so on.")] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Only events somebody took part in.")] = None,
    words: Annotated[bool, typer.Option("--words", help="Show the words each event rests on.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many events.")] = None,
    page: Annotated[int | None, typer.Option(min=1, metavar="N", help="Of many this part, from 1 on.")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """What happened, in order of time."""
    from dragoman.cli import opening, voices
    from dragoman.errors import DragomanError
    from dragoman.lexicon import load
    from dragoman.record.store import questions
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.ledger import person_named
    from dragoman.views.timeline import MOST, Part, Window, cut
    from dragoman.views.timeline import timeline as view

    if len(parties or ()) > 2:
        raise DragomanError(f"A timeline is of one party or between two, not of {len(parties or ())}.")
    window = Window(
        asked.typed(since, "--since"), asked.typed(until, "--until"), asked.event_act(act, "--act") if act else None
    )
    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    codes = tuple(dict.fromkeys(asked.party(one, load(lexicon)) for one in parties or ()))
    name = person_named(opening.names(Path(record), lexicon, known), person) if person else None
    window = replace(window, person=name, parties=codes)
    # Of a whole record a reader is shown a part, unless he asks for data.
    part = Part(page or 1, limit or MOST) if limit or page or not (window.about or as_json) else None
    store = opening.stored(Path(record), lexicon)
    if part and not (day or known or opening.share(min_confidence)) and store.known() is not None:
        found = cut(store, window, part)
        part = replace(part, total=found.total)
        ledger = opening.ledger(Path(record), lexicon, questions.chosen(found.ids))
    else:
        ledger = opening.ledger(Path(record), lexicon, window.about, least=min_confidence, as_of=day, known=known)
    voices.show(dated(view(ledger, window, part), day, known), as_json=as_json, notes=words)
