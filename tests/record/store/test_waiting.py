"""What waits for review is listed page by page as the queue has it on the whole record."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import pytest

from benchmarks.synthetic import happening, world
from benchmarks.synthetic import told as reports
from dragoman.model import Draft, Judgement
from dragoman.record.store import Store, questions, waiting
from dragoman.record.store.catalogue import DOUBTS
from dragoman.views.ledger import opened
from dragoman.views.reviewing import queue as reviewing
from dragoman.views.reviewing.queue import Item, queue, shown
from tests import pipeline
from tests.record.judging.conftest import judge
from tests.views.reviewing.test_queue import told

EXAMPLES = Path(__file__).parents[3] / "examples"
KINDS = (*DOUBTS, "judged")
FOUND = {
    "examples": {"merge", "name", "confidence"},
    "synthetic": {"conflict", "date", "confidence"},
}


def listed(store: Store, kinds: Iterable[str] = KINDS, page: int = 7) -> tuple[Item, ...]:
    """The queue, page by page."""
    found: list[Item] = []
    with store.catalogue() as catalogue:
        total = catalogue.waiting(tuple(kinds), limit=0).total
        for offset in range(0, total, page):
            some = catalogue.waiting(tuple(kinds), offset=offset, limit=page).items
            ledger = opened(store.part(questions.waiting(some)), pipeline.lexicon(), store.known())
            found += shown(ledger, some)
        assert len(found) == total
    return tuple(found)


def whole(store: Store, kinds: Iterable[str] = KINDS) -> tuple[Item, ...]:
    """The queue of the record laid open."""
    return queue(opened(store.record(), pipeline.lexicon()), kinds)


def alike(store: Store) -> None:
    """Kind by kind the pages are the queue."""
    for kind in KINDS:
        assert listed(store, (kind,)) == whole(store, (kind,)), kind
    assert listed(store) == whole(store)


def synthetic() -> list[Draft]:
    """Made-up reports on few states, of which many tell nearly the same; two tell one meeting in two houses."""
    made = world(1, pipeline.lexicon())
    few = replace(made, codes=made.codes[:3], weights=made.weights[:3])
    many = islice((one for number in count() for one in reports(happening(number, few), few)), 250)
    return [*many, told("a.txt", "March 4, 2024").draft(), told("b.txt", "March 4, 2024", venue="City Hall").draft()]


@pytest.mark.parametrize("source", ["examples", "synthetic"])
def test_the_queue_in_pages_is_the_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """Of our own reports and of made-up ones: before and after people judged, and when reports come."""
    for room in (waiting, reviewing):
        monkeypatch.setattr(room, "LIKELY", 0.86)
    made = list(pipeline.drafts(EXAMPLES)) if source == "examples" else synthetic()
    store = Store(tmp_path / "record.db", pipeline.lexicon())
    store.add(made[: len(made) // 2])
    alike(store)
    store.add(made[len(made) // 2 :])
    alike(store)
    assert {item.kind for item in whole(store)} == FOUND[source]
    store.judge(judgements(store))
    alike(store)
    assert any(item.kind == "judged" for item in whole(store))


def judgements(store: Store) -> Iterable[Judgement]:
    """A word on the first claims of each kind of doubt."""
    record = store.record()
    known = {claim.id: claim for claim in record.claims}
    items = {kind: [one for one in whole(store, (kind,)) if one.claims] for kind in DOUBTS}
    for kind in ("name", "date", "confidence", "merge"):
        for item in islice(items[kind], 2):
            yield judge("accept", known[item.claims[0]])
    for item in islice(items["merge"], 2, 4):
        yield judge("merge", *(known[id] for id in item.claims))
    for item in islice(items["conflict"], 2):
        yield judge("mark", known[item.claims[0]], field="when", value="not checked")
    yield judge("reject", record.claims[len(record.claims) // 2])
