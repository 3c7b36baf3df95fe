"""Words that several states share."""

import pytest

from dragoman.reading.shared import settled
from dragoman.reading.vocabulary import vocabulary
from dragoman.reading.words import split
from tests.pipeline import lexicon
from tests.reading.sentence import reading


def lands(text: str) -> list[tuple[str, str | None]]:
    """The states that a text names, in order."""
    return [(m.text, m.country) for m in reading(text).mentions if m.kind in ("state", "person")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "South Korean Foreign Minister Park Jin met Jane Doe, who will visit Korea.",
            [("South Korean Foreign Minister Park Jin", "KOR"), ("Korea", "KOR")],
        ),
        (
            "In Kinshasa, Congolese President Felix Tshisekedi met Kenyan President William Ruto.",
            [("Congolese President Felix Tshisekedi", "COD"), ("Kenyan President William Ruto", "KEN")],
        ),
        (
            "Talks in the Democratic Republic of Congo: Congolese Prime Minister Jane Doe met Kenyan President William Ruto.",
            [
                ("Democratic Republic of Congo", "COD"),
                ("Congolese Prime Minister Jane Doe", "COD"),
                ("Kenyan President William Ruto", "KEN"),
            ],
        ),
    ],
)
def test_the_one_that_is_named(text: str, found: list[tuple[str, str | None]]) -> None:
    """A report that names one of the states, or its capital, means that one."""
    assert [one for one in lands(text) if one[1] or one[0] in dict(found)] == found


def test_two_that_are_named() -> None:
    """Where both are named, or neither, nobody can know."""
    for text in (
        "North Korea and South Korea met. The Korean minister left.",
        "The Korean minister met Kenyan troops.",
    ):
        assert not [m for m in reading(text).mentions if m.text == "The Korean minister" and m.country]


def test_all_words_that_two_states_share_mean_the_one() -> None:
    """Who is called Korean in one report comes from Korea in it; the words of other states are left alone."""
    one, other = (settled(text, lexicon(), None) for text in ("Korean talks in Seoul.", "Koreans came from Seoul."))
    assert one is other is not lexicon()
    assert (one.states.name_of["Korea"], one.states.adjective_of["Korean"]) == ("KOR", "KOR")
    assert "Congolese" not in one.states.adjective_of


def test_names_of_states_are_the_only_difference() -> None:
    """What is arranged anew for a report's Koreans is what would be arranged for a lexicon with them in it."""
    made = vocabulary(settled("Korean talks in Seoul.", lexicon(), None))
    words = split("Korean President of Korea", 0, 25)
    assert made.country(words, 0) == (1, "KOR", "adjective")
    assert made.country(words, 3) == (1, "KOR", "name")
    assert made.heads is vocabulary(lexicon()).heads
    assert {"korea", "korean", "president"} <= made.openers
