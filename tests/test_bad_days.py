"""Kills, full disks, crowds, clocks that jump, files that change or vanish: what was accepted stays, once."""

import random
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from benchmarks.crowd import crowd
from benchmarks.kills import Trial, run
from benchmarks.synthetic import drafts
from dragoman.errors import RecordBusy, RecordError
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document
from dragoman.record import assemble
from dragoman.record.store import Store, connection
from dragoman.record.store.compaction import compact
from dragoman.record.store.copying import copy
from dragoman.record.store.forgetting import forget
from dragoman.record.store.search import Search, search
from dragoman.record.store.soundness import check
from tests.record.store.formats import TEXT, old_record

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon) -> Store:
    """A settled record of thirty reports."""
    store = Store(tmp_path / "dragoman.db", lexicon)
    store.add(drafts(30))
    store.settle()
    return store


def test_writers_that_are_killed(tmp_path: Path, lexicon: Lexicon) -> None:
    """Ten processes die in the midst of their work; `python -m benchmarks.kills 200` is the long form."""
    trial = Trial(tmp_path, lexicon, random.Random(11))
    run(trial, 10)
    assert trial.faults == []


def test_a_crowd(store: Store) -> None:
    """Four readers and two writers for five seconds; `python -m benchmarks.crowd 300` is the long form."""
    works = crowd(store.path, 5, readers=4, writers=2)
    assert [error for work in works for error in work.errors] == []
    assert sum(work.done["add"] for work in works) > 0
    assert sum(work.done["search"] for work in works) > 0
    assert check(store.path) == ((), 0)


def test_two_writers_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot wait any longer is told that another program writes; readers read on, and nothing is harmed."""
    monkeypatch.setattr(connection, "WAIT", 0.05)
    before = store.record()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for deed in (lambda: store.add(drafts(1, first=500)), lambda: compact(store.path)):
            with pytest.raises(RecordBusy, match=r"cannot be used: another program is writing it\.$"):
                deed()
        assert store.record() == before
        assert search(store.path, Search("said")).total > 0
        other.execute("ROLLBACK")
    store.add(drafts(1, first=500))
    assert len(store.documents()) == len(before.documents) + 1


def _small(deed: Callable[[], object], most: int, answers: "object") -> None:
    """Do a deed where no file may grow beyond so many bytes; say how it ended."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        deed()
        said = ""
    except (RecordError, OSError) as trouble:
        said = str(trouble)
    answers.put(said)  # type: ignore[attr-defined]


def crammed(deed: Callable[[], object], most: int) -> str:
    """What a deed says, in a process of its own, where the disk is full."""
    context = get_context("fork")
    answers = context.Queue()
    process = context.Process(target=_small, args=(deed, most, answers))
    process.start()
    said = str(answers.get(timeout=120))
    process.join()
    return said


@pytest.mark.parametrize("name", ["add", "settle", "compact", "copy", "forget"])
def test_a_full_disk(store: Store, tmp_path: Path, lexicon: Lexicon, name: str) -> None:
    """One sentence; the record is as it was, or has what was accepted, and is sound; later the same deed succeeds."""
    store.add(drafts(60, first=200))
    wanted = next(drafts(1)).document.path
    deeds: dict[str, Callable[[], object]] = {
        "add": lambda: Store(store.path, lexicon).add(drafts(2000, first=900)),
        "settle": lambda: Store(store.path, lexicon).settle(),
        "compact": lambda: compact(store.path, history_before="2999-01-01"),
        "copy": lambda: copy(store.path, tmp_path / "copy.db"),
        "forget": lambda: forget(store.path, wanted, lexicon),
    }
    size = store.path.stat().st_size
    most = {"add": size + 200_000, "settle": 300_000, "compact": 300_000, "copy": size // 2, "forget": 300_000}[name]
    said = crammed(deeds[name], most)
    assert said.endswith("the disk is full, or the file may not grow."), said
    assert check(store.path)[0] == ()
    assert len({draft.document.id for draft in drafts(30)} - {draft.document.id for draft in store.drafts()}) <= 1
    assert not list(tmp_path.glob("copy.db*"))
    if name != "add":
        deeds[name]()
        assert check(store.path)[0] == ()
    assert store.record() == assemble(store.drafts(), lexicon)


def test_a_full_disk_while_migrating(tmp_path: Path, lexicon: Lexicon) -> None:
    """The record stays of its old format until there is room; then nothing is missing."""
    path = tmp_path / "old.db"
    old_record(path, "sure")
    said = crammed(lambda: Store(path, lexicon), 60_000)
    assert said.endswith("the disk is full, or the file may not grow."), said
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    assert Store(path, lexicon).migrated
    assert search(path, Search("fjords")).hits[0].snippet == TEXT
    assert check(path)[0] == ()


def test_a_clock_that_jumps(tmp_path: Path, lexicon: Lexicon) -> None:
    """Back by years and forth again: numbers order the changes, and the record is that of any other clock."""
    times = (datetime(2024, 5, 1, tzinfo=UTC) + timedelta(days=jump) for jump in (0, -4000, 9000, -1, 5, *range(99)))
    store = Store(tmp_path / "jumps.db", lexicon, clock=lambda: next(times))
    for first in (0, 40, 80):
        store.add(drafts(20, first=first))
        store.settle()
    assert store.record() == assemble(store.drafts(), lexicon)
    assert check(store.path) == ((), 0)
    with closing(sqlite3.connect(store.path)) as raw:
        numbers = [number for (number,) in raw.execute("SELECT number FROM changes ORDER BY number")]
        days = [at for (at,) in raw.execute("SELECT at FROM changes ORDER BY number")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert days != sorted(days)


def test_a_file_that_changes_and_vanishes(store: Store, tmp_path: Path, lexicon: Lexicon) -> None:
    """A report whose file says something else is replaced, and its old state kept; one whose file is gone stays."""
    from dragoman import claims, reading
    from dragoman.document.intake import read_path

    folder = tmp_path / "reports"
    folder.mkdir()
    sentence = (
        "published: 2024-03-05\n\nFrench President {} met German Chancellor Olaf Roe in Berlin on March 4, 2024.\n"
    )
    (folder / "a.txt").write_text(sentence.format("Ada Lee"))
    (folder / "b.txt").write_text(sentence.format("Bea Moss"))

    def read() -> None:
        found = read_path(str(folder), columns={})
        store.add(claims.draft(reading.read(one, lexicon), lexicon) for one in found if isinstance(one, Document))
        store.settle()

    read()
    (folder / "a.txt").write_text(sentence.format("Cleo Nash"))
    (folder / "b.txt").unlink()
    read()
    held = {Path(document.path).name: document.text for document in store.documents()}
    assert "Cleo Nash" in held["a.txt"]
    assert "Bea Moss" in held["b.txt"]
    assert search(store.path, Search('"ada lee"')).total == 0
    assert check(store.path) == ((), 0)
    (folder / "a.txt").write_text(sentence.format("Ada Lee"))
    read()
    assert search(store.path, Search('"ada lee"')).total == 1
    assert search(store.path, Search('"cleo nash"')).total == 0
    assert check(store.path) == ((), 0)
