"""Lines of the page are told from lines of the report."""

from pathlib import Path

import pytest

from dragoman.lexicon import load, shelf
from dragoman.lexicon.check import table, words

TREE = table(shelf.read("boilerplate.yml"), "boilerplate.yml")


@pytest.mark.parametrize("line", words(TREE["examples"], "examples"))
def test_a_line_of_the_page(line: str) -> None:
    """Web pages glue comment forms, share bars and credits to a report."""
    assert any(pattern.fullmatch(line.lower()) for pattern in load().boilerplate)


@pytest.mark.parametrize("line", words(TREE["not_examples"], "not_examples"))
def test_a_line_of_the_report(line: str) -> None:
    """A report's own sentences may begin with the same words."""
    assert not any(pattern.fullmatch(line.lower()) for pattern in load().boilerplate)


def test_a_user_pattern_may_keep_a_group_or_set_a_flag(tmp_path: Path) -> None:
    """Patterns that cannot be joined with others hold by themselves."""
    lines = "lines: ['(so|no) \\1', '(?i)harbour club', 'join our channel', 'The Pier Gazette']\n"
    (tmp_path / "boilerplate.yml").write_text(lines)
    patterns = load(tmp_path).boilerplate
    for line in ("no no", "harbour club", "join our channel", "leave a reply", "the pier gazette"):
        assert any(pattern.fullmatch(line.lower()) for pattern in patterns)
    assert not any(pattern.fullmatch("so no") for pattern in patterns)
