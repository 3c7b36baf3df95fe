"""A sitting opens a page of the queue alone, and all in it is as on the whole record."""

from pathlib import Path

import pytest

from dragoman.cli.reviewing import desk as desks
from dragoman.cli.reviewing.desk import Desk
from dragoman.record.judging.signing import Draft
from dragoman.record.store import Store
from dragoman.views.reviewing.queue import Item
from tests import pipeline

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Our own reports."""
    made = Store(tmp_path / "record.db", pipeline.lexicon())
    made.add(pipeline.drafts(EXAMPLES))
    return made


def test_a_page_of_the_queue_is_worked_like_the_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The things in their order, each with its card, the other accounts and what it may be one with."""
    monkeypatch.setattr(desks, "SITTING", 4)
    whole = Desk(store, pipeline.lexicon(), "Ada")
    assert whole.total > 8
    seen: list[Item] = []
    for page in range(1, 2 + (whole.total - 1) // 4):
        desk = Desk(store, pipeline.lexicon(), "Ada", page=page)
        assert desk.total == whole.total
        seen += desk.items
        for id in {id for item in desk.items for id in item.claims[:2]}:
            claim, other = desk.claim(id), whole.claim(id)
            assert claim is not None
            assert other is not None
            assert desk.card(claim) == whole.card(other)
            assert {one.id for one in desk.others(claim)} == {one.id for one in whole.others(other)}
            near = [one.id for one in desk.candidates(claim)]
            assert set(near) <= {one.id for one in whole.candidates(other)}
    assert tuple(seen) == whole.items


def test_what_is_judged_in_a_sitting_is_shown_in_it(store: Store) -> None:
    """A word on a claim stands beside it; so does that it was taken back."""
    desk = Desk(store, pipeline.lexicon(), "Ada", page=1)
    item = next(one for one in desk.items if one.kind == "merge")
    first, second = (claim for id in item.claims if (claim := desk.claim(id)) is not None)
    made = desk.judge(Draft("merge", (first, second), reason="One evening."))
    assert desk.word(item) == "merge"
    assert {one.id for one in desk.others(first)} >= {second.id}
    desk.undo(made)
    assert desk.word(item) == "undo" or desk.word(item) == ""
    rejected = desk.judge(Draft("reject", (first,), reason="It was not said."))
    assert desk.claim(first.id) is not None
    assert desk.word(item) == rejected.kind
