"""Initiatives: known, formed, and whose they are."""

import pytest

from tests.reading.sentence import of_kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Both praised Vision 2030.", "Vision 2030"),
        ("Both praised Kenya's Vision 2030.", "Kenya Vision 2030"),
        ("Both praised Saudi Arabia's Vision 2030.", "Saudi Vision 2030"),
        ("Both praised Oman's Vision 2040.", "Oman Vision 2040"),
        ("Both praised Norway's Vision 2030.", "Vision 2030"),
    ],
)
def test_a_vision_of_many_states(text: str, name: str) -> None:
    """Several states have a Vision 2030; the words before it tell whose is meant."""
    assert [found for found, _ in of_kind(text, "initiative")] == [name]


def test_an_article_is_no_part_of_the_name() -> None:
    """At the head of a sentence the article has a capital."""
    assert of_kind("The High Bridge Initiative was praised.", "initiative") == [("High Bridge Initiative", None)]
