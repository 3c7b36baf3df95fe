"""A run as it is kept in a file, and what a later run gained and lost beside it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import GoldError
from dragoman.measure.run import STATES, Entry, Part

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file keeps of one part: each fact's state, each false alarm's words."""

    facts: Mapping[str, str]
    alarms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One part beside an earlier run of it. What only one of the runs knows, facts or reports, counts as neither."""

    part: Part
    better: tuple[Entry, ...]
    worse: tuple[Entry, ...]
    new_alarms: tuple[Entry, ...]
    gone_alarms: tuple[str, ...]
    before: Mapping[str, str]

    def was(self, entry: Entry) -> str:
        """How a fact was told before."""
        return self.before[entry.id]


def written(parts: Iterable[Part]) -> str:
    """The run as JSON, one fact a line, the same bytes for the same run."""
    return json.dumps({"format": FORMAT, "parts": {part.name: _kept(part) for part in parts}}, indent=1) + "\n"


def _kept(part: Part) -> Mapping[str, object]:
    return {
        "reports": part.summary.reports,
        "macro_f1": _rounded(part.summary.macro_f1),
        "f1": {score.kind: _rounded(score.f1 if score.exhaustive else score.recall) for score in part.scores},
        "facts": {entry.id: entry.state for entry in sorted(part.facts, key=lambda entry: entry.id)},
        "alarms": {entry.id: _line(entry) for entry in sorted(part.alarms, key=lambda entry: entry.id)},
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _line(entry: Entry) -> str:
    return f"{entry.report} {entry.kind}: {entry.words}" if entry.report else ""


def kept_at(path: Path) -> Mapping[str, Kept]:
    """The parts of a run that was saved. Raises GoldError when the file holds none."""
    try:
        run: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if run["format"] != FORMAT:
            raise GoldError(f"'{path}' has format {run['format']!r}; allowed is {FORMAT}.")
        return {name: Kept(part["facts"], part["alarms"]) for name, part in run["parts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise GoldError(f"'{path}' holds no run; `dragoman measure GOLD --save FILE` writes one.") from None


def changes(parts: Iterable[Part], before: Mapping[str, Kept]) -> tuple[Change, ...]:
    """What each part gained and lost; a part that the earlier run had not is left out."""
    return tuple(_change(part, before[part.name]) for part in parts if part.name in before)


def _change(part: Part, kept: Kept) -> Change:
    known = [entry for entry in part.facts if entry.id in kept.facts]
    rank = {state: place for place, state in enumerate(STATES)}
    now = {entry.id for entry in part.alarms}
    both = _reports(kept.facts) & _reports(entry.id for entry in part.facts)
    return Change(
        part=part,
        better=tuple(entry for entry in known if rank[entry.state] > rank[kept.facts[entry.id]]),
        worse=tuple(entry for entry in known if rank[entry.state] < rank[kept.facts[entry.id]]),
        new_alarms=tuple(one for one in part.alarms if one.id not in kept.alarms and _reports([one.id]) <= both),
        gone_alarms=tuple(kept.alarms[key] for key in kept.alarms if key not in now and _reports([key]) <= both),
        before=kept.facts,
    )


def _reports(ids: Iterable[str]) -> set[str]:
    """The reports that the ids begin with."""
    return {one.partition("-")[0] for one in ids}
