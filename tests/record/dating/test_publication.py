from dataclasses import replace

import pytest

from dragoman.model import Interval, Zone
from dragoman.record.dating import publication
from tests.record.builder import Report


def test_the_given_date_stands() -> None:
    """A report that carries its date is dated by it."""
    found = publication.stated(Report("a.txt", "Words.", published="2024-05-01").draft())
    assert found is not None
    assert (found.interval.edtf(), found.basis) == ("2024-05-01", "given")


def test_a_dateline_takes_its_year_from_the_text() -> None:
    """OSLO, March 4, with a caption of March 3, 2024: the year is 2024."""
    report = Report("a.txt", "They met in Oslo on March 3, 2024.", dateline="March 4")
    found = publication.stated(report.draft())
    assert found is not None
    assert (found.interval.edtf(), found.basis) == ("2024-03-04", "dateline")
    assert found.reason == "The dateline says March 4; the year is that of the dates the text gives in full."


def test_a_dateline_of_january_beside_a_date_of_december() -> None:
    """A report of 2 January tells of 30 December of the year before."""
    found = publication.stated(Report("a.txt", "They met on December 30, 2023.", dateline="Jan. 2").draft())
    assert found is not None
    assert found.interval.edtf() == "2024-01-02"


def test_a_year_of_history_is_not_the_datelines() -> None:
    """In 2009, 29 April was a Wednesday: a report of that day that opens on Monday is of another year."""
    text = "The minister spoke on Monday. Relations were restored on March 18, 2009."
    assert publication.stated(Report("a.txt", text, dateline="Apr 29").draft()) is None


@pytest.mark.parametrize("text", ["They met on Monday.", "They met on March 3, 2019 and on March 5, 2024."])
def test_a_dateline_without_a_year_is_no_date(text: str) -> None:
    """Nothing says which year, or two years are near."""
    assert publication.stated(Report("a.txt", text, dateline="March 4").draft()) is None


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Oslo, 4 March 2024", "2024-03-04"),
        ("Monday, 4 March 2024 | Oslo Evening Paper", "2024-03-04"),
        ("4 March 2024, Joint Statement on Fish", "2024-03-04"),
        ("The Fish Treaty of 4 March 2024 Is Kept", None),
        ("4 March 2024 to 5 March 2024", None),
    ],
)
def test_the_date_at_the_head(head: str, published: str | None) -> None:
    """A letterhead carries the day; a title may be about another day."""
    report = Report("a.txt", f"Notice\n{head}\n\nThe ministers met and spoke at length about the fish of the sea.")
    first, last = report.document.text.index(head), report.document.text.index(head) + len(head)
    report.document = replace(report.document, zones=(Zone("headline", 0, 6), Zone("headline", first, last)))
    found = publication.stated(report.draft())
    assert (found.interval.edtf() if found else None) == published


def test_a_dateline_that_does_not_fit() -> None:
    """A report of June with a dateline of March is doubtful; one of the day before is not."""
    late = Report("a.txt", "Words.", published="2024-06-10", dateline="March 4")
    near = Report("b.txt", "Words.", published="2024-03-05", dateline="March 4")
    (finding,) = publication.doubts(late.document, publication.stated(late.draft()))
    assert finding.kind == "date-conflict"
    assert finding.message == "'a.txt' carries the date 2024-06-10, but its dateline says March 4."
    assert list(publication.doubts(near.document, publication.stated(near.draft()))) == []


def test_the_day_of_filing_may_be_of_the_year_before() -> None:
    """Filed on 31 December, published on 1 January."""
    report = Report("a.txt", "Words.", published="2024-01-01", dateline="Dec. 31")
    assert publication.filed(report.document, publication.stated(report.draft())) == Interval.from_edtf("2023-12-31")


def test_no_date_is_a_finding() -> None:
    """Nothing known is said to be not known."""
    (finding,) = publication.doubts(Report("a.txt", "Words.").document, None)
    assert finding.kind == "no-date"
    assert finding.message == "'a.txt' has no date, and nothing in the other reports gives one."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met. (c) Northern Wire 1991", "1991-03-04"),
        ("They met on Monday at the 2024 summit.", "2024-03-04"),
        ("They met on Monday. Trade grew in 2023, and may double by 2030.", "2024-03-04"),
        ("They met on Monday. Trade grew in 2021.", None),
    ],
)
def test_the_year_of_a_dateline_by_its_weekday_or_rights(text: str, day: str | None) -> None:
    """The fourth of March is a Monday in 2024."""
    found = publication.stated(Report("a.txt", text, dateline="March 4").draft())
    assert (found.interval.edtf() if found else None) == day
