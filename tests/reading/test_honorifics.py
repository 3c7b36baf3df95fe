"""Honorifics and styles before a name."""

import pytest

from tests.reading.sentence import Told, mentions, people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("H.E. Mr. Ranil Wickremesinghe, President of Sri Lanka, spoke.", "Ranil Wickremesinghe"),
        ("Prime Minister Shri Narendra Modi spoke.", "Narendra Modi"),
        ("Malaysian Prime Minister Datuk Seri Anwar Ibrahim spoke.", "Anwar Ibrahim"),
        ("Her Excellency Dr. Samia Suluhu Hassan, President of Tanzania, spoke.", "Samia Suluhu Hassan"),
        ("Canada's Minister of Foreign Affairs, the Honourable Mélanie Joly, spoke.", "Mélanie Joly"),
        ("Prime Minister of Nepal Rt. Hon. Pushpa Kamal Dahal spoke.", "Pushpa Kamal Dahal"),
        ("Mr. Sullivan spoke.", "Sullivan"),
        ("Kuwait's Deputy Prime Minister Sheikh Talal Al-Khaled Al-Ahmad Al-Sabah spoke.", "Talal Al-Khaled Al-Ahmad Al-Sabah"),
        ("Singapore's Minister for Foreign Affairs Dr Vivian Balakrishnan spoke.", "Vivian Balakrishnan"),
        ("The Polish foreign minister, H. E. Mr Zbigniew Rau, spoke.", "Zbigniew Rau"),
        ("Nigeria's Minister of Foreign Affairs, Yusuf Tuggar said it.", "Yusuf Tuggar"),
        ("Agreements were signed when UK Prime Minister, Theresa May met them.", "Theresa May"),
        ("Philippine Undersecretary Ma. Theresa Lazaro spoke.", "Ma. Theresa Lazaro"),
        ("Holy See Secretary of State Cardinal Pietro Parolin spoke.", "Pietro Parolin"),
    ],
)  # fmt: skip
def test_honorifics_are_no_part_of_a_name(text: str, found: str) -> None:
    """Excellencies, doctors, sheikhs and datuks bear their names without these."""
    assert [name for name, _, _ in people(text)] == [found]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Foreign Minister Senator Mohammad Ishaq Dar spoke.", "Mohammad Ishaq Dar", "Foreign Minister"),
        (
            "Minister of Foreign Affairs Prince Faisal bin Farhan spoke.",
            "Faisal bin Farhan",
            "Minister of Foreign Affairs",
        ),
        ("His Majesty King Hamad bin Isa Al Khalifa spoke.", "Hamad bin Isa Al Khalifa", "King"),
        ("His Majesty Sultan Haitham bin Tarik spoke.", "Haitham bin Tarik", "Sultan"),
        ("Chief of Army Staff (COAS) General Syed Asim Munir spoke.", "Syed Asim Munir", "Chief of Army Staff"),
        ("Secretary (East) Shri Saurabh Kumar spoke.", "Saurabh Kumar", "Secretary (East)"),
    ],
)
def test_a_style_is_an_office_only_where_no_other_is_told(text: str, name: str, office: str) -> None:
    """A senator who is foreign minister acts as foreign minister; a king is a king behind "His Majesty" too."""
    assert people(text) == [(name, office, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Welcoming the President of Laos, Vladimir Putin recalled their talks.",
        "After a meeting with the Foreign Minister, Antony Blinken left.",
        "In talks with the Kenyan president, Jane Doe and others spoke.",
    ],
)
def test_who_is_met_is_not_who_meets_them(text: str) -> None:
    """Behind an office that a clause only mentions the name begins the sentence's own clause."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Amir and Prince Khalid bin Badr spoke.", ("Khalid bin Badr", None, None)),
        ("Saudi Ambassador to Peru Prince Sultan bin Badr spoke.", ("Sultan bin Badr", "Ambassador to Peru", "SAU")),
        ("Prince Albert II of Monaco spoke.", ("Albert II", "Prince", "MCO")),
        ("King Philippe of the Belgians spoke.", ("Philippe", "King", "BEL")),
        ("Trade Minister Don Farrell spoke.", ("Don Farrell", "Trade Minister", None)),
        ("Minister Don Ricardo Lagos spoke.", ("Ricardo Lagos", "Minister", None)),
    ],
)
def test_a_style_is_no_office(text: str, found: Told) -> None:
    """Prince is how somebody is addressed, save where the sovereign is one."""
    assert people(text) == [found]


def test_the_crown_beside_another_office() -> None:
    """The Custodian is the King as well."""
    (one,) = [m for m in mentions("The Custodian of the Two Holy Mosques King Salman spoke.") if m.how == "named"]
    assert (one.name, one.offices) == ("Salman", ("Custodian of the Two Holy Mosques", "King"))
