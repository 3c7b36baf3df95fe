"""`dragoman read`."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.breakoff import CODE, BreakOff
from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from dragoman.lexicon import Lexicon
    from dragoman.model import Document, Draft, Finding
    from dragoman.record.store import Store
    from dragoman.record.store.tally import Tally

DONE, IN_PART, NOTHING = 0, 1, 2
_MOST_SAID = 12
_SAID = ("no-date", "other-language", "exact-copy", "encoding-repaired", "empty-document", "date-conflict")
_COLUMNS = ("text", "title", "url", "published", "publisher", "language", "id")


@dataclass(slots=True)
class Course:
    """How a read is going: reports read, inputs that failed, the documents seen, and whether it is to stop.

    A report counts as read from when it is handed over to be kept; until it is, Ctrl-C waits.
    """

    stop: BreakOff = field(default_factory=BreakOff)
    documents: int = 0
    failed: int = 0
    seen: set[str] = field(default_factory=set)

    def code(self) -> int:
        """The exit code so far."""
        if not self.documents:
            return NOTHING
        return IN_PART if self.failed else DONE


def read(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATHS", help="Files, folders, or - for standard input.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="text=NAME", help="Which column or header line is what.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Read what the record holds anew, all or at PATHS, without the files.")
    ] = False,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Reads reports into the record: text, Markdown, JSON Lines, CSV, saved web pages."""
    _agree(paths, again=again, columns=column)
    with BreakOff() as stop:
        course = Course(stop)
        try:
            if again:
                from dragoman.cli.again import read_again

                code = read_again(paths or [], record, lexicon, course, as_json=as_json)
            else:
                code = _read(paths or [], _columns(column or []), record, lexicon, course, as_json=as_json)
            stop.release()
        except KeyboardInterrupt:
            stop.hold()
            _stopped(record, course, again=again)
            code = CODE
    if code:
        raise typer.Exit(code)


def _agree(paths: list[str] | None, *, again: bool, columns: list[str] | None) -> None:
    """Raise DragomanError unless it is clear what is to be read."""
    from dragoman.errors import DragomanError

    if not paths and not again:
        raise DragomanError("Say what to read: files, folders, or - for standard input; --again reads the record anew.")
    if again and columns:
        raise DragomanError("--column goes with files; --again reads what the record keeps of them.")


def _read(
    paths: list[str], columns: Mapping[str, str], record: Path, folder: Path | None, course: Course, *, as_json: bool
) -> int:
    from dragoman.cli import voices
    from dragoman.errors import RecordError
    from dragoman.lexicon import load
    from dragoman.record.store.file import BATCH, Store

    if done := Store(record).migrated:  # what is no record of ours is refused before any work is done
        voices.remark(done)
    lexicon = load(folder)
    store = Store(record, lexicon)
    try:
        drafts = _from_the_first_report(_drafts(paths, columns, lexicon, course))
        first = next(drafts, None)
        if first is None:
            voices.remark("Nothing was read.")
            return NOTHING
        added = store.add(chain((first,), drafts))
        course.stop.release()
        _summary(store, record, course, added, as_json=as_json)
    except RecordError as error:
        kept = course.documents >= BATCH
        voices.remark(f"{str(error).rstrip('.')}{'; what was written before is kept' if kept else ''}.")
        return IN_PART if kept else NOTHING
    return course.code()


def _from_the_first_report(items: "Iterator[Draft | Finding]") -> "Iterator[Draft | Finding]":
    """Findings wait for a report, so that no record is made where nothing could be read."""
    from dragoman.model import Draft

    waiting: list[Draft | Finding] = []
    for item in items:
        waiting.append(item)
        if isinstance(item, Draft):
            break
    else:
        return
    yield from waiting
    yield from items


def _drafts(
    paths: Iterable[str], columns: Mapping[str, str], lexicon: "Lexicon", course: Course
) -> "Iterator[Draft | Finding]":
    """Each report read, and each trouble told, as they come."""
    from dragoman.cli import voices
    from dragoman.document.intake import read_path
    from dragoman.model import Finding

    with Progress(paths) as progress:
        for path in paths:
            for item in read_path(path, columns=columns):
                found = item if isinstance(item, Finding) else draft_of(item, lexicon)
                course.stop.release()
                course.stop.hold()
                if isinstance(found, Finding):
                    course.failed += found.failed
                    if found.failed and course.failed <= _MOST_SAID:
                        progress.pause()
                        voices.remark(found.message)
                else:
                    course.documents += 1
                    course.seen.add(found.document.id)
                    progress.step(found.document.path, course.documents)
                yield found
                course.stop.release()
    course.stop.hold()
    if course.failed > _MOST_SAID:
        where = "; `dragoman export findings` lists them" if course.documents else ""
        voices.remark(f"{course.failed - _MOST_SAID:,} more inputs could not be read{where}.")


