"""What is cut from the catalogue, page by page, is what the view makes of the whole record: facts, order and totals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import pytest

from benchmarks.synthetic import drafts, happening, told, world
from dragoman.model import Draft, Judgement, Page, target
from dragoman.record import bearing
from dragoman.record.store import Store
from dragoman.serve.desk import Desk, desk
from dragoman.serve.promises import promised
from dragoman.views.commitments import Terms, commitments
from dragoman.views.ledger import Ledger, opened
from tests import pipeline

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGE = 7


def _own() -> list[Draft]:
    """Our own reports."""
    return list(pipeline.drafts(EXAMPLES))


def _few() -> list[Draft]:
    """Reports of four states, which meet again and again."""
    made = world(1, pipeline.lexicon())
    few = replace(made, codes=made.codes[:4], weights=made.weights[:4])
    return list(islice((one for number in count() for one in told(happening(number, few), few)), 300))


@pytest.fixture(scope="module", params=["examples", "synthetic", "dense"])
def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A record of our own reports, one of made-up ones, and one of four states alone."""
    path = tmp_path_factory.mktemp("cut") / "record.db"
    made = {"examples": _own, "synthetic": lambda: list(drafts(400, lexicon=pipeline.lexicon())), "dense": _few}
    Store(path, pipeline.lexicon()).add(made[request.param]())
    return desk(path, pipeline.lexicon())


@pytest.fixture(scope="module")
def whole(room: Desk) -> Ledger:
    """All of it."""
    return opened(room.store.record(), pipeline.lexicon(), room.store.known())


def pairs(whole: Ledger) -> list[tuple[str, str]]:
    """Every two on which anything bears together."""
    reports = bearing.reports(whole.record.claims)
    found = set[tuple[str, str]]()
    for event in whole.record.events:
        found |= bearing.concerned(event, whole.lexicon)
    for claim in whole.record.claims:
        found |= bearing.borne(claim, reports.get(claim.document, bearing.SILENT), whole.lexicon)
    return sorted(found)


def rows(page: Page) -> list[Mapping[str, object]]:
    """What a page shows, as data."""
    assert isinstance(page.data, Sequence)
    return list(page.data)


def test_pledges_page_by_page(room: Desk, whole: Ledger) -> None:
    """Between every two: one page that holds all is the view's, and the pages together have its rows."""
    told = 0
    for pair in pairs(whole):
        view = commitments(whole, *pair)
        _, page, total = promised(room, *pair, Terms(), offset=0, limit=10_000)
        assert page == view, pair
        assert total == len(rows(view))
        parts = [promised(room, *pair, Terms(), offset=at, limit=PAGE)[1] for at in range(0, total, PAGE)]
        assert [row for part in parts for row in rows(part)] == rows(view)
        assert all(part.lead == view.lead for part in parts)
        told += total
    assert told > 40


def test_pledges_are_narrowed(room: Desk, whole: Ledger) -> None:
    """To days and an area, as the view narrows them, with the numbers of what is left."""
    narrowed = [
        Terms(since="2015", until="2023-06"),
        Terms(topic="trade"),
        Terms(topic="other matters"),
        Terms(open=True),
    ]
    for pair in pairs(whole)[::4]:
        for terms in narrowed:
            assert promised(room, *pair, terms, offset=0, limit=10_000)[1] == commitments(whole, *pair, terms), pair


def test_scores_count(tmp_path: Path) -> None:
    """A pledge that people agree was kept is no longer open, and its evidence no longer waits."""
    path = tmp_path / "record.db"
    store = Store(path, pipeline.lexicon())
    store.add(pipeline.drafts(EXAMPLES))
    record = store.record()
    whole = opened(record, pipeline.lexicon(), store.known())
    pair = next(two for two in pairs(whole) if any(row["evidence"] for row in rows(commitments(whole, *two))))
    shown = [row for row in rows(commitments(whole, *pair)) if row["evidence"]]
    targets = [(str(row["claims"][-1]), str(row["evidence"][0]["claims"][0])) for row in shown]  # type: ignore[index]
    made = [
        Judgement(
            "follow-up",
            "Ada Lind",
            f"2024-05-01T10:00:{at:02}Z",
            tuple(target(whole.claims[id]) for id in two),
            value=1 - at % 2,
            reason="It did.",
        )
        for at, two in enumerate(targets)
    ]
    store.judge(made)
    whole = opened(store.record(), pipeline.lexicon(), store.known())
    for terms in (Terms(), Terms(open=True)):
        view = commitments(whole, *pair, terms)
        assert promised(desk(path, pipeline.lexicon()), *pair, terms, offset=0, limit=10_000)[1] == view
    assert any(row["scores"] for row in rows(commitments(whole, *pair)))
