"""What each page of a reading room asks of a record, however large: medians and 95th percentiles.

    python -m benchmarks.rooms --record FILE [--times 40] [--readers 1]

The catalogue's questions, and the slices that a page opens for them. Each question is asked with other states, pairs,
people and pages each time, the busiest among them. With more readers each has a process of its own, and all ask at
once; the time told is that of the answer, in milliseconds, beside the time that the processor worked on it.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter, process_time

from dragoman.lexicon import load
from dragoman.record.settling import handles
from dragoman.record.store import Store, cards, glancing, questions
from dragoman.record.store.catalogue import Catalogue, Wanted
from dragoman.serve.desk import Desk, desk
from dragoman.serve.promises import promised
from dragoman.serve.wordings import phrases
from dragoman.views.briefing.glance import glance
from dragoman.views.commitments import Terms
from dragoman.views.conflicts import conflicts
from dragoman.views.itinerary import itinerary
from dragoman.views.ledger import opened
from dragoman.views.phrasebook import Period
from dragoman.views.timeline import timeline

PAGE = 50
_SEED = 5

Ask = Callable[[], object]
Times = Mapping[str, Sequence[tuple[float, float]]]


class Reader:
    """Somebody who goes through the rooms of a record."""

    def __init__(self, path: Path, number: int) -> None:
        self.path, self.number = path, number
        self.lexicon = load()
        self._dice = Random(f"{_SEED}/{number}")
        with self._store().catalogue() as catalogue:
            self._pairs = [(one, other) for one, other, _ in catalogue.pairs(400)]
            self._people = [name for name, _ in catalogue.people(limit=400).names]
            self._places = [name for name, _ in catalogue.places(limit=100).names]
            self._total = catalogue.events(limit=0).total

    def cases(self) -> Iterator[tuple[str, Ask]]:
        """Questions of each sort in turn, for ever; every second time of what is busiest."""
        for turn in iter(int, None):
            del turn
            for busy in (True, False):
                yield from self._some(busy)

    def _some(self, busy: bool) -> Iterator[tuple[str, Ask]]:
        pair = self._pairs[0] if busy else self._dice.choice(self._pairs)
        person = self._people[0] if busy else self._dice.choice(self._people)
        place = self._places[0] if busy else self._dice.choice(self._places)
        deep = self._dice.randrange(self._total)
        key, state = handles.pair(*pair), handles.state(pair[0])
        visits = Wanted(acts=("visit",), modalities=("occurred",), highest=2)
        years = Wanted(since="2015-01-01", until="2016-06-30")
        yield "home: counts, pairs, newest", lambda: self._ask(_home)
        yield "timeline of all, a deep page", lambda: self._page(cards.ALL, newest=False, offset=deep)
        yield "timeline of all, by days", lambda: self._page(cards.ALL, years, newest=False)
        yield "pair: a page", lambda: self._page(key)
        yield "pair: the last page, oldest first", lambda: self._page(key, newest=False, offset=100)
        yield "pair: counts and names", lambda: self._ask(lambda one: _names(one, key))
        yield "pair: a glance", lambda: self._glance(pair)
        yield "pair: pledges, ids", lambda: self._ask(lambda one: one.claims(key, Wanted(acts=("pledge",))))
        yield "pair: a page of pledges", lambda: self._pledges(pair)
        yield "pair: set phrases", lambda: phrases(self._desk(), *pair, Period())
        yield "pair: where accounts differ", lambda: self._differences(*pair)
        yield "state: where accounts differ", lambda: self._differences(pair[0])
        yield "person: sayings", lambda: self._ask(lambda one: one.sayings(person))
        yield "person: journeys", lambda: self._journeys(person)
        yield "state: a page", lambda: self._page(state)
        yield "state: a deep page", lambda: self._page(state, offset=400)
        yield "state: visits of the highest", lambda: self._page(state, visits)
        yield "state: by days", lambda: self._page(state, years)
        yield "state: counts and names", lambda: self._ask(lambda one: _names(one, state))
        yield "person: a page", lambda: self._page(cards.name(person))
        yield "place: a page", lambda: self._page(cards.place(place))
        yield "reports: a page of ids", lambda: self._ask(lambda one: one.documents(offset=deep))

    def _store(self) -> Store:
        return Store(self.path, self.lexicon)

    def _ask(self, ask: Callable[[Catalogue], object]) -> object:
        with self._store().catalogue() as catalogue:
            return ask(catalogue)

    def _page(self, key: str, wanted: Wanted | None = None, *, newest: bool = True, offset: int = 0) -> object:
        store = self._store()
        with store.catalogue() as catalogue:
            found = catalogue.events(key, wanted or Wanted(), newest=newest, offset=offset, limit=PAGE)
        return timeline(opened(store.part(questions.chosen(found.ids)), self.lexicon, store.known()))

    def _desk(self) -> Desk:
        return desk(self.path, self.lexicon)

    def _pledges(self, pair: tuple[str, str]) -> object:
        return promised(self._desk(), *pair, Terms(), offset=0, limit=PAGE)

    def _differences(self, *codes: str) -> object:
        return conflicts(self._desk().ledger(questions.differences(*codes)), codes)

    def _journeys(self, person: str) -> object:
        return itinerary(self._desk().ledger(questions.life(person)), person)

    def _glance(self, pair: tuple[str, str]) -> object:
        store = self._store()
        with store.catalogue() as catalogue:
            totals = catalogue.totals(*pair)
        return glance(opened(store.part(glancing.glance(*pair)), self.lexicon, store.known()), *pair, totals)


def _home(catalogue: Catalogue) -> object:
    pairs = catalogue.pairs(60)
    codes = sorted({code for one, other, _ in pairs[:20] for code in (one, other)})
    return catalogue.tallies(), catalogue.among(codes[:20]), catalogue.new(20), catalogue.people(limit=20)


def _names(catalogue: Catalogue, key: str) -> object:
    asked = (catalogue.people, catalogue.bodies, catalogue.places, catalogue.phrases, catalogue.topics)
    return catalogue.tallies(key), catalogue.uses(key), [ask(key, limit=20) for ask in asked]


def read(path: Path, number: int, times: int) -> Times:
    """The times of one reader, in milliseconds: on the clock, and of the processor."""
    reader = Reader(path, number)
    kinds = len(list(reader._some(True)))
    found: dict[str, list[tuple[float, float]]] = {}
    for name, ask in islice(reader.cases(), times * kinds):
        clock, worked = perf_counter(), process_time()
        ask()
        found.setdefault(name, []).append((perf_counter() - clock, process_time() - worked))
    return {name: [(1000 * one, 1000 * other) for one, other in some] for name, some in found.items()}


def measured(path: Path, readers: int, times: int) -> Times:
    """The times of all readers together."""
    if readers == 1:
        return read(path, 0, times)
    with ProcessPoolExecutor(readers, mp_context=get_context("spawn")) as pool:
        told = list(pool.map(read, [path] * readers, range(readers), [times] * readers))
    return {name: [time for one in told for time in one[name]] for name in told[0]}


def main() -> None:
    """Print a table, or JSON."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    asked.add_argument("--record", type=Path, required=True)
    asked.add_argument("--times", type=int, default=40)
    asked.add_argument("--readers", type=int, default=1)
    asked.add_argument("--json", action="store_true")
    given = asked.parse_args()
    rows = [(name, *_told(times)) for name, times in measured(given.record, given.readers, given.times).items()]
    if given.json:
        print(
            json.dumps([dict(zip(("question", "median", "p95", "cpu", "slowest"), row, strict=True)) for row in rows])
        )
        return
    print(f"| {given.readers} at once, ms | median | 95 of 100 | processor, median | slowest |")
    print("|---|---:|---:|---:|---:|")
    for name, *numbers in rows:
        print(f"| {name} | {' | '.join(f'{one:.1f}' for one in numbers)} |")


def _told(times: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    clock = [one for one, _ in times]
    return median(clock), quantiles(clock, n=20)[-1], median(one for _, one in times), max(clock)


if __name__ == "__main__":
    main()
