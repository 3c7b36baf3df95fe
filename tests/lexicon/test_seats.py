"""Seats: which titles mean one and the same office of one holder."""

import pytest

from dragoman.lexicon import load, shelf
from dragoman.lexicon.check import table
from dragoman.lexicon.seats import ACTING, COMING, FULL, UNSURE

SEATS = load().seats
EXAMPLES = table(table(shelf.read("seats.yml"), "seats.yml")["examples"], "seats.yml examples")


@pytest.mark.parametrize(("title", "name"), list(EXAMPLES.items()))
def test_every_example_means_its_seat(title: str, name: object) -> None:
    """A "Minister of Foreign Affairs" is the Foreign Minister, a "Minister of Foreign Trade" is not."""
    assert SEATS.seat(title, "KEN").name == name


def test_wordings_share_a_key() -> None:
    """Spelling, fillers and the order of words do not make another office."""
    keys = {SEATS.seat(one, "PER").key for one in ("Minister of Labor", "Labour Minister", "Minister for Labour")}
    assert keys == {"labour minister"}


def test_an_envoy_s_seat_is_where_he_is_sent() -> None:
    """The ambassador to Vietnam is the one to Viet Nam, and not the one to Kenya."""
    one, other = SEATS.seat("Ambassador to Vietnam", "PER"), SEATS.seat("Ambassador to Viet Nam", "PER")
    assert (one.key, one.sole) == (other.key, True) == ("ambassador to vnm", True)
    assert SEATS.seat("Ambassador Extraordinary and Plenipotentiary to Kenya", "PER").key == "ambassador to ken"
    assert not SEATS.seat("Ambassador", "PER").sole


@pytest.mark.parametrize(
    ("title", "country", "sole"),
    [
        ("President", "KEN", True),
        ("Prime Minister", "PER", True),
        ("Minister of Agriculture", "PER", True),
        ("Minister of State", "PER", False),
        ("Minister", "PER", False),
        ("Deputy Prime Minister", "PER", False),
        ("Member of the Presidency", "BIH", False),
        ("President of the Workers' Union", "PER", False),
        ("Secretary of State", "USA", True),
        ("Secretary of State", "PRT", False),
        ("Secretary General", "UN", True),
        ("Secretary General", "PER", False),
        ("President", "EU", False),
        ("Prime Minister", None, False),
    ],
)
def test_which_offices_have_one_holder(title: str, country: str | None, sole: bool) -> None:
    """A state has one President and many Deputy Ministers; whose office is not told, has no order of holders."""
    assert SEATS.seat(title, country).sole is sole


@pytest.mark.parametrize(
    ("title", "office", "quality"),
    [
        ("Acting Foreign Minister", "Foreign Minister", ACTING),
        ("caretaker Prime Minister", "Prime Minister", ACTING),
        ("President-elect", "President", COMING),
        ("incoming Foreign Minister", "Foreign Minister", COMING),
        ("newly elected President", "President", UNSURE),
        ("Prime Minister ad interim", "Prime Minister", ACTING),
        ("outgoing Prime Minister", "Prime Minister", FULL),
        ("Minister of Transition", "Minister of Transition", FULL),
        ("Foreign Minister", "Foreign Minister", FULL),
    ],
)
def test_how_an_office_is_held(title: str, office: str, quality: str) -> None:
    """Who stands in or is to come is so beside the office, never in its name."""
    told = SEATS.holding(title)
    assert (told.office, told.quality) == (office, quality)


def test_the_last_days_in_office_are_a_turn() -> None:
    """An outgoing minister is in office, and about to hand over."""
    assert SEATS.holding("outgoing Prime Minister").turn
    assert not SEATS.holding("Acting Prime Minister").turn
