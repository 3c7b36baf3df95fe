"""Offices in brackets behind a name: "Jane Doe (Kenya's Minister of Trade)", "John Roe (Chief Negotiator, Iran)".

A bracket tells where an office begins and ends, so that its words need not be known.
"""

from dataclasses import replace

from dragoman.reading.bench import Bench, Title
from dragoman.reading.chains import told_beside
from dragoman.reading.honorifics import bearer
from dragoman.reading.lands import land_of_words
from dragoman.reading.titles import title_at

_LONGEST = 40
_SMALL = frozenset("of the and for to on in & - , ' 's ( )".split())
_SENT_TO = frozenset(("to", "for"))


def bracketed(bench: Bench, index: int) -> tuple[tuple[Title, ...], int]:
    """The offices that a bracket at word `index` tells of the person before it, and where the bracket ends."""
    close = _close(bench, index)
    if close is None:
        return (), index
    offices = _offices(bench, index + 1, close)
    return (offices, close + 1) if offices else ((), index)


def _close(bench: Bench, index: int) -> int | None:
    """The word that closes the bracket at `index`, where only words of an office stand inside; they begin with one."""
    if bench.word(index) != "(" or bench.word(index + 1) in _SMALL:
        return None
    depth = 0
    for at in range(index, min(index + _LONGEST, len(bench.words))):
        word = bench.word(at)
        depth += (word == "(") - (word == ")")
        if depth == 0:
            return at
        if not (word in _SMALL or word[:1].isalnum()):
            return None
    return None


def _offices(bench: Bench, start: int, close: int) -> tuple[Title, ...]:
    gone = bench.lore.former.at(bench.words, start)
    owner, at = _owner(bench, start + (gone[0] if gone else 0))
    title = title_at(bench, at, after_country=owner is not None)
    if title is None or title.plural:
        found = _by_its_head(bench, at, close)
    else:
        found = _stretched(bench, told_beside(bench, title), close)
    country = owner or next((t.country for t in found if t.country), None) or _state_inside(bench, start, close)
    basis = "adjective" if owner else "of"
    told = (replace(t, country=t.country or country, basis=basis if country else None) for t in found)
    return tuple(replace(t, former=t.former or gone is not None) for t in told)


def _owner(bench: Bench, at: int) -> tuple[str | None, int]:
    """The state before an office ("Kenyan", "Kenya's", "UAE") and where the office begins."""
    land = bench.country(at)
    if land is None:
        return None, at
    after = at + land[0]
    after += bench.possessive(after)
    if title_at(bench, at) and title_at(bench, after) is None:
        return None, at
    return land[1], after


def _by_its_head(bench: Bench, at: int, close: int) -> tuple[Title, ...]:
    """An office whose first words are not known, by the head that stands in it: "Senate Finance Chairman"."""
    head = next((n for n in range(at, close) if bench.lore.heads.at(bench.words, n) and bench.capital(n)), None)
    if head is None or any(bench.capital(n) is False and bench.word(n) not in _SMALL for n in range(at, head)):
        return ()
    office = _words(bench, at, close)
    return (Title(at, close, (office,), office, capital=True),)


def _stretched(bench: Bench, offices: tuple[Title, ...], close: int) -> tuple[Title, ...]:
    """The offices up to the end of the bracket; none where somebody else is named in it."""
    last = offices[-1]
    if last.end == close:
        return offices
    name = bearer(bench, last)
    if name and name[1] == close and name[1] - name[0] > 1:
        return ()
    country = land_of_words(bench, last.start, close) or _state_inside(bench, last.start, close) or last.country
    office = _words(bench, last.start, close)
    return (*offices[:-1], replace(last, end=close, office=office, offices=(office,), country=country))


def _words(bench: Bench, start: int, close: int) -> str:
    """The words of an office without acronyms in brackets, and without the state at the end."""
    kept = [at for at in range(start, close) if not _in_brackets(bench, start, at)]
    end = next((at for at in kept if _is_state_at_end(bench, at, close)), close)
    runs = [at for at in kept if at < end]
    pieces = [bench.slice(at, at + 1) for at in runs]
    text = " ".join(pieces)
    return text.replace(" '", "'").replace(" ,", ",")


def _in_brackets(bench: Bench, start: int, at: int) -> bool:
    depth = 0
    for n in range(start, at + 1):
        depth += bench.word(n) == "("
        if n < at:
            depth -= bench.word(n) == ")"
    return depth > 0


def _is_state_at_end(bench: Bench, at: int, close: int) -> bool:
    """True at ", Kenya" and "of the Republic of Kenya" where nothing but an acronym follows."""
    if bench.low(at) not in ("of", ","):
        return False
    begin = at + 1 + (bench.low(at + 1) == "the")
    hit = bench.lore.states.at(bench.words, begin)
    end = begin + hit[0] if hit else at
    if bench.slice(begin, end) in bench.lore.lexicon.states.shared["names"] and _ends_a_body(bench, at, end):
        return False
    return bool(hit) and (end == close or (bench.word(end) == "(" and _close_at(bench, end) == close - 1))


def _ends_a_body(bench: Bench, at: int, end: int) -> bool:
    """True for the last word of "the Workers' Party of Korea"."""
    owned = ((n, bench.lore.owned.at(bench.words, n)) for n in range(max(0, at - 6), at))
    return any(hit is not None and n + hit[0] == end for n, hit in owned)


def _close_at(bench: Bench, index: int) -> int | None:
    return index + 2 if bench.word(index + 2) == ")" else None


def _state_inside(bench: Bench, start: int, close: int) -> str | None:
    """The one state that the words of a bracket name, save that to which somebody is sent."""
    found: set[str] = set()
    at = start
    while at < close:
        land = bench.country(at)
        before = bench.low(at - 1) if bench.low(at - 1) != "the" else bench.low(at - 2)
        if land and land[2] != "organization" and before not in _SENT_TO:
            found.add(land[1])
        at += land[0] if land else 1
    return found.pop() if len(found) == 1 else None
