"""Every way in which a record can be unsound is told; a record that nobody harmed has none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Judgement
from dragoman.model.judgement import target
from dragoman.record.store import Store
from dragoman.record.store.connection import opened
from dragoman.record.store.soundness import check
from tests.record.builder import Report

Harm = Callable[..., tuple[str, ...]]


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon, dated: Draft, undated: Draft) -> Store:
    """A settled record with a judgement, a superseded report, and one of another script."""
    store = Store(tmp_path / "dragoman.db", lexicon)
    store.add([Report("dated.txt", "An earlier state of the file.").draft()])
    store.settle()
    store.add([dated, undated, Report("ru.txt", "Стороны обсудили торговлю.").draft()])
    store.settle()
    store.judge([Judgement("accept", "A. Coder", "2024-05-01T09:30:00Z", (target(dated.claims[0]),))])
    store.settle()
    return store


@pytest.fixture
def harm(store: Store) -> Harm:
    """Does something to the record that no program of ours would do; what is found then."""

    def harm(*statements: str) -> tuple[str, ...]:
        with opened(store.path) as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            for statement in statements:
                connection.exec_driver_sql(statement)
            connection.commit()
        return check(store.path)[0]

    return harm


def test_a_record_is_sound(store: Store) -> None:
    """Before it is settled, and after; and looking changes nothing."""
    assert check(store.path)[0] == ()
    before = store.path.read_bytes()
    assert check(store.path)[0] == ()
    assert store.path.read_bytes() == before
    store.add([Report("new.txt", "A new report.").draft()])
    assert check(store.path)[0] == ()


def test_reports(harm: Harm, dated: Draft) -> None:
    """A draft that is another's, words that stand elsewhere, one path twice, a draft that is no JSON."""
    words = "UPDATE drafts SET text = 'x' || text WHERE path = 'dated.txt' AND gone IS NULL"
    assert any(f"Claim {dated.claims[0].id} quotes" in fault for fault in harm(words))
    assert any("'dated.txt' is kept as 2 reports" in fault for fault in harm("UPDATE drafts SET gone = NULL"))
    line = "UPDATE drafts SET draft = '[]' WHERE path = 'ru.txt'"
    assert any("('ru.txt') cannot be read" in fault for fault in harm(line))


def test_search(harm: Harm) -> None:
    """A passage that no report has, one that is missing, an index that lags behind."""
    assert any("searched by other passages" in one for one in harm("UPDATE passages SET text = 'gas' WHERE start = 0"))
    assert any(
        "full-text index" in one for one in harm("DROP TRIGGER passage_changes", "UPDATE passages SET text = ''")
    )


def test_versions(harm: Harm) -> None:
    """A line that says two things at once, that ends before it begins, that is of no kind, of no change."""
    twice = """INSERT INTO entries (kind, id, since, line)
        SELECT kind, id, since, line FROM entries WHERE kind = 'event' AND until IS NULL LIMIT 1"""
    assert any(one.startswith("The event ") and "says two things at once" in one for one in harm(twice))
    assert any("which is not later" in one for one in harm("UPDATE entries SET until = since WHERE kind = 'tenure'"))
    assert any("is a 'rumour'" in one for one in harm("UPDATE entries SET kind = 'rumour' WHERE kind = 'timexes'"))
    assert any("name a change (since)" in one for one in harm("UPDATE entries SET since = 900 WHERE kind = 'claim'"))
    assert any(
        "after its end on" in one for one in harm("UPDATE entries SET first = '2030-01-01', last = '2020-01-01'")
    )


def test_handles_and_pending(harm: Harm) -> None:
    """A handle that leads nowhere, a claim that no report leads to, a report that waits and is not there."""
    lost = harm("INSERT INTO handles VALUES ('claim:x', 99999)")
    assert "The handle claim:x leads to line 99999, which is not there." in lost
    assert any(
        "cannot be found by any report" in one for one in harm("DELETE FROM handles WHERE key LIKE 'document:%'")
    )
    assert any("Report nobody waits" in one for one in harm("INSERT INTO pending VALUES ('nobody')"))


def test_reports_and_record_agree(harm: Harm) -> None:
    """Once settled, the record has every report that was read, and no other."""
    ended = "UPDATE entries SET until = since + 1 WHERE kind = 'document' AND line LIKE '%ru.txt%'"
    assert any("was read, and the record does not have it" in one for one in harm(ended))


def test_judgements(harm: Harm) -> None:
    """A judgement that was altered after it was signed."""
    found = harm("DROP TRIGGER judgements_no_update", "UPDATE judgements SET line = replace(line, 'Coder', 'Forger')")
    assert any("it was altered" in one for one in found)
    assert any("Judgement x does not say" in one or "altered" in one for one in harm("UPDATE judgements SET id = 'x'"))


def test_the_record(harm: Harm) -> None:
    """What checks of a record find in memory is found in the file: here an event without its claim."""
    found = harm("UPDATE entries SET until = since + 1 WHERE kind = 'claim' AND line LIKE '%meeting%'")
    assert any("which is not there" in one for one in found)


def test_the_journal(harm: Harm) -> None:
    """What a change tells can be read."""
    assert json.loads("{}") == {}
    assert any("cannot be read" in one for one in harm("UPDATE changes SET told = 'x' WHERE number = 1"))


def test_a_damaged_file(store: Store) -> None:
    """Bytes that something else overwrote are told first, and nothing is concluded from the rest."""
    with opened(store.path) as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(store.path.read_bytes())
    at = len(content) * 3 // 4 // 4096 * 4096
    content[at : at + 4096] = b"\xff" * 4096
    store.path.write_bytes(content)
    found = check(store.path)[0]
    assert found
    assert all("damaged" in one or "cannot" in one for one in found)
