"""Words in another script behind their Latin form stand apart from the text that is read."""

import pytest

from dragoman.document.clean import clean
from dragoman.document.originals import found
from dragoman.model import Document


def told(text: str) -> list[tuple[str, str]]:
    """What stands before each bracket, and the words in it."""
    return [(text[: one.behind], one.span.of(text)) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Xi Jinping (习近平) spoke", "习近平"),
        ("Xi Jinping（习近平）spoke", "习近平"),
        ("Ishiba Shigeru [石破 茂] spoke", "石破 茂"),
        ("Lee Jae-myung (이재명) spoke", "이재명"),
        ("Kassym-Jomart Tokayev (Қасым-Жомарт Тоқаев) spoke", "Қасым-Жомарт Тоқаев"),
        ("Tokayev (Kazakh: Қасым-Жомарт Тоқаев; Russian: Касым-Жомарт Токаев) spoke", "Қасым-Жомарт Тоқаев"),
        ("Mohammed bin Salman (محمد بن سلمان) spoke", "محمد بن سلمان"),
        ("Isaac Herzog (יצחק הרצוג) spoke", "יצחק הרצוג"),
        ("Narendra Modi (नरेन्द्र मोदी) spoke", "नरेन्द्र मोदी"),
        ("Kyriakos Mitsotakis (Κυριάκος Μητσοτάκης) spoke", "Κυριάκος Μητσοτάκης"),
        ("Srettha Thavisin (เศรษฐา ทวีสิน) spoke", "เศรษฐา ทวีสิน"),
        ("Irakli Kobakhidze (ირაკლი კობახიძე) spoke", "ირაკლი კობახიძე"),
        ("the “golden age” (黄金时代) began", "黄金时代"),
    ],
)
def test_a_form_behind_its_latin_words(text: str, form: str) -> None:
    """Its place is told, and whoever reads the sentence passes over it."""
    ((before, words),) = told(text)
    assert words == form
    assert before == text[: len(before)]
    assert before[-1].isalpha()
    read = clean(Document(id="x", path="x.txt", text=text)).text
    assert form not in read
    assert read.endswith(("spoke", "began"))
    assert "(" not in read


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe (Minister of Trade) spoke",
        "the fund (FSF) opened in 2020 (May)",
        "Kim Jong-un (김정은, born in 1984) spoke",
        "习近平 (习近平) 说",
        "a plan (see 第3章 below) was made",
        "an unclosed (习近平 bracket",
        "right (\u202eолег\u202c) turned",
    ],
)
def test_brackets_that_hold_more_or_stand_elsewhere(text: str) -> None:
    """They are part of the sentence, as they were."""
    assert told(text) == []


def test_words_behind_a_bracket_map_back() -> None:
    """The words of the report lie under the words that are read, brackets included where they are in between."""
    text = "Ana Moutela (Ана Моутела) met Leif Berg."
    cleaned = clean(Document(id="x", path="x.txt", text=text))
    assert cleaned.text == "Ana Moutela met Leif Berg."
    assert cleaned.span(0, 15).of(text) == "Ana Moutela (Ана Моутела) met"
    assert cleaned.span(0, 11).of(text) == "Ana Moutela"
