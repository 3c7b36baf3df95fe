"""Standing bodies and their sittings by form: "the 11th Meeting of the X-Y Committee", "the inaugural Z summit"."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.bodynames import (
    BOTH,
    MIDDLE,
    capitals_end,
    forum_number,
    head,
    name_end,
    name_word,
    organ_end,
    organization_end,
    told_number,
)
from dragoman.reading.letters import letters_begin, letters_end
from dragoman.reading.ordinals import ordinal, roman
from dragoman.reading.sittings import GENERIC, OWNERS, RELATIVE, defined_letters, unnamed_sitting
from dragoman.reading.words import Word, split

_JOINERS = frozenset("of on for and the &".split())
_LEADING = _JOINERS | frozenset(
    "at in during after following before under this that ahead since by with from an a as to".split()
)
_TALKS = frozenset("talks consultations discussions negotiations meeting meetings dialogue".split())


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
        if hit is None and not (bench.low(index) in OWNERS and _body_at(bench, index + 1)):
            hit = unnamed_sitting(bench, index)
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
    found = {n for n in numbers if told_number(bench, n) is not None}
    found.update(n for n in range(len(words)) if _numbered_forum(bench, n) or forum_number(bench, n))
    found.update(n - back for n, word in enumerate(words) if word.low in RELATIVE for back in (0, 1))
    found.update(n for n in range(len(words)) if defined_letters(bench, n))
    found.update(begin for n in range(len(words)) if (begin := letters_begin(bench, n)) is not None)
    for index in {*lore.bodies.spots(words), *lore.sittings.spots(words)}:
        if head(bench, index):
            found.update(range(index - _LONGEST, index + 1))
    return frozenset(found)


_LONGEST = 20


def _body_at(bench: Bench, index: int) -> tuple[int, Mention] | None:
    """A mechanism whose noun phrase begins at `index` (at its ordinal, its sitting or its own name)."""
    if (
        bench.low(index) in _LEADING
        or bench.word(index) in ("'", "\u2019")
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
        and told_number(bench, index) is None
    ):
        return None
    behind = letters_end(bench, index)
    if behind:
        return _mention(bench, index, index, behind, None)
    letters = 1 if _numbered_forum(bench, index) else 2 if forum_number(bench, index) else 0
    if letters and not (name_end(bench, index) or bench.word(index - 1) == "("):
        return _mention(bench, index, index, index + letters, None)
    number = told_number(bench, index)
    at = index + (number is not None)
    behind = letters_end(bench, at) if number is not None else None
    if behind:
        return _mention(bench, index, at, behind, number)
    sitting = _sitting_of(bench, at)
    if sitting:
        name_at = _past_owners(bench, sitting + (bench.low(sitting) == "the"))
        inner = told_number(bench, name_at)
        number = number if number is not None else inner
        name_at += inner is not None
        plain = _plain_name(bench, name_at) if number is not None else None
        if plain:
            return _mention(bench, index, name_at, plain, number, whole=True)
        end = name_end(bench, name_at) or organ_end(bench, name_at, number)
        end = end or organization_end(bench, name_at, numbered=True) or _venture_end(bench, name_at, number)
        short = letters_end(bench, name_at)
        if short:
            return _mention(bench, index, name_at, short, number)
        if end and _specific(bench, name_at, end, number):
            if inner is None and _only_states(bench, name_at, end):
                name_at = at
                return _mention(bench, index, at, end, number, whole=True)
            whole = inner is None and bench.low(end - 1) == "summit" and bench.low(sitting - 2) == "session"
            return _mention(bench, index, name_at, end, None if whole else number)
    end = name_end(bench, at) or organization_end(bench, at, numbered=number is not None)
    if end is None or not _specific(bench, at, end, number):
        return None
    return _mention(bench, index, at, end, number)


def _past_owners(bench: Bench, at: int) -> int:
    """The index behind "two countries'" or "their" where a name begins so: "the session of the two countries' Joint
    Committee"."""
    if bench.low(at) in ("their", "its") and bench.capital(at + 1):
        return at + 1
    owned = bench.low(at) in ("two", "three") and bench.low(at + 1) in BOTH and bench.word(at + 2) in ("'", "\u2019")
    return at + 3 if owned else at


def _only_states(bench: Bench, at: int, end: int) -> bool:
    """True for a name that is but its states: the sitting's own noun names the body ("the Dialogue of X and Y")."""
    index, codes = at, set()
    while index < end:
        land = bench.country(index)
        codes |= {land[1]} if land else set()
        if land is None and bench.low(index) not in ("and", "the", ","):
            return False
        index += land[0] if land else 1
    return len(codes) > 1


def _venture_end(bench: Bench, at: int, number: int | None) -> int | None:
    """The end of a name of states without the noun of a body, whose sitting is counted: "the X-Y Digital Alliance"."""
    end = capitals_end(bench, at)
    pairs = [n for n in range(at, end) if "-" in bench.word(n) and _pair(bench, bench.word(n))]
    lands = (pairs or sum(bench.country(n) is not None for n in range(at, end)) > 1) and not bench.country(end - 1)
    return end if number is not None and lands and end - at > 1 else None


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
        return number is not None or any(head(bench, i) and bench.low(i) in GENERIC for i in range(at, end))
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
    tables = (states.name_of, states.adjective_of, states.prefix_of, bench.lore.lexicon.organizations.code_of)
    known = [part in _CONTINENTS or any(part in table for table in tables) for part in parts]
    return len(parts) > 1 and any(known) and all(part[:1].isupper() for part in parts)


_CONTINENTS = frozenset("Africa Asia Europe Arab Gulf Latin Eurasia Oceania".split())


def _mention(
    bench: Bench, start: int, at: int, end: int, number: int | None, *, whole: bool = False
) -> tuple[int, Mention]:
    span = bench.words[start].start, bench.words[end - 1].end
    at += at < end - 1 and bench.word(at) in ("'", "\u2019", "'s")
    bare = head(bench, at) and _only_states(bench, at + head(bench, at) + 1, end)
    while not (whole or bare) and at < end - 2 and bench.low(at) in MIDDLE and not bench.capital(at):
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
    codes = dict.fromkeys(_side_codes(bench, words))
    if len(codes) < 2 and not (codes and spaced != text):
        return ()
    display = bench.lore.lexicon.states.display
    return tuple(Mention(begin, stop, "state", display[code], text, country=code, basis="body") for code in codes)


_DASHED = re.compile(r"(?<=[^\W\d_])(?:[-/]|\s*[\u2013\u2014]\s*)(?=[^\W\d_])|(?<=\.)-(?=[A-Z])")


def _side_codes(bench: Bench, words: tuple[Word, ...]) -> Iterator[str]:
    """The states that the words of a body's name mean, in order; the longest name first ("South Sudan")."""
    index = 0
    while index < len(words):
        hit = bench.lore.states.at(words, index) or bench.lore.adjectives.at(words, index)
        code = hit[1] if hit else _side(bench, words, index)
        if code:
            yield code
        index += hit[0] if hit else 1


def _side(bench: Bench, words: tuple[Word, ...], index: int) -> str | None:
    """The state that a word of a body's name means by its form before a hyphen."""
    before = index + 1 < len(words) and words[index + 1].text == "-"
    return bench.lore.lexicon.states.prefix_of.get(words[index].text) if before else None
