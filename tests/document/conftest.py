"""A report written into a file and read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.document.intake import read_path
from dragoman.model import Document, Finding

Items = list[Document | Finding]
Write = Callable[..., Items]


@pytest.fixture
def read(tmp_path: Path) -> Write:
    """Writes text or bytes into a file and gives everything that is read from it."""

    def reading(content: str | bytes, name: str = "report.txt", **columns: str) -> Items:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(read_path(path, columns=columns))

    return reading


@pytest.fixture
def report(read: Write) -> Callable[..., Document]:
    """Like `read`, for content that holds exactly one report."""

    def one(content: str | bytes, name: str = "report.txt", **columns: str) -> Document:
        (document,) = (item for item in read(content, name, **columns) if isinstance(item, Document))
        return document

    return one
