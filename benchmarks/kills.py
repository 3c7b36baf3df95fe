"""A record whose writers are killed: nothing that was accepted is lost, nothing is doubled, and the file is sound.

    python -m benchmarks.kills 200 [--seed 1] [--keep FOLDER]

Each round begins one deed (read, settle, judge, forget, compact, back up, migrate, or the real `dragoman read`) in a
process of its own and kills it with SIGKILL at a moment drawn by the seed; then the record is checked. Every twentieth
round the record is settled and compared with the one that the same drafts and judgements make from nothing.
"""

import argparse
import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.synthetic import drafts
from dragoman.lexicon import Lexicon, load
from dragoman.model import Draft, Judgement
from dragoman.model.judgement import target
from dragoman.record import assemble, lines
from dragoman.record.store import Store
from dragoman.record.store.compaction import compact
from dragoman.record.store.copying import copy
from dragoman.record.store.forgetting import forget
from dragoman.record.store.schema import APPLICATION
from dragoman.record.store.soundness import check

EXAMPLES = Path(__file__).parents[1] / "examples"
_LASTING = {
    "read": 0.5,
    "settle": 1.5,
    "judge": 0.5,
    "forget": 2.0,
    "compact": 0.5,
    "backup": 1.0,
    "migrate": 0.8,
    "dragoman": 8.0,
}
_WEIGHTS = {"read": 30, "settle": 30, "judge": 12, "forget": 6, "compact": 5, "backup": 5, "migrate": 8, "dragoman": 4}
_EVERY = 20
_MOST = 350
_OLD = 60


@dataclass
class Trial:
    """A record under trial: what it has accepted, and what came of each deed."""

    folder: Path
    lexicon: Lexicon
    dice: random.Random
    accepted: set[str] = field(default_factory=set)
    judged: dict[str, str] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    next: int = 0
    done: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    lasting: dict[str, float] = field(default_factory=lambda: dict(_LASTING))

    @property
    def record(self) -> Path:
        """The file that is written."""
        return self.folder / "trial.db"

    @property
    def old(self) -> Path:
        """A record of format 1, made anew for each migration."""
        return self.folder / "old.db"


