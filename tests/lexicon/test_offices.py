"""Offices have ranks, and a title's words tell which."""

import pytest

from dragoman.lexicon import Office, load, shelf
from dragoman.lexicon.check import table, word
from dragoman.lexicon.offices import RANKS, plural

OFFICES = load().offices
EXAMPLES = table(table(shelf.read("offices.yml"), "offices.yml")["examples"], "offices.yml examples")


@pytest.mark.parametrize(("title", "rank"), [(title, word(rank, title)) for title, rank in EXAMPLES.items()])
def test_every_example_has_its_rank(title: str, rank: str) -> None:
    """A vice president is a deputy, a vice minister a deputy minister, a vice admiral an officer like any other."""
    assert OFFICES.rank(title) == rank


@pytest.mark.parametrize("words", ["", "table", "the", "of", "Ruritania", "delegation of experts"])
def test_no_title_has_no_rank(words: str) -> None:
    """Words that name no office have no rank."""
    assert OFFICES.rank(words) is None


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("President", "Presidents"),
        ("Secretary", "Secretaries"),
        ("Chairman", "Chairmen"),
        ("Minister of Defence", "Ministers of Defence"),
        ("Secretary of State", "Secretaries of State"),
        ("Princess", "Princesses"),
        ("Viceroy", "Viceroys"),
        ("Speaker of the House", "Speakers of the House"),
    ],
)
def test_plurals_by_rule(one: str, many: str) -> None:
    """ "Ministers of Defence" has its ending before the "of"."""
    assert plural(one) == many


def test_plurals_of_their_own() -> None:
    """English keeps French plurals in diplomacy, and Irish ones in Dublin."""
    plurals = {office.title: office.plural for office in OFFICES.heads}
    wanted = ("Chargé d'Affaires", "Attorney General", "Taoiseach", "Consul General", "Secretary-General")
    assert [plurals[title] for title in wanted] == [
        "Chargés d'Affaires",
        "Attorneys General",
        "Taoisigh",
        "Consuls General",
        "Secretaries-General",
    ]


def test_heads_come_longest_first() -> None:
    """ "Prime Minister" must be tried before "Minister"."""
    titles = [office.title for office in OFFICES.heads]
    assert titles == sorted(titles, key=lambda title: (-len(title), title))
    assert Office("Prime Minister", "Prime Ministers", "head_of_government") in OFFICES.heads
    assert Office("Secretary of State", "Secretaries of State", "minister") in OFFICES.fixed


def test_ranks_are_the_known_ones() -> None:
    """Fifteen ranks are enough for an office of any state."""
    assert {office.rank for office in (*OFFICES.heads, *OFFICES.fixed)} == set(RANKS)


def test_the_parts_of_titles() -> None:
    """A former first deputy foreign minister has four words before his name."""
    assert {"former", "late", "ex-"} <= set(OFFICES.former)
    assert {"acting", "interim", "caretaker", "outgoing", "-elect", "incoming"} <= set(OFFICES.acting)
    assert {"Vice", "Deputy", "First", "First Deputy", "Assistant", "Permanent", "Under"} <= set(OFFICES.grades)
    assert {"Foreign", "Defense", "Defence", "National Security", "External Affairs"} <= set(OFFICES.portfolios)
    assert {"Foreign Affairs", "the Interior", "Trade and Industry", "State"} <= set(OFFICES.portfolios_of)
    assert {"Mr.", "H.E.", "His Excellency", "Shri", "Sheikh"} <= set(OFFICES.honorifics)
    assert {"King", "Crown Prince", "Emir"} <= set(OFFICES.royal)
