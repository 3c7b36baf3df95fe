"""Agreements: which documents a report tells of, between whom, and what has become of them."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told


def _agreements(claims: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in claims if c.act == "agreement"]


def _parties(claim: Claim) -> set[str | None]:
    return {p.country for p in claim.parties("party")}


def test_each_document_of_a_sentence_is_a_claim(told: Told) -> None:
    """Two ministers who sign a treaty on rivers and a protocol on customs have signed two documents."""
    found = _agreements(
        told("""
        published: 2024-03-05

        Norwegian Foreign Minister Espen Barth Eide and Chilean Foreign Minister Alberto van Klaveren signed a treaty on
        shared rivers and a protocol on customs in Oslo on Monday.
        """)
    )
    assert {str(c.values["kind"]) for c in found} == {"treaty", "protocol"}
    assert {str(c.values["title"]) for c in found} == {"treaty on shared rivers", "protocol on customs"}
    assert all(_parties(c) == {"NOR", "CHL"} and c.values["status"] == "signed" for c in found)


def test_documents_after_including_are_claims(told: Told) -> None:
    """What follows "including" was signed with the rest."""
    found = _agreements(
        told("""
        Peru and Japan signed five documents on Friday, including a memorandum of understanding on fisheries.
        """)
    )
    assert {str(c.values["kind"]) for c in found} == {"other", "memorandum"}
    assert all(_parties(c) == {"PER", "JPN"} for c in found)


def test_a_passive_without_names_takes_the_pair_of_the_report(told: Told) -> None:
    """In a report about two countries "a letter of intent was exchanged" is between those two."""
    found = _agreements(
        told("""
        Kenyan President William Ruto met Dutch Prime Minister Dick Schoof in Nairobi on Monday. Kenya and the
        Netherlands have long traded in flowers. A letter of intent on cold storage was exchanged.
        """)
    )
    assert [_parties(c) for c in found] == [{"KEN", "NLD"}]
    assert found[0].values["title"] == "letter of intent on cold storage"


def test_the_state_of_a_text_is_told(told: Told) -> None:
    """A text under negotiation is not signed, and one that both parliaments passed is ratified."""
    found = _agreements(
        told("""
        Peru and Japan met in Lima on Monday. An agreement on mutual legal aid between Peru and Japan is being negotiated.
        Japan ratified the Treaty on Social Security with Peru.
        """)
    )
    states = {str(c.values["kind"]): (str(c.values["status"]), c.modality) for c in found}
    assert states == {"other": ("in negotiation", "planned"), "treaty": ("ratified", "occurred")}


def test_domestic_acts_are_no_agreements(told: Told) -> None:
    """A government that adopts a plan of its own has agreed with nobody, nor has a parliament that passes a law."""
    found = _agreements(
        told("""
        Peruvian President Dina Boluarte received the ambassador of Japan on Monday. The Peruvian Government approved an
        action plan on housing. Congress adopted the Law on Fisheries.
        """)
    )
    assert found == []


def test_a_document_signed_long_ago_keeps_its_own_year(told: Told) -> None:
    """The year behind "signed in" is that of the document, not of the talks that recall it."""
    found = _agreements(
        told("""
        published: 2024-03-05

        Peru and Japan welcomed the Fisheries Agreement signed in 1998.
        """)
    )
    assert [c.time.timex.year for c in found if c.time and c.time.timex] == [1998]


def test_a_progress_towards_signing_is_no_signing(told: Told) -> None:
    """Who makes progress towards concluding an agreement has none yet."""
    assert not _agreements(told("Peru and Japan noted progress towards concluding an agreement on data."))


def test_a_joint_statement_is_its_own_subject(told: Told) -> None:
    """A document headed as the joint statement of two countries is one."""
    found = _agreements(
        told("""
        published: 2024-03-05
        title: Joint Statement between Peru and Japan on Fisheries

        Joint Statement between Peru and Japan on Fisheries

        Peru and Japan affirm that fish stocks must be protected.
        """)
    )
    assert [(c.rule, _parties(c)) for c in found] == [("agreement/heading", {"PER", "JPN"})]


def test_lines_under_were_signed_are_documents(told: Told) -> None:
    """Each line of a list of signed documents names one."""
    found = _agreements(
        told("""
        Peru and Japan held talks in Lima on Monday. In the presence of the leaders of Peru and Japan the following
        documents were signed:

        - Memorandum of Understanding on ports;

        - Agreement on air services between Peru and Japan.
        """)
    )
    assert {str(c.values["kind"]) for c in found if c.rule == "agreement/listed"} == {"memorandum", "other"}


def _told(told: Told, sentence: str) -> list[tuple[object, object, str | None]]:
    claims = [c for c in told(f"Peru and Japan are old friends. {sentence}") if c.act == "agreement"]
    return [(c.values.get("title"), c.values["status"], _time_of(c)) for c in claims]


def _time_of(claim: Claim) -> str | None:
    return claim.time.timex.text if claim.time and claim.time.timex else None


@pytest.mark.parametrize(
    ("sentence", "title", "status", "time"),
    [
        (
            "The two countries initialled an agreement on the avoidance of double taxation on Saturday.",
            "agreement on the avoidance of double taxation", "planned", "Saturday",
        ),
        (
            "A treaty on extradition was initialled by experts and is to be signed in June.",
            "treaty on extradition", "planned", "June",
        ),
        (
            "The Peru-Japan Economic Partnership Agreement, in force since 1 March 2012, was the first.",
            "Peru-Japan Economic Partnership Agreement", "ratified", "since 1 March 2012",
        ),
        ("The amended Compact has been in force since May 1, 2004.", "amended Compact", "ratified", "since May 1, 2004"),
        ("A fisheries accord ran out in June and has not been replaced.", "fisheries accord", "signed", None),
        (
            'The document "A Partnership for the Future" was adopted in December 2023.',
            "A Partnership for the Future", "signed", "December 2023",
        ),
        (
            "Discussions on a social security arrangement will continue between officials.",
            "social security arrangement", "in negotiation", None,
        ),
        (
            "The Free Trade Agreement, on which negotiators are still at work, should be ready soon.",
            "Free Trade Agreement", "in negotiation", None,
        ),
        ("They agreed to work for early negotiations on a tax agreement.", "tax agreement", "planned", None),
        ("A cooperation programme is being prepared for signing.", "cooperation programme", "planned", None),
        (
            "Oil was discussed under a 2001 memorandum between Peru and Japan.",
            "2001 memorandum between Peru and Japan", "signed", "2001",
        ),
        (
            "The ministers signed a Protocol setting up a Joint Trade Board.",
            "Protocol setting up a Joint Trade Board", "signed", None,
        ),
        (
            "Peru and Japan signed nearly 50 agreements and memorandums.",
            "nearly 50 agreements and memorandums", "signed", None,
        ),
    ],
)  # fmt: skip
def test_what_happens_to_a_document(told: Told, sentence: str, title: str, status: str, time: str | None) -> None:
    """Initialled is not yet signed; in force is ratified; expired was signed once, at a time that is not told."""
    found = _told(told, sentence)
    assert found == [(title, status, time)]


def test_a_list_is_signed_as_what_heads_it(told: Told) -> None:
    """Of "three agreements: A, B and C" the three are told, and each quotes its own words."""
    found = _told(
        told, "They signed three agreements: the Treaty on Extradition, a new fisheries agreement, and a pact on taxes."
    )
    assert sorted(str(title) for title, _, _ in found) == [
        "Treaty on Extradition",
        "fisheries agreement",
        "pact on taxes",
    ]


def test_another_is_what_was_named_before(told: Told) -> None:
    """ "Another on energy" and "the earlier one" are documents of the kind named before them."""
    found = _told(told, "The ministers signed a memorandum on trade, and another on energy. ")
    assert [title for title, _, _ in found] == ["memorandum on trade", "memorandum on energy"]
    found = _told(
        told, "They opened negotiations on a new agreement on culture. The earlier one, signed in 1989, expired."
    )
    assert found[-1] == ("agreement on culture", "signed", "1989")


def test_initials_stand_for_the_name_they_were_given_with(told: Told) -> None:
    """ "JTA, in force since 2002" is the agreement whose initials the report gave."""
    found = _told(
        told, "They spoke of an upgraded Joint Trade Agreement (JTA). JTA, in force since 2002, was the first."
    )
    assert ("Joint Trade Agreement", "ratified", "since 2002") in found


def test_a_signing_ruled_out_is_denied(told: Told) -> None:
    """Who rules out a signing has signed nothing; "once ratified" is no calendar."""
    claims = told("Peru and Japan are old friends. Luis Soto ruled out the signing of an agreement on jets.")
    assert [c.modality for c in claims if c.act == "agreement"] == ["denied"]
    assert _told(told, "The agreement will enter into force once both parliaments have ratified it.") == []


def test_one_number_of_documents(told: Told) -> None:
    """ "7 memoranda" of the headline are the "seven memoranda" of the text."""
    text = (
        "published: 2024-05-07\ntitle: Ghana, Togo sign 7 memoranda on trade, energy\n\n"
        "Ghana and Togo signed seven memoranda of understanding on cooperation in Accra on Monday.\n"
    )
    assert len([c for c in told(text) if c.act == "agreement"]) == 1


def test_a_bracket_left_open_at_the_end(told: Told) -> None:
    """A headline that ends within a bracket names no document, and is read."""
    claims = told(
        "published: 2024-05-07\ntitle: Minister stresses friendship with (T\npublisher: Continental Wire\n\n"
        "Finnish Foreign Minister Elina Valtonen signed a treaty with Estonian Foreign Minister Margus Tsahkna (T\n"
    )
    assert claims


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Also concluded on Monday was a protocol on customs between Peru and Fiji.", {"protocol on customs"}),
        (
            "Among the papers signed were a treaty on rivers between Peru and Fiji and a protocol on customs.",
            {"treaty on rivers", "protocol on customs"},
        ),
        (
            "Peru and Fiji appended their signatures to an agreement on fish and to minutes of talks.",
            {"agreement on fish", "minutes of talks"},
        ),
        (
            "An accord on fish, initialled here by the Peruvian Minister and the Fijian Minister, is ready.",
            {"accord on fish"},
        ),
        (
            "Peru and Fiji signed three documents: a taxation convention, a plan of exchanges for 2024-2026 and a loan accord.",
            {"taxation convention", "plan of exchanges for 2024-2026", "loan accord"},
        ),
    ],
)
def test_more_ways_of_signing(told: Told, text: str, titles: set[str]) -> None:
    """Two states bind themselves, whatever the order of the words."""
    found = _agreements(told("published: 2024-09-05\n\n" + text))
    assert {str(c.values.get("title")).removesuffix(" between Peru and Fiji") for c in found} == titles
    assert all(_parties(c) == {"PER", "FJI"} for c in found)


def test_no_agreement_was_signed(told: Told) -> None:
    """What nobody signed is denied."""
    text = "Peruvian Minister Elmer Schialer said no agreement was signed with Fiji on Monday."
    assert [c.modality for c in _agreements(told(text))] == ["denied"]


def test_the_day_told_in_the_clause_on_a_document(told: Told) -> None:
    """A pact has the month in which it was signed, though the parse hangs it on another verb."""
    text = (
        "published: 2024-09-05\n\nThe free trade pact that Peru clinched with Fiji last May enters into force in 2025."
    )
    assert [c.time.timex.text for c in _agreements(told(text)) if c.time and c.time.timex] == ["last May"]


@pytest.mark.parametrize(
    "words",
    ["a plan of exchanges between the two ministries for 2024-2026", "agreements on culture (2025-2027) and trade"],
)
def test_the_years_of_a_plan_are_not_its_day(told: Told, words: str) -> None:
    """ "For 2024-2026" is what a plan is made for."""
    text = f"published: 2023-09-05\n\nPeru and Fiji signed {words}."
    assert [c.time.timex for c in _agreements(told(text)) if c.time] == [None]


def test_with_whom_each_document_is_signed(told: Told) -> None:
    """A minister who signs a pact with one and another with a second signs each with its own."""
    text = (
        "Peru's Prime Minister Ana Torres signed an agreement with Japan's Interior Minister Ken Mori on police cooperation "
        "and another with Japan's Ocean Minister Jun Abe on coast guard cooperation in Lima."
    )
    signers = {
        str(c.values["title"]).split()[-2]: {p.name for p in c.parties("signer")} for c in _agreements(told(text))
    }
    assert signers == {"police": {"Ana Torres", "Ken Mori"}, "guard": {"Ana Torres", "Jun Abe"}}


def test_who_an_action_plan_is_named_after(told: Told) -> None:
    """A plan that bears the names of two states binds these two, whomever the report told of before."""
    text = (
        "published: 2024-03-05\npublisher: Morning Voice\n\n"
        "Deputy Prime Minister Ana Quispe held talks with Foreign Minister Tom Vake of Fiji and Chile's Deputy Prime "
        "Minister Jane Doe on Tuesday. After the meeting with her guest from Chile, the two leaders signed the "
        "Peru-Chile Action Plan for 2024."
    )
    signed = [c for c in told(text) if c.act == "agreement"]
    assert [{p.country for p in c.parties("party")} for c in signed] == [{"PER", "CHL"}]


def test_a_treaty_that_is_also_called_an_agreement(told: Told) -> None:
    """A headline's security treaty is the agreement on security cooperation that the ministers signed."""
    text = (
        "title: Peru, Japan sign security treaty\n\nPeru and Japan signed an agreement on security cooperation there."
    )
    found = _agreements(told(text))
    assert [(one.values["kind"], len(one.evidence)) for one in found] == [("treaty", 2)]


