"""Honorifics and styles that stand before a name ("H.E. Mr.", "Sheikh"), and where the bearer of an office is named."""

import re

from dragoman.reading.bench import Bench, Title
from dragoman.reading.names import name_end, ruler_style
from dragoman.reading.titles import STYLES, title_at


def skip_honorifics(bench: Bench, at: int, *, titled: bool = False) -> int:
    """The index after the honorifics that begin at word `at`; `titled` where an office of no ruler stands before."""
    for _ in range(4):
        step = bench.low(at) == "the"
        hit = bench.lore.honorifics.at(bench.words, at + step)
        royal = bench.lore.royal.at(bench.words, at)
        land = bench.country(at + step)
        if hit and not (land and land[0] > hit[0]):
            at += hit[0] + step
        elif royal and not (titled and ruler_style(bench, at)) and _styles(bench, at, at + royal[0]):
            at += royal[0]
        else:
            break
    return at


def _styles(bench: Bench, start: int, end: int) -> bool:
    """True when a royal style stands before a name of two words or more; before one it may be part of it."""
    return bench.capital(end) and name_end(bench, end) - start > 2


def style_in(bench: Bench, start: int, end: int) -> str | None:
    """The royal office among honorifics: "King" in "His Majesty King Abdullah"; "Sheikh" is a style and no office."""
    hits = (bench.lore.royal.at(bench.words, at) for at in range(start, end))
    return next((hit[1] for hit in hits if hit and bench.lore.lexicon.offices.rank(hit[1])), None)


def bearer(bench: Bench, title: Title) -> tuple[int, int] | None:
    """Where the name of an office's holder begins and ends, behind honorifics, styles, a comma or an acronym."""
    at = past_acronym(bench, title.end)
    if bench.word(at) == "," and (introduced(bench, at) or _leads(bench, title, at)):
        at += 1
    titled = bench.lore.lexicon.offices.rank(title.office) != "head_of_state"
    return _name_at(bench, at, titled=titled) or _styled_name(bench, at, title)


def _leads(bench: Bench, title: Title, comma: int) -> bool:
    """True for an office with which a clause begins, and a name behind it: "The Foreign Minister, Jane Doe met ..."."""
    at = title.start
    while at > 0 and (bench.word(at - 1) in _BEFORE_OFFICE or bench.country(at - 1) or bench.capital(at - 1)):
        at -= 1
    begin = skip_honorifics(bench, comma + 1)
    end = name_end(bench, begin)
    whole = end - begin >= 2 and title_at(bench, begin) is None and bench.low(end) != "and"
    return whole and (at == 0 or bench.low(at - 1) in _CLAUSE) and not OPENING.fullmatch(bench.low(at))


_BEFORE_OFFICE = frozenset(("the", "The", "'s", "'"))
_CLAUSE = frozenset(("when", "that", "as", "while", "where", "because", ":", "-", '"'))
OPENING = re.compile(
    r"\w{3,}ing|after|before|in|at|on|with|by|for|from|to|upon|under|since|unlike|like|besides|beyond|alongside|"
    r"despite|through|via"
)


def _name_at(bench: Bench, at: int, *, titled: bool) -> tuple[int, int] | None:
    begin = skip_honorifics(bench, at, titled=titled)
    end = name_end(bench, begin, titled=titled)
    return (begin, end) if end > begin else None


def _styled_name(bench: Bench, at: int, title: Title) -> tuple[int, int] | None:
    """The name after a rank of its own ("Foreign Minister Senator Jane Doe"), or after the office said twice."""
    begin = skip_honorifics(bench, at)
    style = title_at(bench, begin)
    if style is None or style.plural:
        return None
    twice = title.office.casefold().startswith(f"{style.office.casefold()} ")
    if not twice and bench.lore.lexicon.offices.rank(style.office) not in STYLES:
        return None
    return _name_at(bench, style.end, titled=False)


def past_acronym(bench: Bench, index: int) -> int:
    """The index after "(COAS)", an office's acronym in brackets."""
    short = bench.word(index + 1)
    return index + 3 if bench.word(index) == "(" and bench.word(index + 2) == ")" and short.isupper() else index


def introduced(bench: Bench, comma: int) -> bool:
    """True when a name after the comma belongs to the title before it ("the foreign minister, Jane Doe, said")."""
    at = skip_honorifics(bench, comma + 1)
    style = title_at(bench, at)
    if style is not None and bench.lore.lexicon.offices.rank(style.office) == "military":
        at = style.end
    elif style is not None:
        return False
    end = name_end(bench, at)
    return end - at >= 2 and (bench.word(end) in (",", ".", ";", ")", ":", "") or at > comma + 1)
