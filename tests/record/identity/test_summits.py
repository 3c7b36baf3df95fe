"""A summit of two states that another report tells as the meeting of their leaders."""

from dataclasses import replace

import pytest

from dragoman.claims.strangers import STRANGER
from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record import assemble
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.verdict import Verdict
from tests.record.builder import Report, body, person
from tests.record.identity.tellings import told

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")
SATO = person("Emi Sato", "JPN", "Foreign Minister")
OPEN = replace(person("Keita", None, "President"), country_basis=STRANGER)


def summit(name: str = "Mali-Portugal Summit", day: str = "May 6, 2024") -> Report:
    report = Report("summit", f"The summit sat in Turku on {day}.", published="2024-05-07")
    report.claim("session", "sat", {"mechanism": [body(name)]}, time=day, where="Turku", where_country="FIN")
    return report


def meeting(*people: Party, day: str = "May 6, 2024", where: str | None = "Turku", kind: str = "in_person") -> Report:
    report = Report("meeting", f"The leaders met on {day}.", published="2024-09-02")
    land = "FIN" if where == "Turku" else "MLI"
    roles, values = {"participant": people}, {"format": kind}
    report.claim("meeting", "met", roles, time=day, where=where, where_country=land, values=values)
    return report


def verdict(lexicon: Lexicon, first: Report, second: Report) -> Verdict:
    one, other = told(lexicon, first, second)
    return compare(one, other)


def test_the_leaders_meet_at_their_summit(lexicon: Lexicon) -> None:
    """Two leaders who met on the day of the summit of their states met there; the happening is a sitting."""
    assert verdict(lexicon, summit(), meeting(LIMA, KEITA)).same
    assert verdict(lexicon, meeting(LIMA, KEITA), summit()).same
    (event,) = assemble([summit().draft(), meeting(LIMA, KEITA).draft()], lexicon).events
    assert (event.act, {party.name for party in event.parties()}) == (
        "session",
        {"Mali-Portugal Summit", "Ana Lima", "Mato Keita"},
    )
    assert any("the leaders of MLI and PRT met, whose summit it is" in reason for reason in event.merge_reasons)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (summit(), meeting(LIMA, SATO)),
        (summit(), meeting(LIMA, KEITA, SATO)),
        (summit(), meeting(LIMA, KEITA, day="May 9, 2024")),
        (summit(), meeting(LIMA, KEITA, kind="call")),
        (summit("Mali-Portugal Business Summit"), meeting(LIMA, KEITA)),
        (summit("Mali-Portugal Joint Commission"), meeting(LIMA, KEITA)),
    ],
)
def test_another_meeting(lexicon: Lexicon, first: Report, second: Report) -> None:
    """Other people, another day, a call, a gathering of others than leaders: two happenings."""
    assert verdict(lexicon, first, second).barred is not None


def test_ministers_at_a_summit(lexicon: Lexicon) -> None:
    """Ministers who met on the day of the summit may have met beside it."""
    minister = person("Rui Reis", "PRT", "Foreign Minister")
    assert not verdict(lexicon, summit(), meeting(minister, person("Awa Diop", "MLI", "Foreign Minister"))).same


def test_a_leader_whose_state_is_not_told(lexicon: Lexicon) -> None:
    """Months later "the summit with President Keita in Turku in May" is the one summit there that the record knows."""
    told_later = meeting(LIMA, OPEN, day="May 2024")
    assert [len(one.claims) for one in assemble([summit().draft(), told_later.draft()], lexicon).events] == [2]
    elsewhere = meeting(LIMA, OPEN, day="May 2024", where="Bamako")
    assert [len(one.claims) for one in assemble([summit().draft(), elsewhere.draft()], lexicon).events] == [1, 1]
