"""A sentence or a short report read for a test: the words, who is mentioned, and what a whole reading makes of it."""

from collections.abc import Sequence
from functools import cache

from dragoman.model import Document, Mention, Reading, Zone
from dragoman.reading import read
from dragoman.reading.bench import Bench
from dragoman.reading.mentions import mentions_of
from dragoman.reading.vocabulary import vocabulary
from dragoman.reading.words import split
from tests.pipeline import lexicon

Told = tuple[str, str | None, str | None]
"""Name, office and country of somebody."""


def bench(text: str) -> Bench:
    """The words of one sentence with the lexicon of the house."""
    return Bench(text, split(text, 0, len(text)), vocabulary(lexicon()))


def mentions(text: str) -> tuple[Mention, ...]:
    """Everything mentioned in one sentence, each with the very words."""
    found, _ = mentions_of(bench(text))
    assert all(text[m.start : m.end] == m.text for m in found)
    return found


def people(text: str) -> list[Told]:
    """The named people of one sentence in order."""
    return [told(m) for m in mentions(text) if m.kind == "person" and m.how == "named"]


def unnamed(text: str) -> list[Told]:
    """The people and groups of one sentence who have an office but no name."""
    return [told(m) for m in mentions(text) if m.kind in ("person", "group") and m.how == "description"]


def of_kind(text: str, *kinds: str) -> list[tuple[str, str | None]]:
    """Name and country of the mentions of some kinds in one sentence."""
    return [(m.name, m.country) for m in mentions(text) if m.kind in kinds]


def sittings(text: str) -> list[tuple[str, int | None]]:
    """The bodies of one sentence with the number of the sitting."""
    return [(m.name, m.ordinal) for m in mentions(text) if m.kind == "mechanism"]


def told(mention: Mention) -> Told:
    """Name, office and country of a mention."""
    return mention.name, mention.office, mention.country


def members(mention: Mention) -> list[tuple[str, str | None]]:
    """Whom a collective stands for."""
    return [(one.name, one.country) for one in mention.members]


@cache
def reading(text: str, publisher: str | None = None, url: str | None = None) -> Reading:
    """A report read whole, the parser included."""
    zones = tuple(Zone("body", start, end) for start, end in _paragraphs(text))
    return read(Document("d", "d.txt", text, publisher=publisher, url=url, language="en", zones=zones), lexicon())


def _paragraphs(text: str) -> Sequence[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        if line:
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def meant(text: str, words: str, nth: int = 0, publisher: str | None = None) -> Mention:
    """The mention that the `nth` occurrence of some words is, in a report read whole."""
    found = [m for m in reading(text, publisher).mentions if m.text == words]
    assert found, [m.text for m in reading(text, publisher).mentions]
    return found[nth]
