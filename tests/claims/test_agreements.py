"""Agreements: which documents a report tells of, between whom, and what has become of them."""

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
