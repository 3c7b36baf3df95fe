"""Speech: who says what, with what force, clause by clause; each docstring is a report."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
title: Ministers meet in Tallinn
publisher: Continental Wire

Finnish Foreign Minister Elina Valtonen met Estonian Foreign Minister Margus Tsahkna in Tallinn on Monday.

"""
SPOKEN = ("statement", "pledge")


def spoken(claims: tuple[Claim, ...]) -> list[tuple[str, str, str]]:
    """Speaker, force (or pledge) and content of what is said, in order."""
    return [
        (" and ".join(p.name for p in c.parties("speaker")), str(c.values.get("force", "pledge")), str(c.values["content"]))
        for c in claims
        if c.act in SPOKEN
    ]  # fmt: skip


def one(told: Told, body: str) -> Claim:
    found = [c for c in told(HEAD + body) if c.act in SPOKEN]
    assert len(found) == 1, spoken(tuple(found))
    return found[0]


V, T = "Elina Valtonen", "Margus Tsahkna"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('"The cable is safe," Valtonen said.', [(V, "state", "The cable is safe")]),
        ('"The cable is safe," said Valtonen.', [(V, "state", "The cable is safe")]),
        ("Valtonen said the cable is safe.", [(V, "state", "the cable is safe")]),
        ("The cable is safe, Valtonen said on Tuesday.", [(V, "state", "The cable is safe")]),
        ("Finland, she added, regards the cable as a priority.", [(V, "state", "Finland regards the cable as a priority")]),
        ("According to Tsahkna, the ferry line is full.", [(T, "state", "the ferry line is full")]),
        (
            "According to Tsahkna, who spoke in Tartu, the ferry line is full.",
            [(T, "state", "the ferry line is full")],
        ),
        ("Helsinki said the plan was sound.", [("Finland", "state", "the plan was sound")]),
        ("The Estonian side noted that the ferry line is full.", [("Estonia", "state", "the ferry line is full")]),
        ("Tsahkna told reporters that tolls hurt trade.", [(T, "state", "tolls hurt trade")]),
        ("Tsahkna replied that tolls hurt trade.", [(T, "state", "tolls hurt trade")]),
        ("Tsahkna described the visit as historic.", [(T, "praise", "described the visit as historic")]),
        ("Tsahkna called the closure unacceptable.", [(T, "oppose", "called the closure unacceptable")]),
        ("Valtonen spoke highly of the reforms.", [(V, "praise", "spoke highly of the reforms")]),
        ("Valtonen voiced concern over the closure.", [(V, "oppose", "voiced concern over the closure")]),
        ("Valtonen expressed support for the plan.", [(V, "support", "expressed support for the plan")]),
        ("Valtonen expressed her condolences over the fire.", [(V, "condole", "expressed her condolences over the fire")]),
        ("Tsahkna thanked Valtonen for coming.", [(T, "thank", "thanked Valtonen for coming")]),
        ("Tsahkna invited Valtonen to Tartu.", [(T, "invite", "invited Valtonen to Tartu")]),
        ("Tsahkna asked his guest to come again.", [(T, "invite", "asked his guest to come again")]),
        ("Valtonen accepted the invitation.", [(V, "agree", "accepted the invitation")]),
        ("Tsahkna wished Valtonen a happy birthday.", [(T, "congratulate", "wished Valtonen a happy birthday")]),
        ("Valtonen urged both sides to cut tolls.", [(V, "urge", "urged both sides to cut tolls")]),
        ("Valtonen put forward three proposals.", [(V, "urge", "put forward three proposals")]),
        ("Valtonen denied that tolls would rise.", [(V, "state", "denied that tolls would rise")]),
        ("Valtonen welcomed the decision.", [(V, "welcome", "welcomed the decision")]),
    ],
)  # fmt: skip
def test_ways_of_speaking(told: Told, body: str, expected: list[tuple[str, str, str]]) -> None:
    """Direct or reported, before or behind the words said: the same speaker says the same thing."""
    assert spoken(told(HEAD + body)) == expected


