"""Names of standing bodies and of offices, brought to a form in which two spellings of one are equal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from dragoman.lexicon import Lexicon
from dragoman.record.identity.wording import fold, tokens

# Words that reports add to or leave out of the name of one and the same body or office.
_BODY_FILLERS = (
    frozenset(("person", "virtual", "online", "inaugural", "upcoming"))
    | frozenset(
        ("the", "of", "for", "on", "in", "and", "between", "with", "meeting", "session", "sitting", "round", "annual")
    )
    | frozenset("january february march april june july august september october november december".split())
)
# What the name of a forum may add to its letters where the number of the sitting is told.
_GATHERINGS = frozenset(("summit", "conference", "forum"))
# Words that acronyms leave out.
_SMALL = frozenset(("the", "of", "for", "on", "in", "and", "between", "with"))
_OFFICE_FILLERS = frozenset(("the", "of", "for", "and", "affairs"))
# How far the names agree of which the words stand for one another, of which one is part of the other, and of which most
# words agree.
# A shorter name fits many gatherings where no state narrows it, fewer where one does, and hardly two where two do.
ALIKE, PART, MOST = 0.95, (0.55, 0.7, 0.85), 0.75
_MOST_OF = 0.6
# As much of a word as its forms have in common.
_STEM = 7
_TWO = 2
_SHORTEST = 3
# Ranks of which a state has one holder at a time.
UNIQUE = frozenset(("head_of_state", "head_of_government"))
# "Inter-Governmental", "Co-operation": one word, however it is written.
_PREFIXED = re.compile(r"\b(inter|co|bi|sub|multi)-(?=[a-z])", re.IGNORECASE)
_COMPOUND = re.compile(r"\b(inter|bi)(governmental|national|state)\b", re.IGNORECASE)
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Body:
    """A standing body by the states and organisations in its name and the other words of it.

    `alike` are these words, each by the one that is taken for all that stand for it ("Supreme" and "High"); `initials`
    the acronyms that the name or a part of it can have ("JPC" of a Joint Permanent Commission); `matters` those of the
    words that tell what the body alone is for ("border", "fisheries"), and `frame` those that tell only what it is;
    `number` that of the sitting, where the name holds it ("COP26").
    """

    states: frozenset[str]
    words: frozenset[str]
    alike: frozenset[str] = field(default=frozenset(), compare=False)
    initials: frozenset[str] = field(default=frozenset(), compare=False)
    matters: frozenset[str] = field(default=frozenset(), compare=False)
    frame: frozenset[str] = field(default=frozenset(), compare=False)
    number: int | None = field(default=None, compare=False)

    def known(self) -> bool:
        """True when the name holds more than states."""
        return bool(self.words)


def body(name: str, lexicon: Lexicon) -> Body:
    """The body a name means: the order of states, their adjectives and filler words do not matter."""
    plain, number = _without_number(name.translate(_DASHES), lexicon)
    whole = _PREFIXED.sub(r"\1", _one_name(plain, lexicon))
    states, rest = _states(whole, lexicon)
    fillers = _BODY_FILLERS if number is None else _BODY_FILLERS | _GATHERINGS
    kept = frozenset(_singular(word) for word in rest if word not in fillers)
    words = kept or (frozenset(rest) if number is None else frozenset())
    told, same = lexicon.tellings, lexicon.tellings.alike
    spelled = (whole, plain, _COMPOUND.sub(r"\1 \2", whole))
    initials = frozenset(one for told_name in spelled for one in _initials(tokens(told_name.replace("-", " "))))
    alike = frozenset(same.get(word, word)[:_STEM] for word in words)
    matters, frame = (
        frozenset(same.get(word, word)[:_STEM] for word in words if {word, same.get(word)} & _singulars(kind))
        for kind in (told.matters, told.frame)
    )
    return Body(states, words, alike, initials, matters, frame, number)


def _without_number(name: str, lexicon: Lexicon) -> tuple[str, int | None]:
    """The name without the number that stands behind the letters of a forum ("COP26", "COP-26"), and that number.

    The forum of a year ("APEC 2024") is not numbered by it.
    """
    letters = "|".join(lexicon.mechanisms.numbered)
    found = re.search(rf"\b({letters})[- ]?(\d{{1,2}})\b", name) if letters else None
    return (name, None) if found is None else (name[: found.end(1)] + name[found.end() :], int(found[2]))


def _one_name(name: str, lexicon: Lexicon) -> str:
    """The name with the letters of a forum in the place of each of its longer names, one after another told once."""
    for long, letters in lexicon.tellings.bodies.items():
        name = re.sub(rf"\b{re.escape(long)}(?!\w)", letters, name, flags=re.IGNORECASE)
    return name


def same_body(first: Body, second: Body) -> float:
    """1 for the same name, less for words that stand for one another and where one name is part of the other, else 0.

    The states must agree.
    """
    if first == second:
        return 1.0
    if first.states != second.states or not first.known() or not second.known():
        return 0.0
    return same_words(first, second)


def same_words(first: Body, second: Body) -> float:
    """How far the words of two names agree besides the states: all, by words that stand for one another, or in part."""
    if first.words == second.words:
        return 1.0
    if first.alike == second.alike or _acronym(first, second) or _acronym(second, first):
        return ALIKE
    if first.matters and second.matters and not (first.matters <= second.matters or second.matters <= first.matters):
        return 0.0
    if first.alike <= second.alike or second.alike <= first.alike:
        narrower = first.matters != second.matters
        return PART[0 if narrower else min(len(PART) - 1, max(len(first.states), len(second.states)))]
    return MOST if first.matters == second.matters and _mostly(first, second) else 0.0


def _mostly(first: Body, second: Body) -> bool:
    """True when most words agree, and of those that tell more than that it is a joint commission most too."""
    shared, few = first.alike & second.alike, min(len(first.alike), len(second.alike))
    if len(shared) < _TWO or len(shared) < _MOST_OF * few:
        return False
    one, other = first.alike - first.frame, second.alike - second.frame
    return not (one and other) or len(one & other) >= _MOST_OF * min(len(one), len(other))


@lru_cache(maxsize=8)
def _singulars(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_singular(word) for word in words)


def _acronym(short: Body, full: Body) -> bool:
    """True when what the one name has besides the words of the other are initials of some of these."""
    strange = short.alike - full.alike
    return bool(strange) and strange <= full.initials


def _initials(words: tuple[str, ...]) -> Iterator[str]:
    """The initials of every run of words long enough to be shortened to them."""
    letters = "".join(word[0] for word in words if word not in _SMALL)
    for start in range(len(letters) - _SHORTEST + 1):
        yield from (letters[start:end] for end in range(start + _SHORTEST, len(letters) + 1))


@lru_cache(maxsize=4096)
def office_key(office: str) -> tuple[str, ...]:
    """A title without filler words and order: "Minister of Foreign Affairs" is "Foreign Minister"."""
    return tuple(sorted(word for word in tokens(office) if word not in _OFFICE_FILLERS))


def without_states(name: str, lexicon: Lexicon) -> str:
    """The folded words of a name without those that tell of a state or an organisation."""
    return " ".join(_states(name.translate(_DASHES), lexicon)[1])


def _states(name: str, lexicon: Lexicon) -> tuple[frozenset[str], tuple[str, ...]]:
    """The states named, longest names first, and the folded words that are left."""
    pieces = [piece for piece in name.replace("-", " ").split() if piece]
    found: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(pieces):
        code, size = _state_at(pieces, at, lexicon)
        if code is None:
            rest.extend(tokens(pieces[at]))
        else:
            found.add(code)
        at += size
    return frozenset(found), tuple(rest)


def _state_at(pieces: list[str], at: int, lexicon: Lexicon) -> tuple[str | None, int]:
    names = lexicon.states.name_of, lexicon.states.adjective_of, lexicon.organizations.code_of, lexicon.states.prefix_of
    for size in (4, 3, 2, 1):
        told = " ".join(pieces[at : at + size]).strip(",;:()'’").removesuffix("'s").removesuffix("’s")
        # A dot may end the sentence, or belong to the letters of the name ("U.S.").
        for words, table in product((told, told.strip(".")), names):
            if words in table and words not in lexicon.states.ambiguous:
                return table[words], size
    return None, 1


def _singular(word: str) -> str:
    if len(word) > 5 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def plain_name(name: str) -> str:
    """A name in one folded line, for ids and comparison."""
    return " ".join(tokens(name)) or fold(name).strip()
