"""Partnerships: the name two states give their relationship, and what happens to it."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told


def _only(claims: tuple[Claim, ...]) -> Claim:
    found = [c for c in claims if c.act == "partnership"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "level", "change"),
    [
        ("Peru and Japan raised their ties to a comprehensive strategic partnership on Monday.", "comprehensive strategic partnership", "upgraded"),
        ("The presidents of Peru and Japan elevated relations to the level of strategic partnership.", "strategic partnership", "upgraded"),
        ("Peru and Japan announced the upgrade of relations to a strategic partnership.", "strategic partnership", "upgraded"),
        ("Peru and Japan established an all-weather strategic partnership in 2016.", "all-weather strategic partnership", "established"),
        ("Peru downgraded its relations with Japan to a cooperative partnership.", "cooperative partnership", "downgraded"),
        ("Peru attaches importance to its comprehensive strategic partnership with Japan.", "comprehensive strategic partnership", "affirmed"),
        ("Peru is ready to raise the strategic partnership with Japan to a new height.", "strategic partnership", "affirmed"),
    ],
)  # fmt: skip
def test_what_happens_to_a_level(told: Told, sentence: str, level: str, change: str) -> None:
    """Verbs and nouns of raising, founding and lowering change a level; any other mention of it affirms it."""
    claim = _only(told(sentence))
    assert (claim.values["level"], claim.values["change"]) == (level, change)
    assert {p.country for p in claim.parties("party")} == {"PER", "JPN"}


def test_a_level_established_in_a_year_is_dated_by_it(told: Told) -> None:
    """ "Established in 2016" dates the partnership, not the talks that recall it."""
    claim = _only(told("Peru and Japan praised the strategic partnership, established in 2016."))
    assert claim.values["change"] == "established"
    timex = claim.time.timex if claim.time else None
    assert timex is not None
    assert timex.year == 2016


def test_the_two_neighbours_are_the_pair_of_the_report(told: Told) -> None:
    """A partnership "of the two neighbours" belongs to the pair that the report is about."""
    claim = _only(
        told(
            "Peru and Chile met in Lima on Monday. The strategic partnership of the two neighbours was founded in 2019."
        )
    )
    assert {p.country for p in claim.parties("party")} == {"PER", "CHL"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Japan praised their close partnership.",
        "Peru and Japan signed a Strategic Partnership Agreement.",
        "Peru and Japan joined the Global Partnership on Artificial Intelligence.",
    ],
)
def test_praise_and_longer_names_are_no_level(told: Told, sentence: str) -> None:
    """Neither praise, nor an agreement or club with "partnership" in its name, is the level of a relationship."""
    assert [c for c in told(sentence) if c.act == "partnership"] == []
