"""Meetings: who met whom, how, where, and whether it happened at all."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
title: A week of talks in Warsaw
publisher: Continental Wire

WARSAW, May 7 (Continental Wire) -- Finnish Foreign Minister Elina Valtonen opened the week. Polish Foreign Minister
Radoslaw Sikorski and Latvian Foreign Minister Baiba Braze were there too.

"""
V, T, B = "Elina Valtonen", "Radoslaw Sikorski", "Baiba Braze"


def met(claims: tuple[Claim, ...]) -> list[tuple[set[str], str, object]]:
    """People, modality and format of each meeting."""
    return [
        ({p.name for p in c.parties("participant")}, c.modality, c.values.get("format"))
        for c in claims
        if c.act == "meeting"
    ]


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ("Valtonen met Sikorski on Monday.", "in_person"),
        ("Valtonen met Sikorski on Monday. She talked with Sikorski about the port.", "in_person"),
        ("Valtonen and Sikorski met on Monday.", "in_person"),
        ("Sikorski received Valtonen on Monday.", "in_person"),
        ("Valtonen was received by Sikorski on Monday.", "in_person"),
        ("Valtonen called on Sikorski on Monday.", "in_person"),
        ("Valtonen paid a courtesy call on Sikorski on Monday.", "in_person"),
        ("Valtonen and Sikorski talked in Krakow on Monday.", "in_person"),
        ("Valtonen shook hands with Sikorski in Krakow.", "in_person"),
        ("Valtonen dined with Sikorski on Monday.", "in_person"),
        ("Talks between Valtonen and Sikorski were held on Monday.", "in_person"),
        ("After talks with Sikorski, Valtonen flew home.", "in_person"),
        ("Valtonen spoke with Sikorski by telephone on Monday.", "call"),
        ("Valtonen and Sikorski spoke by telephone on Monday.", "call"),
        ("Valtonen phoned Sikorski on Monday.", "call"),
        ("Valtonen held a phone conversation with Sikorski.", "call"),
        ("Valtonen held talks with Sikorski by video link.", "video"),
        ("Valtonen was in Krakow on Monday and was received by Sikorski.", "in_person"),
        ("Received by Sikorski, Valtonen then flew home.", "in_person"),
        ("Sikorski received here on Monday Valtonen, who stays until Friday.", "in_person"),
        ("With Polish Foreign Minister Radoslaw Sikorski the Finnish minister had breakfast.", "in_person"),
        ("Valtonen had talks at length with Sikorski.", "in_person"),
        ("Valtonen held a long round of talks with Sikorski.", "in_person"),
        ("Valtonen had a working session with Sikorski.", "in_person"),
        ("Valtonen was granted an audience by Sikorski.", "in_person"),
        ("Valtonen had an audience of Sikorski.", "in_person"),
        ("Valtonen received a courtesy call from Sikorski.", "in_person"),
        ("Valtonen saw Sikorski in Krakow.", "in_person"),
        ("Valtonen and Sikorski saw each other in Krakow.", "in_person"),
        ("Valtonen and Sikorski sat together in Krakow.", "in_person"),
        ("Valtonen praised Sikorski, with whom she met in Krakow.", "in_person"),
        ("Valtonen praised Sikorski, whom she saw in Krakow.", "in_person"),
        ("Valtonen spoke to reporters after talks at the castle with Sikorski.", "in_person"),
        ("Valtonen praised the port at a joint press conference with Sikorski.", "in_person"),
        ("Valtonen and Sikorski reviewed trade on the margins of the forum.", "in_person"),
        ("Sikorski accepted the credentials of Valtonen.", "in_person"),
        ("Sikorski was presented with the credentials of Valtonen.", "in_person"),
        ("Valtonen presented a copy of her credentials to Sikorski.", "in_person"),
        ("Valtonen presented her letter of credence to Sikorski.", "in_person"),
        ("Valtonen told Sikorski on the phone that the port was open.", "call"),
        ("Valtonen rang Sikorski on Monday.", "call"),
        ("The port came up in the telephone conversation that Valtonen had with Sikorski.", "call"),
        ("Valtonen spent an hour with Sikorski.", "in_person"),
        ("Valtonen received a call from Sikorski on Monday.", "call"),
        ("The port came up in the phone call that Valtonen had with Sikorski.", "call"),
        ("Valtonen and Sikorski spoke to affirm their bond.", "call"),
        ("Valtonen and Sikorski talked on Monday of the port.", "call"),
        ("Valtonen spoke with Sikorski at the G7.", "in_person"),
        ("Valtonen spoke with Sikorski at a reception.", "in_person"),
        ("Sikorski welcomed Valtonen to the Belweder Palace.", "in_person"),
        ("Sikorski greeted Valtonen at his residence.", "in_person"),
        ("Valtonen met Sikorski to speak of crime and online fraud.", "in_person"),
        ("Valtonen met Sikorski online.", "video"),
        ("Valtonen maintained a meeting with Sikorski.", "in_person"),
        ("Valtonen held a tete-a-tete with Sikorski.", "in_person"),
        ("Valtonen came together with Sikorski in Krakow.", "in_person"),
        ("Valtonen caught up with Sikorski in Krakow.", "in_person"),
        ("Sikorski gave a dinner in honour of Valtonen.", "in_person"),
        ("Sikorski hosted a lunch for Valtonen.", "in_person"),
        ("Valtonen and Sikorski chaired talks between the delegations.", "in_person"),
        ("A meeting took place in Krakow between Valtonen and Sikorski.", "in_person"),
        ("Valtonen saw, in the afternoon, Polish Foreign Minister Radoslaw Sikorski.", "in_person"),
        ("The agenda of Valtonen included a meeting with Sikorski.", "in_person"),
        ("The last stop of Valtonen was Krakow, for consultations with Sikorski.", "in_person"),
        ("Valtonen was the first guest to meet Sikorski.", "in_person"),
        ("Valtonen praised the port in a meeting held on Monday with Sikorski.", "in_person"),
        ("Valtonen, meeting with Sikorski in Krakow, praised the port.", "in_person"),
        ("In her talks with Sikorski, Valtonen asked for help.", "in_person"),
        ("Valtonen made a telephone call to congratulate Sikorski.", "call"),
        ("Valtonen had a telephone contact with Sikorski.", "call"),
        ("Valtonen was on the phone with Sikorski.", "call"),
        ("Valtonen reached out to Sikorski by phone.", "call"),
        ("A phone conversation took place between Valtonen and Sikorski.", "call"),
    ],
)
def test_ways_of_meeting(told: Told, body: str, form: str) -> None:
    """Two ministers met, in the flesh or from afar."""
    assert met(told(HEAD + body)) == [({V, T}, "occurred", form)]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Valtonen will meet Sikorski on Friday.", "planned"),
        ("Valtonen is due to hold talks with Sikorski on Friday.", "planned"),
        ("Valtonen is expected to meet Sikorski on Friday.", "planned"),
        ("The ministry said that Valtonen would meet Sikorski on Friday.", "planned"),
        ("Valtonen meets Sikorski on Friday.", "planned"),
        ("Valtonen is expected to be received by Sikorski on Friday.", "planned"),
        ("In Krakow, Valtonen is also to call on Sikorski.", "planned"),
        ("Valtonen and Sikorski will see each other in Krakow next month.", "planned"),
        ("Valtonen will tour the port and have lunch with Sikorski.", "planned"),
        ("Valtonen was to have met Sikorski on Friday.", "cancelled"),
        ("Valtonen is said to have met Sikorski.", "occurred"),
        ("The ministry denied reports that Valtonen would meet Sikorski.", "denied"),
        ("The ministry rejected the claim that Valtonen had met Sikorski.", "denied"),
        ("Valtonen and Sikorski agreed to meet again in June.", "planned"),
        ("Valtonen called off her meeting with Sikorski.", "cancelled"),
        ("Valtonen did not meet Sikorski.", "denied"),
        ("Valtonen refused to meet Sikorski.", "denied"),
        ("The ministry denied that Valtonen had met Sikorski.", "denied"),
        ("Valtonen left without meeting Sikorski.", "denied"),
        ("Valtonen last met Sikorski in April.", "occurred"),
        ("Valtonen had been due to meet Sikorski on Friday.", "cancelled"),
        ("A planned meeting between Valtonen and Sikorski has been scrapped.", "cancelled"),
        ("Valtonen cancelled a trip to Krakow, where she was to meet Sikorski.", "cancelled"),
        ("Valtonen voiced anticipation for her meeting with Sikorski in July.", "planned"),
        ("Valtonen is due in Krakow on Friday for talks with Sikorski.", "planned"),
        ("Preparations are under way for a meeting between Valtonen and Sikorski.", "planned"),
        ("The programme of Valtonen includes a meeting with Sikorski.", "planned"),
        ("Valtonen would meet Sikorski on June 27.", "planned"),
        ("Reports that Valtonen met Sikorski are false.", "denied"),
        ("It is not true that Valtonen met Sikorski.", "denied"),
        ("Valtonen was due to meet Sikorski on Friday but the talks were called off.", "cancelled"),
        ("During her talks with Sikorski, Valtonen did not speak of the port.", "occurred"),
        ("Valtonen spoke on the phone with Sikorski; the latter offered to open the port.", "occurred"),
    ],
)
def test_what_happened_and_what_did_not(told: Told, body: str, modality: str) -> None:
    """A plan, a refusal and a denial are no meeting that took place."""
    assert [(people, mood) for people, mood, _ in met(told(HEAD + body))] == [({V, T}, modality)]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen hopes to meet Sikorski.",
        "Valtonen is ready to meet Sikorski.",
        "Valtonen could meet Sikorski in autumn.",
        "They stressed the importance of holding a meeting between Valtonen and Sikorski.",
        "Valtonen and Sikorski wanted to meet the challenges of the age.",
        "Valtonen called on Sikorski to open the border.",
        "Valtonen sees Sikorski as a friend.",
        "Valtonen saw Sikorski off at the airport.",
        "Valtonen thanked Sikorski for the port.",
        "Valtonen and Sikorski reviewed trade.",
        "Will Valtonen meet Sikorski on Friday?",
        "Whether Valtonen will be received by Sikorski is not settled.",
        "Valtonen, who heads the mission, received no Polish minister.",
        "Sikorski welcomed Valtonen to the alliance.",
        "Valtonen welcomed the decision of Sikorski to open an office.",
        "Had Valtonen met Sikorski, the port would be open.",
        "A meeting between Valtonen and Sikorski has yet to be arranged.",
        "Valtonen would meet Sikorski on June 27 if the port were open.",
        'Valtonen called Sikorski "a friend".',
        "Valtonen called Sikorski a friend.",
        "Valtonen said that she had no information about a meeting between her and Sikorski.",
        "Valtonen had no plans for a meeting with Sikorski.",
        "The vote could be followed by a meeting between Valtonen and Sikorski in August.",
        "Sikorski dismissed reports claiming that a meeting between him and Valtonen had been suspended.",
        "Valtonen has not met Sikorski since the vote.",
    ],
)
def test_what_nobody_has_fixed(told: Told, body: str) -> None:
    """A wish, a possibility and an appeal are no meeting, not even a planned one."""
    assert met(told(HEAD + body)) == []


