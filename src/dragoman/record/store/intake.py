"""Drafts and notes on their way into the file: a batch in a transaction, each in the place of an older one."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, delete, insert

from dragoman.model import Document, Draft, Finding, content_id
from dragoman.record import lines
from dragoman.record.assembly import exact_copy
from dragoman.record.store import passages
from dragoman.record.store.schema import NOTES, PENDING

STDIN = "-"

Item = TypeVar("Item")


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Lists of items; when the stream breaks off, what came before is handed on first."""
    source = iter(items)
    while True:
        batch, broken = _batch(source, size)
        if batch:
            yield batch
        if broken is not None:
            raise broken
        if len(batch) < size:
            return


def keep(connection: Connection, one: Draft | Finding, seen: set[str], change: int) -> int:
    """Keep one draft or note; 1 for a document that the record did not hold. `seen` are the paths met in this read."""
    _forget(connection, one.path if isinstance(one, Finding) else one.document.path, seen)
    if isinstance(one, Finding):
        note(connection, one)
        return 0
    document = one.document
    query = "SELECT path FROM drafts WHERE document = ? AND gone IS NULL"
    held = connection.exec_driver_sql(query, (document.id,)).scalar()
    if held is not None and held != document.path:
        note(connection, exact_copy(document, Document(id=document.id, path=str(held), text="")))
        return 0
    _replace(connection, one, change)
    return int(held is None)


def note(connection: Connection, finding: Finding) -> None:
    """Keep a finding about input that gave no document."""
    line = lines.encode(lines.finding(finding, whole=True))
    row = {"id": content_id(line), "path": finding.path, "line": line}
    connection.execute(insert(NOTES).prefix_with("OR REPLACE"), row)


def await_settling(connection: Connection, documents: Iterable[str]) -> None:
    """Note that the record does not yet say what these documents now tell."""
    rows = [{"document": one} for one in documents]
    if rows:
        connection.execute(insert(PENDING).prefix_with("OR IGNORE"), rows)


def _batch(source: Iterator[Item], size: int) -> tuple[list[Item], BaseException | None]:
    """The next items, and what broke the stream off before there were enough."""
    batch: list[Item] = []
    try:
        for item in islice(source, size):
            batch.append(item)  # one by one: what came before the break is to be kept
    except BaseException as broken:
        return batch, broken
    return batch, None


def _replace(connection: Connection, one: Draft, change: int) -> None:
    """The draft in place of an older reading of it, or of what an earlier state of its file said."""
    document, run = one.document, connection.exec_driver_sql
    if document.path != STDIN:
        query = "SELECT document FROM drafts WHERE path = ? AND document <> ? AND gone IS NULL"
        old = [str(id) for (id,) in run(query, (document.path, document.id))]
        for id in old:
            run("UPDATE drafts SET gone = ? WHERE document = ?", (change, id))
        await_settling(connection, old)
    line = lines.encode(lines.draft(one))
    query = "SELECT draft FROM drafts WHERE document = ? AND gone IS NULL"
    if run(query, (document.id,)).scalar() == line:
        return
    run(
        "INSERT INTO drafts (document, path, text, draft, since, gone) VALUES (?, ?, ?, ?, ?, NULL)"
        " ON CONFLICT (document) DO UPDATE"
        " SET path = excluded.path, text = excluded.text, draft = excluded.draft, since = excluded.since, gone = NULL",
        (document.id, document.path, document.text, line, change),
    )
    passages.index(connection, one)
    await_settling(connection, [document.id])


def _forget(connection: Connection, path: str | None, seen: set[str]) -> None:
    """What an earlier read noted about a path no longer holds."""
    if path is not None and path not in seen:
        seen.add(path)
        connection.execute(delete(NOTES).where(NOTES.c.path == path))
