"""Two customs offices count the same trade differently: each number stands with its words."""

from dragoman.views.book import disagreements
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between
from tests.views.desk import NOR, PRT, Values, north


def test_nothing_differs(ledger: Ledger) -> None:
    """Said in one sentence."""
    found = disagreements.section(between(ledger, "NOR", "PRT"))
    assert found.title == "Where accounts differ"
    assert found.paragraphs[0][0].text == "No date, place, number or name differs between these reports."


def test_each_value_has_its_words() -> None:
    """The report and the number, with a note behind each."""
    made = north()
    report = made.report("trade", "Trade reached 3.1 billion euros in 2020.", "2021-08-01", publisher="Fjord Wire")
    figure: Values = {"metric": "trade", "amount": 3.1e9, "unit": "EUR", "period": "2020"}
    made.claim(report, "figure", "Trade reached 3.1 billion euros in 2020", {"party": (NOR, PRT)}, figure)
    (bullet,) = disagreements.section(between(made.ledger(), "NOR", "PRT")).bullets
    subject, *values = bullet
    assert "2020: number." in subject.text
    assert [line.text for line in values] == [
        "Harbour Gazette, 6 March 2021 (visit): EUR 2.5 billion, according to Portuguese customs;",
        "Fjord Wire, 1 August 2021 (trade): EUR 3.1 billion.",
    ]
    assert all(line.notes for line in values)
