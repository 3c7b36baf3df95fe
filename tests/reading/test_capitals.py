"""Headings in capitals are read as a text would write them."""

from array import array

import pytest

from dragoman.model import Clean
from dragoman.reading.capitals import lowered
from tests.pipeline import lexicon


def plainly(text: str) -> str:
    """The text as it is read."""
    return lowered(Clean(text, array("q", range(len(text))), array("q", range(1, len(text) + 1)), ()), lexicon()).text


@pytest.mark.parametrize(
    ("loud", "plain"),
    [
        (
            "HIS EXCELLENCY JOHN ROE, PRESIDENT OF THE REPUBLIC OF KENYA, ARRIVES ON THE 8TH",
            "His Excellency John Roe, President of the Republic of Kenya, Arrives on the 8th",
        ),
        ("UAE'S KING JUAN II MEETS O'BRIEN OF NATO IN ROME", "UAE's King Juan II Meets O'Brien of NATO in Rome"),
        ("TALKS OVER FISH QUOTAS END\nThe talks over fish went on.", "Talks over fish Quotas End\nThe talks over fish went on."),
        ("The EU, NATO, the OSCE, ASEAN and the IMF met.", "The EU, NATO, the OSCE, ASEAN and the IMF met."),
        ("General Secretary TO LAM met HAYASHI Yoshimasa.", "General Secretary TO LAM met HAYASHI Yoshimasa."),
        ("PRESIDENT MEETS GUEST", "PRESIDENT MEETS GUEST"),
    ],
)  # fmt: skip
def test_capitals_are_put_small(loud: str, plain: str) -> None:
    """Names keep their capital, acronyms and numerals all of them; what the report spells small is small."""
    assert plainly(loud) == plain


def test_no_character_moves() -> None:
    """Letters that would become two keep their place."""
    text = "VISIT TO İZMİR AND STRASSBURG ENDS WELL"
    assert len(plainly(text)) == len(text)
