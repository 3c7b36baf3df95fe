"""Reports read anew from the text that the record keeps, when rules have become better: the files are not needed."""

from collections.abc import Iterable

from sqlalchemy import Connection

from dragoman.model import Document, Draft
from dragoman.record import lines
from dragoman.record.store import passages
from dragoman.record.store.intake import await_settling


def held(connection: Connection, paths: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """The ids and paths of the reports that the record now holds, by path: all, or those at or below the paths."""
    wanted = tuple(paths)
    query = "SELECT document, path FROM drafts WHERE gone IS NULL ORDER BY path, document"
    rows = ((str(id), str(path)) for id, path in connection.exec_driver_sql(query))
    return tuple((id, path) for id, path in rows if not wanted or any(_at(path, one) for one in wanted))


def document(connection: Connection, id: str) -> Document | None:
    """A report as it came, with its text; None for one that went in the meantime."""
    row = connection.exec_driver_sql(
        "SELECT draft, text FROM drafts WHERE document = ? AND gone IS NULL", (id,)
    ).first()
    return None if row is None else lines.draft_of(lines.decode(row[0]), str(row[1])).document


def renew(connection: Connection, one: Draft, change: int) -> bool:
    """Keep a new reading in the place of the old; True where it tells anything else.

    A report whose file got another text in the meantime, or that was forgotten, is left as it is.
    """
    query = "SELECT draft FROM drafts WHERE document = ? AND gone IS NULL"
    line, before = lines.encode(lines.draft(one)), connection.exec_driver_sql(query, (one.document.id,)).scalar()
    if before is None or before == line:
        return False
    query = "UPDATE drafts SET draft = ?, since = ? WHERE document = ?"
    connection.exec_driver_sql(query, (line, change, one.document.id))
    passages.index(connection, one)
    await_settling(connection, [one.document.id])
    return True


def _at(path: str, wanted: str) -> bool:
    """True for a path, what lies in it as in a folder, and the rows of it as of a file of many reports."""
    start = wanted.rstrip("/") or "/"
    return path == wanted or path.startswith((f"{start}/", f"{start}#"))
