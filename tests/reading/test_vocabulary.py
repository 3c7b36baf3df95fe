"""The lexicon arranged for look-up, once for each lexicon."""

import pytest

from dragoman.reading.vocabulary import vocabulary
from dragoman.reading.words import split
from tests.pipeline import lexicon


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Kazakhstan", (1, "KAZ", "name")),
        ("Kazakh", (1, "KAZ", "adjective")),
        ("South African", (2, "ZAF", "adjective")),
        ("South Africa", (2, "ZAF", "name")),
        ("African Union", (2, "AU", "organization")),
        ("United Arab Emirates", (3, "ARE", "name")),
        ("Atlantis", None),
    ],
)
def test_the_longest_words_give_the_state(words: str, found: tuple[int, str, str] | None) -> None:
    """South Africa lies in Africa and is not the African Union."""
    assert vocabulary(lexicon()).country(split(words, 0, len(words)), 0) == found


@pytest.mark.parametrize("words", ["Korean", "Congolese", "Dominican"])
def test_an_adjective_of_two_states_gives_none(words: str) -> None:
    """There are two Koreas, two Congos, and Dominica beside the Dominican Republic."""
    assert vocabulary(lexicon()).country(split(words, 0, len(words)), 0) is None


def test_an_organ_acts_for_its_organisation() -> None:
    """The European Commission is an organ of the Union; Kenya is nobody's organ."""
    lore = vocabulary(lexicon())
    assert lore.country(split("European Commission", 0, 19), 0) == (2, "EU", "organization")
    assert lore.whole("KEN") == "KEN"


def test_offices_know_their_plural() -> None:
    """Several foreign ministers hold the office of foreign minister each."""
    lore = vocabulary(lexicon())
    one = lore.heads.at(split("Ministers", 0, 9), 0)
    assert one is not None
    assert (one[1][0].casefold(), one[1][1]) == ("minister", True)


def test_capitals_of_past_and_present_are_cities() -> None:
    """Nur-Sultan was Astana before and after."""
    cities = vocabulary(lexicon()).cities
    assert cities.at(split("Astana", 0, 6), 0) == cities.at(split("Nur-Sultan", 0, 10), 0) == (1, "KAZ")


def test_it_is_made_once() -> None:
    """The same lexicon gives the same vocabulary."""
    assert vocabulary(lexicon()) is vocabulary(lexicon())
