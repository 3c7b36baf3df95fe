"""Reports coded by hand: what each one says, in lists of facts, and what must not be said of it."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import GoldError
from dragoman.model import content_id

Told = Mapping[str, Any]

# A folder of this name is divided: a third of its reports, told by the hash of their names, is scored and never opened.
DIVIDED = "reports"
_NO_PART_OF_THE_FACT = ("optional", "joint", "tests", "note", "also")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a report as it was coded: `kind` is the list it stands in, `told` its fields."""

    report: str
    kind: str
    told: Told

    @property
    def id(self) -> str:
        """The same for the same fact in every run, whatever remarks the coder adds to it."""
        return mark(self.report, self.kind, json.dumps(self.identity, sort_keys=True))

    @property
    def identity(self) -> Told:
        """The fact without what the coder says about it."""
        return {name: value for name, value in self.told.items() if name not in _NO_PART_OF_THE_FACT}

    @property
    def words(self) -> str:
        """The words of the report that tell it."""
        return str(self.told.get("evidence") or "")

    @property
    def optional(self) -> bool:
        """True for what a careful coder could leave out: neither a miss nor a false alarm."""
        return bool(self.told.get("optional"))

    @property
    def joint(self) -> str | None:
        """Facts of one letter may be told by one claim."""
        return self.told.get("joint")

    @property
    def tests(self) -> tuple[str, ...]:
        """The difficulties that the fact was written to test."""
        return tuple(self.told.get("tests") or ())


@dataclass(frozen=True, slots=True)
class Coded:
    """One report as it was coded, on the sheet (file) of the gold where it stands.

    `path` is that of its text, with the row's id after `#` in a table.
    """

    id: str
    path: str
    sheet: str
    closed: bool
    told: Told

    def facts(self, kind: str) -> tuple[Fact, ...]:
        """The facts of one list, in the coder's order."""
        return tuple(Fact(self.id, kind, told) for told in self.told.get(kind) or ())

    @property
    def absent(self) -> tuple[Told, ...]:
        """What must not be claimed: an act, perhaps with a modality, on certain words."""
        return tuple(self.told.get("absent") or ())


@dataclass(frozen=True, slots=True)
class Gold:
    """Coded reports that are read together, as one record."""

    name: str
    reports: tuple[Coded, ...]


def gold_at(path: Path) -> Gold:
    """The gold in a file, or in all files `*.jsonl` of a folder. Raises GoldError when there is none."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not all(file.is_file() for file in files):
        raise GoldError(f"There is no gold at '{path}'; allowed are a file of JSON Lines or a folder of such files.")
    reports = tuple(report for file in files for report in _reports(file))
    if not reports:
        raise GoldError(f"'{path}' holds no coded report.")
    return Gold(path.resolve().stem, reports)


def mark(report: str, *told: object) -> str:
    """An id that begins with its report's, so that a run shows which reports it knew without naming one."""
    return f"{content_id(report, length=6)}-{content_id(*told, length=8)}"


def is_closed(name: str) -> bool:
    """True for a third of all names, always the same."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def _reports(file: Path) -> Iterator[Coded]:
    divided = file.resolve().parent.name == DIVIDED
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            told = _line(file, number, line)
            path = os.path.normpath(file.parent / told["path"])
            yield Coded(told["id"], path, file.stem, divided and is_closed(told["id"]), told)


def _line(file: Path, number: int, line: str) -> Told:
    try:
        told = json.loads(line)
    except ValueError as error:
        raise GoldError(f"Line {number} of '{file}' is no JSON: {error}.") from None
    if not isinstance(told, dict) or not {"id", "path"} <= told.keys():
        raise GoldError(f"Line {number} of '{file}' is no coded report; it needs an 'id' and a 'path'.")
    return told
