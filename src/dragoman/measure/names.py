"""When a name in the gold and a name in a claim are one: in any order, near spellings, a part for the whole."""

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from dragoman.model import Party

_SMALL = frozenset("the of a an and for on in to with its his her their at by from s mr mrs ms dr jr sr".split())
_PARTICLES = frozenset(("bin", "al", "da", "de", "van", "von", "el", "al-"))
_CODE = re.compile(r"[A-Z]{2,5}[+\d]*")
_ALIKE, _ALIKE_WHOLE = 0.8, 0.85
_TITLE_LONG = 12


def folded(text: object) -> str:
    """Lower case without accents; apostrophes are dropped, hyphens and points are spaces."""
    plain = unicodedata.normalize("NFKD", str(text or "")).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^\w\s]", " ", plain.replace("'", "").replace("’", "").replace("-", " "))


@lru_cache(maxsize=1 << 16)
def tokens(text: object) -> tuple[str, ...]:
    """The words that count, without a plural's s."""
    words = (word for word in folded(text).split() if word not in _SMALL)
    return tuple(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


@lru_cache(maxsize=1 << 18)
def alike(one: str, other: str) -> bool:
    """True for equal words, and for long ones that differ in a letter or two."""
    if one == other:
        return True
    return min(len(one), len(other)) >= 4 and difflib.SequenceMatcher(None, one, other).ratio() >= _ALIKE


def among(word: str, words: Iterable[str]) -> bool:
    """True when one of the words is like this one."""
    return any(alike(word, other) for other in words)


def all_among(some: Iterable[str], words: Collection[str]) -> bool:
    """True when each of some words is like one of the others."""
    return all(among(word, words) for word in some)


def overlap(one: object, other: object) -> float:
    """How much two texts share of both together (Dice), 0 to 1."""
    left, right = set(tokens(one)), set(tokens(other))
    if not left or not right:
        return 0.0
    hit = sum(among(word, right) for word in left)
    return 2 * hit / (len(left) + len(right)) if hit <= min(len(left), len(right)) else 1.0


def contained(needle: object, hay: object) -> float:
    """The share of one text's words that the other has."""
    wanted, there = tokens(needle), set(tokens(hay))
    return sum(among(word, there) for word in wanted) / len(wanted) if wanted else 0.0


def near(one: object, other: object) -> float:
    """The better of overlap and containment."""
    return max(overlap(one, other), contained(one, other))


def person_like(name: str) -> bool:
    """True for a proper name: every word begins with a capital, and no preposition makes it a title."""
    words = [word for word in re.split(r"[\s,]+", name) if word]
    titled = re.search(r"\b(of|from|the)\b", name)
    return not titled and all(word[0].isupper() or word in _PARTICLES or "-" in word for word in words)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Names in any order; a part stands for the whole, one shared word of two full names does not."""
    if not one or not other:
        return False
    if all_among(one, other) or all_among(other, one) or _same_initial(one, other):
        return True
    return difflib.SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= _ALIKE_WHOLE


def _same_initial(one: Sequence[str], other: Sequence[str]) -> bool:
    """One surname, and given names of which one is the initial or the beginning of the other."""
    if min(len(one), len(other)) < 2 or not alike(one[-1], other[-1]):
        return False
    first, second = one[0], other[0]
    return first[0] == second[0] and (1 in (len(one), len(other)) or first[:2] == second[:2])


def same_name(gold: str, party: Party) -> bool:
    """True when a party is the person, side or titled group that the gold names."""
    if not tokens(gold):
        return False
    if _CODE.fullmatch(gold):
        return party.country == gold
    if same_person(tokens(gold), tokens(party.name)):
        return True
    if person_like(gold):
        return False
    words = party.text if len(party.text.split()) <= _TITLE_LONG else ""
    title = " ".join((party.office or "", party.name, party.country or "")) + " " + words
    return contained(gold, title) >= 0.75 or contained(party.name, gold) == 1.0


def named(name: str | None) -> Party:
    """Somebody of whom only the name is looked at."""
    return Party(name or "", "", "")


def any_same(names: Iterable[str], parties: Collection[Party]) -> bool:
    """True when one of the names is one of the parties."""
    return any(same_name(name, party) for name in names for party in parties)


def all_same(names: Iterable[str], parties: Collection[Party]) -> bool:
    """True when each of the names is one of the parties."""
    return all(any_same([name], parties) for name in names)


def no_others(names: Collection[str], parties: Iterable[Party]) -> bool:
    """True when no person is named beside those of the gold; states, groups and unnamed people do not count."""
    people = (party for party in parties if party.kind in ("", "person") and person_like(party.name))
    return all(any_same(names, [party]) for party in people)


def countries(parties: Iterable[Party]) -> set[str]:
    """The states and organisations that the parties are or act for."""
    codes = {party.country or (party.name if party.kind == "organization" else "") for party in parties}
    return codes - {""}
