"""Time expressions as the text has them, symbolic: the record turns them into dates later."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

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
_PIECE = re.compile(r"[A-Za-z]+|\d+|[^A-Za-z\d]+")
_ARTICLES = {"the": "the", "The": "the", "THE": "the"} | dict.fromkeys(("a", "A", "an", "An", "AN"), "a")
_LETTERS = "A"
"""Numbers sort before it, words behind."""


def _cased(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each word in small letters, with a capital and in capitals, and the word."""
    return ((case, word) for word in words for case in (word, word.capitalize(), word.upper()))


def _by_start(rules: tuple[TimeRule, ...]) -> dict[str, tuple[TimeRule, ...]]:
    """The rules that may begin at a word in small letters, with a capital or in capitals, or at two ("the last")."""
    starts = sorted({start for rule in rules for start in rule.starts})
    tried = {start: tuple(rule for rule in rules if start in rule.starts) for start in starts}
    return {case: tried[start] for case, start in _cased(s for s in starts if " " not in s)} | tried


_RULES_AT = _by_start(RULES)
_HOLD = {rule.needs: frozenset(case for case, _ in _cased(rule.needs)) for rule in RULES if rule.needs}
"""The words that a rule may need ahead, in every case."""
_WATCHED = frozenset((*_RULES_AT, *_ARTICLES)).union(*_HOLD.values())
_REACH = 120
"""So many characters on, at most, stands the word that a rule needs."""


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
    """The times told by one rule each: looked for where a word stands at which one may begin."""
    pieces = _PIECE.findall(text)
    held = set(pieces)
    watched = (_WATCHED & held).union(filter(str.isdecimal, held))
    starts = tuple(accumulate(map(len, pieces), initial=0))
    spots = [place for place, piece in enumerate(pieces) if piece in watched]
    ahead = {
        needed: [] if forms.isdisjoint(held) else [starts[n] for n in spots if pieces[n] in forms]
        for needed, forms in _HOLD.items()
    }
    atoms: list[Timex] = []
    done = 0
    for place in spots:
        rules = _rules_at(pieces, place) if starts[place] >= done else None
        timex = _longest(text, starts[place], rules, ahead) if rules else None
        if timex:
            atoms.append(timex)
            done = timex.end
    return atoms


def _rules_at(pieces: Sequence[str], place: int) -> tuple[TimeRule, ...] | None:
    key = pieces[place]
    article = _ARTICLES.get(key)
    if article is None:
        return _RULES_AT.get(DIGIT if key < _LETTERS else key)
    apart, *following = pieces[place + 1 : place + 3] or ("",)
    then = following[0] if following and not apart.strip(" -") else ""
    return _RULES_AT.get(f"{article} {DIGIT if then.isdigit() else then.lower()}")


def _longest(
    text: str, start: int, rules: tuple[TimeRule, ...], ahead: Mapping[frozenset[str], Sequence[int]]
) -> Timex | None:
    """The longest time told from here; of equals, the rule that stands first. `ahead` is where needed words stand."""
    best: Timex | None = None
    near: dict[frozenset[str], bool] = {}
    for rule in rules:
        if rule.needs:
            if rule.needs not in near:
                near[rule.needs] = _is_near(ahead[rule.needs], start)
            if not near[rule.needs]:
                continue
        match = rule.pattern.match(text, start)
        if match and (best is None or match.end() > best.end):
            best = rule.tell(match) or best
    return best


def _is_near(places: Sequence[int], start: int) -> bool:
    following = bisect_left(places, start)
    return following < len(places) and places[following] - start < _REACH
