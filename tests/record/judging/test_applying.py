from collections.abc import Sequence

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Edit, Judgement
from dragoman.model.claim import Value
from dragoman.record.identity.names import alone
from dragoman.record.judging.applying import Applied, apply, holders_of
from tests.record.judging.conftest import judge


@pytest.fixture
def met(claims: dict[str, Claim]) -> Claim:
    return claims["meeting dated.txt"]


def edited(claim: Claim, lexicon: Lexicon, **fields: Value) -> Claim:
    made = [judge("edit", claim, field=name.replace("_of_", " of "), value=value) for name, value in fields.items()]
    return apply(claim, made, lexicon).claim


def names(claim: Claim, role: str = "participant") -> list[str]:
    return [party.name for party in claim.roles.get(role, ())]


def test_a_day_that_a_person_set(met: Claim, lexicon: Lexicon) -> None:
    """The day is the person's, its basis says so, and the source is kept."""
    one = judge("edit", met, field="when", value="2024-03-05")
    told = apply(met, [one], lexicon).claim
    assert (told.when, told.when_basis, told.judgements) == ("2024-03-05", "judgement", (one.id,))
    assert told.edits == (Edit("when", one.id, "the register", "Ada"),)
    assert told.evidence == met.evidence
    unknown = edited(met, lexicon, when=None)
    assert (unknown.when, unknown.when_basis) == (None, None)


def test_a_place_brings_its_state(met: Claim, lexicon: Lexicon) -> None:
    """Who moves a meeting to Lisbon moves it to Portugal, unless he says otherwise."""
    told = edited(met, lexicon, where="Lisbon")
    assert (told.where, told.where_country) == ("Lisbon", "PRT")
    told = edited(met, lexicon, where="Lisbon", where_country="BRA")
    assert (told.where, told.where_country) == ("Lisbon", "BRA")
    assert edited(met, lexicon, where=None).where_country is None


def test_mood_and_values(met: Claim, claims: dict[str, Claim], lexicon: Lexicon) -> None:
    """A meeting that was only planned; a sitting with another number; a manner that is not known."""
    assert edited(met, lexicon, modality="planned").modality == "planned"
    sat = claims["session dated.txt"]
    assert edited(sat, lexicon, **{"values.ordinal": 8}).values["ordinal"] == 8
    assert "ordinal" not in edited(sat, lexicon, **{"values.ordinal": None}).values


def test_what_a_party_is(met: Claim, lexicon: Lexicon) -> None:
    """Another office, another state: of that person alone, who has the id that name and state give."""
    told = edited(met, lexicon, **{"office of Haldor Vik": "Crown Prince", "country of Haldor Vik": "SWE"})
    otieno, vik = told.roles["participant"]
    assert (vik.office, vik.country, vik.country_basis) == ("Crown Prince", "SWE", "judgement")
    assert vik.id == alone(vik, lexicon).id
    assert otieno == met.roles["participant"][0]


def test_a_name_and_what_is_said_under_the_new_one(met: Claim, lexicon: Lexicon) -> None:
    """Who corrects a name and then, under the corrected one, the office, speaks of one person."""
    name = judge("edit", met, field="name of Haldor Vik", value="Harald Vik")
    office = judge("edit", met, field="office of Harald Vik", value="Regent", minute=1)
    again = judge("edit", met, field="name of Harald Vik", value="Harald Wiik", minute=2)
    vik = apply(met, [office, name], lexicon).claim.roles["participant"][1]
    assert (vik.name, vik.office) == ("Harald Vik", "Regent")
    assert names(apply(met, [again, office, name], lexicon).claim) == ["Wanjiru Otieno", "Harald Wiik"]


