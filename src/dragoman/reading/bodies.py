"""Standing bodies and their sittings by form: "the 11th Meeting of the X-Y Cooperation Committee", "the inaugural Z summit"."""

from dragoman.model import Mention
from dragoman.reading.ordinals import ordinal, roman
from dragoman.reading.titles import Bench

_JOINERS = frozenset("of on for and the &".split())
_MIDDLE = frozenset(
    "presidential ministerial leaders' leader level high-level intergovernmental joint bilateral trilateral annual in-person virtual "
    "regional economic trade strategic political security regular extraordinary special expanded diplomatic inter-governmental "
    "interparliamentary business energy summit foreign ministers' ministers'".split()
)
_LEADING = _JOINERS | frozenset(
    "at in during after following before under this that ahead since by with from an a as".split()
)


def bodies(bench: Bench) -> tuple[Mention, ...]:
    """Every named mechanism of a sentence, with the ordinal of its sitting where one is told."""
    found: list[Mention] = []
    index = 0
    while index < len(bench.words):
        hit = _body_at(bench, index)
        if hit is None:
            index += 1
            continue
        end, mention = hit
        found.append(mention)
        index = end
    return tuple(found)


def _body_at(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """A mechanism whose noun phrase begins at `index` (at its ordinal, its sitting or its own name)."""
    if (
        index > 0
        and _name_word(bench, index - 1)
        and bench.joined(index)
        and bench.low(index - 1) != "the"
        and not _number(bench, index)
    ):
        return None
    if bench.low(index) in _LEADING:
        return None
    number = _number(bench, index)
    at = index + (number is not None)
    sitting = _sitting_of(bench, at)
    if sitting:
        name_at = sitting
        if bench.low(name_at) == "the":
            name_at += 1
        inner = _number(bench, name_at)
        number = number if number is not None else inner
        end = _name_end(bench, name_at + (inner is not None))
        if end and _specific(bench, name_at, end):
            return _mention(bench, index, name_at, end, number)
        return None
    end = _name_end(bench, at)
    if end is None or not _specific(bench, at, end):
        return None
    return _mention(bench, index, at, end, number)


def _number(bench: Bench, index: int) -> int | None:
    word = bench.word(index)
    value = ordinal(word)
    if value is None and len(word) > 1 and word.isupper() and bench.capital(index + 1):
        value = roman(word)
    return value if value and value < 200 else None


def _sitting_of(bench: Bench, at: int) -> int | None:
    """The index after "[Regular] Meeting of" when a sitting of something begins at `at`."""
    index = at
    for _ in range(4):
        hit = bench.lore.sittings.at(bench.words, index)
        if hit and bench.low(index + hit[0]) == "of":
            return index + hit[0] + 1
        if (
            bench.word(index).isalpha()
            and (bench.capital(index) or bench.low(index) in _MIDDLE)
            or bench.low(index) in _MIDDLE
        ):
            index += 1
        else:
            return None
    return None


def _name_word(bench: Bench, index: int) -> bool:
    word = bench.word(index)
    return bool(word) and (word[0].isupper() or word[0].isdigit() and word[-1].isalpha() and ordinal(word) is None)


def _name_end(bench: Bench, at: int) -> int | None:
    """The index after the body's name that begins at `at`, the last body or sitting word taken in; None when there is none."""
    index, end = at, None
    while index < len(bench.words) and index - at < 16:
        low = bench.low(index)
        body = bench.lore.bodies.at(bench.words, index) or bench.lore.sittings.at(bench.words, index)
        if (
            index > at
            and bench.word(index - 1) not in ("'s", "'")
            and not bench.joined(index)
            and bench.word(index) not in ("'", "'s")
        ):
            break
        if body and (bench.capital(index) or end is None):
            index += body[0]
            end = index
        elif _name_word(bench, index):
            if end is not None and index == end:
                break
            index += 1
            end = index if end is not None else None
        elif bench.word(index) in ("'s", "'") or low in _MIDDLE:
            if end is not None:
                break
            index += 1
        elif low in _JOINERS and (
            _name_word(bench, index + 1) or bench.low(index + 1) == "the" and _name_word(bench, index + 2)
        ):
            if (
                low == "and"
                and end is not None
                or low == "of"
                and end is not None
                and bench.lore.cities.at(bench.words, index + 1)
            ):
                break
            if end is not None and bench.low(index) in ("on", "for") and not bench.capital(index + 1):
                break
            index += 1
        else:
            break
    return end


def _specific(bench: Bench, at: int, end: int) -> bool:
    """True when the phrase names a body: it holds a state or an organisation, or two capitalised words of its own."""
    if end - at < 2:
        return False
    first = bench.low(at)
    if first in _JOINERS or bench.lore.bodies.at(bench.words, at) and end - at < 3:
        return False
    lands = any(
        bench.lore.country(bench.words, i) or "-" in bench.word(i) and _pair(bench, bench.word(i))
        for i in range(at, end)
    )
    capitals = sum(bench.capital(i) for i in range(at, end))
    if bench.lore.organizations.at(bench.words, at) and bench.lore.organizations.at(bench.words, at)[0] >= end - at:  # type: ignore[index]
        return False
    return (
        lands
        or capitals >= 3
        or capitals >= 2
        and any(bench.lore.bodies.at(bench.words, i) and bench.capital(i) for i in range(at, end))
    )


def _pair(bench: Bench, word: str) -> bool:
    states = bench.lore.lexicon.states
    return all(
        part in states.name_of or part in states.adjective_of or part[:1].isupper() for part in word.split("-")
    ) and any(part in states.name_of or part in states.adjective_of for part in word.split("-"))


def _mention(bench: Bench, start: int, at: int, end: int, number: int | None) -> tuple[int, Mention]:
    span = bench.words[start].start, bench.words[end - 1].end
    return end, Mention(
        span[0], span[1], "mechanism", bench.slice(at, end), bench.text[span[0] : span[1]], ordinal=number
    )
