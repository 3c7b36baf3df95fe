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


def _changes(claims: tuple[Claim, ...]) -> set[tuple[str, str, str]]:
    return {
        (p.name, str(c.values["change"]), next(e.text for e in c.evidence if e.text[-1].isdigit()))
        for c in claims
        if c.act == "tenure" and c.values.get("change")
        for p in c.parties("holder")
    }


def test_when_an_office_was_taken_up_or_left(told: Told) -> None:
    """The day stands behind the verb, and who took the oath may be told by name or by a pronoun."""
    found = _changes(
        told("""
        Peruvian President Ana Torres, who took office on May 3, met Japanese Prime Minister Ken Mori in Lima on Monday.
        Ken Mori was sworn in as prime minister in October 2021. Chadian Foreign Minister Lea Paz resigned on April 2.
        Portuguese President Rui Costa said that he assumed office on March 9 with high hopes.
        """)
    )
    assert found == {
        ("Ana Torres", "began", "Peruvian President Ana Torres, who took office on May 3"),
        ("Ken Mori", "began", "Ken Mori was sworn in as prime minister in October 2021"),
        ("Lea Paz", "ended", "Chadian Foreign Minister Lea Paz resigned on April 2"),
        ("Rui Costa", "began", "he assumed office on March 9"),
    }


def test_another_office_or_term_is_no_change(told: Told) -> None:
    """Who was once sworn in as governor, or is sworn in again, did not come into this office on that day."""
    found = _changes(
        told("""
        Peruvian Trade Minister Ana Torres, who was sworn in as governor in 2011, met Japanese Prime Minister Ken Mori,
        who was sworn in for a second term on May 1. Chadian Foreign Minister Lea Paz has not resigned. Kenyan Foreign
        Minister Sam Poe will be sworn in on Friday.
        """)
    )
    assert found == set()


def test_an_office_told_of_years_gone_by_is_recalled(told: Told) -> None:
    """Who is named only in a sentence about 1984 need not hold the office today; who is named of today does."""
    claims = told("""
        published: 2024-05-10

        Peruvian President Ana Torres met Japanese Prime Minister Ken Mori in Lima on Monday. In 1984, First Deputy Prime
        Minister Rui Costa of Portugal travelled to the dam. Ana Torres has been President since 2011.
        """)
    recalled = {p.name for c in claims if c.values.get("recalled") for p in c.parties("holder")}
    assert recalled == {"Rui Costa"}


def test_who_is_mourned_is_no_longer_in_office(told: Told) -> None:
    """Condolences on the passing of a president tell that he is none; on that of his mother they do not."""
    claims = told("""
        Japanese Prime Minister Ken Mori flew to Lima on Monday to offer condolences on the passing of the President of
        Peru, Rui Costa. He also spoke of the death of Kenyan President Sam Poe's mother.
        """)
    gone = {p.name for c in claims if c.values.get("former") for p in c.parties("holder")}
    assert gone == {"Rui Costa"}
