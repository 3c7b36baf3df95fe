"""Who speaks where the grammar misleads: headings that run on, names taken for objects, parts that people play."""

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
publisher: Continental Wire

Finnish Foreign Minister Elina Valtonen met Estonian Foreign Minister Margus Tsahkna in Tallinn on Monday.

"""


def spoken(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    """Speaker and content of what is said, in order."""
    return [
        (" and ".join(p.name for p in c.parties("speaker")), str(c.values["content"]))
        for c in claims
        if c.act in ("statement", "pledge")
    ]


def test_a_heading_that_runs_on(told: Told) -> None:
    """A heading without a stop before the text lends nobody of its own to the first verb of speech."""
    body = (
        "Tsahkna: Finland, Estonia will manage to improve the ferry line Minister Elina Valtonen on Tuesday said "
        "she believes that the line will open."
    )
    assert ("Elina Valtonen", "she believes that the line will open") in spoken(told(HEAD + body))


def test_who_is_told_of_is_not_said(told: Told) -> None:
    """ "He said Doe, on his return, opened a dialogue": Doe is told of, with the whole of the words."""
    body = "Valtonen said Tsahkna, on assumption of office in 2015, opened up a dialogue with neighbouring Latvia."
    assert spoken(told(HEAD + body)) == [
        (
            "Elina Valtonen",
            "Tsahkna, on assumption of office in 2015, opened up a dialogue with neighbouring Latvia",
        )
    ]


def test_named_behind_an_office(told: Told) -> None:
    """ "Jane Doe, the state minister for trade, told": the pronoun that follows means her, and not whom she spoke of."""
    body = (
        "Maarit Aho, the State Minister for trade, told the paper that the President of Finland would hold talks "
        'with his Estonian counterpart.\n\n"There will be talks in Tartu," she said.'
    )
    said = spoken(told(HEAD + body))
    assert said[-1][1] == "There will be talks in Tartu"
    assert said[-1][0] == said[0][0]
