"""Whose ambassador "its ambassador" is."""

import pytest

from tests.reading.sentence import meant


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Kenya recalled its ambassador to Ghana, Jane Doe.", "its ambassador to Ghana, Jane Doe", "KEN"),
        ("On Monday Nairobi recalled its ambassador to Ghana, Jane Doe.", "its ambassador to Ghana, Jane Doe", "KEN"),
        ("Kenya has not answered. It recalled its ambassador to Ghana, Jane Doe.", "its ambassador to Ghana, Jane Doe", "KEN"),
        ("Kenyan President Ann Bee sent her Foreign Minister John Roe.", "her Foreign Minister John Roe", "KEN"),
        ("Kenyan President Ann Bee met them. John Roe, Bee's foreign minister, thanked them.", "John Roe, Bee's foreign minister,", "KEN"),
    ],
)  # fmt: skip
def test_an_official_is_of_who_has_him(text: str, words: str, country: str) -> None:
    """A state's own envoy, a president's own minister."""
    found = meant(text, words, publisher="Reuters")
    assert (found.country, found.basis) == (country, "possessive")


def test_their_ministers_in_order() -> None:
    """The first minister is the first president's."""
    text = "Kenyan President Ann Bee and Ghanaian President Bob Cee watched their trade ministers, Jane Doe and John Roe, sign."
    assert [meant(text, w, publisher="Reuters").country for w in ("their trade ministers, Jane Doe", "John Roe")] == [
        "KEN",
        "GHA",
    ]


def test_in_a_state_is_not_of_it() -> None:
    """Who acts in a capital is not that capital's."""
    text = "In Accra, Kenya recalled its ambassador to Ghana, Jane Doe."
    assert meant(text, "its ambassador to Ghana, Jane Doe", publisher="Reuters").country == "KEN"
