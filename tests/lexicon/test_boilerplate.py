"""Lines of the page are told from lines of the report."""

import pytest

from dragoman.lexicon import load, shelf
from dragoman.lexicon.check import table, words

TREE = table(shelf.read("boilerplate.yml"), "boilerplate.yml")


@pytest.mark.parametrize("line", words(TREE["examples"], "examples"))
def test_a_line_of_the_page(line: str) -> None:
    """Web pages glue comment forms, share bars and credits to a report."""
    assert any(pattern.fullmatch(line) for pattern in load().boilerplate)


@pytest.mark.parametrize("line", words(TREE["not_examples"], "not_examples"))
def test_a_line_of_the_report(line: str) -> None:
    """A report's own sentences may begin with the same words."""
    assert not any(pattern.fullmatch(line) for pattern in load().boilerplate)
