"""Real reports, where they lie beside the house: nothing crashes, and every quotation is in its report, letter for letter."""

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow
Row = dict[str, Any]


def quotations(row: Row) -> Iterator[tuple[str, Row]]:
    """Every piece of evidence of a row with its document."""
    for evidence in row.get("evidence") or ():
        yield row["document"], evidence


def exported(dragoman: Path, kind: str, record: Path, *options: str) -> list[Row]:
    command: list[str | Path] = [dragoman, "export", kind, "--record", record, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("folder", ["seeds", "data/white-house"])
def test_every_quotation_is_in_its_report(folder: str, shared: Path, dragoman: Path, tmp_path: Path) -> None:
    """What the ledger quotes stands in the report at the place it names: text[start:end] is the quotation."""
    record = tmp_path / "record.db"
    read = subprocess.run([dragoman, "read", shared / folder, "--record", record], capture_output=True, text=True)
    assert read.returncode == 0, read.stderr
    texts = {row["id"]: row["text"] for row in exported(dragoman, "documents", record, "--with-text")}
    rows = [*exported(dragoman, "claims", record), *exported(dragoman, "timexes", record)]
    quoted = [pair for row in rows for pair in quotations(row)]
    quoted += [(row["document"], row) for row in rows if "evidence" not in row]
    wrong = [(name, words) for name, words in quoted if texts[name][words["start"] : words["end"]] != words["text"]]
    findings = Counter(row["kind"] for row in exported(dragoman, "findings", record))
    print(f"\n{folder}: {len(texts)} documents, {len(quoted)} quotations, {len(wrong)} wrong; findings:")
    print("\n".join(f"  {count:5} {kind}" for kind, count in sorted(findings.items())))
    assert texts
    assert quoted
    assert wrong == []
