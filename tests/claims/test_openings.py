"""Reports of nobody knows which state, which speak of their own officials without it."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told


def told_acts(claims: tuple[Claim, ...]) -> list[str]:
    """The acts of states and their officials."""
    return [claim.act for claim in claims if claim.act in ("meeting", "visit", "session", "agreement")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("President Ana Lima met Malian President Mato Keita in Bamako on Monday.", "meeting"),
        ("Secretary of State Jane Doe met Malian Foreign Minister Awa Diop in Bamako on Monday.", "meeting"),
        ("President Omar al-Hadi met Malian President Mato Keita on Monday.", "meeting"),
        ("President Ana Lima visited Mali on Monday.", "visit"),
        ("Prime Minister Ana Lima and Malian Prime Minister Mato Keita chaired the High Cooperation Council on Monday.", "session"),
        ("The ASEAN-India Summit was held in New Delhi on Monday.", "session"),
        ("The Conference of Heads of Government of the Caribbean Community met in Paramaribo on Monday.", "session"),
    ],
)  # fmt: skip
def test_a_report_that_opens_with_an_official_of_no_state(told: Told, text: str, act: str) -> None:
    """Under a headline that says nothing, the first sentence may tell of dealings with another state."""
    assert told_acts(told(f"published: 2024-05-07\ntitle: A day abroad\n\n{text}")) == [act]


def test_where_a_paper_was_signed(told: Told) -> None:
    """The city in which a minister of no told state signs is no side of the paper, unless it is a capital."""
    signed = "Foreign Minister Jane Doe and Malian minister Awa Diop signed the Treaty on Rivers in {} on Monday."
    for place, parties in (("New York", {"MLI"}), ("Lomé", {"MLI", "TGO"})):
        (claim,) = [one for one in told(f"title: A treaty\n\n{signed.format(place)}") if one.act == "agreement"]
        assert {party.country for party in claim.parties("party")} == parties


@pytest.mark.parametrize("when", ["the same day", "the following day", "that day", "the day before"])
def test_a_day_told_by_another(told: Told, when: str) -> None:
    """ "Met B the same day": the day is no part of B's name."""
    text = f"The Mali–Togo Joint Commission met in Lomé on Monday. Malian President Mato Keita met Togolese President Awa Diop {when}."
    assert told_acts(told(text)) == ["session", "meeting"]


def test_a_paper_named_after_two_states(told: Told) -> None:
    """Two states joined by a long dash are the name of the paper that both sign."""
    (claim,) = [
        one
        for one in told("Mali and Togo signed the Togo–Mali Free Trade Agreement in Lomé on Monday.")
        if one.act == "agreement"
    ]
    assert claim.values["title"] == "Togo–Mali Free Trade Agreement"
    assert {party.country for party in claim.parties("party")} == {"MLI", "TGO"}
