"""People told without an office: "Mr. Sullivan", "Jane Doe met ...", "X's Jane Doe"."""

from dragoman.model import Mention
from dragoman.reading.appositions import explained
from dragoman.reading.bench import Bench
from dragoman.reading.honorifics import skip_honorifics, style_in
from dragoman.reading.lands import after_name
from dragoman.reading.names import name_end
from dragoman.reading.titles import title_at

Found = tuple[int, tuple[Mention, ...]]
"""Where the words about somebody end, and who it is."""


def honoured(bench: Bench, index: int) -> Found | None:
    """ "Mr. Sullivan", "Sheikh Tamim", "Dr. Jane Doe": an honorific or a royal style before a name."""
    hit = bench.lore.honorifics.at(bench.words, index)
    if not hit and not bench.lore.royal.at(bench.words, index):
        return None
    at = skip_honorifics(bench, index)
    end = name_end(bench, at)
    if at == index or end == at or (hit and title_at(bench, at)):
        return None
    told = explained(bench, at, start=index)
    if told:
        return told
    style = style_in(bench, index, at)
    after = after_name(bench, end)
    stop = after[0] if after else end
    first, last = bench.words[index].start, bench.words[stop - 1].end
    return stop, (
        Mention(
            first, last, "person", bench.slice(at, end), bench.text[first:last], style, (style,) if style else (),
            after[1] if after else None, "of" if after else None, "named",
            bench.lore.lexicon.offices.rank(style) if style else None,
            name_start=bench.words[at].start, name_end=bench.words[end - 1].end,
        ),
    )  # fmt: skip


def acting(bench: Bench, index: int) -> Found | None:
    """ "Jane Doe met ...": a full name without a title that begins a sentence and does something."""
    if index > 0 and bench.word(index - 1) not in (".", ":", ";", "*") and not _after_a_time(bench, index):
        return None
    end = name_end(bench, index)
    if not 2 <= end - index <= 4 or not _does(bench, end):
        return None
    if not _all_letters(bench, index, end):
        return None
    span = bench.words[index].start, bench.words[end - 1].end
    text = bench.text[span[0] : span[1]]
    return end, (
        Mention(span[0], span[1], "person", " ".join(text.split()), text, name_start=span[0], name_end=span[1]),
    )


_HELPERS = ("also", "has", "had", "will", "then", "is", "was")
_HOLDING = frozenset("a an talks telephone phone separate bilateral working".split())


def _does(bench: Bench, at: int) -> bool:
    """True where a verb of the trade stands: "met", "will visit", "had a telephone conversation"."""
    helped = bench.low(at) in _HELPERS
    if bench.low(at) in ("has", "had") and bench.low(at + 1) in _HOLDING:
        return True
    due = at + 1 + (bench.low(at + 1) == "also")
    if bench.low(at) in ("is", "was") and bench.low(due) in ("expected", "scheduled", "due", "set", "to"):
        return True
    verb = at + helped
    known = bench.lore.headline_verbs
    base = bench.low(at) == "will" and f"{bench.low(verb)}s" in known
    return not bench.capital(verb) and (bench.word(verb) in known or base or (bench.low(at), bench.low(verb)) == _TALKS)


_TALKS = ("will", "have")


def _after_a_time(bench: Bench, index: int) -> bool:
    """True behind "On December 6,": a sentence that begins with its day."""
    if index == 1 and bench.low(0) in ("when", "while", "as", "after", "before", "once"):
        return True
    opened = bench.low(0) in ("on", "in", "today", "yesterday", "earlier") and bench.word(index - 1) == ","
    return opened and index <= _EARLY and not any(bench.capital(n) and bench.word(n).isupper() for n in range(index))


_EARLY = 6


def _all_letters(bench: Bench, start: int, end: int) -> bool:
    return all(bench.word(n).replace("-", "").replace("'", "").replace(".", "").isalpha() for n in range(start, end))


