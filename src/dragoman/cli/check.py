"""`dragoman check`."""

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, RecordFile


def check(record: RecordFile = DEFAULT_RECORD, as_json: AsJson = False) -> None:
    """Is the record sound: file, reports, lines, search, judgements? Changes nothing; exit code 1 for a fault."""
    from dragoman.cli import opening, voices
    from dragoman.model import Line, Page, Section
    from dragoman.record.store.soundness import check as look
    from dragoman.views.prose import counted, literal

    opening.require(record)
    faults, waits = look(record)
    lead = "The record is sound." if not faults else f"{counted(len(faults), 'fault').capitalize()} in the record."
    wait = f"{counted(waits, 'report').capitalize()} to be settled; the next question to the record does that."
    more = (Line(wait, about_record=True),) if waits else ()
    told = (Section("", bullets=tuple((Line(literal(one), about_record=True),) for one in faults)),) if faults else ()
    data = {"record": str(record), "sound": not faults, "waiting": waits, "faults": list(faults)}
    voices.show(Page("Check", (Line(lead, about_record=True), *more), told, data), as_json=as_json)
    if faults:
        raise typer.Exit(1)
