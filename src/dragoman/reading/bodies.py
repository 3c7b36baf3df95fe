"""Standing bodies and their sittings by form: "the 11th Meeting of the X-Y Committee", "the inaugural Z summit"."""

import re
from collections.abc import Sequence

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.bodynames import MIDDLE, head, name_end, name_word, organ_end, organization_end
from dragoman.reading.ordinals import ordinal, roman
from dragoman.reading.words import Word, split

_JOINERS = frozenset("of on for and the &".split())
_LEADING = _JOINERS | frozenset(
    "at in during after following before under this that ahead since by with from an a as to".split()
)
_TALKS = frozenset("talks consultations discussions negotiations meeting meetings dialogue".split())
_OWNERS = frozenset("its their the this that his her a".split())
_GENERIC = frozenset("meeting session round sitting edition summit forum dialogue conference plenary".split())


def bodies(bench: Bench, people: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """Every mechanism of a sentence, with the ordinal of its sitting where one is told.

    None holds the name of one of the `people`, as a headline's capitals would have it ("Jane Doe Holds X Talks"). A
    sitting told without its body's name ("their fourth meeting", "the next session") is a description.
    """
    found: list[Mention] = []
    index = 0
    begins = _beginnings(bench)
    while index < len(bench.words):
        if index not in begins:
            index += 1
            continue
        hit = _body_at(bench, index)
        if hit is None and not (bench.low(index) in _OWNERS and _body_at(bench, index + 1)):
            hit = _unnamed_sitting(bench, index)
        if hit is None or any(p.start < hit[1].end and hit[1].start < p.end for p in people):
            index += 1
            continue
        end, mention = hit
        found.append(mention)
        index = end
    return tuple(found)


def _beginnings(bench: Bench) -> frozenset[int]:
    """The words at which a body may begin: near before a noun of one, or at a number."""
    lore = bench.lore
    words = bench.words
    numbers = (n for n, word in enumerate(words) if ordinal(word.text) or roman(word.text))
    found = {n for n in numbers if _number(bench, n) is not None}
    found.update(n for n, word in enumerate(words) if word.text[-1].isdigit() and _numbered_forum(bench, n))
    for index in {*lore.bodies.spots(words), *lore.sittings.spots(words)}:
        if head(bench, index):
            found.update(range(index - _LONGEST, index + 1))
    return frozenset(found)


_LONGEST = 20


def _body_at(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """A mechanism whose noun phrase begins at `index` (at its ordinal, its sitting or its own name)."""
    if (
        bench.low(index) in _LEADING
        or bench.low(index) in ("its", "their", "this", "that")
        or (bench.low(index) in _TALKS and bench.low(index + 1) == "on")
    ):
        return None
    if (
        index > 0
        and name_word(bench, index - 1)
        and not bench.verb_of_headline(index - 1)
        and bench.joined(index)
        and index > 1
        and _number(bench, index) is None
    ):
        return None
    if _numbered_forum(bench, index) and not (name_end(bench, index) or bench.word(index - 1) == "("):
        return _mention(bench, index, index, index + 1, None)
    number = _number(bench, index)
    at = index + (number is not None)
    sitting = _sitting_of(bench, at)
    if sitting:
        name_at = sitting + (bench.low(sitting) == "the")
        inner = _number(bench, name_at)
        number = number if number is not None else inner
        name_at += inner is not None
        plain = _plain_name(bench, name_at) if number is not None else None
        if plain:
            return _mention(bench, index, name_at, plain, number, whole=True)
        end = name_end(bench, name_at) or organ_end(bench, name_at, number)
        end = end or organization_end(bench, name_at, numbered=True)
        if end and _specific(bench, name_at, end, number):
            return _mention(bench, index, name_at, end, number)
    end = name_end(bench, at) or organization_end(bench, at, numbered=number is not None)
    if end is None or not _specific(bench, at, end, number):
        return None
    return _mention(bench, index, at, end, number)


_SERIES = frozenset(
    "talks consultations negotiations dialogue dialogues discussions subcommittee sub-committee committee commission "
    "council group mechanism".split()
)


def _numbered_forum(bench: Bench, index: int) -> bool:
    """True for "COP29": the letters of a forum and the number of its sitting."""
    letters, _, number = bench.word(index).partition("-")
    if not number:
        letters, number = letters.rstrip("0123456789"), letters[len(letters.rstrip("0123456789")) :]
    return number.isdigit() and letters in bench.lore.lexicon.mechanisms.numbered


def _plain_name(bench: Bench, at: int) -> int | None:
    """The end of a name without capitals whose sittings are counted: "the sixth round of political consultations"."""
    for index in range(at, min(at + _FEW, len(bench.words))):
        word = bench.word(index)
        if bench.low(index) in _SERIES and not bench.capital(index):
            return index + 1
        if not (word.islower() and (word.replace("-", "").isalpha())) or bench.low(index) in _STOPS:
            return None
    return None


_FEW = 6
_STOPS = frozenset("in on at with by from to was were is between held".split())


def _number(bench: Bench, index: int) -> int | None:
    word = bench.word(index)
    value = ordinal(word)
    if value is None and len(word) > 1 and bench.capital(index + 1):
        value = roman(word)
    return value if value and value < 200 else None


def _sitting_of(bench: Bench, at: int) -> int | None:
    """The index after "[Regular] Meeting of" when a sitting of something begins at `at`."""
    index = at
    for _ in range(4):
        hit = bench.lore.sittings.at(bench.words, index)
        if hit and bench.low(index + hit[0]) == "of":
            return index + hit[0] + 1
        if (bench.capital(index) and bench.word(index).isalpha()) or bench.low(index) in MIDDLE:
            index += 1
        else:
            return None
    return None


def _specific(bench: Bench, at: int, end: int, number: int | None) -> bool:
    """True when the phrase names a body: it holds a state or an organisation, or capitalised words of its own."""
    words = [bench.word(i) for i in range(at, end)]
    lands = any(bench.country(i) or ("-" in bench.word(i) and _pair(bench, bench.word(i))) for i in range(at, end))
    whole = bench.lore.organizations.at(bench.words, at)
    if whole and whole[0] >= end - at:
        return number is not None or any(head(bench, i) and bench.low(i) in _GENERIC for i in range(at, end))
    capitals = sum(w[:1].isupper() for w in words)
    heads = any(head(bench, i) and bench.capital(i) for i in range(at, end))
    if len(words) < 2:
        return False
    if "+" in words[0]:
        return True
    return lands or capitals >= 3 or (capitals >= 2 and heads)


def _pair(bench: Bench, word: str) -> bool:
    states = bench.lore.lexicon.states
    parts = word.split("-")
    known = [part in states.name_of or part in states.adjective_of for part in parts]
    return any(known) and all(part[:1].isupper() for part in parts)


def _mention(
    bench: Bench, start: int, at: int, end: int, number: int | None, *, whole: bool = False
) -> tuple[int, Mention]:
    span = bench.words[start].start, bench.words[end - 1].end
    while not whole and at < end - 2 and bench.low(at) in MIDDLE and not bench.capital(at):
        at += 1
    name, words = bench.slice(at, end), bench.text[span[0] : span[1]]
    sides = _sides(bench, at, end)
    return end, Mention(span[0], span[1], "mechanism", name, words, ordinal=number, members=sides)


def _sides(bench: Bench, at: int, end: int) -> tuple[Mention, ...]:
    """The states that a body joins, by its own name: of "the X-Y Committee", "the Dialogue between X and Y"."""
    begin, stop = bench.words[at].start, bench.words[end - 1].end
    text = bench.text[begin:stop]
    spaced = _DASHED.sub(" - ", text)
    words = split(spaced, 0, len(spaced))
    codes = dict.fromkeys(code for index in range(len(words)) if (code := _side(bench, words, index)))
    if len(codes) < 2 and not (codes and spaced != text):
        return ()
    display = bench.lore.lexicon.states.display
    return tuple(Mention(begin, stop, "state", display[code], text, country=code, basis="body") for code in codes)


_DASHED = re.compile(r"(?<=[^\W\d_])(?:-|\s*[\u2013\u2014]\s*)(?=[^\W\d_])|(?<=\.)-(?=[A-Z])")


def _side(bench: Bench, words: tuple[Word, ...], index: int) -> str | None:
    """The state that words of a body's name mean, by its name, its adjective or its form before a hyphen."""
    hit = bench.lore.states.at(words, index) or bench.lore.adjectives.at(words, index)
    if hit is not None:
        return hit[1]
    before = index + 1 < len(words) and words[index + 1].text == "-"
    return bench.lore.lexicon.states.prefix_of.get(words[index].text) if before else None


def _unnamed_sitting(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """ "its 11th meeting", "the third summit", "the next session": a sitting of a body named elsewhere."""
    if bench.low(index) not in _OWNERS and _number(bench, index) is None:
        return None
    organ = _organ(bench, index) if bench.low(index) in ("the", "its", "their") else None
    if organ:
        return organ
    at = index + (bench.low(index) in _OWNERS)
    number = _number(bench, at)
    following = bench.low(at) in ("next", "previous", "last") and bench.low(index) in _OWNERS
    if number is None and not following:
        return None
    at += 1
    while bench.low(at) in MIDDLE or bench.low(at) == "such":
        at += 1
    count = head(bench, at)
    if (
        not count
        or bench.low(at) not in _GENERIC
        or bench.low(at + count) == "of"
        or (bench.capital(at + count) and bench.joined(at + count))
    ):
        return None
    span = bench.words[index].start, bench.words[at + count - 1].end
    words = bench.text[span[0] : span[1]]
    return at + count, Mention(
        span[0], span[1], "mechanism", bench.slice(at, at + count), words, how="description", ordinal=number
    )


_ORGANS = frozenset(
    "sub-committee subcommittee committee commission council consultations dialogue forum group".split()
)


def _organ(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """ "the committee", "its sub-committee on consular matters": the body named before, or an organ by its task."""
    at = index + 1
    while bench.low(at) in MIDDLE or bench.low(at) == "working":
        at += 1
    if bench.low(at) not in _ORGANS or bench.low(at + 1) in ("of", "between", "'s"):
        return None
    if bench.joined(at + 1) and (bench.capital(at + 1) or head(bench, at + 1)):
        return None
    end = at + 1
    if bench.low(end) == "on" and bench.low(at) in ("sub-committee", "subcommittee", "group"):
        end = _matters(bench, end)
    span = bench.words[index].start, bench.words[end - 1].end
    return end, Mention(
        span[0], span[1], "mechanism", bench.slice(index + 1, end), bench.text[span[0] : span[1]], how="description"
    )


def _matters(bench: Bench, on: int) -> int:
    """The end of "on consular and migration matters"."""
    index = on + 1
    while index < on + _FEW and bench.word(index).replace("-", "").isalpha() and bench.low(index) not in _STOPS:
        if bench.low(index) in ("matters", "issues", "affairs", "cooperation", "questions"):
            return index + 1
        index += 1
    return index if bench.capital(on + 1) else on
