"""Time expressions as the text has them, symbolic: the record turns them into dates later."""

import re
from dataclasses import replace

from dragoman.model import Timex
from dragoman.reading.calendardates import DATE_RULES
from dragoman.reading.durations import DURATION_RULES
from dragoman.reading.relativetimes import RELATIVE_RULES
from dragoman.reading.timeranges import joined
from dragoman.reading.timerule import DIGIT, TimeRule, respan
from dragoman.reading.vaguetimes import VAGUE_RULES

RULES: tuple[TimeRule, ...] = (*DATE_RULES, *RELATIVE_RULES, *VAGUE_RULES, *DURATION_RULES)

_DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212), "-")
_WORD = re.compile(r"[A-Za-z]+|\d+")


def _by_start(rules: tuple[TimeRule, ...]) -> dict[str, tuple[TimeRule, ...]]:
    starts = sorted({start for rule in rules for start in rule.starts})
    return {start: tuple(rule for rule in rules if start in rule.starts) for start in starts}


_RULES_AT = _by_start(RULES)


def find(text: str) -> tuple[Timex, ...]:
    """Every time expression of a cleaned text, in order, none overlapping; offsets are those of the text.

    A preposition is no part of the span, save in "since", "until" and "from … to". A range is one Timex whose `first`
    and `last` are its ends. Nothing is dated here.
    """
    plain = text.translate(_DASHES)
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
        start = word.start()
        if start < done:
            continue
        key = word[0]
        rules = _RULES_AT.get(DIGIT if key[0].isdigit() else key.lower())
        timex = _longest(text, start, rules) if rules else None
        if timex:
            atoms.append(timex)
            done = timex.end
    return atoms


def _longest(text: str, start: int, rules: tuple[TimeRule, ...]) -> Timex | None:
    """The longest time told from here; of equals, the rule that stands first."""
    best: Timex | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match and (best is None or match.end() > best.end):
            best = rule.tell(match) or best
    return best
