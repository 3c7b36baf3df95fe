"""Trade as two customs offices count it over three years."""

from dragoman.model import Dots, Party
from dragoman.views.book import numbers
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between
from tests.views.desk import NOR, PRT, Values, north

TEXT = (
    "Trade was 3 billion euros in 2021 and should be 5 billion by 2030, Norwegian customs said. Others count 40 ships."
)


def test_each_number_by_whose_authority() -> None:
    """Newest first, what is yet to come marked; an authority of unknown state is of the one its name tells."""
    made = north()
    report = made.report("trade", TEXT, "2022-08-01", publisher="Fjord Wire")
    customs = Party("Norwegian customs", "organization", "Norwegian customs")
    for words, number, period in (("3 billion euros in 2021", 3e9, "2021"), ("5 billion by 2030", 5e9, "2030")):
        figure: Values = {"metric": "Trade", "amount": number, "unit": "EUR", "period": period}
        made.claim(report, "figure", words, {"party": (NOR, PRT), "authority": (customs,)}, figure)
    ships: Values = {"metric": "ships", "amount": 40, "unit": "ships", "period": "this year"}
    made.claim(report, "figure", "40 ships", {"party": (NOR, PRT)}, ships)
    found = numbers.section(between(made.ledger(), "NOR", "PRT"))
    assert found is not None
    assert found.title == "Trade over the years"
    assert found.table is not None
    assert [[line.text for line in row] for row in found.table.rows] == [
        ["2030", "EUR 5 billion", "Norwegian customs"],
        ["2021", "EUR 3 billion", "Norwegian customs"],
        ["2020", "EUR 2.5 billion", "Portuguese customs"],
    ]
    assert all(row[1].notes for row in found.table.rows)
    assert found.figure is not None
    drawing = found.figure.drawing
    assert isinstance(drawing, Dots)
    assert (drawing.unit, drawing.series) == ("EUR billion", ("according to Norway", "according to Portugal"))
    assert [(dot.amount, dot.open) for dot in drawing.dots] == [(5.0, True), (3.0, False), (2.5, False)]


def test_one_number_makes_no_chart(ledger: Ledger) -> None:
    """It stands in its sentence."""
    assert numbers.section(between(ledger, "NOR", "PRT")) is None
