"""What a report says does not hang on who it is about: in another world the same sentences give the same claims."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.record import lines
from tests.pipeline import record_of
from tests.renaming.comparison import compare
from tests.renaming.translation import CASTS, WORLDS, Translation, translation

pytestmark = pytest.mark.slow
ENOUGH = 0.98


def claims_of(folder: Path, reports: list[str]) -> list[dict[str, Any]]:
    record = record_of(*(folder / report for report in reports))
    return [lines.claim(claim) for claim in record.claims]


def names_somebody(claim: dict[str, Any], renamed: Translation) -> bool:
    """A set phrase that holds a name ("high-quality cooperation on the … Road") is no set phrase under another name."""
    phrase = claim["values"].get("phrase") if claim["act"] == "phrase" else None
    return phrase is not None and renamed.text(phrase) != phrase


@pytest.mark.parametrize("name", sorted(CASTS))
def test_other_names_same_claims(name: str, house: Path, tmp_path: Path) -> None:
    """Mr. Okonfola of Nigeria, on a visit to Kenya, says and does what Mr. Ding of China does in Kazakhstan."""
    cast = CASTS[name]
    folder = house / cast["folder"]
    if not folder.is_dir():
        pytest.skip(f"{cast['folder']} is not here")
    original = claims_of(folder, cast["reports"])
    assert original
    short: dict[str, float] = {}
    for world in sorted(WORLDS):
        renamed = translation(cast, WORLDS[world])
        room = tmp_path / world
        for report in cast["reports"]:
            text = (folder / report).read_text(encoding="utf-8")
            target = room / report
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(renamed.text(text), encoding="utf-8")
        found = claims_of(room, cast["reports"])
        expected = [renamed.value(claim) for claim in original if not names_somebody(claim, renamed)]
        result = compare(expected, found)
        print(f"\n{name} in {world}: {result.table()}")
        if result.share < ENOUGH:
            short[world] = round(result.share, 3)
    assert short == {}
