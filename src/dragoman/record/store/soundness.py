"""What must hold of every record file, whatever broke off in the middle of whatever: each fault in one sentence."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from dragoman.errors import JudgementError
from dragoman.model import Draft
from dragoman.record import checks, lines
from dragoman.record.judging.lines import judgement_of
from dragoman.record.store.cards import outdated
from dragoman.record.store.connection import engine, opened, told, writing
from dragoman.record.store.passages import rows
from dragoman.record.store.schema import SEARCHED

KINDS = ("document", "claim", "event", "tenure", "timexes", "finding", "rejected")
"""What a line of the record may be."""


def check(path: Path) -> tuple[tuple[str, ...], int]:
    """Every fault of the record at a path, and how many reports wait to be settled. Nothing in it is changed."""
    found: list[str] = []
    with opened(path) as connection:
        found += _pages(connection)
        connection.rollback()
    if found:
        return tuple(found), 0
    with told(path), writing(engine(path)) as connection:
        found += _index(connection)
        connection.rollback()
    with opened(path) as connection:
        for look in _LOOKS:
            found += look(connection)
        return tuple(found), waits(connection)


def _pages(connection: Connection) -> Iterator[str]:
    """The file itself, as SQLite sees it."""
    try:
        said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    except DatabaseError as trouble:
        said = [str(trouble.orig)]
    yield from (f"The file is damaged: {one}." for one in said if one != "ok")


def _pointers(connection: Connection) -> Iterator[str]:
    """What one table names in another is there."""
    for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        if table != "handles":
            yield f"Row {row} of table {table} points at what is not in table {other}."


def _drafts(connection: Connection) -> Iterator[str]:
    """Each report as it was read: its words stand where its claims say, and its passages are its own."""
    for id, path, text, line, gone in connection.exec_driver_sql(
        "SELECT document, path, text, draft, gone FROM drafts ORDER BY document"
    ):
        try:
            draft = lines.draft_of(lines.decode(line), text)
        except (ValueError, KeyError, TypeError) as trouble:
            yield f"The draft of report {id} ('{path}') cannot be read: {trouble}."
            continue
        if draft.document.id != id:
            yield f"The draft of report {id} ('{path}') is that of {draft.document.id}."
        yield from _quoted(draft)
        yield from _searched(connection, draft, gone is not None)


def _quoted(draft: Draft) -> Iterator[str]:
    for claim in draft.claims:
        for one in claim.quotations():
            if draft.document.text[one.start : one.end] != one.text:
                yield f"Claim {claim.id} quotes {one.text!r} at {one.start}:{one.end} of '{claim.path}', not there."


def _searched(connection: Connection, draft: Draft, gone: bool) -> Iterator[str]:
    """The passages by which a report is found are those that its draft gives; one that is gone has none."""
    columns = ("document", "start", '"end"', *SEARCHED)
    query = f"SELECT {', '.join(columns)} FROM passages WHERE document = ? ORDER BY number"
    kept = [tuple(row) for row in connection.exec_driver_sql(query, (draft.document.id,))]
    names = [column.strip('"') for column in columns]
    told = [] if gone else [tuple(row[name] for name in names) for row in rows(draft)]
    if kept != told:
        yield f"Report {draft.document.id} ('{draft.document.path}') is searched by other passages than it has."


def _paths(connection: Connection) -> Iterator[str]:
    """A file is one report."""
    query = "SELECT path, count(*) FROM drafts WHERE gone IS NULL AND path <> '-' GROUP BY path HAVING count(*) > 1"
    for path, number in connection.exec_driver_sql(query):
        yield f"'{path}' is kept as {number} reports, and can only be one."


def _index(connection: Connection) -> Iterator[str]:
    """The full-text index holds the passages, and nothing else. SQLite asks for the right to write, to look at it."""
    try:
        connection.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except DatabaseError as trouble:
        yield f"The full-text index is not that of the passages: {trouble.orig}."


def _passages(connection: Connection) -> Iterator[str]:
    """Passages are of reports."""
    query = "SELECT count(*) FROM passages WHERE document NOT IN (SELECT document FROM drafts)"
    if number := connection.exec_driver_sql(query).scalar_one():
        yield f"{number} passages are of reports that the record does not hold."


def _versions(connection: Connection) -> Iterator[str]:
    """A line of the record says one thing at a time, from one change to a later one."""
    query = """SELECT kind, id, since, until, lead(since) OVER (PARTITION BY kind, id ORDER BY since, number) AS next
        FROM entries"""
    wrong = "until <= since OR (next IS NOT NULL AND (until IS NULL OR next < until))"
    for kind, id, since, until, after in connection.exec_driver_sql(f"SELECT * FROM ({query}) WHERE {wrong}"):
        if until is not None and until <= since:
            yield f"The {kind} {id} is kept from change {since} to {until}, which is not later."
        else:
            yield f"The {kind} {id} says two things at once: from change {since} on, and from {after} on."
    for (kind,) in connection.exec_driver_sql("SELECT DISTINCT kind FROM entries"):
        if kind not in KINDS:
            yield f"A line of the record is a {kind!r}; allowed are {', '.join(KINDS)}."
    for kind, id, first, last in connection.exec_driver_sql(
        "SELECT kind, id, first, last FROM entries WHERE first > last"
    ):
        yield f"The {kind} {id} begins on {first}, after its end on {last}."


def _journal(connection: Connection) -> Iterator[str]:
    """Whatever is numbered after a change has that change in the journal."""
    for table, column in (("entries", "since"), ("entries", "until"), ("drafts", "since"), ("drafts", "gone")):
        query = f"SELECT count(*) FROM {table} WHERE {column} > 0 AND {column} NOT IN (SELECT number FROM changes)"
        if number := connection.exec_driver_sql(query).scalar_one():
            yield f"{number} rows of table {table} name a change ({column}) that the journal does not know."
    for number, line in connection.exec_driver_sql("SELECT number, told FROM changes ORDER BY number"):
        if not isinstance(_json(line), dict):
            yield f"Change {number} tells {line!r}, which cannot be read."


def _handles(connection: Connection) -> Iterator[str]:
    """Each line can be found by the report it is of, and each handle leads to a line."""
    lost = "SELECT key, entry FROM handles WHERE entry NOT IN (SELECT number FROM entries)"
    for key, entry in connection.exec_driver_sql(lost):
        yield f"The handle {key} leads to line {entry}, which is not there."
    bare = """SELECT kind, id FROM entries WHERE kind IN ('claim', 'event') AND until IS NULL
        AND number NOT IN (SELECT entry FROM handles WHERE key >= 'document:' AND key < 'document;')"""
    for kind, id in connection.exec_driver_sql(bare):
        yield f"The {kind} {id} cannot be found by any report."


def _cards(connection: Connection) -> Iterator[str]:
    """The catalogue lists each happening and each report of the record once, and counts what it lists."""
    for kind in ("event", "document") if not waits(connection) and not outdated(connection) else ():
        listed = f"SELECT id FROM cards WHERE key = 'all' AND kind = '{kind}'"
        told = _CURRENT.format(kind=kind)
        for (id,) in connection.exec_driver_sql(f"{told} EXCEPT {listed}"):
            yield f"The {kind} {id} is not in the catalogue."
        for (id,) in connection.exec_driver_sql(f"{listed} EXCEPT {told}"):
            yield f"The catalogue lists the {kind} {id}, which the record does not hold."
        query = f"SELECT (SELECT count(*) FROM ({listed})), coalesce(sum(count), 0) FROM tallies"
        ((is_, said),) = connection.exec_driver_sql(f"{query} WHERE key = 'all' AND kind = '{kind}'")
        if is_ != said:
            yield f"The catalogue lists {is_} of kind '{kind}', and counts {said}."


def _pending(connection: Connection) -> Iterator[str]:
    """What waits to be settled is a report; when none waits, the record is of the reports that hold, and no others."""
    known = "SELECT document FROM drafts UNION SELECT id FROM entries WHERE kind = 'document'"
    for (id,) in connection.exec_driver_sql(f"SELECT document FROM pending WHERE document NOT IN ({known})"):
        yield f"Report {id} waits to be settled, and is not there."
    if waits(connection):
        return
    held, told = "SELECT document FROM drafts WHERE gone IS NULL", _CURRENT.format(kind="document")
    for (id,) in connection.exec_driver_sql(f"{held} EXCEPT {told}"):
        yield f"Report {id} was read, and the record does not have it."
    for (id,) in connection.exec_driver_sql(f"{told} EXCEPT {held}"):
        yield f"The record has report {id}, which was not read."


_CURRENT = "SELECT id FROM entries WHERE kind = '{kind}' AND until IS NULL"


def waits(connection: Connection) -> int:
    """How many reports came, changed or went since the record was last made from them."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM pending").scalar_one())


