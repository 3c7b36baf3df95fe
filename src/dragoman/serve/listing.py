"""Lists cut by the catalogue: what happened in a window, a page at a time, and under what else things are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.errors import DragomanError
from dragoman.model import Event
from dragoman.record.settling import handles
from dragoman.record.store import cards, questions
from dragoman.record.store.catalogue import Wanted
from dragoman.serve.desk import Desk
from dragoman.views import asked
from dragoman.views.ledger import Ledger
from dragoman.views.person import Cut
from dragoman.views.timeline import Window, happened

WHOLE = 2_000
"""Of so many reports all disagreements are looked for at once; of more, those of parties."""


@dataclass(frozen=True, slots=True)
class Happened:
    """A page of what happened, oldest first: the part of the record that tells it, and how much there is in all."""

    ledger: Ledger
    events: Sequence[Event]
    total: int


def happenings(desk: Desk, window: Window, *, as_of: date | None, offset: int, limit: int) -> Happened:
    """The events of a window; only those of the page are opened, where the catalogue knows such a list."""
    if as_of is None and not (window.person and window.parties):
        return _catalogued(desk, window, offset, limit)
    ledger = desk.ledger(window.about or questions.happenings, as_of=as_of)
    found = happened(ledger, window)
    return Happened(ledger, found[offset : offset + limit], len(found))


def _catalogued(desk: Desk, window: Window, offset: int, limit: int) -> Happened:
    wanted = Wanted(
        acts=(window.act,) if window.act else (),
        modalities=(window.modality,) if window.modality else (),
        since=asked.bound(window.since, "since", last=False),
        until=asked.bound(window.until, "until", last=True),
    )
    under = cards.name(window.person) if window.person else key(window.parties)
    with desk.store.catalogue() as catalogue:
        found = catalogue.events(under, wanted, newest=False, offset=offset, limit=limit)
    ledger = desk.ledger(questions.chosen(found.ids))
    return Happened(ledger, [ledger.events[id] for id in found.ids if id in ledger.events], found.total)


def lists(desk: Desk, name: str, *, offset: int, said: int, limit: int) -> Cut:
    """A page of what somebody did and one of what was said, by the catalogue."""
    with desk.store.catalogue() as catalogue:
        return Cut(
            catalogue.events(cards.name(name), offset=offset, limit=limit),
            catalogue.sayings(name, offset=said, limit=limit),
        )


def differing(desk: Desk, parties: Sequence[str], *, as_of: date | None) -> Ledger:
    """What disagreements are looked for in: of one party, between two, or of all. Raises DragomanError."""
    if not parties and desk.names().known.reports > WHOLE:
        raise DragomanError(
            f"A record of more than {WHOLE:,} reports is searched for disagreements of one party or between two; "
            "name them with party=."
        )
    return desk.ledger(questions.differences(*parties, past=as_of is not None) if parties else None, as_of=as_of)


def codes(desk: Desk, *parties: str | None) -> tuple[str, ...]:
    """The parties asked for, each once. Raises UnknownName."""
    return tuple(dict.fromkeys(asked.party(one, desk.lexicon) for one in parties if one is not None))


def key(found: Sequence[str]) -> str:
    """Where the catalogue lists what one or two parties, or all, took part in."""
    return cards.ALL if not found else handles.state(found[0]) if len(found) == 1 else handles.pair(*found[:2])
