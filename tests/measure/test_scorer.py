"""Our figures are those of the scorer that lies beside the house, list by list and attribute by attribute."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dragoman.exports import EXPORTS, jsonl
from dragoman.measure.gold import gold_at
from dragoman.measure.judging import judged
from dragoman.measure.tally import Score, scores
from dragoman.measure.texts import by_report, record_of
from tests.pipeline import lexicon

pytestmark = pytest.mark.slow


def _as_the_scorer(score: Score) -> Mapping[str, object]:
    return {
        "gold": score.gold,
        "system": score.told,
        "matched": score.found,
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "attributes": {name: {"right": share.right, "of": share.of} for name, share in score.attributes},
    }


@pytest.mark.parametrize("name", ["seeds.jsonl", "white-house.jsonl"])
def test_two_scorers_agree(shared: Path, tmp_path: Path, name: str) -> None:
    """The same facts found, the same claims counted, the same attributes right."""
    gold = gold_at(shared / "gold" / name)
    record = record_of(gold, lexicon())
    claims = tmp_path / "claims.jsonl"
    claims.write_text("".join(jsonl(EXPORTS["claims"], record)), encoding="utf-8")
    tool = [sys.executable, str(shared / "tools/score_claims.py"), str(shared / "gold" / name), str(claims), "--json"]
    theirs: Mapping[str, Any] = json.loads(subprocess.run(tool, capture_output=True, text=True, check=True).stdout)
    ours = {score.kind: _as_the_scorer(score) for score in scores([judged(*one) for one in by_report(gold, record)])}
    assert ours == {kind: score for kind, score in theirs.items() if score["gold"] or score["system"]}
