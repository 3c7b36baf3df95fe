"""Whom a report is about meets one after another, and "both sides" are he and the one just named."""

import pytest

from tests.reading.sentence import meant, members

LEAD = (
    "Kenyan Foreign Minister Jane Doe met her colleagues on Monday. Doe held talks with Ugandan Foreign Minister John Roe "
    "and Malian Foreign Minister Ann Poe. "
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("During the meeting with Minister Roe, the two sides agreed to meet again.", "the two sides"),
        ("At her talks with Roe, both sides spoke of trade.", "both sides"),
        ("Meeting with Roe, the two countries agreed on trade.", "the two countries"),
        ("During the talks with Minister Roe, they spoke of trade.", "they"),
        (
            "In her meeting with Roe the future of Mali was raised. The two ministers signed a pact.",
            "The two ministers",
        ),
    ],
)
def test_both_sides_of_one_meeting_in_a_row(text: str, words: str) -> None:
    """With the Ugandan, it is Kenya and Uganda that agree, whoever was named before him."""
    found = meant(LEAD + text, words)
    assert {country for _, country in members(found)} == {"KEN", "UGA"}


def test_his_own_meeting() -> None:
    """ "In her meeting with A" she is whom the report is about, and not who was met before."""
    found = meant(
        LEAD + "Minister Poe left. In her meeting with Ugandan Foreign Minister John Roe, she spoke.", "her", nth=1
    )
    assert found.name == "Jane Doe"


def test_whom_a_report_names_in_passing() -> None:
    """Nobody is known to be the other side where the first whom it names is named once."""
    text = (
        "Kenyan President Jane Doe slept. During the meeting with Ugandan Minister John Roe, both sides spoke of trade."
    )
    assert "KEN" not in {country for _, country in members(meant(text, "both sides"))}
