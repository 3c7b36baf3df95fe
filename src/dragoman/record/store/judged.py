"""The table of judgements: rows come, and none is ever changed or taken away, save when a document is forgotten."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select

from dragoman.model import Judgement
from dragoman.record import lines
from dragoman.record.judging.lines import judgement, judgement_of
from dragoman.record.store.schema import CHANGES, JUDGEMENTS, guard_judgements, unguard_judgements

KIND = "judgement"
"""The kind of change that the journal notes for judgements."""


def keep(connection: Connection, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Keep the judgements that the record does not hold yet, as one change of the journal; those that are new."""
    held = set(connection.execute(select(JUDGEMENTS.c.id)).scalars())
    new = tuple(one for id, one in {one.id: one for one in judgements}.items() if id not in held)
    if new:
        told = json.dumps({"judgements": [one.id for one in new]})
        now = func.strftime("%Y-%m-%dT%H:%M:%SZ", "now")
        journal = insert(CHANGES).values(at=now, kind=KIND, told=told).returning(CHANGES.c.number)
        change = connection.execute(journal).scalar_one()
        rows = [{"id": one.id, "change": change, "line": lines.encode(judgement(one))} for one in new]
        connection.execute(insert(JUDGEMENTS), rows)
    return new


def held(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement, in the order in which they came."""
    query = select(JUDGEMENTS.c.line).order_by(JUDGEMENTS.c.change, JUDGEMENTS.c.id)
    return tuple(judgement_of(lines.decode(line)) for line in connection.execute(query).scalars())


def forget(connection: Connection, ids: Iterable[str]) -> None:
    """Take judgements out for good, for a document that is to be forgotten with all that rests on it."""
    unguard_judgements(connection)
    connection.execute(delete(JUDGEMENTS).where(JUDGEMENTS.c.id.in_(list(ids))))
    guard_judgements(connection)