def test_each_of_the_other_side_and_guests_together(told: Told) -> None:
    """One minister met two others of two countries: two meetings."""
    found = met(told(HEAD + "Valtonen met separately with Sikorski and Braze."))
    assert sorted(sorted(people) for people, _, _ in found) == [sorted({V, B}), sorted({V, T})]


@pytest.mark.parametrize(
    "body",
    [
        "Sikorski and Braze met with Valtonen respectively.",
        "Those with whom Valtonen met were Sikorski and Braze.",
        "Among those whom Valtonen met were Sikorski and Braze.",
        "Polish Foreign Minister Radoslaw Sikorski and Latvian Foreign Minister Baiba Braze respectively had meetings and "
        "held talks with Valtonen.",
    ],
)
def test_each_for_himself(told: Told, body: str) -> None:
    """Two met one, each for himself, however the sentence turns it: two meetings."""
    found = met(told(HEAD + body))
    assert sorted(sorted(people) for people, _, _ in found) == [sorted({V, B}), sorted({V, T})]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen met Polish Foreign Minister Radoslaw Sikorski in Krakow and, later in the day, Latvian Foreign "
        "Minister Baiba Braze.",
        "Valtonen held talks with the Polish Minister, Radoslaw Sikorski, and then the Latvian Minister, Baiba Braze: "
        "the former about the port.",
        "Valtonen telephoned Sikorski yesterday and, right after that, Latvian Foreign Minister Baiba Braze.",
    ],
)
def test_a_list_that_the_grammar_breaks(told: Told, body: str) -> None:
    """A list goes on behind what stands between its parts; each of it is met by himself."""
    found = met(told(HEAD + body))
    assert sorted(sorted(people) for people, _, _ in found) == [sorted({V, B}), sorted({V, T})]


