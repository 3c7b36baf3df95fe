"""Greetings: who sends, who carries, who receives."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told

HEAD = """
published: 2024-05-07
title: Ministers meet in Tallinn
publisher: Continental Wire

Finnish Foreign Minister Elina Valtonen met Estonian Foreign Minister Margus Tsahkna in Tallinn on Monday. Finnish
President Alexander Stubb and Estonian President Alar Karis were informed.

"""
V, T, S, K = "Elina Valtonen", "Margus Tsahkna", "Alexander Stubb", "Alar Karis"


def carried(claims: tuple[Claim, ...]) -> list[tuple[list[str], list[str], list[str]]]:
    """Senders, bearers and recipients of each greeting."""
    return [
        tuple([p.name for p in c.parties(role)] for role in ("sender", "bearer", "recipient"))  # type: ignore[misc]
        for c in claims
        if c.act == "greeting"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Valtonen conveyed the warm greetings of Stubb to Karis.", ([S], [V], [K])),
        ("Valtonen conveyed to Karis the cordial greetings of Stubb.", ([S], [V], [K])),
        ("Karis asked Valtonen to pass on his best wishes to Stubb.", ([K], [V], [S])),
        ("Karis asked that his regards be conveyed to Stubb.", ([K], [], [S])),
        ("Valtonen handed Tsahkna a letter from Stubb.", ([S], [V], [T])),
        ("Valtonen thanked Karis and handed over the best wishes of Stubb.", ([S], [V], [K])),
        ("Stubb sent a telegram of condolences to Karis.", ([S], [], [K])),
        ("Stubb congratulated Karis in a telegram.", ([S], [], [K])),
        ("Karis received a letter from Stubb.", ([S], [], [K])),
        ("In a letter to Karis, Stubb committed himself to a road map.", ([S], [], [K])),
        ("Karis met Valtonen and asked her to pass on an invitation to Stubb to visit Tallinn.", ([K], [V], [S])),
        ("Karis thanked the guest. Valtonen handed over a letter from Stubb.", ([S], [V], [K])),
        (
            "Valtonen told Tsahkna that she was glad. She conveyed a message from Stubb, who hopes to come.",
            ([S], [V], [T]),
        ),
        (
            "Karis received Valtonen, who brought him an invitation to visit Helsinki from President Stubb.",
            ([S], [V], [K]),
        ),
        ("Valtonen handed Karis a personal message from Pekka Haavisto.", (["Pekka Haavisto"], [V], [K])),
        ("Karis asked Valtonen to convey his best wishes for the recovery of Stubb.", ([K], [V], [S])),
        ("Karis asked Valtonen to tell Stubb that Estonia will never forget it.", ([K], [V], [S])),
        ("Stubb sent word to Karis that Finland has not forgotten it.", ([S], [], [K])),
        ("A letter in which Stubb invites the guest to Turku was handed to Karis by Valtonen.", ([S], [V], [K])),
        ("Karis was handed a letter signed by Stubb.", ([S], [], [K])),
        ("Valtonen was the bearer of a letter from Stubb to Karis.", ([S], [V], [K])),
        ("Karis was the recipient of warm greetings from Stubb.", ([S], [], [K])),
        ("Karis took delivery on Monday of a letter from Stubb.", ([S], [], [K])),
        ("Stubb has written to Karis to express his sympathy.", ([S], [], [K])),
        ("Stubb sent his condolences by telegram to Karis.", ([S], [], [K])),
        ("A message from Stubb reached Karis.", ([S], [], [K])),
        ("Karis received Valtonen. He asked that his thanks be relayed to Stubb.", ([K], [V], [S])),
        ("On instructions from Stubb, Valtonen turned over to Karis a message.", ([S], [V], [K])),
        ("Bringing the greetings of Stubb, Valtonen was received by Karis.", ([S], [V], [K])),
        ("Karis entrusted Valtonen with conveying his best wishes to Stubb.", ([K], [V], [S])),
        ("Valtonen will go to Tartu in June with a letter from Stubb to Karis.", ([S], [V], [K])),
    ],
)
def test_ways_of_greeting(told: Told, body: str, expected: tuple[list[str], ...]) -> None:
    """One greeting a direction, with its bearer where there is one."""
    assert carried(told(HEAD + body)) == [expected]


def test_exchange_goes_both_ways(told: Told) -> None:
    """An exchange of messages is one greeting each way."""
    assert carried(told(HEAD + "Stubb and Karis exchanged messages of congratulation.")) == [([S], [], [K]), ([K], [], [S])]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "force"),
    [
        ("Stubb congratulated Karis by telephone.", "congratulate"),
        ("Stubb expressed his condolences to Karis.", "condole"),
        ("Stubb extended an invitation to Karis.", "invite"),
    ],
)
def test_what_is_only_said(told: Told, body: str, force: str) -> None:
    """Congratulations, condolences and invitations that nobody carries are statements."""
    claims = told(HEAD + body)
    assert carried(claims) == []
    assert [c.values["force"] for c in claims if c.act == "statement"] == [force]


def test_carried_greeting_is_no_statement(told: Told) -> None:
    """Asking somebody to carry a greeting is no statement beside it."""
    claims = told(HEAD + "Karis asked Valtonen to convey his greetings to Stubb.")
    assert [c.act for c in claims if c.act in ("statement", "pledge")] == []
    assert [c.modality for c in claims if c.act == "greeting"] == ["occurred"]


def test_lists_in_the_roles(told: Told) -> None:
    """Greetings of two to two are one claim with lists in its roles."""
    body = "Valtonen conveyed the greetings of Stubb and Finnish Prime Minister Petteri Orpo to Karis and Tsahkna."
    assert carried(told(HEAD + body)) == [([S, "Petteri Orpo"], [V], [K, T])]


def test_two_letters_in_one_sentence(told: Told) -> None:
    """One president is congratulated, the other condoled with: two greetings."""
    claims = told(HEAD + "Stubb sent a letter of congratulations to Karis, and a letter of condolences to Tsahkna.")
    assert sorted(carried(claims)) == [([S], [], [K]), ([S], [], [T])]


def test_the_letter_of_the_sentence_before(told: Told) -> None:
    """Who hands over "the letter" is its bearer: it is from whom the sentence before names."""
    body = "Karis received a letter from Stubb on Monday. The letter was handed to him by Valtonen."
    assert carried(told(HEAD + body)) == [([S], [V], [K])]


def test_exchanged_notes_greet_nobody(told: Told) -> None:
    """Notes that two ministers exchange are an agreement."""
    assert not carried(told(HEAD + "Valtonen and Tsahkna exchanged notes on the ferry."))
    assert not carried(told(HEAD + "Valtonen and Tsahkna exchanged the letters that amend the agreement on ferries."))
