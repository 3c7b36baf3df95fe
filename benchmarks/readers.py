"""How the reading room bears its readers: each page's time with twenty of them at once, as the readers wait for it.

    python -m benchmarks.readers --record FILE [--readers 20] [--turns 6] [--pause 0] [--workers N] [--without NAMES]

`dragoman serve` runs as a program of its own with its worker processes; the readers, each with one connection that
stays open, are threads of this one, on the same processors. They ask without a break, or pause so many seconds between
two pages, each for other pairs, people, events and words, the busiest among them. Each sort of page has been asked for
before the clock runs, so that no time is told of a program that still starts. Beside each page stands what the same
bytes take from a server that does nothing but send them.
"""

import argparse
import os
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter
from urllib.parse import quote, urlsplit

from dragoman.lexicon import load
from dragoman.record.settling import handles
from dragoman.record.store import Store
from dragoman.serve.counter import usual

_SEED = 11
_READY = 600.0
"""Seconds that a reader waits at most."""
_WORDS = ("trade", "energy", "memorandum", '"joint commission"', "transport OR water", "pipelines")

Times = dict[str, list[float]]


class Shelf:
    """What there is to ask for, told by the record's catalogue."""

    def __init__(self, record: Path, without: Sequence[str] = ()) -> None:
        self.without = frozenset(without)
        with Store(record, load()).catalogue() as catalogue:
            self.pairs = [(one, other) for one, other, _ in catalogue.pairs(400)]
            self.people = [name for name, _ in catalogue.people(limit=400).names]
            self.bodies = [name for name, _ in catalogue.bodies(limit=200).names]
            self.places = [name for name, _ in catalogue.places(limit=100).names]
            self.events = list(catalogue.events(limit=400).ids)
            self.events += [id for pair in self.pairs[:40] for id in catalogue.events(handles.pair(*pair), limit=5).ids]
            self.documents = list(catalogue.documents(offset=1000, limit=200).ids) or list(catalogue.documents().ids)
            self.total = catalogue.events(limit=0).total

    def pages(self, dice: Random, turn: int) -> Iterator[tuple[str, str]]:
        """Every sort of page that is asked for once, with its address; in every second turn the busiest of its kind."""
        return (one for one in self._pages(dice, turn) if one[0] not in self.without)

    def _pages(self, dice: Random, turn: int) -> Iterator[tuple[str, str]]:
        one, other = self.pairs[0] if turn % 2 else dice.choice(self.pairs)
        person = quote(self.people[0] if turn % 2 else dice.choice(self.people))
        event, document = dice.choice(self.events), dice.choice(self.documents)
        deep = dice.randrange(max(1, self.total - 50))
        yield "home", "/"
        yield "pair", f"/{one}/{other}"
        yield "pair, further and sifted", f"/{one}/{other}?act=meeting&offset=20"
        yield "timeline of the pair, drawn", f"/stretches/{one}/{other}"
        yield "timeline, a deep page", f"/timeline?offset={deep}"
        yield "state", f"/state/{one}"
        yield "person", f"/person/{person}"
        yield "journeys", f"/itinerary/{person}"
        yield "mechanism", f"/mechanism/{quote(dice.choice(self.bodies), safe='')}"
        yield "place", f"/place/{quote(dice.choice(self.places), safe='')}"
        yield "event", f"/event/{event}"
        yield "history", f"/history/{event}"
        yield "comparison", f"/comparison/{event}"
        yield "document", f"/document/{document}"
        yield "search", f"/search?q={quote(dice.choice(_WORDS))}"
        yield "people", f"/people?offset={dice.randrange(max(1, len(self.people)))}"
        yield "documents", f"/documents?offset={deep}"
        yield "network", f"/pairs?of={one}"
        yield "map", "/map"
        yield "conflicts of the pair", f"/conflicts?party={one}&party={other}"
        yield "pledges", f"/commitments/{one}/{other}"
        yield "set phrases", f"/phrasebook/{one}/{other}"
        yield "review", "/review"
        yield "log", "/log"
        yield "api: events", f"/api/events?party={one}&limit=50"


