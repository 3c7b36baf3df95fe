"""The journal of a record: what changed it, in order. The only place where a record reads the clock."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection

Clock = Callable[[], datetime]


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