def test_who_acts_is_not_of_the_list(told: Told) -> None:
    """Who is named behind somebody met, and does something himself, is not met."""
    body = "After talks with Polish Foreign Minister Radoslaw Sikorski, Valtonen and Latvian Minister Baiba Braze left."
    assert all(people != {T, B} for people, _, _ in met(told(HEAD + body)))


def test_with_whom_it_was_discussed(told: Told) -> None:
    """Who stands between "with" and what is discussed is the one with whom it was."""
    body = "In a call Valtonen discussed with Polish Foreign Minister Radoslaw Sikorski ways to open the port."
    assert met(told(HEAD + body)) == [({V, T}, "occurred", "call")]


def test_who_goes_along(told: Told) -> None:
    """Who accompanies somebody to a meeting is not the one who holds it."""
    body = "Latvian envoy Ojars Kalnins accompanied Valtonen to meet Sikorski."
    assert met(told(HEAD + body)) == [({V, T}, "occurred", "in_person")]
    body = "Latvian envoy Ojars Kalnins accompanied Valtonen in a meeting with Sikorski."
    assert met(told(HEAD + body)) == [({V, T}, "occurred", "in_person")]


def test_credentials_one_by_one(told: Told) -> None:
    """Several ambassadors who present their credentials are each received by himself."""
    found = met(told(HEAD + "The ambassadors of Japan and Peru presented their credentials to Sikorski."))
    assert [len(people) for people, _, _ in found] == [2, 2]


