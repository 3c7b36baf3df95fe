"""Whose greetings are brought, and to whom they go."""

import pytest

from tests.reading.sentence import meant


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Kenyan Minister Jane Doe conveyed the regards of President John Roe.", "President John Roe", "KEN"),
        ("Kenyan Minister Jane Doe came to Dakar. She handed over a letter from President John Roe.", "President John Roe", "KEN"),
        ("The Kenyan envoy met the king and conveyed to him the felicitations of President John Roe.", "President John Roe", "KEN"),
        ("The president asked the Kenyan ambassador to convey his greetings to President John Roe.", "President John Roe", "KEN"),
        ("Kenya and Senegal held talks. Senegalese Minister Ann Bee asked her to pass on an invitation to Speaker John Roe.", "Speaker John Roe", "KEN"),
    ],
)  # fmt: skip
def test_a_sender_is_of_the_bearers_side(text: str, words: str, country: str) -> None:
    """Nobody carries the greetings of another state's president."""
    assert meant(text, words, publisher="Reuters").country == country


def test_who_is_visited_brings_nothing() -> None:
    """A letter handed to the host is not the host's own."""
    text = "Indian Secretary Jane Doe called on Omani Foreign Minister Ali Roe and handed over a letter from Minister John Poe."
    assert meant(text, "Minister John Poe", publisher="Reuters").country == "IND"
