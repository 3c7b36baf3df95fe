"""Scripts other than Latin: whose letters are whose, which way they run, and which language they tell of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

_FIELDS = ("tag", "letters", "leftwards", "language", "languages", "slot", "fonts", "no_name")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_MIXED = {frozenset(("Han", "Kana")): "Kana", frozenset(("Han", "Hangul")): "Hangul"}
"""Scripts that are written together with Han, each for one language."""
MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc-\u09d7\u0b82\u0bbe-\u0bcd\u0d82\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ecd"
    "\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
"""Vowels, accents and joiners of such scripts, which are no letters of their own; the inside of a class."""


@dataclass(frozen=True, slots=True)
class Script:
    """One script. `letters` is the inside of a class of a pattern; `no_name` are words that no name holds.

    `slot` is how word processors file it ("eastAsia", "cs" for complex scripts; None as they do Latin).
    """

    name: str
    tag: str
    letters: str
    leftwards: bool
    language: str | None
    languages: Mapping[str, str]
    slot: str | None
    fonts: Mapping[str, str]
    no_name: tuple[str, ...]

    def tongue(self, country: str | None) -> str:
        """The language of words in this script that are a state's own (BCP 47); "und-Cyrl" where it stays open."""
        return self.languages.get(country or "") or self.language or f"und-{self.tag}"

    def font(self, language: str) -> str | None:
        """The font that Word brings for a language in this script; None where its usual one will do."""
        return self.fonts.get(language) or self.fonts.get(self.tag)


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
    if words.isascii() or _LATIN.search(words):
        return None
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
    fonts = check.table(entry.get("fonts") or {}, f"{where} fonts")
    return Script(
        name=name,
        tag=check.word(entry["tag"], f"{where} tag"),
        letters="".join(_stretch(str(one)) for one in check.entries(entry["letters"], f"{where} letters")),
        leftwards=check.truth(entry.get("leftwards"), f"{where} leftwards"),
        language=check.word(entry["language"], f"{where} language") if "language" in entry else None,
        languages={code: check.word(one, f"{where} languages") for code, one in languages.items()},
        slot=check.choice(entry["slot"], f"{where} slot", ("eastAsia", "cs")) if "slot" in entry else None,
        fonts={tag: check.word(one, f"{where} fonts") for tag, one in fonts.items()},
        no_name=check.words(entry.get("no_name"), f"{where} no_name"),
    )


def _stretch(ends: str) -> str:
    first, _, last = ends.partition("-")
    return f"{chr(int(first, 16))}-{chr(int(last, 16))}"
