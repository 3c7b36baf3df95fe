"""How a record bears its load: made, settled, added to and asked at ten thousand, a hundred thousand, a million claims.

    python -m benchmarks.load [--claims 10000,100000,1000000] [--keep FOLDER]

The reports are those of benchmarks.synthetic. Each size has a process of its own, so that its memory is its own. Beside
each question stands plain sqlite3, which fetches the rows that the answer is made of by the same keys and makes
nothing of them; beside the smallest size, what it takes to read the whole record. With --keep the files stay.
"""

import argparse
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.synthetic import World, drafts, happening, world
from dragoman.formats import markdown
from dragoman.lexicon import Lexicon, load
from dragoman.model import Draft, Page
from dragoman.record import asof, calling, lines
from dragoman.record.settling import handles
from dragoman.record.store import Store, questions
from dragoman.record.store.search import Search
from dragoman.record.store.search import search as find
from dragoman.record.store.slices import About
from dragoman.views.dyad import last
from dragoman.views.event import show
from dragoman.views.ledger import Ledger, opened, person_named
from dragoman.views.office import office
from dragoman.views.person import person
from dragoman.views.search import search
from dragoman.views.timeline import Window, timeline

PER_REPORT = 3.4
"""Claims that a report of the synthetic world makes, about."""

ASKED = 200
MORE = 15
_SEED = 7
_UNDER = (
    "SELECT e.line FROM handles h JOIN entries e ON e.number = h.entry WHERE h.key = ? AND e.kind = ? AND until IS NULL"
)
_LINE = "SELECT line FROM entries WHERE kind = ? AND id = ? AND until IS NULL"


Seat = tuple[str, str, str]
"""A state, the key of an office, and its title."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question: answered by the program, and its rows fetched by sqlite3 alone."""

    name: str
    ask: Callable[[], Page]
    fetch: Callable[[sqlite3.Connection], None]


class Trial:
    """A record under load."""

    def __init__(self, path: Path, reports: int) -> None:
        self.path, self.reports = path, reports
        self.lexicon: Lexicon = load()
        self.world: World = world(1, self.lexicon)
        self.store = Store(path, self.lexicon)
        self._dice = Random(_SEED)

    # --- the questions -------------------------------------------------------------------------------------------

    def cases(self) -> Iterator[Case]:
        """Questions of each sort in turn, the same on every machine."""
        names, events, seats = self._names(), self._events(), self._seats()
        while True:
            pair, name, id = self._pair(), self._dice.choice(names), self._dice.choice(events)
            words = f"{self.world.names[pair[0]]} {self._topic()}"
            yield Case("pair timeline", partial(self._timeline, pair), partial(_pair, pair))
            yield Case("pair last", partial(self._last, pair), partial(_pair, pair))
            yield Case("person page", partial(self._person, name), partial(self._rows, name))
            yield self._office_case(seats)
            yield Case("search", partial(self._search, words), partial(_match, words))
            yield Case("event page", partial(self._event, id), partial(_event, id))

    def _office_case(self, seats: Sequence[Seat]) -> Case:
        country, key, title = self._dice.choice(seats)
        day = happening(self._dice.randrange(self._happenings()), self.world).day

        def ask() -> Page:
            whole = self._open(questions.office(country, key, past=True))
            there = opened(asof.offices(whole.record, day), self.lexicon, whole.known)
            return office(there, country, title, on=day, whole=whole)

        return Case("office as of a day", ask, partial(_office, country, key))

    def _timeline(self, pair: tuple[str, str]) -> Page:
        return timeline(self._open(questions.contacts(*pair)), Window(parties=pair))

    def _last(self, pair: tuple[str, str]) -> Page:
        return last(self._open(questions.contacts(*pair)), *pair)

    def _person(self, name: str) -> Page:
        full = person_named(self._open(lambda part: None), name)
        return person(self._open(questions.life(full)), full)

    def _search(self, words: str) -> Page:
        asked = Search(words)
        return search(asked, find(self.path, asked))

    def _event(self, id: str) -> Page:
        return show(self._open(questions.named(id)), id)

    def _open(self, about: About) -> Ledger:
        return opened(self.store.part(about), self.lexicon, self.store.known())

    # --- what is asked about -------------------------------------------------------------------------------------

    def _happenings(self) -> int:
        return self.reports // 2

    def _pair(self) -> tuple[str, str]:
        return happening(self._dice.randrange(self._happenings()), self.world).sides

    def _topic(self) -> str:
        return happening(self._dice.randrange(self._happenings()), self.world).topic

    def _names(self) -> Sequence[str]:
        known = self.store.known()
        assert known is not None
        return known.people()

    def _events(self) -> list[str]:
        query = "SELECT id FROM entries WHERE kind = 'event' AND until IS NULL ORDER BY id"
        return [str(id) for (id,) in self._all(query)]

    def _seats(self) -> list[Seat]:
        query = "SELECT line FROM entries WHERE kind = 'tenure' AND until IS NULL ORDER BY id"
        held = (lines.tenure_of(json.loads(line)) for (line,) in self._all(query))
        return sorted({(one.country, one.office_key, one.office) for one in held if one.country})

    def _all(self, query: str) -> list[tuple[str]]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(query).fetchall()

    def _rows(self, name: str, connection: sqlite3.Connection) -> None:
        known = self.store.known()
        for id in calling.ids(known.of(calling.person(name))) if known else ():
            _fetch(connection, handles.person(id), "event")
            _fetch(connection, handles.person(id), "claim")
        _fetch(connection, handles.holder(name), "tenure")


# --- the same rows by sqlite3 alone ------------------------------------------------------------------------------


