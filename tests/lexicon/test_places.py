"""Cities are known where their name means one state."""

import pytest

from dragoman.lexicon import load

PLACES = load().places


@pytest.mark.parametrize(
    ("city", "code"),
    [
        ("Xi'an", "CHN"),
        ("Xi’an", "CHN"),
        ("Lianyungang", "CHN"),
        ("Ürümqi", "CHN"),
        ("Samarkand", "UZB"),
        ("Geneva", "CHE"),
        ("St. Petersburg", "RUS"),
        ("Sochi", "RUS"),
        ("Ho Chi Minh City", "VNM"),
        ("Saigon", "VNM"),
        ("Bombay", "IND"),
        ("Istanbul", "TUR"),
        ("Gdańsk", "POL"),
        ("Gdansk", "POL"),
        ("Batumi", "GEO"),
        ("Davos", "CHE"),
    ],
)
def test_a_city_lies_in_its_state(city: str, code: str) -> None:
    """Cities are told in old and new spellings, with their diacritics or without."""
    assert PLACES.city_of[city] == code


@pytest.mark.parametrize(
    "name",
    ["Mobile", "Reading", "Victoria", "Of", "Bar", "Most", "Split", "San Jose", "Jackson", "Georgia", "Man", "Mary"],
)
def test_words_people_and_twins_are_no_cities(name: str) -> None:
    """Most is a Czech town and Mobile one of Alabama, but a report that has the word does not mean them."""
    assert name not in PLACES.city_of


def test_regions_lie_in_states() -> None:
    """Xinjiang borders four Kazakh regions, and Crimea is Ukraine's by the United Nations' count."""
    assert [PLACES.regions[name] for name in ("Xinjiang", "Crimea", "Bavaria", "Tatarstan")] == [
        "CHN",
        "UKR",
        "DEU",
        "RUS",
    ]


def test_venues_end_in_a_building() -> None:
    """Leaders meet in a palace, a guesthouse or the Great Hall of the People."""
    assert {"Palace", "Hall", "Guesthouse", "House", "Residence", "Hotel"} <= PLACES.venues


def test_names_that_people_bear() -> None:
    """Jordan, Chad and Paris are given names as well."""
    assert {"Jordan", "Chad", "Paris"} <= PLACES.given


def test_regions_and_towns_are_told_apart() -> None:
    """Nagorno-Karabakh is a region, Arusha a town."""
    assert PLACES.regions["Nagorno-Karabakh"] == "AZE"
    assert PLACES.city_of["Arusha"] == "TZA"
    assert "Arusha" not in PLACES.regions
