"""Standing bodies told by their letters alone: "the Peru–Chile JTC", "co-chaired the JTC", "the JTC of A and B"."""

from dragoman.reading.bench import Bench
from dragoman.reading.bodynames import MIDDLE, head, pair_end, two_lands

_LAST = frozenset("CMDFGS")
"""With what the letters of a body end: commission, committee, council, meeting, dialogue, forum, group, summit."""
_CHAIRED = frozenset("chaired co-chaired chairing co-chairing cochaired chair co-chair chairs co-chairs over".split())


def letters_begin(bench: Bench, index: int) -> int | None:
    """The word at which a body begins whose letters stand at `index`; None where they are none."""
    if not _letters(bench, index):
        return None
    before = _pair_before(bench, index)
    if before is not None:
        return before
    at = index - 1
    while bench.low(at) in MIDDLE:
        at -= 1
    if bench.low(at) == "of" or (bench.low(at) == "the" and bench.low(at - 1) == "of"):
        return None
    chaired = bench.low(at) == "the" and bench.low(at - 1) in _CHAIRED
    return index if chaired or _between(bench, index + 1) else None


def letters_end(bench: Bench, index: int) -> int | None:
    """The end of a body of letters that begins at `index`: behind its two states, chaired by somebody, or of a sitting
    ("the second meeting of the JTC")."""
    for at in range(index, min(index + _LONGEST, len(bench.words))):
        if not _letters(bench, at):
            continue
        plain = all(bench.low(n) in MIDDLE for n in range(index, at))
        if letters_begin(bench, at) == index or (plain and _of_a_sitting(bench, index)):
            return _between(bench, at + 1) or at + 1
    return None


_LONGEST = 6


def _letters(bench: Bench, index: int) -> bool:
    word = bench.word(index)
    if not (word.isalpha() and word.isupper() and 2 < len(word) < 6 and word[-1] in _LAST):
        return False
    lore = bench.lore
    known = lore.organizations.at(bench.words, index) or lore.initiatives.at(bench.words, index) or bench.country(index)
    return not known and bench.word(index - 1) != "(" and not (bench.capital(index + 1) and bench.joined(index + 1))


def _pair_before(bench: Bench, index: int) -> int | None:
    """Where two states joined by a dash begin that stand right before the letters."""
    if not bench.joined(index):
        return None
    return next((at for at in range(index - 1, max(index - _LONGEST, -1), -1) if pair_end(bench, at) == index), None)


def _of_a_sitting(bench: Bench, index: int) -> bool:
    """True behind "the meeting of the"."""
    at = index - 1
    while bench.low(at) in MIDDLE or bench.low(at) == "the":
        at -= 1
    return bench.low(at) == "of" and head(bench, at - 1) > 0


def _between(bench: Bench, index: int) -> int | None:
    """The end of "between Peru and Chile", "of Peru and Chile"."""
    return two_lands(bench, index + 1) if bench.low(index) in ("between", "of") else None
