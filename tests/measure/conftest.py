"""A small gold of two reports, and the folder that holds it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Write = Callable[..., Path]

TEXT = """published: 2021-06-10

OSLO, June 10 -- Norwegian Foreign Minister Ingrid Solberget met Portuguese Foreign Minister Rui Tavora in Oslo
on June 9, 2021.
"""
MEETING = {
    "participants": ["Ingrid Solberget", "Rui Tavora"],
    "countries": ["NOR", "PRT"],
    "date": "2021-06-09",
    "place": "Oslo",
    "format": "in_person",
    "modality": "occurred",
    "evidence": "met Portuguese Foreign Minister Rui Tavora in Oslo on June 9, 2021",
}
OFFICES = [
    {"person": "Ingrid Solberget", "country": "NOR", "office": "Foreign Minister", "evidence": "Ingrid Solberget"},
    {"person": "Rui Tavora", "country": "PRT", "office": "Foreign Minister", "evidence": "Rui Tavora"},
]


@pytest.fixture
def coded(tmp_path: Path) -> Write:
    """Writes one report and what was coded in it; the folder and the report's name may be chosen."""

    def write(folder: str = "gold", name: str = "oslo", text: str = TEXT, **told: Any) -> Path:
        home = tmp_path / folder
        home.mkdir(exist_ok=True)
        (home / f"{name}.txt").write_text(text, encoding="utf-8")
        line: Mapping[str, Any] = {"id": name, "path": f"{name}.txt", "meetings": [MEETING], "offices": OFFICES, **told}
        with (home / "desk.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        return home / "desk.jsonl"

    return write