def test_quotation_over_sentences(told: Told) -> None:
    """A sentence inside an open quotation is said by the one whose tag stands at its end, or at its beginning."""
    body = '"The cable is safe. It serves both nations," Valtonen said. "Work begins in May."'
    assert [(who, what) for who, _, what in spoken(told(HEAD + body))] == [
        (V, "The cable is safe"),
        (V, "It serves both nations"),
        (V, "Work begins in May"),
    ]


def test_a_quotation_never_closed(told: Told) -> None:
    """A quotation without its closing mark ends where the tag at the end of its paragraph begins."""
    found = told(
        HEAD + 'Valtonen said "the cable is safe."\n\n"The patrol stays at sea until May, Tsahkna said.\n\nThey left.'
    )
    assert [(n, w) for n, _, w in spoken(found)][-1] == (T, "The patrol stays at sea until May")


def test_a_headline_told_twice_is_said_once(told: Told) -> None:
    """A page repeats its headline: one statement."""
    line = "Tallinn will stand by Helsinki, says Tsahkna\n\n"
    assert len(spoken(told(HEAD + line + line + "They left."))) == len(spoken(told(HEAD + line + "They left.")))


def test_quotation_over_paragraphs(told: Told) -> None:
    """A quotation left open at the end of a paragraph goes on in the next, which begins with a mark."""
    body = 'Valtonen said: "The cable is safe.\n\n"The ferry sails again."'
    assert (V, "state", "The ferry sails again") in spoken(told(HEAD + body))


def test_term_in_marks_is_no_speech(told: Told) -> None:
    """Words in quotation marks that nobody says are a term."""
    assert spoken(told(HEAD + 'The "Baltic Ring" is a road around the sea.')) == []


def test_clauses_told_apart(told: Told) -> None:
    """Two clauses with forces of their own are two statements, each word in one of them."""
    body = "Valtonen said that Finland supports the plan and opposes the closure of the port."
    assert set(spoken(told(HEAD + body))) == {
        (V, "support", "Finland supports the plan"),
        (V, "oppose", "opposes the closure of the port"),
    }


def test_report_resumes_after_speech(told: Told) -> None:
    """The reporter's own verb after what was proposed has the speaker for its subject."""
    body = "Valtonen proposed that the ministers should meet more often, and urged both sides to cut tolls."
    assert [(who, force) for who, force, _ in spoken(told(HEAD + body))] == [(V, "urge"), (V, "urge")]


def test_participle_takes_the_speaker(told: Told) -> None:
    """ "noting that" is said by the subject of the sentence, and ends where the main clause begins."""
    body = "Noting that time is short, Tsahkna said he hoped for a reply."
    assert [(who, what) for who, _, what in spoken(told(HEAD + body))] == [
        (T, "time is short"),
        (T, "he hoped for a reply"),
    ]


def test_joint_agreement(told: Told) -> None:
    """Two ministers agree: both are speakers, and no single one is named as the source."""
    claim = one(told, "The two ministers agreed to meet again in autumn.")
    assert {p.name for p in claim.parties("speaker")} == {V, T}
    assert (claim.values["force"], claim.speaker) == ("agree", None)


def test_antecedent_of_it(told: Told) -> None:
    """ "agreed to widen it" says nothing without what "it" is: the clause before is its evidence too."""
    claims = [c for c in told(HEAD + "The two ministers discussed the ferry line, and agreed to widen it.") if c.act in SPOKEN]  # fmt: skip
    assert [c.values["content"] for c in claims] == ["discussed the ferry line agreed to widen it"]


def test_relay_names_the_spokesman(told: Told) -> None:
    """Who speaks for a ministry acts for its state."""
    claim = one(told, "A spokesman for the Estonian Foreign Ministry said that tolls were falling.")
    assert [p.country for p in claim.parties("speaker")] == ["EST"]


