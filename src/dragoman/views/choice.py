"""Which event is meant: by its id or the beginning of it, or by who took part and when."""

from dataclasses import dataclass

from dragoman.errors import UnknownName
from dragoman.model import Event
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger, plain_name
from dragoman.views.pair import concerns
from dragoman.views.prose import counted, listed
from dragoman.views.telling import sentence
from dragoman.views.timeline import Window

_LISTED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """An event in words: countries by code, people by full name, a day or month, an act."""

    countries: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    on: str | None = None
    act: str | None = None


def by_id(ledger: Ledger, id: str) -> Event | None:
    """The event with this id, or the only one whose id begins so. Raises UnknownName when several do."""
    if id in ledger.events:
        return ledger.events[id]
    fitting = sorted(one for one in ledger.events if len(id) > 2 and one.startswith(id))
    if len(fitting) > 1:
        raise UnknownName(f"{id!r} begins {len(fitting)} ids: {', '.join(fitting[:4])}; write more of it.")
    return ledger.events[fitting[0]] if fitting else None


def by_words(ledger: Ledger, asked: Asked) -> Event:
    """The one event that fits; of several, the only one that more than one report tells. Raises UnknownName."""
    window = Window(since=asked.on, until=asked.on, act=asked.act)
    found = [event for event in ledger.record.events if window.shows(ledger, event) and _fits(ledger, event, asked)]
    told = [event for event in found if len(event.documents) > 1]
    for some in (found, told):
        if len(some) == 1:
            return some[0]
    if not found:
        raise UnknownName(f"The record tells of no event {_words(ledger, asked)}; `dragoman timeline` lists them.")
    listing = [_line(ledger, event) for event in sorted(told or found, key=lambda one: (one.when or "9999", one.id))]
    more = f"; {len(listing) - _LISTED} more" if len(listing) > _LISTED else ""
    fitting = f"{counted(len(listing), 'event')} {_words(ledger, asked)} fit"
    raise UnknownName(f"{fitting}; name one by its id: {'; '.join(listing[:_LISTED])}{more}.")


def _fits(ledger: Ledger, event: Event, asked: Asked) -> bool:
    if len(asked.countries) > 1 and not concerns(ledger, event, frozenset(asked.countries)):
        return False
    parties = event.parties()
    lands = {party.country for party in parties} | {event.where_country}
    names = {plain_name(party.name) for party in parties if party.kind == "person"}
    return set(asked.countries[:1]) <= lands and {plain_name(name) for name in asked.people} <= names


def _line(ledger: Ledger, event: Event) -> str:
    when = f", {spoken(event.when, short=True)}" if event.when else ""
    return f"{event.id} ({sentence(ledger, event).rstrip('.')}{when})"


def _words(ledger: Ledger, asked: Asked) -> str:
    who = listed([*(ledger.country(code) for code in asked.countries), *asked.people])
    when = f" for {spoken(asked.on)}" if asked.on else ""
    return f"of {who}{when}" if who else f"so asked for{when}"
