import pytest

from dragoman.record.store.folding import fold, folded, words


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Müller", "muller"),
        ("MÜLLER", "muller"),
        ("Mu\u0308ller", "muller"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ещё", "еще"),
        ("чай", "чай"),
        ("Ά", "α"),
        ("Ｇ２０", "g20"),
        ("İstanbul", "istanbul"),
    ],
)
def test_a_word_has_no_case_and_no_accents(written: str, compared: str) -> None:
    """Whoever types without accents finds what is written with them; a letter of its own stays one."""
    assert fold(written) == compared


def test_words_stand_where_they_stand() -> None:
    """Offsets are those of the text as it is."""
    text = "The U.S.–Kenya deal (2024), Zoé’s idea"
    assert [text[word.start : word.end] for word in words(text)] == [
        "The", "U", "S", "Kenya", "deal", "2024", "Zoé", "s", "idea",
    ]  # fmt: skip


def test_signs_come_in_pairs() -> None:
    """A run of n signs is n words: each pair, and the last sign alone; Latin letters between them are a word."""
    assert folded("就G20峰会谈") == "就 g20 峰会 会谈 谈"
    assert folded("かがみ") == "かが がみ み"
    assert folded("") == ""


@pytest.mark.parametrize(
    "text", ["The U.S.-Kenya deal_of 2024", "Zoé’s idée – ½ of it", "e\u0301 \u0301 x", "就G20 é", "", "— …"]
)
def test_the_fast_ways_are_the_same(text: str) -> None:
    """However a text is folded, its words are those that are marked in it."""
    assert folded(text) == " ".join(word.folded for word in words(text))
