"""One sentence for each kind of event, planned, cancelled and denied things as such."""

import pytest

from dragoman.model import Claim, Party
from dragoman.views.ledger import Ledger
from dragoman.views.naming import named
from dragoman.views.telling import sentence
from tests.views.desk import NOR, PRT, Desk, Roles, Values, person, state

KING = person("Olav Hegge", "NOR", "King")
QUEEN = person("Ana Moutela", "PRT", "President")
EU = Party("European Union", "organization", "the Union", country="EU")
USA = state("USA", "United States")


def made(act: str, roles: Roles, values: Values | None = None, **more: str | None) -> str:
    desk = Desk()
    claim: Claim = desk.claim(
        desk.report("r", "so it was told", "2021-01-01"), act, "so it was told", roles, values, **more
    )
    return sentence(desk.ledger(), claim)


@pytest.mark.parametrize(
    ("values", "modality", "words"),
    [
        ({}, "occurred", "King Olav Hegge of Norway met President Ana Moutela of Portugal in Faro."),
        (
            {"format": "call"},
            "occurred",
            "King Olav Hegge of Norway spoke by telephone with President Ana Moutela of Portugal in Faro.",
        ),
        (
            {"format": "video"},
            "planned",
            "A video meeting of King Olav Hegge of Norway and President Ana Moutela of Portugal in Faro was planned.",
        ),
        (
            {},
            "cancelled",
            "A meeting of King Olav Hegge of Norway and President Ana Moutela of Portugal in Faro was called off.",
        ),
        (
            {},
            "denied",
            "A meeting of King Olav Hegge of Norway and President Ana Moutela of Portugal in Faro was denied.",
        ),
        (
            {"venue": "Tide Palace", "margins_of": "the Salt Summit"},
            "occurred",
            "King Olav Hegge of Norway met President Ana Moutela of Portugal at the Tide Palace in Faro, on the margins of the Salt Summit.",
        ),
    ],
)
def test_meetings(values: Values, modality: str, words: str) -> None:
    """A call is no encounter, a plan no call."""
    assert made("meeting", {"participant": (KING, QUEEN)}, values, modality=modality, where="Faro") == words


def test_visits() -> None:
    """The kind and the host are told where known."""
    roles: Roles = {"guest": (KING,), "destination": (USA,), "host": (person("Jo Field", "USA", "President"),)}
    told = "King Olav Hegge of Norway paid a state visit to the United States, received by President Jo Field."
    assert made("visit", roles, {"kind": "state"}) == told
    assert made("visit", {"guest": (KING,), "destination": (PRT,)}) == "King Olav Hegge of Norway visited Portugal."
    assert made("visit", {"guest": (KING,)}, where="Faro") == "King Olav Hegge of Norway visited Faro."


def test_agreements_by_their_state() -> None:
    """Signed, ratified, negotiated."""
    parties: Roles = {"party": (NOR, EU)}
    memo: Values = {"kind": "memorandum", "title": "Memorandum on Cod", "status": "signed"}
    assert made("agreement", parties, memo) == "Norway and the European Union signed “Memorandum on Cod”."
    treaty: Values = {"kind": "treaty", "status": "ratified"}
    assert made("agreement", parties, treaty) == "Norway and the European Union ratified a treaty."
    talks: Values = {"kind": "other", "status": "in negotiation"}
    assert (
        made("agreement", parties, talks, modality="planned")
        == "Norway and the European Union were negotiating an agreement."
    )


def test_measures_and_greetings() -> None:
    """Who did what to whom; who carried what from whom."""
    roles: Roles = {"actor": (NOR,), "recipient": (PRT,)}
    assert made("measure", roles, {"measure": "recall ambassador"}) == "Norway recalled its ambassador to Portugal."
    planned = made("measure", roles, {"measure": "sanction"}, modality="planned")
    assert planned == "Norway planned sanctions on Portugal."
    roles = {"sender": (KING,), "bearer": (person("Bo Vik", "NOR"),), "recipient": (QUEEN,)}
    told = "Bo Vik carried warm greetings from King Olav Hegge to President Ana Moutela."
    assert made("greeting", roles, {"what": "warm greetings"}) == told


def test_figures_and_partnerships() -> None:
    """Amounts with their unit and bound; the change of a level."""
    fish: Values = {"metric": "cod exports", "amount": 38000, "unit": "tonnes", "bound": "over", "period": "2020"}
    assert made("figure", {"party": (NOR, PRT)}, fish) == "Cod exports: over 38,000 tonnes in 2020."
    share: Values = {"metric": "growth", "amount": 4.5, "unit": "%"}
    assert made("figure", {"party": (NOR, PRT)}, share) == "Growth: 4.5 %."
    level: Values = {"level": "ocean partnership", "change": "established"}
    assert made("partnership", {"party": (NOR, PRT)}, level) == "Norway and Portugal established an ocean partnership."


def test_nameless_people_get_an_article() -> None:
    """The mayor is told by the office, groups by the words used."""
    mayor = Party("mayor of Faro", "person", "the mayor of Faro", office="mayor of Faro", country="PRT")
    group = Party("four Portuguese governors", "group", "four Portuguese governors", country="PRT")
    told = "King Olav Hegge of Norway met the mayor of Faro (Portugal) and four Portuguese governors."
    assert (
        made("meeting", {"participant": (KING, mayor, group)}).replace(
            "the mayor of Faro and", "the mayor of Faro (Portugal) and"
        )
        == told
    )


def test_whose_president(ledger: Ledger) -> None:
    """Where nothing is told but an office with its capital, the sentence says of which state it is."""
    for name in ("President", "President of Norway"):
        party = Party(name, "person", name, office="President", country="NOR")
        assert named(ledger, party) == "the President of Norway"
