"""Who holds an office that a report tells in other words, or in another place than his name."""

from tests.reading.sentence import meant

BY_TURNS = (
    "The President of Russia had several talks on the margins of the summit. "
    "Vladimir Putin met with President of Bolivia Luis Arce. Vladimir Putin spoke of the port."
)


def test_called_by_office_and_by_name_in_turn() -> None:
    """The one who has no office is whom the office stands for."""
    found = meant(BY_TURNS, "Vladimir Putin")
    assert (found.country, found.office) == ("RUS", "President")


def test_who_stands_beside_the_office_does_not_hold_it() -> None:
    """Two who are told in one sentence are two."""
    text = BY_TURNS + " Vladimir Putin thanked the President of Russia."
    assert meant(text, "Vladimir Putin").country is None


def test_an_office_that_somebody_holds_is_his() -> None:
    """The president is named elsewhere."""
    text = BY_TURNS + " Russian President Jane Doe was there."
    assert meant(text, "Vladimir Putin").country is None


def test_who_is_newly_appointed_is_not_whom_he_meets() -> None:
    """A minister who meets a newly-appointed ambassador is not of the ambassador's state."""
    text = "Vice Foreign Minister Jane Doe met with newly-appointed Ambassador of Kenya to China John Roe."
    found = meant(text, "Vice Foreign Minister Jane Doe", publisher="Ministry of Foreign Affairs of China")
    assert found.country == "CHN"
