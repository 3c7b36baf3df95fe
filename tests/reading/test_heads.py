"""The head of an office."""

import pytest

from tests.reading.sentence import mentions, people


@pytest.mark.parametrize(
    ("text", "office", "former"),
    [
        ("Former U.S. President Jimmy Carter spoke.", "Former President", True),
        ("former Israeli foreign minister Abba Eban spoke", "former foreign minister", True),
        ("Acting Bulgarian Foreign Minister Ivan Kondov spoke.", "Acting Foreign Minister", False),
        ("Outgoing Dutch Prime Minister Mark Rutte spoke.", "Outgoing Prime Minister", False),
        ("Acting President of Bangladesh Muhammad Yunus spoke.", "Acting President", False),
        ("The late president Hafez al-Assad of Syria ruled.", "late president", True),
        ("The Emir of Qatar Sheikh Tamim bin Hamad Al Thani spoke.", "Emir", False),
        ("Current Kenyan President William Ruto spoke.", "President", False),
    ],
)
def test_who_holds_an_office_and_who_held_it(text: str, office: str, former: bool) -> None:
    """A former president is no president, an acting one is."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert (person.office, person.former) == (office, former)


@pytest.mark.parametrize(
    ("text", "office", "former"),
    [
        ("Ex-Portuguese premier Antonio Costa spoke.", "Ex-premier", True),
        ("The ex-president of Ireland Mary Robinson spoke.", "ex-president", True),
        ("Then-Prime Minister Shinzo Abe spoke.", "Then-Prime Minister", True),
        ("President-elect Prabowo Subianto of Indonesia spoke.", "President-elect", False),
        ("Prime Minister-designate Najib Mikati spoke.", "Prime Minister-designate", False),
    ],
)
def test_former_and_elected_with_a_hyphen(text: str, office: str, former: bool) -> None:
    """An ex-president has left office, and a president-elect has not."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert (person.office, person.former) == (office, former)


def test_abbreviated_offices() -> None:
    """PM and FM are offices in capitals, and no hour of the day."""
    assert people("PM Modi met FM Wang Yi at 5 PM Sunday.") == [("Modi", "PM", None), ("Wang Yi", "FM", None)]


def test_a_longer_portfolio_goes_before_a_set_title() -> None:
    """A Minister of State Security is no Minister of State."""
    assert people("Minister of State Security Dipuo Letsatsi spoke.")[0][1] == "Minister of State Security"
