"""Named undertakings of states: plans, corridors, foreign-policy initiatives."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import both_quotes


@dataclass(frozen=True, slots=True)
class Initiatives:
    """`code_of` any surface gives the canonical name; `owner` its state or organisation, None where several own it."""

    code_of: Mapping[str, str]
    owner: Mapping[str, str | None]


def load(extra: Path | None = None) -> Initiatives:
    """The initiatives of initiatives.yml, with the user's added."""
    tree = check.table(shelf.read("initiatives.yml", extra), "initiatives.yml")
    entries = {name: _entry(name, node) for name, node in tree.items()}
    pairs = ((surface, name) for name, (_, variants) in entries.items() for surface in both_quotes((name, *variants)))
    surfaces = check.once(pairs, "initiatives.yml")
    owners = {name: owner for name, (owner, _) in entries.items()}
    return Initiatives(MappingProxyType(surfaces), MappingProxyType(owners))


def _entry(name: str, node: Node) -> tuple[str | None, tuple[str, ...]]:
    where = f"initiatives.yml '{name}'"
    entry = check.fields(node, where, ("owner", "variants"), ("owner",))
    owner = None if entry["owner"] is None else check.word(entry["owner"], f"{where} owner")
    return owner, check.words(entry.get("variants"), f"{where} variants")
