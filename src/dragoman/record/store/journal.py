"""The journal of a record: what changed it, in order. The only place where a record reads the clock."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType

from sqlalchemy import Connection

Clock = Callable[[], datetime]
_LONG = 100_000


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a record: its number, which orders it; the time (UTC) beside it; its kind, and what came of it."""

    number: int
    at: str
    kind: str
    told: Mapping[str, object] = field(default_factory=dict)


def now() -> datetime:
    """The time of this machine. Nothing is decided by it; it is written beside a change, for people."""
    return datetime.now(UTC)


def begin(connection: Connection, kind: str, told: Mapping[str, object], clock: Clock = now) -> int:
    """Write down that the record changes; the number of the change, by which all changes are ordered."""
    at = clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    row = (at, kind, json.dumps(told, ensure_ascii=False))
    made = connection.exec_driver_sql("INSERT INTO changes (at, kind, told) VALUES (?, ?, ?)", row)
    return int(made.lastrowid)


def tell(connection: Connection, number: int, told: Mapping[str, object]) -> None:
    """Say of a change what came of it."""
    connection.exec_driver_sql(
        "UPDATE changes SET told = ? WHERE number = ?", (json.dumps(told, ensure_ascii=False), number)
    )


def changes(connection: Connection) -> tuple[Change, ...]:
    """Every change that the record has seen, the first one first."""
    rows = connection.exec_driver_sql("SELECT number, at, kind, told FROM changes ORDER BY number")
    return tuple(Change(int(number), str(at), str(kind), _decoded(told)) for number, at, kind, told in rows)


def _decoded(told: str) -> Mapping[str, object]:
    """What came of a change. That of a first settling names every report: it is decoded once and kept."""
    found: Mapping[str, object] = _kept(told) if len(told) > _LONG else json.loads(told)
    return found


@lru_cache(maxsize=4)
def _kept(told: str) -> Mapping[str, object]:
    return MappingProxyType(json.loads(told))


def last_by(connection: Connection, moment: int | str) -> Change | None:
    """The change of this number, or the last one not after a time (UTC); None where there is none.

    The last is the one with the largest number, even where the clock jumped back and gave an earlier one a later time.
    """
    where = "number = ?" if isinstance(moment, int) else "at <= ?"
    query = f"SELECT number, at, kind, told FROM changes WHERE {where} ORDER BY number DESC LIMIT 1"
    row = connection.exec_driver_sql(query, (moment,)).first()
    return None if row is None else Change(int(row[0]), str(row[1]), str(row[2]), _decoded(row[3]))
