"""Offices told beside a name."""

import pytest

from tests.reading.sentence import mentions, people


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        ("Sheikh Abdullah bin Zayed, UAE Deputy Prime Minister and Minister of Foreign Affairs.", ("Deputy Prime Minister", "Minister of Foreign Affairs"), "ARE"),
        ("Sheikh Mohammed bin Rashid, Vice President and Prime Minister of the UAE and Ruler of Dubai, spoke.", ("Vice President", "Prime Minister", "Ruler of Dubai"), "ARE"),
        ("HRH Prince Salman bin Hamad Al Khalifa, Crown Prince and Prime Minister, spoke.", ("Crown Prince", "Prime Minister"), None),
        ("General Abdel Fattah al-Burhan, Chairman of the Sovereignty Council, spoke.", ("Chairman of the Sovereignty Council", "General"), None),
        ("Jane Doe, Foreign Minister, spoke.", ("Foreign Minister",), None),
        ("Jane Doe, acting foreign minister, spoke.", ("acting foreign minister",), None),
        ("Jane Doe, the former Spanish Prime Minister, spoke.", ("former Prime Minister",), "ESP"),
        ("Jane Doe, Foreign Secretary ad interim of Nepal, spoke.", ("Foreign Secretary ad interim",), "NPL"),
        ("Jane Doe, Vice President, Deputy Prime Minister and Chairman of the Court.", ("Vice President", "Deputy Prime Minister", "Chairman of the Court"), None),
        ("Jane Doe, Director for Asia at the Ministry of Trade, spoke.", ("Director for Asia at the Ministry of Trade",), None),
        ("Jane Doe, Secretary (CPV & OIA), spoke.", ("Secretary (CPV & OIA)",), None),
        ("Jane Doe, minister of trade, industry and energy, spoke.", ("minister of trade, industry and energy",), None),
        ("Jane Doe on her election as President of Malta.", ("President",), "MLT"),
        ("They wrote to Jane Doe on her appointment as Kenyan Foreign Minister.", ("Foreign Minister",), "KEN"),
        ("Wang Huning, chairman of the National Committee of the Chinese People's Political Consultative Conference (CPPCC), spoke.", ("chairman of the National Committee of the Chinese People's Political Consultative Conference",), "CHN"),
    ],
)  # fmt: skip
def test_offices_behind_a_name(text: str, offices: tuple[str, ...], country: str | None) -> None:
    """What somebody acts as is told behind the name; a style before it is no office beside that."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert (person.offices, person.country) == (offices, country)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe, Foreign Minister on Monday held talks.",
        "Jane Doe, Foreign Minister received the envoy.",
        "Jane bint Doe, Foreign Minister today left.",
    ],
)
def test_an_office_that_no_comma_closes(text: str) -> None:
    """A sentence that begins with a name and an office goes on with the day or with what was done."""
    assert [(m.name.split()[-1], m.office) for m in mentions(text)[:1]] == [("Doe", "Foreign Minister")]


def test_a_colleague_told_behind_the_name() -> None:
    """Of which state she is stands behind her name."""
    found = [
        (m.name, m.country) for m in mentions("Minister John Roe of Peru met Jane Doe, his Kenyan colleague, in Lima.")
    ]
    assert ("Jane Doe", "KEN") in found


def test_what_a_sentence_opens_with_is_no_portfolio() -> None:
    """ "Development" is no part of the office."""
    found = [(m.name, m.office) for m in mentions("In a related development, State Minister Jane Doe spoke.")]
    assert ("Jane Doe", "State Minister") in found


def test_a_list_item_is_no_apposition() -> None:
    """ "Met A, Foreign Minister B": the office is the second one's."""
    found = [(m.name, m.office) for m in mentions("President Jane Doe, Foreign Minister John Roe and others met.")]
    assert ("John Roe", "Foreign Minister") in found
    assert ("Jane Doe", "President") in found


def test_who_is_spoken_with_is_not_who_acts() -> None:
    """Behind an opening phrase the office begins the clause."""
    assert [name for name, _, _ in people("In talks with Luis Arce, the President of Russia praised Bolivia.")] == []


def test_a_list_of_people_with_their_offices() -> None:
    """The first office belongs to the name before it, too."""
    text = "She came with Jane Doe, Additional Secretary and Ann Poe, Director."
    assert [(name, office) for name, office, _ in people(text)] == [
        ("Jane Doe", "Additional Secretary"),
        ("Ann Poe", "Director"),
    ]
