"""A name in the gold and a name in a claim."""

import pytest

from dragoman.measure.names import all_same, contained, countries, no_others, overlap, same_name
from tests.measure.conftest import party


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ("Xi Jinping", "Jinping Xi"),
        ("Kassym-Jomart Tokayev", "Tokayev"),
        ("Parahat Durdyev", "Parakhat Durdyev"),
        ("Serdar Umurzakov", "S. Umurzakov"),
        ("Luiz Inacio Lula da Silva", "Lula"),
        ("José Ramos-Horta", "Jose Ramos Horta"),
    ],
)
def test_one_person(gold: str, told: str) -> None:
    """Names in any order, without accents, with a typo, with an initial, in part."""
    assert same_name(gold, party(told))


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ("Serdar Berdimuhamedov", "Gurbanguly Berdimuhamedov"),
        ("Wang Yi", "Wang Wenbin"),
        ("George Bush", "George Weah"),
        ("Ana Prata", ""),
    ],
)
def test_two_people(gold: str, told: str) -> None:
    """One surname, or one given name, makes nobody the same."""
    assert not same_name(gold, party(told))


def test_a_title_stands_for_who_has_no_name() -> None:
    """The mayor of Almaty is whoever is called so; a code is the state itself."""
    assert same_name("mayor of Almaty", party("mayor", "KAZ", "mayor of Almaty"))
    assert same_name("foreign ministers of Uzbekistan", party("foreign minister of Uzbekistan", "UZB"))
    assert not same_name("mayor of Almaty", party("governor of Almaty region", "KAZ", "governor"))
    assert same_name("NOR", party("the hosts", "NOR"))
    assert not same_name("NOR", party("NOR", "PRT"))
    assert not same_name("of the", party("of the"))


def test_nobody_else_by_name() -> None:
    """Interpreters without a name may sit there; a third minister may not."""
    there = [party("Ingrid Solberget"), party("Portugal", "PRT", kind="state"), party("an interpreter")]
    assert no_others(["Ingrid Solberget"], there)
    assert not no_others(["Ingrid Solberget"], [*there, party("Ana Prata")])
    assert all_same(["Solberget"], there)
    assert not all_same(["Solberget", "Prata"], there)


def test_texts_share_words() -> None:
    """Small words and a plural's s do not count."""
    assert overlap("Minister of Foreign Affairs", "the foreign affairs ministers") == 1.0
    assert contained("cooperation committee", "China-Kazakhstan Cooperation Committee") == 1.0
    assert contained("trade council", "the Council") == 0.5
    assert overlap("", "anything") == contained("", "anything") == 0.0


def test_sides() -> None:
    """A person acts for a state; a body that has no code is its own side."""
    assert countries([party("A", "NOR"), party("Nordic Council", kind="organization"), party("B")]) == {
        "NOR",
        "Nordic Council",
    }