def main() -> None:
    """Kill so many writers and say what came of it; exit code 1 for anything lost, doubled or unsound."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    asked.add_argument("kills", type=int)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    with contextlib.ExitStack() as stack:
        folder = given.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        trial = Trial(folder, load(), random.Random(given.seed))
        begun = time.perf_counter()
        run(trial, given.kills)
        _report(trial, time.perf_counter() - begun)
    sys.exit(bool(trial.faults))


def run(trial: Trial, kills: int) -> None:
    """Begin deeds and kill them until so many were killed in the midst of their work."""
    _begin(trial)
    rounds = 0
    while sum(trial.broken.values()) < kills and not trial.faults:
        rounds += 1
        _round(trial, trial.dice.choices(tuple(_WEIGHTS), tuple(_WEIGHTS.values()))[0])
        full = len(trial.accepted) > _MOST
        if rounds % _EVERY == 0 or full:
            _compare(trial)
            print(f"{sum(trial.broken.values())} kills …", file=sys.stderr, flush=True)
        if full and not trial.faults:
            _begin(trial)
    _compare(trial)


def _begin(trial: Trial) -> None:
    """A new record of a few reports, in place of one that has become so large that each look takes long."""
    for left in trial.folder.glob("trial.db*"):
        left.unlink()
    for held in (trial.accepted, trial.judged, trial.forgotten):
        held.clear()
    Store(trial.record, trial.lexicon).add(_more(trial, 40))
    trial.next += 40
    trial.accepted.update(_held(trial.record))


def _round(trial: Trial, deed: str) -> None:
    """One deed, one kill, one look at what is left."""
    if deed == "migrate":
        _age(trial)
    delay, begun = trial.dice.uniform(0, trial.lasting[deed]), time.perf_counter()
    said, killed = (_spawned if deed == "dragoman" else _forked)(trial, deed, delay)
    trial.lasting[deed] = trial.lasting[deed] * 1.1 if killed else 1.1 * (time.perf_counter() - begun)
    (trial.broken if killed else trial.done)[deed] += 1
    _note(trial, said)
    where = f"after {'killed' if killed else 'whole'} {deed}"
    path = trial.old if deed == "migrate" else trial.record
    trial.faults += [f"{where}: {fault}" for fault in check(path)[0]]
    held = _held(trial.record)
    if deed == "dragoman":
        trial.forgotten -= held  # what is read again is there again
    if lost := trial.accepted - trial.forgotten - held:
        trial.faults.append(f"{where}: {len(lost)} accepted reports are lost, such as {min(lost)}.")
    if back := trial.forgotten & held:
        trial.faults.append(f"{where}: {len(back)} forgotten reports are there, such as {min(back)}.")
    if lost := trial.judged.keys() - _judgements(trial.record):
        trial.faults.append(f"{where}: {len(lost)} accepted judgements are lost, such as {min(lost)}.")
    if deed == "migrate" and len(_held(trial.old)) != _OLD:
        trial.faults.append(f"{where}: {len(_held(trial.old))} of {_OLD} reports came through the migration.")


def _note(trial: Trial, said: list[str]) -> None:
    """What the process said that it had done before it was killed."""
    for line in said:
        kind, _, what = line.partition(" ")
        if kind == "read":
            trial.accepted.update(what.split())
        elif kind == "judged":
            id, document = what.split()
            trial.judged[id] = document
        elif kind == "forgetting":
            trial.accepted.discard(what)
            trial.judged = {id: document for id, document in trial.judged.items() if document != what}
        elif kind == "forgot":
            trial.forgotten.update(what.split())


def _compare(trial: Trial) -> None:
    """The record that grew under kills is the one that its drafts and judgements make from nothing."""
    store = Store(trial.record, trial.lexicon)
    held = store.record()
    fresh = assemble(store.drafts(), trial.lexicon, findings=(), judgements=store.judgements())
    for name in ("documents", "claims", "events", "tenures", "timexes"):
        if getattr(held, name) != getattr(fresh, name):
            trial.faults.append(f"The {name} of the record are not those that its drafts make.")
    trial.faults += [f"after settling: {fault}" for fault in check(trial.record)[0]]


def _forked(trial: Trial, deed: str, delay: float) -> tuple[list[str], bool]:
    """Do a deed in a copy of this process and kill it; what it said before, and whether it was still at work."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        with os.fdopen(theirs, "w", buffering=1) as voice:
            try:
                for sentence in _DEEDS[deed](trial):
                    voice.write(sentence + "\n")
            except BaseException as trouble:
                voice.write(f"trouble {type(trouble).__name__}: {trouble}\n")
        os._exit(0)
    os.close(theirs)
    trial.next += 64
    status = _ended(child, time.perf_counter() + delay)
    if status is None:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    with os.fdopen(ours) as voice:
        said = voice.read().splitlines()
    trial.faults += [f"{deed}: {one}" for one in said if one.startswith("trouble")]
    return [one for one in said if one], os.WIFSIGNALED(status)


def _ended(child: int, until: float) -> int | None:
    """How a process ended by itself before a moment; None for one that is still at work then."""
    while time.perf_counter() < until:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return status
        time.sleep(0.001)
    return None


