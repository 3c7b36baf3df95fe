"""Lines of web pages that belong to the page and not to the report."""

import re
from collections.abc import Iterable
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon import check, shelf

_FLAGS = re.compile(r"\(\?[a-zA-Z]+\)")
_CAPITAL = re.compile(r"(?<!\\)[A-Z]")


def load(extra: Path | None = None) -> tuple[re.Pattern[str], ...]:
    """The patterns of boilerplate.yml, the user's added; `fullmatch` a stripped line in small letters.

    Those that keep no group are joined, so that a line is held against them in a single go.
    """
    tree = check.fields(
        shelf.read("boilerplate.yml", extra), "boilerplate.yml", ("lines", "examples", "not_examples"), ("lines",)
    )
    return _joined([_pattern(line) for line in check.words(tree["lines"], "boilerplate.yml lines")])


def _joined(patterns: Iterable[re.Pattern[str]]) -> tuple[re.Pattern[str], ...]:
    patterns = tuple(patterns)
    own = tuple(one for one in patterns if one.groups or _FLAGS.match(one.pattern) or _CAPITAL.search(one.pattern))
    forms = "|".join(f"(?:{pattern.pattern})" for pattern in patterns if pattern not in own)
    # Those written in small letters need not mind capitals, which takes several times as long.
    return (*([re.compile(forms)] if forms else ()), *own)


def _pattern(line: str) -> re.Pattern[str]:
    try:
        return re.compile(line, re.IGNORECASE)
    except re.error as trouble:
        raise LexiconError(
            f"Lexicon entry boilerplate.yml lines has {line!r}, which is no pattern: {trouble}."
        ) from trouble
