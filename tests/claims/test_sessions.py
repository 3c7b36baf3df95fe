"""Sittings: which body, which number, who was in the chair."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
title: Ministers meet in Warsaw
publisher: Continental Wire

WARSAW, May 7 (Continental Wire) -- Finnish Foreign Minister Elina Valtonen met Polish Foreign Minister Radoslaw Sikorski
on Monday.

"""
V, T = "Elina Valtonen", "Radoslaw Sikorski"


def sat(claims: tuple[Claim, ...]) -> list[Claim]:
    """The sessions."""
    return [c for c in claims if c.act == "session"]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen and Sikorski co-chaired the 9th meeting of the Finland-Poland Joint Commission on Monday.",
        "The 9th meeting of the Finland-Poland Joint Commission was held on Monday. "
        "The meeting was co-chaired by Valtonen and Sikorski.",
        "The 9th meeting of the Finland-Poland Joint Commission was held on Monday. Its co-chairs were Valtonen and Sikorski.",
        "The 9th meeting of the Finland-Poland Joint Commission took place under the chairmanship of Valtonen and Sikorski.",
        "The Finland-Poland Joint Commission gathered in Warsaw for its 9th meeting, with Valtonen and Sikorski in the chair.",
    ],
)
def test_who_was_in_the_chair(told: Told, body: str) -> None:
    """Two ministers chaired the ninth sitting, told in one sentence or two."""
    claims = sat(told(HEAD + body))
    assert [(c.values.get("ordinal"), {p.name for p in c.parties("chair")}) for c in claims] == [(9, {V, T})]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("The Finland-Poland Joint Commission met in Krakow on Monday.", "occurred"),
        ("The Finland-Poland Joint Commission will meet in Krakow in June.", "planned"),
        ("Valtonen spoke of the Finland-Poland Joint Commission, which is scheduled for June.", "planned"),
        ("The 9th meeting of the Finland-Poland Joint Commission has been cancelled.", "cancelled"),
    ],
)
def test_sat_or_will_sit(told: Told, body: str, modality: str) -> None:
    """A sitting past, to come, or off."""
    assert [c.modality for c in sat(told(HEAD + body))] == [modality]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("1st Finland–Poland conference", "The Finland-Poland Annual Conference opened in Oulu on Monday."),
        ("6th session of joint committee", "The 6th session of the Finnish-Polish Strategic Committee was held in Oulu on Monday."),
    ],
)  # fmt: skip
def test_a_sitting_in_headline_and_text(told: Told, headline: str, body: str) -> None:
    """What a headline calls loosely is the body that the report names."""
    assert len(sat(told(f"published: 2024-05-07\ntitle: {headline}\n\n{body}"))) == 1


@pytest.mark.parametrize(
    ("body", "chairs"),
    [
        ("The Finnish–Polish fisheries commission finished its work in Oulu on Monday.", []),
        ("The Finland-Poland Joint Commission, headed by Valtonen and Sikorski, met in Oulu on Monday.", [V, T]),
        ("Finland and Poland held the seventh meeting of their Strategic Council in Oulu on Monday.", []),
    ],
)
def test_it_sat_in_other_words(told: Told, body: str, chairs: list[str]) -> None:
    """A commission that finishes its work sat; who heads it was in the chair; theirs is of those who sit."""
    (claim,) = sat(told(HEAD + body))
    assert (claim.modality, claim.where, [p.name for p in claim.parties("chair")]) == ("occurred", "Oulu", chairs)
    assert {p.country for p in claim.parties("chair", "participant")} == {"FIN", "POL"}


def test_the_day_of_a_session_that_closed(told: Told) -> None:
    """Where and when a body closed, told in a clause on it."""
    (claim,) = sat(
        told(HEAD + "Valtonen and Sikorski co-chaired the Finland-Poland JTC, which closed in Oulu on Monday.")
    )
    assert claim.where == "Oulu"
    assert claim.time is not None
    assert claim.time.timex is not None
    assert claim.time.timex.text == "Monday"


def test_the_clause_that_holds_it(told: Told) -> None:
    """Day and place are those of the participle after the body, not of the clause around it."""
    body = (
        "Valtonen thanked Sikorski at the 9th meeting of the Finland-Poland Joint Commission, held in Krakow in April."
    )
    (session,) = sat(told(HEAD + body))
    assert session.where == "Krakow"
    assert session.time is not None
    assert session.time.timex is not None
    assert session.time.timex.month == 4


