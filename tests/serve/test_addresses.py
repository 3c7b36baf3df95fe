"""Permanent addresses."""

import pytest
from starlette.testclient import TestClient

from dragoman.serve import addresses


@pytest.mark.parametrize(
    ("leads_to", "address"),
    [
        ("event 3fa9", "/event/3fa9"),
        ("person Kassym-Jomart Tokayev", "/person/Kassym-Jomart%20Tokayev"),
        ("mechanism Joint Committee on Oil/Gas", "/mechanism/Joint%20Committee%20on%20Oil%2FGas"),
        ("pair KAZ CHN", "/CHN/KAZ"),
        ("office KAZ prime minister", "/office/KAZ/prime%20minister"),
        ("document d1", "/document/d1"),
        ("review conflict", "/review?kind=conflict"),
        ("review  3", "/review?at=3"),
        ("commitments KAZ CHN trade", "/commitments/CHN/KAZ?topic=trade"),
        ("phrasebook KAZ CHN", "/phrasebook/CHN/KAZ"),
        ("year 2023", "/timeline?since=2023&until=2023"),
        ("year 2023 visit", "/timeline?since=2023&until=2023&act=visit"),
        ("publisher Harbour & Sons", "/documents?publisher=Harbour+%26+Sons"),
        ("document d1 10 21", "/document/d1?start=10&end=21#here"),
    ],
)
def test_what_a_line_leads_to(leads_to: str, address: str) -> None:
    """Names keep their spaces and slashes as signs of the address; a pair has one page, whoever is named first."""
    assert addresses.of(leads_to) == address


def test_the_very_words() -> None:
    """A note leads to its words in the report."""
    assert addresses.words("d1", 10, 21) == "/document/d1?start=10&end=21#here"


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///x",
        "//a.b",
        "http://[",
        "https://",
        "http://a\u202e",
    ],
)
def test_what_is_no_site(url: str | None) -> None:
    """No link leads to a script, to data, to a file of this machine."""
    assert addresses.site(url) is None


def test_a_site() -> None:
    """An address of the web, as it is."""
    assert addresses.site("HTTPS://example.org/a?b=1") == "HTTPS://example.org/a?b=1"


@pytest.mark.parametrize("sort", ["person", "mechanism", "office KAZ", "place", "phrase"])
@pytest.mark.parametrize("name", ["Oil/Gas Group", "a/b/c", "50% ? of #1 & more", "<b>", "..\\x", "\u202eevil", "/"])
def test_a_name_may_hold_any_sign(visitor: TestClient, sort: str, name: str) -> None:
    """The address of whatever a report names leads to its room, which says that the record does not know it."""
    answer = visitor.get(addresses.of(f"{sort} {name}"))
    assert answer.status_code in (200, 404)
    assert "There is no page" not in answer.text
    assert "\u202e" not in answer.text
    assert "<b>" not in answer.text
