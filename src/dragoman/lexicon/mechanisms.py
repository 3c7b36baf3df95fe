"""Words that make a standing body between states, and what it holds."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon import check, shelf


@dataclass(frozen=True, slots=True)
class Mechanisms:
    """Nouns a body's name ends in, nouns for its sittings, words before the noun: a body is known by its form.

    `numbered` are forums whose sittings go by the letters of the forum and a number ("COP29").
    """

    bodies: tuple[str, ...]
    sittings: tuple[str, ...]
    qualifiers: tuple[str, ...]
    numbered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partnerships:
    """Adjectives and nouns that build the name of a relationship's level."""

    adjectives: tuple[str, ...]
    heads: tuple[str, ...]


def load(extra: Path | None = None) -> Mechanisms:
    """The words of mechanisms.yml, with the user's added."""
    return Mechanisms(*_lists("mechanisms.yml", ("bodies", "sittings", "qualifiers", "numbered"), extra))


def load_partnerships(extra: Path | None = None) -> Partnerships:
    """The words of partnerships.yml, with the user's added."""
    return Partnerships(*_lists("partnerships.yml", ("adjectives", "heads"), extra))


def _lists(name: str, keys: tuple[str, ...], extra: Path | None) -> tuple[tuple[str, ...], ...]:
    """The named lists of a file, each longest first, so that a pattern made of it prefers the longer."""
    tree = check.fields(shelf.read(name, extra), name, keys, keys)
    return tuple(_longest_first(check.words(tree[key], f"{name} {key}")) for key in keys)


def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda word: (-len(word), word)))
