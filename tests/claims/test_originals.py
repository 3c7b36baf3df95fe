"""Names in their own script are tied to whom they name, and name nobody else."""

from dragoman.model import Claim
from tests.claims.conftest import Told

REPORT = """
published: 2024-05-07
title: Ministers meet in Almaty
publisher: Continental Wire

Chinese Foreign Minister Wang Yi (王毅) met Kazakh Foreign Minister Murat Nurtleu (Мұрат Нұртілеу) in Almaty on Monday.

Nurtleu said that his country adheres to the "one-China principle" (一个中国原则) and opposes the three forces.

Vice Premier Ding Xuexiang (左) and Roman Sklyar, first deputy prime minister, co-chaired the 12th meeting of the
China-Kazakhstan Cooperation Committee (中哈合作委员会) in Almaty on Tuesday.
"""


def forms(claims: tuple[Claim, ...]) -> dict[str, str | None]:
    return {party.name: party.original.text if party.original else None for c in claims for party in c.parties()}


def test_persons_and_bodies(told: Told) -> None:
    """Who is shown on the left of a picture is not called "left"."""
    assert forms(told(REPORT)) == {
        "Wang Yi": "王毅",
        "Murat Nurtleu": "Мұрат Нұртілеу",
        "Ding Xuexiang": None,
        "Roman Sklyar": None,
        "China": None,
        "Kazakhstan": None,
        "China-Kazakhstan Cooperation Committee": "中哈合作委员会",
    }


def test_a_form_has_its_place_in_the_report(told: Told) -> None:
    """It can be looked up, sign by sign."""
    text = REPORT.lstrip("\n")
    found = [party.original for claim in told(REPORT) for party in claim.parties() if party.original]
    assert {text[one.start : one.end] for one in found} == {one.text for one in found}
    assert {one.role for one in found} == {"original"}


def test_a_phrase(told: Told) -> None:
    """The words behind a set phrase are its evidence too; a phrase without has none."""
    phrases = {str(claim.values["phrase"]): claim for claim in told(REPORT) if claim.act == "phrase"}
    assert phrases["one-China principle"].values["original"] == "一个中国原则"
    assert [one.text for one in phrases["one-China principle"].evidence] == ["one-China principle", "一个中国原则"]
    assert "original" not in phrases["three forces"].values


def test_claims_are_those_of_the_report_without_brackets(told: Told) -> None:
    """No form is a person, a party or a claim of its own."""
    bare = REPORT
    for form in ("王毅", "Мұрат Нұртілеу", "一个中国原则", "左", "中哈合作委员会"):
        bare = bare.replace(f" ({form})", "")

    def shape(claims: tuple[Claim, ...]) -> list[tuple[str, list[str]]]:
        return [(claim.act, sorted(party.name for party in claim.parties())) for claim in claims]

    assert shape(told(REPORT)) == shape(told(bare))


def test_two_forms_in_one_script_are_none(told: Told) -> None:
    """A report that writes one name in two ways is no witness for either."""
    text = REPORT + "\nChinese Foreign Minister Wang Yi (王义) met the governor of Almaty.\n"
    assert forms(told(text))["Wang Yi"] is None


def test_offices_and_small_letters_are_no_names(told: Told) -> None:
    """What the bracket says of somebody is not what he is called."""
    text = REPORT.replace("王毅", "中国外交部长").replace("Мұрат Нұртілеу", "справа")
    assert forms(told(text))["Wang Yi"] is None
    assert forms(told(text))["Murat Nurtleu"] is None
