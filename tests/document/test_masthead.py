"""What stands above a report: letterhead, kind of paper, the line with the day."""

from collections.abc import Callable

import pytest

from dragoman.document import masthead
from dragoman.document.clean import clean
from dragoman.model import Document

Report = Callable[..., Document]
FIRST = "The two ministers met in Lisbon yesterday and agreed to open talks on a treaty before the end of the year."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("May 7, 2021", "2021-05-07"),
        ("Friday 7 May 2021", "2021-05-07"),
        ("Friday, 7 May 2021 | Harbour Gazette", "2021-05-07"),
        ("Harbour Gazette | 7 May 2021", "2021-05-07"),
        ("No. 51, 23 December 2021", "2021-12-23"),
        ("**7 May 2021, 10:30**", "2021-05-07"),
        ("2021-05-07", "2021-05-07"),
        ("Visit of the Minister (May 7, 2021)", None),
        ("On 7 May 2021 they met.", None),
        ("7 May", None),
    ],
)
def test_day_of(line: str, day: str | None) -> None:
    """A line of nothing but a day, with its number or its paper, dates the report."""
    assert masthead.day_of(line) == day


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("MINISTRY OF FOREIGN AFFAIRS", True),
        ("Republic of Portugal", True),
        ("Ministry of Foreign Affairs of Norway", True),
        ("Press Service of the President of the Republic", True),
        ("Ministry of Foreign Affairs summons an ambassador", False),
        ("The ministry said so.", False),
        ("Ana Moutela", False),
    ],
)
def test_is_office(line: str, office: bool) -> None:
    """A letterhead names an office and tells nothing."""
    assert masthead.is_office(line) is office


def test_a_ministry_s_paper(report: Report) -> None:
    """Letterhead, kind of paper, place and day, title: only the title is read, and the letterhead is the publisher."""
    text = (
        "MINISTRY OF FOREIGN AND FISHERY AFFAIRS\nRepublic of Portugal\nPRESS STATEMENT\nPorto, 22 February 2021\n\n"
        f"PORTUGAL AND NORWAY OPEN TALKS\n\n{FIRST}\n"
    )
    document = report(text)
    assert document.publisher == "Ministry of Foreign and Fishery Affairs, Republic of Portugal"
    assert document.title == "PORTUGAL AND NORWAY OPEN TALKS"
    assert (document.published, document.published_basis) == ("2021-02-22", "dateline")
    assert document.dateline_place == "Porto"
    assert clean(document).text == f"PORTUGAL AND NORWAY OPEN TALKS\n{FIRST}"


def test_a_day_below_the_title(report: Report) -> None:
    """A newspaper sets day and name under the title."""
    document = report(f"Ministers open talks in Lisbon\nThursday, 13 May 2021 | Harbour Gazette\n\n{FIRST}\n")
    assert (document.published, document.published_basis) == ("2021-05-13", "metadata")
    assert document.publisher == "Harbour Gazette"
    assert document.title == "Ministers open talks in Lisbon"


def test_a_title_that_begins_with_its_day(report: Report) -> None:
    """The day is cut off, the rest is the title."""
    document = report(f"4 July 2021, Joint Statement on the Talks in Lisbon\n\n{FIRST}\n")
    assert document.published == "2021-07-04"
    assert document.title == "Joint Statement on the Talks in Lisbon"


def test_a_title_of_two_lines(report: Report) -> None:
    """What the paper is, and what it is of."""
    document = report(f"      JOINT COMMUNIQUÉ\n  30th Portugal-Norway Forum\n\nPorto, 19 June 2021\n\n1. {FIRST}\n")
    assert document.title == "JOINT COMMUNIQUÉ 30th Portugal-Norway Forum"
    assert [zone.kind for zone in document.zones] == ["headline", "headline", "dateline", "body"]


def test_a_letterhead_alone_is_the_title(report: Report) -> None:
    """When nothing else is there, the only line is what the report is called."""
    assert report(f"Government of Portugal\n\n{FIRST}\n").title == "Government of Portugal"


def test_a_day_under_the_text(report: Report) -> None:
    """Declarations give place and day in the last line."""
    document = report(f"Joint declaration of the ministers\n\n{FIRST}\n\n{FIRST}\n\nLisbon, 10 March 2021\n")
    assert (document.published, document.published_basis) == ("2021-03-10", "dateline")


def test_a_page_saved_line_by_line(report: Report) -> None:
    """The page's title with the site's name, the menu, then the report's own title."""
    text = (
        "Minister Moutela Opens Talks_Ministry of Fisheries of Portugal\nHome Policies News Archive Services Search\n"
        f"HOME > NEWS\nMinister Moutela Opens Talks\nUpdated: May 18, 2021 09:12\n\n{FIRST}\n"
    )
    document = report(text)
    assert document.title == "Minister Moutela Opens Talks"
    assert document.publisher == "Ministry of Fisheries of Portugal"
    assert document.published == "2021-05-18"
    assert clean(document).text == f"Minister Moutela Opens Talks\n{FIRST}"


def test_a_section_before_the_day() -> None:
    """The section of the page stands before the day."""
    assert masthead.day_of("General News Mon, 9 Jan 2006") == "2006-01-09"
    assert masthead.day_of("Politics Materials 28 March 2007 12:48 (UTC +04:00)") == "2007-03-28"
    assert masthead.day_of("• 29 April, 2022 12:00 AM") == "2022-04-29"
