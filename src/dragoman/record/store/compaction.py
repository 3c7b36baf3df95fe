"""A record is made smaller: free pages are given back, and history before a day is let go where that is asked for."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from dragoman.record.store import journal
from dragoman.record.store.connection import brought, engine, opened, told, writing
from dragoman.record.store.schema import refuse

SINCE = "history-since"
"""The name under which the file says from which change on its history is whole."""


@dataclass(frozen=True, slots=True)
class Compacted:
    """How big the file was and is, in bytes, and what of its history was let go.

    `busy` is True when another program was reading: the file gets smaller once it has done.
    """

    before: int
    after: int
    drafts: int = 0
    versions: int = 0
    busy: bool = False


def compact(path: Path, *, history_before: str | None = None) -> Compacted:
    """Give back what is free in the record at a path; with a day, let go what was superseded before it."""
    refuse(path)
    brought(path)
    before, drafts, versions = _size(path), 0, 0
    with told(path), writing(engine(path)) as connection:
        if history_before:
            drafts, versions = _let_go(connection, history_before)
        connection.exec_driver_sql("INSERT INTO words (words) VALUES ('optimize')")
    with opened(path) as connection:
        busy = rewrite(connection)
    return Compacted(before, _size(path), drafts, versions, busy)


def rewrite(connection: Connection) -> bool:
    """Write the file anew without its free pages; True when readers keep the old pages for a while."""
    connection.commit()
    cursor = connection.connection.cursor()
    cursor.execute("VACUUM")
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((busy, _, _),) = cursor.fetchall()
    return bool(busy)


def last_before(connection: Connection, day: str) -> int:
    """The last change such that it and all before it were made before a day. Numbers order changes, for clocks jump."""
    query = "SELECT min(number) - 1 FROM changes WHERE at >= ?"
    last = connection.exec_driver_sql(query, (day,)).scalar()
    return int(
        last if last is not None else connection.exec_driver_sql("SELECT max(number) FROM changes").scalar() or 0
    )


def _let_go(connection: Connection, day: str) -> tuple[int, int]:
    """Drafts and lines that had been superseded by the last change before a day; how many of each."""
    last = last_before(connection, day)
    old = "SELECT number FROM entries WHERE until <= ?"
    connection.exec_driver_sql(f"DELETE FROM handles WHERE entry IN ({old})", (last,))
    versions = connection.exec_driver_sql("DELETE FROM entries WHERE until <= ?", (last,)).rowcount
    kept = "SELECT document FROM pending UNION SELECT id FROM entries WHERE kind = 'document'"
    drafts = connection.exec_driver_sql(f"DELETE FROM drafts WHERE gone <= ? AND document NOT IN ({kept})", (last,))
    if versions or drafts.rowcount:
        told = {"before": day, "until": last, "drafts": drafts.rowcount, "versions": versions}
        journal.begin(connection, "compaction", told)
        connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES (?, ?)", (SINCE, str(last)))
    return drafts.rowcount, versions


def _size(path: Path) -> int:
    """The bytes of the file, and of what was written and is not yet part of it."""
    log = path.with_name(f"{path.name}-wal")
    return path.stat().st_size + (log.stat().st_size if log.exists() else 0)