@contextmanager
def room(record: Path, workers: int) -> Iterator[str]:
    """The reading room as its users start it; its address."""
    command = [sys.executable, "-m", "dragoman.cli.main", "serve", "--record", str(record), "--port", "0"]
    command += ["--workers", str(workers)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr
        line = program.stderr.readline()
        address = line.split(" at ")[1].split()[0].rstrip("/")
        threading.Thread(target=program.stderr.read, daemon=True).start()
        try:
            yield address
        finally:
            program.terminate()


class Visit:
    """One reader's connection."""

    def __init__(self, address: str) -> None:
        self._line = HTTPConnection(urlsplit(address).netloc, timeout=_READY)

    def get(self, where: str) -> tuple[int, int]:
        """The status of a page, and how long it is."""
        self._line.request("GET", where)
        answer = self._line.getresponse()
        return answer.status, len(answer.read())

    def close(self) -> None:
        """He goes."""
        self._line.close()


def asked(address: str, shelf: Shelf, readers: int, turns: int, pause: float) -> tuple[Times, Mapping[str, int], int]:
    """Milliseconds of each sort of page, how long its answers are, and how many answers were faults."""
    times, sizes, faults = defaultdict[str, list[float]](list), dict[str, int](), list[str]()
    gate = threading.Barrier(readers)

    def read(number: int) -> None:
        dice = Random(f"{_SEED}/{number}")
        with closing(Visit(address)) as visit:
            for _, where in shelf.pages(dice, 1):
                visit.get(where)
            gate.wait()
            for turn in range(turns):
                pages = list(shelf.pages(dice, turn))
                dice.shuffle(pages)
                for name, where in pages:
                    start = perf_counter()
                    status, sizes[name] = visit.get(where)
                    times[name].append((perf_counter() - start) * 1000)
                    if status >= 400:
                        faults.append(f"{status} {where}")
                    time.sleep(pause)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    for fault in sorted(set(faults))[:10]:
        print(fault, file=sys.stderr)
    return dict(times), sizes, len(faults)


@contextmanager
def sender(sizes: Mapping[str, int]) -> Iterator[str]:
    """A server that sends as many bytes as each page has, and does nothing else."""

    class Send(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = b"x" * sizes.get(self.path.strip("/").replace("_", " "), 0)
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Send)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


class Bytes:
    """The same sorts of pages, as nothing but bytes."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    def pages(self, dice: Random, turn: int) -> Iterator[tuple[str, str]]:
        """Every sort once."""
        del dice, turn
        yield from ((name, f"/{name.replace(' ', '_')}") for name in self.names)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", type=Path, required=True)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--turns", type=int, default=6)
    parser.add_argument("--pause", type=float, default=0.0, help="seconds that a reader looks at a page")
    parser.add_argument("--workers", type=int, default=usual(), help="processes of the room that answer")
    parser.add_argument("--without", default="", help="sorts of pages to leave out, with commas")
    given = parser.parse_args(arguments)
    shelf = Shelf(given.record, given.without.split(","))
    with room(given.record, given.workers) as address:
        start = perf_counter()
        times, sizes, faults = asked(address, shelf, given.readers, given.turns, given.pause)
        seconds = perf_counter() - start
    with sender(sizes) as address:
        bare, _, _ = asked(address, Bytes(list(times)), given.readers, 2, 0.0)  # type: ignore[arg-type]
    print(f"| {given.readers} readers at once, ms | median | 95 of 100 | slowest | the bytes alone, median |")
    print("|---|---:|---:|---:|---:|")
    for name, some in times.items():
        numbers = (median(some), quantiles(some, n=20)[-1], max(some), median(bare[name]))
        print(f"| {name} | {' | '.join(f'{one:,.0f}' for one in numbers)} |")
    told = f"{faults} faults, {os.cpu_count()} processors, {given.workers} workers."
    print(f"{sum(map(len, times.values())):,} pages, {seconds:,.0f} seconds, {told}")


if __name__ == "__main__":
    main()
