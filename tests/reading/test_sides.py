"""Whose official? The order of the sources of an official's state."""

import pytest

from tests.reading.sentence import meant, told

CHINA = "Ministry of Foreign Affairs of China"


def test_the_words_come_first() -> None:
    """An adjective tells a state, whoever publishes the report."""
    text = "Kazakh Prime Minister Alikhan Smailov met Vice Premier Ding Xuexiang in Astana."
    found = meant(text, "Kazakh Prime Minister Alikhan Smailov", publisher=CHINA)
    assert (found.country, found.basis) == ("KAZ", "adjective")


def test_then_the_list() -> None:
    """In a list the first official tells the state of the next, not the publisher."""
    text = "Ding met Kazakh President Kassym-Jomart Tokayev and Prime Minister Alikhan Smailov."
    found = meant(text, "Prime Minister Alikhan Smailov", publisher=CHINA)
    assert (found.country, found.basis) == ("KAZ", "list")


def test_then_an_earlier_mention() -> None:
    """Who was Kazakh in one sentence is Kazakh in the next."""
    text = (
        "Kazakh Foreign Minister Murat Nurtleu came to Beijing. Foreign Minister Murat Nurtleu met Chinese officials."
    )
    found = meant(text, "Foreign Minister Murat Nurtleu", publisher=CHINA)
    assert (found.country, found.basis) == ("KAZ", "earlier")


@pytest.mark.parametrize("verb", ["conveyed greetings from", "delivered a letter from"])
def test_then_the_side_of_a_relay(verb: str) -> None:
    """Who carries a president's greetings is of his side."""
    text = f"Japanese Ambassador Hiroshi Yoshimoto met Ghanaian officials in Accra. He {verb} Prime Minister Shigeru Ishiba. Ambassador Yoshimoto {verb} Prime Minister Shigeru Ishiba."
    assert meant(text, "Prime Minister Shigeru Ishiba", 1, publisher="Presidency of Ghana").country == "JPN"


@pytest.mark.parametrize(
    ("publisher", "text", "words", "found"),
    [
        (CHINA, "Vice Premier Ding Xuexiang met Kazakh officials.", "Vice Premier Ding Xuexiang", ("Ding Xuexiang", "Vice Premier", "CHN")),
        ("Presidency of Ghana", "President John Dramani Mahama met Japanese officials.", "President John Dramani Mahama", ("John Dramani Mahama", "President", "GHA")),
        ("Ministry of Foreign Affairs of Japan", "Foreign Minister Takeshi Iwaya met Indonesian officials.", "Foreign Minister Takeshi Iwaya", ("Takeshi Iwaya", "Foreign Minister", "JPN")),
    ],
)  # fmt: skip
def test_then_the_publisher(publisher: str, text: str, words: str, found: tuple[str, str, str]) -> None:
    """A state's own publisher does not say that its president is its own."""
    assert told(meant(text, words, publisher=publisher)) == found


def test_no_publisher_no_state() -> None:
    """A report that nobody signed leaves an official's state open."""
    assert (
        meant("Deputy Minister Jane Doe met Kenyan and Ugandan officials.", "Deputy Minister Jane Doe").country is None
    )


def test_an_office_that_the_state_has_not() -> None:
    """Britain has no president, so that a president in a British report is somebody else's."""
    text = "President Yoweri Museveni met Egyptian officials."
    found = meant(text, "President Yoweri Museveni", publisher="Foreign Office, United Kingdom")
    assert found.country is None


def test_the_other_of_two_states() -> None:
    """In a report on two states a second president is of the other one."""
    text = "Kenya and Uganda share a border. Kenyan President William Ruto met President Yoweri Museveni."
    assert meant(text, "President Yoweri Museveni").country == "UGA"
