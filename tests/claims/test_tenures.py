"""Tenures: who holds which office, as the document says."""

from dragoman.model import Claim
from tests.claims.conftest import Told


def _tenures(claims: tuple[Claim, ...]) -> set[tuple[str, str, str | None]]:
    return {
        (p.name, str(c.values["office"]), p.country) for c in claims if c.act == "tenure" for p in c.parties("holder")
    }


def test_each_office_of_a_holder_is_a_tenure(told: Told) -> None:
    """Somebody who is deputy prime minister and foreign minister holds two offices, told once each."""
    found = _tenures(
        told("""
        Peruvian Deputy Prime Minister and Foreign Minister Ana Torres met Japanese Foreign Minister Ken Mori in Lima on
        Monday. Foreign Minister Ken Mori thanked her.
        """)
    )
    assert found == {
        ("Ana Torres", "Deputy Prime Minister", "PER"),
        ("Ana Torres", "Foreign Minister", "PER"),
        ("Ken Mori", "Foreign Minister", "JPN"),
    }


def test_a_former_office_is_told_as_former(told: Told) -> None:
    """A former president holds no office at the time of the report, by whatever title courtesy calls her later."""
    claims = told("""
        Former Peruvian President Ana Torres met Japanese Foreign Minister Ken Mori on Monday. President Torres
        then left for Lima.
        """)
    assert _tenures(claims) == {
        ("Ana Torres", "Former President", "PER"),
        ("Ken Mori", "Foreign Minister", "JPN"),
    }
    assert [c.values.get("former") for c in claims if c.act == "tenure"] == [True, None]


def test_a_style_is_no_office(told: Told) -> None:
    """Sheikh is how a man is styled; Emir is what he is."""
    found = _tenures(told("Spanish Foreign Minister Ana Torres met Emir Sheikh Tamim bin Hamad of Qatar on Monday."))
    assert ("Tamim bin Hamad", "Emir", "QAT") in found
    assert "Sheikh" not in {office for _, office, _ in found}


def test_one_office_in_two_wordings_is_one_tenure(told: Told) -> None:
    """A "Foreign Minister" whom the report also calls "Minister of Foreign Affairs" holds one office."""
    found = _tenures(
        told("""
        Japanese Foreign Minister Ken Mori arrived in Lima on Monday. The Minister of Foreign Affairs of Japan, Ken Mori,
        will meet the President of Peru.
        """)
    )
    assert found == {("Ken Mori", "Foreign Minister", "JPN")}


def test_a_short_form_is_no_second_office(told: Told) -> None:
    """The foreign minister who is then called "Minister" and the prime minister called "PM" hold one office each."""
    claims = told("""
        Peruvian Foreign Minister Ana Torres met Japanese Prime Minister Ken Mori on Monday. Minister Torres thanked
        PM Mori.
        """)
    assert _tenures(claims) == {("Ana Torres", "Foreign Minister", "PER"), ("Ken Mori", "Prime Minister", "JPN")}
