"""How much a record holds, and what is doubtful in it, without opening what the reports tell."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.model import Finding, Judgement
from dragoman.record import lines
from dragoman.record.order import finding_order
from dragoman.record.store import asking, judged


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of each kind; the findings themselves, and what people judged."""

    documents: int
    claims: int
    events: int
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]


def tally(connection: Connection) -> Tally:
    """The tally of a record as it was last settled."""
    found = {lines.finding_of(lines.decode(line)) for line in asking.of_kind(connection, "finding")}
    return Tally(
        documents=_count(connection, "document"),
        claims=_count(connection, "claim"),
        events=_count(connection, "event"),
        findings=tuple(sorted({*asking.notes(connection), *found}, key=finding_order)),
        judgements=judged.held(connection),
    )


def paths(connection: Connection, documents: Collection[str]) -> frozenset[str]:
    """Where these documents lie."""
    query = "SELECT document, path FROM drafts WHERE gone IS NULL"
    if len(documents) < 1000:
        query += f" AND document IN ({', '.join('?' * len(documents))})"
        return frozenset(path for _, path in connection.exec_driver_sql(query, tuple(sorted(documents))))
    return frozenset(path for id, path in connection.exec_driver_sql(query) if id in documents)


def _count(connection: Connection, kind: str) -> int:
    """The lines of a kind that hold: all that there are in the index, without those few that have ended."""
    every = connection.exec_driver_sql("SELECT count(*) FROM entries WHERE kind = ?", (kind,)).scalar_one()
    query = "SELECT count(*) FROM entries INDEXED BY entries_until WHERE until IS NOT NULL AND kind = ?"
    return int(every) - int(connection.exec_driver_sql(query, (kind,)).scalar_one())
