"""What two reports may tell differently of one happening: a day that was moved, words of a body, a capital's clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.errors import LexiconError
from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

_KEYS = ("moved", "counts", "units", "alike", "matters", "frame", "papers", "bodies", "offices", "hours")


@dataclass(frozen=True, slots=True)
class Tellings:
    """What says that a thing was to have been on another day, and the stretches of time that go with it: counts, and
    units in days. Words of bodies, of titles of papers, and offices in small letters, by the one that is taken for all
    that mean it. `matters` are words of bodies that tell what one alone is for, `frame` those that tell only that it is
    a body; `bodies` longer names of forums, the longest first, by their letters. By state the hours by which its
    capital is ahead of Greenwich.
    """

    moved: tuple[str, ...]
    counts: Mapping[str, int]
    units: Mapping[str, int]
    alike: Mapping[str, str]
    matters: frozenset[str]
    frame: frozenset[str]
    papers: Mapping[str, str]
    bodies: Mapping[str, str]
    offices: Mapping[str, str]
    hours: Mapping[str, float]


def load(extra: Path | None = None) -> Tellings:
    """The words and hours of tellings.yml, with the user's added."""
    where = "tellings.yml"
    tree = check.fields(shelf.read(where, extra), where, _KEYS, _KEYS)
    alike, papers, offices = (_taken(tree[key], f"{where} {key}") for key in ("alike", "papers", "offices"))
    matters, frame = (frozenset(check.words(tree[key], f"{where} {key}")) for key in ("matters", "frame"))
    names = _named(tree["bodies"], f"{where} bodies")
    listed = check.table(tree["hours"], f"{where} hours")
    hours = {
        code: _hours(told) for told, codes in listed.items() for code in check.words(codes, f"{where} hours {told}")
    }
    moved = check.words(tree["moved"], f"{where} moved")
    counts, units = (_numbers(tree[key], f"{where} {key}") for key in ("counts", "units"))
    return Tellings(moved, counts, units, alike, matters, frame, papers, names, offices, MappingProxyType(hours))


def _taken(node: Node, where: str) -> Mapping[str, str]:
    """Each word of a group with the first of them, which is taken for all."""
    groups = [check.words(group, where) for group in check.entries(node, where)]
    return MappingProxyType(check.once(((word, group[0]) for group in groups for word in group), where))


def _named(node: Node, where: str) -> Mapping[str, str]:
    """Each longer name of a forum with its letters, the longest name first."""
    listed = [
        (name, letters)
        for letters, names in check.table(node, where).items()
        for name in check.words(names, f"{where} {letters}")
    ]
    return MappingProxyType(check.once(sorted(listed, key=lambda one: (-len(one[0]), one[0])), where))


def _numbers(node: Node, where: str) -> Mapping[str, int]:
    told = check.table(node, where)
    for word, number in told.items():
        if not isinstance(number, int) or isinstance(number, bool):
            raise LexiconError(f"Lexicon entry {where} '{word}' must be a whole number, not {number!r}.")
    return MappingProxyType({word: number for word, number in told.items() if isinstance(number, int)})


def _hours(told: str) -> float:
    try:
        return float(told)
    except ValueError:
        raise LexiconError(f"Lexicon entry tellings.yml hours has '{told}', which is no number of hours.") from None
