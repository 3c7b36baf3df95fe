"""Words that several states share."""

import pytest

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