def test_put_back_from_one_day_to_another(told: Told) -> None:
    """What is put back fell through on the old day and is planned for the new one."""
    found = told(HEAD + "Talks between Valtonen and Sikorski were put back from Friday to Sunday.")
    times = {c.modality: c.time.timex.text for c in found if c.act == "meeting" and c.time and c.time.timex}
    assert times == {"cancelled": "Friday", "planned": "Sunday"}


@pytest.mark.parametrize(
    "body",
    [
        "Talks between Valtonen and Sikorski, which had been planned for Friday, will be held on Sunday.",
        "Valtonen will meet Sikorski on Sunday for talks, which were to have been held on Friday.",
        "Talks between Valtonen and Sikorski, first set for Friday, will be held on Sunday.",
    ],
)
def test_once_planned_for_another_day(told: Told, body: str) -> None:
    """What was first planned for another day fell through on that."""
    found = [c for c in told(HEAD + body) if c.act == "meeting"]
    times = {c.modality: c.time.timex.text for c in found if c.time and c.time.timex}
    assert times == {"cancelled": "Friday", "planned": "Sunday"}


def test_a_call_is_no_meeting_elsewhere(told: Told) -> None:
    """A call of today is not the meeting in a city of which the report speaks too."""
    body = "Valtonen had a phone call with Sikorski. The picture shows their meeting in Krakow on Feb. 13, 2022."
    assert sorted(str(form) for _, _, form in met(told(HEAD + body))) == ["call", "in_person"]


@pytest.mark.parametrize(
    ("body", "told_too"),
    [
        ("Their previous meeting was held in Riga in January.", ("occurred", "January", "Riga")),
        ("The previous one took place in Riga on 12 January.", ("occurred", "12 January", "Riga")),
        ("The next meeting will be held in Riga in July.", ("planned", "July", "Riga")),
        ("It was their first talk since January, when they had conferred in Riga.", ("occurred", "January", "Riga")),
    ],
)
def test_another_meeting_of_the_same(told: Told, body: str, told_too: tuple[str, str, str]) -> None:
    """What is told by its number alone is another meeting of those who met."""
    found = [c for c in told(HEAD + "Valtonen met Sikorski in Krakow on Monday. " + body) if c.act == "meeting"]
    times = {(c.modality, c.time.timex.text, c.where) for c in found if c.time and c.time.timex}
    assert times == {("occurred", "Monday", "Krakow"), told_too}


def test_each_by_its_number(told: Told) -> None:
    """The first and the second of three meetings have a day and a place each; the third is the one of the report."""
    body = (
        "It was the third meeting between Valtonen and Sikorski this year; the first was held in Riga in January and "
        "the second in Oslo in March."
    )
    found = [c for c in told(HEAD + body) if c.act == "meeting"]
    times = [(c.time.timex.text, c.where) for c in found if c.time and c.time.timex]
    assert times == [("this year", None), ("January", "Riga"), ("March", "Oslo")]


def test_a_session_is_no_meeting_of_the_two(told: Told) -> None:
    """ "The next one" behind a sitting is another sitting."""
    body = "Valtonen met Sikorski on Monday. The Finnish-Polish Joint Commission sat. The next meeting will be in Riga."
    assert [c.modality for c in told(HEAD + body) if c.act == "meeting"] == ["occurred"]


def test_the_leader_stands_for_the_delegation(told: Told) -> None:
    """Who leads a delegation is met with it."""
    for body in (
        "Valtonen received a Polish delegation led by Sikorski.",
        "Valtonen held talks with a delegation from Poland headed by Sikorski.",
    ):
        assert met(told(HEAD + body)) == [({V, T}, "occurred", "in_person")], body


def test_when_it_had_not_been(told: Told) -> None:
    """The first talks since somebody took office are not of the day on which he did."""
    body = "It was the first meeting between Valtonen and Sikorski since he assumed office last month."
    assert [c.time.timex for c in told(HEAD + body) if c.act == "meeting" and c.time] == [None]