def test_ministry_speaks_for_its_state(told: Told) -> None:
    """Where no person speaks, it is the state."""
    claim = one(told, "The Estonian foreign ministry denied a report about the port.")
    assert [(p.name, p.kind, p.text) for p in claim.parties("speaker")] == [
        ("Estonia", "state", "The Estonian foreign ministry")
    ]


def test_speaker_goes_on_without_a_tag(told: Told) -> None:
    """What the sides should do, said right after a statement, is its speaker's; a happening told there is nobody's."""
    body = "Valtonen noted that the line is full. The two sides should build a new port. The talks lasted an hour."
    assert spoken(told(HEAD + body)) == [
        (V, "state", "the line is full"),
        (V, "urge", "The two sides should build a new port"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen did not say when the talks would resume.",
        "Valtonen came to Tallinn to thank the fishermen.",
        "Asked about the port, Valtonen left the room.",
        "The bridge over the river supports heavy lorries.",
    ],
)
def test_nothing_said(told: Told, body: str) -> None:
    """No statement: denied speech, a purpose, a question, a verb that is no speech."""
    assert spoken(told(HEAD + body)) == []


def test_addressee(told: Told) -> None:
    """Whom the words are said to."""
    claim = one(told, "Tsahkna told Valtonen that the port was closed.")
    assert [p.name for p in claim.parties("addressee")] == [V]


def test_topics_and_evidence(told: Told) -> None:
    """A statement names its topics, and its evidence is the words of the report."""
    claim = one(told, "Valtonen stressed that energy prices are too high.")
    assert claim.values["topics"] == ("energy",)
    assert [e.text for e in claim.evidence] == ["Valtonen stressed", "energy prices are too high"]


@pytest.mark.parametrize(
    ("body", "strength", "pledger"),
    [
        ("Valtonen said Finland will send experts to Estonia by the end of June.", "will", "Finland"),
        ("Valtonen said that Finland is ready to send experts to Estonia.", "ready", "Finland"),
        ("Finland stands ready to send experts to Estonia, Valtonen said.", "ready", "Finland"),
        ("Valtonen pledged to send experts to Estonia.", "will", "Finland"),
        ("Valtonen reaffirmed Finland's readiness to send experts to Estonia.", "ready", "Finland"),
    ],
)
def test_pledges(told: Told, body: str, strength: str, pledger: str) -> None:
    """A pledge names the side that will do it, how firmly, and towards whom."""
    claim = one(told, body)
    assert (claim.act, claim.values["strength"], claim.values["target"]) == ("pledge", strength, "Estonia")
    assert [p.name for p in claim.parties("pledger")] == [pledger]


def test_both_subjects_of_a_promise_will_keep_it(told: Told) -> None:
    """ "Finland and Estonia will" binds both."""
    claim = one(told, "Finland and Estonia will send experts to Latvia, Valtonen said.")
    assert [p.country for p in claim.parties("pledger")] == ["FIN", "EST"]


def test_deadline(told: Told) -> None:
    """The time by which it will be done."""
    claim = one(told, "Valtonen said Finland will send experts to Estonia by the end of June.")
    assert claim.values["deadline"] == "by the end of June"


@pytest.mark.parametrize(
    "body",
    [
        "Valtonen said that Finland will host the forum in May.",
        "Tsahkna said that the region will go through hard times.",
        "Valtonen said that they will speak about the ferry line today.",
        "Tsahkna said that all this should help trade.",
        "Valtonen said that they will of course speak about the ferry line today.",
        "Valtonen said that she would very much like the ferry line to be cheaper.",
    ],
)
def test_news_is_no_pledge(told: Told, body: str) -> None:
    """ "will" promises nothing where it tells the calendar, or what nobody of the speaker's side does."""
    assert one(told, body).values["force"] == "state"


