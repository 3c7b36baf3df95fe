"""Which program made a record: a change of the rules by which drafts become a record makes it anew."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def rules() -> str:
    """A mark of everything in this program that decides what drafts add up to."""
    return _mark("model", "lexicon", "record")


@cache
def reading_rules() -> str:
    """A mark of everything in this program that decides what is read in a text."""
    return _mark("model", "lexicon", "document", "reading", "claims")


def _mark(*rooms: str) -> str:
    mark = hashlib.sha256()
    for room in rooms:
        for path in sorted(_files(files("dragoman") / room), key=str):
            mark.update(path.read_bytes())
    return mark.hexdigest()[:16]


def _files(room: Traversable) -> list[Traversable]:
    found = []
    for one in room.iterdir():
        if one.is_dir() and one.name not in ("__pycache__", "store"):
            found += _files(one)
        elif one.name.endswith((".py", ".yml", ".yaml", ".tsv", ".csv")):
            found.append(one)
    return found
