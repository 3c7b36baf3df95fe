"""Figures: how much of what, between whom, in which period and by whose word."""

from dragoman.model import Claim
from tests.claims.conftest import Told


def _figures(claims: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in claims if c.act == "figure"]


def test_trade_with_its_growth_and_source(told: Told) -> None:
    """Trade of a year, its growth over the year before, and the office that counted it."""
    trade, growth = _figures(
        told(
            "According to Peruvian customs, trade between Peru and Japan came to 4.2 billion dollars in 2022, up 12 percent."
        )
    )
    assert (trade.values["metric"], trade.values["amount"], trade.values["unit"]) == ("bilateral trade", 4.2e9, "USD")
    assert trade.values["period"] == "2022"
    assert (growth.values["metric"], growth.values["amount"], growth.values["unit"]) == (
        "growth of bilateral trade",
        12,
        "%",
    )
    assert {p.name for p in trade.parties("authority")} == {"Peruvian customs"}


def test_the_speaker_vouches_for_the_figure(told: Told) -> None:
    """Who says a number is its authority; its bound is kept."""
    (claim,) = _figures(
        told("Japan has invested more than 3 billion dollars in Peru, Peruvian President Dina Boluarte said.")
    )
    assert claim.values["bound"] == "over"
    assert [p.name for p in claim.parties("authority")] == ["Dina Boluarte"]


def test_a_number_may_point_back(told: Told) -> None:
    """ "Put it at" measures what the sentence before has named; a bare "2 billion" keeps the currency."""
    found = _figures(
        told("""
        Peru and Japan talked about their trade on Monday. Peruvian customs put it at 4 billion dollars for 2023.
        Japanese statistics show 3.5 billion for the same year.
        """)
    )
    assert [(c.values["amount"], c.values["unit"], c.values["period"]) for c in found] == [
        (4e9, "USD", "2023"),
        (3.5e9, "USD", "2023"),
    ]


def test_things_are_counted_too(told: Told) -> None:
    """Companies, students and flights are counted with the noun as unit."""
    found = _figures(told("Some 300 Japanese companies work in Peru, and 90 Peruvian students study in Japan."))
    assert {(c.values["metric"], c.values["amount"]) for c in found} == {("companies", 300), ("students", 90)}


def test_one_sides_own_economy_is_not_the_relationship(told: Told) -> None:
    """Growth of a country's product, or its budget for roads, says nothing of two sides."""
    found = _figures(
        told("""
        Peru and Japan met in Lima on Monday. The economy of Peru grew by 3 percent. Peru will set aside 2 billion soles
        for roads.
        """)
    )
    assert found == []