@pytest.mark.parametrize(
    "words",
    [
        "Peru's signing of the Reciprocal Access Agreement with Chile",
        "the signing of the Access Agreement by Peru and Chile",
    ],
)
def test_whose_signing_it_is(told: Told, words: str) -> None:
    """Two who welcome what others sign have signed nothing."""
    found = _agreements(
        told(f"""
        published: 2024-03-05

        Norwegian Foreign Minister Espen Barth Eide met Danish Foreign Minister Lars Rasmussen. Eide welcomed {words}.
        """)
    )
    assert all(not _parties(c) & {"NOR", "DNK"} for c in found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "President Ana Poe of Peru and President Jim Roe of Kenya signed a declaration on the crisis in Chile.",
            [("occurred", ["KEN", "PER"])],
        ),
        ("Kenya and Peru are negotiating the signing of agreements on extradition.", [("planned", ["KEN", "PER"])]),
    ],
)
def test_whose_paper_it_is(told: Told, words: str, found: list[tuple[str, list[str]]]) -> None:
    """A paper is of those who sign it, not of the state that it is about; what is negotiated is not signed."""
    claims = [c for c in told(f"published: 2024-05-07\n\n{words}\n") if c.act == "agreement"]
    assert [(c.modality, sorted(str(p.country) for p in c.parties("party"))) for c in claims] == found


def test_the_day_of_a_joint_statement(told: Told) -> None:
    """A joint statement is of its own day, not of the day of a visit that it announces."""
    body = """
published: 2024-05-07
title: Joint Statement of Kenya and Peru

The foreign ministers of Kenya and Peru met in Lima. The president of Peru will visit Kenya on March 21, 2025.
"""
    (claim,) = (c for c in told(body) if c.act == "agreement")
    assert claim.time is None or claim.time.timex is None
