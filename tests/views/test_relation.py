"""Two parties counted by year, level and host."""

from datetime import date

import pytest

from dragoman.model import Columns, Section, Strand, Strands
from dragoman.record.store.catalogue import Tally, Use
from dragoman.record.store.promising import Summed
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between
from dragoman.views.relation import Counts, level, relation

GLANCE = Section("At a glance")
TALLIES = (
    Tally("meeting", "occurred", 2020, "NOR", 0, 2, 3),
    Tally("meeting", "planned", 2022, "NOR", 0, 2, 5),
    Tally("session", "occurred", 2022, "", 5, 4, 1),
    Tally("visit", "occurred", 2022, "PRT", 0, 5, 2),
    Tally("visit", "occurred", 0, "*", 99, 99, 1),
    Tally("agreement", "occurred", 2022, "PRT", 0, 0, 7),
)
PLEDGES = (
    Summed(("NOR",), ("energy", "trade"), 2, 1),
    Summed(("NOR",), (), 4, 0),
    Summed(("NOR", "PRT"), ("trade",), 1, 0),
)
USES = (Use("partners of the tide", "2021-03-03", None, 2),)


def rows(section: Section) -> list[tuple[str, ...]]:
    assert section.table
    return [section.table.columns, *(tuple(cell.text for cell in row) for row in section.table.rows)]


@pytest.fixture(scope="module")
def sections(ledger: Ledger) -> dict[str, Section]:
    days = {"partners of the tide": (date(2021, 3, 3), date(2021, 5, 1))}
    counts = Counts(TALLIES, PLEDGES, USES, 1, days, placed=9)
    page = relation(between(ledger, "NOR", "PRT"), [ledger.record.events[0].id, "gone"], counts, GLANCE)
    assert page.title == "Norway – Portugal"
    assert page.lead[0].text == "3 visits, 3 meetings or calls, 1 joint sitting, 2020–2022."
    return {section.title: section for section in page.sections}


@pytest.mark.parametrize(
    ("one", "other", "place"), [(0, 2, 0), (0, 4, 1), (5, 0, 2), (9, 0, 3), (99, 5, 2), (99, 99, 3)]
)
def test_a_contact_is_as_high_as_its_lower_side(one: int, other: int, place: int) -> None:
    """A president who receives a minister meets a minister; who is not named lowers nobody."""
    assert level(one, other) == place


def test_what_took_place_is_counted_by_year_and_level(sections: dict[str, Section]) -> None:
    """Plans and papers are no contacts; what has no date has a row, and no column in the figure."""
    section = sections["Contacts by year and level"]
    assert rows(section) == [
        ("year", "heads of state or government", "ministers", "others, or not told"),
        ("2022", "–", "3", "–"),
        ("2020", "3", "–", "–"),
        ("no date", "–", "–", "1"),
    ]
    assert section.figure
    drawing = section.figure.drawing
    assert isinstance(drawing, Columns)
    assert drawing.columns == ("2020", "2021", "2022")
    assert drawing.counts == ((3, 0, 0), (0, 0, 3), (0, 0, 0))


def test_who_received(sections: dict[str, Section]) -> None:
    """Lands that received nobody have no row."""
    told = rows(sections["Who receives whom, and at what level"])
    assert [row[0] for row in told] == ["in", "Norway", "Portugal", "elsewhere", "not told"]


def test_phrases_over_time(sections: dict[str, Section]) -> None:
    """A line from the first use to the last, with a point for each day; a day that is not known is said to be so."""
    section = sections["Set phrases over time"]
    assert rows(section)[1] == ("partners of the tide", "3 Mar 2021", "no date", "2")
    assert section.figure
    assert section.figure.drawing == Strands((Strand("partners of the tide", (date(2021, 3, 3), date(2021, 5, 1))),))
    assert "partners of the tide, 2021-03-03 to 2021-05-01" in section.figure.description


def test_pledges_are_counted(sections: dict[str, Section]) -> None:
    """By subject and by side, with those of which later reports may tell; one on two subjects is counted for both."""
    section = sections["Pledges by subject and side"]
    assert rows(section) == [
        ("subject", "by Norway", "by both", "followed up"),
        ("trade", "2", "1", "1"),
        ("energy", "2", "–", "1"),
        ("other matters", "4", "–", "–"),
    ]
    assert section.table
    assert section.table.rows[0][0].leads_to == "commitments NOR PRT trade"
    assert [line.text for line in section.paragraphs[0][:2]] == [
        "7 pledges: Norway 6 and both 1.",
        "For 1 a later report is shown that may bear on it.",
    ]
    assert section.paragraphs[0][2].leads_to == "commitments NOR PRT"


def test_what_is_not_known(sections: dict[str, Section]) -> None:
    """Counted, and not looked for where it is counted."""
    told = [bullet[0].text for bullet in sections["Not in the record"].bullets]
    assert "The date of 1 contact of 7." in told
    assert "The place of 10 events of 19." in told
    assert "Any visit from Portugal to Norway." in told
    assert not any("Norway to Portugal" in one for one in told)
    assert "Any agreement signed between the two." not in told


def test_only_the_page_that_is_asked_for(sections: dict[str, Section], ledger: Ledger) -> None:
    """What went from the record meanwhile is passed over."""
    assert len(rows(sections["Contacts, newest first"])) == 2
    empty = relation(between(ledger, "NOR", "FJI"), [], Counts((), (), (), 0), GLANCE)
    assert empty.lead[0].text == "The record tells of no contact between Norway – Fiji."
    assert [section.title for section in empty.sections] == ["At a glance", "Contacts", "Not in the record"]