@pytest.mark.parametrize(
    "body",
    [
        "The Finland-Poland Joint Commission is chaired by Valtonen.",
        "Valtonen stressed the importance of holding a meeting of the Finland-Poland Joint Commission.",
        "Valtonen chaired the National Harbour Task Force on Monday.",
    ],
)
def test_what_is_no_sitting(told: Told, body: str) -> None:
    """What a body is, what should be, and a body of one country."""
    assert sat(told(HEAD + body)) == []


def test_a_new_date(told: Told) -> None:
    """A sitting put off to another month: the old slot is cancelled, the new one planned."""
    body = "The 9th meeting of the Finland-Poland Joint Commission has been postponed to September."
    found = sat(told(HEAD + body))
    assert sorted(c.modality for c in found) == ["cancelled", "planned"]
    planned = next(c for c in found if c.modality == "planned")
    assert planned.time is not None
    assert planned.time.timex is not None
    assert planned.time.timex.month == 9


def test_the_chair_taken_twice(told: Told) -> None:
    """Each sitting has the day that stands beside it."""
    body = (
        "Valtonen took the chair twice: on May 2 at the 9th meeting of the Finland-Poland Joint Commission, "
        "and on May 6 at the third meeting of the Finland-Latvia Joint Commission."
    )
    found = {c.values["ordinal"]: c for c in sat(told(HEAD + body))}
    assert {n: c.time.timex.day for n, c in found.items() if c.time and c.time.timex} == {9: 2, 3: 6}
    assert all([p.name for p in c.parties("chair")] == [V] for c in found.values())


def test_the_venue_is_where_it_sat(told: Told) -> None:
    """A city was the venue of the summit."""
    (claim,) = sat(told(HEAD + "In March, the city of Krakow was the venue of the Finland-Poland Summit."))
    assert claim.where == "Krakow"


def test_states_sit_where_nobody_is_named(told: Told) -> None:
    """A body of two states joins them; a chair stands for the one that sent it."""
    (bare,) = sat(told(HEAD + "The Finland-Latvia Joint Commission met in Riga on Monday."))
    assert [(p.name, p.kind, p.country) for p in bare.parties("participant")] == [
        ("Finland", "state", "FIN"),
        ("Latvia", "state", "LVA"),
    ]
    (chaired,) = sat(told(HEAD + "Valtonen chaired the 4th meeting of the Finland-Latvia Joint Commission on Monday."))
    assert [(p.name, p.country) for p in chaired.parties("chair", "participant")] == [(V, "FIN"), ("Latvia", "LVA")]


def test_a_round_that_is_told_by_its_number(told: Told) -> None:
    """The fifth round was of the consultations of which the sixth is told."""
    claims = sat(
        told(
            HEAD + "Finland and Poland held the sixth round of political consultations in Warsaw last week. "
            "The fifth round took place in Helsinki on June 30, 2023."
        )
    )
    assert [(c.values.get("ordinal"), c.where) for c in claims] == [(6, "Warsaw"), (5, "Helsinki")]


def test_who_led_a_sitting_chaired_it(told: Told) -> None:
    """Two who led the meeting of a commission were in its chair; what somebody would make a committee do is no sitting."""
    claims = sat(
        told(HEAD + "Valtonen and Sikorski led in Warsaw the 3rd meeting of the Finland-Poland Joint Commission.")
    )
    assert [{p.name for p in c.parties("chair")} for c in claims] == [{V, T}]
    assert sat(told(HEAD + "Valtonen said that she would make the Finland-Poland Joint Commission meet often.")) == []


JC = "The Finland-Poland Joint Commission was held in Krakow in May. "
AGAIN = [
    ("Its seventh meeting is due in Turku next year.", (7, "planned", "Turku")),
    ("The first was held in Turku in 1995.", (1, "occurred", "Turku")),
    ("The next is due in Turku in 2026.", (None, "planned", "Turku")),
    ("The 5th Commission took place in Turku in 2019.", (5, "occurred", "Turku")),
    ("The previous round was held in Turku in February 2023.", (None, "occurred", "Turku")),
    ("The two sides agreed to hold the next FPJC in Turku.", (None, "planned", "Turku")),
    ("Its last meeting, in Turku in November 2020, was that of his predecessor.", (None, "occurred", "Turku")),
]