def test_we_in_an_official_statement(told: Told) -> None:
    """ "We" in the statement of a minister is his state, and a delegation of which "they" are told speaks itself."""
    claims = told("""
        published: 2024-10-11
        title: Statement by Foreign Minister Elina Valtonen on the Attack on Moldova
        publisher: Ministry for Foreign Affairs of Finland

        We condemn the attack on Moldova. Minister Valtonen met Moldovan Foreign Minister Mihai Popsoi to express support for
        his country. The Moldovan delegation praised the meeting. They expressed gratitude for the aid.
        """)
    said = [(c.values.get("force"), [p.name for p in c.parties("speaker")]) for c in claims if c.act == "statement"]
    assert ("oppose", ["Finland"]) in said
    assert ("support", ["Elina Valtonen"]) in said
    assert ("thank", ["The Moldovan delegation"]) in said


@pytest.mark.parametrize(
    ("body", "force"),
    [
        ("Finland said on Monday it would send an envoy to Tartu within days.", "pledge"),
        ("Valtonen told the press that the government would take another 20 students.", "pledge"),
        ("Valtonen said that if they asked her, she would lower the tolls.", "state"),
        ("Tsahkna said that Tallinn welcomed the return of the envoys.", "welcome"),
        ("Tsahkna said that the two sides had agreed to double trade.", "agree"),
        ("Tsahkna said that no outside power should dictate a settlement.", "oppose"),
        ("Valtonen said that Finland would not back any sanctions.", "oppose"),
        ("Valtonen said that Finland was in favour of a longer runway.", "support"),
        ("Valtonen said she was pleased to see the ferries sail again.", "welcome"),
        ('"I would like to thank you for the ferry," Tsahkna said.', "thank"),
        ('"We are signing a declaration on this historic date," Valtonen said.', "state"),
        ("Valtonen said that the danger of aggression was constant.", "state"),
        ("Valtonen said she hoped the port would open soon.", "state"),
        ("Valtonen considers Estonia to be a key partner of Finland.", "praise"),
        ("Tsahkna rejected the allegation that the line was closed.", "state"),
        ("Tsahkna asked her to convey his condolences to the families.", "condole"),
        ("Tsahkna ordered the commission to meet within a month.", "urge"),
        ("Finland renewed its call for a political solution.", "urge"),
        ("Valtonen accepted it with pleasure.", "agree"),
        ("Tsahkna ruled out the signing of a treaty.", "state"),
    ],
)
def test_forces(told: Told, body: str, force: str) -> None:
    """What is said with the words, whoever's verb tells it."""
    claim = one(told, body)
    assert claim.values.get("force", claim.act) == force


def test_halved_clause_is_one(told: Told) -> None:
    """Two verbs that share their complement say one thing."""
    assert spoken(told(HEAD + '"Finland has been and remains a reliable partner," Tsahkna said.')) == [
        (T, "praise", "Finland has been and remains a reliable partner")
    ]


def test_words_of_another_are_that_others(told: Told) -> None:
    """What a spokesman tells that his minister urged is urged by the minister."""
    body = "Finnish Foreign Ministry spokesman Jukka Ranta said that Valtonen urged Estonia to open the port."
    assert spoken(told(HEAD + body)) == [(V, "urge", "urged Estonia to open the port")]


def test_view_that_nobody_voices(told: Told) -> None:
    """That two states share a vision is the reporter's description."""
    assert spoken(told(HEAD + "Finland and Estonia share a common vision of the sea.")) == []


def test_judged_is_not_addressed(told: Told) -> None:
    """Who is called something is talked about, and not talked to."""
    assert one(told, "Tsahkna called Finland a recognized leader in many areas.").parties("addressee") == ()


def test_the_two_sides_are_those_of_the_talks(told: Told) -> None:
    """States named together in passing are not "the two sides" of talks whose states are named all the time."""
    body = (
        "Finland and Estonia signed a plan. Finland will lay the cable. Estonia will build the port. "
        "Finland pays the ferry, and Estonia its crew. Estonia and Finland hold a fair each year, and Finland leads it. "
        "They spoke of the war in Syria and the work of Jordan. The two sides urged a ceasefire."
    )
    last = [c for c in told(HEAD + body) if c.act == "statement"][-1]
    assert {p.name for p in last.parties("speaker")} == {"Finland", "Estonia"}


