"""A small gold of two reports, and the folder that holds it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import Claim, Evidence, Party

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


def party(name: str, country: str | None = None, office: str | None = None, kind: str = "person") -> Party:
    """Somebody as a claim names him."""
    return Party(name, kind, name, office=office, country=country)


def claim(act: str, roles: Mapping[str, list[Party]] | None = None, words: str = "", **told: Any) -> Claim:
    """What one report claims; only what the test is about need be said."""
    fields = {"modality": "occurred", "evidence": (Evidence(0, len(words), words),), "rule": f"{act}/test", **told}
    parties = {role: tuple(some) for role, some in (roles or {}).items()}
    return Claim(id="1", act=act, document="d", path="d.txt", roles=parties, **fields)