def _judgements(connection: Connection) -> Iterator[str]:
    """A judgement says what it said when it was signed."""
    query = "SELECT id, line FROM judgements ORDER BY change, id"
    for id, line in connection.exec_driver_sql(query):
        try:
            one = judgement_of(lines.decode(line))
        except (JudgementError, ValueError) as trouble:
            yield f"Judgement {id} cannot be read: {trouble}"
            continue
        if one.id != id:
            yield f"Judgement {id} does not say what it said when it was signed; it was altered."


def _record(connection: Connection) -> Iterator[str]:
    """The record as it was last settled keeps every rule of a record; one line after the other, however many."""
    ids = connection.exec_driver_sql(_CURRENT.format(kind="claim")).scalars()
    held = checks.Held(_Texts(connection), frozenset(ids))
    for kind in ("claim", "event", "tenure", "timexes"):
        query = "SELECT id, line FROM entries WHERE kind = ? AND until IS NULL ORDER BY number"
        for id, line in connection.exec_driver_sql(query, (kind,)):
            try:
                yield from _line(kind, lines.decode(line), held)
            except (ValueError, KeyError, TypeError) as trouble:
                yield f"The {kind} {id} cannot be read: {type(trouble).__name__} {trouble}."


def _line(kind: str, line: lines.Read, held: checks.Held) -> Iterator[str]:
    """What is wrong with one line of the record."""
    if kind == "claim":
        yield from checks.of_claim(lines.claim_of(line), held)
    elif kind == "event":
        yield from checks.of_event(lines.event_of(line), held)
    elif kind == "tenure":
        yield from checks.of_tenure(lines.tenure_of(line), held)
    else:
        for one in line["timexes"]:
            yield from checks.of_timex(lines.timex_of(one), held)


class _Texts(Mapping[str, str]):
    """The texts of the reports that the record has, each read when it is asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids = frozenset(connection.exec_driver_sql(_CURRENT.format(kind="document")).scalars())
        self._last = "", ""

    def __getitem__(self, id: str) -> str:
        if id not in self._ids:
            raise KeyError(id)
        if self._last[0] != id:
            query = "SELECT text FROM drafts WHERE document = ?"
            found = self._connection.exec_driver_sql(query, (id,)).scalar()
            if found is None:
                raise KeyError(id)
            self._last = id, str(found)
        return self._last[1]

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _json(line: str) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None


_LOOKS: tuple[Callable[[Connection], Iterator[str]], ...] = (
    _pointers,
    _drafts,
    _paths,
    _passages,
    _versions,
    _journal,
    _handles,
    _cards,
    _pending,
    _judgements,
    _record,
)
