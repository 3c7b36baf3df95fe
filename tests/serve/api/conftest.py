"""A record of our examples and somebody who asks it over the API."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.visitor import Visitor, examples
from tests.pipeline import lexicon

Json = dict[str, Any]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All examples; to be read, never changed."""
    return examples(tmp_path_factory.mktemp("api") / "examples.db", lexicon())


@pytest.fixture(scope="session")
def visitor(record: Path) -> Visitor:
    """Asks without a network."""
    return Visitor(record, lexicon())
