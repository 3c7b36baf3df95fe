"""Gold of tellings: happenings that several reports tell, and look-alikes that are others.

One line of a sheet is an event with its tellings. A story is the reports that belong together; a third of the stories,
told by the hash of their names, is closed: counted, and listed by no option.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import GoldError
from dragoman.measure.gold import is_closed

_FIELDS = ("event", "story", "act", "when", "modality", "tellings", "tests", "apart")


@dataclass(frozen=True, slots=True)
class Told:
    """One report's telling of an event: the words that tell it."""

    event: str
    act: str
    path: str
    evidence: str
    modality: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the gold: who tells it, what it is hard for, and which look-alikes it is not."""

    id: str
    story: str
    act: str
    when: str | None
    modality: str
    tellings: tuple[Told, ...]
    tests: tuple[str, ...]
    apart: tuple[str, ...]

    @property
    def closed(self) -> bool:
        """True for the third that nobody looks at."""
        return is_closed(self.story)


@dataclass(frozen=True, slots=True)
class Stories:
    """All events of a gold of tellings, and the reports that tell them."""

    happenings: tuple[Happening, ...]
    paths: tuple[str, ...]

    @property
    def look_alikes(self) -> tuple[tuple[Happening, Happening], ...]:
        """Each two events that are alike and not one, once."""
        by_id = {one.id: one for one in self.happenings}
        told = {frozenset((one.id, other)) for one in self.happenings for other in one.apart}
        pairs = sorted(sorted(pair) for pair in told if len(pair) == 2)
        return tuple((by_id[first], by_id[second]) for first, second in pairs)


def stories_at(paths: Sequence[Path]) -> Stories:
    """The stories on the sheets at the paths, files or folders of them; GoldError says what is wrong with a line."""
    sheets = [sheet for path in paths for sheet in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
    if not sheets or not all(sheet.is_file() for sheet in sheets):
        raise GoldError(f"There is no gold of tellings at '{', '.join(map(str, paths))}'.")
    happenings = tuple(one for sheet in sheets for one in _happenings(sheet))
    known = {one.id for one in happenings}
    for one in happenings:
        strange = [other for other in one.apart if other not in known]
        if strange:
            raise GoldError(f"Event '{one.id}' is kept apart from '{strange[0]}', which no sheet tells.")
    return Stories(happenings, tuple(sorted({told.path for one in happenings for told in one.tellings})))


def _happenings(sheet: Path) -> Iterator[Happening]:
    for number, line in enumerate(sheet.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield _happening(_line(sheet, number, line), sheet.parent)


def _line(sheet: Path, number: int, line: str) -> Mapping[str, Any]:
    try:
        told = json.loads(line)
    except ValueError as error:
        raise GoldError(f"Line {number} of '{sheet}' is no JSON: {error}.") from None
    missing = [name for name in _FIELDS if not isinstance(told, dict) or name not in told]
    if missing:
        raise GoldError(f"Line {number} of '{sheet}' is no event of a story; it lacks '{missing[0]}'.")
    return dict(told)


def _happening(told: Mapping[str, Any], folder: Path) -> Happening:
    return Happening(
        id=told["event"],
        story=told["story"],
        act=told["act"],
        when=told["when"],
        modality=told["modality"],
        tellings=tuple(
            Told(
                told["event"],
                told["act"],
                os.path.normpath(folder / one["path"]),
                one["evidence"],
                one.get("modality") or told["modality"],
            )
            for one in told["tellings"]
        ),
        tests=tuple(told["tests"]),
        apart=tuple(told["apart"]),
    )
