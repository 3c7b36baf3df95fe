"""Encounters with somebody whose state no report tells."""

import pytest

from dragoman.claims.strangers import STRANGER
from tests.claims.conftest import Told

HEAD = "published: 2024-05-07\npublisher: The White House\n\n"


def parties(told: Told, body: str) -> list[tuple[str, str | None, str | None]]:
    """Name, country and basis of those who meet."""
    found = [c for c in told(HEAD + body) if c.act == "meeting"]
    return [(p.name, p.country, p.country_basis) for c in found for p in c.parties("participant")]


@pytest.mark.parametrize(
    ("body", "guest"),
    [
        ("President Joe Biden met today with King Charles Doe in Rome. They spoke of France.", "Charles Doe"),
        ("Vice President Kamala Harris spoke with Chancellor Angela Merkel today about Libya.", "Angela Merkel"),
        ("President Joe Biden spoke with Prime Minister Boris Johnson today about Libya.", "Boris Johnson"),
    ],
)
def test_an_office_that_ones_own_state_has_not(told: Told, body: str, guest: str) -> None:
    """A king, a chancellor and a prime minister who talk to Americans are none, whatever state is theirs."""
    assert (guest, None, STRANGER) in parties(told, body)


def test_a_predecessor_is_no_stranger(told: Told) -> None:
    """A former president who meets the president may be of his own state."""
    assert parties(told, "President Joe Biden met former President Jane Doe today. They spoke of Mali.") == []


def test_a_chance_is_still_to_come(told: Told) -> None:
    """What is an opportunity has not taken place."""
    text = (
        "Kenyan President William Ruto is ready. The meeting between Ruto and Malta's President Jane Doe is a chance."
    )
    assert [c.modality for c in told(HEAD + text) if c.act == "meeting"] == ["planned"]
