"""What stands around a telling in its report."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Document
from dragoman.record.identity.circumstances import is_sole, seat


@pytest.mark.parametrize(
    ("publisher", "place", "home"),
    [
        ("Ministry of Foreign Affairs of Japan", None, "JPN"),
        ("Government of Mali", None, "MLI"),
        ("The Lisbon Herald", None, "PRT"),
        ("Harbour Post", "OSLO", "NOR"),
        ("Harbour Post", None, None),
        ("Mali-Togo Review", None, None),
    ],
)
def test_the_state_a_report_speaks_from(lexicon: Lexicon, publisher: str, place: str | None, home: str | None) -> None:
    """The publisher's own, one in its name, else that of the place where it was filed."""
    assert seat(Document("x", "x.txt", "", publisher=publisher, dateline_place=place), lexicon) == home


@pytest.mark.parametrize(
    ("office", "sole"),
    [
        ("President", True),
        ("Minister of Foreign Affairs", True),
        ("Mayor of Bamako", True),
        ("Minister", False),
        ("Minister of State", False),
        ("Deputy Foreign Minister", False),
        ("Ambassador", False),
    ],
)
def test_offices_that_one_person_holds(lexicon: Lexicon, office: str, sole: bool) -> None:
    """A state has one foreign minister and many ambassadors."""
    assert is_sole(office, lexicon) is sole
