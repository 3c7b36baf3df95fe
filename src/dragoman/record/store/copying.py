"""A copy of a record that other programs may be reading and writing: as it stood at one moment, and looked through."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import RecordError
from dragoman.record.store.connection import WAIT, brought, told
from dragoman.record.store.schema import refuse
from dragoman.record.store.soundness import check


@dataclass(frozen=True, slots=True)
class Copied:
    """How many bytes a copy has, and what is not sound in it: what was not sound in the record."""

    bytes: int
    faults: tuple[str, ...]


def copy(path: Path, to: Path) -> Copied:
    """Copy the record at a path to a new file, and look the copy through. Raises RecordError when that cannot be done.

    Until the copy is whole it lies beside under the name with ".part"; no half copy bears the name.
    """
    if to.exists():
        raise RecordError(f"'{to}' is there already; name a file that is not.")
    refuse(path)
    if not path.exists():
        raise RecordError(f"There is no record at '{path}'; `dragoman read` makes one.")
    brought(path)
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    try:
        with told(path):
            _copied(path, part)
        found, _ = check(part)
        _flushed(part)
        part.replace(to)
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm", "-journal"))):
            left.unlink(missing_ok=True)
    return Copied(to.stat().st_size, found)


def _copied(path: Path, part: Path) -> None:
    """All pages in one step: readers and writers of the record go on, and the copy is of one moment."""
    with closing(sqlite3.connect(path, timeout=WAIT)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def _flushed(part: Path) -> None:
    """On the disk, not on its way there."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
