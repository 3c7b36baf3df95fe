"""Every page of the room, by an address that the record of the examples has."""

from pathlib import Path

from dragoman.record.store import Store
from tests.pipeline import lexicon

PAGES = {
    "home": "/",
    "search, empty": "/search",
    "search": "/search?q=gas",
    "search for nothing": "/search?q=zzzz",
    "search, narrowed": "/search?q=visit&country=KAZ&act=meeting&since=2023&until=2023",
    "publishers": "/publishers",
    "reports of one": "/documents?publisher=Continental%20Wire",
    "pair": "/CHN/KAZ",
    "briefing": "/brief/CHN/KAZ",
    "briefing book": "/book/CHN/KAZ",
    "pledges": "/commitments/CHN/KAZ",
    "phrases": "/phrasebook/CHN/KAZ",
    "conflicts": "/conflicts",
    "conflicts of two": "/conflicts?party=CHN&party=KAZ",
    "timeline": "/timeline",
    "timeline of two": "/timeline?party=CHN&party=KAZ&act=visit",
    "event": "/event/{event}",
    "claim": "/claim/{claim}",
    "history": "/history/{event}",
    "comparison": "/comparison/{event}",
    "person": "/person/Wang%20Yi",
    "journeys": "/itinerary/Wang%20Yi",
    "office": "/office/KAZ/president",
    "mechanism": "/mechanism/Strategic%20Dialogue",
    "people": "/people",
    "bodies": "/bodies",
    "places": "/places",
    "set phrases": "/phrases",
    "documents": "/documents",
    "pairs": "/pairs",
    "state": "/state/KAZ",
    "place": "/place/Astana",
    "phrase": "/phrase/golden%20period",
    "everything on two": "/dossier/CHN/KAZ",
    "document": "/document/{document}",
    "review": "/review",
    "review of every claim": "/review?kind=claims",
    "review of one claim": "/review?claim={claim}",
    "blind review": "/review?blind=1",
    "review of nothing": "/review?kind=judged",
    "review of many": "/review/bulk?where=act%3Dvisit&kind=reject&reason=x",
    "map": "/map",
    "map of one": "/map?of=KAZ",
    "pairs of one": "/pairs?of=KAZ",
    "book": "/book/CHN/KAZ",
    "log": "/log",
    "nothing there": "/no/such/page",
    "unknown event": "/event/ffffffffffff",
}
"""The name of a page, and its address; ids stand in braces."""


def address(name: str, record: Path) -> str:
    """The address of a page, with the ids of a record."""
    return PAGES[name].format_map(ids(record))


def ids(record: Path) -> dict[str, str]:
    """A sitting that two reports tell, one of its claims, and one of its reports."""
    told = Store(record, lexicon()).record()
    event = next(one for one in told.events if len(one.documents) > 1)
    return {"event": event.id, "claim": event.claims[0], "document": event.documents[0]}
