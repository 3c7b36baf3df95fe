"""What docs/api.md shows is there."""

import re
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.visitor import Visitor


def addresses(text: str) -> list[str]:
    return re.findall(r"127\.0\.0\.1:8700(/api[^'\s]+)", text)


def test_the_calls_shown_answer(visitor: Visitor, house: Path) -> None:
    """Each address of an example gives something."""
    found = addresses((house / "docs/api.md").read_text())
    assert len(found) == 4
    for address in found:
        told = visitor.json(address)
        assert told.get("total", 1) > 0, address


def test_the_program_shown_runs(visitor: Visitor, house: Path, capsys: Any) -> None:
    """It prints each visit and the words that tell it."""
    (program,) = re.findall(r"```python\n(.*?)```", (house / "docs/api.md").read_text(), re.DOTALL)

    def load(address: str) -> Any:
        return visitor.json(address.removeprefix("http://127.0.0.1:8700"))

    with patch("urllib.request.urlopen", lambda address: address), patch("json.load", load):
        exec(program, {})
    told = capsys.readouterr().out
    assert "2025-06-16/2025-06-18 ['Xi Jinping']" in told
    assert len(told.splitlines()) > 10


def test_every_question_is_listed(visitor: Visitor, house: Path) -> None:
    """The table names the first word of each address of the description."""
    text = (house / "docs/api.md").read_text()
    kinds = {path.split("/")[2] for path in visitor.json("/openapi.json")["paths"] if path.count("/") > 1}
    assert [kind for kind in sorted(kinds) if f"`/{kind}" not in text] == []
