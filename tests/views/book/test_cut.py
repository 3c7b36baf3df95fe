"""Only what a reader asks for: from a day on, or of some fields."""

from dragoman.views.book.cut import cut
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between


def test_from_a_day_on(ledger: Ledger) -> None:
    """The visit of March is out, and with it its report; what was told later without a day is of its report's day."""
    pair = cut(between(ledger, "NOR", "PRT"), since="2021-06-10")
    assert [(event.act, event.when) for event in pair.events] == [
        ("visit", "2021-10"),
        ("meeting", "2021-07-01"),
        ("partnership", None),
    ]
    assert [document.path for document in pair.documents] == ["reports/calls.txt"]


def test_of_some_areas(ledger: Ledger) -> None:
    """Of sayings and figures those of the area stay; contacts and the relationship are of every area."""
    whole = between(ledger, "NOR", "PRT")
    pair = cut(whole, topics=("energy",))
    said = [claim.values.get("content") for claim in pair.claims if claim.act in ("statement", "pledge", "figure")]
    assert said == ["Portugal welcomes Norwegian wind parks off its coast"]
    assert len(pair.events) == len(whole.events)
    assert not [claim for claim in pair.claims if claim.act == "phrase"]


def test_nothing_asked_for(ledger: Ledger) -> None:
    """The pair itself."""
    pair = between(ledger, "NOR", "PRT")
    assert cut(pair) is pair
