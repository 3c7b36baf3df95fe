"""Countries and people are found under the names people use."""

import pytest

from dragoman.errors import UnknownName
from dragoman.model import Party
from dragoman.views.ledger import Ledger, person_named, states_in
from dragoman.views.naming import is_unnamed


def test_countries_have_articles_where_english_wants_them(ledger: Ledger) -> None:
    """One visits Norway, but the United States; NATO is said as a word, the EU is not."""
    assert ledger.country("NOR") == "Norway"
    assert ledger.country("USA") == "the United States"
    assert ledger.country("USA", article=False) == "United States"
    assert ledger.country("NATO") == "NATO"
    assert ledger.country("EU") == "the EU"
    assert ledger.country(None) == "an unnamed country"


def test_the_reports_own_short_name(ledger: Ledger) -> None:
    """Who is called Solberget later is called so by us; who is not keeps the whole name."""
    assert ledger.short("Ingrid Solberget") == "Solberget"
    assert ledger.short("Ana Moutela") == "Ana Moutela"


def test_today_is_the_last_day_of_the_record(ledger: Ledger) -> None:
    """The clock is not asked, and a plan is not yet a day."""
    assert ledger.today == "2021-07-02"


def test_people_by_part_of_their_name(ledger: Ledger) -> None:
    """A surname suffices; a slip of the pen is answered with near names."""
    assert person_named(ledger, "solberget") == "Ingrid Solberget"
    with pytest.raises(UnknownName, match="near names are Tomé Vasquilho"):
        person_named(ledger, "Vasquilo")
    with pytest.raises(UnknownName, match="it knows 3 people"):
        person_named(ledger, "Zzyzx")


def test_states_in_a_name(ledger: Ledger) -> None:
    """A joint body's name tells whose it is."""
    assert states_in("Norway–Portugal Ocean Committee", ledger.lexicon) == {"NOR", "PRT"}
    assert states_in("South Africa's harbours", ledger.lexicon) == {"ZAF"}
    assert states_in("Norway–South Sudan Commission", ledger.lexicon) == {"NOR", "SSD"}
    assert states_in("Equatorial Guinea and Guinea", ledger.lexicon) == {"GNQ", "GIN"}
    assert states_in("the committee of the sea", ledger.lexicon) == frozenset()


@pytest.mark.parametrize(
    ("name", "office", "nameless"),
    [
        ("Prime Minister", "Prime Minister", True),
        ("Deputy Prime Minister of Norway", "Deputy Prime Minister", True),
        ("foreign minister", "foreign minister", True),
        ("King Oskar", "King", False),
        ("Ola Berg", "Prime Minister", False),
    ],
)
def test_who_has_no_name(name: str, office: str, nameless: bool) -> None:
    """Who is called by an office alone, with or without its state, has no name that we know."""
    assert is_unnamed(Party(name, "person", name, office=office)) is nameless
