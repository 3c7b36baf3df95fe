"""Sittings are numbered in figures, in words, in Roman numerals, or as the first of all."""

import pytest

from dragoman.reading.ordinals import ordinal, roman


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("1st", 1), ("2nd", 2), ("3rd", 3), ("11th", 11), ("123rd", 123), ("22ND", 22),
        ("first", 1), ("Third", 3), ("ninth", 9), ("twelfth", 12), ("nineteenth", 19),
        ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("eightieth", 80), ("ninetieth", 90),
        ("twenty-first", 21), ("thirty-seventh", 37), ("Forty-Second", 42), ("ninety-ninth", 99),
        ("inaugural", 1), ("maiden", 1),
    ],
)  # fmt: skip
def test_the_number_of_a_sitting(word: str, number: int) -> None:
    """The General Assembly sits each year, and its seventy-eighth session followed its seventy-seventh."""
    assert ordinal(word) == number


@pytest.mark.parametrize(
    "word", ["", "11", "next", "second-hand", "twenty", "fourths", "firstly", "1990s", "twenty-tenth"]
)
def test_words_that_number_nothing(word: str) -> None:
    """A figure, a decade and the next sitting are no ordinals."""
    assert ordinal(word) is None


@pytest.mark.parametrize(
    ("word", "number"),
    [("I", 1), ("IV", 4), ("VII", 7), ("IX", 9), ("XIII", 13), ("XIX", 19), ("XXIV", 24), ("XXXIX", 39)],
)
def test_roman_numerals(word: str, number: int) -> None:
    """Summits of the Americas and of Ibero-America bear Roman numerals."""
    assert roman(word) == number


@pytest.mark.parametrize("word", ["", "XL", "IIII", "VX", "MC", "Xi", "xiv", "C"])
def test_letters_that_are_no_numeral(word: str) -> None:
    """Xi is a surname, and no summit has had a fortieth sitting told in Roman numerals here."""
    assert roman(word) is None
