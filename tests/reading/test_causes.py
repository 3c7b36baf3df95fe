"""Who voices a state's cause speaks for it."""

import pytest

from tests.reading.sentence import meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vice President Jane Doe spoke with President John Roe of Mali and reaffirmed Kenya's commitment to Mali.", "Vice President Jane Doe"),
        ("Foreign Minister Jane Doe met Mali's envoy. Doe conveyed Kenya’s deep gratitude for the grain.", "Foreign Minister Jane Doe"),
        ("Vice President Jane Doe met Mali's envoy. The Vice President expressed strong Kenyan support for Mali.", "Vice President Jane Doe"),
        ("President Jane Doe met Mali's envoy. President Doe also reiterated the Kenyan readiness to send doctors.", "President Jane Doe"),
    ],
)  # fmt: skip
def test_who_voices_a_states_cause_is_of_it(text: str, words: str) -> None:
    """Kenya's commitment is reaffirmed by Kenyans."""
    assert meant(text, words).country == "KEN"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vice President Jane Doe met Mali's envoy. Doe welcomed Kenya's support for Mali.", "Vice President Jane Doe"),
        ("Vice President Jane Doe met Mali's envoy. Doe expressed appreciation for Kenya's support.", "Vice President Jane Doe"),
        ("Vice President Jane Doe told Minister John Roe of Mali, who reaffirmed Kenya's commitment, the news.", "Vice President Jane Doe"),
        ("President Jane Doe came. Doe reaffirmed Kenya's commitment. Doe reaffirmed Uganda's commitment.", "President Jane Doe"),
    ],
)  # fmt: skip
def test_whose_cause_is_another_is_not_of_it(text: str, words: str) -> None:
    """Who thanks for Kenya's support need not be Kenyan, nor who speaks for two states."""
    assert meant(text, words).country is None


def test_who_is_told_by_his_own_ministry() -> None:
    """A ministry tells what its own people do."""
    text = "Prime Minister Jane Doe spoke with Malian President John Roe on Monday, Japan's Foreign Ministry announced."
    assert meant(text, "Prime Minister Jane Doe").country == "JPN"
    text = "Prime Minister Jane Doe met Malian President John Roe, who thanked Japan for the grain."
    assert meant(text, "Prime Minister Jane Doe").country is None
