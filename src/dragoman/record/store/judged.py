"""The table of judgements: rows come, and none is ever changed or taken away, save when a document is forgotten."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select

from dragoman.model import Judgement, Target
from dragoman.record import lines
from dragoman.record.judging.lines import judgement, judgement_of
from dragoman.record.judging.standing import signed
from dragoman.record.store.journal import Clock, begin, now
from dragoman.record.store.schema import CHANGES, JUDGEMENTS, guard_judgements, unguard_judgements

KIND = "judgement"
"""The kind of change that the journal notes for judgements."""


def keep(connection: Connection, judgements: Iterable[Judgement], clock: Clock = now) -> tuple[Judgement, ...]:
    """Keep the judgements that the record does not hold yet, as one change of the journal; those that are new."""
    held = set(connection.execute(select(JUDGEMENTS.c.id)).scalars())
    new = tuple(one for id, one in {one.id: one for one in judgements}.items() if id not in held)
    if new:
        change = begin(connection, KIND, {"judgements": [one.id for one in new]}, clock)
        rows = [{"id": one.id, "change": change, "line": lines.encode(judgement(one))} for one in new]
        connection.execute(insert(JUDGEMENTS), rows)
    return new


def held(connection: Connection, at: int | None = None) -> tuple[Judgement, ...]:
    """Every judgement, the earliest signed first; with `at`, those laid over the record by then."""
    query = select(JUDGEMENTS.c.line)
    if at is not None:
        settled = select(func.max(CHANGES.c.number)).where(CHANGES.c.kind == "settle", CHANGES.c.number <= at)
        query = query.where(JUDGEMENTS.c.change < settled.scalar_subquery())
    told = connection.execute(query).scalars()
    return tuple(sorted((judgement_of(lines.decode(line)) for line in told), key=signed))


def documents(connection: Connection, judgements: Iterable[Judgement]) -> set[str]:
    """The documents in which judgements, and those that they undo, seek their claims."""
    known = {one.id: one for one in held(connection)}
    targets, todo, met = set[Target](), list(judgements), set[str]()
    while todo:
        one = todo.pop()
        met.add(one.id)
        targets |= {*one.targets, *one.apart}
        undone = known.get(str(one.value)) if one.kind == "undo" else None
        if undone is not None and undone.id not in met:
            todo.append(undone)
    query = "SELECT document FROM drafts WHERE path = ? AND gone IS NULL"
    there = {str(id) for path in {one.path for one in targets} for (id,) in connection.exec_driver_sql(query, (path,))}
    return there | {one.document for one in targets if _holds(connection, one.document)}


def _holds(connection: Connection, document: str) -> bool:
    query = "SELECT 1 FROM drafts WHERE document = ? AND gone IS NULL"
    return connection.exec_driver_sql(query, (document,)).scalar() is not None


def forget(connection: Connection, ids: Iterable[str]) -> None:
    """Take judgements out for good, for a document that is to be forgotten with all that rests on it."""
    unguard_judgements(connection)
    connection.execute(delete(JUDGEMENTS).where(JUDGEMENTS.c.id.in_(list(ids))))
    guard_judgements(connection)
