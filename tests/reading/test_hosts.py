"""Who is met abroad, and of which state that makes them."""

import pytest

from tests.reading.sentence import meant

INDIA = "Ministry of External Affairs, Government of India"


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Minister Jane Doe flew to Nairobi on Monday. There she called on President John Roe.", "President John Roe", "KEN"),
        ("In Kathmandu, the minister called on President John Roe.", "President John Roe", "NPL"),
        ("In Oman, she held talks with Foreign Minister John Roe; in Muscat the text was signed.", "Foreign Minister John Roe", "OMN"),
        ("The minister, on a working visit to Peru, had a lunch with Speaker Jane Roe.", "Speaker Jane Roe", "PER"),
        ("The delegation was in the Ghanaian capital on Monday. It was received by Vice President John Roe.", "Vice President John Roe", "GHA"),
        ("The minister's last stop was Dakar. Whether President John Roe receives her is open. She met Prime Minister Jane Roe.", "Prime Minister Jane Roe", "SEN"),
        ("She arrived in Lusaka at noon. President John Roe received the minister at State House.", "President John Roe", "ZMB"),
        ("The meeting was held in Accra. The envoy paid a courtesy call on the Minister of Finance, John Roe.", "the Minister of Finance, John Roe", "GHA"),
        ("The envoy to Peru, who is based in Chile, came to Lima. She met Foreign Minister John Roe.", "Foreign Minister John Roe", "PER"),
    ],
)  # fmt: skip
def test_who_is_met_in_a_state_is_of_it(text: str, words: str, country: str) -> None:
    """A traveller meets those who live there."""
    found = meant(text, words, publisher=INDIA)
    assert (found.country, found.basis) == (country, "side")


def test_those_listed_after_who_is_met() -> None:
    """One visit leads to several of the same state."""
    text = "In Tbilisi, she met with President John Roe, Prime Minister Jane Roe and with Speaker Jim Roe."
    assert [meant(text, w, publisher=INDIA).country for w in ("President John Roe", "Prime Minister Jane Roe")] == [
        "GEO",
        "GEO",
    ]
    assert meant(text, "Speaker Jim Roe", publisher=INDIA).country == "GEO"


def test_the_legs_of_a_journey() -> None:
    """Each stop has its own hosts."""
    text = (
        "In Georgetown, the minister called on President John Roe. From there she travelled to Panama. "
        "She had discussions with Foreign Minister Jane Poe."
    )
    assert meant(text, "President John Roe", publisher=INDIA).country == "GUY"
    assert meant(text, "Foreign Minister Jane Poe", publisher=INDIA).country == "PAN"


@pytest.mark.parametrize(
    "text",
    [
        "On the sidelines of the summit in Nairobi, she met Foreign Minister John Roe.",
        "She visited Nairobi. On the margins of the forum she met Foreign Minister John Roe.",
        "She declined to go to Nairobi. She met Foreign Minister John Roe.",
        "She was invited to visit Nairobi. She met Foreign Minister John Roe.",
        "She travelled to Nairobi in May. On Monday she met Foreign Minister John Roe.",
        "She spoke of stability in Kenya. She met Foreign Minister John Roe.",
    ],
)
def test_what_makes_nobody_a_host(text: str) -> None:
    """Gatherings of many, journeys not made and old ones, and places that are only spoken of."""
    assert meant(text, "Foreign Minister John Roe", publisher="Reuters").country is None


def test_who_is_at_home_meets_no_host() -> None:
    """Where a president of the state itself receives somebody, that one comes from elsewhere."""
    text = "Kenyan President Jane Doe was in Nairobi on Monday. In Nairobi, Doe met with Prime Minister John Roe."
    assert meant(text, "Prime Minister John Roe", publisher="Reuters").country is None


def test_who_is_met_in_a_capital_told_behind_him() -> None:
    """The town stands after the day on which he was called on."""
    text = "Ghana's Foreign Minister Jane Doe, who called on President John Roe on Tuesday in Ouagadougou, left."
    assert meant(text, "President John Roe", publisher="Reuters").country == "BFA"


def test_who_was_met_before_the_next_leg() -> None:
    """Talks after which somebody left for the next land were in the one before."""
    text = (
        "Bolivian President Jane Doe arrived in Caracas on Sunday. "
        "She left for Bogota on Monday after talks with President John Roe."
    )
    assert meant(text, "President John Roe", publisher="Reuters").country == "VEN"


def test_who_calls_on_a_guest_is_of_the_house() -> None:
    """Those who call on a visitor are officials of the state in which he is."""
    text = (
        "Bangladeshi President Jane Doe arrived in Kathmandu on Monday. "
        "Prime Minister John Roe and Foreign Minister Jim Poe will call on President Jane Doe."
    )
    assert meant(text, "Prime Minister John Roe", publisher="Reuters").country == "NPL"
    assert meant(text, "Foreign Minister Jim Poe", publisher="Reuters").country == "NPL"


def test_a_host_is_not_the_publishers_own() -> None:
    """Whom its people meet abroad is no official of the publisher's, even where nobody knows whose he is."""
    text = "She travelled to Nairobi. At the regional conference there she met Foreign Minister John Roe."
    assert meant(text, "Foreign Minister John Roe", publisher="Ministry of Foreign Affairs of Japan").country != "KEN"


def test_where_an_envoy_calls() -> None:
    """The ambassador to Mongolia presents credentials to Mongolia's president."""
    text = "The Ambassador of Norway to Mongolia, Jane Doe, presented her credentials to President Ann Poe."
    assert meant(text, "President Ann Poe").country == "MNG"
