"""Issue areas: the field of government in which a promise falls, and the words that tell of no matter at all."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf


@dataclass(frozen=True, slots=True)
class Areas:
    """`pattern` finds words of any area; `whole` and `beginning` say of which; `idle` are words of every area.

    "food security" is one word, of agriculture, and not "security" as well: the longest that fits is taken.
    """

    pattern: re.Pattern[str]
    whole: Mapping[str, str]
    beginning: Mapping[str, str]
    idle: frozenset[str]

    def told(self, words: str) -> Iterator[tuple[str, str]]:
        """Each word of an area in a text, in small letters, with its area, in order."""
        for found in self.pattern.finditer(words):
            word = " ".join(found[0].lower().split())
            yield word, self._area(word)

    def _area(self, word: str) -> str:
        if word in self.whole:
            return self.whole[word]
        return next(self.beginning[word[:n]] for n in range(len(word), 0, -1) if word[:n] in self.beginning)


def load(extra: Path | None = None) -> Areas:
    """The areas of areas.yml, with the user's added."""
    where = "areas.yml"
    tree = check.fields(shelf.read(where, extra), where, ("areas", "idle", "examples"), ("areas", "idle"))
    areas = check.table(tree["areas"], f"{where} areas")
    told = {name: check.words(words, f"{where} areas '{name}'") for name, words in areas.items()}
    area_of = check.once(((word, name) for name, words in told.items() for word in words), where)
    beginnings = {word.removesuffix("*"): name for word, name in area_of.items() if word.endswith("*")}
    whole = {word: name for word, name in area_of.items() if not word.endswith("*")}
    idle = frozenset(check.words(tree["idle"], f"{where} idle"))
    return Areas(_pattern(tuple(area_of)), MappingProxyType(whole), MappingProxyType(beginnings), idle)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words, the longest first; those of one letter together, for most letters of a text begin none of them."""
    letters: dict[str, list[str]] = {}
    for one in sorted(words, key=lambda word: (-len(word), word)):
        form = re.escape(one.removesuffix("*")).replace("\\ ", r"\s+") + r"[\w-]*" * one.endswith("*")
        letters.setdefault(one[0], []).append(form)
    forms = (f"(?={re.escape(letter)})(?:{'|'.join(some)})" for letter, some in letters.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)
