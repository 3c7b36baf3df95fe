"""Who comes with whom."""

import pytest

from tests.reading.sentence import meant


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Chilean delegation was led by Undersecretary Jane Doe.", "Undersecretary Jane Doe", "CHL"),
        ("The Cabo Verdean side will be headed by Foreign Minister John Roe.", "Foreign Minister John Roe", "CPV"),
        ("On the Indonesian side was Director General Jane Doe.", "Director General Jane Doe", "IDN"),
        ("Kenyan President Ann Bee arrived on Monday. She was accompanied by Foreign Minister John Roe.", "Foreign Minister John Roe", "KEN"),
        ("Kenyan President Ann Bee arrived on Monday. Foreign Minister John Roe is to accompany her.", "Foreign Minister John Roe", "KEN"),
        ("Kenyan President Ann Bee, accompanied by Foreign Minister John Roe, arrived on Monday.", "Foreign Minister John Roe", "KEN"),
    ],
)  # fmt: skip
def test_company_is_of_one_state(text: str, words: str, country: str) -> None:
    """Those who lead a delegation, or come with its head, are of its state."""
    assert meant(text, words, publisher="Reuters").country == country


def test_who_is_called_on_leads_nobody_elses_delegation() -> None:
    """ "Call on the President and lead the delegation" has one subject, and it is not the President."""
    text = "He will pay a courtesy call on President John Roe and lead the U.S. delegation."
    assert meant(text, "President John Roe", publisher="Reuters").country is None
