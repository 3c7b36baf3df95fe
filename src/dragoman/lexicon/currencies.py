"""The money of the world as reports write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.errors import LexiconError
from dragoman.lexicon.shelf import DATA, Node, parse


@dataclass(frozen=True, slots=True)
class Currencies:
    """ISO 4217 codes by what stands at an amount: signs before it as written, names after it in lower case."""

    code_of_sign: Mapping[str, str]
    code_of_name: Mapping[str, str]
    codes: tuple[str, ...]


@cache
def currencies() -> Currencies:
    """The table of `data/currencies.yml`. Raises LexiconError where one sign or name stands for two currencies."""
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    codes: list[str] = []
    table = parse(DATA / "currencies.yml")
    for code, entry in sorted(table.items()) if isinstance(table, dict) else ():
        if not isinstance(entry, dict):
            raise LexiconError(f"Currency {code!r} has no signs and names; give it both, empty lists if need be.")
        if entry.get("code", True):
            codes.append(code)
            _enter(signs, code, code)
        for sign in _words(entry.get("signs")):
            _enter(signs, sign, code)
        for name in _words(entry.get("names")):
            _enter(names, name.lower(), code)
    return Currencies(signs, names, tuple(codes))


def _words(node: Node) -> tuple[str, ...]:
    return tuple(str(word) for word in node) if isinstance(node, list) else ()


def _enter(table: dict[str, str], word: str, code: str) -> None:
    if table.setdefault(word, code) != code:
        raise LexiconError(f"Currency {word!r} stands for both {table[word]} and {code}; give each its own word.")