@pytest.mark.parametrize(("body", "expected"), AGAIN)
def test_another_sitting_of_it(told: Told, body: str, expected: tuple[int | None, str, str]) -> None:
    """A sitting told by its number or its place in the row is another than the one just told."""
    other = [c for c in sat(told(HEAD + JC + body)) if c.where != "Krakow"]
    assert [(c.values.get("ordinal"), c.modality, c.where) for c in other] == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The next meeting of the Finland-Poland Joint Commission, the eleventh one, will be held in Turku.", 11),
        ("The Finland-Poland Joint Commission met in Krakow on Monday for the sixth time.", 6),
        ("The Finland-Poland Joint Commission met in Krakow on Monday, the first in eight years.", None),
        ("Valtonen spoke at the first session of the G20 Summit in Krakow.", None),
    ],
)
def test_the_number_beside_it(told: Told, body: str, expected: int | None) -> None:
    """A number told behind the body is its own; "the first in eight years" is none."""
    assert [c.values.get("ordinal") for c in sat(told(HEAD + body))] == [expected]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The Arctic bloc ASEAN said at its summit in Krakow on May 2 that it would ease the rules.", "ASEAN summit"),
        ("Valtonen may see him on the sidelines of an Asia-Europe summit in Turku in October.", "Asia-Europe summit"),
        ("Sikorski invited her to COP29 in Baku in November.", "COP29"),
        (
            "The inaugural meeting of the Finland-Poland Digital Alliance took place in Turku.",
            "Finland-Poland Digital Alliance",
        ),
        ("The two countries' border commission will convene in Turku.", "border commission of Finland and Poland"),
        (
            "The 3rd session of the Joint Economic Commission between the two countries was held in Turku.",
            "Joint Economic Commission of Finland and Poland",
        ),
    ],
)
def test_bodies_of_other_forms(told: Told, body: str, name: str) -> None:
    """A body by its owner, by two continents, by letters, by what it is called, or as that of the two."""
    assert [p.name for c in sat(told(HEAD + body)) for p in c.parties("mechanism")] == [name]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Finland-Poland Joint Commission sat in May; it is to meet again in Turku.", [None, "Turku"]),
        (
            "Valtonen will attend the 5th Finland-Poland Joint Commission. It will be held in Turku on 3 July.",
            ["Turku"],
        ),
        (
            "They discussed the vote at the 5th Finland-Poland Joint Commission in Krakow. It will be held in May.",
            ["Krakow"],
        ),
        ("It was settled that the Finland-Poland Joint Commission should gather in Turku.", ["Turku"]),
        ("The Finland-Poland Joint Commission has not met since 2019.", []),
    ],
)
def test_it_will_sit(told: Told, body: str, expected: list[str | None]) -> None:
    """ "It" is the body where that was spoken of last, and not the vote that was discussed at it."""
    assert [c.where for c in sat(told(HEAD + body))] == expected


def test_from_the_opening_to_the_close(told: Told) -> None:
    """A forum that opened on one day and ends on another lasts from the one to the other."""
    body = "Valtonen is in Krakow for the 5th Africa-Europe Forum, which opened on Monday and ends on Wednesday."
    assert [c.time.timex.form for c in sat(told(HEAD + body)) if c.time and c.time.timex] == ["range"]


def test_seated_together(told: Told) -> None:
    """With two people in the chair, whatever stands between them."""
    body = (
        "The sixth round of the Finland-Poland dialogue was held by video on 17 April, with Finland's Ambassador to "
        "Poland, Anna Aalto, and Foreign Minister Radoslaw Sikorski in the chair."
    )
    assert [{p.name for p in c.parties("chair")} for c in sat(told(HEAD + body))] == [{"Anna Aalto", T}]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("The chairperson of the latest meeting of the Finland-Poland Joint Commission told of plans for June.", 0),
        ("Valtonen spoke of the results of the meeting of the Finland-Poland Joint Commission in Turku.", 1),
        (
            "The Finland-Poland Forum will be held in Turku on 5 June. The second plenary session will take place "
            "after a break.",
            1,
        ),
    ],
)
def test_not_each_session_is_a_sitting(told: Told, body: str, count: int) -> None:
    """Who chaired it tells of no sitting, and a plenary session is a part of one."""
    assert len(sat(told(HEAD + body))) == count


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen and Sikorski steered the proceedings of the 9th meeting of the Finland-Poland Joint Commission.",
        "The 9th meeting of the Finland-Poland Joint Commission ended. Presiding over the meeting were, from our side, Valtonen, and, from theirs, Sikorski.",
    ],
)
def test_who_steered_it(told: Told, body: str) -> None:
    """Chairs are told by other verbs too, and behind the verb."""
    claims = [c for c in sat(told(HEAD + body)) if c.values.get("ordinal") == 9]
    assert {p.name for c in claims for p in c.parties("chair")} == {V, T}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Krakow hosted the ninth edition of the Finland-Poland joint permanent commission.", "Krakow"),
        ("Krakow played host to the ninth edition of the Finland-Poland political dialogue.", "Krakow"),
        ("The ninth session of the Finland-Poland Joint Commission got under way in Krakow.", "Krakow"),
        ("The ninth Strategic Dialogue of Finland and Poland, which got under way in Krakow, ended.", "Krakow"),
        ("It was the ninth time that the Finland-Poland Joint Commission met.", None),
    ],
)
def test_where_it_sat_and_which_it_was(told: Told, body: str, place: str | None) -> None:
    """The city that hosts a sitting is its place; its number may be told as a time."""
    found = sat(told(HEAD + body))
    assert [c.values.get("ordinal") for c in found] == [9]
    assert place is None or found[0].where == place


