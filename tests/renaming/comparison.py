"""Two lists of claims beside each other, field by field."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

Fields = Mapping[str, str]

# What may differ between two tellings with other names: hashes, offsets, the rule's name and how sure it is.
PASSED_OVER = {"id", "document", "path", "url", "rule", "confidence", "copy_of", "start", "end"}


@dataclass(frozen=True)
class Difference:
    """One field that differs; None where a side has no such field."""

    document: str
    act: str
    field: str
    expected: str | None
    found: str | None


@dataclass(frozen=True)
class Comparison:
    """How many fields were compared, and those that differ."""

    fields: int
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float:
        """The share of fields that are equal."""
        return 1 - len(self.differences) / self.fields if self.fields else 1.0

    def table(self, limit: int = 200) -> str:
        """The differences, one a line, the commonest fields first."""
        counts = Counter((difference.act, difference.field.split(".")[0]) for difference in self.differences)
        lines = [f"{self.fields} fields, {len(self.differences)} differ: {100 * self.share:.1f} % equal"]
        lines += [f"  {count:4} {act}.{field}" for (act, field), count in counts.most_common()]
        for difference in self.differences[:limit]:
            place = f"{difference.document} {difference.act}.{difference.field}"
            lines.append(f"  {place}: expected {difference.expected!r}, found {difference.found!r}")
        return "\n".join(lines)


def compare(expected: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> Comparison:
    """Claims in the form of `export claims`: each expected one beside the likest found one of its document and act."""
    fields, differences = 0, list[Difference]()
    ours, theirs = _by_place(expected), _by_place(found)
    for place in sorted(ours.keys() | theirs.keys()):
        for left, right in _pairs(ours[place], theirs[place]):
            names = left.keys() | right.keys()
            fields += len(names)
            differences += [
                Difference(*place, name, left.get(name), right.get(name))
                for name in sorted(names)
                if _folded(left.get(name)) != _folded(right.get(name))
            ]
    return Comparison(fields, tuple(differences))


def _by_place(claims: Sequence[Mapping[str, Any]]) -> defaultdict[tuple[str, str], list[Fields]]:
    places: defaultdict[tuple[str, str], list[Fields]] = defaultdict(list)
    for claim in claims:
        places[PurePath(claim["path"]).name, claim["act"]].append(dict(_fields(claim, "")))
    return places


def _fields(value: Any, name: str) -> Iterator[tuple[str, str]]:
    """Every leaf of a claim under its dotted name; the members of a list in sorted order."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            if key not in PASSED_OVER:
                yield from _fields(item, f"{name}.{key}".lstrip("."))
    elif isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        yield name, ", ".join(sorted(value))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(sorted(value, key=_order)):
            yield from _fields(item, f"{name}.{index}")
    elif value is not None:
        yield name, str(value)


def _order(item: Any) -> tuple[int, str]:
    return (item.get("start", 0), item.get("name", "") + item.get("text", "")) if isinstance(item, Mapping) else (0, "")


def _pairs(ours: list[Fields], theirs: list[Fields]) -> Iterator[tuple[Fields, Fields]]:
    """The likest pairs first; what is left over stands beside nothing."""
    scored = [(-_likeness(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)]
    left, right = set(range(len(ours))), set(range(len(theirs)))
    for _, i, j in sorted(scored):
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            yield ours[i], theirs[j]
    yield from ((ours[i], {}) for i in sorted(left))
    yield from (({}, theirs[j]) for j in sorted(right))


def _likeness(a: Fields, b: Fields) -> int:
    return sum(_folded(b.get(name)) == _folded(value) for name, value in a.items())


def _folded(value: str | None) -> str | None:
    """Names written with other capitals are the same name ("Bright Road initiative")."""
    return None if value is None else " ".join(value.casefold().split())
