"""Echoes: measures told by pointing back at those of another."""

from dragoman.model import Claim
from tests.claims.conftest import Told


def _echoes(claims: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in claims if c.rule == "measure/echo"]


def test_who_did_the_same_did_it_to_the_same(told: Told) -> None:
    """A third state that follows suit is aimed at whom the first was aimed at, on its own day."""
    (claim,) = _echoes(told("Peru imposed sanctions on Japan on October 3. Chile followed suit on October 28."))
    assert claim.values["measure"] == "sanction"
    assert [p.country for p in claim.parties("actor")] == ["CHL"]
    assert [p.country for p in claim.parties("recipient")] == ["JPN"]
    assert claim.time is not None
    assert claim.time.timex is not None
    assert claim.time.timex.text == "October 28"


def test_who_answers_in_kind_answers_the_first(told: Told) -> None:
    """The one at whom it was aimed does the same to the one who began."""
    (claim,) = _echoes(told("Peru recalled its ambassador to Japan, a day after Japan had done the same."))
    assert [p.country for p in claim.parties("actor")] == ["JPN"]
    assert [p.country for p in claim.parties("recipient")] == ["PER"]


def test_who_is_asked_to_follow_has_not(told: Told) -> None:
    """Wishing that another follows suit tells of no measure."""
    assert _echoes(told("Peru imposed sanctions on Japan. Peru asked Chile to follow suit.")) == []