def test_a_dialogue_is_named_by_more_than_its_states(told: Told) -> None:
    """The body is the dialogue, not the two states that hold it."""
    found = sat(told(HEAD + "The first Strategic Dialogue of Finland and Poland was held in Krakow on Monday."))
    assert [p.name for c in found for p in c.parties("mechanism")] == ["Strategic Dialogue of Finland and Poland"]


def test_a_summit_that_was_held(told: Told) -> None:
    """Who came to attend a summit that was held came to one that is over; the first of its kind bears no number."""
    text = "Valtonen recalled her visit to Thimphu in 2010 to attend the 16th SAARC Summit held in Thimphu."
    assert [(c.modality, c.values.get("ordinal")) for c in sat(told(HEAD + text))] == [("occurred", 16)]
    text = "Valtonen said that the SAARC Summit would be the first Summit to be held in the southern hemisphere."
    assert [c.values.get("ordinal") for c in sat(told(HEAD + text)) if c.values.get("ordinal")] == []


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen said the Finland-Poland Joint Commission had held ten meetings so far.",
        "Valtonen spoke of the Finland-Poland Joint Commission, which is held at the level of ministers.",
    ],
)
def test_what_a_body_is_and_how_often_it_sat(told: Told, body: str) -> None:
    """Neither is a sitting."""
    assert sat(told(HEAD + body)) == []


def test_the_day_on_which_it_was_agreed(told: Told) -> None:
    """What two ministers agree on today is not due today."""
    body = "They agreed today that the 9th Finland-Poland Binational Cabinet will take place in the coming months."
    (found,) = sat(told(HEAD + body))
    assert (found.modality, found.values.get("ordinal")) == ("planned", 9)
    assert found.time is None or found.time.timex is None or found.time.timex.text != "today"


def test_the_next_meeting_is_to_come(told: Told) -> None:
    """Who gives thanks for hosting the next meeting speaks of one to come."""
    found = sat(told(HEAD + "Valtonen thanked Turkey for hosting the next Senior Officials Meeting in Ankara."))
    assert {c.modality for c in found} <= {"planned"}


def test_what_was_scheduled_and_called_off(told: Told) -> None:
    """A summit that was scheduled and called off is off."""
    body = "The Finland-Poland-Estonia trilateral summit, scheduled for June 8 in Krakow, was called off."
    assert [c.modality for c in sat(told(HEAD + body))] == ["cancelled"]


def test_the_commission_of_the_two_countries(told: Told) -> None:
    """A body may be named behind the two whose it is, and a state in its name is no other state's."""
    body = "Valtonen and Sikorski presided over the ninth session of the two countries' Intergovernmental Committee."
    (found,) = sat(told(HEAD + body))
    assert (found.values.get("ordinal"), found.parties("mechanism")[0].name) == (9, "Intergovernmental Committee")
    (other,) = sat(told(HEAD + "The ninth Poland-South Sudan Joint Commission was held in Krakow on Monday."))
    assert {p.country for p in other.parties("participant")} == {"POL", "SSD"}


