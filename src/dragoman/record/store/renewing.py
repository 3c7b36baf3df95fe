"""A record that is held in memory, brought up to what changed in the file since: only what changed is read."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from dragoman.model import DatedTimex, Document, Record, Tenure
from dragoman.record import lines
from dragoman.record.order import claim_order, event_order, finding_order
from dragoman.record.store import asking, judged
from dragoman.record.tenures.seats import order


class Told(Protocol):
    """What has an id of its own."""

    @property
    def id(self) -> str:
        """The id."""


One = TypeVar("One", bound=Told)
Item = TypeVar("Item")


def last_change(connection: Connection) -> int:
    """The number of the last change of the record."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM changes").scalar_one())


def renewed(connection: Connection, held: Record, since: int) -> Record:
    """The record as it stands now, where `held` is what it was after the change `since`, or later."""
    news = _News(connection, since)
    documents = news.patched("document", held.documents, news.document)
    findings = news.every("finding", lines.finding_of)
    return Record(
        documents=tuple(sorted(documents, key=lambda one: (one.path, one.id))),
        claims=tuple(sorted(news.patched("claim", held.claims, lines.claim_of), key=claim_order)),
        events=tuple(sorted(news.patched("event", held.events, lines.event_of), key=event_order)),
        tenures=tuple(sorted(news.tenures(held.tenures), key=order)),
        timexes=tuple(sorted(news.timexes(held.timexes), key=lambda one: (one.path, one.start))),
        findings=tuple(sorted({*findings, *asking.notes(connection)}, key=finding_order)),
        rejected=tuple(sorted(news.patched("rejected", held.rejected, lines.claim_of), key=claim_order)),
        judgements=judged.held(connection),
    )


class _News:
    """What came and went since a change, by kind and id."""

    def __init__(self, connection: Connection, since: int) -> None:
        self._connection = connection
        self._touched: dict[str, set[str]] = {}
        query = "SELECT DISTINCT kind, id FROM entries WHERE since > ? OR until > ?"
        for kind, id in connection.exec_driver_sql(query, (since, since)):
            self._touched.setdefault(str(kind), set()).add(str(id))

    def patched(self, kind: str, held: Iterable[One], read: Callable[[lines.Read], One]) -> list[One]:
        """The things of a kind; those that changed are read anew."""
        touched = self._touched.get(kind, set())
        return [*(one for one in held if one.id not in touched), *map(read, self._now(kind, touched))]

    def tenures(self, held: Iterable[Tenure]) -> Iterable[Tenure]:
        """Who held which office; all are read anew if one of them changed."""
        return self.every("tenure", lines.tenure_of) if "tenure" in self._touched else held

    def every(self, kind: str, read: Callable[[lines.Read], Item]) -> list[Item]:
        """The things of a kind, all read anew."""
        query = "SELECT line FROM entries WHERE kind = ? AND until IS NULL"
        return [read(lines.decode(line)) for (line,) in self._connection.exec_driver_sql(query, (kind,))]

    def timexes(self, held: Iterable[DatedTimex]) -> Iterator[DatedTimex]:
        """The time expressions; those of a document that changed are read anew."""
        touched = self._touched.get("timexes", set())
        yield from (one for one in held if one.document not in touched)
        for line in self._now("timexes", touched):
            yield from map(lines.timex_of, line["timexes"])

    def document(self, line: lines.Read) -> Document:
        """The document of a line, with its text."""
        query = "SELECT text FROM drafts WHERE document = ?"
        text = self._connection.exec_driver_sql(query, (line["id"],)).scalar_one()
        return lines.document_of(line, str(text))

    def _now(self, kind: str, ids: Iterable[str]) -> Iterator[lines.Read]:
        query = "SELECT line FROM entries WHERE kind = ? AND id = ? AND until IS NULL"
        for id in sorted(ids):
            for (line,) in self._connection.exec_driver_sql(query, (kind, id)):
                yield lines.decode(line)


def reread(connection: Connection, held: Record | None, since: int) -> tuple[Record, int]:
    """The record now, and the number of the change up to which it was surely seen."""
    number = last_change(connection)
    return (asking.whole(connection) if held is None else renewed(connection, held, since)), number
