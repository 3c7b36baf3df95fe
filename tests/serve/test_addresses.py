"""Permanent addresses."""

import pytest

from dragoman.serve import addresses


@pytest.mark.parametrize(
    ("leads_to", "address"),
    [
        ("event 3fa9", "/event/3fa9"),
        ("person Kassym-Jomart Tokayev", "/person/Kassym-Jomart%20Tokayev"),
        ("mechanism Joint Committee on Oil/Gas", "/mechanism/Joint%20Committee%20on%20Oil%2FGas"),
        ("pair KAZ CHN", "/CHN/KAZ"),
        ("office KAZ prime minister", "/office/KAZ/prime%20minister"),
    ],
)
def test_what_a_line_leads_to(leads_to: str, address: str) -> None:
    """Names keep their spaces and slashes as signs of the address; a pair has one page, whoever is named first."""
    assert addresses.of(leads_to) == address


def test_the_very_words() -> None:
    """A note leads to its words in the report."""
    assert addresses.words("d1", 10, 21) == "/document/d1?start=10&end=21#here"
