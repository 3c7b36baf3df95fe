"""Each list of the gold: what makes a claim the same fact, and what is then right in it."""

from collections.abc import Mapping
from typing import Any

from dragoman.measure.kinds import KINDS
from dragoman.model import Claim
from tests.measure.conftest import MEETING, claim, party

BY_NAME = {kind.name: kind for kind in KINDS}
SOLBERGET, TAVORA = party("Ingrid Solberget", "NOR"), party("Rui Tavora", "PRT")


def attributes(kind: str, fact: Mapping[str, Any], told: Claim) -> dict[str, bool] | None:
    likeness = BY_NAME[kind].likeness(fact, told)
    if likeness is None:
        return None
    return {name: right for name, right in likeness.attributes.items() if right is not None}


def wrong(kind: str, fact: Mapping[str, Any], told: Claim) -> set[str] | None:
    found = attributes(kind, fact, told)
    return None if found is None else {name for name, right in found.items() if not right}


def test_a_meeting_needs_two_of_its_people() -> None:
    """Another pair is another meeting; a wrong day is the same meeting, told wrongly."""
    both = {"participant": [SOLBERGET], "host": [TAVORA]}
    values = {"format": "in_person"}
    assert wrong("meetings", MEETING, claim("meeting", both, when="2021-06-09", where="Oslo", values=values)) == set()
    told = claim("meeting", both, when="2021-06-10", where="Lisbon", values=values, modality="planned")
    assert wrong("meetings", MEETING, told) == {"date", "exact date", "place", "modality"}
    assert wrong("meetings", MEETING, claim("meeting", {"participant": [SOLBERGET, party("Ana Prata")]})) is None


def test_a_meeting_with_somebody_unnamed() -> None:
    """One name is enough where the other has none and both lands are right."""
    fact = {**MEETING, "participants": ["Ingrid Solberget", "mayor of Porto"]}
    told = claim("meeting", {"participant": [SOLBERGET, party("officials", "PRT", kind="group")]})
    assert (attributes("meetings", fact, told) or {})["all participants"] is False
    assert attributes("meetings", fact, claim("meeting", {"participant": [SOLBERGET]})) is None


def test_a_visit_is_of_one_person_to_one_land() -> None:
    """The land may be told as destination or as place."""
    fact = {
        "visitor": "Rui Tavora",
        "from": "PRT",
        "to": "NOR",
        "start": "2021-06-08",
        "end": None,
        "modality": "planned",
    }
    assert wrong(
        "visits", fact, claim("visit", {"guest": [TAVORA]}, where_country="NOR", when="2021-06-08/2021-06-10")
    ) == {"modality"}
    assert wrong("visits", fact, claim("visit", {"guest": [TAVORA], "destination": [party("Sweden", "SWE")]})) is None
    assert wrong("visits", fact, claim("visit", {"guest": [SOLBERGET]}, where_country="NOR")) is None


def test_a_sitting_of_the_same_body() -> None:
    """Sister bodies share their generic words; another ordinal is another sitting."""
    fact = {
        "mechanism": "Norway-Portugal Ocean Committee",
        "ordinal": 3,
        "chairs": ["Rui Tavora"],
        "modality": "occurred",
    }
    body = {"mechanism": [party("Ocean Committee", kind="mechanism")], "chair": [TAVORA]}
    assert wrong("sessions", fact, claim("session", body, values={"ordinal": 3})) == set()
    assert wrong("sessions", fact, claim("session", body)) == {"ordinal"}
    assert wrong("sessions", fact, claim("session", body, values={"ordinal": 4})) is None
    assert (
        wrong("sessions", fact, claim("session", {"mechanism": [party("Energy Committee", kind="mechanism")]})) is None
    )


def test_an_agreement_of_the_same_parties() -> None:
    """A memorandum with a third state is another one."""
    fact = {"kind": "memorandum", "title": "memorandum on fisheries", "parties": ["NOR", "PRT"], "modality": "signed"}
    values = {"title": "memorandum of understanding on fisheries", "status": "planned"}
    assert wrong("agreements", fact, claim("agreement", {"party": [SOLBERGET, TAVORA]}, values=values)) == {"status"}
    assert (
        wrong("agreements", fact, claim("agreement", {"party": [SOLBERGET, party("S", "SWE")]}, values=values)) is None
    )
    assert (
        wrong("agreements", fact, claim("agreement", {"party": [SOLBERGET, TAVORA]}, values={"title": "loan"})) is None
    )


def test_a_partnership_by_its_name() -> None:
    """A comprehensive partnership is not wholly a strategic one."""
    fact = {"dyad": ["NOR", "PRT"], "level": "comprehensive strategic partnership", "change": "upgraded"}
    pair = {"party": [SOLBERGET, TAVORA]}
    told = claim("partnership", pair, values={"level": "strategic partnership", "change": "upgraded"})
    assert wrong("relationship", fact, told) == {"level"}
    assert wrong("relationship", fact, claim("partnership", {"party": [TAVORA]}, values=dict(told.values))) is None


