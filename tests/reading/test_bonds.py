"""The bond of two states tells whose officials meet."""

import pytest

from tests.reading.sentence import meant

HOME = "The White House"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("President Jane Doe spoke with Prime Minister John Roe of Malta about the Kenya-Malta partnership and Libya.", "President Jane Doe", "KEN"),
        ("National Security Advisor Jane Doe met Indian National Security Advisor Ajit Doval. They spoke of Iran and of U.S.-India relations.", "National Security Advisor Jane Doe", "USA"),
        ("Vice President Jane Doe met President John Roe of Ghana. The friendship between Ghana and Liberia is old. Mali was discussed.", "Vice President Jane Doe", "LBR"),
        ("Mexico and Canada raised their relations on Friday. Prime Minister John Roe of Canada called on President Jane Doe. The United States was discussed.", "President Jane Doe", "MEX"),
        ("President Jane Doe and Amir Tamim bin Hamad of Qatar spoke to affirm the friendship between Chile and Qatar. They discussed Iran.", "President Jane Doe", "CHL"),
    ],
)  # fmt: skip
def test_who_meets_an_official_of_the_one_is_of_the_other(text: str, words: str, country: str) -> None:
    """Whoever speaks with Malta's prime minister about the bond of Kenya and Malta is Kenyan."""
    assert meant(text, words).country == country


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President Jane Doe met Prime Minister John Roe of Malta. They spoke of the Kenya-Malta partnership and of Kenya-Mali ties.", "President Jane Doe"),
        ("President Jane Doe met Prime Minister John Roe of Malta. They spoke of the war between Kenya and Uganda.", "President Jane Doe"),
        ("President Jane Doe met Prime Minister John Roe of Malta. They spoke of the Kenya-Uganda partnership.", "President Jane Doe"),
        ("Prime Minister John Roe of Malta, joined on stage by Minister Jane Doe, came to speak of the Kenya-Malta partnership.", "Minister Jane Doe"),
    ],
)  # fmt: skip
def test_bonds_that_tell_nothing(text: str, words: str) -> None:
    """Several bonds, a war, the bond of others and company on one's own side say nothing of whose somebody is."""
    assert meant(text, words).country is None


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("President Joe Biden spoke with President Ashraf Ghani of the U.S.-Afghanistan partnership and of Iran.", "President Ashraf Ghani", "AFG"),
        ("President Joe Biden spoke with President Ashraf Ghani of the U.S.-Afghanistan partnership and of Iran.", "President Joe Biden", "USA"),
        ("Vice President Kamala Harris spoke with President Kais Saied of the bond between the United States and Tunisia and of Mali.", "President Kais Saied", "TUN"),
        ("Jake Sullivan met President Abdel Fattah El-Sisi today. The U.S.-Egypt strategic partnership and Gaza were discussed.", "President Abdel Fattah El-Sisi", "EGY"),
    ],
)  # fmt: skip
def test_whom_the_publishers_own_people_meet(text: str, words: str, country: str) -> None:
    """An office names its own president first; the president whom he meets is of the state that both are bound to."""
    assert meant(text, words, publisher=HOME).country == country
