"""Visits: who goes where, from when to when, and what fell through."""

import pytest

from dragoman.model import Claim, Timex
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
title: A week of talks in Warsaw
publisher: Continental Wire

WARSAW, May 7 (Continental Wire) -- Finnish Foreign Minister Elina Valtonen opened the week. Polish Foreign Minister
Radoslaw Sikorski was there too.

"""
V = "Elina Valtonen"


def gone(claims: tuple[Claim, ...]) -> list[tuple[str, str, str | None]]:
    """Guest, modality and land of each visit."""
    return [
        (c.parties("guest")[0].name, c.modality, c.parties("destination")[0].country)
        for c in claims
        if c.act == "visit"
    ]


def stay(claims: tuple[Claim, ...]) -> Timex | None:
    """The time of the first visit."""
    visit = next(c for c in claims if c.act == "visit")
    return visit.time.timex if visit.time else None


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen visited Poland on Monday.",
        "Valtonen paid a working visit to Poland on Monday.",
        "Valtonen came to Warsaw on Monday.",
        "Valtonen flew to Warsaw on Monday.",
        "Valtonen arrived here on Monday.",
        "Valtonen landed on Monday.",
        "Valtonen on Monday arrived Warsaw for talks.",
        "Valtonen jetted out to Warsaw on Monday.",
        "Valtonen arrived in the Polish capital on Monday.",
        "Valtonen was in Warsaw on Monday.",
        "Valtonen is staying in Warsaw this week.",
        "Sikorski spoke during the visit of Valtonen to Warsaw on Monday.",
        "Valtonen, who is on a visit to Poland, thanked her host.",
        "Valtonen led a Finnish delegation to Poland on Monday.",
        "Poland hosted Valtonen on Monday.",
        "Poland played host to Valtonen on Monday.",
    ],
)
def test_ways_of_going(told: Told, body: str) -> None:
    """A minister went to the neighbouring country."""
    assert gone(told(HEAD + body)) == [(V, "occurred", "POL")]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Valtonen will visit Poland on Friday.", "planned"),
        ("Valtonen goes on to Krakow on Friday.", "planned"),
        ("Valtonen leads a delegation to Poland tomorrow.", "planned"),
        ("Sikorski discussed the preparations for the visit of Valtonen to Poland.", "planned"),
        ("Valtonen has put off her visit to Poland.", "cancelled"),
        ("Valtonen's visit to Poland has been cancelled.", "cancelled"),
        ("Poland called off a visit by Valtonen.", "cancelled"),
        ("The ministry confirmed the cancellation of the visit of Valtonen to Poland.", "cancelled"),
        ("Valtonen did not visit Poland.", "denied"),
        ("Both will carry out the outcomes of the visit of Valtonen to Poland.", "occurred"),
    ],
)
def test_what_happened_and_what_did_not(told: Told, body: str, modality: str) -> None:
    """A visit announced, put off, or behind us."""
    assert gone(told(HEAD + body)) == [(V, modality, "POL")]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen is the first Finn to visit Poland since 2019.",
        "Valtonen hopes to visit Poland.",
        "Valtonen may visit Poland.",
        "Valtonen went ahead with a line to Krakow.",
    ],
)
def test_what_is_no_visit(told: Told, body: str) -> None:
    """A wish, a possibility and a project are no visit."""
    assert gone(told(HEAD + body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen arrived in Warsaw on Monday. She leaves for home on Wednesday.",
        "Valtonen came to Poland on Monday and left for Helsinki on Wednesday.",
        "Valtonen arrived in Warsaw on Monday. She will stay until Wednesday.",
        "Valtonen ended her visit to Poland on Wednesday. She had flown in on Monday.",
    ],
)
def test_a_stay_from_its_pieces(told: Told, body: str) -> None:
    """She came on one day and left on another."""
    timex = stay(told(HEAD + body))
    assert timex is not None
    assert timex.first is not None
    assert timex.last is not None
    assert (timex.form, timex.first.weekday, timex.last.weekday) == ("range", 0, 2)


def test_a_plan_that_fell_through(told: Told) -> None:
    """What was to be is told beside its cancellation: one visit, and the talks with it."""
    body = """Valtonen has put off the visit to Poland that she was to begin on Sunday.