def _spawned(trial: Trial, deed: str, delay: float) -> tuple[list[str], bool]:
    """The real command, killed."""
    command = [sys.executable, "-m", "dragoman.cli.main", "read", str(EXAMPLES), "--record", str(trial.record)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        child.wait(timeout=delay)
        return [], False
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        return [], True


def _read(trial: Trial) -> Iterator[str]:
    store = Store(trial.record, trial.lexicon)
    for _ in range(8):
        batch = list(_more(trial, 8))
        trial.next += 8
        store.add(batch)
        yield "read " + " ".join(one.document.id for one in batch)


def _settle(trial: Trial) -> Iterator[str]:
    Store(trial.record, trial.lexicon).settle()
    yield "settled"


def _judge(trial: Trial) -> Iterator[str]:
    store = Store(trial.record, trial.lexicon)
    claims = [claim for draft in store.drafts() for claim in draft.claims]
    for number, claim in enumerate(trial.dice.sample(claims, min(12, len(claims)))):
        one = Judgement("accept", f"coder {trial.next}", f"2024-05-01T09:30:{number:02}Z", (target(claim),))
        store.judge([one])
        yield f"judged {one.id} {claim.document}"


def _forget(trial: Trial) -> Iterator[str]:
    wanted = trial.dice.choice(sorted(_held(trial.record)))
    yield f"forgetting {wanted}"
    forget(trial.record, wanted, trial.lexicon)
    yield f"forgot {wanted}"


def _compact(trial: Trial) -> Iterator[str]:
    compact(trial.record, history_before=trial.dice.choice((None, "2999-01-01")))
    yield "compacted"


def _backup(trial: Trial) -> Iterator[str]:
    to = trial.folder / f"backup-{trial.next}.db"
    copy(trial.record, to)
    to.unlink()
    yield "copied"


def _migrate(trial: Trial) -> Iterator[str]:
    Store(trial.old, trial.lexicon)
    yield "migrated"


_DEEDS: dict[str, Callable[[Trial], Iterator[str]]] = {
    "read": _read,
    "settle": _settle,
    "judge": _judge,
    "forget": _forget,
    "compact": _compact,
    "backup": _backup,
    "migrate": _migrate,
}


def _more(trial: Trial, number: int) -> Iterator[Draft]:
    """Reports that the trial has not had yet."""
    return islice(drafts(number, seed=7, first=trial.next, lexicon=trial.lexicon), number)


def _age(trial: Trial) -> None:
    """A record of format 1 in place of what the last migration left."""
    for left in trial.folder.glob("old.db*"):
        left.unlink()
    with closing(sqlite3.connect(trial.old)) as connection:
        connection.executescript(_FORMAT_1.format(application=APPLICATION))
        for draft in drafts(_OLD, seed=9, lexicon=trial.lexicon):
            document = draft.document
            row = (document.id, document.path, document.text, lines.encode(lines.draft(draft)))
            connection.execute("INSERT INTO drafts VALUES (?, ?, ?, ?)", row)
        connection.commit()


_FORMAT_1 = """
PRAGMA journal_mode = WAL;
PRAGMA application_id = {application};
PRAGMA user_version = 1;
CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE drafts (document TEXT NOT NULL PRIMARY KEY, path TEXT NOT NULL, text TEXT NOT NULL, draft TEXT NOT NULL);
CREATE INDEX ix_drafts_path ON drafts (path);
CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, path TEXT, line TEXT NOT NULL);
CREATE INDEX ix_notes_path ON notes (path);
CREATE TABLE lines (kind TEXT NOT NULL, number INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (kind, number));
"""


def _held(path: Path) -> set[str]:
    """The reports of a record, by a plain program's eyes."""
    with closing(sqlite3.connect(path)) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(drafts)")}
        holds = " WHERE gone IS NULL" if "gone" in columns else ""
        return {id for (id,) in connection.execute(f"SELECT document FROM drafts{holds}")}


def _judgements(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {id for (id,) in connection.execute("SELECT id FROM judgements")}


def _report(trial: Trial, seconds: float) -> None:
    for deed in _WEIGHTS:
        print(f"{deed:10} killed at work {trial.broken[deed]:4}   ended first {trial.done[deed]:4}")
    held = len(_held(trial.record))
    print(f"{sum(trial.broken.values())} kills in {seconds:.0f} s; {held} reports, {len(trial.judged)} judgements held")
    for fault in trial.faults:
        print(fault)
    print("Nothing is lost, nothing is doubled." if not trial.faults else f"{len(trial.faults)} faults.")


if __name__ == "__main__":
    main()
