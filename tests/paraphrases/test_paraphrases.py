"""One fact may be told in many ways; whichever way it is told, it is the same fact."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.record import lines
from tests.agreement import in_short, judged
from tests.pipeline import record_of

pytestmark = pytest.mark.slow
ENOUGH = 0.90
TELLINGS = Path(__file__).with_name("seeds.jsonl")


def claims_of(text: str, path: Path) -> list[dict[str, Any]]:
    path.write_text(text, encoding="utf-8")
    return [lines.claim(claim) for claim in record_of(path).claims]


def test_other_words_same_claims(tmp_path: Path) -> None:
    """Tokayev received Ding; Ding was received by Tokayev; on Monday, in Astana, the two sat down for talks."""
    right, wrong = 0, list[str]()
    for line in TELLINGS.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        claims = claims_of(told["text"], tmp_path / f"{told['id']}.txt")
        for expected in told["expect"]:
            claim, fields = judged(expected, claims)
            missed = sorted(name for name, agrees in fields.items() if not agrees)
            right += not missed
            if missed:
                wrong.append(f"{told['id']} {expected['act']}: {', '.join(missed)} in: {in_short(claim)}")
    share = right / (right + len(wrong))
    print(
        f"\n{right} of {right + len(wrong)} claims of the paraphrases are right: {100 * share:.0f} %",
        *wrong,
        sep="\n  ",
    )
    assert share >= ENOUGH, "\n".join(wrong)
