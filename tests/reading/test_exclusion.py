"""In a report on two states, who is not of the one is of the other."""

import pytest

from tests.reading.sentence import meant


def test_the_other_of_two_states() -> None:
    """In a report on two states a second president is of the other one."""
    text = "Kenya and Uganda share a border. Kenyan President William Ruto met President Yoweri Museveni."
    assert meant(text, "President Yoweri Museveni").country == "UGA"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President Jane Doe and British Prime Minister John Major met. They agreed on Bosnia.", "President Jane Doe"),
        ("British Prime Minister John Major met President Jane Doe. He will visit France.", "President Jane Doe"),
        (
            "Kenyan President William Ruto met Deputy President Jane Doe. Ugandan and Tanzanian officials left.",
            "Deputy President Jane Doe",
        ),
    ],
)
def test_a_state_that_is_only_spoken_of(text: str, words: str) -> None:
    """Two who agree on a third state are not of it."""
    assert meant(text, words).country is None


def test_a_state_that_is_visited() -> None:
    """The president whom a visitor meets is the host's."""
    text = "Kenyan President William Ruto visited Uganda and met President Yoweri Museveni."
    assert meant(text, "President Yoweri Museveni").country == "UGA"


def test_one_minister_after_the_other() -> None:
    """Where Egypt's foreign minister is told, two others in turn are the other state's."""
    text = (
        "Türkiye and Egypt named ambassadors. Foreign Minister of Egypt Sameh Shoukry visited Türkiye. Foreign "
        "Minister Jane Doe visited Cairo. Foreign Minister John Roe and Foreign Minister Shoukry spoke by telephone."
    )
    assert [meant(text, f"Foreign {'Minister'} {name}").country for name in ("Jane Doe", "John Roe")] == ["TUR", "TUR"]


def test_the_only_one_of_three_states_that_is_left() -> None:
    """Mexico has no prime minister and Papua New Guinea's is told: the other one is Australia's."""
    text = (
        "Mexican President Jane Doe spoke to Prime Minister John Roe on Monday about her trip to Australia. "
        "Her team told the Prime Minister of Papua New Guinea, too."
    )
    assert meant(text, "Prime Minister John Roe").country == "AUS"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        (
            "Foreign Minister Jane Doe met Malaysian Foreign Minister John Roe on Friday. Malaysia thanked Indonesia. Indonesia thanked Malaysia.",
            "Foreign Minister Jane Doe",
            "IDN",
        ),
        ("Malaysia thanked Indonesia. Malaysia said Prime Minister Jane Doe will visit Indonesia.", "Prime Minister Jane Doe", "MYS"),
    ],
)  # fmt: skip
def test_who_can_be_of_one_of_the_two_only(text: str, words: str, country: str) -> None:
    """Who meets the one foreign minister is the other's; Indonesia has no prime minister."""
    assert meant(text, words).country == country