def test_who_took_part(met: Claim, lexicon: Lexicon) -> None:
    """One more participant, one fewer, and both taken back by the later word."""
    newcomer = ("Bo Lind", "person", "Envoy", "NOR")
    more = judge("edit", met, field="add participant", value=newcomer)
    told = apply(met, [more], lexicon).claim
    assert names(told) == ["Wanjiru Otieno", "Haldor Vik", "Bo Lind"]
    assert (told.roles["participant"][2].office, told.roles["participant"][2].country) == ("Envoy", "NOR")
    fewer = judge("edit", met, field="remove participant", value="Haldor Vik")
    assert names(apply(met, [fewer], lexicon).claim) == ["Wanjiru Otieno"]
    off = judge("edit", met, field="remove participant", value="Bo Lind", minute=1)
    assert names(apply(met, [more, off], lexicon).claim) == ["Wanjiru Otieno", "Haldor Vik"]
    same = judge("edit", met, field="add participant", value=("Haldor Vik", "person", "", ""))
    assert apply(met, [same], lexicon).claim.roles == met.roles


def test_verdicts_and_marks(met: Claim, lexicon: Lexicon) -> None:
    """An accepted claim is sure, a rejected one is out; a mark says something of a field and sets nothing."""
    assert apply(met, [judge("accept", met)], lexicon).claim.confidence == 1.0
    assert apply(met, [judge("reject", met)], lexicon).rejected
    mark = judge("mark", met, field="where", value="not checked")
    told = apply(met, [mark, judge("note", met)], lexicon).claim
    assert (told.marks, told.where, told.confidence) == ({"where": "not checked"}, met.where, met.confidence)


def test_two_people_differ(met: Claim, lexicon: Lexicon) -> None:
    """The later signed holds, and a finding names both."""
    ada = judge("edit", met, field="where", value="Oslo")
    bo = judge("edit", met, field="where", value="Bergen", by="Bo", minute=1)
    found = one_finding(apply(met, [bo, ada], lexicon))
    assert apply(met, [ada, bo], lexicon).claim.where == "Bergen"
    assert found == (
        "judgement-conflict",
        "People judge the meeting of Wanjiru Otieno and Haldor Vik differently: where is 'Oslo' (Ada) and "
        "where is 'Bergen' (Bo); the last holds.",
    )
    knowing = judge("edit", met, field="where", value="Bergen", by="Bo", minute=1, after=[ada])
    assert apply(met, [ada, knowing], lexicon).findings == ()


def test_somebody_whom_the_claim_does_not_name(met: Claim, lexicon: Lexicon) -> None:
    """Nothing is changed, nothing is dropped: the judgement is told to have no place."""
    one = judge("edit", met, field="office of Bo Lind", value="Envoy")
    applied = apply(met, [one], lexicon)
    assert (applied.claim.roles, applied.claim.edits, applied.claim.judgements) == (met.roles, (), (one.id,))
    assert one_finding(applied)[0] == "judgement-unplaced"
    assert one_finding(applied)[1].endswith("the meeting of Wanjiru Otieno and Haldor Vik names no Bo Lind.")


def test_whom_a_name_means(met: Claim) -> None:
    """The name itself, a part of it that only one has, nobody."""
    assert holders_of("Haldor Vik", met) == {"Haldor Vik"}
    assert holders_of("Vik", met) == {"Haldor Vik"}
    assert holders_of("Lind", met) == frozenset()


def one_finding(applied: Applied) -> tuple[str, str]:
    (found,) = applied.findings
    return found.kind, found.message


def test_any_order(met: Claim, lexicon: Lexicon) -> None:
    """Which judgement comes first does not matter, only when it was signed."""
    made: Sequence[Judgement] = (
        judge("edit", met, field="name of Haldor Vik", value="Harald Vik"),
        judge("edit", met, field="office of Harald Vik", value="Regent"),
        judge("edit", met, field="where", value="Lisbon", minute=3),
        judge("edit", met, field="where", value="Oslo", minute=2),
        judge("mark", met, field="when", value="contradicted"),
    )
    assert apply(met, made, lexicon) == apply(met, made[::-1], lexicon)
