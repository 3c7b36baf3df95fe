"""Our own hand-coded reports: what the program finds of them, and how much it says that they do not.

The gold was coded from the text before the program was run on it. The floors below are what a change may not fall
under; they rise with the program and are never lowered to let a change pass.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from dragoman.measure.gold import gold_at
from dragoman.measure.run import Part, run
from tests.pipeline import lexicon, record_of

# Of the facts that are not optional: the share found, and the share of the program's own that the gold bears out.
FLOORS = {"meetings": (0.74, 0.95), "visits": (0.75, 0.92), "sessions": (0.8, 0.92)}


@pytest.fixture(scope="module")
def parts(house: Path) -> Mapping[str, Part]:
    """The run over all our gold."""
    golds = [gold_at(house / "gold" / name) for name in ("examples.jsonl", "reports")]
    return {part.name: part for part in run(golds, lexicon())}


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_what_the_examples_tell_is_found(kind: str, parts: Mapping[str, Part]) -> None:
    """Recall and precision of encounters over our examples do not fall."""
    (score,) = [score for score in parts["examples"].scores if score.kind == kind]
    assert score.recall is not None
    assert score.precision is not None
    assert (score.recall >= FLOORS[kind][0], score.precision >= FLOORS[kind][1]) == (True, True)


@pytest.mark.slow
def test_the_examples_as_a_whole(parts: Mapping[str, Part]) -> None:
    """Little is missed in them, and hardly anything is said besides."""
    summary = parts["examples"].summary
    assert (summary.macro_f1 or 0) >= 0.92
    assert (summary.false or 0) <= 0.03


@pytest.mark.slow
@pytest.mark.parametrize(("name", "macro_f1", "false"), [("open", 0.57, 0.1), ("closed", 0.54, 0.08)])
def test_reports_of_many_manners(name: str, macro_f1: float, false: float, parts: Mapping[str, Part]) -> None:
    """Open and closed reports alike do not fall."""
    summary = parts[f"reports, {name}"].summary
    assert ((summary.macro_f1 or 0) >= macro_f1, (summary.false or 0) <= false) == (True, True)


@pytest.mark.slow
def test_every_quotation_stands_in_its_report(parts: Mapping[str, Part]) -> None:
    """text[start:end] is the quotation, in every report of the gold."""
    assert {name: part.faithful.of - part.faithful.right for name, part in parts.items()} == dict.fromkeys(parts, 0)


@pytest.mark.slow
def test_a_domestic_report_tells_of_no_encounter(house: Path) -> None:
    """A cabinet meeting is nobody's affair abroad."""
    record = record_of(house / "examples" / "china-kazakhstan" / "k19-cabinet.txt")
    assert {claim.act for claim in record.claims} <= {"tenure"}
