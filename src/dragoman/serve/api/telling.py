"""Sentences of a page as data: the words without marks, and the notes that they rest on."""

from collections.abc import Iterable, Mapping

from dragoman.formats.marks import plain
from dragoman.model import Document, Footnote, Line


def sentences(lines: Iterable[Line], documents: Mapping[str, Document]) -> list[dict[str, object]]:
    """Each line with its notes; `documents` are those that the page quotes."""
    return [{"text": plain(line.text), "notes": [_note(one, documents) for one in line.notes]} for line in lines]


def _note(one: Footnote, documents: Mapping[str, Document]) -> dict[str, object]:
    return {
        "quote": one.quote,
        "document": one.report,
        "start": one.start,
        "end": one.end,
        "publisher": one.publisher,
        "published": documents[one.report].published,
        "confidence": one.confidence,
    }
