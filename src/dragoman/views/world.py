"""Who meets whom, and who travels where: all pairs, or those of one party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.lexicon.atlas import capitals
from dragoman.model import Line, Page, Section, Table
from dragoman.views.ledger import Ledger
from dragoman.views.prose import capital, counted

Contacts = Sequence[tuple[str, str, int]]


@dataclass(frozen=True, slots=True)
class Route:
    """How often people of one party visited another."""

    origin: str
    destination: str
    visits: int


def network(ledger: Ledger, pairs: Contacts, *, of: str | None = None) -> Page:
    """Which two meet how often, the most first."""
    whose = f" with {ledger.country(of)}" if of else ""
    rows = tuple((_two(ledger, one, other), _plain(f"{count:,}")) for one, other, count in pairs)
    return Page(
        title=f"Who meets whom{whose}",
        lead=(_plain("Visits, meetings and joint sittings that took place, the most first."),),
        sections=(Section("", table=Table(("the two", "contacts"), rows)),) if rows else (),
        data=tuple({"parties": [one, other], "contacts": count} for one, other, count in pairs),
    )


def routes(received: Mapping[tuple[str, str], Mapping[str, int]]) -> tuple[Route, ...]:
    """The visits that each of two parties received from the other, the most first."""
    found = {
        (other if host == one else one, host): count
        for (one, other), counts in received.items()
        for host, count in counts.items()
    }
    return tuple(Route(*way, found[way]) for way in sorted(found, key=lambda way: (-found[way], way)))


def journeys(ledger: Ledger, ways: Sequence[Route], *, of: str | None = None) -> Page:
    """Who visited whom how often."""
    whose = f" to and from {ledger.country(of)}" if of else ""
    rows = tuple(
        (
            _plain(ledger.country(way.origin, article=False)),
            _plain(ledger.country(way.destination, article=False)),
            Line(f"{way.visits:,}", about_record=True, leads_to=f"pair {way.origin} {way.destination}"),
        )
        for way in ways
    )
    total = sum(way.visits for way in ways)
    return Page(
        title=f"Visits{whose}",
        lead=(
            _plain(f"{capital(counted(total, 'visit'))} that took place, of those shown."),
            _plain("The map draws coasts and no borders; a party stands where its capital lies."),
            _plain("The thicker a way, the more visits; there and back are two ways."),
        ),
        sections=(Section("", table=Table(("from", "to", "visits"), rows)),) if rows else (),
        data=tuple(_way(way) for way in ways),
    )


def _way(way: Route) -> dict[str, object]:
    return {
        "from": way.origin,
        "to": way.destination,
        "visits": way.visits,
        "from_at": capitals().get(way.origin),
        "to_at": capitals().get(way.destination),
    }


def _two(ledger: Ledger, one: str, other: str) -> Line:
    names = " – ".join(ledger.country(code, article=False) for code in (one, other))
    return Line(names, about_record=True, leads_to=f"pair {one} {other}")


def _plain(text: str) -> Line:
    return Line(text, about_record=True)
