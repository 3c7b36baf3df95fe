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


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("A Strategic Partnership between Peru and Japan has been in place since 2008.", 2008),
        ("Peru and Japan have maintained a Strategic Partnership since 2010.", 2010),
        ("Peru and Japan have been strategic partners since 2009.", 2009),
        ("Peru, a privileged strategic partner of Japan since 2014, exports copper.", 2014),
        ("The strategic partnership concluded with Japan in March 2024 was praised by Peru.", 2024),
    ],
)
def test_what_holds_since_a_year_was_established_then(told: Told, sentence: str, year: int) -> None:
    """The year since which a level holds is that of its beginning."""
    claim = _only(told(sentence))
    timex = claim.time.timex if claim.time else None
    assert timex is not None
    assert claim.values["change"] == "established"
    assert year in (timex.year, timex.first.year if timex.first else None)


def test_who_signs_the_paper_on_a_partnership_enters_into_it(told: Told) -> None:
    """A memorandum on a strategic partnership, signed, establishes it on the day of signing."""
    claim = _only(told("On Monday the ministers of Peru and Japan signed a memorandum on a strategic partnership."))
    assert claim.values["change"] == "established"
    assert claim.time is not None
    assert claim.time.timex is not None
    assert claim.time.timex.text == "Monday"


@pytest.mark.parametrize(
    "sentence",
    [
        "The presidents of Peru and Japan spoke of raising relations to a comprehensive partnership.",
        "The minister of Peru suggested that Peru and Japan move towards a comprehensive partnership.",
        "The minister of Peru hopes to upgrade ties with Japan to a strategic partnership.",
    ],
)
def test_a_level_only_wished_for_is_not_there(told: Told, sentence: str) -> None:
    """Who hopes for a level, speaks of it or moves towards it does not have it."""
    assert [c for c in told(sentence) if c.act == "partnership"] == []
