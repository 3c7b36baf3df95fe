"""`dragoman dossier`."""

from dragoman.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    AsOf,
    KnownBy,
    LexiconFolder,
    MinConfidence,
    One,
    Other,
    RecordFile,
)


def dossier(
    one: One,
    other: Other,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Everything the record holds on two parties."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store.questions import dealings
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.dossier import dossier as view

    day = asked.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    codes = asked.parties(one, other, load(lexicon))
    ledger = opening.ledger(record, lexicon, dealings(*codes), least=min_confidence, as_of=day, known=known)
    page = view(ledger, *codes)
    voices.show(dated(page, day, known), as_json=as_json)
