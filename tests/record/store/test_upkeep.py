"""A record is made smaller, copied, and made to forget, while others read it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Judgement
from dragoman.model.judgement import target
from dragoman.record import assemble
from dragoman.record.store import Store
from dragoman.record.store.compaction import compact
from dragoman.record.store.copying import copy
from dragoman.record.store.forgetting import forget
from dragoman.record.store.search import Search, search
from dragoman.record.store.soundness import check
from tests.record.builder import Report, person

SECRET = "Quetzalcoatlus"


def counted(path: Path, question: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (answer,) = connection.execute(question).fetchone()
    return int(answer)


@contextmanager
def reader(path: Path) -> Iterator[int]:
    """Another program that is in the midst of reading; how many reports it sees."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        (number,) = connection.execute("SELECT count(*) FROM drafts").fetchone()
        yield int(number)
        assert connection.execute("SELECT count(*) FROM drafts").fetchone() == (number,)


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon) -> Store:
    return Store(tmp_path / "dragoman.db", lexicon, clock=lambda: datetime(2024, 5, 1, tzinfo=UTC))


def secret(path: str = "secret.txt") -> Report:
    """A report that is to be forgotten: the meeting that the dated report tells too, and one that nobody else tells."""
    report = Report(path, f"Wanjiru Otieno met with King Haldor Vik in Oslo on March 4, 2024. She met {SECRET} Roe.")
    otieno, king = person("Wanjiru Otieno", "KEN", "Deputy President"), person("Haldor Vik", "NOR", "King")
    roe = person(f"{SECRET} Roe", "NOR", "Prime Minister")
    words = "Wanjiru Otieno met with King Haldor Vik in Oslo on March 4, 2024"
    report.claim(
        "meeting", words, {"participant": [otieno, king]}, time="March 4, 2024", where="Oslo", where_country="NOR"
    )
    report.claim("meeting", f"She met {SECRET} Roe", {"participant": [otieno, roe]}, time="March 4, 2024")
    return report


def test_compacting_loses_nothing(store: Store, dated: Draft) -> None:
    """Free pages are given back; what the record says, and its history, stays."""
    store.add([Report(f"{n}.txt", "Words that go again. " * 500).draft() for n in range(40)])
    store.add([Report(f"{n}.txt", "Short.").draft() for n in range(40)])
    store.add([dated])
    record = store.record()
    done = compact(store.path)
    assert (done.drafts, done.versions, done.busy) == (0, 0, False)
    assert counted(store.path, "SELECT count(*) FROM drafts WHERE gone IS NOT NULL") == 40
    assert Store(store.path).record() == record
    assert check(store.path)[0] == ()


def test_history_is_let_go_only_when_asked(tmp_path: Path, lexicon: Lexicon, dated: Draft) -> None:
    """Up to the last change such that it and all before were made before the day: numbers order, not clocks."""
    days = iter([1, 2, 9, 3, 4, 5, 6, 7, 8])
    store = Store(tmp_path / "d.db", lexicon, clock=lambda: datetime(2024, 5, next(days), tzinfo=UTC))
    for text in ("First state.", "Second state.", "Third state."):
        store.add([Report("a.txt", text * 400).draft(), dated])
        store.settle()
    gone = "SELECT count(*) FROM drafts WHERE gone IS NOT NULL"
    record = store.record()
    assert compact(store.path, history_before="2024-05-01").drafts == 0
    done = compact(store.path, history_before="2024-05-10")
    assert done.drafts == 2
    assert done.versions >= 2
    assert done.after < done.before
    assert counted(store.path, gone) == 0
    assert counted(store.path, "SELECT count(*) FROM entries WHERE until IS NOT NULL") == 0
    assert Store(store.path).record() == record
    assert check(store.path)[0] == ()


def test_a_clock_that_jumped(tmp_path: Path, lexicon: Lexicon) -> None:
    """The second state was replaced on the 2nd, but by a change that came after one of the 9th: it stays."""
    days = iter([9, 9, 2, 2, 3, 3])
    store = Store(tmp_path / "d.db", lexicon, clock=lambda: datetime(2024, 5, next(days), tzinfo=UTC))
    for text in ("First state.", "Second state."):
        store.add([Report("a.txt", text).draft()])
        store.settle()
    assert compact(store.path, history_before="2024-05-05").drafts == 0
    assert check(store.path)[0] == ()


