"""People told without an office."""

import pytest

from tests.reading.sentence import mentions, people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met Iran's Ebrahim Raisi.", [("Ebrahim Raisi", "IRN")]),
        ("He held talks with Ukraine's Volodymyr Zelenskiy in Lviv.", [("Volodymyr Zelenskiy", "UKR")]),
        ("UAE's Abdullah bin Zayed, Egypt's Badr Abdelatty and Jordan's Ayman Safadi attended.", [("Abdullah bin Zayed", "ARE"), ("Badr Abdelatty", "EGY"), ("Ayman Safadi", "JOR")]),
        ("China's Wang meets Japan's Iwaya", [("Wang", "CHN"), ("Iwaya", "JPN")]),
        ("The Kremlin's Dmitry Peskov said no.", [("Dmitry Peskov", "RUS")]),
        ("They admired Japan's Mount Fuji.", []),
        ("They signed a deal with Germany's Nordsee Werke.", []),
        ("They praised Kenya's Lake Turkana.", []),
    ],
)  # fmt: skip
def test_somebody_of_a_state(text: str, found: list[tuple[str, str]]) -> None:
    """A name behind a state's possessive is a person's where somebody meets it or it does something."""
    assert [(name, country) for name, _, country in people(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe had a telephone conversation with the British premier.",
        "On December 6, Jane Doe will visit India.",
        "Jane Doe will have talks with the British premier.",
    ],
)
def test_who_begins_a_summary(text: str) -> None:
    """An office writes of its head by name alone, also behind the day."""
    assert [m.name for m in mentions(text) if m.kind == "person" and m.how == "named"] == ["Jane Doe"]
