"""Words keep their place in the text, and the longest known sequence wins."""

import pytest

from dragoman.reading.words import Gazetteer, Phrases, Word, Wordlist, first_word, from_mapping, split


def told(text: str) -> list[str]:
    return [word.text for word in split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the U.S. and the U.K.", ["the", "U.S.", "and", "the", "U.K."]),
        ("U.S.-India talks", ["U.S.-India", "talks"]),
        ("H.E. Mr. Ruto", ["H.E.", "Mr.", "Ruto"]),
        ("George W. Bush left.", ["George", "W.", "Bush", "left", "."]),
        ("the C5+1 summit", ["the", "C5+1", "summit"]),
        ("Xi'an, China's old capital", ["Xi'an", ",", "China", "'s", "old", "capital"]),
        ("Kassym-Jomart Tokayev", ["Kassym-Jomart", "Tokayev"]),
        ("Amir-Abdollahian's trip", ["Amir-Abdollahian", "'s", "trip"]),
        ("Tupouto'a of Tonga", ["Tupouto'a", "of", "Tonga"]),
        ("José Ramos-Horta, Dili", ["José", "Ramos-Horta", ",", "Dili"]),
        ("Gen. Metin Gurak", ["Gen.", "Metin", "Gurak"]),
        ("the states' leaders", ["the", "states", "'", "leaders"]),
        ("ex-president Ye. Roe co-chairs", ["ex", "-", "president", "Ye.", "Roe", "co-chairs"]),
    ],
)
def test_initials_hyphens_and_possessives(text: str, words: list[str]) -> None:
    """Initials of states and people hold their stops; a possessive stands apart from its owner."""
    assert told(text) == words


def test_a_word_knows_its_place() -> None:
    """Nairobi begins at the twelfth letter of "He came to Nairobi"."""
    text = "He came to Nairobi"
    assert split(text, 0, len(text))[-1] == Word("Nairobi", 11, 18, "nairobi")
    assert all(text[w.start : w.end] == w.text for w in split(text, 0, len(text)))


def test_words_of_a_part_of_the_text() -> None:
    """Offsets are those of the whole text, also when only a sentence of it is read."""
    text = "Rain fell. Kenya won."
    assert split(text, 11, 21) == (
        Word("Kenya", 11, 16, "kenya"),
        Word("won", 17, 20, "won"),
        Word(".", 20, 21, "."),
    )


def test_capitals() -> None:
    """A name begins with a capital, in any alphabet."""
    assert [w.capital for w in split("Élysée palace Ürümqi", 0, 20)] == [True, False, True]


def test_the_longest_sequence_wins() -> None:
    """Guinea, Guinea-Bissau and Papua New Guinea are three states."""
    states = from_mapping({"Guinea": "GIN", "Papua New Guinea": "PNG", "Guinea-Bissau": "GNB"})
    words = split("Papua New Guinea", 0, 16)
    assert states.at(words, 0) == (3, "PNG")
    assert states.at(words, 2) == (1, "GIN")
    assert states.at(split("Guinea-Bissau", 0, 13), 0) == (1, "GNB")


def test_folded_words() -> None:
    """An office is the same office with and without capitals; a state's name needs its own."""
    offices = from_mapping({"Prime Minister": "head_of_government"}, fold=True)
    assert offices.at(split("the prime minister", 0, 18), 1) == (2, "head_of_government")
    assert from_mapping({"Turkey": "TUR"}).at(split("a turkey", 0, 8), 1) is None


def test_names_within_longer_names() -> None:
    """The South China Sea is a sea, whoever sails it."""
    seas = from_mapping({"South China Sea": "sea"})
    states = Gazetteer([("China", "CHN"), ("Oman", "OMN")], blocked=seas)
    assert states.at(split("the South China Sea", 0, 19), 2) is None
    assert states.at(split("South China grew", 0, 16), 1) == (1, "CHN")


def test_nothing_stands_beyond_the_end() -> None:
    """After the last word comes nothing."""
    assert from_mapping({"Peru": "PER"}).at(split("Peru", 0, 4), 1) is None
    assert from_mapping({"Costa Rica": "CRI"}).at(split("Costa", 0, 5), 0) is None


@pytest.mark.parametrize(
    ("text", "held"),
    [("They Met.", True), ("a Courtesy Call", True), ("a courtesy", False), ("a call", False), ("metals", False)],
)
def test_a_list_of_words_and_phrases(text: str, *, held: bool) -> None:
    """They met; a metal is no meeting, and courtesy alone no courtesy call."""
    assert Wordlist(("met", "courtesy call")).stands_in(text, 0, len(text)) is held


def test_a_list_is_looked_for_between_two_places() -> None:
    """What stands outside the sentence is not in it."""
    assert not Wordlist(("met",)).stands_in("They met. They left.", 10, 20)
    assert not Wordlist(()).stands_in("They met.", 0, 9)


def test_where_a_name_may_begin() -> None:
    """Of "New York" and "Newark" only a word "New" or "Newark" is a beginning."""
    places = from_mapping({"New York": 1, "Newark": 2})
    words = split("New roads to Newark", 0, 19)
    assert places.spots(words) == [0, 3]
    assert from_mapping({"new york": 1}, fold=True).spots(words) == [0]


def test_phrases_as_they_stand_in_a_text() -> None:
    """The longest phrase that begins at a word is told; marks of quotation may part its words."""
    known = Phrases(("one China", "one China principle", "golden period"))
    text = 'The One "China" principle and the golden periods of a golden period.'
    assert [hit[0] for hit in known.found(text, 0, len(text))] == ['One "China" principle', "golden period"]
    assert [hit[0] for hit in known.found(text, 0, 14)] == ['One "China']


@pytest.mark.parametrize(("phrase", "first"), [("Green energy", "green"), ("Co-operation", "co"), ("...", "")])
def test_the_first_word_of_a_phrase(phrase: str, first: str) -> None:
    """A phrase is looked for where its first word stands."""
    assert first_word(phrase) == first
