"""The way of a report through the house, for tests that look at the whole of it: file, document, reading, draft, record."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dragoman import claims, reading, record
from dragoman.document import intake
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document, Draft, Finding, Record


@cache
def lexicon() -> Lexicon:
    """The lexicon of the house, loaded once a test run."""
    return load()


def inputs(*paths: Path) -> Iterator[Document | Finding]:
    """Everything that lies in the given files, in order."""
    for path in paths:
        yield from intake.read_path(path, columns={})


def drafts(*paths: Path) -> tuple[Draft, ...]:
    """The undated claims of every readable report in the given files."""
    known = lexicon()
    found = (item for item in inputs(*paths) if isinstance(item, Document))
    return tuple(claims.draft(reading.read(document, known), known) for document in found)


def record_of(*paths: Path) -> Record:
    """The record that the reports in the given files make together."""
    return record.assemble(drafts(*paths), lexicon())