def draft_of(document: "Document", lexicon: "Lexicon") -> "Draft | Finding":
    """A document read; prose that trips the program costs that document only."""
    from dragoman import claims, reading
    from dragoman.model import Finding

    try:
        return claims.draft(reading.read(document, lexicon), lexicon)
    except Exception as error:
        if os.environ.get("DRAGOMAN_TRACEBACK"):
            raise
        why = f"a fault of dragoman itself ({type(error).__name__}: {error})"
        return Finding("unreadable-file", f"'{document.path}' was not read: {why}.", path=document.path, failed=True)


class Progress:
    """A line on a terminal that says how far the work is; elsewhere a remark every few hundred reports."""

    _EVERY = 250

    def __init__(self, paths: Iterable[str], total: int | None = None) -> None:
        """The paths to be read, and how many files these are where that is known."""
        self._paths = tuple(paths)
        self._total = total
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._files: set[str] = set()

    def __enter__(self) -> "Progress":
        if sys.stderr.isatty():
            self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self.pause()

    def step(self, path: str, count: int) -> None:
        """One more report."""
        if self._bar is None or self._task is None:
            if count % self._EVERY == 0:
                print(f"{count:,} reports read …", file=sys.stderr)
            return
        if not self._bar.live.is_started:
            self._bar.start()
        self._files.add(path.split("#", 1)[0])
        self._bar.update(self._task, completed=len(self._files), reports=f"{count:,} reports")

    def pause(self) -> None:
        """Clear the line, so that something can be said."""
        if self._bar is not None:
            self._bar.stop()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("Reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("files, {task.fields[reports]}"),
        )
        self._bar = Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("read", total=self._total or _files(self._paths), reports="")
        self._bar.start()


def _files(paths: Iterable[str]) -> int | None:
    """How many files lie at the paths; None when one of them is standard input."""
    total = 0
    for path in paths:
        if path == "-":
            return None
        total += sum(len(files) for _, _, files in os.walk(path)) if os.path.isdir(path) else 1
    return total


def _summary(store: "Store", record: Path, course: Course, added: int, *, as_json: bool) -> None:
    from collections import Counter

    from dragoman.cli import voices
    from dragoman.views.prose import counted

    made, paths = store.tally(), store.paths(course.seen)
    own = [one for one in made.findings if one.document in course.seen or one.path in paths]
    kinds = Counter(finding.kind for finding in own)
    _remarks([finding.message for finding in own if not finding.failed and finding.kind in _SAID])
    known = course.documents - added
    again = f" ({known:,} known already)" if known else ""
    parts = {"document": made.documents, "claim": made.claims, "event": made.events, "finding": len(made.findings)}
    held = ", ".join(counted(number, noun) for noun, number in parts.items())
    voices.remark(f"Read {counted(course.documents, 'report')}{again}; '{record}' holds {held}.")
    if as_json:
        voices.answer(json.dumps(_data(made, record, course, added, kinds), ensure_ascii=False, indent=2) + "\n")


def _data(made: "Tally", record: Path, course: Course, added: int, kinds: Mapping[str, int]) -> Mapping[str, object]:
    return {
        "record": str(record),
        "read": course.documents,
        "new": added,
        "failed": course.failed,
        "documents": made.documents,
        "claims": made.claims,
        "events": made.events,
        "findings": {kind: kinds[kind] for kind in sorted(kinds)},
    }


def _remarks(messages: list[str]) -> None:
    from dragoman.cli import voices

    for message in messages[:_MOST_SAID]:
        voices.remark(message)
    if len(messages) > _MOST_SAID:
        voices.remark(f"{len(messages) - _MOST_SAID:,} more such findings; `dragoman export findings` lists them.")


def _stopped(record: Path, course: Course, *, again: bool) -> None:
    from dragoman.cli import voices

    if not course.documents:
        voices.remark("Stopped before anything was read.")
        return
    reports = "1 report is" if course.documents == 1 else f"{course.documents:,} reports are"
    rest = "the others stay as they were read before" if again else "the same command reads the rest"
    voices.remark(f"Stopped: {reports} read{' again' if again else ''} and kept in '{record}'; {rest}.")


def _columns(given: Iterable[str]) -> Mapping[str, str]:
    """The pairs of --column. Raises DragomanError for what is no pair, or names nothing of ours."""
    from dragoman.errors import DragomanError

    found = {}
    for pair in given:
        ours, equals, theirs = pair.partition("=")
        if not equals or ours.strip() not in _COLUMNS or not theirs.strip():
            raise DragomanError(f"--column {pair!r} is no pair such as text=NAME; allowed are {', '.join(_COLUMNS)}.")
        found[ours.strip()] = theirs.strip()
    return found
