"""Scripts: whose letters are whose, and which language they tell of."""

import re

import pytest

from dragoman.lexicon.scripts import load, names_nobody, script_of


@pytest.mark.parametrize(
    ("words", "country", "tongue"),
    [
        ("习近平", "CHN", "zh-Hans"),
        ("石破茂", "JPN", "ja"),
        ("石破しげる", None, "ja"),
        ("習近平", None, "und-Hani"),
        ("이재명", "KOR", "ko"),
        ("Владимир Путин", "RUS", "ru"),
        ("Қасым-Жомарт Тоқаев", "KAZ", "und-Cyrl"),
        ("محمد بن سلمان", "SAU", "ar"),
        ("مسعود پزشکیان", "IRN", "fa"),
        ("नरेन्द्र मोदी", "IND", "hi"),
        ("יצחק הרצוג", None, "he"),
        ("ไทย", "USA", "th"),
    ],
)
def test_the_language_of_a_name(words: str, country: str | None, tongue: str) -> None:
    """One script may be written in many languages: only where state or script leave no choice is one told."""
    script = script_of(words)
    assert script is not None
    assert script.tongue(country) == tongue


@pytest.mark.parametrize("words", ["Jane Doe", "2024", "", "Иван and 习近平", "Иван 习近平", "Xi Jinping (习近平)"])
def test_no_one_script(words: str) -> None:
    """Latin, numbers, and words of two scripts."""
    assert script_of(words) is None


def test_words_that_name_nobody() -> None:
    """Where somebody stands in a picture, and what he is."""
    assert all(map(names_nobody, ("左", "右二", "слева", "Президент Казахстана", "왼쪽", "رئيس الوزراء", "plain")))
    assert not any(map(names_nobody, ("王毅", "Владимир Путин", "이재명", "محمد بن سلمان")))


def test_every_letter_belongs_to_one_script() -> None:
    """No stretch runs into another."""
    every = [script_of(chr(code)) for code in range(0x370, 0x3100) if chr(code).isalpha()]
    assert {one.name for one in every if one} == {one.name for one in load()}
    patterns = [re.compile(f"[{one.letters}]") for one in load()]
    assert all(sum(bool(one.match(chr(code))) for one in patterns) < 2 for code in range(0x30000))