def test_compacting_beside_a_reader(store: Store, dated: Draft) -> None:
    """The reader sees what it saw; the file gets smaller when it has done."""
    store.add([dated])
    store.settle()
    with reader(store.path):
        assert compact(store.path).busy
    assert not compact(store.path).busy


def test_a_copy_is_the_record(store: Store, dated: Draft, undated: Draft, tmp_path: Path) -> None:
    """Beside a reader and in the middle of somebody's writing: as it stood before."""
    store.add([dated, undated])
    record = store.record()
    to = tmp_path / "copy.db"
    with reader(store.path), closing(sqlite3.connect(store.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM pending")
        made = copy(store.path, to)
        writer.execute("ROLLBACK")
    assert made.faults == ()
    assert made.bytes == to.stat().st_size
    assert Store(to).record() == record
    assert search(to, Search("regards")).total == 1
    assert [one.name for one in tmp_path.iterdir() if "part" in one.name] == []
    with pytest.raises(RecordError, match="is there already"):
        copy(store.path, to)
    with pytest.raises(RecordError, match="There is no record"):
        copy(tmp_path / "nowhere.db", tmp_path / "x.db")


def test_a_faulty_record_is_copied_and_told(store: Store, dated: Draft, tmp_path: Path) -> None:
    """A copy of what is not sound is better than none."""
    store.add([dated])
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("INSERT INTO pending VALUES ('nobody')")
        connection.commit()
    made = copy(store.path, tmp_path / "copy.db")
    assert made.faults == ("Report nobody waits to be settled, and is not there.",)


def test_a_forgotten_report_is_gone(
    store: Store, dated: Draft, undated: Draft, lexicon: Lexicon, tmp_path: Path
) -> None:
    """From every table and from the disk; the record is the one that the others make, and theirs are the accounts."""
    report = secret()
    store.add([dated, undated])
    store.settle()
    store.add([Report("secret.txt", f"{SECRET} in an earlier state.").draft()])
    store.settle()
    store.add([report.draft()])
    store.settle()
    seen = [
        Judgement("accept", "A. Coder", f"2024-05-01T09:3{n}:00Z", (target(claim),))
        for n, claim in enumerate([*report.claims, dated.claims[2]])
    ]
    store.judge(seen)
    store.judge([Judgement("undo", "A. Coder", "2024-05-02T09:30:00Z", value=seen[0].id)])
    store.settle()
    told = forget(store.path, "secret.txt", lexicon, dry_run=True)
    assert (
        SECRET in store.path.read_bytes().decode("utf-8", "ignore") or store.path.with_name("dragoman.db-wal").exists()
    )
    assert (told.reports, told.claims, told.events, told.shared, told.judgements) == (2, 2, 1, 1, 3)
    assert forget(store.path, "secret.txt", lexicon) == told
    assert Store(store.path).record() == assemble([dated, undated], lexicon, judgements=seen[2:])
    assert check(store.path)[0] == ()
    assert search(store.path, Search(SECRET)).total == 0
    for file in tmp_path.iterdir():
        content = file.read_bytes()
        for word in (SECRET, SECRET.casefold(), "secret.txt", report.document.id, report.claims[0].id):
            assert word.encode() not in content, (file.name, word)
    with pytest.raises(RecordError, match=r"The record holds no report 'secret\.txt'"):
        forget(store.path, "secret.txt", lexicon)


def test_forgetting_beside_a_reader(store: Store, dated: Draft, lexicon: Lexicon) -> None:
    """Whoever is reading reads on; that the old pages are still there is said."""
    store.add([dated, secret().draft()])
    store.settle()
    with reader(store.path) as number:
        assert number == 2
        assert forget(store.path, "secret.txt", lexicon).busy
    assert counted(store.path, "SELECT count(*) FROM drafts") == 1
    assert check(store.path)[0] == ()


def test_a_report_that_is_not_there(store: Store, dated: Draft, lexicon: Lexicon) -> None:
    """Names that come near are shown."""
    store.add([dated, secret("folder/other.txt").draft()])
    with pytest.raises(RecordError, match=r"no report 'other\.txt'; near it are folder/other\.txt"):
        forget(store.path, "other.txt", lexicon)
