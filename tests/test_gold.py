"""Our own hand-coded reports: what the program finds of them, and how much it says that they do not.

The gold was coded from the text before the program was run on it. The floors below are what a change may not fall
under; they rise with the program and are never lowered to let a change pass.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from dragoman.exports import EXPORTS
from dragoman.model import Record
from tests.pipeline import record_of

Line = Mapping[str, object]

# Of the facts that are not optional: the share found, and the share of the program's own that the gold bears out.
FLOORS = {"meetings": (0.65, 0.9), "visits": (0.65, 0.9), "sessions": (0.78, 0.9)}
ACTS = {"meetings": "meeting", "visits": "visit", "sessions": "session"}


@pytest.fixture(scope="module")
def examples(house: Path) -> Record:
    """The record of all our example reports."""
    return record_of(house / "examples")


def _gold(house: Path) -> dict[str, dict[str, list[dict[str, object]]]]:
    lines = (house / "gold" / "examples.jsonl").read_text(encoding="utf-8").splitlines()
    return {str(one["id"]): one for one in map(json.loads, filter(None, lines))}


def _claims(record: Record, act: str) -> Iterator[tuple[str, Line]]:
    for line in EXPORTS["claims"].as_lines(record):
        if line["act"] == act:
            yield _report(str(line["path"])), line


def _report(path: str) -> str:
    file, _, row = path.partition("#")
    return row or Path(file).stem


def _words(line: Line) -> set[str]:
    roles = line["roles"]
    assert isinstance(roles, Mapping)
    names = [str(party["name"]) for parties in roles.values() for party in parties]
    return {word.strip(",.").casefold() for name in names for word in name.replace("-", " ").split()}


def _same(kind: str, fact: Mapping[str, object], line: Line) -> bool:
    """Every person, or the body, that the gold names takes part in the claim."""
    if kind == "meetings":
        people = fact["participants"]
    else:
        people = [fact["visitor"] if kind == "visits" else fact["mechanism"]]
    assert isinstance(people, list)
    return all(_last(str(name)) & _words(line) for name in people) and _land(kind, fact, line)


def _last(name: str) -> set[str]:
    words = [word.strip(",.").casefold() for word in name.replace("-", " ").split()]
    return set(words[-2:])


def _land(kind: str, fact: Mapping[str, object], line: Line) -> bool:
    return kind != "visits" or fact["to"] == line["where_country"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_what_the_gold_tells_is_found(kind: str, house: Path, examples: Record) -> None:
    """Recall and precision of encounters over our examples do not fall."""
    gold = _gold(house)
    told = [(report, line) for report, line in _claims(examples, ACTS[kind]) if report in gold]
    wanted = [(report, fact) for report, one in gold.items() for fact in one.get(kind, []) if not fact.get("optional")]
    every = [(report, fact) for report, one in gold.items() for fact in one.get(kind, [])]
    found = [1 for report, fact in wanted if any(r == report and _same(kind, fact, line) for r, line in told)]
    right = [1 for report, line in told if any(r == report and _same(kind, fact, line) for r, fact in every)]
    recall, precision = len(found) / len(wanted), len(right) / len(told)
    assert (recall >= FLOORS[kind][0], precision >= FLOORS[kind][1]) == (True, True), f"{recall:.2f} {precision:.2f}"


@pytest.mark.slow
def test_a_domestic_report_tells_of_no_encounter(house: Path, examples: Record) -> None:
    """A cabinet meeting is nobody's affair abroad."""
    acts = {line["act"] for line in EXPORTS["claims"].as_lines(examples) if "k19" in str(line["path"])}
    assert acts <= {"tenure"}
