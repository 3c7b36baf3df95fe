"""Several offices of one person: "Deputy Prime Minister and Foreign Minister", "Prime Minister of X and Ruler of Y"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.reading.bench import Bench, Title
from dragoman.reading.honorifics import bearer, introduced
from dragoman.reading.titles import title_at

_DASHES = ("-", "–", "—", "/")
_SOLE = ("head_of_state", "head_of_government")


def joint(bench: Bench, title: Title, *, determined: bool) -> Title:
    """The offices joined before a name as one title; the title alone where no name follows the last of them."""
    if title.plural or bearer(bench, title):
        return title
    offices = _chain(bench, title, _before_name(bench, title, determined=determined))
    last = next((n for n in range(1, len(offices)) if bearer(bench, offices[n])), 0)
    if last:
        return _made_one(bench, offices[: last + 1])
    second = _ministry_beside(bench, title)
    return _made_one(bench, (title, second)) if second else title


def _ministry_beside(bench: Bench, title: Title) -> Title | None:
    """The ministry of a deputy head of government who is not named: "Kenya's Deputy Prime Minister and Trade Minister".

    A vice president and a minister are two.
    """
    rank = bench.lore.lexicon.offices.rank
    deputy = title.capital and rank(title.office) == "deputy" and "president" not in title.office.casefold()
    other = title_at(bench, title.end + 1) if deputy and bench.low(title.end) == "and" else None
    if other is None or other.plural or not other.capital or rank(other.office) != "minister":
        return None
    return None if bearer(bench, other) or _other_state(bench, (title,), other) else other


def _before_name(bench: Bench, title: Title, *, determined: bool) -> frozenset[str]:
    """The joiners before a name. A comma joins capitals, but "the President, Foreign Minister A" is two people."""
    sole = determined and bench.lore.lexicon.offices.rank(title.office) in _SOLE
    told = determined or title.country is not None or bench.country(title.start - 1) is not None
    sole = sole or (told and _inviting(bench, title.start))
    return frozenset(("-", ", and") if sole or not title.capital else ("-", ", and", ","))


def _inviting(bench: Bench, start: int) -> bool:
    """True for who invites at the head of a sentence; behind the comma stands who comes."""
    before = [bench.low(index) for index in range(max(start - 4, 0), start)]
    return "invitation" in before and "of" in before and start < _FRONT


_FRONT = 8


def told_beside(bench: Bench, title: Title) -> tuple[Title, ...]:
    """The offices of an apposition: those joined by "and" that belong to nobody named after them."""
    listed = _chain(bench, title, frozenset(("-", ",")))
    whole = len(listed) > 2 and bench.low(listed[-1].start - 1) == "and" and bearer(bench, listed[-1]) is None
    offices = listed if whole else _chain(bench, title, frozenset(("-",)))
    while len(offices) > 1 and _of_another(bench, offices[-1]):
        offices = offices[:-1]
    return offices


def _of_another(bench: Bench, title: Title) -> bool:
    """True for an office that somebody named after it holds: "Jane Doe, the President, and the Chair, Mr. John Roe"."""
    if bench.word(title.end) == ",":
        return bench.low(title.start - 1) == "the" and introduced(bench, title.end)
    return bearer(bench, title) is not None


def land_of(bench: Bench, offices: Sequence[Title]) -> tuple[str | None, str | None]:
    """The country of one person's offices with its basis: a state's goes before an organisation's."""
    told = [t for t in offices if t.country]
    of_state = [t for t in told if t.country not in bench.lore.lexicon.organizations.name_of]
    best = (of_state or told)[:1]
    return (best[0].country, best[0].basis) if best else (None, None)


def _chain(bench: Bench, title: Title, joiners: frozenset[str]) -> tuple[Title, ...]:
    found = [title]
    while len(found) < 4:
        at = _past_joiner(bench, found[-1].end, joiners - ({"-"} if len(found) > 1 else set()))
        other = title_at(bench, at) if at else None
        if other is None or other.plural or _other_state(bench, found, other) or _again(found, other):
            break
        if _style(bench, other) or _two_rulers(bench, found[-1], other):
            break
        found.append(other)
    return tuple(found)


def _two_rulers(bench: Bench, first: Title, other: Title) -> bool:
    """True for "the President and Prime Minister Doe": nobody is both, though a monarch may be his own premier."""
    rank = bench.lore.lexicon.offices.rank
    head = first.office.casefold() == "president" and rank(first.office) == "head_of_state"
    return head and other.office.casefold().split()[-1:] in _SECONDS and rank(other.office) == "head_of_government"


_SECONDS = (["minister"], ["premier"], ["chancellor"], ["pm"])


def _style(bench: Bench, other: Title) -> bool:
    """True for a form of address, with which somebody else begins: "the Amir and Prince Faisal"."""
    return other.office in bench.lore.lexicon.offices.styles


def _past_joiner(bench: Bench, index: int, joiners: frozenset[str]) -> int | None:
    """The index after a joiner and the article behind it; None where there is none."""
    at = index
    if bench.low(at) in ("and", "&") or (bench.word(at) in _DASHES and "-" in joiners):
        at += 1
    elif bench.word(at) == "," and bench.low(at + 1) == "and" and ", and" in joiners:
        at += 2
    elif bench.word(at) == "," and bench.capital(at + 1) and "," in joiners:
        return at + 1
    else:
        return None
    return at + (bench.low(at) in ("the", "a", "concurrently", "also"))


def _again(found: Sequence[Title], other: Title) -> bool:
    """True for an office told a second time: somebody else's ("the Foreign Minister of X, Foreign Minister Y")."""
    return any(one.office.casefold() == other.office.casefold() for one in found)


def _other_state(bench: Bench, found: Sequence[Title], other: Title) -> bool:
    bodies = bench.lore.lexicon.organizations.name_of
    states = {t.country for t in (*found, other) if t.country and t.country not in bodies}
    return len(states) > 1


def _made_one(bench: Bench, offices: tuple[Title, ...]) -> Title:
    first, last = offices[0], offices[-1]
    words = first.office
    for before, after in pairwise(offices):
        words += _joiner(bench, before.end) + after.office
    country, basis = land_of(bench, offices)
    former = first.former and bench.lore.acting.at(bench.words, last.start) is None
    names = tuple(name for t in offices for name in t.offices)
    return replace(
        last, start=first.start, office=words, offices=names, country=country, basis=basis, capital=first.capital,
        former=former or last.former,
    )  # fmt: skip


def _joiner(bench: Bench, index: int) -> str:
    if bench.word(index) in _DASHES:
        return " - "
    return ", " if bench.word(index) == "," and bench.low(index + 1) != "and" else " and "
