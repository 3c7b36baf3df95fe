"""The record at a glance."""

from dragoman.record.store.catalogue import Tally
from dragoman.views.ledger import Ledger
from dragoman.views.overview import Holdings, busiest, overview
from dragoman.views.reviewing.queue import Item

PAIRS = (("NOR", "PRT", 9), ("FJI", "TON", 7), ("FJI", "NOR", 1))


def test_the_matrix_holds_the_pairs_that_meet_most() -> None:
    """Eleven parties are too many: the pair that would bring the eleventh waits, one between those there does not."""
    many = tuple((f"A{n}", f"B{n}", 20 - n) for n in range(5))
    assert busiest((*many, ("A0", "C", 3), ("A1", "B0", 2)))[:2] == ("B0", "A1")
    assert set(busiest((*many, ("A0", "C", 3)))) == {code for one in many for code in one[:2]}


def test_what_a_record_holds(ledger: Ledger) -> None:
    """Each two of the matrix lead to the two; two that never met have a dash."""
    among = {("NOR", "PRT"): 9, ("FJI", "TON"): 7, ("FJI", "NOR"): 1}
    tallies = (Tally("visit", "occurred", 2021, "PRT", 0, 0, 2), Tally("visit", "planned", 2021, "PRT", 0, 0, 1))
    names = {"People": (("Ana Moutela", 3),), "Places": ()}
    page = overview(ledger, Holdings(PAIRS, among, tallies, ledger.record.documents[:1], names))
    assert page.lead[0].text == "2 reports, up to 2 July 2021: 2 visits."
    matrix, new, years, people = page.sections
    assert matrix.table
    assert matrix.table.columns == ("party", "NOR", "PRT", "FJI", "TON")
    assert [(cell.text, cell.leads_to) for cell in matrix.table.rows[0]] == [
        ("Norway", "state NOR"),
        ("", None),
        ("9", "pair NOR PRT"),
        ("1", "pair NOR FJI"),
        ("–", None),
    ]
    assert new.bullets[0][0].text == "A Norwegian in Lisbon, Harbour Gazette, 6 March 2021"
    assert (people.bullets[0][0].text, people.bullets[0][0].leads_to) == ("Ana Moutela (3)", "person Ana Moutela")
    assert years.table
    assert [(cell.text, cell.leads_to) for cell in years.table.rows[0]] == [
        ("2021", "year 2021"),
        ("2", "year 2021 visit"),
    ]


def test_what_waits_for_review(ledger: Ledger) -> None:
    """Each kind with how much there is of it, and what comes first in the queue; kinds of which nothing waits are out."""
    items = (Item("conflict", "Erna Solberg visited Portugal", "when: 1 March; 2 March.", ("c1",), field="when"),)
    waits = {"conflict": 1, "merge": 2, "date": 0}
    (section,) = overview(ledger, Holdings((), {}, (), (), {}, waits, items)).sections
    assert [(line.text, line.leads_to) for line in section.paragraphs[0]] == [
        ("1 field on which accounts differ;", "review conflict"),
        ("2 doubts whether two are one event.", "review merge"),
    ]
    assert section.bullets[0][0].text == "Accounts differ on when: Erna Solberg visited Portugal"
    assert section.bullets[0][0].leads_to == "review  0"


def test_when_nothing_waits(ledger: Ledger) -> None:
    """That is said."""
    (section,) = overview(ledger, Holdings((), {}, (), (), {}, {"conflict": 0})).sections
    assert section.paragraphs[0][0].text == "Nothing is in doubt that the program knows of."
