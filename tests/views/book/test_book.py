"""The briefing book on Norway and Portugal: the briefing bound, with figures that its tables tell as well."""

import re
from datetime import date

import pytest

from dragoman.formats import FORMATS, SHEETS, markdown
from dragoman.model import Line, Page, Section, Timeline
from dragoman.views.book import Wanted, book, chronology, levels
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between
from tests.views.desk import Desk, north

PAIR = (("NOR", "PRT"),)


@pytest.fixture(scope="module")
def page(ledger: Ledger) -> Page:
    return book(ledger, PAIR, Wanted())


def lines(page: Page) -> list[Line]:
    return [line for one in page.sections for part in (*one.paragraphs, *one.bullets) for line in part]


def section(page: Page, title: str) -> Section:
    (found,) = [one for one in page.sections if one.title == title]
    return found


def test_every_sentence_that_states_a_fact_has_its_words(page: Page) -> None:
    """In text and in the rows under the figures."""
    assert [line.text for line in lines(page) if not line.notes and not line.about_record] == []
    rows = [row for one in page.sections if one.figure and one.table for row in one.table.rows]
    assert [line.text for row in rows for line in row if not line.notes and not line.about_record] == []


def test_the_cover_tells_of_the_record(page: Page) -> None:
    """As of which day, how many reports, between which days they came out."""
    assert page.cover is not None
    assert page.cover.kind == "Briefing book"
    assert [line.text for line in page.cover.lines] == [
        "As of 2 July 2021",
        "From 2 reports, published 6 March – 2 July 2021",
    ]


def test_what_stands_where(page: Page) -> None:
    """What a reader must know first, the figures behind it, the reports last."""
    titles = [one.title for one in page.sections]
    assert titles[:3] == ["At a glance", chronology.TITLE, levels.TITLE]
    assert titles[-1] == "Sources"


def test_the_rows_tell_what_the_figure_shows(ledger: Ledger, page: Page) -> None:
    """A visit as a bar over its days, two calls as two points, a sitting on the visit in its own lane."""
    found = section(page, chronology.TITLE)
    assert found.figure is not None
    assert found.table is not None
    assert isinstance(found.figure.drawing, Timeline)
    marks = [(mark.lane, mark.kind, mark.first, mark.last) for mark in found.figure.drawing.marks]
    assert marks == [
        ("Visits from Norway", "visit", date(2021, 3, 3), date(2021, 3, 5)),
        ("Joint sittings", "session", date(2021, 3, 4), date(2021, 3, 4)),
        ("Other meetings and calls", "meeting", date(2021, 6, 9), date(2021, 6, 9)),
        ("Other meetings and calls", "meeting", date(2021, 7, 1), date(2021, 7, 1)),
    ]
    assert found.figure.drawing.marks[1].words == "4th Ocean Committee"
    assert [row[0].text for row in found.table.rows] == ["1 Jul 2021", "9 Jun 2021", "3–5 Mar 2021", "Date not told"]
    assert found.table.rows[3][1].text == "Relations upgraded: ocean partnership."
    assert found.paragraphs[0][0].text == "1 of them has no date and is only listed."
    assert "visits from Norway: 1" in found.figure.description.replace("Visits", "visits")


def test_levels(ledger: Ledger, page: Page) -> None:
    """Two prime ministers meet at the highest level; what nobody is named at is at none."""
    found = section(page, levels.TITLE)
    assert found.table is not None
    assert found.table.columns == ("level", "2021")
    assert [row[1].text for row in found.table.rows] == ["2", "–", "–", "–"]


def test_nothing_between_the_two(ledger: Ledger) -> None:
    """Said in one sentence, in every form."""
    page = book(ledger, (("NOR", "CHN"),), Wanted())
    assert [line.text for line in lines(page)] == ["The record (2 reports) tells of nothing between the two."]
    assert page.cover is None


def test_several_states_make_parts(ledger: Ledger) -> None:
    """Each pair under its own name, the side that is shared named once in the title."""
    page = book(ledger, (("NOR", "PRT"), ("NOR", "ESP")), Wanted())
    assert page.title == "Norway – Portugal and Spain"
    parts = [(one.level, one.title) for one in page.sections if one.level == 1]
    assert parts == [(1, "Norway – Portugal"), (1, "Norway – Spain")]
    assert page.sections[1].level == 2


def test_a_briefing_that_is_not_bound(ledger: Ledger) -> None:
    """Neither cover nor figures."""
    page = book(ledger, PAIR, Wanted(bound=False, since="2021-06"))
    assert page.cover is None
    assert not any(one.figure for one in page.sections)
    assert "What happened before June 2021 is left out" in page.lead[1].text


@pytest.mark.parametrize("ending", [*FORMATS])
def test_every_form_takes_a_book(ending: str, page: Page) -> None:
    """The same bytes twice."""
    write = FORMATS[ending]
    assert write(page, SHEETS["letter"]) == write(page, SHEETS["letter"])


def test_a_crowd_of_contacts_is_listed_in_part(desk: Desk) -> None:
    """All are drawn, the newest are listed, and how many are left out is said."""
    made = north()
    first = made.documents[0]
    template = next(claim for claim in made.claims if claim.act == "visit")
    for number in range(70):
        day = date(2010, 1, 1).replace(year=2000 + number % 20, month=1 + number % 12).isoformat()
        made.event(made.claim(first, "visit", f"{VISITED[: 8 + number % 20]}", template.roles, None, when=day))
    found = chronology.section(between(made.ledger(), "NOR", "PRT"))
    assert found is not None
    assert found.table is not None
    assert len(found.table.rows) == chronology.MOST
    assert re.fullmatch(r"The newest 60 are listed; \d+ older ones are only drawn\.", found.paragraphs[0][0].text)


VISITED = "visited Portugal from 3 to 5 March"


def test_markdown_has_contents_and_no_words_on_pictures(page: Page) -> None:
    """What is only drawn elsewhere is a table here."""
    text = markdown.render(page)
    assert text.startswith("# Norway – Portugal\n\n**Briefing book**\n\nAs of 2 July 2021\\\n")
    assert "## Contents\n\n- At a glance\n" in text
    assert "bars" not in text
