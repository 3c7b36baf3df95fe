import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Judgement, Record, target
from dragoman.record import assemble
from dragoman.record.judging.lines import judgement, judgement_of
from dragoman.record.store.file import Store


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon, dated: Draft, undated: Draft) -> Store:
    made = Store(tmp_path / "dragoman.db", lexicon)
    made.add([dated, undated])
    return made


@pytest.fixture
def judged(record: Record) -> tuple[Judgement, ...]:
    """Three judgements: a verdict, a place that a person set, and the verdict taken back."""
    met, sat = (target(next(one for one in record.claims if one.act == act)) for act in ("meeting", "session"))
    reject = Judgement("reject", "Ada", "2024-05-01T09:00:00Z", (met,), reason="It was a call.")
    place = Judgement(
        "edit", "Bo", "2024-05-01T09:01:00Z", (sat,), field="where", value="Bergen", reason="I was there."
    )
    return reject, place, Judgement("undo", "Ada", "2024-05-01T09:02:00Z", value=reject.id)


def test_a_judgement_is_kept_once_and_acts_at_once(
    store: Store, judged: tuple[Judgement, ...], dated: Draft, undated: Draft, lexicon: Lexicon
) -> None:
    """What was judged is in the record that is asked for next, and in one that another program opens."""
    assert store.judge(judged[:2]) == judged[:2]
    assert store.judge(judged) == judged[2:]
    assert store.judgements() == judged
    made = assemble([dated, undated], lexicon, judgements=judged)
    assert store.record() == made
    assert Store(store.path).record() == made


def test_a_rejected_claim_is_kept_beside_the_record(store: Store, judged: tuple[Judgement, ...]) -> None:
    """Out of the claims, and there for whoever reviews, also when the file is opened anew."""
    store.judge(judged[:1])
    rejected = store.record().rejected
    assert [one.judgements for one in rejected] == [(judged[0].id,)]
    assert Store(store.path).record().rejected == rejected


def test_judgements_outlive_a_new_reading(store: Store, judged: tuple[Judgement, ...], dated: Draft) -> None:
    """Reading the reports again leaves every judgement where it was."""
    store.judge(judged)
    before = store.record()
    store.add([dated])
    assert store.record() == before


def test_nobody_rewrites_what_was_judged(store: Store, judged: tuple[Judgement, ...]) -> None:
    """Also another program is refused."""
    store.judge(judged)
    with closing(sqlite3.connect(store.path)) as connection:
        for deed in ("UPDATE judgements SET line = 'no'", "DELETE FROM judgements"):
            with pytest.raises(sqlite3.IntegrityError, match="judgements are never changed"):
                connection.execute(deed)


def test_the_journal_tells_of_it(store: Store, judged: tuple[Judgement, ...]) -> None:
    """One change for what was kept together."""
    store.judge(judged[:2])
    store.judge(judged[2:])
    with closing(sqlite3.connect(store.path)) as connection:
        told = connection.execute("SELECT told FROM changes WHERE kind = 'judgement' ORDER BY number").fetchall()
    ids = [one.id for one in judged]
    assert told == [(f'{{"judgements": ["{ids[0]}", "{ids[1]}"]}}',), (f'{{"judgements": ["{ids[2]}"]}}',)]


def test_all_or_none(store: Store, judged: tuple[Judgement, ...]) -> None:
    """When the list of judgements breaks off, none of them is half kept."""

    def broken() -> Iterable[Judgement]:
        yield judged[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.judge(broken())
    assert store.judgements() == ()


def test_there_is_no_record_to_judge(tmp_path: Path, judged: tuple[Judgement, ...]) -> None:
    """A judgement makes no record."""
    with pytest.raises(RecordError, match="There is no record"):
        Store(tmp_path / "none.db").judge(judged)


def test_moved_to_a_fresh_record(
    store: Store, judged: tuple[Judgement, ...], tmp_path: Path, lexicon: Lexicon, dated: Draft, undated: Draft
) -> None:
    """The judgements written down, read into a record of the same reports: the same record."""
    store.judge(judged)
    fresh = Store(tmp_path / "fresh.db", lexicon)
    fresh.add([undated, dated])
    fresh.judge(judgement_of(judgement(one)) for one in store.judgements())
    assert fresh.record() == store.record()
