"""Eight readers and two writers on one record: how much they do in a time, and how often something goes wrong.

    python -m benchmarks.crowd 300 [--readers 8] [--writers 2] [--documents 300]

Writers add reports and settle; readers search, ask for the whole record, and check it.
"""

import argparse
import contextlib
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path

from benchmarks.synthetic import drafts
from dragoman.lexicon import Lexicon, load
from dragoman.record.store import Store
from dragoman.record.store.search import Search, search
from dragoman.record.store.soundness import check

_WORDS = ("visit", "memorandum NOT ports", '"stands ready"', "railways OR pipelines", "people:minister", "fisher*")


@dataclass
class Work:
    """What one process did: how often each deed, the longest it took, and what went wrong."""

    done: Counter[str] = field(default_factory=Counter)
    longest: dict[str, float] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def time(self, deed: str, call: Callable[[], object]) -> None:
        """Do one deed and note what came of it."""
        begun = time.perf_counter()
        try:
            call()
            self.done[deed] += 1
        except Exception as trouble:
            self.errors.append(f"{deed}: {type(trouble).__name__}: {trouble}")
        self.longest[deed] = max(self.longest.get(deed, 0.0), time.perf_counter() - begun)


def main() -> None:
    """Let the crowd loose and say what it did; exit code 1 for any error."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    asked.add_argument("seconds", type=float)
    asked.add_argument("--readers", type=int, default=8)
    asked.add_argument("--writers", type=int, default=2)
    asked.add_argument("--documents", type=int, default=300)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crowd.db"
        store = Store(path, load())
        store.add(drafts(given.documents, seed=3))
        store.settle()
        works = crowd(path, given.seconds, given.readers, given.writers)
        faults, _ = check(path)
    errors = [error for work in works for error in work.errors] + list(faults)
    _report(works, errors)
    sys.exit(bool(errors))


def crowd(path: Path, seconds: float, readers: int, writers: int) -> list[Work]:
    """What each process did in so many seconds."""
    context = get_context("fork")
    queue: Queue[Work] = context.Queue()
    roles = [_write] * writers + [_ask] * readers
    until = time.monotonic() + seconds
    crew = [context.Process(target=role, args=(path, until, number, queue)) for number, role in enumerate(roles)]
    for one in crew:
        one.start()
    works = [queue.get(timeout=seconds + 600) for _ in crew]
    for one in crew:
        one.join()
    return works


def _write(path: Path, until: float, number: int, queue: "Queue[Work]") -> None:
    work, store, first = Work(), Store(path, _LEXICON), 0
    while time.monotonic() < until:
        batch = list(drafts(4, seed=100 + number, first=first, lexicon=_LEXICON))
        first += 4
        work.time("add", lambda batch=batch: store.add(batch))  # type: ignore[misc]
        work.time("settle", store.settle)
    queue.put(work)


def _ask(path: Path, until: float, number: int, queue: "Queue[Work]") -> None:
    work, dice = Work(), random.Random(number)
    asked: dict[str, Callable[[], object]] = {
        "search": lambda: search(path, Search(dice.choice(_WORDS))),
        "record": lambda: Store(path, _LEXICON).record(),
        "check": lambda: _sound(path),
    }
    while time.monotonic() < until:
        (deed,) = dice.choices(tuple(asked), (20, 3, 1))
        work.time(deed, asked[deed])
    queue.put(work)


def _sound(path: Path) -> None:
    if faults := check(path)[0]:
        raise AssertionError(faults[0])


def _report(works: list[Work], errors: list[str]) -> None:
    for deed in ("add", "settle", "search", "record", "check"):
        done = sum(work.done[deed] for work in works)
        longest = max((work.longest.get(deed, 0.0) for work in works), default=0.0)
        print(f"{deed:8} {done:6} times, the longest {longest:6.2f} s")
    for kind, number in Counter(errors).most_common(10):
        print(f"{number:6} × {kind}")
    print(f"{len(errors)} errors.")


_LEXICON: Lexicon = load()

if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
