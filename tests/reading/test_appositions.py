"""Offices told beside a name."""

import pytest

from tests.reading.sentence import mentions


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        ("Sheikh Abdullah bin Zayed, UAE Deputy Prime Minister and Minister of Foreign Affairs.", ("Deputy Prime Minister", "Minister of Foreign Affairs"), "ARE"),
        ("Sheikh Mohammed bin Rashid, Vice President and Prime Minister of the UAE and Ruler of Dubai, spoke.", ("Vice President", "Prime Minister", "Ruler of Dubai"), "ARE"),
        ("HRH Prince Salman bin Hamad Al Khalifa, Crown Prince and Prime Minister, spoke.", ("Crown Prince", "Prime Minister"), None),
        ("General Abdel Fattah al-Burhan, Chairman of the Sovereignty Council, spoke.", ("Chairman of the Sovereignty Council", "General"), None),
        ("Wang Huning, chairman of the National Committee of the Chinese People's Political Consultative Conference (CPPCC), spoke.", ("chairman of the National Committee of the Chinese People's Political Consultative Conference",), "CHN"),
    ],
)  # fmt: skip
def test_offices_behind_a_name(text: str, offices: tuple[str, ...], country: str | None) -> None:
    """What somebody acts as is told behind the name; a style before it is no office beside that."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert (person.offices, person.country) == (offices, country)