def test_promise_of_another_is_none(told: Told) -> None:
    """What a foreign state is said to intend is no pledge of who says it."""
    assert one(told, "Tsahkna said that Finland intends to evade its duty.").values["force"] == "state"


def test_own_intention_is_a_pledge(told: Told) -> None:
    """What the two sides intend to do they pledge."""
    assert one(told, "The two ministers intend to build a new port.").act == "pledge"


def test_spokesman_named_before(told: Told) -> None:
    """ "The spokesman" is the one whom the text has named."""
    body = "Estonian Foreign Office spokesman Jukka Ranta was asked about tolls. The spokesman said that tolls were falling."
    assert [who for who, _, _ in spoken(told(HEAD + body))][-1:] == ["Jukka Ranta"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Finland does not recognise the vote.", [("Finland", "oppose", "does not recognise the vote")]),
        ("Finland does not share that view.", [("Finland", "state", "does not share that view")]),
        ("Finland issued a statement condemning the raid.", [("Finland", "oppose", "condemning the raid")]),
        (
            "Tsahkna invited Valtonen to Estonia, an invitation which she accepted with pleasure.",
            [(T, "invite", "invited Valtonen to Estonia"), (V, "agree", "accepted with pleasure")],
        ),
        ("Valtonen dismissed as untrue reports of a quarrel.", [(V, "state", "dismissed as untrue reports of a quarrel")]),
        ("An Estonian diplomat said the line was full.", [("Estonian diplomat", "state", "the line was full")]),
        ("Valtonen said that Finland will never leave the ferry line.", [(V, "state", "Finland will never leave the ferry line")]),
        ("Valtonen said that the minister's visit will help the ports.", [(V, "state", "the minister's visit will help the ports")]),
        ("The Estonian ministry was asked. The ministry said that tolls were falling.", [("Estonia", "state", "tolls were falling")]),
    ],
)  # fmt: skip
def test_stands_and_papers(told: Told, body: str, expected: list[tuple[str, str, str]]) -> None:
    """What is not done is a stand, what is written is said by who writes, what is taken up is agreed to by the guest."""
    assert spoken(told(HEAD + body)) == expected


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("The Estonian Embassy in Helsinki protested the closure.", ["Estonia"]),
        ('"The line is full," Jonathan Malaya said.', ["Jonathan Malaya"]),
        (
            "Valtonen and Tsahkna signed a paper. Both ministers praised it. The document urges a truce.",
            [f"{V} and {T}"],
        ),
    ],
)
def test_who_speaks(told: Told, body: str, who: list[str]) -> None:
    """An embassy is of its own state and not of its city; a state's name is a surname; a paper is of all who made it."""
    assert [name for name, _, _ in spoken(told(HEAD + body))][-1:] == who


def test_ministry_of_the_paper(told: Told) -> None:
    """In a report filed in Tallinn "the foreign ministry" is Estonia's."""
    claims = told(
        "published: 2024-05-07\ntitle: Talks\n\nTALLINN, May 7 -- Estonian Foreign Minister Margus Tsahkna met Latvian "
        "Foreign Minister Baiba Braze.\n\nThe ministry said the talks went well.\n"
    )
    assert [who for who, _, _ in spoken(claims)] == ["Estonia"]


def test_called_to_protest(told: Told) -> None:
    """Who is called on the telephone is urged to nothing."""
    body = "Valtonen called Tsahkna in the morning to protest the closure."
    assert [force for _, force, _ in spoken(told(HEAD + body))] in ([], ["oppose"])


def test_reporter_around_a_tag(told: Told) -> None:
    """What the reporter tells before a tag in passing is told by its own verb."""
    body = "Valtonen reiterated her thanks for the Estonian vote, a measure, she noted, that helps children."
    assert (V, "thank", "reiterated her thanks for the Estonian vote") in spoken(told(HEAD + body))


def test_half_a_name_is_the_speakers_state(told: Told) -> None:
    """ "Korea" said by an official of South Korea is his own side."""
    body = "South Korean President Yoon Suk Yeol came from South Korea. Yoon said Korea will expand its aid to Estonia."
    assert [force for _, force, _ in spoken(told(HEAD + body))] == ["pledge"]


