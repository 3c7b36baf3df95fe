"""A record of our examples, read once a run, and a visitor who asks without a browser."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.record.store import Store, journal
from dragoman.serve.app import reading_room
from dragoman.serve.desk import desk
from tests.pipeline import lexicon
from tests.serve.opened import read

HOME = "http://127.0.0.1"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the reports on China and Kazakhstan; to be read, never changed."""
    return read(tmp_path_factory.mktemp("serve") / "examples.db", "china-kazakhstan")


@pytest.fixture
def minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of May, a minute later each time somebody signs: what is signed later stands later."""
    times = (datetime(2024, 5, 1, 9, 0, tzinfo=UTC) + timedelta(minutes=n) for n in range(10_000))
    monkeypatch.setattr(journal, "now", lambda: next(times))


@pytest.fixture
def own(examples: Path, tmp_path: Path) -> Path:
    """A copy of that record, to be changed."""
    return Path(shutil.copy(examples, tmp_path / "own.db"))


@pytest.fixture
def store(own: Path) -> Store:
    """The record that is to be changed."""
    return Store(own, lexicon())


@pytest.fixture(scope="session")
def visitor(examples: Path) -> TestClient:
    """Asks for pages of the examples as this machine's own browser would."""
    return visit(examples)


@pytest.fixture
def reviewer(own: Path) -> TestClient:
    """Asks for pages of a record that may be changed."""
    return visit(own)


def visit(record: Path) -> TestClient:
    """Somebody who asks for pages of a record."""
    room = reading_room(desk(record, lexicon()))
    return TestClient(room, base_url=HOME, raise_server_exceptions=False, follow_redirects=False)
