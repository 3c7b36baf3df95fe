"""Who visits whom."""

from dragoman.record.store.catalogue import Tally
from dragoman.views.ledger import Ledger
from dragoman.views.world import Route, journeys, network, routes


def visit(host: str, count: int, modality: str = "occurred", act: str = "visit") -> Tally:
    return Tally(act, modality, 2021, host, 0, 0, count)


def test_a_visit_has_a_direction() -> None:
    """The host is the destination; plans, meetings, and visits on third soil are no route between the two."""
    tallies: dict[tuple[str, str], tuple[Tally, ...]]
    tallies = {("NOR", "PRT"): (visit("PRT", 2), visit("PRT", 1), visit("NOR", 1), visit("*", 4), visit("", 4))}
    tallies[("FJI", "NOR")] = (visit("FJI", 5, "planned"), visit("NOR", 6, act="meeting"))
    assert routes(tallies) == (Route("NOR", "PRT", 3), Route("PRT", "NOR", 1))


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