@pytest.mark.parametrize(
    "body",
    [
        "The talks, which brought together Valtonen and Sikorski, took place on Monday.",
        "At talks in Krakow on Monday with Sikorski, Valtonen promised a loan.",
        "During the meeting between Valtonen and Sikorski in Krakow on Monday, both agreed to build a port.",
    ],
)
def test_the_day_of_talks_told_by_a_noun(told: Told, body: str) -> None:
    """What was promised or agreed at the talks does not take their day from them."""
    claims = [c for c in told(HEAD + body) if c.act == "meeting"]
    assert [
        ({p.name for p in c.parties("participant")}, c.time.timex.text) for c in claims if c.time and c.time.timex
    ] == [({V, T}, "Monday")]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen and Sikorski got together in Krakow on Monday.",
        "Valtonen and Sikorski last spoke face to face in Krakow on Monday.",
        "Valtonen was closeted with Sikorski on Monday.",
        "Valtonen closeted herself with Sikorski on Monday.",
        "Valtonen and Sikorski completed two days of talks in Krakow on Monday.",
        "During their tête-à-tête in Krakow on Monday, Valtonen and Sikorski agreed to build a port.",
        "The talks in Krakow on Monday between Elina Valtonen, the Foreign Minister of Finland, and Sikorski ended late.",
        "Valtonen paid a farewell visit to Sikorski on Monday.",
        "After an exchange of views with Sikorski in Krakow on Monday, Valtonen opened a consulate.",
        "Valtonen, in Krakow since Saturday, met Sikorski on Monday.",
        "Valtonen met on Monday, Mr. Radoslaw Sikorski.",
        "A letter of her president was handed to Sikorski by Valtonen on Monday.",
    ],
)
def test_more_ways_of_meeting(told: Told, body: str) -> None:
    """One meeting of the two on Monday."""
    claims = [c for c in told(HEAD + body) if c.act == "meeting"]
    assert [{p.name for p in c.parties("participant")} for c in claims] == [{V, T}]
    assert [c.time.timex.text for c in claims if c.time and c.time.timex] == ["Monday"]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("Valtonen and Sikorski will hold their next meeting in Krakow in June.", "planned"),
        ("Valtonen flew to Krakow for a summit with Sikorski.", "occurred"),
        ("The meeting between Valtonen and Sikorski, planned for Saturday, will not take place.", "cancelled"),
        ("On the sidelines of the forum in Riga, Valtonen and Sikorski did not meet, diplomats said.", "denied"),
    ],
)
def test_one_meeting_and_what_became_of_it(told: Told, body: str, modality: str) -> None:
    """The two meet, will, or do not."""
    assert [(people, mood) for people, mood, _ in met(told(HEAD + body))] == [({V, T}, modality)]


def test_what_is_counted_and_what_is_given_away(told: Told) -> None:
    """The third time is that told already; letters exchanged are no meeting, nor is a summit of many."""
    assert met(told(HEAD + "The event marks the third time Valtonen will meet Sikorski.")) == []
    assert met(told(HEAD + "Valtonen welcomed the exchange of letters with Sikorski.")) == []
    assert met(told(HEAD + "Valtonen attended the summit between the leaders of Poland and Latvia.")) == []


def test_a_programme_without_an_owner(told: Told) -> None:
    """The programme is that of the visitor."""
    body = "Valtonen begins a visit to Poland on Monday. The agenda features a meeting with Sikorski."
    assert met(told(HEAD + body)) == [({V, T}, "planned", "in_person")]


def test_what_is_joined_to_a_plan(told: Told) -> None:
    """What she does on the visit to come is to come as well."""
    body = "Valtonen will speak of the port when she visits Krakow on Friday and meets Sikorski."
    assert met(told(HEAD + body)) == [({V, T}, "planned", "in_person")]


def test_what_is_only_prepared_for(told: Told) -> None:
    """She met one ahead of talks with the other, which are on another day and yet to come."""
    claims = told(HEAD + "Valtonen met Sikorski on Monday ahead of talks with Braze on Thursday.")
    found = {(c.modality, c.time.timex.text) for c in claims if c.act == "meeting" and c.time and c.time.timex}
    assert found == {("occurred", "Monday"), ("planned", "Thursday")}


def test_speeches_are_no_talks(told: Told) -> None:
    """Two who spoke at a conference spoke one after the other."""
    assert met(told(HEAD + "Valtonen and Sikorski spoke at the conference on Monday.")) == []


def test_talks_of_those_who_act(told: Told) -> None:
    """Those who sign after talks held them; those who discuss during a conversation told already tell no other."""
    assert met(told(HEAD + "After talks at the castle Valtonen and Sikorski signed a treaty.")) == [
        ({V, T}, "occurred", "in_person")
    ]
    assert met(told(HEAD + "During the conversation they praised the port.")) == []


