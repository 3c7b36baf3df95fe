"""Whose official somebody is not: guests, and who faces the head of a state."""

import pytest

from tests.reading.sentence import meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Foreign Minister Jane Doe and her Ghanaian counterpart, John Roe, are to visit Togo. Togo and Ghana are near.",
            "Foreign Minister Jane Doe",
        ),
        (
            "Kenyan President Ann Poe waits. Prime Minister Jane Doe will fly to Uganda. Uganda's and Kenya's banks lend.",
            "Prime Minister Jane Doe",
        ),
    ],
)  # fmt: skip
def test_a_guest_is_no_official_of_the_host(text: str, words: str) -> None:
    """Who travels to a state is of another, though the report names no third one."""
    assert meant(text, words).country is None


def test_a_publishers_guest() -> None:
    """A president who visits the publisher's state is not its own."""
    text = "President Jane Doe will visit Kenya in May. Uganda waits."
    assert meant(text, "President Jane Doe", publisher="Ministry of Foreign Affairs of Kenya").country is None


def test_at_home_in_a_town() -> None:
    """A publisher's own minister travels to towns of the state."""
    text = "Prime Minister Jane Doe arrived in Dar es Salaam. The Kenyan envoy waited."
    found = meant(text, "Prime Minister Jane Doe", publisher="Ministry of Foreign Affairs of Tanzania")
    assert found.country == "TZA"


def test_who_faces_the_head_of_a_state() -> None:
    """Of two presidents in one sentence the second is Kazakhstan's, and the first is not."""
    text = "President Jane Doe thanked the President of Kazakhstan. China is near. The President of China agreed."
    assert meant(text, "President Jane Doe", publisher="Akorda").country == "CHN"


def test_whom_the_publishers_head_meets() -> None:
    """An agency names its president by the name alone, and whom he meets is a guest."""
    text = "Ann Poe met with President Jane Doe in Beijing on Tuesday. Jane Doe thanked her."
    assert meant(text, "President Jane Doe", publisher="Kazinform").country is None


def test_who_invites_does_not_travel() -> None:
    """At home stays who invited the one who came."""
    text = "At the invitation of Foreign Minister Jane Doe, Kenyan Foreign Minister John Roe paid a visit to Tanzania."
    found = meant(text, "Foreign Minister Jane Doe", publisher="Ministry of Foreign Affairs of Tanzania")
    assert found.country == "TZA"


def test_who_is_told_as_a_guest() -> None:
    """Her guest is not of the publisher's state."""
    text = "Foreign Minister Jane Doe and her guest, Foreign Minister John Roe, chaired the Kenya-Peru Commission."
    found = meant(text, "Foreign Minister John Roe", publisher="Ministry of Foreign Affairs of Kenya")
    assert found.country != "KEN"
