"""When two spellings are one person's name: order, transliteration, initials, a middle name left out."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from dragoman.record.identity.wording import tokens

# Endings of a name that report writers add or leave out.
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
# Words before a father's name, as they sound.
_FILIAL = frozenset(("bin", "ibn", "ben", "bint", "uld", "mint"))
# Letters that different romanisations of one name exchange.
_SOUNDS = (
    ("dzh", "j"),
    ("tch", "ch"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ks", "x"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("w", "v"),
    ("q", "k"),
    ("y", "i"),
    ("'", ""),
)
_DOUBLED = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"(?<=[aeou])i(?=[aeou])")
_VOWELS = "aeiou"
_PARTICLES = frozenset(("al", "el", "as", "ar", "an", "bin", "ibn", "ben", "de", "da", "van", "von", "der"))
_VOICELESS = {"b": "p", "d": "t", "g": "k", "v": "f", "z": "s", "x": "s", "c": "j"}
_ALIKE_LETTERS = (
    ("dh", "d"),
    ("sh", "s"),
    ("hs", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("ch", "j"),
    ("dj", "j"),
    ("dz", "z"),
)
# So many consonants tell a name.
_ENOUGH = 5
# "Constantinos" is "Konstantinos", "Eduard" is "Edward".
_HARD = re.compile(r"c(?=[aoulrtkv])")
_ROUNDED = re.compile(r"(?<=[dgknst])u(?=a)")
# The ending of a man's name in Latvian, left out elsewhere: "Ušakovs", "Ushakov".
_MASCULINE = re.compile(r"(?<=[bcdfgjklmnprtvz])s$")
# An article written as one word with the name: "Albusaidi".
_ARTICLE = re.compile(r"^[ae]l(?=[a-z]{5})")
_LONG = 5
_RUN = 3
START = 2
_ALIKE = 0.84


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded word as it sounds: "zelenskyy" and "zelensky" are equal, so are "tokayev" and "tokaev"."""
    for letters, one in _SOUNDS:
        word = word.replace(letters, one)
    return _GLIDE.sub("", _DOUBLED.sub(r"\1", word))


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a person's name by their sound, in the order written; "Jr." and the like left out."""
    found = [sound(word) for word in tokens(name) if word not in _SUFFIXES]
    return tuple(word for word in found if word)


def own_parts(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name by which its bearer may be called alone, which the father's name is not."""
    return tuple(word for n, word in enumerate(name) if n == 0 or name[n - 1] not in _FILIAL)


def same_name(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when two names of two or more words are the same in another order, spelling or fullness."""
    if min(len(first), len(second)) < 2:
        return False
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    return _shorter(first, second) or _shorter(second, first) or respelled(first, second)


def respelled(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when every word of one name is nearly a word of the other and the difference is of spelling only.

    Where more than one word is spelled otherwise, each still begins with the same two letters.
    """
    if len(first) != len(second):
        return False
    other = [pair for pair in zip(sorted(first), sorted(second), strict=True) if pair[0] != pair[1]]
    near = len(other) < 2 or all(one[:START] == two[:START] for one, two in other)
    return near and all(_alike(one, two) for one, two in other)


def same_first_name(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when the last words are equal and the first ones begin alike ("Joe" and "Joseph", "J." and "Joe")."""
    if min(len(first), len(second)) < 2 or first[-1] != second[-1]:
        return False
    size = min(2, len(first[0]), len(second[0]))
    return first[0][:size] == second[0][:size]


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word as it sounds, voiced or not, behind a mark for a vowel at its beginning.

    Romanisations of one name differ in vowels and in b and p, d and t, g and k more than in anything else.
    """
    word = _MASCULINE.sub("", word)
    for letters, one in _ALIKE_LETTERS:
        word = word.replace(letters, one)
    word = _HARD.sub("k", _ROUNDED.sub("v", word))
    bare = "".join(_VOICELESS.get(letter, letter) for letter in word if letter not in _VOWELS)
    return ("*" if word[:1] in _VOWELS else "") + _DOUBLED.sub(r"\1", bare)


def bones(name: tuple[str, ...]) -> tuple[str, ...]:
    """The consonants of each word of a name; "al", "de" and other short words that are no initials are left out."""
    return tuple(skeleton(_ARTICLE.sub("", word)) for word in name if word not in _PARTICLES)


def share_words(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when two names of two words or more begin with one word or have two in common, as their consonants tell."""
    here, there = bones(first), bones(second)
    if min(len(here), len(there)) < START:
        return False
    return here[0] == there[0] != "" or len({*here} & {*there}) >= START


def run_together(name: tuple[str, ...]) -> str:
    """The consonants of a name in one: "Abdel Fattah" may be written as one word."""
    return "".join(name).replace("*", "")


def within(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when, but for vowels and voice, one name is the other in any order, or its first words, some left out.

    The words must have consonants enough to tell by.
    """
    few, many = sorted((first, second), key=len)
    if 1 < len(few) < len(many) and many[: len(few)] == few:
        return True
    short, full = sorted((bones(first), bones(second)), key=len)
    if len(short) < 2 or sum(map(len, short)) < _ENOUGH:
        return False
    if sorted(short) == sorted(full) or run_together(short) == run_together(full):
        return True
    left = iter(full)
    return short[0] == full[0] and len(full) > len(short) and all(any(one == word for word in left) for one in short)


def initialled(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when one name is the other's with an initial for all before the last word: "L. Purevsuren"."""
    short, full = sorted((first, second), key=lambda name: len("".join(name)))
    if min(len(short), len(full)) < 2 or short[-1] != full[-1] or len(short) > len(full):
        return False
    return all(len(word) == 1 and other.startswith(word) for word, other in zip(short[:-1], full[:-1], strict=False))


def surname_of(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True when one name, of two words or more, is the end of the other: "van der Meer" and "Anna van der Meer"."""
    short, full = sorted((first, second), key=len)
    return 1 < len(short) < len(full) and full[-len(short) :] == short


def _shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The short name leaves out words of the full one or writes some as initials; the first and last words remain.

    A first name may be left out too, unless what follows is the father's name: a son is not his father.
    """
    if sum(len(word) > 1 for word in short) < 2 or len(short) > len(full):
        return False
    if not _stands(short[0], full[0]) and (_FILIAL.intersection(full) or len(short) + 1 != len(full)):
        return False
    if short[-1] != full[-1] and (len(short) < 3 or len(short) == len(full)):
        return False
    left = iter(full)
    return all(any(_stands(word, other) for other in left) for word in short)


def _stands(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def runs(word: str) -> frozenset[str]:
    """The runs of three letters in a word long enough to be spelled otherwise: two spellings of it share one."""
    if len(word) < _LONG:
        return frozenset()
    return frozenset(word[at : at + _RUN] for at in range(len(word) - _RUN + 1))


def _alike(one: str, other: str) -> bool:
    return bool(runs(one) & runs(other)) and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
