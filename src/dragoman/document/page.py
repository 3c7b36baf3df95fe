"""A saved web page: the report is taken out of it, with what the page's head says of it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from dragoman.document.compose import compose
from dragoman.document.encoding import declared_in, decode
from dragoman.document.headlines import same_words
from dragoman.document.options import Options
from dragoman.document.trouble import LIMIT, repaired, too_large, unreadable
from dragoman.model import Document, Finding

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Where a page's head tells what; the first that is there counts.
META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title"),
    "url": ("og:url",),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "og:published_time",
        "article:modified_time",
    ),
}
# The page's own parts, by the names that sites give them.
_NAMES = (
    "nav",
    "menu",
    "footer",
    "sidebar",
    "comment",
    "related",
    "share",
    "social",
    "cookie",
    "breadcrumb",
    "subscribe",
)
_PRUNED = [
    "//nav | //footer | //aside | //form | //script | //style",
    *(
        f"//*[self::div or self::ul or self::section][contains(@class, '{name}') or contains(@id, '{name}')]"
        for name in _NAMES
    ),
]
_SITE = re.compile(r"(?P<title>.{15,}?)\s+[|–—·-]\s+(?P<site>[^|–—·]{3,50})\Z")


def read(data: bytes, path: str, options: Options) -> Iterator[Document | Finding]:
    """The report on a saved page; its date is known from the page's metadata."""
    if len(data) > LIMIT:
        yield too_large(path, len(data))
        return
    decoded = decode(data, declared=declared_in(data))
    if decoded is None:
        yield unreadable(path, "it holds no text")
        return
    fields, body = _taken(decoded.text)
    if not body:
        yield Finding("empty-document", f"'{path}' holds no report.", path=path, failed=True)
        return
    title = fields.get("title", "")
    begins = body.split("\n", 1)[0]
    text = body if not title or same_words(begins, title) else f"{title}\n\n{body}"
    yield from compose(text, path, fields, options=options, basis="metadata")
    if decoded.repaired:
        yield repaired(path, decoded.encoding)


def _taken(source: str) -> tuple[dict[str, str], str]:
    """What the page's head says, and the report's paragraphs parted by blank lines."""
    # Imported here because only pages need these, and they take a while to load.
    from lxml import etree, html
    from trafilatura import extract

    try:
        tree = html.document_fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return {}, ""
    body = extract(source, include_comments=False, include_tables=True, favor_recall=True, prune_xpath=_PRUNED)
    lines = (line.strip() for line in (body or _paragraphs(tree)).splitlines())
    return _fields(tree), "\n\n".join(line for line in lines if line)


def _paragraphs(tree: "HtmlElement") -> str:
    """The page's paragraphs as they come, for pages too short to be told from their menus."""
    return "\n".join(_words(tag) for tag in _found(tree, "//p | //h1 | //h2 | //h3 | //li | //blockquote"))


def _fields(tree: "HtmlElement") -> dict[str, str]:
    told, linked = _head(tree), _linked_data(tree)
    return {
        name: value
        for name in ("title", "url", "publisher", "published", "language")
        if (value := linked.get(name) or told.get(name))
    }


def _found(tree: "HtmlElement", path: str) -> list["HtmlElement"]:
    return list(tree.xpath(path))


def _head(tree: "HtmlElement") -> dict[str, str]:
    """What meta tags, the title, the canonical link and the language of the page say."""
    said: dict[str, str] = {}
    for tag in _found(tree, "//meta[@content]"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        said.setdefault(name, tag.get("content", "").strip())
    fields = {
        field: value
        for field, tags in META.items()
        if (value := next((said[tag] for tag in tags if said.get(tag)), ""))
    }
    for tag in _found(tree, "//h1")[:1]:
        fields.setdefault("title", _words(tag))
    fields = {**_titled(tree), **fields}
    for tag in _found(tree, "//link[@rel='canonical'][@href]")[:1]:
        fields.setdefault("url", tag.get("href", ""))
    for tag in _found(tree, "//time[@datetime]")[:1]:
        fields.setdefault("published", tag.get("datetime", ""))
    for tag in _found(tree, "/html[@lang]"):
        fields.setdefault("language", tag.get("lang", ""))
    return fields


def _titled(tree: "HtmlElement") -> dict[str, str]:
    """The page's title, without the name of the site that follows it, and that name."""
    title = next((_words(tag) for tag in _found(tree, "//title")), "")
    found = _SITE.fullmatch(title)
    return {"title": found["title"], "publisher": found["site"]} if found else {"title": title}


def _words(tag: "HtmlElement") -> str:
    return " ".join(str(tag.text_content()).split())


def _linked_data(tree: "HtmlElement") -> dict[str, str]:
    """What a page's JSON-LD says of its article."""
    for tag in _found(tree, "//script[@type='application/ld+json']"):
        try:
            value = json.loads(tag.text_content())
        except ValueError:
            continue
        for item in _items(value):
            if item.get("datePublished"):
                return _article(item)
    return {}


def _items(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _items(item)
    elif isinstance(value, dict):
        yield value
        yield from _items(value.get("@graph"))


def _article(item: Mapping[str, object]) -> dict[str, str]:
    publisher = item.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    told = {
        "title": item.get("headline"),
        "published": item.get("datePublished"),
        "publisher": name,
        "url": item.get("url"),
    }
    return {field: value.strip() for field, value in told.items() if isinstance(value, str)}
