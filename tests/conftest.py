"""What every test may use: the folder of real reports beside the house (where it exists), and quick tests before slow ones."""

import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
SHARED = HOUSE.parent / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests run first, so that a plain mistake shows early."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture(scope="session")
def house() -> Path:
    """The root folder of the repository."""
    return HOUSE


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real reports to measure against; they are never part of the repository, so a test must do without them."""
    if not SHARED.is_dir():
        pytest.skip("no folder of shared material beside the house")
    return SHARED


@pytest.fixture(scope="session")
def dragoman() -> Path:
    """The installed command of the environment that runs the tests."""
    return Path(sys.executable).with_name("dragoman")
