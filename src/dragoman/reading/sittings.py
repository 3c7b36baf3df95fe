"""Sittings and organs told without the body's name: "its 11th meeting", "the next is due in", "its sub-committee"."""

import re
from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.bodynames import BOTH, MIDDLE, head, told_number

OWNERS = frozenset("its their the this that his her a".split())
GENERIC = frozenset("meeting session round sitting edition summit forum dialogue conference plenary".split())
RELATIVE = frozenset("next previous last latest".split())
"""Words that tell which of a row of sittings is meant."""
_ORGANS = frozenset(
    "sub-committee subcommittee committee commission subcommission sub-commission council consultations dialogue "
    "forum group".split()
)
_NUMBERED = GENERIC | _ORGANS | {"talks"}


def unnamed_sitting(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """The sitting or organ that begins at `index`, and the index after it; None where there is none."""
    owned = bench.low(index) in OWNERS or _of_both(bench, index)
    if defined_letters(bench, index):
        return _by_letters(bench, index)
    if not owned and told_number(bench, index) is None and bench.low(index) not in RELATIVE:
        return None
    organ = _organ(bench, index) if bench.low(index) in ("the", "its", "their") or _of_both(bench, index) else None
    if organ:
        return organ
    at = index + owned
    number = told_number(bench, at)
    if number is None and not (bench.low(at) in RELATIVE and owned):
        return _summit(bench, index, at) if owned else None
    return _counted(bench, index, at + 1, number) or _bare(bench, index, at + 1, number)


def _of_both(bench: Bench, index: int) -> bool:
    """True at the sign of a possessive behind a pair: "the two sides' commission"."""
    return bench.word(index) in ("'", "’") and bench.low(index - 1) in BOTH


def _summit(bench: Bench, start: int, at: int) -> tuple[int, Mention] | None:
    """ "its annual summit": the summit of the organisation that is spoken of."""
    at += bench.low(at) in ("annual", "regular", "yearly", "extraordinary", "emergency", "special")
    alone = bench.low(at) in ("summit", "summits") and bench.low(start) in ("its", "their")
    return _told(bench, start, at, at + 1, None) if alone and bench.low(at + 1) not in ("of", "with") else None


def _counted(bench: Bench, start: int, at: int, number: int | None) -> tuple[int, Mention] | None:
    """ "its 11th meeting", "the next session", "the 5th Consultations", "the next JCM"."""
    while bench.low(at) in MIDDLE or bench.low(at) == "such":
        at += 1
    if number is not None and "plenary" in (bench.low(at), bench.low(at - 1)):
        return None  # The second plenary session is a part of one sitting, not the second sitting.
    nouns = GENERIC if number is None else _NUMBERED
    count = head(bench, at) or int(_letters(bench.word(at)))
    if (
        not count
        or not (bench.low(at) in nouns or _letters(bench.word(at)))
        or bench.low(at + count) == "of"
        or (bench.capital(at + count) and bench.joined(at + count))
    ):
        return None
    return _told(bench, start, at, at + count, number)


def defined_letters(bench: Bench, index: int) -> bool:
    """True for letters that the text gave in brackets behind the noun of a body ("the X Commission (XC)")."""
    word = bench.word(index)
    if not _letters(word) or bench.word(index - 1) == "(" or bench.country(index):
        return False
    known = bench.lore.organizations.at(bench.words, index) or bench.lore.initiatives.at(bench.words, index)
    at = bench.text.find(f" ({word})", 0, bench.words[index].start)
    before = bench.text[max(0, at - _LONG_WORD) : max(0, at)].split()
    return known is None and bool(before) and before[-1].casefold() in bench.lore.lexicon.mechanisms.bodies


_LONG_WORD = 40


def _by_letters(bench: Bench, index: int) -> tuple[int, Mention]:
    """ "the JCM met", "the JCM's next meeting": a body by its letters, with the sitting of it that is told."""
    at = index + 1 + (bench.word(index + 1) == "'s")
    number = told_number(bench, at)
    at += number is not None or bench.low(at) in RELATIVE
    while bench.low(at) in MIDDLE:
        at += 1
    end = at + 1 if bench.low(at) in GENERIC else index + 1
    _, mention = _told(bench, index, index, end, number if end > index + 1 else None)
    return end, replace(mention, name=bench.word(index))


def _letters(word: str) -> bool:
    """True for what may be the first letters of a body's name ("JCM"); only a body of those letters makes it one."""
    return word.isalpha() and word.isupper() and 2 < len(word) < 6


def _bare(bench: Bench, start: int, at: int, number: int | None) -> tuple[int, Mention] | None:
    """ "The first was held in ...", "the next is due in ...": which of its sittings is told, without a noun."""
    sentence = bench.text[bench.words[at - 1].end : bench.words[-1].end]
    return _told(bench, start, at - 1, at, number) if _SITS.match(sentence) else None


_HELD = "held|hosted|opened|convened|due|scheduled|planned|expected|chaired|co-chaired|organi[sz]ed|staged|slated|in|on"
_SITS = re.compile(
    r"(?: one)?(?:,[^.;,]{3,40},)?\s+(?:"
    rf"(?:was|were|is|had been|has been|(?:will|would|should) be|is to be)\s+(?:\w+ly\s+|to be\s+)?(?:{_HELD})\b"
    r"|(?:took|takes|(?:will|is to|was to) take|had taken)\s+place\b|(?:will\s+)?(?:sat|sit|met|meet|convened?)\b)"
)


def _told(bench: Bench, start: int, at: int, end: int, number: int | None) -> tuple[int, Mention]:
    span = bench.words[start].start, bench.words[end - 1].end
    words = bench.text[span[0] : span[1]]
    return end, Mention(span[0], span[1], "mechanism", bench.slice(at, end), words, how="description", ordinal=number)


def _organ(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """ "the committee", "its sub-committee on consular matters": the body named before, or an organ by its task."""
    at = index + 1
    while bench.low(at) in MIDDLE or bench.low(at) == "working" or _adjective(bench, index, at):
        at += 1
    if bench.low(at) not in _ORGANS or bench.low(at + 1) in ("of", "between", "'s"):
        return None
    if bench.joined(at + 1) and (bench.capital(at + 1) or head(bench, at + 1)):
        return None
    end = at + 1
    if bench.low(end) == "on" and bench.low(at) in ("sub-committee", "subcommittee", "subcommission", "group"):
        end = _matters(bench, end)
    begin = index + _of_both(bench, index)
    span = bench.words[begin].start, bench.words[end - 1].end
    return end, Mention(
        span[0], span[1], "mechanism", bench.slice(index + 1, end), bench.text[span[0] : span[1]], how="description"
    )


def _adjective(bench: Bench, index: int, at: int) -> bool:
    """True for a plain word between an owner and an organ: "its technical subcommittee", "their border commission"."""
    if at - index >= _FEW or not bench.word(at).replace("-", "").isalpha() or not bench.word(at).islower():
        return False
    both = bench.low(index) == "their" or _of_both(bench, index)
    own = bench.low(index) == "its" and any(bench.low(n).startswith("sub") for n in range(at, at + _FEW))
    return (both or own) and bench.low(at) not in _STOPS | _ORGANS


_FEW = 4
_STOPS = frozenset("in on at with by from to was were is between held and or of".split())


def _matters(bench: Bench, on: int) -> int:
    """The end of "on consular and migration matters", "on drugs"."""
    index = on + 1
    while (
        index < on + _LONG and bench.word(index).replace("-", "").isalpha() and bench.low(index) not in _STOPS - {"and"}
    ):
        if bench.low(index) in ("matters", "issues", "affairs", "cooperation", "questions"):
            return index + 1
        index += 1
    if bench.capital(on + 1):
        return index
    return on + 2 if bench.word(on + 1).isalpha() and bench.low(on + 1) not in _DAYS else on


_LONG = 6
_DAYS = frozenset("the a monday tuesday wednesday thursday friday saturday sunday".split())
