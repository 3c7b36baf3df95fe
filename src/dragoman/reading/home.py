"""The publisher's own state: from its name, its address, its wire service, or the letterhead of the report."""

import re

from dragoman.lexicon import Lexicon
from dragoman.model import Clean, Document
from dragoman.reading.vocabulary import Vocabulary, vocabulary
from dragoman.reading.words import split

_OFFICIAL = re.compile(
    r"\b(?:ministry|office|press service|presidency|president|government|embassy|cabinet|chancellery|department|secretariat|federation|administration|"
    r"foreign affairs|republic|kingdom)\b",
    re.IGNORECASE,
)
_OFFICIAL_SITE = re.compile(
    r"//[^/]*?\b(?:gov|gob|gouv|go|mfa|mofa|government|president|presidency|mil)\b[^/]*?\.([a-z]{2})(?=[/:]|$)"
)


def publisher_country(document: Document, cleaned: Clean, lexicon: Lexicon) -> str | None:
    """The state of the publisher (ISO alpha-3); None when nothing tells it."""
    publishers = lexicon.publishers
    for words in (document.publisher, document.agency):
        found = publishers.by_text(words) if words else None
        if found and found.country:
            return str(found.country)
    found = publishers.by_url(document.url) if document.url else None
    if found and found.country:
        return str(found.country)
    lore = vocabulary(lexicon)
    return _named(document.publisher, lore) or _site(document.url, lexicon) or _letterhead(cleaned, lore)


def _named(words: str | None, lore: Vocabulary) -> str | None:
    """The one state that an official body's name gives: "Ministry of Foreign Affairs of Kenya"."""
    if not words or not _OFFICIAL.search(words):
        return None
    found: list[str] = []
    spelled = " ".join(w.title() if w.isupper() and len(w) > 3 else w for w in words.split())
    parts = split(spelled, 0, len(spelled))
    for index in range(len(parts)):
        hit = lore.states.at(parts, index) or lore.adjectives.at(parts, index)
        if hit and hit[1] not in found:
            found.append(hit[1])
    return found[0] if len(found) == 1 else None


def _site(url: str | None, lexicon: Lexicon) -> str | None:
    hit = _OFFICIAL_SITE.search(url) if url else None
    code = lexicon.states.code(hit[1]) if hit else None
    return str(code) if code else None


def _letterhead(cleaned: Clean, lore: Vocabulary) -> str | None:
    """A ministry's or presidency's name that stands alone among the first lines."""
    for block in cleaned.blocks[:4]:
        line = cleaned.text[block.start : min(block.end, block.start + 110)]
        if _LETTERHEAD.match(line):
            found = _named(line, lore)
            if found and not re.search(r"\b(?:meets?|visits?|talks|holds?|said|with|will)\b", line):
                return found
    return None


_LETTERHEAD = re.compile(
    r"(?:republic|kingdom|state|federal|federation|islamic|democratic|sultanate|union|government|ministry|office|press service|presidency|embassy|"
    r"department|cabinet|chancellery)\b(?=.{0,80}\b(?:ministry|office|press service|presidency|government|department|cabinet|embassy|republic|kingdom)\b)",
    re.IGNORECASE,
)
