"""What was signed stands in a table; a change of the relationship is told as in the briefing."""

from dragoman.model import Line
from dragoman.views.book import WIDE, papers
from dragoman.views.pair import between
from tests.views.desk import NOR, PRT, SOLBERGET, VASQUILHO, Desk, north

TEXT = "On 4 March 2021 the prime ministers signed a memorandum on eels. A treaty on whales is planned."


def told(row: tuple[Line, ...]) -> list[str]:
    return [line.text for line in row]


def test_papers_in_a_table() -> None:
    """Date, name, parties and who signed; a plan is called one."""
    made = north()
    report = made.report("eels", TEXT, "2021-03-05")
    both = {"party": (NOR, PRT), "signer": (SOLBERGET, VASQUILHO)}
    words = "signed a memorandum on eels"
    made.event(made.claim(report, "agreement", words, both, {"kind": "memorandum"}, when="2021-03-04"))
    words = "A treaty on whales is planned"
    made.event(made.claim(report, "agreement", words, {"party": (NOR, PRT)}, {"kind": "treaty"}, modality="planned"))
    found = papers.section(between(made.ledger(), "NOR", "PRT"), WIDE)
    assert found is not None
    assert found.table is not None
    assert [told(row) for row in found.table.rows] == [
        [
            "4 Mar 2021",
            "Memorandum",
            "Norway and Portugal",
            "Prime Minister Ingrid Solberget of Norway and Prime Minister Tomé Vasquilho of Portugal",
        ],
        ["not told", "Treaty (planned)", "Norway and Portugal", "not told"],
    ]
    assert all(row[1].notes for row in found.table.rows)
    assert [lines[0].text for lines in found.bullets] == [
        "Norway and Portugal raised their relations to an ocean partnership."
    ]


def test_nothing_was_signed(desk: Desk) -> None:
    """No section."""
    assert papers.section(between(desk.ledger(), "NOR", "PRT"), WIDE) is None