@pytest.mark.parametrize(
    ("body", "times"),
    [
        ("Valtonen met Sikorski twice on Monday.", ["Monday", "Monday"]),
        ("Valtonen and Sikorski spoke twice by phone, on May 2 and again on May 4.", ["May 2", "May 4"]),
        ("Valtonen met Sikorski on Monday and again on Tuesday.", ["Monday", "Tuesday"]),
        ("Valtonen met Sikorski in Oslo on May 2, and again in Oslo on May 4.", ["May 2", "May 4"]),
        ("Valtonen met Sikorski on Monday and, the same evening, a second time.", ["Monday", "Monday"]),
        ("Valtonen met Sikorski twice this year.", ["this year"]),
        ("Valtonen met Sikorski on Monday and again praised the port.", ["Monday"]),
    ],
)
def test_two_encounters_of_one_pair(told: Told, body: str, times: list[str]) -> None:
    """Who met twice on a day, or on two days, met twice; how often in a year is no two meetings."""
    found = [c.time.timex.text for c in told(HEAD + body) if c.act == "meeting" and c.time and c.time.timex]
    assert sorted(found) == sorted(times)


def test_two_encounters_told_by_the_same_words(told: Told) -> None:
    """Each encounter is a claim of its own, though one verb tells both."""
    found = [c.id for c in told(HEAD + "Valtonen met Sikorski on May 2 and again on May 4.") if c.act == "meeting"]
    assert len(set(found)) == 2


def test_counted_behind_what_is_told(told: Told) -> None:
    """What follows a comma tells that it was the second of the day; a second in two years is none."""
    for said, number in (("their second encounter that day", 2), ("their second meeting in two years", None)):
        claims = told(HEAD + f"Valtonen met Sikorski in Oslo on Monday, {said}.")
        assert [c.values.get("encounter") for c in claims if c.act == "meeting"] == [number], said


def test_a_second_time_is_told_apart(told: Told) -> None:
    """The second encounter of a day has its number, so that it is not taken for the first."""
    body = "Valtonen met Sikorski on Monday. The two sat together a second time over dinner."
    assert [c.values.get("encounter") for c in told(HEAD + body) if c.act == "meeting"] == [None, 2]


@pytest.mark.parametrize(
    "body",
    [
        "A spokesman said that no such meeting had taken place.",
        "That meeting never took place, a spokesman said.",
        "A spokesman denied the meeting.",
    ],
)
def test_denied_by_pointing_back(told: Told, body: str) -> None:
    """One says that they met, another that they did not: both are told."""
    found = met(told(HEAD + "Valtonen said that she had met Sikorski on Monday. " + body))
    assert found == [({V, T}, "occurred", "in_person"), ({V, T}, "denied", "in_person")]


def test_nothing_to_deny(told: Told) -> None:
    """A denial of a meeting that was not told is no claim."""
    assert met(told(HEAD + "A spokesman said that no such meeting had taken place.")) == []


def test_both_are_the_last_two(told: Told) -> None:
    """ "The two" and "both" stand for the two people named last."""
    body = "Valtonen met Sikorski on Monday. Both will meet Braze in Riga on Friday."
    assert met(told(HEAD + body))[1][0] == {V, T, B}


def test_the_place_of_a_meeting(told: Told) -> None:
    """Where: told by "in", by "here", by the capital, by the journey, by the city of a stay."""
    places = {
        "Valtonen met Sikorski in Krakow on Monday.": "Krakow",
        "Valtonen met Sikorski here on Monday.": "Warsaw",
        "Valtonen met Sikorski in the Latvian capital on Monday.": "Riga",
        "Valtonen goes to Krakow on Friday for talks with Sikorski.": "Krakow",
        "Valtonen visited Krakow, where she met Sikorski.": "Krakow",
        "Sikorski received Valtonen on Monday.": "Warsaw",
        "Valtonen received Sikorski on Monday.": None,
        "Sikorski received Valtonen last year.": None,
    }
    for body, place in places.items():
        assert [c.where for c in told(HEAD + body) if c.act == "meeting"] == [place], body


def test_before_the_sitting_is_its_day(told: Told) -> None:
    """Talks before a sitting take its time."""
    body = """Valtonen and Sikorski chaired the 9th meeting of the Finland-Poland Joint Commission in Krakow on Monday.
Before the sitting Valtonen and Sikorski talked face to face."""
    claims = told(HEAD + body)
    sitting = next(c for c in claims if c.act == "session")
    talks = next(c for c in claims if c.act == "meeting")
    assert talks.time is not None
    assert talks.time.like == sitting.id


def test_what_the_margins_are_of(told: Told) -> None:
    """Whom somebody meets on the margins is no part of the gathering's name."""
    (claim,) = (
        c for c in told(HEAD + "Valtonen spoke on the margins of the NATO Summit with Sikorski.") if c.act == "meeting"
    )
    assert claim.values["margins_of"] == "NATO Summit"


def test_the_guest_and_the_ruler(told: Told) -> None:
    """Who is the guest, and whose Majesty it is, follows from whom the text named."""
    assert met(told(HEAD + "Valtonen came on Monday. Sikorski held talks with his guest."))[0][0] == {V, T}
    body = "King Frederik of Denmark came on Monday. His Majesty met Sikorski."
    assert met(told(HEAD + body))[0][0] == {"Frederik", T}


