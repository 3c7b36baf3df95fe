from dragoman.lexicon import Lexicon
from dragoman.model import Party, Record
from dragoman.record import assemble
from tests.record.builder import Report, person


def seen(path: str, published: str, *holders: Party, former: bool = False) -> Report:
    """A report that shows people in office."""
    report = Report(path, " ".join(holder.name for holder in holders), published=published)
    for holder in holders:
        report.claim("tenure", holder.name, {"holder": [holder]}, values={"office": holder.office, "former": former})
    return report


def record(lexicon: Lexicon, *reports: Report) -> Record:
    """The record of some reports."""
    return assemble([report.draft() for report in reports], lexicon)


LIMA, COSTA = person("Ana Lima", "PRT", "Prime Minister"), person("Rui Costa", "PRT", "Prime Minister")
VAZ, REIS = person("Ines Vaz", "PRT", "Deputy Minister"), person("Jose Reis", "PRT", "Deputy Minister")


def test_an_office_that_changed_hands(lexicon: Lexicon) -> None:
    """Lima is seen in 2023 and Costa in 2024: the one left, and the other came, in between."""
    told = record(
        lexicon, seen("a", "2023-11-28", LIMA), seen("b", "2024-05-18", COSTA), seen("c", "2024-06-01", COSTA)
    )
    assert [(one.person, one.not_before, one.seen, one.not_after) for one in told.tenures] == [
        ("Ana Lima", None, "2023-11-28", "2024-05-18"),
        ("Rui Costa", "2023-11-28", "2024-05-18/2024-06-01", None),
    ]
    assert told.tenures[0].rank == "head_of_government"
    assert told.findings == ()


def test_two_holders_at_one_time(lexicon: Lexicon) -> None:
    """A state has one Prime Minister; the reports show two in May."""
    reports = seen("a", "2024-05-01", LIMA), seen("b", "2024-05-18", COSTA), seen("c", "2024-06-01", LIMA)
    (finding,) = record(lexicon, *reports).findings
    assert finding.kind == "two-holders"
    assert finding.message == (
        "Reports show more than one Prime Minister of PRT at one time: Ana Lima (2024-05-01/2024-06-01) and "
        "Rui Costa (2024-05-18)."
    )


def test_many_deputies_are_usual(lexicon: Lexicon) -> None:
    """A state may have many Deputy Ministers."""
    assert record(lexicon, seen("a", "2024-05-01", VAZ, REIS)).findings == ()


def test_two_offices_of_one_person_are_two_tenures(lexicon: Lexicon) -> None:
    """Deputy Prime Minister and Foreign Minister."""
    both = person("Ines Vaz", "PRT", "Deputy Prime Minister"), person("Ines Vaz", "PRT", "Foreign Minister")
    assert [one.office for one in record(lexicon, seen("a", "2024-05-01", *both)).tenures] == [
        "Deputy Prime Minister",
        "Foreign Minister",
    ]


def test_a_former_holder_is_not_seen_in_office(lexicon: Lexicon) -> None:
    """Who is called former had left by the day of the report."""
    (tenure,) = record(lexicon, seen("a", "2024-05-01", LIMA, former=True)).tenures
    assert (tenure.seen, tenure.not_after) == (None, "2024-05-01")


def test_a_report_without_a_date_shows_the_office_at_no_known_time(lexicon: Lexicon) -> None:
    """Never the day of reading."""
    report = Report("a", "Ana Lima")
    report.claim("tenure", "Ana Lima", {"holder": [LIMA]})
    (tenure,) = record(lexicon, report).tenures
    assert tenure.seen is None


def test_a_meeting_shows_the_office_on_its_day(lexicon: Lexicon) -> None:
    """Lima met Keita as Prime Minister on 4 March, so she was Prime Minister that day."""
    report = seen("a", "2024-03-05", LIMA)
    told = Report("b", "Prime Minister Ana Lima met Mato Keita on March 4, 2024.", published="2024-03-05")
    told.claim("meeting", "met Mato Keita", {"participant": [LIMA, person("Mato Keita", "MLI")]}, time="March 4, 2024")
    told.claim("tenure", "Prime Minister Ana Lima", {"holder": [LIMA]})
    (tenure,) = record(lexicon, report, told).tenures
    assert tenure.seen == "2024-03-04/2024-03-05"
