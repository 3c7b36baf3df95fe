"""Which offices a state has at all."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon import governments, load

HAS = load().governments.has


@pytest.mark.parametrize(
    ("office", "state"),
    [
        ("President", "KEN"),
        ("Prime Minister", "GBR"),
        ("King", "JOR"),
        ("Sultan", "OMN"),
        ("Chancellor", "DEU"),
        ("Chancellor of the Exchequer", "GBR"),
        ("Vice Chancellor", "AUT"),
        ("Taoiseach", "IRL"),
        ("Secretary of State", "USA"),
        ("Secretary of State for Foreign Affairs", "GBR"),
        ("Assistant Secretary of State for African Affairs", "USA"),
        ("Foreign Secretary", "PAK"),
        ("Minister of External Affairs", "IND"),
        ("Crown Prince and Prime Minister", "SAU"),
        ("Foreign Minister", "JPN"),
    ],
)
def test_offices_that_are(office: str, state: str) -> None:
    """Germany has a chancellor and Jordan a king."""
    assert HAS(office, state)


@pytest.mark.parametrize(
    ("office", "state"),
    [
        ("President", "GBR"),
        ("Prime Minister", "USA"),
        ("King", "KEN"),
        ("Emir", "FRA"),
        ("Chancellor", "KEN"),
        ("Taoiseach", "GBR"),
        ("Secretary of State", "GBR"),
        ("Foreign Secretary", "KEN"),
        ("Foreign Minister", "USA"),
        ("Minister of External Affairs", "JPN"),
        ("Crown Prince and Prime Minister", "USA"),
    ],
)
def test_offices_that_are_not(office: str, state: str) -> None:
    """A republic has no king, and Washington no foreign minister."""
    assert not HAS(office, state)


def test_a_user_adds_an_office(tmp_path: Path) -> None:
    """Who reads on another state's offices adds them."""
    (tmp_path / "governments.yml").write_text("only:\n  landammann: [CHE]\n", encoding="utf-8")
    more = governments.load(tmp_path)
    assert (more.has("Landammann", "CHE"), more.has("Landammann", "KEN")) == (True, False)


def test_a_state_that_is_none(tmp_path: Path) -> None:
    """A code that is no state's is a slip of the pen."""
    (tmp_path / "governments.yml").write_text("only:\n  king: [KING]\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"governments\.yml 'king' names 'KING', which is no state"):
        load(tmp_path)
