"""`dragoman dossier`."""

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, One, Other, RecordFile


def dossier(
    one: One,
    other: Other,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Everything the record holds on two parties."""
    from dragoman.cli import opening, voices
    from dragoman.views.dossier import dossier as view

    ledger = opening.ledger(record, lexicon, least=min_confidence)
    voices.show(view(ledger, *opening.parties(one, other, ledger.lexicon)), as_json=as_json)