Valtonen was to stay in Warsaw until Tuesday. Valtonen was due to meet Sikorski in Warsaw."""
    claims = told(HEAD + body)
    assert gone(claims) == [(V, "cancelled", "POL")]
    assert [c.modality for c in claims if c.act == "meeting"] == ["cancelled"]


def test_a_new_date(told: Told) -> None:
    """Put off to another day: the old visit is cancelled, the new one planned."""
    claims = told(HEAD + "Valtonen postponed her visit to Poland to June 5.")
    assert sorted(mood for _, mood, _ in gone(claims)) == ["cancelled", "planned"]
    planned = next(c for c in claims if c.act == "visit" and c.modality == "planned")
    assert planned.time is not None
    assert planned.time.timex is not None
    assert (planned.time.timex.month, planned.time.timex.day) == (6, 5)


def days(timex: Timex | None) -> tuple[int | None, int | None]:
    """The weekdays on which a stay begins and ends."""
    assert timex is not None
    assert timex.first is not None
    assert timex.last is not None
    return timex.first.weekday, timex.last.weekday


@pytest.mark.parametrize(
    ("body", "first", "last"),
    [
        ("A two-day visit by Valtonen to Poland ended on Monday.", 6, 0),
        ("Valtonen ended a three-day visit to Poland on Monday.", 5, 0),
        ("Valtonen began a three-day visit to Poland on Monday.", 0, 2),
        ("Valtonen arrived in Warsaw on Monday for a two-day visit.", 0, 1),
    ],
)
def test_a_stay_from_its_length(told: Told, body: str, first: int, last: int) -> None:
    """One end of a stay and its length tell the other end."""
    assert days(stay(told(HEAD + body))) == (first, last)


def test_a_stay_that_lasted(told: Told) -> None:
    """The time may stand in a clause of its own."""
    timex = stay(
        told(HEAD + "During her stay in Poland, which lasted from Monday to Wednesday, Valtonen met Sikorski.")
    )
    assert days(timex) == (0, 2)


def test_the_leader_of_a_delegation(told: Told) -> None:
    """Whoever leads the delegation of a state is of that state."""
    claims = told("published: 2024-05-07\n\nDeputy Minister Jane Doe led a Finnish delegation to Poland on Monday.")
    assert [(c.parties("guest")[0].name, c.parties("guest")[0].country) for c in claims if c.act == "visit"] == [
        ("Jane Doe", "FIN")
    ]


def test_no_visit_of_just_anybody(told: Told) -> None:
    """The first visit of any minister is history, not a visit of hers."""
    claims = told(HEAD + "Valtonen recalled the first visit of a Finnish minister to Poland.")
    assert gone(claims) == []


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Sikorski recalled the visit of Valtonen to Warsaw, which had been postponed.", "cancelled"),
        ("Sikorski was looking forward to the visit of Valtonen to Warsaw.", "planned"),
        ("A visit by Valtonen to Warsaw planned for June will deal with trade.", "planned"),
        ("A treaty should be signed during the visit of Valtonen to Warsaw.", "planned"),
        ("From Prague, Valtonen flies to Warsaw.", "planned"),
        ("Valtonen came to Warsaw ahead of her president.", "occurred"),
    ],
)
def test_what_a_clause_makes_of_a_visit(told: Told, body: str, modality: str) -> None:
    """A clause on the noun, or the verb around it, tells whether the visit came about."""
    assert gone(told(HEAD + body)) == [(V, modality, "POL")]


def test_a_condition_is_no_plan(told: Told) -> None:
    """She would come if the text were ready."""
    assert gone(told(HEAD + "Valtonen said she would come to Warsaw next month if the text were ready.")) == []


def test_a_visit_of_years_ago_is_not_the_one_of_today(told: Told) -> None:
    """The first trip was in 2015; the arrival is of these days."""
    body = "Valtonen made her first trip to Poland in 2015. Now Valtonen is on a visit to Poland."
    assert len(gone(told(HEAD + body))) == 2


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Valtonen landed at Warsaw's main airport on Monday.", "occurred"),
        ("Valtonen's plane landed in Warsaw on Monday.", "occurred"),
        ("Valtonen left Warsaw for home on Monday.", "occurred"),
        ("Valtonen returned from Warsaw on Monday.", "occurred"),
        ("Valtonen is in Warsaw to open the fair.", "occurred"),
        ("Valtonen, who is paying a visit to the country, thanked her host.", "occurred"),
        ("Valtonen became the first Finnish minister to visit Warsaw since the war.", "occurred"),
        ("Valtonen accepted an invitation to visit Warsaw.", "planned"),
        ("Valtonen has accepted the invitation to Poland.", "planned"),
        ("Valtonen was due to arrive in Warsaw on Friday, but the trip was put off.", "cancelled"),
    ],
)
def test_other_ways_of_going(told: Told, body: str, modality: str) -> None:
    """By plane and airport, on the way home, in answer to an invitation."""
    assert gone(told(HEAD + body)) == [(V, modality, "POL")]


@pytest.mark.parametrize(
    "body",
    [
        "Sikorski greeted the first Finnish minister to visit Warsaw.",
        "Valtonen did not accept the invitation to visit Warsaw.",
        "Valtonen is not going to Warsaw as a result of the vote.",
        "Valtonen began her tour of Asia on Monday.",
    ],
)
def test_nobody_goes(told: Told, body: str) -> None:
    """Nobody is told to go to the neighbouring country."""
    assert gone(told(HEAD + body)) == []


def test_a_stay_that_goes_on(told: Told) -> None:
    """She has arrived; what will be during her stay is told of the same visit."""
    body = "Valtonen arrived in Warsaw on Monday. During her stay in Warsaw, Valtonen will meet Sikorski."
    assert gone(told(HEAD + body)) == [(V, "occurred", "POL")]


def test_the_days_of_a_trip_are_not_those_of_each_leg(told: Told) -> None:
    """Of the first leg the beginning is told, of the last the end."""
    claims = told(HEAD + "Valtonen will travel to Poland, Latvia and Estonia from May 13 to 17.")
    times = {c.where_country: c.time.timex for c in claims if c.act == "visit" and c.time}
    first, middle, last = times["POL"], times["LVA"], times["EST"]
    assert first is not None
    assert last is not None
    assert (first.form, first.day, middle, last.form) == ("date", 13, None, "until")


def test_each_leg_by_its_day(told: Told) -> None:
    """Each leg has a day of its own."""
    claims = told(HEAD + "Valtonen will travel to Warsaw on Thursday and to Riga on Saturday.")
    times = {c.where_country: c.time.timex.text for c in claims if c.act == "visit" and c.time and c.time.timex}
    assert times == {"POL": "Thursday", "LVA": "Saturday"}


def test_the_legs_of_a_tour(told: Told) -> None:
    """Whoever is on a tour was where its hosts received her; talks at home make no visit of anybody else."""
    body = (
        "Valtonen has been on a tour of Asia since Sunday. In Bangkok on Monday she was received by Thai Prime Minister "
        "Srettha Thavisin. Sikorski met Swedish Foreign Minister Tobias Billstrom in Warsaw on Monday."
    )
    assert gone(told(HEAD + body)) == [(V, "occurred", "THA")]


def test_a_tour_that_takes_its_traveller_on(told: Told) -> None:
    """ "Him" is who arrives."""
    body = "Valtonen arrives in Warsaw on Monday at the start of a tour that will also take her to Latvia and Estonia."
    assert {land for name, _, land in gone(told(HEAD + body)) if name == V} == {"POL", "LVA", "EST"}


def test_who_leads_a_delegation_without_a_state_goes(told: Told) -> None:
    """Of the delegation only its leader is told."""
    assert gone(told(HEAD + "A delegation headed by Valtonen wound up a visit to Poland on Monday.")) == [
        (V, "occurred", "POL")
    ]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Valtonen will not travel to Warsaw next week as planned.", "cancelled"),
        ("Valtonen is coming to Warsaw on Thursday for talks.", "planned"),
        ("Valtonen had planned to come to Warsaw in March, but the trip did not take place.", "cancelled"),
        ("Valtonen is to be received by Braze in Riga on Thursday before she leaves for Warsaw.", "planned"),
    ],
)
def test_what_became_of_a_plan(told: Told, body: str, modality: str) -> None:
    """Not as planned is called off; what follows something to come is to come."""
    assert [(m, land) for _, m, land in gone(told(HEAD + body)) if land == "POL"] == [(modality, "POL")]


def test_who_leaves_after_what_he_did(told: Told) -> None:
    """The last day is that of the last verb, and it is to come."""
    claims = told(HEAD + "Valtonen met Sikorski on Monday and leaves for Latvia on Friday.")
    found = [(c.modality, c.time.timex.text) for c in claims if c.act == "visit" and c.time and c.time.timex]
    assert found == [("planned", "Friday")]


def test_a_visit_spoken_of_is_the_one_to_come(told: Told) -> None:
    """One visit: the plan, and what it is."""
    body = "Valtonen will visit Poland on Wednesday. The visit of Valtonen to the Polish capital is her second."
    assert gone(told(HEAD + body)) == [(V, "planned", "POL")]


def test_an_official_visit_is_nobody(told: Told) -> None:
    """ "Her first official" goes nowhere: it is the visit that is official."""
    body = "Valtonen will make her first official visit to Poland soon at the invitation of Sikorski."
    assert gone(told(HEAD + body)) == [(V, "planned", "POL")]


def test_a_visiting_minister_after_his_state(told: Told) -> None:
    """Whoever is called visiting is there, also where his state is told first."""
    body = "Sikorski hosted a dinner on Monday for Finland's visiting Foreign Minister Elina Valtonen."
    assert gone(told(HEAD + body)) == [(V, "occurred", "POL")]


def test_who_is_seen_off_is_the_guest(told: Told) -> None:
    """The visit is hers, not that of the host who sees her off."""
    body = "Valtonen was seen off on Monday by Sikorski at the end of a two-day visit to Poland."
    assert gone(told(HEAD + body)) == [(V, "occurred", "POL")]


def test_a_day_that_a_trip_had_before_it_was_put_off(told: Told) -> None:
    """The day for which it had been set is that of the visit that fell through."""
    body = "Valtonen postponed her trip to Poland, which had been set for 10 June."
    assert gone(told(HEAD + body)) == [(V, "cancelled", "POL")]


def test_an_end_that_is_over(told: Told) -> None:
    """The visit ended last Saturday."""
    timex = stay(told(HEAD + "Valtonen wrapped up her visit to Poland on Saturday."))
    assert timex is not None
    assert (timex.form, timex.count) == ("until", -1)


def test_a_journey_named_in_the_headline_is_told_once(told: Told) -> None:
    """The title names two lands, the text one of them again; its day is that of the meeting there."""
    head = "\npublished: 2024-05-07\ntitle: Minister Valtonen's Travel to Poland and Latvia\npublisher: Continental Wire\n\n"
    body = (
        "Finnish Foreign Minister Elina Valtonen will travel to Poland and Latvia. Valtonen then flies to Warsaw. "
        "In Warsaw, on May 14, Valtonen will meet Polish Foreign Minister Radoslaw Sikorski."
    )
    claims = told(head + body)
    assert sorted(gone(claims)) == [(V, "planned", "LVA"), (V, "planned", "POL")]
    times = {c.where_country: c.time.timex for c in claims if c.act == "visit" and c.time}
    assert (times["POL"].day if times["POL"] else None, times["LVA"]) == (14, None)


def test_his_visit_is_that_of_the_one_named_after_it(told: Told) -> None:
    """The minister is named after "her"."""
    body = "Sikorski held talks on Monday. During her visit to Warsaw, Minister Elina Valtonen will open the fair."
    assert gone(told(HEAD + body)) == [(V, "planned", "POL")]


def test_who_has_come_will_leave(told: Told) -> None:
    """One stay, from Monday to Wednesday."""
    body = "Valtonen arrived in Warsaw on Monday. Valtonen will leave Warsaw on Wednesday."
    assert gone(told(HEAD + body)) == [(V, "occurred", "POL")]


def test_what_is_expected_during_a_visit(told: Told) -> None:
    """The visit is as much to come as what is expected during it."""
    body = "During her visit to Warsaw, Minister Elina Valtonen is expected to open the fair."
    assert gone(told(HEAD + body)) == [(V, "planned", "POL")]


def test_an_imminent_trip(told: Told) -> None:
    """A trip that is imminent has not been made."""
    found = told("President Jane Doe of Peru spoke of Foreign Minister John Roe's imminent trip to Chad.")
    assert {c.modality for c in found if c.act == "visit"} <= {"planned"}


def test_who_sends_somebody_on_a_trip(told: Told) -> None:
    """A president who sends a minister on a trip makes none."""
    found = told("President Jane Doe of Peru signed an order on sending Foreign Minister John Roe on a trip to Chad.")
    assert not [p for c in found if c.act == "visit" for p in c.parties("guest") if p.name == "Jane Doe"]


def test_a_tour_of_duty_is_no_visit(told: Told) -> None:
    """An envoy on his post visits nobody."""
    assert gone(told(HEAD + "Sikorski wished the ambassador of Norway well in his tour of duty in Poland.")) == []


def test_what_the_press_is_briefed_on_has_been(told: Told) -> None:
    """Who is invited to brief the press on a visit does not put it off to the future."""
    body = "The ministry invited Jane Doe to brief the press on the visit of Valtonen to Poland."
    assert gone(told(HEAD + body)) == [(V, "occurred", "POL")]


def test_put_off_by_a_week(told: Told) -> None:
    """What is put off by a week will come, on a day that nobody tells; where a day was told, that day is off."""
    head = "published: 2024-05-07\n\nThe visit of Norwegian Foreign Minister Jane Doe to Lima "
    one = [c for c in told(f"{head}was put off by a week.\n") if c.act == "visit"]
    assert [(c.modality, c.time and c.time.timex) for c in one] == [("planned", None)]
    two = [c for c in told(f"{head}on Friday was postponed for two weeks.\n") if c.act == "visit"]
    assert {(c.modality, c.time and c.time.timex and c.time.timex.text) for c in two} == {
        ("cancelled", "Friday"),
        ("planned", None),
    }


def test_a_stay_is_more_than_a_day_of_it(told: Told) -> None:
    """Who is in Norway from the 7th to the 10th has not come for the day of the talks alone."""
    body = """
published: 2019-07-08

Norwegian Foreign Minister Jane Doe welcomed the first official visit to Norway by Peruvian Foreign Minister Ana Poe
during their talks in Oslo on July 8. Poe, who is in Norway from July 7-10, spoke highly of her hosts.
"""
    (visit,) = (c for c in told(body) if c.act == "visit")
    assert visit.time is not None
    assert visit.time.timex is not None
    assert visit.time.timex.text == "from July 7-10"
