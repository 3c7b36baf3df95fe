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


def test_sides_have_faces(told: Told) -> None:
    """ "Both sides" are those of whom people are named, however often a state is named that the talks are about."""
    body = (
        "Latvia has closed the strait, and Latvia's ships block the port of Finland. "
        "Both sides underscored that Latvia's blockade harms trade."
    )
    assert [who for who, said in spoken(told(HEAD + body)) if "blockade" in said] == ["Finland and Estonia"]


def test_leaders_of_a_call_of_many(told: Told) -> None:
    """Where a call was of many, "the leaders" are not the one who is named and the state that they spoke of."""
    head = "\npublished: 2024-05-07\npublisher: Continental Wire\n\n"
    body = (
        "Finnish President Alexander Stubb spoke with partners to keep up the costs on Latvia. The leaders discussed "
        "Latvia's blockade.\n\nOn the call were Prime Minister Kaja Kallas of Estonia and Prime Minister Mette "
        "Frederiksen of Denmark."
    )
    assert all("Latvia" not in who for who, _ in spoken(told(head + body)))


def test_who_pledges_for_both(told: Told) -> None:
    """What two vow that "both countries" will do, theirs will, whichever states were named last."""
    body = (
        "The war between Latvia and Lithuania worried them. The two ministers affirmed that both countries will "
        "deepen their cooperation on ferries."
    )
    pledges = [c for c in told(HEAD + body) if c.act == "pledge"]
    assert [sorted(p.country or "" for p in c.parties("pledger")) for c in pledges] == [["EST", "FIN"]]


def test_two_offices_of_one_speaker(told: Told) -> None:
    """A vice premier who is a member of a bureau besides is one speaker."""
    words = "The vice premier, a member of the Political Bureau of the Communist Party of China Central Committee, said"
    (claim,) = (c for c in told(f"{words} that China wishes to trade with Norway.\n") if c.act == "statement")
    assert [(p.name, p.country) for p in claim.parties("speaker")] == [("vice premier", "CHN")]


def test_a_former_leader_spoken_of(told: Told) -> None:
    """Who held an office once and is only praised is none of "the leaders" who met."""
    body = (
        "Valtonen praised former Prime Minister Esko Aho as a friend of the ferry. The two ministers condemned the "
        "storm tax. The leaders pledged to keep the port open."
    )
    said = spoken(told(HEAD + body))
    assert [who for who, words in said if "storm" in words or "port" in words] == [
        "Elina Valtonen and Margus Tsahkna",
        "Elina Valtonen and Margus Tsahkna",
    ]