@pytest.mark.parametrize(
    "body", ["Valtonen will thank Sikorski for the ferry.", "In Tartu, Valtonen will urge Estonia to act."]
)
def test_what_will_be_said_is_not_said(told: Told, body: str) -> None:
    """Who will thank or urge somebody has not done so."""
    assert [c for c in told(HEAD + body) if c.act in ("statement", "pledge")] == []


@pytest.mark.parametrize(
    "body", ["Valtonen undertook a visit to Tartu.", "Valtonen will call on Prime Minister Kristen Michal."]
)
def test_a_visit_is_no_statement(told: Told, body: str) -> None:
    """Who undertakes a visit pledges nothing, and who calls on somebody asks nothing of him."""
    assert [c for c in told(HEAD + body) if c.act in ("statement", "pledge")] == []


F, E = "Finland", "Estonia"


@pytest.mark.parametrize(
    ("body", "force", "content"),
    [
        ("It was stressed that the ferry line should reopen.", "urge", "the ferry line should reopen"),
        ("It was agreed to reopen the ferry line.", "agree", "agreed to reopen the ferry line"),
        ("The need for a new treaty was underlined.", "state", "The need for a new treaty was underlined"),
    ],
)
def test_nobody_is_named(told: Told, body: str, force: str, content: str) -> None:
    """What "was stressed" at a meeting is said by both sides of it."""
    claim = one(told, body)
    assert {p.name for p in claim.parties("speaker")} == {F, E}
    assert (claim.values["force"], claim.values["content"]) == (force, content)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What somebody adds behind what was said.
        (
            "Valtonen stated that Finland stands with Estonia, noting that the cable is safe.",
            [(V, "support", "Finland stands with Estonia"), (V, "state", "the cable is safe")],
        ),
        # Who reported it is no part of it.
        ("Valtonen rejected the claim of a secret deal, the Daily Post reported.", [(V, "state", "rejected the claim of a secret deal")]),
        # Set off by commas.
        ("Valtonen conveyed to the visiting minister, Margus Tsahkna, her gratitude for the help.", [(V, "thank", "conveyed to the visiting minister, Margus Tsahkna, her gratitude for the help")]),
        # A view that is not shared is opposed to nothing.
        ("Tsahkna did not share this opinion.", [(T, "state", "did not share this opinion")]),
        # A passive with who says it is told by its subject as well.
        ("The new line was announced on Monday by Tsahkna.", [(T, "state", "The new line was announced on Monday by Tsahkna")]),
        # The quotation goes on where he does.
        ('Tsahkna continued: "The cable is safe."', [(T, "state", "The cable is safe")]),
        # It is told where the words were said, behind the words.
        ('"The cable is safe." Valtonen said in the Estonian capital.', [(V, "state", "The cable is safe")]),
        ('"That marks a new start," Valtonen said.', [(V, "state", "That marks a new start")]),
        # One sentence, though a bracket stands in it.
        ('"It is clear to us [Finland and Estonia] that only a treaty is the answer," Valtonen said.', [(V, "state", "It is clear to us [Finland and Estonia] that only a treaty is the answer")]),
    ],
)  # fmt: skip
def test_whole_words(told: Told, body: str, expected: list[tuple[str, str, str]]) -> None:
    """A statement is told with the whole of its words, and by those who said them."""
    assert spoken(told(HEAD + body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Tsahkna calls on President Alar Karis.",
        "Estonia recalled its envoy.",
        "Valtonen was welcomed by Tsahkna on arrival.",
        "Tsahkna welcomed Valtonen at the palace.",
        "The report reflects the importance Finland attaches to the line.",
        "The impression was that Estonia wanted a treaty.",
        "A journalist asked if Finland would recognise the vote.",
        "Tsahkna saw a secret Finnish government document outlining a plan to close the port.",
    ],
)
def test_no_speech(told: Told, body: str) -> None:
    """A reception, a question, an impression and a matter of a paper are nobody's statements."""
    assert [what for _, _, what in spoken(told(HEAD + body))] == []


