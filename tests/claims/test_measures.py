"""Measures: what one state does to another, by whom, to whom, done or planned."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told


def _measures(claims: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in claims if c.act == "measure"]


@pytest.mark.parametrize(
    ("sentence", "measure", "actor", "recipient", "modality"),
    [
        ("Peru expelled two Japanese diplomats on Monday.", "expel diplomats", "PER", "JPN", "occurred"),
        ("Peru recalled its ambassador from Japan for consultations.", "recall ambassador", "PER", "JPN", "occurred"),
        ("Peru summoned the Japanese ambassador on Friday.", "summon ambassador", "PER", "JPN", "occurred"),
        ("Peru appointed Ana Torres as its ambassador to Japan.", "appoint ambassador", "PER", "JPN", "occurred"),
        ("Peru will open an embassy in Tokyo next year.", "open embassy", "PER", "JPN", "planned"),
        ("Peru closed its consulate in Osaka, Japan.", "close embassy", "PER", "JPN", "occurred"),
        ("Peru severed diplomatic relations with Japan in 1942.", "sever relations", "PER", "JPN", "occurred"),
        ("Peru restored diplomatic relations with Japan in 1952.", "restore relations", "PER", "JPN", "occurred"),
        ("Peru imposed sanctions on Japan.", "sanction", "PER", "JPN", "occurred"),
        ("Peru decided to lift the sanctions on Japan.", "lift sanction", "PER", "JPN", "occurred"),
        ("Peru brought back visas for Japanese travellers.", "visa measure", "PER", "JPN", "occurred"),
    ],
)
def test_every_measure_has_actor_and_recipient(
    told: Told, sentence: str, measure: str, actor: str, recipient: str, modality: str
) -> None:
    """Each kind of measure is told by its own verb, and says who does it to whom."""
    (claim,) = _measures(told(f"Peru and Japan are old friends. {sentence}"))
    assert (claim.values["measure"], claim.modality) == (measure, modality)
    assert [p.country for p in claim.parties("actor")] == [actor]
    assert [p.country for p in claim.parties("recipient")] == [recipient]


def test_them_are_the_sanctions_named_before(told: Told) -> None:
    """Sanctions lifted as "them" are those that were imposed before, on the same country."""
    imposed, lifted = _measures(told("Peru imposed sanctions on Japan in 2021. Peru lifted most of them in 2023."))
    assert (imposed.values["measure"], lifted.values["measure"]) == ("sanction", "lift sanction")
    assert [p.country for p in lifted.parties("recipient")] == ["JPN"]


def test_both_may_restore_what_both_broke(told: Told) -> None:
    """Two states that restore relations do it to each other: both are actor and recipient."""
    (claim,) = _measures(told("Peru and Japan restored diplomatic relations on Monday."))
    assert (
        {p.country for p in claim.parties("actor")} == {p.country for p in claim.parties("recipient")} == {"PER", "JPN"}
    )


def test_what_is_only_called_for_is_no_measure(told: Told) -> None:
    """Who calls for sanctions to be lifted has lifted none."""
    assert _measures(told("Peru called for lifting the sanctions on Japan.")) == []
