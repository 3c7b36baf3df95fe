"""Figures: how much of what, between whom, in which period and by whose word."""

import pytest

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
    found = _figures(
        told("""
        Relations of Peru and Japan are old. Some 300 Japanese companies work in Peru, and 90 Peruvian students study in
        Japan.
        """)
    )
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


def test_what_is_counted_and_when(told: Told) -> None:
    """The year before, financial years, people of one state in another, and an amount of nobody knows which currency."""
    claims = [
        c
        for c in told("""
        published: 2025-03-05
        publisher: Lusa

        LISBON, March 5 (Lusa) -- Trade between Kenya and Finland was worth 8.6 billion dollars in 2024, up from 7.1
        billion a year earlier. Trade between Kenya and Oman reached 12.4 billion in fiscal 2022-23, according to data of the
        Ministry of Trade. More than 40 Finnish companies are active in Kenya. Some 1,450 Kenyan seafarers work on ships
        of Finnish owners.
        """)
        if c.act == "figure"
    ]
    found = {c.values["amount"]: (c.values["unit"], c.values.get("period")) for c in claims}
    assert found == {
        8.6e9: ("USD", "2024"),
        7.1e9: ("USD", "2023"),
        12.4e9: (None, "2022-23"),
        40.0: ("companies", None),
        1450.0: ("seafarers", None),
    }
    assert {p.name for c in claims for p in c.parties("authority")} == {"data of the Ministry of Trade"}
    assert {p.country for c in claims if c.values["amount"] == 40 for p in c.parties("party")} == {"FIN", "KEN"}


def test_who_tells_a_figure_and_not_who_hears_it(told: Told) -> None:
    """ "A told B": the figure is A's."""
    text = "Trade between Peru and Japan reached 2 billion dollars, Peruvian Minister Elmer Schialer told his Japanese counterpart."
    (claim,) = _figures(told(text))
    assert [p.name for p in claim.parties("authority")] == ["Elmer Schialer"]


def test_of_three_states_the_two_of_the_clause(told: Told) -> None:
    """Of several states a figure is about those of its own clause; where that names three, about nobody knows whom."""
    text = "Trade between Peru and Japan grew by 8 percent, while trade between Peru and Chile by 6 percent."
    found = {c.values["amount"]: {p.country for p in c.parties("party")} for c in _figures(told(text))}
    assert found == {8: {"PER", "JPN"}, 6: {"PER", "CHL"}}
    assert _figures(told("Trade of Peru with Japan, Chile and Fiji came to 9, 8 and 2 billion dollars.")) == []


def test_a_percentage_is_not_of_the_year_it_compares_with(told: Told) -> None:
    """ "An increase from 2009" is not of 2009."""
    (claim,) = _figures(told("Trade between Peru and Japan saw a 58 percent increase from 2009."))
    assert claim.values.get("period") is None


def test_officials_are_counted_where_they_are_trained(told: Told) -> None:
    """Three hundred trained officials are a figure of a relationship."""
    (claim,) = _figures(told("The Japanese minister said Japan had trained more than 300 Peruvian officials."))
    assert (claim.values["amount"], claim.values["unit"]) == (300, "officials")


def test_the_next_amount_has_its_own_measure(told: Told) -> None:
    """ "Exports made up 33 million, imports 4 million": each amount is of the word before it."""
    text = "Trade between Peru and Japan is old. Exports of Peru to Japan made up 33 million dollars, imports stood at 4 million dollars."
    assert {c.values["amount"]: c.values["metric"] for c in _figures(told(text))} == {33e6: "exports", 4e6: "imports"}


def test_the_year_of_comparison_is_not_the_period(told: Told) -> None:
    """Trade that grew "compared to the same period in 2017" is not of 2017."""
    text = "In 2018 trade between Peru and Japan amounted to 14 million dollars and increased by 33 percent compared to the same period in 2017."
    assert {c.values.get("period") for c in _figures(told(text))} == {"2018"}


def test_what_it_is_now_and_what_it_shall_be(told: Told) -> None:
    """A goal has its year, what trade is "now" has none; what was not exceeded is a bound above."""
    text = "By 2030 Peru and Japan want to take trade, now worth 3 billion dollars, to 10 billion dollars."
    assert {c.values["amount"]: c.values.get("period") for c in _figures(told(text))} == {3e9: None, 10e9: "2030"}
    (claim,) = _figures(told("Trade between Peru and Japan did not exceed 9 million dollars."))
    assert claim.values["bound"] == "under"


@pytest.mark.parametrize(
    ("words", "authority"),
    [
        (
            "Another 12 joint projects of Kenya and Peru worth $3 billion are under way, Peruvian President Ana Poe added.",
            {"Ana Poe"},
        ),
        ("Kenyan estimates put trade between Kenya and Peru at $3 billion.", {"Kenyan estimates"}),
        ("The ministry estimates that trade between Kenya and Peru reached $3 billion.", {"ministry"}),
    ],
)
def test_what_is_counted_counts_nothing(told: Told, words: str, authority: set[str]) -> None:
    """Projects worth billions are no source, and estimates are one."""
    found = [c for c in told(f"published: 2024-05-07\npublisher: Continental Wire\n\n{words}\n") if c.act == "figure"]
    assert {p.name for c in found for p in c.parties("authority")} == authority
