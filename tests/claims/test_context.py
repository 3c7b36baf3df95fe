"""When and where: what a clause takes from the clauses around it, and what it leaves to them."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-08
title: Talks in Warsaw
publisher: Continental Wire

WARSAW, May 8 (Continental Wire) -- """
LEAD = "Polish Foreign Minister Radoslaw Sikorski received Finnish Foreign Minister Elina Valtonen here on Tuesday. "


def when(claims: tuple[Claim, ...], act: str, name: str) -> str | None:
    """The time that the first claim of an act with somebody has, in the words of the report."""
    ids = {c.id: c for c in claims}
    one = next(c for c in claims if c.act == act and name in {p.name for p in c.parties()})
    while one.time is not None and one.time.timex is None and one.time.like:
        one = ids[one.time.like]
    return one.time.timex.text.strip() if one.time and one.time.timex else None


def where(claims: tuple[Claim, ...], name: str) -> str | None:
    """Where the first meeting with somebody was."""
    return next(c.where for c in claims if c.act == "meeting" and name in {p.name for p in c.parties()})


@pytest.mark.parametrize(
    "words",
    [
        "Finnish Foreign Minister Elina Valtonen would visit Warsaw, her spokesman said on Monday.",
        "A spokesman said on Monday that Finnish Foreign Minister Elina Valtonen would visit Warsaw.",
        "The ministry confirmed on Monday that Finnish Foreign Minister Elina Valtonen had visited Warsaw.",
    ],
)
def test_the_day_of_telling_is_not_the_day_of_the_visit(told: Told, words: str) -> None:
    """Said on Monday; of the visit no day is told."""
    assert when(told(HEAD + words), "visit", "Elina Valtonen") is None


def test_the_clause_after_told_then(told: Told) -> None:
    """He told it on Monday; they met last week."""
    words = "Polish President Andrzej Duda told reporters on Monday he had met Kenyan President William Ruto last week."
    assert when(told(HEAD + words), "meeting", "William Ruto") == "last week"


def test_a_semicolon_parts_places_and_days(told: Told) -> None:
    """Each half has its own city."""
    words = (
        "In Paris, Polish Foreign Minister Radoslaw Sikorski will meet French Foreign Minister Stephane Sejourne; "
        "in Berlin, German Foreign Minister Annalena Baerbock."
    )
    claims = told(HEAD + words)
    assert where(claims, "Stephane Sejourne") == "Paris"


@pytest.mark.parametrize(
    "words",
    [
        "The Finnish minister also met Polish President Andrzej Duda.",
        "Valtonen later called on Polish President Andrzej Duda.",
        "Polish President Andrzej Duda then received Valtonen.",
    ],
)
def test_what_is_told_besides_was_on_the_same_day(told: Told, words: str) -> None:
    """The call on the president is told beside the talks of Tuesday."""
    assert when(told(HEAD + LEAD + words), "meeting", "Andrzej Duda") == "Tuesday"


def test_what_was_in_another_country_has_not_the_day_of_the_opening(told: Told) -> None:
    """Tuesday was in Warsaw; when she was in Prague is not told."""
    words = "In Prague she had called on Czech President Petr Pavel."
    assert when(told(HEAD + LEAD + words), "meeting", "Petr Pavel") is None


@pytest.mark.parametrize(
    "words",
    [
        "After the talks, Sikorski and Valtonen signed an agreement on fisheries.",
        "At the end of their meeting the ministers of Poland and Finland signed an agreement on fisheries.",
    ],
)
def test_what_was_signed_after_the_talks(told: Told, words: str) -> None:
    """The signing is of the day of the talks."""
    assert when(told(HEAD + LEAD + words), "agreement", "Poland") == "Tuesday"


@pytest.mark.parametrize(
    "words",
    [
        "Polish Foreign Minister Radoslaw Sikorski met here on Tuesday with Finnish Foreign Minister Elina Valtonen.",
        "Polish Foreign Minister Radoslaw Sikorski held talks with Finnish Foreign Minister Elina Valtonen on Tuesday "
        "in this capital.",
        "Polish Foreign Minister Radoslaw Sikorski held talks with Finnish Foreign Minister Elina Valtonen at the "
        "Belweder Palace on Tuesday.",
    ],
)
def test_the_city_of_the_dateline(told: Told, words: str) -> None:
    """ "Here", "this capital" and the house of the host are where the report comes from."""
    assert where(told(HEAD + words), "Elina Valtonen") == "Warsaw"


def test_where_somebody_said_something(told: Told) -> None:
    """She spoke in Prague on Tuesday, and was received there earlier in the day."""
    words = (
        "Finnish Foreign Minister Elina Valtonen said in Prague on Tuesday that trade was growing.\n\n"
        "Earlier in the day, Valtonen was received by Czech President Petr Pavel."
    )
    head = "\npublished: 2024-05-08\ntitle: Finland looks to Prague\npublisher: Continental Wire\n\n"
    assert where(told(head + words), "Petr Pavel") == "Prague"


@pytest.mark.parametrize(("when", "day"), [("last night", False), ("on Sunday evening", False), ("on Sunday", True)])
def test_who_lands_at_night_is_met_on_another_day(told: Told, when: str, day: bool) -> None:
    """Talks after an arrival at night are of a day that is not told."""
    body = f"""
published: 2024-05-07

Norwegian Foreign Minister Jane Doe arrived in Lima {when}. She and Peruvian Foreign Minister Ana Poe have discussed
fisheries during their talks.
"""
    (claim,) = (c for c in told(body) if c.act == "meeting")
    assert claim.time is not None
    assert (claim.time.like is not None) is day
    assert claim.time.timex is None
