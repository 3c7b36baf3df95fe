"""Journeys that are told by a delegation, in the first person, or by a pronoun, and what was met on them."""

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2023-05-19
publisher: Ministry for Foreign Affairs of Finland

"""


def _met(claims: tuple[Claim, ...]) -> list[tuple[set[str], set[str | None]]]:
    """People and countries of each meeting."""
    return [
        ({p.name for p in c.parties("participant")}, {p.country for p in c.parties("participant")})
        for c in claims
        if c.act == "meeting"
    ]


def _gone(claims: tuple[Claim, ...]) -> list[tuple[set[str], str | None, str]]:
    """Guests, country and modality of each visit."""
    return [({p.name for p in c.parties("guest")}, c.where_country, c.modality) for c in claims if c.act == "visit"]


def test_a_delegation_at_a_conference_abroad(told: Told) -> None:
    """Who leads a delegation to a conference goes where it is held, and is met with it by whoever meets it."""
    claims = told(
        HEAD
        + "This week State Secretary Johan Schalin led a Finnish delegation to a donors' conference in Accra, Ghana. "
        "The delegation met with Togolese Foreign Minister Robert Dussey."
    )
    assert _gone(claims) == [({"Johan Schalin"}, "GHA", "occurred")]
    assert _met(claims) == [({"Johan Schalin", "a Finnish delegation", "Robert Dussey"}, {"FIN", "TGO"})]
    visit, meeting = (next(c for c in claims if c.act == act) for act in ("visit", "meeting"))
    assert meeting.time is not None
    assert meeting.time.like == visit.id
    assert meeting.where is None


def test_an_opportunity_that_was_taken(told: Told) -> None:
    """Who had the chance to meet somebody met him; who had none did not."""
    start = "Finnish Foreign Minister Elina Valtonen had "
    assert _met(told(HEAD + start + "the chance to meet Latvian Foreign Minister Baiba Braze on Monday.")) == [
        ({"Elina Valtonen", "Baiba Braze"}, {"FIN", "LVA"})
    ]
    (lost,) = told(HEAD + start + "no chance to meet Latvian Foreign Minister Baiba Braze on Monday.")[:1]
    assert (lost.act, lost.modality) == ("meeting", "denied")


def test_the_author_of_a_statement_is_i(told: Told) -> None:
    """ "I" outside quotation marks is whose statement it is, and "he" somebody else."""
    claims = told("""
        published: 2024-10-17
        title: Statement by President Alexander Stubb on the Death of Former President Pedro Pires of Cape Verde
        publisher: Office of the President of the Republic of Finland

        I met President Pires in Helsinki in 2009. He also hosted me in Praia in 2011.
        """)
    assert {(frozenset(n), tuple(sorted(c or "" for c in lands))) for n, lands in _met(claims)} == {
        (frozenset({"Alexander Stubb", "Pedro Pires"}), ("CPV", "FIN"))
    }
    assert ({"Alexander Stubb"}, "CPV", "occurred") in _gone(claims)


def test_a_title_that_the_text_takes_back(told: Told) -> None:
    """A trip that the headline names and the text calls off did not happen, none of its legs did."""
    claims = told("""
        published: 2023-05-16
        title: Statement on President Alexander Stubb's Travel to Ghana and Togo
        publisher: Office of the President of the Republic of Finland

        The President spoke to President Nana Akufo-Addo of Ghana today to tell him that he will be postponing his trip
        to Ghana.
        """)
    assert {(land, modality) for _, land, modality in _gone(claims)} == {("TGO", "cancelled"), ("GHA", "cancelled")}


def test_he_who_is_at_home_already(told: Told) -> None:
    """Who is looked forward to "when he visits" is the guest, and has still to come."""
    claims = told(
        HEAD
        + "Finnish President Alexander Stubb said he looks forward to receiving Latvian President Edgars Rinkevics when "
        "he visits Finland in late June."
    )
    assert ({"Edgars Rinkevics"}, "FIN", "planned") in _gone(claims)


def test_coming_visits_of_one_of_two_sides(told: Told) -> None:
    """In a report on two states, coming visits of the one side's ministers lead to the other."""
    claims = told(
        HEAD
        + "Finnish President Alexander Stubb spoke with Latvian President Edgars Rinkevics by telephone on Friday. They "
        "agreed to keep in touch during upcoming visits by Foreign Minister Elina Valtonen of Finland."
    )
    assert _gone(claims) == [({"Elina Valtonen"}, "LVA", "planned")]


def test_the_two_leaders_meeting_before(told: Told) -> None:
    """A meeting that is recalled as the two leaders' own is one, with its month."""
    claims = told(
        HEAD
        + "Finnish President Alexander Stubb spoke with Latvian President Edgars Rinkevics by telephone on Friday. The "
        "call follows the two leaders' meeting in Riga in November 2022."
    )
    recalled = [c for c in claims if c.act == "meeting" and c.values.get("format") == "in_person"]
    assert [(c.where, c.time.timex.text) for c in recalled if c.time and c.time.timex] == [("Riga", "November 2022")]


def test_leaders_of_a_forum_are_those_of_its_members(told: Told) -> None:
    """A headline's "Nordic-Baltic leaders" are the presidents whom the text names: one meeting."""
    claims = told("""
        published: 2023-09-19
        title: President Alexander Stubb's Meeting with the ASEAN Leaders
        publisher: Office of the President of the Republic of Finland

        President Alexander Stubb met with the Presidents of Indonesia, Vietnam and the Philippines on Tuesday.
        """)
    assert [lands for _, lands in _met(claims)] == [{"FIN", "IDN", "VNM", "PHL"}]


def test_what_the_first_sentence_tells_of_the_rest(told: Told) -> None:
    """Whom somebody met at a conference that opens the report he met there, on its day."""
    claims = told(
        HEAD
        + "As part of a donors' conference in Accra on Monday, Finnish President Alexander Stubb held short meetings "
        "with the heads of a number of institutions. Stubb also spoke with Togolese Foreign Minister Robert Dussey."
    )
    (met,) = [c for c in claims if c.act == "meeting" and any(p.country == "TGO" for p in c.parties())]
    assert (met.where, met.values["format"]) == ("Accra", "in_person")
    assert met.time is not None
    assert met.time.timex is not None
    assert met.time.timex.text == "Monday"
