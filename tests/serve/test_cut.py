"""What is cut from the catalogue, page by page, is what the view makes of the whole record: facts, order and totals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import pytest

from benchmarks.synthetic import drafts, happening, told, world
from dragoman.model import Draft, Judgement, Page, target
from dragoman.model.claim import Value
from dragoman.record import bearing
from dragoman.record.store import Store, questions
from dragoman.record.store.forgetting import forget
from dragoman.serve.desk import Desk, desk
from dragoman.serve.promises import promised
from dragoman.serve.wordings import phrases
from dragoman.views.commitments import Terms, commitments
from dragoman.views.conflicts import conflicts
from dragoman.views.ledger import Ledger, opened
from dragoman.views.phrasebook import Period, phrasebook
from tests import pipeline
from tests.record.builder import Report, body, person, state

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGE = 7


def _own() -> list[Draft]:
    """Our own reports."""
    return list(pipeline.drafts(EXAMPLES))


def _few() -> list[Draft]:
    """Reports of four states, which meet again and again."""
    made = world(1, pipeline.lexicon())
    few = replace(made, codes=made.codes[:4], weights=made.weights[:4])
    return list(islice((one for number in count() for one in told(happening(number, few), few)), 200))


@pytest.fixture(scope="module", params=["examples", "synthetic", "dense"])
def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A record of our own reports, one of made-up ones, and one of four states alone."""
    path = tmp_path_factory.mktemp("cut") / "record.db"
    made = {"examples": _own, "synthetic": lambda: list(drafts(150, lexicon=pipeline.lexicon())), "dense": _few}
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


def test_differences_of_all_pairs_and_states(room: Desk, whole: Ledger) -> None:
    """Of every two, and of everyone alone: what is opened is little, and shows all that the whole record shows."""
    found = pairs(whole)
    shown = set[str]()
    for codes in [*found, *((code,) for code in sorted({code for pair in found for code in pair}))]:
        view = conflicts(whole, codes)
        assert conflicts(room.ledger(questions.differences(*codes)), codes) == view, codes
        shown.update(str(row["kind"]) for row in rows(view))
    assert not shown or shown >= {"figure", "merged"}


def test_set_phrases(room: Desk, whole: Ledger) -> None:
    """Of every two, of all days and of some: what is opened has set words, what is counted is all."""
    told = 0
    for pair in pairs(whole):
        for period in (Period(), Period("2019", "2023-05")):
            _, page = phrases(room, *pair, period)
            assert page == phrasebook(whole, *pair, period=period), (pair, period)
        told += bool(page.sections)
    assert told or room.store.tally().documents > 100


def _differing() -> list[Draft]:
    """Two reports that differ on everything, and three that agree with the first."""
    made = []
    for number, (day, amount, who) in enumerate(
        (("3", "40", "Mira Nor"), ("9", "55", "Ana Lund"), *[("3", "40", "Mira Nor")] * 3)
    ):
        month = "April May June July August".split()[number]
        text = (
            f"Trade of Peru and Norway was {amount} million dollars. The third session of the Peru-Norway Joint Commission sat "
            f"on March {day}, 2021. President {who} of Peru met Per Dahl of Norway on {month} 4, 2021 in Lima."
        )
        report = Report(f"report{number}", text, published=f"2021-{number + 4:02}-06", publisher=f"Paper {number}")
        peru, norway = state("Peru", "PER"), state("Norway", "NOR")
        values: dict[str, Value] = {"metric": "trade", "amount": int(amount) * 10**6, "unit": "USD", "period": "2020"}
        report.claim(
            "figure", f"Trade of Peru and Norway was {amount} million dollars", {"party": [peru, norway]}, values=values
        )
        sides = [person("Ona Paz", "PER"), person("Per Dahl", "NOR")]
        roles = {"mechanism": [body("Peru-Norway Joint Commission")], "chair": sides}
        report.claim("session", "The third session", roles, time=f"March {day}, 2021", values={"ordinal": 3})
        head = person(who, "PER", "President")
        met = {"participant": [head, person("Per Dahl", "NOR")]}
        report.claim("meeting", "met Per Dahl", met, time=f"{month} 4, 2021", where="Lima", where_country="PER")
        report.claim("tenure", f"President {who}", {"holder": [head]}, values={"office": "President"})
        made.append(report.draft())
    return made


def test_every_kind_of_difference(tmp_path: Path) -> None:
    """A figure, the day of a sitting, the holder of an office: found by their cards, as the whole record shows them."""
    path = tmp_path / "record.db"
    store = Store(path, pipeline.lexicon())
    made = _differing()
    for at in range(len(made)):
        store.add(made[at : at + 1])
        whole = opened(store.record(), pipeline.lexicon(), store.known())
        for codes in (("NOR", "PER"), ("PER",), ("NOR",)):
            found = desk(path, pipeline.lexicon()).ledger(questions.differences(*codes))
            assert conflicts(found, codes) == conflicts(whole, codes)
    assert {row["kind"] for row in rows(conflicts(whole, ("NOR", "PER")))} >= {"figure", "sitting", "office"}


def test_what_is_forgotten_is_gone_from_all_that_rests_on_it(tmp_path: Path) -> None:
    """A report that goes takes with it its pledges, and itself as evidence of others; its pairs are told anew."""
    path = tmp_path / "record.db"
    store = Store(path, pipeline.lexicon())
    made = [*_few()[:60], *_differing()]
    store.add(made)
    store.settle()
    for one in (made[3], made[10], made[-1]):
        forget(path, one.document.path, pipeline.lexicon())
        whole = opened(store.record(), pipeline.lexicon(), store.known())
        for pair in pairs(whole):
            room = desk(path, pipeline.lexicon())
            assert promised(room, *pair, Terms(), offset=0, limit=1000)[1] == commitments(whole, *pair)
            assert phrases(room, *pair, Period())[1] == phrasebook(whole, *pair)
            assert conflicts(room.ledger(questions.differences(*pair)), pair) == conflicts(whole, pair)