def test_a_deputy_minister_is_no_minister() -> None:
    """The grade of an office must agree, half of its words suffice."""
    fact = {"person": "Rui Tavora", "country": "PRT", "office": "Minister of Foreign Affairs"}

    def held(office: str, country: str | None = "PRT") -> Claim:
        return claim("tenure", {"holder": [party("Tavora", country, office)]})

    assert wrong("offices", fact, held("Minister of Foreign Affairs")) == set()
    assert wrong("offices", fact, held("Foreign Minister", None)) == {"country", "whole office"}
    assert wrong("offices", fact, held("Deputy Minister of Foreign Affairs")) is None
    assert wrong("offices", fact, held("King")) is None


def test_greetings_go_one_way() -> None:
    """From the one who sends to the one who gets them, by one bearer."""
    fact = {"from": "Harald", "via": "Ingrid Solberget", "to": "Rui Tavora"}
    roles = {"sender": [party("Harald")], "bearer": [SOLBERGET], "recipient": [TAVORA]}
    assert wrong("conveyances", fact, claim("greeting", roles)) == set()
    assert wrong("conveyances", fact, claim("greeting", {**roles, "bearer": [SOLBERGET, party("Ana Prata")]})) == {
        "bearer",
        "no others",
    }
    assert wrong("conveyances", fact, claim("greeting", {"sender": [TAVORA], "recipient": [party("Harald")]})) is None


def test_a_number_and_its_unit() -> None:
    """The number makes the figure; unit, period and authority may be wrong."""
    fact = {"value": 24e9, "unit": "USD", "period": "2022", "attributed_to": "Norwegian customs data"}
    told = claim(
        "figure", {"authority": [party("the port")]}, values={"amount": 24_100_000_000, "unit": "EUR"}, when="2022"
    )
    assert wrong("figures", fact, told) == {"unit", "authority"}
    assert wrong("figures", fact, claim("figure", values={"amount": 25e9})) is None
    assert wrong("figures", fact, claim("figure")) is None


def test_a_measure_and_who_takes_it() -> None:
    """The same measure of the other side is another one."""
    fact = {"actor": "NOR", "target": "PRT", "measure": "recall ambassador", "modality": "occurred"}
    values = {"measure": "recall_ambassador"}
    assert wrong("measures", fact, claim("measure", {"actor": [SOLBERGET]}, values=values)) == {"recipient"}
    assert wrong("measures", fact, claim("measure", {"actor": [TAVORA]}, values=values)) is None
    assert wrong("measures", fact, claim("measure", {"actor": [SOLBERGET]}, values={"measure": "sanction"})) is None


def test_a_statement_by_its_words_and_its_speaker() -> None:
    """The side may speak for the person where the gold says so; another person never."""
    words = "Norway regards the treaty as the best guarantee of peace at sea"
    fact = {
        "speaker": "Ingrid Solberget",
        "also": ["NOR"],
        "force": "praise",
        "about": "treaty guarantee peace",
        "evidence": words,
    }

    def said(by: str, country: str, **values: Any) -> Claim:
        return claim("statement", {"speaker": [party(by, country)]}, words, values=values)

    assert wrong("statements", fact, said("Solberget", "NOR", force="praise")) == set()
    assert wrong("statements", fact, said("Norway", "NOR", force="state")) == {"force"}
    assert wrong("statements", fact, said("Rui Tavora", "PRT", force="praise")) == {"speaker"}
    assert wrong("statements", fact, claim("pledge", {"speaker": [SOLBERGET]}, words)) == {"force"}
    assert wrong("statements", fact, claim("statement", {"speaker": [SOLBERGET]}, "fish is dear")) is None
    assert wrong("statements", fact, claim("statement", {"speaker": [SOLBERGET]}, words * 20)) is None


def test_initiatives_and_phrases() -> None:
    """Both initiatives must be joined; a phrase counts by its canonical words, its user is told apart."""
    fact = {"initiatives": ["Blue Route", "Ocean Compact"], "parties": ["NOR"]}
    joined = [party(name, kind="initiative") for name in ("Blue Route", "Ocean Compact")]
    assert wrong("alignments", fact, claim("alignment", {"initiative": joined})) == {"parties"}
    assert wrong("alignments", fact, claim("alignment", {"initiative": joined[:1]})) is None
    said = claim("phrase", {"user": [TAVORA]}, values={"phrase": "golden period"})
    assert wrong("phrases", {"phrase": "golden period", "users": ["NOR"]}, said) == {"user"}
    assert wrong("phrases", {"phrase": "three forces", "users": ["PRT"]}, said) is None
