"""The versions of an event and of a claim, and what brought each."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import UnknownName
from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Draft, Event, Judgement, Record
from dragoman.record import confidence
from dragoman.record.settling import told as telling
from dragoman.record.store import Store, file
from dragoman.record.store.forgetting import forget
from dragoman.record.store.history import History, Step
from dragoman.record.store.rules import rules
from tests.record.judging.conftest import judge
from tests.record.judging.test_replay import reread
from tests.record.store.test_past import STEPS, clock

Meeting = Callable[[str], Claim]


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon) -> Store:
    return Store(tmp_path / "dragoman.db", lexicon, clock=clock())


@pytest.fixture
def meeting(store: Store) -> Meeting:
    """The claim of a report that tells of the meeting with the King, as the record has it now."""

    def found(path: str) -> Claim:
        record = store.record()
        every = (*record.claims, *record.rejected)
        return next(one for one in every if one.act == "meeting" and one.path == path and "Vik" in str(one.roles))

    return found


def event_of(record: Record, claim: Claim) -> Event:
    return next(event for event in record.events if claim.id in event.claims)


def known(store: Store, id: str) -> History:
    found = store.history(id)
    assert found is not None
    return found


def shape(step: Step) -> tuple[int, int | None, int | None]:
    """The change, and how many claims there were before and after."""
    before, after = (None if one is None else len(one.claims) for one in (step.before, step.after))
    return step.change.number, before, after


def test_an_earlier_telling_comes(store: Store, dated: Draft, undated: Draft, meeting: Meeting) -> None:
    """The event gets the id of the report that is older; by both ids its history is the same."""
    store.add([undated])
    first = event_of(store.record(), meeting("undated.txt")).id
    store.add([dated])
    second = event_of(store.record(), meeting("dated.txt")).id
    assert first != second
    steps = known(store, second).steps
    assert known(store, first).steps == steps
    assert [shape(step) for step in steps] == [(2, None, 1), (4, 1, 2)]
    assert [step.reasons.new for step in steps] == [("undated.txt",), ("dated.txt",)]
    assert set(known(store, second).documents) == {dated.document.id, undated.document.id}


def test_judged_apart_and_together_again(store: Store, dated: Draft, undated: Draft, meeting: Meeting) -> None:
    """Each step names the judgement, the undo what it takes back; the part that left has the history of the whole."""
    store.add([dated, undated])
    one, other = meeting("dated.txt"), meeting("undated.txt")
    split = judge("split", one, apart=[other])
    store.judge([split])
    left = event_of(store.record(), other).id
    undo = judge("undo", value=split.id, minute=1)
    store.judge([undo])
    steps = known(store, event_of(store.record(), one).id).steps
    assert [shape(step) for step in steps] == [(2, None, 2), (4, 2, 1), (6, 1, 2)]
    assert [[each.id for each in step.parted] for step in steps] == [[], [left], []]
    assert [[each.id for each in step.merged] for step in steps] == [[], [], [left]]
    assert [step.reasons.judgements for step in steps] == [(), (split,), (undo,)]
    assert steps[2].reasons.undone == (split,)
    parted = known(store, left).steps
    assert [shape(step) for step in parted] == [(2, None, 2), (4, 2, 1), (6, 1, 2)]
    assert [each.id for each in parted[1].parted] == [event_of(store.record(), one).id]


def test_a_rejected_claim(store: Store, dated: Draft, undated: Draft, meeting: Meeting) -> None:
    """The claim is shown as rejected, the event as resting on the other; with both rejected it ends."""
    store.add([dated, undated])
    one, other = meeting("dated.txt"), meeting("undated.txt")
    event = event_of(store.record(), one).id
    reject = judge("reject", other)
    store.judge([reject])
    store.settle()
    steps = known(store, other.id).steps
    assert [(step.told.rejected, step.reasons.judgements) for step in steps] == [(False, ()), (True, (reject,))]
    store.judge([judge("reject", one, minute=1)])
    store.settle()
    assert [shape(step) for step in known(store, event).steps] == [(2, None, 2), (4, 2, 1), (6, 1, None)]


def test_a_better_rule_of_reading(store: Store, dated: Draft, undated: Draft, meeting: Meeting) -> None:
    """All ids are others; the event and its claims are followed to the new ones, and the reports are told as reread."""
    store.add([dated, undated])
    before = event_of(store.record(), meeting("dated.txt")).id
    claim = meeting("dated.txt").id
    store.renew([replace(one, claims=tuple(map(reread, one.claims))) for one in (dated, undated)])
    after = event_of(store.record(), meeting("dated.txt")).id
    assert before != after
    (_, step) = known(store, after).steps
    assert (step.before and step.before.id, step.after and step.after.id) == (before, after)
    assert step.moved[claim] == f"re-{claim}"
    assert step.reasons.again == ("dated.txt", "undated.txt")
    assert step.reasons.new == ()
    assert [step.told.id for step in known(store, claim).steps] == [claim, f"re-{claim}"]


def test_another_rule_of_the_record(
    store: Store, dated: Draft, meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was read; the marks of the rules before and after are told."""
    store.add([dated])
    event = event_of(store.record(), meeting("dated.txt")).id
    before = rules()
    monkeypatch.setattr(file, "rules", lambda: "better")
    real = confidence.weighed

    def weighed(*given: object) -> tuple[Claim, ...]:
        return tuple(replace(claim, confidence=0.5) for claim in real(*given))  # type: ignore[arg-type]

    monkeypatch.setattr(telling, "weighed", weighed)
    store.settle()
    (_, step) = known(store, event).steps
    assert step.reasons.rules == (before, "better")
    assert (step.reasons.new, step.reasons.again, step.told.told.confidence) == ((), (), 0.5)


