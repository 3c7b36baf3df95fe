"""Set phrases of two parties: who spoke where by the catalogue, and only the reports opened that hold set words."""

from dragoman.model import Page
from dragoman.record.store import worded
from dragoman.serve.desk import Desk
from dragoman.views.ledger import Ledger
from dragoman.views.phrasebook import LAST, Period, phrasebook
from dragoman.views.phrasebook.uses import spoken_in


def phrases(
    desk: Desk, one: str, other: str, period: Period, *, phrase: str | None = None, last: int = LAST
) -> tuple[Ledger, Page]:
    """What two parties say in set words, and the part of the record that tells it. Raises UnknownName."""
    desk.names()
    with desk.store.catalogue() as catalogue:
        spoken = catalogue.spoken(one, other)
    latest = [id for side in spoken.sides for id in spoken_in(spoken, side, period)[-last:]]
    ledger = desk.ledger(worded.wordings(one, other, latest))
    return ledger, phrasebook(ledger, one, other, period=period, phrase=phrase, last=last, spoken=spoken)
