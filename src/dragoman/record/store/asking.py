"""The record, or a part of it, as it stands in the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection

from dragoman.model import DatedTimex, Document, Finding, Record
from dragoman.record import lines
from dragoman.record.judging.standing import signed
from dragoman.record.order import claim_order, event_order, finding_order
from dragoman.record.store import judged
from dragoman.record.tenures.seats import order

Item = TypeVar("Item")


def whole(connection: Connection, at: int | None = None) -> Record:
    """All that the record says now; with `at`, what it said after that change (see `store.past`)."""
    noted = notes(connection) if at is None else ()
    found = _record(lambda kind: _lines(connection, kind, at), _texts(connection), noted)
    return replace(found, judgements=tuple(sorted(judged.held(connection, at), key=signed)))


def notes(connection: Connection) -> tuple[Finding, ...]:
    """The findings about input that gave no document."""
    rows = connection.exec_driver_sql("SELECT line FROM notes ORDER BY id")
    return tuple(lines.finding_of(lines.decode(line)) for (line,) in rows)


def _lines(connection: Connection, kind: str, at: int | None = None) -> Iterator[lines.Read]:
    then = "until IS NULL" if at is None else "since <= ? AND (until IS NULL OR until > ?)"
    query = f"SELECT line FROM entries WHERE kind = ? AND {then}"
    return (
        lines.decode(line) for (line,) in connection.exec_driver_sql(query, (kind, *(() if at is None else (at, at))))
    )


def _texts(connection: Connection) -> dict[str, str]:
    return {str(id): str(text) for id, text in connection.exec_driver_sql("SELECT document, text FROM drafts")}


def _record(
    of_kind: Callable[[str], Iterable[lines.Read]], texts: Mapping[str, str], noted: Iterable[Finding]
) -> Record:
    """The record that lines make, each kind in its order."""
    documents = [_document(line, texts) for line in of_kind("document") if line["id"] in texts]
    findings = {*noted, *(lines.finding_of(line) for line in of_kind("finding"))}
    return Record(
        documents=tuple(sorted(documents, key=lambda one: (one.path, one.id))),
        claims=tuple(sorted((lines.claim_of(line) for line in of_kind("claim")), key=claim_order)),
        events=tuple(sorted((lines.event_of(line) for line in of_kind("event")), key=event_order)),
        tenures=tuple(sorted((lines.tenure_of(line) for line in of_kind("tenure")), key=order)),
        timexes=tuple(sorted(_timexes(of_kind("timexes")), key=lambda one: (one.path, one.start))),
        findings=tuple(sorted(findings, key=finding_order)),
        rejected=tuple(sorted((lines.claim_of(line) for line in of_kind("rejected")), key=claim_order)),
    )


def _document(line: lines.Read, texts: Mapping[str, str]) -> Document:
    return lines.document_of(line, texts[str(line["id"])])


def _timexes(found: Iterable[lines.Read]) -> Iterator[DatedTimex]:
    for line in found:
        yield from (lines.timex_of(one) for one in line["timexes"])
