"""What a promise is of, by its words: a visit, a sitting, a paper, a number, a measure; how done things are told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.errors import LexiconError
from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

_CONTACTS = ("agreed", "visit", "contact", "again", "level", "themselves", "sitting")
_KEYS = (*_CONTACTS, "signing", "growth", "giving", "gift", "relation", "done")


@dataclass(frozen=True, slots=True)
class Promises:
    """Patterns on the words of a promise; `agreed` stands at their beginning, `done` is of later statements."""

    agreed: re.Pattern[str]
    visit: re.Pattern[str]
    contact: re.Pattern[str]
    again: re.Pattern[str]
    level: re.Pattern[str]
    themselves: re.Pattern[str]
    sitting: re.Pattern[str]
    signing: re.Pattern[str]
    growth: re.Pattern[str]
    giving: re.Pattern[str]
    gift: re.Pattern[str]
    relation: re.Pattern[str]
    done: re.Pattern[str]
    measures: Mapping[str, re.Pattern[str]]


def load(extra: Path | None = None) -> Promises:
    """The patterns of promises.yml, with the user's added."""
    where = "promises.yml"
    tree = check.fields(shelf.read(where, extra), where, (*_KEYS, "measures"), (*_KEYS, "measures"))
    measures = check.table(tree["measures"], f"{where} measures")
    patterns = {name: _pattern(node, f"{where} measures '{name}'") for name, node in measures.items()}
    return Promises(
        **{key: _pattern(tree[key], f"{where} {key}") for key in _KEYS}, measures=MappingProxyType(patterns)
    )


def _pattern(node: Node, where: str) -> re.Pattern[str]:
    told = check.words(node, where)
    try:
        return re.compile("|".join(f"(?:{one})" for one in told), re.IGNORECASE)
    except re.error as trouble:
        raise LexiconError(f"Lexicon entry {where} is no pattern: {trouble}.") from trouble