@pytest.mark.parametrize(
    ("body", "told_time"),
    [
        ("Valtonen met Sikorski on Monday on the margins of the NATO Summit in Turku.", None),
        ("Valtonen met Sikorski today on the sidelines of the NATO Summit.", None),
        ("Valtonen is to meet Sikorski on the margins of the NATO Summit in June.", "June"),
        ("Valtonen spoke at the NATO Summit on Monday.", "Monday"),
    ],
)
def test_the_day_of_talks_on_the_margins(told: Told, body: str, told_time: str | None) -> None:
    """The day of a meeting on the margins is no day of the gathering, which may last for several; its month is."""
    (claim,) = sat(told(HEAD + body))
    timex = claim.time.timex if claim.time else None
    assert (timex.text if timex else None) == told_time


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen spoke with Sikorski in advance of the NATO Summit in Turku.",
        "Valtonen spoke with Sikorski in the lead-up to the NATO Summit in Turku.",
        "Valtonen published the announcement of the second NATO-Finland Summit in Turku.",
    ],
)
def test_a_gathering_prepared_for(told: Told, body: str) -> None:
    """What is done in advance of a gathering, or to announce it, does not say that it took place."""
    assert [c.modality for c in sat(told(HEAD + body))] == ["planned"]


def test_a_headline_that_announces_a_gathering(told: Told) -> None:
    """The announcement is news, the gathering is still to come."""
    head = HEAD.replace("Ministers meet in Warsaw", "Announcement of the Second Finland-Poland Summit")
    assert "occurred" not in {c.modality for c in sat(told(head))}


@pytest.mark.parametrize("words", ["congratulated Sikorski on", "praised Sikorski for", "thanked Sikorski for"])
def test_who_is_thanked_for_the_chair(told: Told, words: str) -> None:
    """Who is thanked for chairing a sitting chaired it, not the one who gives thanks."""
    (claim,) = sat(told(HEAD + f"Valtonen {words} chairing the 9th meeting of the Finland-Poland Joint Commission."))
    assert {p.name for p in claim.parties("chair")} == {T}


def test_the_second_session_of_a_summit(told: Told) -> None:
    """It is a part of the one summit, which has no number by it."""
    body = "Valtonen attended the G20 Summit in Turku on May 6. The second session was held on May 7."
    assert {c.values.get("ordinal") for c in sat(told(HEAD + body))} == {None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("noted the success of the Turku international conference on Chad", [("occurred", "Turku")]),
        ("welcomed the results of the Turku donor conference on Chad", [("occurred", "Turku")]),
        ("noted the possible results of the international conference on Chad", []),
        ("noted the importance of the international conference on Chad", []),
    ],
)
def test_what_was_a_success_was_held(told: Told, words: str, expected: list[tuple[str, str]]) -> None:
    """A conference that has results took place, in the city that stands before its name."""
    found = sat(told(HEAD + f"Valtonen and Sikorski {words}."))
    assert [(c.modality, c.where) for c in found] == expected


def test_the_results_of_work_at_a_session(told: Told) -> None:
    """Whose work at a session has results, the session was held."""
    body = "Valtonen discussed the results of the delegation's work at the 9th session of the Finland-Poland Forum."
    assert [c.modality for c in sat(told(HEAD + body))] == ["occurred"]


def test_one_body_by_letters_and_by_name(told: Told) -> None:
    """A forum's letters, and its name with the letters in brackets, are one body in one report."""
    body = (
        "Valtonen will take part in the NCF Summit on June 3. "
        "The Northern Coastal Forum (NCF) Summit will be held in Turku and chaired by Poland."
    )
    (claim,) = sat(told(HEAD + body))
    assert claim.time is not None
    assert claim.time.timex is not None
    assert (claim.time.timex.text, claim.where) == ("June 3", "Turku")


def test_a_meeting_within_the_framework_of_a_gathering(told: Told) -> None:
    """The day of what is held within the framework of a gathering is no day of the gathering."""
    body = "On May 6, Valtonen met Sikorski within the framework of the Turku Energy Conference in Turku."
    assert [(c.time.timex, c.where) for c in sat(told(HEAD + body)) if c.time] == [(None, "Turku")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("They agreed to sign a charter at the JTC's meeting in Turku in June.", [("planned", "Turku")]),
        ("The JTC met in Turku in March.", [("occurred", "Turku")]),
        ("The JTC's 4th meeting was held in Turku in March.", [("occurred", "Turku")]),
    ],
)
def test_a_body_by_the_letters_that_the_report_gave(told: Told, body: str, expected: list[tuple[str, str]]) -> None:
    """Letters in brackets behind a body's name stand for it in what follows."""
    first = "Valtonen and Sikorski spoke of the Joint Trade Commission (JTC), which they value. "
    found = sat(told(HEAD + first + body))
    assert [(c.modality, c.where) for c in found] == expected
    assert {p.name for c in found for p in c.parties("mechanism")} == {"Joint Trade Commission"}


