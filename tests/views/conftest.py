"""A desk with nothing on it, and the record of two lands."""

import pytest

from dragoman.views.ledger import Ledger
from tests.views.desk import Desk, north


@pytest.fixture
def desk() -> Desk:
    """An empty desk."""
    return Desk()


@pytest.fixture(scope="session")
def ledger() -> Ledger:
    """Norway and Portugal in 2021, opened."""
    return north().ledger()
