"""Which column or header line holds what: names that mean the same, and names the user gives."""

from collections.abc import Mapping

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "full_text", "fulltext", "plain_text"),
    "title": ("title", "headline", "heading", "subject"),
    "summary": ("summary", "lead", "lede", "standfirst", "description"),
    "url": ("url", "link", "source_url", "permalink", "uri"),
    "published": ("published", "date", "published_at", "published_time", "publication_date", "pubdate", "datetime"),
    "publisher": ("publisher", "source_name", "outlet", "site_name", "source"),
    "language": ("language", "lang"),
    "id": ("id",),
    "place": ("place", "location", "dateline"),
}
KNOWN = frozenset(name for names in SYNONYMS.values() for name in names)
_NOTHING = frozenset({"", "na", "n/a", "nan", "none", "null", "-", "unknown"})


def pick(fields: Mapping[str, str], name: str, columns: Mapping[str, str]) -> str | None:
    """The value that `fields` (names in lower case) gives for one of our names; empty and "NA" values mean none."""
    found = key(fields, name, columns)
    return fields[found].strip() if found else None


def key(fields: Mapping[str, str], name: str, columns: Mapping[str, str]) -> str | None:
    """The column or header line that gives a value for one of our names."""
    names = (columns[name].lower(),) if name in columns else SYNONYMS[name]
    return next((other for other in names if fields.get(other, "").strip().lower() not in _NOTHING), None)


def known(columns: Mapping[str, str]) -> frozenset[str]:
    """Every name that may open a header, the user's own among them."""
    return KNOWN | {name.lower() for name in columns.values()}


def has(names: frozenset[str], name: str, columns: Mapping[str, str]) -> bool:
    """True when one of the column names (in lower case) holds what `name` means."""
    wanted = (columns[name].lower(),) if name in columns else SYNONYMS[name]
    return any(other in names for other in wanted)
