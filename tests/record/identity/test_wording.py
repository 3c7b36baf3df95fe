from dragoman.record.identity.wording import fold, tokens, words


def test_accents_and_case_do_not_matter() -> None:
    """Łukasz Özgür-Ñandú and lukasz ozgur-nandu are one spelling; ß is ss, the dotless ı an i."""
    assert fold("Łukasz ÖZGÜR Ñandú") == "lukasz ozgur nandu"
    assert fold("Weiß Işık") == "weiss isik"


def test_words_stand_where_they_stand() -> None:
    """Tonga’s king visited: the curly apostrophe belongs to the word."""
    text = "Tonga’s king visited."
    assert [(word.start, word.end, word.folded) for word in words(text)] == [
        (0, 7, "tonga's"),
        (8, 12, "king"),
        (13, 20, "visited"),
    ]
    assert [word.folded for word in words(text, 8, 12)] == ["king"]


def test_tokens_leave_out_the_possessive() -> None:
    """Peru's Foreign Minister is a Foreign Minister of Peru."""
    assert tokens("Peru's Foreign Minister") == ("peru", "foreign", "minister")
