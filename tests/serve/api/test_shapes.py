"""The forms of the API are those of the exports, field by field."""

import json
from pathlib import Path

import pytest

from benchmarks.visitor import Visitor
from dragoman.exports import EXPORTS
from dragoman.record.store import Store
from dragoman.serve.api import shapes
from tests.pipeline import lexicon

FORMS: dict[str, tuple[str, type[shapes.Form]]] = {
    "claims": ("claim", shapes.Claim),
    "events": ("event", shapes.Event),
    "documents": ("document", shapes.Document),
    "tenures": ("tenure", shapes.Tenure),
}


@pytest.mark.parametrize("kind", FORMS)
def test_fields_are_those_of_the_written_form(kind: str, house: Path) -> None:
    """docs/record.schema.json names the same fields; only a text is asked for besides."""
    name, form = FORMS[kind]
    written = json.loads((house / "docs/record.schema.json").read_text())["$defs"][name]
    assert set(form.model_fields) == set(written["properties"]) - {"text"}
    told = form.model_json_schema()
    assert set(told["required"]) == set(written["required"])


@pytest.mark.parametrize("kind", FORMS)
def test_every_line_of_an_export_passes_unchanged(kind: str, record: Path) -> None:
    """What the export gives is what the API would give, value by value."""
    _, form = FORMS[kind]
    lines = list(EXPORTS[kind].as_lines(Store(record, lexicon()).record()))
    assert lines
    for line in lines:
        assert form.model_validate(line).model_dump(mode="json") == json.loads(json.dumps(line))


def test_the_description_tells_every_question_and_its_troubles(visitor: Visitor) -> None:
    """Nothing changes a record here; each question says how it refuses, and none promises what never comes."""
    spec = visitor.json("/openapi.json")
    assert len(spec["paths"]) > 30
    for path, methods in spec["paths"].items():
        assert path.startswith("/api")
        assert set(methods) == {"get"}
        told = methods["get"]
        assert set(told["responses"]) == {"200", "400", "404", "503"}
        assert told["description"].endswith(".")
    assert "HTTPValidationError" not in spec["components"]["schemas"]
