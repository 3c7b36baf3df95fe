"""`dragoman compact`."""

from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, RecordFile


def compact(
    history_before: Annotated[
        str | None, typer.Option(metavar="DATE", help="Let go what had been superseded before this day.")
    ] = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """Makes the record file smaller. Nothing that it says is lost; with --history-before, what it said long ago is."""
    from dragoman.cli import opening, voices
    from dragoman.model import Interval, Line, Page
    from dragoman.record.store.compaction import compact as shrink
    from dragoman.views import asked
    from dragoman.views.prose import counted

    opening.require(record)
    day = asked.typed(history_before, "--history-before")
    first = str(Interval.from_edtf(day).first) if day else None
    done = shrink(record, history_before=first)
    told = [Line(f"{done.before:,} bytes before, {done.after:,} after.", about_record=True)]
    if day:
        gone = f"{counted(done.versions, 'line')} and {counted(done.drafts, 'report')}"
        told.append(Line(f"Let go: {gone} superseded before {day}.", about_record=True))
    if done.busy:
        told.append(Line("Another program is reading; the file gets smaller when it has done.", about_record=True))
    data = {
        "record": str(record),
        "before": done.before,
        "after": done.after,
        "versions": done.versions,
        "drafts": done.drafts,
        "busy": done.busy,
    }
    voices.show(Page("Compact", tuple(told), data=data), as_json=as_json)
