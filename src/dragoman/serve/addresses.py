"""The permanent address of everything that has a page."""

from urllib.parse import quote, urlencode, urlsplit


def of(leads_to: str) -> str:
    """The address of what a line leads to: "event 3f…", "person Ana Novak", "document 3f… 12 40"."""
    sort, _, what = leads_to.partition(" ")
    if sort == "document" and len(what.split()) == 3:
        report, start, end = what.split()
        return words(report, int(start), int(end))
    if sort == "review":
        kind, _, at = what.partition(" ")
        return f"/review?{urlencode({name: value for name, value in (('kind', kind), ('at', at)) if value})}"
    if sort in ("year", "publisher"):
        return _list(sort, what)
    if sort in ("commitments", "phrasebook"):
        one, other, *topic = what.split(" ", 2)
        return f"/{sort}{pair(one, other)}{f'?topic={_part(topic[0])}' if topic else ''}"
    if sort == "pair":
        return pair(*what.split(" ", 1))
    if sort == "office":
        country, _, title = what.partition(" ")
        return f"/office/{_part(country)}/{_part(title)}"
    return f"/{sort}/{_part(what)}"


def _list(sort: str, what: str) -> str:
    """What happened in a year, of one act where that is named ("year 2023 visit"); the reports of a publisher."""
    if sort == "publisher":
        return f"/documents?{urlencode({'publisher': what})}"
    year, _, act = what.partition(" ")
    return f"/timeline?{urlencode({'since': year, 'until': year, **({'act': act} if act else {})})}"


def pair(one: str, other: str) -> str:
    """The page on two parties; the same whichever is named first."""
    first, second = sorted((one, other))
    return f"/{_part(first)}/{_part(second)}"


def words(document: str, start: int, end: int) -> str:
    """The very words in a document."""
    return f"/document/{_part(document)}?{urlencode({'start': start, 'end': end})}#here"


def site(url: str | None) -> str | None:
    """The address of a report on the web, if it is one that a link may lead to; never a script, data or a file."""
    if not url or not url.isprintable():
        return None
    try:
        found = urlsplit(url)
    except ValueError:
        return None
    return url if found.scheme in ("http", "https") and found.hostname else None


def _part(text: str) -> str:
    return quote(text, safe="")
