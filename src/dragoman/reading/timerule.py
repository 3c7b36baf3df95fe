"""The form of a rule that reads one kind of time expression."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from dragoman.model import Timex
from dragoman.reading.timewords import YEAR

DIGIT = "0"


@dataclass(frozen=True, slots=True)
class TimeRule:
    """Reads one kind of time expression where a word of `starts` stands (DIGIT: where a number begins).

    Since articles stand everywhere, a rule that begins with one names the two words ("the last"; see `after_the` and
    `after_a`).
    `pattern` is matched from there; `tell` turns the match into a Timex, or None where the words tell no time.
    `needs` are the words (small letters) of which every match holds one, where that spares a look.
    """

    name: str
    starts: frozenset[str]
    pattern: re.Pattern[str]
    tell: Callable[[re.Match[str]], Timex | None]
    needs: frozenset[str] = frozenset()


def after_the(text: str) -> frozenset[str]:
    """The starts that "the" makes with each word of one line."""
    return frozenset(f"the {word}" for word in text.split())


def after_a(text: str) -> frozenset[str]:
    """The starts that "a" or "an" makes with each word of one line."""
    return frozenset(f"a {word}" for word in text.split())


def respan(text: str, timex: Timex, start: int, end: int) -> Timex:
    """The same time told by a longer or shorter stretch of the text."""
    return replace(timex, start=start, end=end, text=text[start:end])


def before(match: re.Match[str], width: int = 24) -> str:
    """The text just left of a match, in its own block."""
    return match.string[max(0, match.start() - width) : match.start()].rpartition("\n")[2]


def after(match: re.Match[str], width: int = 40) -> str:
    """The text just right of a match, in its own block."""
    return match.string[match.end() : match.end() + width].partition("\n")[0]


OF_YEAR = rf"(?:(?: +of| +in|,)? +(?P<year>{YEAR})| +(?:of +)?(?P<which>this|last|next) +year)"
"""What tells the year behind a part of it: "of 2023", "this year"; see `which_year`."""


def which_year(match: re.Match[str]) -> int | None:
    """-1, 0 or 1 for "last", "this" or "next year"; None where the year is told otherwise or not at all."""
    which = match.group("which")
    return None if which is None else {"last": -1, "this": 0, "next": 1}[which.lower()]
