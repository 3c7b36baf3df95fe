"""The permanent address of everything that has a page."""

from urllib.parse import quote, urlencode


def of(leads_to: str) -> str:
    """The address of what a line leads to: "event 3f…", "person Ana Novak", "pair CHN KAZ"."""
    sort, _, what = leads_to.partition(" ")
    if sort == "pair":
        return pair(*what.split(" ", 1))
    if sort == "office":
        country, _, title = what.partition(" ")
        return f"/office/{_part(country)}/{_part(title)}"
    return f"/{sort}/{_part(what)}"


def pair(one: str, other: str) -> str:
    """The page on two parties; the same whichever is named first."""
    first, second = sorted((one, other))
    return f"/{_part(first)}/{_part(second)}"


def words(document: str, start: int, end: int) -> str:
    """The very words in a document."""
    return f"/document/{_part(document)}?{urlencode({'start': start, 'end': end})}#here"


def _part(text: str) -> str:
    return quote(text, safe="")