def test_a_file_with_another_text(store: Store, dated: Draft, undated: Draft, meeting: Meeting) -> None:
    """The telling that is no longer there leaves the event, and its report is told as gone; the text can be read."""
    store.add([dated, undated])
    event = event_of(store.record(), meeting("dated.txt")).id
    other = replace(undated, document=replace(undated.document, id="newer"), claims=())
    store.add([other])
    store.settle()
    found = known(store, event)
    assert [shape(step) for step in found.steps] == [(2, None, 2), (4, 2, 1)]
    assert found.steps[1].reasons.gone == ("undated.txt",)
    assert found.documents[undated.document.id].text == undated.document.text


def test_what_comes_back(store: Store, dated: Draft, meeting: Meeting) -> None:
    """An event that was not told for a while ended and began again."""
    store.add([dated])
    event = event_of(store.record(), meeting("dated.txt")).id
    store.add([replace(dated, document=replace(dated.document, id="newer"), claims=())])
    store.settle()
    store.add([dated])
    store.settle()
    assert [shape(step) for step in known(store, event).steps] == [(2, None, 1), (4, 1, None), (6, None, 1)]


def test_a_forgotten_report(store: Store, dated: Draft, undated: Draft, meeting: Meeting, lexicon: Lexicon) -> None:
    """What the event said with it is gone from its history, and that a report was forgotten is told."""
    store.add([undated])
    store.settle()
    store.add([dated])
    store.settle()
    forget(store.path, "dated.txt", lexicon)
    steps = known(store, event_of(store.record(), meeting("undated.txt")).id).steps
    assert [(shape(step), step.gap) for step in steps] == [((2, None, 1), False), ((6, 1, 1), True)]
    assert {claim.path for step in steps for claim in step.told.claims} == {"undated.txt"}
    assert steps[1].reasons.forgotten == 1


def test_ids(store: Store, dated: Draft, meeting: Meeting) -> None:
    """The beginning of an id will do where only one begins so; an id that never was has no history."""
    store.add([dated])
    claim = meeting("dated.txt").id
    assert known(store, claim[:8]).steps == known(store, claim).steps
    assert store.history("zzzz") is None
    with pytest.raises(UnknownName, match=r"begins \d+ ids"):
        store.history("")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(range(len(STEPS))), min_size=2, max_size=9))
def test_every_thing_has_a_history(steps: list[int]) -> None:
    """Whatever was read, read otherwise, changed and judged: each history is in order and ends in what is said now."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "dragoman.db", load(), clock=clock())
        store.add([])
        for number in steps:
            step = STEPS[number]
            store.judge([step]) if isinstance(step, Judgement) else store.add([step])
            store.settle()
        record = store.record()
        every: list[Event | Claim] = [*record.events, *record.claims, *record.rejected]
        for one in every:
            found = known(store, one.id).steps
            numbers = [step.change.number for step in found]
            assert numbers == sorted(set(numbers))
            assert found[0].before is None
            assert found[-1].after is not None
            assert (found[-1].after.told, found[-1].after.until) == (one, None)
            assert all(step.reasons.any or step.reasons.others or step.reasons.judged for step in found)
