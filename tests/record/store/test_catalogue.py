"""The catalogue lists what the views would choose from the whole record, in their order, and counts it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, islice
from pathlib import Path

import pytest

from benchmarks.synthetic import drafts, happening, told, world
from dragoman.model import Event, Page
from dragoman.record import bearing
from dragoman.record.calling import is_person
from dragoman.record.settling import handles
from dragoman.record.store import Store, cards, glancing, questions
from dragoman.record.store.catalogue import Catalogue, Wanted
from dragoman.record.store.connection import opened as opened_file
from dragoman.record.store.connection import writing
from dragoman.views.briefing.glance import glance as glance_at
from dragoman.views.briefing.glance import section
from dragoman.views.dates import first_day, newest_key
from dragoman.views.ledger import Ledger, opened
from dragoman.views.pair import between
from dragoman.views.timeline import Part, Window, cut, timeline
from tests import pipeline
from tests.record.builder import Report, person

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="module", params=["examples", "synthetic"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A record of our own reports, and one of made-up drafts."""
    made = Store(tmp_path_factory.mktemp("catalogue") / "record.db", pipeline.lexicon())
    made.add(pipeline.drafts(EXAMPLES) if request.param == "examples" else drafts(500, lexicon=pipeline.lexicon()))
    return made


@pytest.fixture(scope="module")
def dense(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A record of four states alone, which meet again and again."""
    made = world(1, pipeline.lexicon())
    few = replace(made, codes=made.codes[:4], weights=made.weights[:4])
    store = Store(tmp_path_factory.mktemp("catalogue") / "dense.db", pipeline.lexicon())
    store.add(islice((one for number in count() for one in told(happening(number, few), few)), 600))
    return store


@pytest.fixture(scope="module")
def whole(store: Store) -> Ledger:
    """All of it."""
    return opened(store.record(), pipeline.lexicon())


@pytest.fixture
def catalogue(store: Store) -> Iterator[Catalogue]:
    """Its catalogue."""
    with store.catalogue() as found:
        yield found


def pairs(whole: Ledger) -> list[tuple[str, str]]:
    """Every two that take part in one happening."""
    told = (bearing.concerned(event, whole.lexicon) for event in whole.record.events)
    return sorted({pair for some in told for pair in some})


def codes(whole: Ledger) -> list[str]:
    """Every state and organisation of the record."""
    return sorted({code for event in whole.record.events for code in bearing.countries(event.parties())})


def rows(page: Page) -> list[Mapping[str, object]]:
    """What a page shows, as data."""
    assert isinstance(page.data, Sequence)
    return list(page.data)


def oldest(whole: Ledger, window: Window) -> tuple[str, ...]:
    """As the timeline has them."""
    return tuple(str(row["id"]) for row in rows(timeline(whole, window)))


def test_the_events_of_a_pair_are_those_of_its_briefing(catalogue: Catalogue, whole: Ledger) -> None:
    """Newest first, page by page, with the number of all."""
    for pair in pairs(whole):
        told = tuple(event.id for event in between(whole, *pair).events)
        found = catalogue.events(handles.pair(*pair), limit=1000)
        assert (found.ids, found.total) == (told, len(told))
        page = catalogue.events(handles.pair(*pair), offset=1, limit=2)
        assert (page.ids, page.total) == (told[1:3], len(told))


def test_a_page_of_a_timeline(catalogue: Catalogue, whole: Ledger) -> None:
    """Oldest first, of all, of a state, of a pair, of a person, between days, of one act."""
    windows = [(cards.ALL, Window())]
    windows += [(handles.state(code), Window(parties=(code,))) for code in codes(whole)]
    windows += [(handles.pair(*pair), Window(parties=pair)) for pair in pairs(whole)[::3]]
    windows += [(cards.name(one), Window(person=one)) for one in whole.known.people()[::7]]
    for key, window in windows:
        found = catalogue.events(key, newest=False, limit=10000)
        told = oldest(whole, window)
        assert (found.ids, found.total) == (told, len(told)), key


def test_days_and_acts_narrow_a_list(catalogue: Catalogue, whole: Ledger) -> None:
    """A stretch of days shows what may lie in it, and nothing without a date."""
    days = sorted({day.isoformat() for one in whole.record.events if (day := first_day(one.when))})
    spans = [(days[1], None), (None, days[-2]), (days[len(days) // 3], days[len(days) // 2]), (days[3], days[3])]
    for since, until in spans:
        for act in (None, "meeting", "visit"):
            wanted = Wanted(acts=(act,) if act else (), since=since, until=until)
            found = catalogue.events(cards.ALL, wanted, newest=False, limit=10000)
            told = oldest(whole, Window(since=since, until=until, act=act))
            assert (found.ids, found.total) == (told, len(told)), (since, until, act)


def test_a_timeline_is_shown_in_parts(store: Store, whole: Ledger) -> None:
    """Part after part is the timeline; each says how many there are, and how it goes on."""
    person = whole.known.people()[0]
    sides = next(
        tuple(sorted(codes)) for one in whole.record.events if len(codes := bearing.countries(one.parties())) == 2
    )
    named = {one.name for event in whole.record.events for one in event.parties() if one.kind == "person"}
    for window in (
        Window(),
        Window(since="2015", until="2023-06"),
        Window(act="meeting", modality="occurred"),
        Window(parties=sides),
        *(Window(person=one, parties=sides[:1]) for one in sorted(named)[::9]),
        Window(person=person, since="2010"),
    ):
        told = oldest(whole, window)
        for number in range(1, 2 + len(told) // 7):
            part = Part(number, 7)
            found = cut(store, window, part)
            ledger = opened(store.part(questions.chosen(found.ids)), pipeline.lexicon(), store.known())
            page = timeline(ledger, window, replace(part, total=found.total))
            assert page == timeline(whole, window, part)
            assert tuple(str(row["id"]) for row in rows(page)) == told[part.start : part.start + 7]


def test_tallies_count_what_is_listed(catalogue: Catalogue, whole: Ledger) -> None:
    """By act, modality and year, for all and for each state."""
    for key in (cards.ALL, *map(handles.state, codes(whole))):
        events = [one for one in whole.record.events if key == cards.ALL or _of(one, key)]
        told = Counter((one.act, one.modality, _year(one)) for one in events)
        found = Counter[tuple[str, str, int]]()
        for one in catalogue.tallies(key):
            found[one.act, one.modality, one.year] += one.count
        assert found == told


def _of(event: Event, key: str) -> bool:
    return key.removeprefix("state:") in bearing.countries(event.parties())


def _year(event: Event) -> int:
    return date.fromordinal(-newest_key(event.when)[0]).year if event.when else 0


def test_who_received_whom(catalogue: Catalogue) -> None:
    """Of two, how many visits that took place each received; plans, and visits on third soil, are none."""
    found = 0
    for one, other, _ in catalogue.pairs(100000):
        told = Counter[str]()
        for tally in catalogue.tallies(handles.pair(one, other)):
            if (tally.act, tally.modality) == ("visit", "occurred") and tally.host in (one, other):
                told[tally.host] += tally.count
        assert catalogue.received(one, other) == told
        found += sum(told.values())
    assert found > 5


def test_the_pairs_that_meet_most(catalogue: Catalogue, whole: Ledger) -> None:
    """Visits, meetings and sittings that took place, counted for every two."""
    told = Counter[tuple[str, str]]()
    for event in whole.record.events:
        if event.modality == "occurred" and event.act in bearing.CONTACTS:
            told.update(bearing.concerned(event, whole.lexicon))
    found = {(one, other): count for one, other, count in catalogue.pairs(100000)}
    assert found == dict(told)
    (first, second), most = told.most_common(1)[0]
    assert catalogue.among((first, second)) == {(first, second): most}


def test_who_meets_between_two(catalogue: Catalogue, whole: Ledger) -> None:
    """The people of both sides with the number of happenings that name them."""
    for pair in pairs(whole)[::5]:
        told = Counter[str]()
        for event in between(whole, *pair).events:
            told.update({one.name for one in event.parties() if is_person(one) and one.country in pair})
        found = catalogue.people(handles.pair(*pair), limit=1000)
        assert (dict(found.names), found.total) == (dict(told), len(told))


def test_what_is_said_between_two(catalogue: Catalogue, whole: Ledger) -> None:
    """The listed claims that bear on a pair are those of its briefing, that a partnership was founded among them."""
    for pair in pairs(whole)[::3]:
        told = {one.id for one in between(whole, *pair).claims if one.act in cards.LISTED}
        assert set(catalogue.claims(handles.pair(*pair), limit=10000).ids) == told


def test_a_slice_of_a_page_is_told_as_from_the_whole(store: Store, catalogue: Catalogue, whole: Ledger) -> None:
    """The events of a page with all their tellings."""
    page = catalogue.events(cards.ALL, newest=False, offset=5, limit=10)
    part = opened(store.part(questions.chosen(page.ids)), pipeline.lexicon(), store.known())
    told = {row["id"]: row for row in rows(timeline(whole))}
    assert rows(timeline(part)) == [told[id] for id in page.ids]


def test_a_glance_at_a_pair_is_that_of_the_whole(store: Store, catalogue: Catalogue, whole: Ledger) -> None:
    """Every bullet, with its words, from a bounded slice."""
    for pair in pairs(whole):
        part = opened(store.part(glancing.glance(*pair)), pipeline.lexicon(), store.known())
        told = section(between(whole, *pair))
        assert glance_at(part, *pair, catalogue.totals(*pair)) == told, pair


@pytest.mark.parametrize("most", [40, 5])
def test_a_glance_is_bounded(dense: Store, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Of few states that meet often, little is opened, and every bullet stands."""
    for bound in ("NEWEST", "HOSTED", "PLANS", "LEVELS", "FIGURES"):
        monkeypatch.setattr(glancing, bound, most)
    whole = opened(dense.record(), pipeline.lexicon())
    for pair in pairs(whole):
        part = dense.part(glancing.glance(*pair))
        assert len(part.events) < len(whole.record.events) / (1 + (most < 40))
        with dense.catalogue() as catalogue:
            found = glance_at(opened(part, whole.lexicon, dense.known()), *pair, catalogue.totals(*pair))
        assert found == section(between(whole, *pair)), pair


def test_reports_are_listed_newest_first(catalogue: Catalogue, whole: Ledger) -> None:
    """All of them, and those of a publisher."""
    told = sorted(whole.record.documents, key=lambda one: (newest_key(one.published), one.id))
    assert catalogue.documents(limit=10000).ids == tuple(one.id for one in told)
    who = next(one.publisher for one in told if one.publisher)
    own = [one.id for one in told if (one.publisher or one.agency) == who]
    found = catalogue.documents(cards.publisher(who), limit=10000)
    assert (found.ids, found.total) == (tuple(own), len(own))
    assert dict(catalogue.publishers(limit=1000).names)[who] == len(own)


def test_reports_on_a_pair_are_those_of_its_dossier(catalogue: Catalogue, whole: Ledger) -> None:
    """All on which its events and claims rest, newest first, in pages, and between days."""
    for pair in pairs(whole):
        told = between(whole, *pair).documents
        own = tuple(one.id for one in sorted(told, key=lambda one: (newest_key(one.published), one.id)))
        found = catalogue.documents(handles.pair(*pair), limit=1000)
        assert (found.ids, found.total) == (own, len(own))
        page = catalogue.documents(handles.pair(*pair), limit=2, offset=1)
        assert (page.ids, page.total) == (own[1:3], len(own))
        since = min((one.published for one in told if one.published), default="2023")[:10]
        asked = Window(since=since[:4], until=since[:4])
        dated = tuple(id for id in own if asked.holds(whole.documents[id].published))
        wanted = Wanted(since=f"{since[:4]}-01-01", until=f"{since[:4]}-12-31")
        assert catalogue.documents(handles.pair(*pair), wanted, limit=1000).ids == dated


def test_pairs_are_paged(catalogue: Catalogue) -> None:
    """The most frequent first, each once, of all and of one party, with the number of all."""
    for of in (None, catalogue.pairs(1)[0][0]):
        whole = catalogue.pairs(10_000, of=of)
        assert catalogue.paired(of=of) == len(whole) > 0
        assert catalogue.pairs(2, of=of) + catalogue.pairs(10_000, of=of, offset=2) == whole
        assert of is None or all(of in (one, other) for one, other, _ in whole)


def test_phrases_with_first_and_last_use(catalogue: Catalogue, whole: Ledger) -> None:
    """Under a pair: the days between which each was used."""
    for pair in pairs(whole)[::3]:
        said = [one for one in between(whole, *pair).claims if one.act == "phrase"]
        told = Counter(str(one.values["phrase"]) for one in said)
        assert {one.phrase: one.count for one in catalogue.uses(handles.pair(*pair))} == dict(told)


def _tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with opened_file(store.path) as connection:
        return {
            table: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {table}")))
            for table in ("cards", "tallies", "facets", "counts")
        }


def test_what_is_kept_step_by_step_is_what_is_made_at_once(tmp_path: Path) -> None:
    """Reports that come one after the other, are read again and go: the cards are those of the lines that hold."""
    made = list(drafts(60, lexicon=pipeline.lexicon()))
    store = Store(tmp_path / "record.db", pipeline.lexicon())
    for at in range(0, 60, 20):
        store.add(made[at : at + 20])
        store.settle()
    kept = _tables(store)
    with writing(store._engine) as connection:
        cards.rebuild(connection, pipeline.lexicon())
    assert _tables(store) == kept
    assert len(kept["cards"]) > 500


def test_two_of_one_name(tmp_path: Path) -> None:
    """Where "President" of one state meets "President" of another, both are listed under one name."""
    report = Report("a", "The Presidents of Mali and Portugal met.", published="2024-03-05")
    both = [person("President", code, "President") for code in ("MLI", "PRT")]
    report.claim("meeting", "met", {"participant": both})
    store = Store(tmp_path / "two.db", pipeline.lexicon())
    store.add([report.draft()])
    (event,) = store.record().events
    assert {(party.name, party.country) for party in event.parties()} == {("President", "MLI"), ("President", "PRT")}
