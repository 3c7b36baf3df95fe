"""Which press agency's words a report carries."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Document
from dragoman.record import assemble
from dragoman.record.identity.origin import origin
from tests.record.builder import Report, person


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("ACCRA, March 4 (Xinhua) -- The two presidents met on Monday.", "Xinhua"),
        ("(TASS) The two presidents met on Monday.", "TASS"),
        ("Reuters - The two presidents met on Monday.", "Reuters"),
        ("The two presidents met on Monday.\n\nSource: AFP", "Agence France-Presse"),
        ("The two presidents met on Monday. (Xinhua)", "Xinhua"),
        ("The two presidents met on Monday.\n— Anadolu Agency", "Anadolu Agency"),
        ("The two presidents told Reuters that they had met on Monday.", None),
        ("The two presidents met the head of Xinhua on Monday.", None),
        ("They met on Monday at the gas pipeline (TAP) and shook hands.", None),
    ],
)
def test_who_signs(lexicon: Lexicon, text: str, agency: str | None) -> None:
    """An agency signs in brackets, before a dash or on a line of its own; who is only spoken of signs nothing."""
    assert origin(Document("x", "x.txt", text), lexicon) == agency


def test_a_paper_that_prints_an_agency_is_no_second_witness(lexicon: Lexicon) -> None:
    """Two papers carry the agency's report in words that differ; the ministry's own report is another account."""
    people = [person("Ana Lima", "PRT", "Prime Minister"), person("Mato Keita", "MLI", "President")]
    texts = {
        "a.txt": ("The Coast Daily", "(Xinhua) Lima met Keita on March 4, 2024."),
        "b.txt": ("Hill Post", "On March 4, 2024 Lima met Keita in the old palace.\n\nSource: Xinhua"),
        "c.txt": (
            "Ministry of Foreign Affairs of Mali",
            "Before the delegations sat down, Lima met Keita alone, on March 4, 2024.",
        ),
    }
    drafts = []
    for path, (publisher, text) in texts.items():
        report = Report(path, text, published="2024-03-05", publisher=publisher)
        report.claim("meeting", "Lima met Keita", {"participant": people}, time="March 4, 2024")
        drafts.append(report.draft())
    (event,) = assemble(drafts, lexicon).events
    assert (len(event.accounts), event.independent_accounts) == (3, 2)
