"""A terminal with the record of two lands at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.cli import main, opening
from dragoman.model import Record
from tests.views.desk import north


@dataclass(frozen=True)
class Said:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Say = Callable[..., Said]


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Say:
    """Runs one command in an empty folder, as the shell would."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Said:
        monkeypatch.setattr("sys.argv", ["dragoman", *arguments])
        code: object = 0
        try:
            main.main()
        except SystemExit as left:
            code = left.code
        captured = capsys.readouterr()
        return Said(code if isinstance(code, int) else 0, captured.out, captured.err)

    return run


@pytest.fixture
def lands(monkeypatch: pytest.MonkeyPatch) -> Record:
    """The record of Norway and Portugal, wherever a record is asked for."""
    record = north().record()
    asked_of(record, monkeypatch)
    return record


def asked_of(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every question be asked of a record that lies in no file."""
    monkeypatch.setattr(opening, "require", lambda path: None)
    monkeypatch.setattr(opening, "store_at", lambda path, lexicon: Lying(record))


@dataclass(frozen=True)
class Lying:
    """A record in place of a file."""

    made: Record

    def record(self) -> Record:
        """All of it."""
        return self.made

    def parts(self, kind: str) -> tuple[Record, ...]:
        """In one piece."""
        return (self.made,)

    def known(self) -> None:
        """No file keeps what it tells of names."""
