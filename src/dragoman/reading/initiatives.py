"""Initiatives: those the lexicon knows, those the document defines by an acronym, those that call themselves one."""

import re
from collections.abc import Mapping, Sequence

from dragoman.model import Mention
from dragoman.reading.bench import Bench


def initiatives(bench: Bench, known: Mapping[str, str]) -> list[Mention]:
    """Every initiative of a sentence; `known` are the acronyms that the document defines."""
    found: list[Mention] = []
    for index in _beginnings(bench, known):
        hit = bench.lore.initiatives.at(bench.words, index)
        if hit:
            end = index + hit[0]
            if bench.low(end) in _INITIATIVE_NOUNS and bench.low(end - 1) != "initiative":
                end += 1
            found.append(_made(bench, index, end, _owned(bench, index, hit[1])))
        elif bench.word(index) in known:
            found.append(_made(bench, index, index + 1, known[bench.word(index)]))
        else:
            formed = _formed_initiative(bench, index)
            if formed:
                found.append(formed)
    return found


def _beginnings(bench: Bench, known: Mapping[str, str]) -> Sequence[int]:
    """The words at which an initiative may begin; any may where one calls itself an initiative."""
    if any(word.low == "initiative" for word in bench.words):
        return range(len(bench.words))
    named = bench.lore.initiatives.spots(bench.words)
    return sorted({*named, *(n for n, word in enumerate(bench.words) if word.text in known)}) if known else named


_INITIATIVE_NOUNS = frozenset("initiative programme program plan strategy policy".split())


def _formed_initiative(bench: Bench, index: int) -> Mention | None:
    """ "the High Bridge Initiative", "Kenya's Long Valley initiative": capitalised words before the word itself."""
    if (
        not bench.capital(index)
        or bench.low(index) == "the"
        or (bench.capital(index - 1) and bench.joined(index) and bench.low(index - 1) != "the")
        or not bench.word(index).isalpha()
    ):
        return None
    end = index
    while end - index < 6 and (
        (bench.capital(end) and bench.joined(end))
        or end == index
        or (bench.low(end) in ("and", "of", "for") and bench.capital(end + 1))
    ):
        if bench.low(end) == "initiative" and end > index:
            break
        end += 1
    if bench.low(end) != "initiative" or end == index or bench.country(index):
        return None
    whole = bench.capital(end)
    return _made(bench, index, end + 1, bench.slice(index, end + whole))


def acronyms(text: str) -> dict[str, str]:
    """The acronyms a document defines for initiatives: "High Bridge Initiative (HBI)"."""
    return {found[2]: " ".join(found[1].split()) for found in _DEFINED.finditer(text)}


_DEFINED = re.compile(r"\b((?:[A-Z][\w'-]+\s+(?:(?:and|of|for)\s+)?){1,5}Initiative)\s+\(([A-Z][A-Z&]{1,6})\)")


def _made(bench: Bench, start: int, end: int, name: str) -> Mention:
    a, b = bench.words[start].start, bench.words[end - 1].end
    return Mention(a, b, "initiative", name, bench.text[a:b])


def _owned(bench: Bench, index: int, name: str) -> str:
    """The initiative of the state before a name that several states give to theirs ("Kenya's Vision 2030")."""
    owners = bench.lore.lexicon.initiatives.owner
    if owners.get(name) is not None:
        return name
    land = _land_before(bench, index)
    wanted = set(name.split())
    own = [one for one, owner in owners.items() if land and owner == land and wanted < set(one.split())]
    return own[0] if len(own) == 1 else name


def _land_before(bench: Bench, index: int) -> str | None:
    """The state whose name, possessive or adjective stands straight before a word."""
    at = index - (bench.word(index - 1) in ("'s", "'"))
    for count in (1, 2, 3):
        land = bench.country(at - count) if at >= count else None
        if land and land[0] == count:
            return land[1]
    return None