def test_spokesman_without_a_name(told: Told) -> None:
    """ "A Foreign Office spokesman" speaks for the government told last, over several paragraphs."""
    body = (
        "The Finnish government recalled its envoy.\n\n"
        'A Foreign Ministry spokesman said: "The closure of the port is a heavy blow to us.\n\n'
        '"The talks on the ferry line are over for now."\n\nHe continued: "The port must open again."'
    )
    assert {who for who, _, _ in spoken(told(HEAD + body))} == {F}
    assert len(spoken(told(HEAD + body))) == 3


def test_quoted_words_name_no_speaker(told: Told) -> None:
    """Who is spoken of in a quotation is not "he" who speaks, also where lines stand close."""
    body = (
        'The Estonian government said: "We regret it.\n"It is a blow."\nTsahkna had called the line a burden.\n'
        '"Finland is at the head of those who want it closed," he said.'
    )
    assert (T, "state", "Finland is at the head of those who want it closed") in spoken(told(HEAD + body))


def test_relayed_by_a_communique(told: Told) -> None:
    """What a joint communique tells of one of the two is that one's."""
    body = "The two ministers issued a joint communique. The communique said Minister Valtonen praised Minister Tsahkna for the line."
    assert (V, "praise") in [(who, force) for who, force, _ in spoken(told(HEAD + body))]


def test_another_does_not_promise_for_a_state(told: Told) -> None:
    """What would trouble a side, if it happened, is no promise."""
    assert all(c.act != "pledge" for c in told(HEAD + "Finland would be deeply disturbed if the line closed."))


def test_a_courtesy_call_urges_nothing(told: Told) -> None:
    """Who calls on somebody without asking anything pays a visit."""
    claims = told("Foreign Minister Jane Doe of Peru called on President John Roe of Chad today at his office.")
    assert not [c for c in claims if c.act == "statement"]
    (asked,) = [c for c in told("Peru called on President John Roe of Chad to free them.") if c.act == "statement"]
    assert asked.values["force"] == "urge"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Valtonen invited Tsahkna to Turku. The invitation was accepted with gratitude.", [(V, "invite", "invited Tsahkna to Turku"), (T, "agree", "The invitation was accepted with gratitude")]),
        ("Valtonen extended an invitation to visit Turku, which Tsahkna accepted.", [(V, "invite", "extended an invitation to visit Turku"), (T, "agree", "Tsahkna accepted")]),
        ("Valtonen began by expressing, on behalf of her government, her condolences for the fire.", [(V, "condole", "expressing, on behalf of her government, her condolences for the fire")]),
        ("Valtonen regretted the closure of the port, which Tsahkna called a disgrace.", [(V, "state", "regretted the closure of the port"), (T, "oppose", "the closure of the port called a disgrace")]),
        ('"The line is open," Valtonen was quoted as saying by the daily Postimees.', [(V, "state", "The line is open")]),
        ("Valtonen was quoted by the daily Postimees as saying that the line is open.", [(V, "state", "the line is open")]),
        ('Tsahkna hit back from Tartu: "Nobody closes our ports."', [(T, "state", "Nobody closes our ports")]),
        ("Finland regards the port as a gateway, said Valtonen, and stands ready to widen it.", [(V, "state", "Finland regards the port as a gateway"), (V, "pledge", "stands ready to widen it")]),
        ("Valtonen warned Tallinn against any delay.", [(V, "oppose", "warned Tallinn against any delay")]),
        ("Both ministers were of the opinion that the port should open.", [(f"{V} and {T}", "state", "were of the opinion that the port should open")]),
        ("Valtonen pointed to the cost, while promising to look into the matter.", [(V, "state", "pointed to the cost"), (V, "pledge", "promising to look into the matter")]),
        ("The Estonian Foreign Ministry said in a statement carried by the radio that it follows the strike closely.", [(E, "state", "it follows the strike closely")]),
        ("Tsahkna said his country is ready to send a ferry, provided the port opens.", [(T, "pledge", "his country is ready to send a ferry, provided the port opens")]),
        ("Finland on Monday called for talks.", [(F, "urge", "called for talks")]),
        ("It was resolved that talks be held every year.", None),
    ],
)  # fmt: skip
def test_taken_up_and_added(told: Told, body: str, expected: list[tuple[str, str, str]] | None) -> None:
    """What is accepted, judged by another, quoted by a paper or added behind: each with its speaker."""
    found = spoken(told(HEAD + body))
    assert found == expected if expected else [force for _, force, _ in found] == ["agree"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('The Estonian government\'s "New Border Mission," Tsahkna added, "is a need for both."', [(T, "state", "The Estonian government's New Border Mission is a need for both")]),
        ('Speaking of the strike, Valtonen said, "We need the port."', [(V, "state", "We need the port")]),
        ("Valtonen expressed her concern over the tolls to Margus Tsahkna, who promised a review.", [(V, "oppose", "expressed her concern over the tolls to Margus Tsahkna"), (T, "pledge", "promised a review")]),
        ("Her host, Kaja Kask, described that as an important signal.", [("Kaja Kask", "state", "described that as an important signal")]),
        ("Tsahkna said Finland's support gives strength to both.", [(T, "state", "Finland's support gives strength to both")]),
        ("Valtonen said Finland was firmly opposed to the tolls.", [(V, "oppose", "Finland was firmly opposed to the tolls")]),
        ("Tsahkna spoke of the paper, which he said was full of errors.", [(T, "state", "spoke of the paper, which he said was full of errors")]),
    ],
)  # fmt: skip
def test_whose_words(told: Told, body: str, expected: list[tuple[str, str, str]]) -> None:
    """Names in marks, what the reporter puts before a quotation, and what another answers are told apart."""
    assert spoken(told(HEAD + body)) == expected