def _fetch(connection: sqlite3.Connection, key: str, kind: str) -> None:
    """The lines under a handle; of events also the claims, of both the reports with their texts."""
    for (line,) in connection.execute(_UNDER, (key, kind)).fetchall():
        _rest(connection, json.loads(line), kind)


def _rest(connection: sqlite3.Connection, line: dict[str, Any], kind: str) -> None:
    for id in line["claims"] if kind in ("event", "tenure") else ():
        connection.execute(_LINE, ("claim", id)).fetchone()
    for id in line["documents"] if kind == "event" else [line["document"]] if kind == "claim" else ():
        connection.execute("SELECT text FROM drafts WHERE document = ?", (id,)).fetchone()


def _pair(pair: tuple[str, str], connection: sqlite3.Connection) -> None:
    _fetch(connection, handles.pair(*pair), "event")


def _office(country: str, key: str, connection: sqlite3.Connection) -> None:
    _fetch(connection, handles.office(country, key), "tenure")


def _event(id: str, connection: sqlite3.Connection) -> None:
    (line,) = connection.execute(_LINE, ("event", id)).fetchone()
    _rest(connection, json.loads(line), "event")


def _match(words: str, connection: sqlite3.Connection) -> None:
    query = (
        "SELECT d.text, w.rank FROM words w JOIN passages p ON p.number = w.rowid JOIN drafts d USING (document)"
        " WHERE words MATCH ? ORDER BY w.rank LIMIT 10"
    )
    connection.execute(query, (" ".join(f'"{word}"' for word in words.split()),)).fetchall()


# --- one size ----------------------------------------------------------------------------------------------------


def measured(path: Path, claims: int, *, smallest: bool) -> dict[str, float]:
    """Seconds, bytes and milliseconds of one size, by what they are of."""
    reports = round(claims / PER_REPORT)
    trial = Trial(path, reports)
    found: dict[str, float] = {"reports": reports}
    found["add, s"] = _seconds(lambda: trial.store.add(drafts(reports, lexicon=trial.lexicon)))
    found["settle, s"] = _seconds(trial.store.settle)
    found["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found["file, MB"] = sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*")) / 1e6
    found["claims"] = _count(path)
    found |= _one_more(trial)
    found |= _asked(trial)
    if smallest:
        found["the whole record, ms"] = _seconds(trial.store.record) * 1000
    return found


def _one_more(trial: Trial) -> dict[str, float]:
    """Reports that come later, one at a time: each added and settled. Making them up is not counted."""
    new = list(islice(drafts(trial.reports + MORE, lexicon=trial.lexicon), trial.reports, None))
    taken = sorted(_seconds(partial(_added, trial.store, one)) for one in new)
    return {"one report more, s": median(taken), f"one report more, slowest of {MORE}, s": taken[-1]}


def _added(store: Store, draft: Draft) -> None:
    store.add((draft,))
    store.settle()


def _asked(trial: Trial) -> dict[str, float]:
    """Medians over many questions, each first answered, then fetched by sqlite3 alone."""
    taken: dict[str, list[float]] = {}
    with closing(sqlite3.connect(trial.path)) as connection:
        for case in islice(trial.cases(), ASKED * 6):
            answer = _seconds(partial(_answered, case))
            taken.setdefault(f"{case.name}, ms", []).append(answer * 1000)
            rows = _seconds(partial(case.fetch, connection))
            taken.setdefault(f"{case.name}, sqlite3 alone, ms", []).append(rows * 1000)
    slow = {name.replace(", ms", ", slowest of 20, ms"): _slowest(some) for name, some in taken.items()}
    return {name: median(some) for name, some in taken.items()} | {
        name: slow[name] for name in sorted(slow) if "alone" not in name
    }


def _answered(case: Case) -> str:
    return markdown.render(case.ask())


def _slowest(taken: Sequence[float]) -> float:
    """So long takes one in twenty, or longer."""
    return sorted(taken)[len(taken) * 19 // 20]


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT count(*) FROM entries WHERE kind = 'claim' AND until IS NULL"
        return int(connection.execute(query).fetchone()[0])


# --- all sizes ---------------------------------------------------------------------------------------------------


def table(columns: Sequence[tuple[int, dict[str, float]]]) -> str:
    """A row for each thing measured, a column for each size."""
    names = list(dict.fromkeys(name for _, found in columns for name in found))
    head = f"| claims asked for | {' | '.join(f'{claims:,}' for claims, _ in columns)} |"
    rows = (f"| {name} | {' | '.join(_cell(found.get(name)) for _, found in columns)} |" for name in names)
    return "\n".join((head, f"|---|{'---:|' * len(columns)}", *rows))


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.2f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Each size in a process of its own, then the table of them all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", default="10000,100000,1000000", help="sizes, in claims")
    parser.add_argument("--keep", type=Path, help="a folder in which the records stay")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--smallest", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    sizes = [int(one) for one in given.claims.split(",")]
    if given.one:
        print(json.dumps(measured(given.one, sizes[0], smallest=given.smallest)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        columns = [(size, _alone(folder, size, smallest=size == min(sizes))) for size in sizes]
    print(table(columns))


def _alone(folder: Path, claims: int, *, smallest: bool) -> dict[str, float]:
    """One size in a process of its own."""
    path = folder / f"load-{claims}.db"
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    command = [sys.executable, "-m", "benchmarks.load", "--claims", str(claims), "--one", str(path)]
    done = subprocess.run(
        [*command, *(["--smallest"] if smallest else [])], check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    print(f"{claims:,} claims are done.", file=sys.stderr)
    return found


if __name__ == "__main__":
    main()
