"""Encounters with somebody whose state no report tells."""

import pytest

from dragoman.claims.strangers import STRANGER
from dragoman.model import Claim
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


@pytest.mark.parametrize(
    ("body", "known"),
    [
        ("National Security Advisor Jane Doe spoke today with Prime Minister Kaja Kallas of Estonia.", "Kaja Kallas"),
        ("Deputy Minister Jane Doe met today with Prime Minister Kaja Kallas of Estonia. She spoke of Mali.", None),
        ("Estonian Prime Minister Kaja Kallas met today with Foreign Minister Jane Doe. She spoke of Mali.", None),
        ("Minister Jane Doe said that Prime Minister Kallas met Foreign Minister John Roe of Estonia in Mali.", None),
    ],
)
def test_a_report_opens_with_its_own_official(told: Told, body: str, known: str | None) -> None:
    """A report says of a foreigner whose he is; of the one with whom it begins it need not, and of others it is open."""
    found = [c for c in drafts_alone(told, body) if c.act == "meeting"]
    assert [p.name for c in found for p in c.parties("participant") if p.country] == ([known] if known else [])


def drafts_alone(told: Told, body: str) -> list[Claim]:
    """The encounters of a report that names no publisher, as far as somebody in them must be a stranger."""
    return [
        c for c in told("published: 2024-05-07\n\n" + body) if any(p.country_basis == STRANGER for p in c.parties())
    ]


def test_a_visitor_is_a_stranger(told: Told) -> None:
    """Who visits a state and meets people of it is of another, though nothing tells of which."""
    text = "Minister of Trade Jane Doe carried out a visit to Kenya, in which she met Kenyan President William Ruto."
    assert ("Jane Doe", None, STRANGER) in parties(told, text)
