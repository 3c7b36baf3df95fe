"""Offices told beside a name: "Jane Doe, also a member of ...", "Jane Doe (Foreign Minister of X)", "named Jane Doe its envoy"."""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.bench import Bench, Title
from dragoman.reading.honorifics import skip_honorifics
from dragoman.reading.titles import name_end, title_at


def apposition(bench: Bench, index: int, country: str | None) -> tuple[tuple[Title, ...], int]:
    """ ", also a member of ...," or ", who is also ...," after a name: more offices of the same person."""
    found: list[Title] = []
    while bench.word(index) == "," and len(found) < 3:
        at = index + 1
        if bench.low(at) == "who" and bench.low(at + 1) in ("is", "was"):
            at += 2
        also = bench.low(at) in ("also", "concurrently")
        at += also
        if bench.low(at) in ("a", "an", "the"):
            at += 1
        land = bench.country(at)
        owner = None
        if land and (bench.word(at + land[0]) == "'s" or land[2] == "adjective"):
            owner = land[1]
            at += land[0] + (bench.word(at + land[0]) == "'s")
        title = title_at(bench, at, after_country=owner is not None)
        if title is None or title.plural:
            break
        title, more = _second(bench, title)
        closes = bench.word(title.end) in (",", ".", ")", "", ";", ":") or (
            title.basis == "of" and not bench.capital(title.end)
        )
        if (not also and not closes) or name_end(bench, skip_honorifics(bench, title.end)) > skip_honorifics(
            bench, title.end
        ):
            break
        if not also and country is not None and (owner not in (None, country) or title.country not in (None, country)):
            break
        bare = bench.low(at - 1) not in ("a", "an", "the", "'s") and owner is None and title.country is None
        if not also and bare and not more and " of " not in title.office and " for " not in title.office:
            # "met A, Foreign Minister B": a list item, unless the office stands alone before a comma.
            break
        found.extend(
            replace(
                t, country=owner or t.country or title.country, basis="possessive" if owner else t.basis or title.basis
            )
            for t in (*more, title)
        )
        index = title.end
    if found and bench.word(index) == "," and not bench.country(index + 1) and title_at(bench, index + 1) is None:
        # The closing comma of an apposition belongs to it, so that the parse sees an unbroken subject.
        index += 1
    return tuple(found), index


def _second(bench: Bench, title: Title) -> tuple[Title, tuple[Title, ...]]:
    """ "deputy prime minister and foreign minister": the last office of an apposition, and those joined before it."""
    if bench.low(title.end) not in ("and", "-"):
        return title, ()
    at = title.end + 1 + (bench.low(title.end + 1) in ("the", "a"))
    other = title_at(bench, at)
    if other is None or other.plural or name_end(bench, other.end) > other.end:
        return title, ()
    return replace(other, country=other.country or title.country, basis=other.basis or title.basis), (title,)


def explained(bench: Bench, index: int, *, start: int | None = None) -> tuple[int, tuple[Mention, ...]] | None:
    """A name told by what follows it: "Jane Doe, foreign minister of X, said", "Jane Doe (Foreign Minister, X)"."""
    end = name_end(bench, index)
    if (end - index < 2 and start is None) or end == index:
        return None
    found, stop = apposition(bench, end, None)
    if not found:
        found, stop = _appointed(bench, end)
    if not found:
        bracket = _bracketed(bench, end)
        if bracket is None:
            return None
        found, stop = (bracket[0],), bracket[1]
    country = next((t.country for t in found if t.country), None)
    basis = next((t.basis for t in found if t.country), None)
    if country is None and bench.low(found[0].start - 1) == "its":
        country, basis = _state_before(bench, index), "possessive"
    first = bench.words[index if start is None else start]
    offices = tuple(o for t in found for o in t.offices)
    mention = Mention(
        first.start, bench.words[stop - 1].end, "person", bench.slice(index, end), bench.text[first.start : bench.words[stop - 1].end], offices[0],
        offices, country, basis, "named", bench.lore.lexicon.offices.rank(offices[0]), (),
        all(t.former for t in found), bench.words[index].start, bench.words[end - 1].end,
    )  # fmt: skip
    return stop, (mention,)


_APPOINTING = frozenset(
    "appoint appointed appoints appointing named names nominated nominates designated elected chosen picked".split()
)


def _state_before(bench: Bench, index: int) -> str | None:
    """The last state named before a word: who "its" is in "X has named Jane Doe its ambassador"."""
    for at in range(index - 1, -1, -1):
        hit = bench.lore.states.at(bench.words, at)
        if hit:
            return hit[1]
    return None


def _appointed(bench: Bench, end: int) -> tuple[tuple[Title, ...], int]:
    """The office in "appointed Jane Doe (as) its ambassador to X"."""
    if not any(bench.low(n) in _APPOINTING for n in range(max(0, end - 12), end)):
        return (), end
    at = end + (bench.low(end) == "as")
    if bench.low(at) not in ("its", "the", "his", "her", "their", "a") and at == end:
        return (), end
    at += bench.low(at) in ("its", "the", "his", "her", "their", "a", "new")
    at += bench.low(at) in ("new", "next", "first")
    title = title_at(bench, at)
    return ((title,), title.end) if title and not title.plural else ((), end)


def _bracketed(bench: Bench, index: int) -> tuple[Title, int] | None:
    """ "(Foreign Minister of X)" after a name."""
    if bench.word(index) != "(":
        return None
    at = index + 1
    land = bench.country(at)
    owner = land[1] if land else None
    at += land[0] if land else 0
    title = title_at(bench, at, after_country=owner is not None)
    if title is None or title.plural or bench.word(title.end) != ")":
        return None
    return replace(title, country=owner or title.country, basis="adjective" if owner else title.basis), title.end + 1
