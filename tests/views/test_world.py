"""Who visits whom."""

from dragoman.views.ledger import Ledger
from dragoman.views.world import Route, journeys, network, routes


def test_a_visit_has_a_direction() -> None:
    """From the guest to the host, the most first."""
    received = {("NOR", "PRT"): {"PRT": 3, "NOR": 1}, ("FJI", "NOR"): {}}
    assert routes(received) == (Route("NOR", "PRT", 3), Route("PRT", "NOR", 1))


def test_the_map_tells_its_policy_and_where_capitals_lie(ledger: Ledger) -> None:
    """Coasts and no borders; a union of states has no capital and so no point."""
    page = journeys(ledger, (Route("NOR", "PRT", 3), Route("EU", "NOR", 1)), of="NOR")
    assert page.title == "Visits to and from Norway"
    assert "no borders" in page.lead[1].text
    assert isinstance(page.data, tuple)
    assert page.data[0]["from_at"] == (59.91, 10.75)
    assert page.data[1]["from_at"] is None


def test_a_network_lists_what_it_draws(ledger: Ledger) -> None:
    """Each line leads to the two."""
    page = network(ledger, (("NOR", "PRT", 9),))
    assert page.sections[0].table
    (row,) = page.sections[0].table.rows
    assert [(cell.text, cell.leads_to) for cell in row] == [("Norway – Portugal", "pair NOR PRT"), ("9", None)]
