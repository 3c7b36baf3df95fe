"""Scripts other than Latin: whose letters are whose, which way they run, and which language they tell of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

_FIELDS = ("tag", "letters", "leftwards", "language", "languages", "no_name")
_MIXED = {frozenset(("Han", "Kana")): "Kana", frozenset(("Han", "Hangul")): "Hangul"}
"""Scripts that are written together with Han, each for one language."""


@dataclass(frozen=True, slots=True)
class Script:
    """One script. `letters` is the inside of a class of a pattern; `no_name` are words that no name holds."""

    name: str
    tag: str
    letters: str
    leftwards: bool
    language: str | None
    languages: Mapping[str, str]
    no_name: tuple[str, ...]

    def tongue(self, country: str | None) -> str:
        """The language of words in this script that are a state's own (BCP 47); "und-Cyrl" where it stays open."""
        return self.languages.get(country or "") or self.language or f"und-{self.tag}"


@cache
def load() -> tuple[Script, ...]:
    """The scripts of scripts.yml, in the file's order."""
    tree = check.table(shelf.read("scripts.yml", None), "scripts.yml")
    return tuple(_script(name, node) for name, node in tree.items())


@cache
def letters() -> str:
    """The letters of all scripts, as the inside of a class of a pattern."""
    return "".join(script.letters for script in load())


def script_of(words: str) -> Script | None:
    """The script that words are written in; None for Latin, for several, and for words without letters."""
    found = frozenset(name for name, own in _patterns().items() if own.search(words))
    name = _MIXED.get(found) or (next(iter(found)) if len(found) == 1 else None)
    return next((script for script in load() if script.name == name), None)


def names_nobody(words: str) -> bool:
    """True for words that say who somebody is or where he stands: "(左)", "(министр)"."""
    script = script_of(words)
    return script is None or any(one in words for one in script.no_name)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return MappingProxyType({script.name: re.compile(f"[{script.letters}]") for script in load()})


def _script(name: str, node: Node) -> Script:
    where = f"scripts.yml '{name}'"
    entry = check.fields(node, where, _FIELDS, ("tag", "letters"))
    languages = check.table(entry.get("languages") or {}, f"{where} languages")
    return Script(
        name=name,
        tag=check.word(entry["tag"], f"{where} tag"),
        letters="".join(_stretch(str(one)) for one in check.entries(entry["letters"], f"{where} letters")),
        leftwards=check.truth(entry.get("leftwards"), f"{where} leftwards"),
        language=check.word(entry["language"], f"{where} language") if "language" in entry else None,
        languages={code: check.word(one, f"{where} languages") for code, one in languages.items()},
        no_name=check.words(entry.get("no_name"), f"{where} no_name"),
    )


def _stretch(ends: str) -> str:
    first, _, last = ends.partition("-")
    return f"{chr(int(first, 16))}-{chr(int(last, 16))}"
