"""What the tests of claims share: a report, with or without header lines, read into its undated claims."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.model import Claim
from tests.pipeline import drafts

Told = Callable[[str], tuple[Claim, ...]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Reads the text of a report (header lines first, as in a file) and gives its claims."""

    def read(text: str) -> tuple[Claim, ...]:
        path = tmp_path / "report.txt"
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        return drafts(path)[0].claims

    return read
