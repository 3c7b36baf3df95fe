"""The publisher's own state."""

import pytest

from dragoman.document.clean import clean
from dragoman.model import Document, Zone
from dragoman.reading.home import is_office, local_state, own_state, publisher_country, state_of
from tests.pipeline import lexicon


def home(
    text: str = "They met.", *, publisher: str | None = None, url: str | None = None, agency: str | None = None
) -> str | None:
    """The state of the publisher of a report."""
    zones, at = [], 0
    for line in text.split("\n"):
        zones.append(Zone("body", at, at + len(line)))
        at += len(line) + 1
    document = Document("d", "d.txt", text, publisher=publisher, url=url, agency=agency, zones=tuple(zones))
    return publisher_country(document, clean(document), lexicon())


@pytest.mark.parametrize(
    ("publisher", "code"),
    [
        ("Xinhua", "CHN"),
        ("Ministry of Foreign Affairs of the Republic of Kenya", "KEN"),
        ("MINISTRY OF FOREIGN AFFAIRS OF JAPAN", "JPN"),
        ("Embassy of Peru", "PER"),
        ("Press Service of the President of Uzbekistan", "UZB"),
        ("Polish Ministry of Defence", "POL"),
        ("The Daily Planet", None),
        ("Friends of Kenya", None),
        ("Office for relations between the Republic of Kenya and Uganda", None),
    ],
)
def test_by_the_name(publisher: str, code: str | None) -> None:
    """An official body bears its state's name; a society that likes a state is not official."""
    assert home(publisher=publisher) == code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://www.mfa.gov.rs/en/press", "SRB"),
        ("https://mofa.go.jp/press", "JPN"),
        ("https://www.president.go.ke/talks", "KEN"),
        ("https://example.com/kenya", None),
    ],
)
def test_by_the_address(url: str, code: str | None) -> None:
    """A government's site ends in its state's letters."""
    assert home(url=url) == code


def test_by_the_wire_service() -> None:
    """A dateline names the agency."""
    assert home(agency="Xinhua") == "CHN"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ministry of Foreign Affairs of the Republic of Moldova\nThey met in Rome.", "MDA"),
        ("Moldova Ministry of Foreign Affairs\nThey met in Rome.", "MDA"),
        ("The Ministry of Foreign Affairs of Moldova said so.\nThey met.", None),
        ("Moldova's ministry meets guests\nThey met.", None),
        ("They met.", None),
    ],
)
def test_by_the_letterhead(text: str, code: str | None) -> None:
    """A ministry's name alone on a line is a letterhead; in a sentence it is news."""
    assert home(text) == code


@pytest.mark.parametrize(
    ("publisher", "code", "office"),
    [
        ("Xinhua", "CHN", False),
        ("Kremlin", "RUS", True),
        ("Ministry of Foreign Affairs of Kenya", "KEN", True),
        ("Reuters", None, False),
        ("BBC", None, False),
    ],
)
def test_whose_own_officials(publisher: str, code: str | None, office: bool) -> None:
    """A state's agency speaks of its own officials, a paper of everybody's; an office needs no titles for its own."""
    document = Document("d", "d.txt", "They met.", publisher=publisher, zones=(Zone("body", 0, 9),))
    found = own_state(document, clean(document), lexicon()), is_office(document, lexicon())
    assert found == (code, office)


@pytest.mark.parametrize(
    ("url", "place", "code"),
    [
        ("https://www.daily.ng/news/1", None, "NGA"),
        ("https://daily.co.zw/1", None, "ZWE"),
        ("https://daily.com.pe/1", "LIMA", "PER"),
        ("https://daily.com.pe/1", "OSLO", None),
        ("https://daily.com/1", "OSLO", "NOR"),
        ("https://daily.tv/1", None, None),
        ("https://daily.io/news", None, None),
    ],
)
def test_a_paper_by_its_address(url: str, place: str | None, code: str | None) -> None:
    """Letters of a state tell whose paper it is, save those sold to everybody; filed abroad it may speak of either."""
    document = Document("d", "d.txt", "They met.", url=url, dateline_place=place)
    assert local_state(document, lexicon()) == code


def test_a_title_labelled_with_a_state() -> None:
    """A collector of papers writes the state before the title."""
    document = Document("d", "d.txt", "They met.", title="Kenya: President Opens Road")
    assert local_state(document, lexicon()) == "KEN"
    assert local_state(Document("d", "d.txt", "They met.", title="Talks: President Opens Road"), lexicon()) is None


def test_whose_publisher_it_is() -> None:
    """A press service of a president, or a ministry, is of the state that its name tells."""
    assert state_of("Press Service of the President of the Republic of Kazakhstan", lexicon()) == "KAZ"
    assert state_of("Ministry of Fisheries of Norway", lexicon()) == "NOR"
    assert state_of("Continental Wire", lexicon()) is None
