"""Set phrases: the side that says them."""

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
title: Ministers meet in Almaty
publisher: Continental Wire

Chinese Foreign Minister Wang Yi met Kazakh Foreign Minister Murat Nurtleu in Almaty on Monday.

"""


def said(claims: tuple[Claim, ...]) -> list[tuple[str, str, set[str | None]]]:
    """Canonical phrase, the words used, and the countries that use it."""
    return [
        (str(c.values["phrase"]), str(c.values["variant"]), {p.country for p in c.parties("user")})
        for c in claims
        if c.act == "phrase"
    ]


def test_side_of_the_speaker(told: Told) -> None:
    """A phrase belongs to the side that is reported to say it."""
    assert said(told(HEAD + "Nurtleu said that his country adheres to the one-China principle.")) == [
        ("one-China principle", "one-China principle", {"KAZ"})
    ]


def test_both_sides_of_joint_words(told: Told) -> None:
    """What both say together is a phrase of both."""
    body = "The two ministers agreed to build a community with a shared future."
    assert said(told(HEAD + body)) == [
        ("community with a shared future", "community with a shared future", {"CHN", "KAZ"})
    ]


def test_reporter_uses_no_phrase(told: Told) -> None:
    """A phrase in the reporter's own voice has no user."""
    assert said(told(HEAD + "The one-China principle is disputed elsewhere.")) == []