def test_the_two_leaders_are_no_spokesmen(told: Told) -> None:
    """Of those named last, the leaders are the two who lead."""
    body = (
        "Finnish President Alexander Stubb and Polish President Andrzej Duda spoke. Polish spokesman Jan Nowak told "
        "reporters so. The two leaders last met in Krakow in April."
    )
    assert met(told(HEAD + body))[-1][0] == {"Alexander Stubb", "Andrzej Duda"}


def test_on_the_margins_of_a_sitting(told: Told) -> None:
    """Talks on the margins take the day and the place of the sitting, unless it is another body's."""
    sat = "Sikorski and Braze chaired the 9th meeting of the Latvia-Poland Joint Commission in Krakow on Monday. "
    (talks,) = [c for c in told(HEAD + sat + "On the margins Valtonen met Sikorski.") if c.act == "meeting"]
    assert talks.time is not None
    assert talks.time.like
    body = sat + "On the margins of the Arctic Council Valtonen met Sikorski."
    (others,) = [c for c in told(HEAD + body) if c.act == "meeting"]
    assert others.time is not None
    assert others.time.like is None


def test_an_hour_tells_no_day(told: Told) -> None:
    """On Monday at eight: the day is Monday."""
    (talks,) = [c for c in told(HEAD + "On Monday, at 8:00 a.m., Valtonen met Sikorski.") if c.act == "meeting"]
    assert talks.time is not None
    assert talks.time.timex is not None
    assert talks.time.timex.text == "Monday"


def test_it_was_not_said_in_another_paragraph(told: Told) -> None:
    """A denial points back within its paragraph."""
    body = "Valtonen met Sikorski on Monday.\n\nA spokesman said that no such meeting had taken place."
    assert [modality for _, modality, _ in met(told(HEAD + body))] == ["occurred"]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen held separate meetings with the foreign ministers of Malta and Norway on Monday.",
        "Valtonen held bilateral meetings with her counterparts from Malta and Norway on Monday.",
        "Valtonen met separately with her Maltese and Norwegian counterparts on Monday.",
    ],
)
def test_one_meeting_with_each(told: Told, body: str) -> None:
    """Separate meetings with several of one office are as many meetings."""
    lands = [sorted(str(p.country) for p in c.parties("participant")) for c in told(HEAD + body) if c.act == "meeting"]
    assert sorted(lands) == [["FIN", "MLT"], ["FIN", "NOR"]]


def test_to_meet_often(told: Told) -> None:
    """Two who agree to meet often plan no meeting."""
    assert [m for m in met(told(HEAD + "Valtonen and Sikorski agreed to meet regularly.")) if m[1] == "planned"] == []


def test_his_visit_is_no_meeting_with_who_is_met(told: Told) -> None:
    """Whom the traveller met before his visit he did not visit."""
    found = met(told(HEAD + "Prior to her Riga visit, Valtonen met with Braze in Tallinn."))
    assert [people for people, _, _ in found] == [{V, B}]


def test_who_is_pleased_to_see_what_another_does(told: Told) -> None:
    """To be glad of what somebody does is not to meet him."""
    assert met(told(HEAD + "Valtonen is pleased to see Sikorski lead the group.")) == []


@pytest.mark.parametrize(
    ("body", "modality", "form"),
    [
        ("Sikorski announced the results of his conversation yesterday with Valtonen.", "occurred", None),
        ("Sikorski announced the outcome of his phone conversation with Valtonen.", "occurred", "call"),
        ("Sikorski announced the results of his meeting on Monday with Valtonen.", "occurred", "in_person"),
        ("Sikorski announced the expected results of his meeting with Valtonen.", "planned", "in_person"),
        ("Sikorski announced the date of his meeting with Valtonen.", "planned", "in_person"),
        ("Sikorski had a conversation with Valtonen.", "occurred", None),
        ("Sikorski had a conversation with Valtonen in Krakow.", "occurred", "in_person"),
        ("Sikorski is waiting for the talks between Valtonen and Braze.", "planned", "in_person"),
        ("Sikorski waited for a conversation between Valtonen and Braze.", "planned", None),
        ("Valtonen discussed her plans for the upcoming summit with Sikorski.", "planned", "in_person"),
        ("Valtonen discussed plans for a port with Sikorski.", "occurred", None),
        ("Valtonen discussed preparations for the conference with Sikorski.", "occurred", None),
    ],
)
def test_talks_that_are_told_of(told: Told, body: str, modality: str, form: str | None) -> None:
    """What has results took place, what is waited for has not; a conversation may be on the telephone."""
    found = met(told(HEAD + body))
    assert [(how, way) for _, how, way in found] == [(modality, form)]


