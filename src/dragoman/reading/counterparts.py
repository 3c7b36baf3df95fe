"""Counterparts, colleagues and opposite numbers: those who hold somebody's office in another state."""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.bench import Bench, Title
from dragoman.reading.groups import paired, plural_named, unnamed
from dragoman.reading.honorifics import bearer, introduced, skip_honorifics
from dragoman.reading.lands import after_name, lands_at
from dragoman.reading.names import name_end
from dragoman.reading.titles import STYLES, title_at

Land = tuple[str | None, str | None]
"""A country and the basis on which it is known."""

_ONE = {"counterpart": 1, "colleague": 1, "peer": 1, "homologue": 1, "opposite": 2}
SEVERAL = frozenset(("counterparts", "colleagues", "peers", "homologues"))


def counterpart_end(bench: Bench, at: int) -> int | None:
    """The index after "counterpart", "opposite number" and the like; None where there is none."""
    low = bench.low(at)
    size = _ONE.get(low)
    return at + size if size and (low != "opposite" or bench.low(at + 1) == "number") else None


def counterpart(bench: Bench, start: int, at: int, end: int, land: Land) -> tuple[int, Title | Mention] | None:
    """ "his Kenyan counterpart Jane Doe": whose office is that of the person named before (see naming).

    A title stands for it where one is told ("his Kenyan counterpart, President Jane Doe").
    """
    told = _told_of(bench, end)
    if told:
        end, land = told
    if bench.low(at) == "peer" and land[0] is None:
        return None
    titled = title_at(bench, end + (bench.word(end) == ","))
    if titled and not titled.plural and land[0] and bearer(bench, titled):
        if bench.lore.lexicon.offices.rank(titled.office) not in STYLES:
            return end, replace(titled, country=land[0], basis=land[1])
        name = bearer(bench, titled)
    else:
        name = _name_after(bench, end)
    return (end, _described(bench, start, end, land)) if name is None else _named(bench, start, name, land)


def _told_of(bench: Bench, end: int) -> tuple[int, Land] | None:
    """ "of X", "from X" after the word."""
    if bench.low(end) not in ("of", "from"):
        return None
    lands = lands_at(bench, end + 1 + (bench.low(end + 1) == "the"))
    return (lands[0], (bench.lore.whole(lands[1][0][0]), "of")) if lands else None


def _name_after(bench: Bench, end: int) -> tuple[int, int] | None:
    begin = skip_honorifics(bench, end + (bench.word(end) == "," and introduced(bench, end)))
    stop = name_end(bench, begin)
    return (begin, stop) if stop > begin else None


def _described(bench: Bench, start: int, end: int, land: Land) -> Mention:
    first, last = bench.words[start].start, bench.words[end - 1].end
    return Mention(
        first, last, "person", "counterpart", bench.text[first:last], "counterpart", country=land[0], basis=land[1],
        how="description",
    )  # fmt: skip


def _named(bench: Bench, start: int, name: tuple[int, int], land: Land) -> tuple[int, Mention]:
    begin, stop = name
    finish = stop
    after = after_name(bench, stop) if land[0] is None else None
    if after:
        finish, land = after[0], (after[1], "of")
    first, last = bench.words[start].start, bench.words[finish - 1].end
    return finish, Mention(
        first, last, "person", bench.slice(begin, stop), bench.text[first:last], "counterpart", ("counterpart",),
        country=land[0], basis=land[1], name_start=bench.words[begin].start, name_end=bench.words[stop - 1].end,
    )  # fmt: skip


def counterparts(
    bench: Bench, start: int, at: int, lands: tuple[tuple[str, str], ...]
) -> tuple[int, tuple[Mention, ...]] | None:
    """ "his French and German colleagues, Jane Doe and John Roe": one of each state, in order."""
    if bench.low(at) not in SEVERAL or len(lands) < 2:
        return None
    title = Title(at, at + 1, ("counterpart",), "counterpart", basis="adjective", plural=True, lands=lands)
    begin = skip_honorifics(bench, at + 1 + (bench.word(at + 1) == ","))
    if name_end(bench, begin) - begin > 1:
        named = plural_named(bench, start, title, begin)
        if named and len(named[1]) == len(lands):
            return named
    return unnamed(bench, start, title, None)


def _in_turn(bench: Bench, start: int, title: Title, at: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "from X and Y, A and B": as many names as states, in order; without names, one of each state."""
    lands = lands_at(bench, at)
    if lands is None or len(lands[1]) < 2:
        return None
    begin = skip_honorifics(bench, lands[0] + (bench.word(lands[0]) == ","))
    several = replace(title, lands=tuple((bench.lore.whole(code), words) for code, words in lands[1]), basis="of")
    found = plural_named(bench, start, several, begin) if name_end(bench, begin) - begin > 1 else None
    if found and len(found[1]) == len(lands[1]):
        return found
    return unnamed(bench, start, replace(several, end=lands[0]), None)


def counterparts_of_many(bench: Bench, start: int, at: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "his Baltic colleagues A of X and B of Y", "her counterparts of X, A, and Y, B", "of X and Y, A and B"."""
    index = at if bench.low(at) in SEVERAL else at + 1
    if bench.low(index) not in SEVERAL or (index > at and not bench.capital(at)):
        return None
    title = Title(at, index + 1, ("counterpart",), "counterpart", plural=True)
    if bench.low(index + 1) in ("of", "from"):
        return paired(bench, start, title, index + 2) or _in_turn(bench, start, title, index + 2)
    begin = skip_honorifics(bench, index + 1 + (bench.word(index + 1) == ","))
    found = plural_named(bench, start, title, begin) if name_end(bench, begin) - begin > 1 else None
    return found if found and all(m.country for m in found[1]) else None
