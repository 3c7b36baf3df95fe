import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dragoman import exports
from dragoman.model import Draft, Finding, Judgement, Record, target
from dragoman.model.claim import ACTS, EVENT_ACTS, MODALITIES
from dragoman.model.finding import FINDING_KINDS
from dragoman.record import lines


@pytest.fixture(scope="module")
def schema(house: Path) -> dict[str, Any]:
    """The published form of the lines."""
    found: dict[str, Any] = json.loads((house / "docs" / "record.schema.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("kind", sorted(exports.EXPORTS))
def test_every_line_has_the_published_form(kind: str, record: Record, schema: dict[str, Any]) -> None:
    """Other programs read the lines by the schema in docs/."""
    name = kind.removesuffix("es") if kind == "timexes" else kind.removesuffix("s")
    form = {"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}
    Draft202012Validator.check_schema(schema)
    met = target(record.claims[0])
    judged = Judgement("mark", "Ada", "2024-05-01T09:00:00Z", (met,), field="where", value="not checked")
    whole = replace(record, judgements=(judged,))
    told = [json.loads(line) for line in exports.jsonl(exports.EXPORTS[kind], whole)]
    assert told
    for line in told:
        Draft202012Validator(form).validate(line)
        Draft202012Validator(schema).validate(line)


def test_the_schema_knows_every_kind(schema: dict[str, Any]) -> None:
    """Acts, modalities and findings are those of the model."""
    forms = schema["$defs"]
    assert tuple(forms["claim"]["properties"]["act"]["enum"]) == ACTS
    assert tuple(forms["event"]["properties"]["act"]["enum"]) == EVENT_ACTS
    assert tuple(forms["claim"]["properties"]["modality"]["enum"]) == MODALITIES
    assert tuple(forms["finding"]["properties"]["kind"]["enum"]) == FINDING_KINDS


def test_a_line_of_no_kind_has_no_form(schema: dict[str, Any]) -> None:
    """The schema refuses what is none of ours."""
    assert list(Draft202012Validator(schema).iter_errors({"recipe": "soup"}))


def test_drafts_come_back_as_they_went(dated: Draft, undated: Draft) -> None:
    """Ranges of days, roles, offsets: nothing is lost on the way through JSON."""
    for draft in (dated, undated):
        line = lines.encode(lines.draft(draft))
        assert lines.draft_of(lines.decode(line), draft.document.text) == draft


def test_findings_come_back_as_they_went() -> None:
    """Whether something could not be read is kept, though it is not exported."""
    finding = Finding("bad-row", "Row 3 of 'a.csv' cannot be read: it is short.", path="a.csv", failed=True)
    assert lines.finding_of(lines.decode(lines.encode(lines.finding(finding, whole=True)))) == finding
    assert "failed" not in lines.finding(finding)


def test_a_claim_leaves_in_the_form_of_record(record: Record) -> None:
    """The fields and their order are those that were published; how the time was told stays inside."""
    claim = next(one for one in record.claims if one.act == "session" and one.path == "undated.txt")
    line = lines.claim(claim)
    assert list(line) == [
        "id", "act", "document", "path", "url", "modality", "when", "when_basis", "where", "where_country", "roles",
        "values", "attribution", "evidence", "rule", "confidence", "copy_of", "judgements", "edits", "marks",
    ]  # fmt: skip
    assert line["when"] == "2024-03-04"
    assert line["attribution"] == {"speaker": None, "publisher": None}


def test_an_event_names_the_document_of_each_piece_of_evidence(record: Record) -> None:
    """Offsets mean nothing without the text they count in."""
    claims = {claim.id: claim for claim in record.claims}
    event = next(one for one in record.events if one.act == "session")
    line = json.loads(lines.encode(lines.event(event, claims)))
    assert [one["document"] for one in line["evidence"]] == list(event.documents)


def test_letters_stay_letters() -> None:
    """Ñandú is not written as escapes."""
    assert lines.encode({"name": "Ñandú"}) == '{"name": "Ñandú"}'