def test_letters_of_something_else(told: Told) -> None:
    """The letters of an agreement are no body."""
    first = "Valtonen and Sikorski spoke of the Joint Trade Agreement (JTA). "
    assert sat(told(HEAD + first + "The JTA was held up in Turku in March.")) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Valtonen spoke at the Turku Energy Summit. The Summit was held in Turku.", ["Turku"]),
        ("Valtonen spoke at the Turku Energy Summit and the Climate Summit. The Summit was held in Turku.", []),
        ("Valtonen and Sikorski spoke of a summit. The summit was held in Turku.", []),
    ],
)
def test_the_summit_named_before(told: Told, body: str, expected: list[str]) -> None:
    """ "The Summit was held in Turku": the one that the report has named, where it named one."""
    assert [c.where for c in sat(told(HEAD + body)) if c.where] == expected


def test_a_third_host_of_two(told: Told) -> None:
    """Who hosts the summit of two other states is not at the table; who hosts that of his own is."""
    third = "Valtonen thanked Swiss President Guy Parmelin for hosting the Finland-Poland Summit in Geneva in June."
    assert [{p.name for p in c.parties("participant")} for c in sat(told(HEAD + third))] == [{"Finland", "Poland"}]
    own = "Valtonen hosted the Finland-Poland Summit in Turku in April."
    assert [{p.name for p in c.parties("participant")} for c in sat(told(HEAD + own))] == [{V, "Poland"}]


@pytest.mark.parametrize(
    ("headline", "modality"),
    [
        ("African leaders to gather in Nairobi for first African Union Climate Summit", "planned"),
        ("Norwegian, Portuguese ministers to co-chair 5th session of Norway-Portugal Joint Commission", "planned"),
        ("African leaders gather in Nairobi for first African Union Climate Summit", "occurred"),
    ],
)
def test_a_headline_of_what_is_to_come(told: Told, headline: str, modality: str) -> None:
    """A headline leaves out "are": who is "to gather" has not gathered."""
    found = [c for c in told(f"published: 2024-05-07\ntitle: {headline}\n\nNo more was told.\n") if c.act == "session"]
    assert [c.modality for c in found] == [modality]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Roe said the visit will help ties following the ninth meeting of the Norway-Peru Joint Commission.", ["occurred"]),
        ("The ministers hailed the start of the Peruvian presidency at the Norway-Peru Joint Commission.", []),
        ("The Norway-Peru Joint Commission was praised. At their first meeting the two ministers spoke of fish.", []),
    ],
)  # fmt: skip
def test_what_is_no_sitting_to_come(told: Told, words: str, found: list[str]) -> None:
    """What something follows is over; a presidency, and the first meeting of two people, are no sittings of a body."""
    opening = (
        "published: 2024-05-07\n\nNorwegian Foreign Minister Ola Roe received Peruvian Foreign Minister Ana Poe.\n"
    )
    assert [c.modality for c in told(f"{opening}{words}\n") if c.act == "session"] == found


def test_the_day_of_a_forum_to_come(told: Told) -> None:
    """Who met on Tuesday within a forum that will take place this week tells no day of the forum by that."""
    body = """
published: 2024-05-08

Norwegian Foreign Minister Jane Doe held a meeting with Peruvian Foreign Minister Ana Poe on Tuesday, within the
framework of the Arctic Leaders' Meeting that will take place in the city of Tromso, Norway, this week.
"""
    days = {c.act: c.time and c.time.timex and c.time.timex.text for c in told(body) if c.act in ("meeting", "session")}
    assert days == {"meeting": "Tuesday", "session": "this week"}


def test_one_sitting_by_two_words(told: Told) -> None:
    """A report that tells of the ninth meeting of a commission means it by "the ninth meeting of the committee"."""
    body = """
published: 2019-03-06

Norwegian Foreign Minister Jane Doe and Peruvian Foreign Minister Ana Poe chaired the ninth meeting of the Norway-Peru
Joint Commission for Cooperation in Lima on Wednesday. Poe applauded the outcomes of the ninth meeting of the committee.
"""
    assert [c.values.get("ordinal") for c in told(body) if c.act == "session"] == [9]
