"""Lines of web pages that belong to the page and not to the report."""

import re
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon import check, shelf


def load(extra: Path | None = None) -> tuple[re.Pattern[str], ...]:
    """One pattern an entry of boilerplate.yml, the user's added; `fullmatch` a stripped line, case does not count."""
    tree = check.fields(
        shelf.read("boilerplate.yml", extra), "boilerplate.yml", ("lines", "examples", "not_examples"), ("lines",)
    )
    return tuple(_pattern(line) for line in check.words(tree["lines"], "boilerplate.yml lines"))


def _pattern(line: str) -> re.Pattern[str]:
    try:
        return re.compile(line, re.IGNORECASE)
    except re.error as trouble:
        raise LexiconError(
            f"Lexicon entry boilerplate.yml lines has {line!r}, which is no pattern: {trouble}."
        ) from trouble
