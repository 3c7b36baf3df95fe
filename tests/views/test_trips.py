"""What belongs to one contact: a visit with its meetings, a sitting with its chairs' talks, one call with several."""

from dragoman.model import Party
from dragoman.views.briefing.contacts import heading, paragraph
from dragoman.views.briefing.trips import Encounter, Trip, contacts, moment, unrealised
from dragoman.views.pair import Pair, between
from tests.views.desk import COMMITTEE, NOR, PRT, Desk, Roles, person

VIK, HEGGE = person("Bo Vik", "NOR", "Foreign Minister"), person("Ada Hegge", "NOR", "Energy Minister")
MOUTELA, SALGADO = person("Ana Moutela", "PRT", "President"), person("Rui Salgado", "PRT", "Foreign Minister")
TEXT = "Vik came. They met. They talked. They sat. He called. She called. It was planned."


def pair(desk: Desk) -> Pair:
    return between(desk.ledger(), "NOR", "PRT")


def told(desk: Desk) -> list[str]:
    """Each contact as it is written."""
    found = pair(desk)
    return [" ".join(line.text for line in paragraph(found, contact)) for contact in contacts(found)]


def meet(*people: Party) -> Roles:
    return {"participant": people}


def test_a_call_during_a_visit_is_not_part_of_it(desk: Desk) -> None:
    """Whoever is in Lisbon may telephone Porto; a meeting at home is no part of the trip either."""
    report = desk.report("r", TEXT, "2021-05-09")
    stay = {"guest": (VIK,), "destination": (PRT,)}
    desk.event(desk.claim(report, "visit", "Vik came", stay, None, when="2021-05-05/2021-05-07"))
    desk.event(
        desk.claim(report, "meeting", "They met", meet(VIK, MOUTELA), None, when="2021-05-06", where_country="PRT")
    )
    desk.event(
        desk.claim(report, "meeting", "They talked", meet(VIK, SALGADO), None, when="2021-05-07", where_country="NOR")
    )
    desk.event(desk.claim(report, "meeting", "He called", meet(VIK, SALGADO), {"format": "call"}, when="2021-05-06"))
    found = contacts(pair(desk))
    assert [type(contact).__name__ for contact in found] == ["Encounter", "Trip", "Encounter"]
    (trip,) = [contact for contact in found if isinstance(contact, Trip)]
    assert [event.when for event in trip.meetings] == ["2021-05-06"]


def test_a_sitting_and_the_talks_of_its_chairs_are_one_contact(desk: Desk) -> None:
    """The sitting gives the heading."""
    report = desk.report("r", TEXT, "2021-05-09")
    desk.event(desk.claim(report, "meeting", "They met", meet(VIK, SALGADO), None, when="2021-05-06", where="Faro"))
    sat: Roles = {"mechanism": (COMMITTEE,), "chair": (VIK, SALGADO)}
    desk.event(desk.claim(report, "session", "They sat", sat, {"ordinal": 3}, when="2021-05-06", where="Faro"))
    chairs = "Foreign Minister Bo Vik of Norway and Foreign Minister Rui Salgado of Portugal"
    assert told(desk) == [
        "**6 May 2021 — The 3rd sitting of the Norway–Portugal Ocean Committee meets in Faro.** "
        f"Chaired by {chairs}. {chairs.replace(' and ', ' met ')} in Faro."
    ]


def test_one_call_with_several_is_told_once(desk: Desk) -> None:
    """Two calls of one day and one report; the same two people on another day are another contact."""
    report = desk.report("r", TEXT, "2021-05-09")
    call = {"format": "call"}
    desk.event(desk.claim(report, "meeting", "He called", meet(VIK, MOUTELA), call, when="2021-05-06"))
    desk.event(desk.claim(report, "meeting", "She called", meet(VIK, SALGADO), call, when="2021-05-06"))
    desk.event(desk.claim(report, "meeting", "They talked", meet(VIK, SALGADO), call, when="2021-05-02"))
    found = pair(desk)
    first, second = contacts(found)
    assert isinstance(first, Encounter)
    assert first.joint
    assert heading(found, first) in (
        "Foreign Minister Bo Vik, President Ana Moutela and Foreign Minister Rui Salgado speak by telephone",
        "Foreign Minister Bo Vik, Foreign Minister Rui Salgado and President Ana Moutela speak by telephone",
    )
    assert heading(found, second) == "Foreign Minister Bo Vik and Foreign Minister Rui Salgado speak by telephone"


def test_a_meeting_without_a_day_stands_where_it_was_reported(desk: Desk) -> None:
    """The day of the report is never given as the day of the meeting."""
    report = desk.report("r", TEXT, "2021-05-09")
    desk.event(desk.claim(report, "meeting", "They met", meet(VIK, SALGADO), None))
    desk.event(desk.claim(desk.report("u", "They sat.", None), "meeting", "They sat", meet(HEGGE, SALGADO), None))
    found = pair(desk)
    assert [moment(found, contact) for contact in contacts(found)] == [
        "Reported 9 May 2021, day not told",
        "Date not told",
    ]


def test_a_plan_without_a_day_is_kept_by_a_visit_soon_after(desk: Desk) -> None:
    """Reported as planned in April, told as made in May; a plan of two years before is another visit."""
    old = desk.report("old", TEXT, "2019-04-01")
    april = desk.report("april", TEXT + " Soon.", "2021-04-20")
    may = desk.report("may", TEXT + " Done.", "2021-05-09")
    stay: Roles = {"guest": (VIK,), "destination": (PRT,)}
    for report in (old, april):
        desk.event(desk.claim(report, "visit", "It was planned", stay, None, modality="planned"))
    desk.event(desk.claim(may, "visit", "Vik came", stay, None))
    assert [event.documents for event in unrealised(pair(desk))] == [(old.id,)]


def test_gatherings_count_those_from_elsewhere(desk: Desk) -> None:
    """Where only states are named, somebody came for them."""
    report = desk.report("r", TEXT, "2021-05-09")
    others = [person(f"Guest {name}", code) for name, code in (("A", "ISL"), ("B", "FJI"), ("C", "CHL"))]
    desk.event(
        desk.claim(report, "meeting", "They met", meet(NOR, PRT, *others), None, when="2021-05-06", where="Faro")
    )
    text = "Representatives of Norway and Portugal meet in Faro, with 3 participants from elsewhere"
    assert told(desk) == [f"**6 May 2021 — {text}.**"]
