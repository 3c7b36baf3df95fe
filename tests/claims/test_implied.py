"""Visits that name no land: where the report comes from, and who goes with a delegation."""

import pytest

from tests.claims.conftest import Told

HEAD = """
published: 2024-05-14
publisher: Lusa

LISBON, May 14 (Lusa) -- """


@pytest.mark.parametrize(
    ("body", "guest", "land", "modality"),
    [
        (
            "Portuguese President Marcelo Rebelo de Sousa on Tuesday received visiting Kenyan President William Ruto.",
            "William Ruto",
            "PRT",
            "occurred",
        ),
        (
            "A visit by Kenyan President William Ruto, due this week, has been postponed.",
            "William Ruto",
            "PRT",
            "cancelled",
        ),
        (
            "Kenyan Foreign Minister Musalia Mudavadi flew in on Monday for talks.",
            "Musalia Mudavadi",
            "PRT",
            "occurred",
        ),
        (
            "The tour has taken Kenyan President William Ruto to Ghana.",
            "William Ruto",
            "GHA",
            "occurred",
        ),
        (
            "Kenyan President William Ruto reached Accra on Sunday.",
            "William Ruto",
            "GHA",
            "occurred",
        ),
        (
            "A Kenyan delegation led by Deputy Foreign Minister Korir Singoei held consultations with Ghana in Accra.",
            "Korir Singoei",
            "GHA",
            "occurred",
        ),
    ],
)
def test_where_a_visit_led(told: Told, body: str, guest: str, land: str, modality: str) -> None:
    """A visitor is where the report comes from, unless it says where else."""
    visits = [c for c in told(HEAD + body) if c.act == "visit"]
    assert [(c.where_country, c.modality) for c in visits] == [(land, modality)]
    assert guest in {p.name for p in visits[0].parties("guest")}


@pytest.mark.parametrize(
    "body",
    [
        "Kenya's Ambassador to Ghana Eliphas Barine returned to Accra on Monday.",
        "Is Kenyan President William Ruto going to Accra for the funeral?",
        "Portuguese Foreign Minister Paulo Rangel looked forward to visiting the Kenyan Prime Minister's home town.",
    ],
)
def test_no_visit(told: Told, body: str) -> None:
    """An envoy back at his post visits nobody, and a question tells nothing."""
    assert [c for c in told(HEAD + body) if c.act == "visit"] == []


def test_a_journey_that_a_headline_names(told: Told) -> None:
    """Travel that the headline names is to come where the text says that he will travel."""
    claims = told("""
        published: 2024-05-14
        title: Deputy Foreign Minister Paulo Rangel's Travel to Ghana and Togo
        publisher: Ministry of Foreign Affairs of Portugal

        Deputy Foreign Minister Paulo Rangel will travel to West Africa next month.
        """)
    assert {(c.where_country, c.modality) for c in claims if c.act == "visit"} == {
        ("GHA", "planned"),
        ("TGO", "planned"),
    }
