"""What the record said after each of its changes, whatever came to it later."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon, load
from dragoman.model import Draft, Judgement, Record
from dragoman.record import assemble
from dragoman.record.checks import faults
from dragoman.record.store import Store
from dragoman.record.store.compaction import compact
from dragoman.record.store.forgetting import forget
from tests.record.conftest import dated_report, undated_report
from tests.record.judging.test_replay import JUDGEMENTS, reread

DRAFTS = [dated_report().draft(), undated_report().draft()]
BETTER = [replace(draft, claims=tuple(map(reread, draft.claims))) for draft in DRAFTS]
CHANGED = [
    replace(draft, document=replace(draft.document, id=f"new-{draft.document.id}"), claims=()) for draft in DRAFTS
]
"""The same reports by better rules, and the files with another text, in which nothing is told."""

Step = Draft | Judgement
STEPS: list[Step] = [*DRAFTS, *BETTER, *CHANGED, *JUDGEMENTS]


def clock(*days: int) -> Callable[[], datetime]:
    """A clock that shows these days of May 2024 one after the other, and from then on the last of them."""
    start = datetime(2024, 5, 1, 9, tzinfo=UTC)
    told: Iterator[int] = iter(days)
    last = [0]

    def now() -> datetime:
        last[0] = next(told, last[0])
        return start + timedelta(days=last[0] - 1)

    return now


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(range(len(STEPS))), st.booleans()), min_size=2, max_size=9))
def test_every_state_can_be_seen_again(steps: list[tuple[int, bool]]) -> None:
    """Reports read, read better, changed and judged, settled now and then: each state is what was known then."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "dragoman.db", load(), clock=clock())
        store.add([])
        seen: list[Record] = []
        held: dict[str, Draft] = {}
        judged: list[Judgement] = []
        said = Record()
        for number, settle in steps:
            step = STEPS[number]
            if isinstance(step, Judgement):
                store.judge([step])
                judged.append(step)
            else:
                store.add([step])
                held[step.document.path] = step
            seen += [said] * (len(store.changes()) - len(seen))  # what waits to be settled is not yet said
            if settle:
                store.settle()
                said = assemble(held.values(), load(), judgements=judged)
                seen += [said] * (len(store.changes()) - len(seen))
        for change, told in zip(store.changes(), seen, strict=True):
            assert store.record_at(change) == told, change


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dragoman.db"


def test_a_clock_that_jumps_back(path: Path, lexicon: Lexicon, record: Record) -> None:
    """The second report came when the clock showed an earlier day: the number orders, not the day."""
    store = Store(path, lexicon, clock=clock(10, 10, 3, 3))
    store.add([DRAFTS[0]])
    store.settle()
    store.add([DRAFTS[1]])
    store.settle()
    assert [(one.number, one.at[:10], one.kind) for one in store.changes()] == [
        (1, "2024-05-10", "read"),
        (2, "2024-05-10", "settle"),
        (3, "2024-05-03", "read"),
        (4, "2024-05-03", "settle"),
    ]
    assert store.change_by("2024-05-05T23:59:59Z").number == 4
    assert store.record_at(store.change_by("2024-05-05T23:59:59Z")) == record
    assert store.record_at(store.change_by(2)) == assemble(DRAFTS[:1], lexicon)


def test_before_the_first_change(path: Path, lexicon: Lexicon) -> None:
    """Nothing was known then; a number that is not there is told, too."""
    store = Store(path, lexicon, clock=clock(10))
    store.add([DRAFTS[0]])
    with pytest.raises(
        RecordError, match="nothing yet by 9 May 2024 23:59 UTC; its first change, 1, is of 10 May 2024"
    ):
        store.change_by("2024-05-09T23:59:59Z")
    with pytest.raises(RecordError, match="has no change 7; its changes are 1 to 2"):
        store.change_by(7)


def test_history_that_was_let_go(path: Path, lexicon: Lexicon) -> None:
    """What had been superseded before a day is not told from what is left of it."""
    days = count(1)
    store = Store(path, lexicon, clock=lambda: datetime(2024, 5, next(days), tzinfo=UTC))
    for draft in (DRAFTS[0], CHANGED[0], DRAFTS[1]):
        store.add([draft])
        store.settle()
    before = store.record_at(store.change_by(4))
    compact(path, history_before="2024-05-05")
    with pytest.raises(RecordError, match="after change 2 was let go by `dragoman compact`; its history is kept from"):
        store.change_by(2)
    assert store.record_at(store.change_by(4)) == before


def test_a_text_is_kept_as_long_as_a_line_of_it(path: Path, lexicon: Lexicon) -> None:
    """A file got another text before midnight, and the record was settled after it: until then it told the old one."""
    store = Store(path, lexicon, clock=clock(1, 1, 2, 3))
    store.add([DRAFTS[0]])
    store.settle()
    store.add([CHANGED[0]])
    store.settle()
    before = store.record_at(store.change_by(3))
    assert [one.id for one in before.documents] == [DRAFTS[0].document.id]
    compact(path, history_before="2024-05-03")
    assert store.record_at(store.change_by(3)) == before


def test_what_was_forgotten_is_not_told_of_earlier_days(path: Path, lexicon: Lexicon) -> None:
    """Of the day on which both reports were there, what rests on the other one is left, and it is sound."""
    store = Store(path, lexicon, clock=clock())
    store.add(DRAFTS)
    store.settle()
    forget(path, "dated.txt", lexicon)
    told = store.record_at(store.change_by(2))
    assert {claim.path for claim in told.claims} <= {"undated.txt"}
    assert faults(told) == ()