@pytest.mark.parametrize(
    ("body", "modality"),
    [
        ("The summit between President Elina Valtonen of Finland and Braze took place in Geneva.", "occurred"),
        ("Sikorski praised the results of the summit between the presidents of Finland and Latvia.", "occurred"),
        ("The upcoming summit between Valtonen and Sikorski in Geneva is a chance.", "planned"),
        ("The summit between the presidents of Finland, Latvia and Malta took place in Geneva.", None),
    ],
)
def test_a_summit_of_two(told: Told, body: str, modality: str | None) -> None:
    """Two leaders at a summit have talks; many at one have a sitting."""
    assert [how for _, how, _ in met(told(HEAD + body))] == ([modality] if modality else [])


def test_who_is_somewhere_to_talk_does_not_telephone(told: Told) -> None:
    """A minister who is in his colleague's capital to talk to him makes no call."""
    text = "Kenyan Foreign Minister Jane Doe is in Lima to talk to Peruvian Foreign Minister Ana Torres on fisheries."
    formats = [c.values.get("format") for c in told(f"published: 2024-03-05\n\n{text}") if c.act == "meeting"]
    assert formats == ["in_person"]


def test_the_president_of_a_house_is_not_the_president(told: Told) -> None:
    """Who met the head of a state and the head of its academy met two."""
    body = """
published: 2024-05-07
publisher: Continental Wire

Polish President Andrzej Duda received Finnish President Alexander Stubb in Warsaw.

Alexander Stubb: Yesterday evening I met with the President of the Polish Academy of Sciences.
"""
    met = [claim for claim in told(body) if claim.act == "meeting"]
    assert [{p.name for p in claim.parties("participant")} for claim in met] == [
        {"Andrzej Duda", "Alexander Stubb"},
        {"Alexander Stubb", "President of the Polish Academy of Sciences"},
    ]


@pytest.mark.parametrize(
    ("speaker", "met"),
    [("President of Finland Alexander Stubb", True), ("Foreign Minister of Finland Elina Valtonen", False)],
)
def test_a_summit_told_by_who_was_there(told: Told, speaker: str, met: bool) -> None:
    """ "The summit with President A" is his who heads a state and tells of it; of whom it was else nobody knows."""
    body = f"""
published: 2024-05-07
publisher: Continental Wire

The board met on Monday. Speech at the Board {speaker}: Friends, I am glad. The summit with President Andrzej Duda in
Warsaw last March opened a way. I thank you.
"""
    found = [claim for claim in told(body) if claim.act == "meeting"]
    assert [[p.name for p in c.parties("participant")] for c in found] == (
        [["Alexander Stubb", "Andrzej Duda"]] if met else []
    )


@pytest.mark.parametrize(
    ("body", "form"),
    [
        ("Valtonen and Sikorski talked at the Belweder on Friday.", "in_person"),
        ("Valtonen and Sikorski spoke at the palace on Friday.", "in_person"),
        ("Valtonen and Sikorski spoke on Friday.", "call"),
    ],
)
def test_under_one_roof(told: Told, body: str, form: str) -> None:
    """Two who talk at a house are both in it; two who merely speak may be anywhere."""
    assert met(told(HEAD + body)) == [({V, T}, "occurred", form)]


def test_two_of_one_office(told: Told) -> None:
    """Two prime ministers without names are two people where they are of two states."""
    (claim,) = (c for c in told("The Finnish prime minister received the Polish prime minister.") if c.act == "meeting")
    assert [(p.name, p.country) for p in claim.parties("participant")] == [
        ("prime minister", "FIN"),
        ("prime minister", "POL"),
    ]


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("The minister met Latvian Trade Minister Ilze Roe. Finnish Trade Minister Aino Doe met Ilze Roe in Riga.", 1),
        ("The Finnish prime minister met Latvian President Ilze Roe. Finnish Trade Minister Aino Doe met Ilze Roe.", 2),
        ("The Finnish vice president met Latvian President Ilze Roe. Finnish President Aino Doe met Ilze Roe.", 2),
    ],
)
def test_two_offices_are_two_people(told: Told, body: str, number: int) -> None:
    """A prime minister is no trade minister and a vice president no president; a minister may be any minister."""
    assert len([c for c in told(body) if c.act == "meeting"]) == number


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen and Sikorski reviewed their recent conversations with their Latvian and Danish counterparts.",
        "Valtonen and Sikorski discussed their respective recent contacts with the Latvian and Danish presidents.",
        "Valtonen and Sikorski discussed his latest call with Latvian Foreign Minister Baiba Braze.",
    ],
)
def test_what_each_had_done_before(told: Told, body: str) -> None:
    """Two who speak of their earlier meetings with others did not meet these together, and not now."""
    for people, _, _ in met(told(HEAD + body)):
        assert people in ({V, T}, {T, B}, {V, B}), people