def test_the_ministry_is_of_its_own_state(told: Told) -> None:
    """A state's name in the sentence before does not make the next ministry its own."""
    body = (
        "The Finnish Foreign Ministry received the Estonian minister. The Foreign Ministry called on Tallinn to wait."
    )
    assert (F, "urge") in [(who, force) for who, force, _ in spoken(told(HEAD + body))]


def test_two_ministers_are_no_prime_ministers(told: Told) -> None:
    """ "The two ministers" are those of an office with that name, and not the prime minister whom they met."""
    body = "They called on Prime Minister Kaja Kask of Estonia. The two ministers thanked her for the talks."
    assert (f"{V} and {T}", "thank") in [(who, force) for who, force, _ in spoken(told(HEAD + body))]


def test_statement_to_the_press(told: Told) -> None:
    """ "Statement to the Press by the Minister of X" is said by that minister, sentence by sentence."""
    text = """
published: 2022-02-13
title: Statement to the Press by the Minister of Foreign Affairs of Cyprus after the talks

Our talks prepare the visit of our president to Saudi Arabia. We agreed with Saudi Arabia to meet again, and I am glad.
"""
    said = [c for c in told(text) if c.act in SPOKEN]
    assert said
    assert all([p.country for p in c.parties("speaker")] == ["CYP"] for c in said)


def test_the_time_of_what_is_spoken_of(told: Told) -> None:
    """When a visit was does not tell when somebody gave thanks for it."""
    claims = told("Peru thanked Japan on Monday for the visit in 2010. Peru praised Chad for its visit in May 2011.")
    times = [c.time.timex.text for c in claims if c.act == "statement" and c.time and c.time.timex]
    assert times == ["Monday"]


def test_both_sides_beside_a_name(told: Told) -> None:
    """ "A met B and both sides vowed": it is both that vow, and not A."""
    claims = told(HEAD + "On Tuesday Valtonen met Tsahkna in Tartu and both sides vowed to reopen the port.")
    (vowed,) = [c for c in claims if c.act == "pledge"]
    assert {p.country for p in vowed.parties("speaker")} == {"FIN", "EST"}
