"""`dragoman read --again`: what the record holds is read anew with today's rules, from the texts that it keeps."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.cli.read import NOTHING, Course, Progress, draft_of

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon
    from dragoman.model import Draft
    from dragoman.record.store import Store
    from dragoman.record.store.tally import Tally

_MOST_SAID = 12


def read_again(paths: Sequence[str], record: Path, folder: Path | None, course: Course, *, as_json: bool) -> int:
    """Read anew what lies at the paths, or everything; the exit code. Raises RecordError where there is no record."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store import Store

    opening.require(record)
    lexicon = load(folder)
    store = Store(record, lexicon)
    held = store.held(paths)
    if not held:
        where = f" at {' or '.join(map(repr, paths))}" if paths else ""
        voices.remark(f"The record holds no report{where}; nothing was read.")
        return NOTHING
    changed = store.renew(_drafts(store, held, lexicon, course))
    course.stop.release()
    _summary(store.tally(), record, course, changed, as_json=as_json)
    return course.code()


def _drafts(store: "Store", held: Sequence[tuple[str, str]], lexicon: "Lexicon", course: Course) -> "Iterator[Draft]":
    """Each report read anew; one that trips the program stays as it was read before."""
    from dragoman.cli import voices
    from dragoman.model import Finding

    with Progress((), total=len({path.split("#", 1)[0] for _, path in held})) as progress:
        for document in store.documents_of(id for id, _ in held):
            found = draft_of(document, lexicon)
            course.stop.release()
            course.stop.hold()
            if isinstance(found, Finding):
                course.failed += 1
                if course.failed <= _MOST_SAID:
                    progress.pause()
                    voices.remark(found.message)
            else:
                course.documents += 1
                course.seen.add(document.id)
                progress.step(document.path, course.documents)
                yield found
            course.stop.release()
    course.stop.hold()


def _summary(made: "Tally", record: Path, course: Course, changed: int, *, as_json: bool) -> None:
    """How many tell anything else, and which judgements no longer find their claims."""
    from dragoman.cli import voices
    from dragoman.views.prose import counted

    unplaced = [one.message for one in made.findings if one.kind == "judgement-unplaced"]
    for message in unplaced[:_MOST_SAID]:
        voices.remark(message)
    if len(unplaced) > _MOST_SAID:
        voices.remark(f"{len(unplaced) - _MOST_SAID:,} more judgements find no claim; `dragoman review` shows them.")
    parts = {"document": made.documents, "claim": made.claims, "event": made.events, "finding": len(made.findings)}
    holds = ", ".join(counted(number, noun) for noun, number in parts.items())
    what = "anything" if not changed else "something"
    other = f"{counted(changed, 'report')} {'tells' if changed < 2 else 'tell'} {what} else than before"
    voices.remark(f"Read {counted(course.documents, 'report')} again: {other}; '{record}' holds {holds}.")
    if as_json:
        voices.answer(
            json.dumps(_data(made, record, course, changed, len(unplaced)), ensure_ascii=False, indent=2) + "\n"
        )


def _data(made: "Tally", record: Path, course: Course, changed: int, unplaced: int) -> dict[str, object]:
    return {
        "record": str(record),
        "read": course.documents,
        "changed": changed,
        "failed": course.failed,
        "documents": made.documents,
        "claims": made.claims,
        "events": made.events,
        "judgements_unplaced": unplaced,
    }