def owned(bench: Bench, start: int, at: int, owner: tuple[str, str] | None) -> Found | None:
    """ "X's Jane Doe met": a name after a possessive, where what stands around shows that it is somebody."""
    if owner is None or owner[1] != "possessive":
        return None
    end = name_end(bench, at)
    if end == at or not _all_letters(bench, at, end) or _is_thing(bench, at, end):
        return None
    short = end - at == 1
    if end - at > 5 or not (_headline_pair(bench, start, end) if short else _is_somebody(bench, start, end)):
        return None
    first, last = bench.words[start], bench.words[end - 1]
    return end, (
        Mention(
            first.start, last.end, "person", bench.slice(at, end), bench.text[first.start : last.end], country=owner[0],
            basis="possessive", name_start=bench.words[at].start, name_end=last.end,
        ),
    )  # fmt: skip


def _is_thing(bench: Bench, at: int, end: int) -> bool:
    """True for a place, a body, an initiative or an acronym."""
    lore = bench.lore
    if lore.initiatives.at(bench.words, at) or lore.cities.at(bench.words, at) or lore.regions.at(bench.words, at):
        return True
    return any(
        lore.bodies.at(bench.words, n) or (bench.word(n).isupper() and len(bench.word(n)) > 3) for n in range(at, end)
    )


_MEETING = frozenset(
    "met meets meet meeting hosted hosts welcomed welcomes told tells thanked thanks received receives joined joins "
    "congratulated congratulates phoned phones invited invites visited urged".split()
)
_TALKING = frozenset(
    "met meet meets meeting talks spoke talk talked call conversation discussions discussed speak".split()
)
_AFTER_NAME = frozenset(". , ; ) and in on at to during as for".split()) | {""}


def _is_somebody(bench: Bench, start: int, end: int) -> bool:
    follow = bench.low(end)
    if follow in bench.lore.headline_verbs:
        return True
    if follow in ("and", "to", "in") and any(bench.country(n) for n in range(end + 1, end + 4)):
        return True
    if follow in (",", "and") and _owner_at(bench, end + 1 + (bench.low(end + 1) == "and")):
        return True
    return follow in _AFTER_NAME and (_is_met(bench, start) or _ends_a_list(bench, start))


def _owner_at(bench: Bench, index: int) -> bool:
    """True where another "X's Jane Doe" begins."""
    index += bench.low(index) == "the"
    land = bench.country(index)
    return land is not None and bool(bench.possessive(index + land[0])) and bench.capital(index + land[0] + 1)


def _is_met(bench: Bench, start: int) -> bool:
    """True behind "met", "met with", "held talks with"."""
    if bench.low(start - 1) in _MEETING:
        return True
    return bench.low(start - 1) in ("with", "to") and any(bench.low(n) in _TALKING for n in range(start - 5, start - 1))


def _ends_a_list(bench: Bench, start: int) -> bool:
    """True for the last of "X's Jane Doe, Y's John Roe and Z's Richard Roe"."""
    if bench.low(start - 1) not in ("and", ","):
        return False
    near = range(max(1, start - 9), start - 1)
    lands = [(n, land) for n in near if (land := bench.country(n)) is not None]
    return any(bench.possessive(n + land[0]) and n + land[0] < start - 1 for n, land in lands)


def _headline_pair(bench: Bench, start: int, end: int) -> bool:
    """True for a surname in a headline of two: "X's Doe meets Y's Roe"."""
    if bench.word(end) in bench.lore.headline_verbs and start == 0:
        behind = end + 1 + (bench.low(end + 1) in ("with", "to"))
        return _owner_at(bench, behind) and bench.lore.cities.at(bench.words, behind) is None
    before = start - 1 - (bench.low(start - 1) in ("with", "to"))
    first = bench.country(0)
    return (
        bench.word(before) in bench.lore.headline_verbs
        and first is not None
        and bool(bench.possessive(first[0]))
        and before == first[0] + 2
        and bench.word(end) in ("", ".", ",", "in", "on", "at", "to", "as", "over")
    )
