"""A text, and what is known of it, become a Document."""

import re
from collections.abc import Iterator, Mapping

from dragoman.document import columns as names
from dragoman.document import language, zones
from dragoman.document.calendar import edtf
from dragoman.document.header import Header
from dragoman.document.options import Options
from dragoman.document.zones import Parts
from dragoman.model import Document, Finding, content_id

_SPACE = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_SAMPLE = 20000


def compose(
    text: str,
    path: str,
    fields: Mapping[str, str],
    *,
    head: Header | None = None,
    options: Options,
    basis: str = "given",
) -> Iterator[Document | Finding]:
    """The Document of a text whose `fields` (names in lower case) say what it is, then what is doubtful about it.

    `basis` says how the date in `fields` is known: "given" by a header or row, or "metadata" of a page.
    """
    picked = {name: names.pick(fields, name, options.columns) for name in names.SYNONYMS if name != "text"}
    title = _tidy(picked["title"])
    head = head or Header()
    headed = head.entries.get(names.key(fields, "title", options.columns) or "")
    parts = zones.find(text, head.end, title=title, headed=headed, patterns=options.patterns, is_town=options.is_town)
    if not any(zone.kind in ("headline", "body", "caption") for zone in parts.zones):
        yield Finding("empty-document", f"'{path}' holds no words to read.", path=path, failed=True)
        return
    document = _document(text, path, {**picked, "title": title}, parts, basis, options)
    yield document
    yield from _doubts(document, picked["published"])


def _document(
    text: str, path: str, told: Mapping[str, str | None], parts: Parts, basis: str, options: Options
) -> Document:
    """What the report is told to be, filled up from its own parts; its id follows from its text and what is told."""
    given = edtf(told["published"] or "")
    published, known_by, reason = _published(given, basis, parts)
    filed = parts.dateline
    return Document(
        id=content_id(text, told["title"], told["url"], told["publisher"], given),
        path=path,
        text=text,
        title=told["title"] or _tidy(parts.title),
        url=told["url"],
        publisher=(told["publisher"] or "").rstrip(" |") or _publisher(told["url"], parts, options),
        language=language.of(_body(text, parts), told["language"]),
        published=published,
        published_basis=known_by,
        published_reason=reason,
        zones=parts.zones,
        dateline_place=filed.place if filed else options.city(told["place"]),
        dateline_date=filed.date if filed else None,
        agency=filed.agency if filed else None,
    )


def _tidy(title: str | None) -> str | None:
    """A title on one line, nothing invisible in it."""
    words = _SPACE.sub(" ", _INVISIBLE.sub("", title or "")).strip().strip("#*").strip()
    return words or None


def _publisher(url: str | None, parts: Parts, options: Options) -> str | None:
    """The publisher that no header names: the dateline's agency, a "Source: …", the address's owner."""
    agency = parts.dateline.agency if parts.dateline else None
    return options.publisher(url=url, agency=agency, source=parts.source)


def _published(given: str | None, basis: str, parts: Parts) -> tuple[str | None, str | None, str | None]:
    """The publication date, how it is known, and the sentence that says so."""
    if given:
        source = "The report's header gives the date." if basis == "given" else "The page's metadata give the date."
        return given, basis, source
    if parts.stamped:
        return parts.stamped, "metadata", "The page carries the date in a stamp of its own."
    if parts.dateline and parts.dateline.published:
        return parts.dateline.published, "dateline", f"The dateline gives the full date, {parts.dateline.date}."
    return None, None, None


def _body(text: str, parts: Parts) -> str:
    """The first words of the report, enough to tell its language."""
    pieces, length = [], 0
    for zone in parts.zones:
        if zone.kind in ("headline", "body", "caption"):
            pieces.append(text[zone.start : min(zone.end, zone.start + _SAMPLE)])
            length += len(pieces[-1])
        if length > _SAMPLE:
            break
    return "\n".join(pieces)


def _doubts(document: Document, stated: str | None) -> Iterator[Finding]:
    if document.language not in (None, "en"):
        message = f"'{document.path}' is in another language ({document.language}); it is kept, and not read."
        yield Finding("other-language", message, document=document.id, path=document.path)
    if stated and not edtf(stated):
        message = (
            f"'{document.path}' gives the publication date {stated!r}, which is no date that can be told for sure."
        )
        yield Finding("no-date", message, document=document.id, path=document.path)
