"""Time expressions as the text has them, symbolic: the record turns them into dates later."""

import re
from dataclasses import replace

from dragoman.model import Timex
from dragoman.reading.calendardates import DATE_RULES
from dragoman.reading.clocktimes import CLOCK_RULES
from dragoman.reading.durations import DURATION_RULES
from dragoman.reading.relativetimes import RELATIVE_RULES
from dragoman.reading.timeranges import joined
from dragoman.reading.timerule import DIGIT, TimeRule, respan
from dragoman.reading.vaguetimes import VAGUE_RULES
from dragoman.reading.yearparts import YEAR_PART_RULES
from dragoman.reading.years import YEAR_RULES

RULES: tuple[TimeRule, ...] = (
    *DATE_RULES,
    *YEAR_RULES,
    *CLOCK_RULES,
    *YEAR_PART_RULES,
    *RELATIVE_RULES,
    *VAGUE_RULES,
    *DURATION_RULES,
)

_DASHES = "\u2010\u2011\u2012\u2013\u2212"
_WORD = re.compile(r"[A-Za-z]+|\d+")
_NEXT_WORD = re.compile(r" +([A-Za-z]+|\d+)")
_THE = ("the", "The", "THE")
_LETTERS = "A"
"""Numbers sort before it, words behind."""


def _by_start(rules: tuple[TimeRule, ...]) -> dict[str, tuple[TimeRule, ...]]:
    """The rules that may begin at a word, in small letters, with a capital, or in capitals."""
    starts = sorted({start for rule in rules for start in rule.starts})
    tried = {start: tuple(rule for rule in rules if start in rule.starts) for start in starts}
    cased = {
        case: found
        for start, found in tried.items()
        if start[:4] != "the "
        for case in (start.capitalize(), start.upper())
    }
    return cased | tried


_RULES_AT = _by_start(RULES)


def find(text: str) -> tuple[Timex, ...]:
    """Every time expression of a cleaned text, in order, none overlapping; offsets are those of the text.

    A preposition is no part of the span, save in "since", "until" and "from … to". A range is one Timex whose `first`
    and `last` are its ends. Nothing is dated here.
    """
    plain = text
    for dash in _DASHES:
        plain = plain.replace(dash, "-")
    found = joined(plain, _atoms(plain))
    return tuple(found) if plain == text else tuple(_as_written(timex, text) for timex in found)


def _as_written(timex: Timex, text: str) -> Timex:
    """The time with the dashes of the text."""
    first, last = (end and _as_written(end, text) for end in (timex.first, timex.last))
    return replace(respan(text, timex, timex.start, timex.end), first=first, last=last)


def _atoms(text: str) -> list[Timex]:
    atoms: list[Timex] = []
    done = 0
    for word in _WORD.finditer(text):
        rules = _rules_at(text, word)
        if not rules or word.start() < done:
            continue
        timex = _longest(text, word.start(), rules)
        if timex:
            atoms.append(timex)
            done = timex.end
    return atoms


def _rules_at(text: str, word: re.Match[str]) -> tuple[TimeRule, ...] | None:
    key = word[0]
    if key in _THE:
        following = _NEXT_WORD.match(text, word.end())
        then = following[1] if following else ""
        return _RULES_AT.get(f"the {DIGIT if then.isdigit() else then.lower()}")
    return _RULES_AT.get(DIGIT if key < _LETTERS else key)


def _longest(text: str, start: int, rules: tuple[TimeRule, ...]) -> Timex | None:
    """The longest time told from here; of equals, the rule that stands first."""
    best: Timex | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and (best is None or match.end() > best.end):
            best = rule.tell(match) or best
    return best
