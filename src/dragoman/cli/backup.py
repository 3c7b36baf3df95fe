"""`dragoman backup`."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, RecordFile


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make; it must not be there yet.")],
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """Copies the record as it stands now, while others go on using it, and checks the copy."""
    from dragoman.cli import opening, voices
    from dragoman.model import Line, Page, Section
    from dragoman.record.store.copying import copy
    from dragoman.views.prose import counted, literal

    opening.require(record)
    made = copy(record, file)
    sound = "It is sound." if not made.faults else f"It has {counted(len(made.faults), 'fault')}, as the record has."
    lead = f"'{file}' is a copy of '{record}' with {made.bytes:,} bytes. {sound}"
    told = (Section("", bullets=tuple((Line(literal(one), about_record=True),) for one in made.faults)),)
    data = {"record": str(record), "file": str(file), "bytes": made.bytes, "faults": list(made.faults)}
    page = Page("Backup", (Line(literal(lead), about_record=True),), told if made.faults else (), data)
    voices.show(page, as_json=as_json)
    if made.faults:
        raise typer.Exit(1)
