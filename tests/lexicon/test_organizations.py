"""Organisations and forums stand under their acronyms."""

import pytest

from dragoman.lexicon import load

BODIES = load().organizations


@pytest.mark.parametrize(
    ("surface", "code"),
    [
        ("United Nations", "UN"),
        ("U.N.", "UN"),
        ("UN", "UN"),
        ("European Union", "EU"),
        ("EU", "EU"),
        ("European Commission", "European Commission"),
        ("Shanghai Cooperation Organization", "SCO"),
        ("Shanghai Cooperation Organisation", "SCO"),
        ("Organization of Turkic States", "OTS"),
        ("Organisation of Turkic States", "OTS"),
        ("Group of 20", "G20"),
        ("C5+1", "C5+1"),
        ("Association of Southeast Asian Nations", "ASEAN"),
        ("Gulf Cooperation Council", "GCC"),
        ("League of Arab States", "Arab League"),
        ("African Union", "AU"),
        ("Interpol", "INTERPOL"),
        ("World Bank", "WB"),
        ("Economic Community of West African States", "ECOWAS"),
        ("United Nations Children’s Fund", "UNICEF"),
    ],
)
def test_a_name_gives_the_acronym(surface: str, code: str) -> None:
    """One body has a long name, a short one, and two English spellings."""
    assert BODIES.code_of[surface] == code


def test_forums_are_not_organizations() -> None:
    """NATO has a secretary-general and a seat; the G7 has neither."""
    kinds = [BODIES.kind_of[code] for code in ("NATO", "UN", "SCO", "G7", "G20", "BRICS", "C5+1", "Quad")]
    assert kinds == ["organization"] * 3 + ["forum"] * 5


def test_european_is_not_the_union() -> None:
    """A European minister may be Norwegian, an Arab king is not the League's."""
    assert "European" not in BODIES.adjective_of
    assert "Arab" not in BODIES.adjective_of
    assert (BODIES.adjective_of["EU"], BODIES.adjective_of["NATO"], BODIES.adjective_of["UN"]) == ("EU", "NATO", "UN")


def test_common_words_are_no_bodies() -> None:
    """ "Commonwealth" alone may be a state of Australia's, and ECO and BIS are more often other words."""
    assert not {"Commonwealth", "ECO", "BIS", "CAN"} & set(BODIES.code_of)


def test_the_bodies_of_every_continent() -> None:
    """Every continent has its own councils."""
    assert len(BODIES.name_of) > 200
    wanted = (
        "ASEM OAS CELAC CARICOM Mercosur PIF SAARC BIMSTEC IGAD SADC EAC OIC CIS EAEU CSTO CICA AUKUS OSCE IAEA ICRC"
    )
    assert set(wanted.split()) <= set(BODIES.name_of)
