"""Alignments: two initiatives that are to be joined."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told


def _pairs(claims: tuple[Claim, ...]) -> list[set[str]]:
    return [{p.name for p in c.parties("initiative")} for c in claims if c.act == "alignment"]


@pytest.mark.parametrize(
    "sentence",
    [
        "China and Mongolia spoke for synergy of the Belt and Road Initiative and the Steppe Road.",
        "China will align the Belt and Road Initiative with Mongolia's Steppe Road.",
        "China wants the Belt and Road Initiative and Mongolia's Steppe Road to dovetail.",
        "China is willing to make the Belt and Road Initiative and Mongolia's Steppe Road complement each other.",
    ],
)
def test_joining_words_stand_anywhere(told: Told, sentence: str) -> None:
    """The word that joins two initiatives stands before, between or after them."""
    claims = told(sentence)
    assert _pairs(claims) == [{"Belt and Road Initiative", "Steppe Road"}]
    assert {p.country for c in claims if c.act == "alignment" for p in c.parties("party")} == {"CHN", "MNG"}


def test_an_initiative_is_known_by_its_form(told: Told) -> None:
    """A capitalised name that ends in "Strategy" or "Plan" is an initiative though no list knows it."""
    claims = told("Peru and Japan agreed to link the Andean Growth Strategy with Japan's Clear Water Plan.")
    assert _pairs(claims) == [{"Andean Growth", "Clear Water Plan"}]


def test_examples_are_joined_to_the_first_only(told: Told) -> None:
    """Plans listed after "such as" are each joined to the one named first, not to each other."""
    claims = told(
        "China and its neighbours promote synergy between the Belt and Road Initiative and national strategies, such as "
        "Mongolia's Steppe Road and Kazakhstan's Bright Road."
    )
    assert _pairs(claims) == [{"Belt and Road Initiative", "Steppe Road"}, {"Belt and Road Initiative", "Bright Road"}]


def test_two_plans_in_one_sentence_are_not_yet_joined(told: Told) -> None:
    """Initiatives that are only named side by side are no alignment."""
    assert _pairs(told("China praised the Belt and Road Initiative and the Steppe Road of Mongolia.")) == []
