"""The record, or a part of it, as it stands in the file."""

import json
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from dragoman.model import Claim, DatedTimex, Document, Event, Finding, Judgement, Record, Span, Tenure
from dragoman.record import lines
from dragoman.record.judging.standing import signed
from dragoman.record.order import claim_order, event_order, finding_order
from dragoman.record.store import judged
from dragoman.record.tenures.seats import order


def whole(connection: Connection, at: int | None = None) -> Record:
    """All that the record says now; with `at`, what it said after that change (see `store.past`)."""
    noted, texts = notes(connection) if at is None else (), _texts(connection)
    return made(
        documents=(_document(line, texts) for line in _lines(connection, "document", at) if line["id"] in texts),
        claims=(lines.claim_of(line) for line in _lines(connection, "claim", at)),
        events=(lines.event_of(line) for line in _lines(connection, "event", at)),
        tenures=(lines.tenure_of(line) for line in _lines(connection, "tenure", at)),
        timexes=_lines(connection, "timexes", at),
        findings={*noted, *(lines.finding_of(line) for line in _lines(connection, "finding", at))},
        rejected=(lines.claim_of(line) for line in _lines(connection, "rejected", at)),
        judgements=judged.held(connection, at),
    )


def notes(connection: Connection) -> tuple[Finding, ...]:
    """The findings about input that gave no document."""
    rows = connection.exec_driver_sql("SELECT line FROM notes ORDER BY id")
    return tuple(lines.finding_of(lines.decode(line)) for (line,) in rows)


def of_kind(connection: Connection, kind: str) -> Iterator[str]:
    """The lines of one kind that the record holds now."""
    query = "SELECT line FROM entries WHERE kind = ? AND until IS NULL"
    return (str(line) for (line,) in connection.exec_driver_sql(query, (kind,)))


def sentences(connection: Connection, document: str) -> tuple[Span, ...]:
    """The sentences that were read in a document; the rest of its draft, which may be long, is not opened."""
    query = "SELECT json_extract(draft, '$.sentences') FROM drafts WHERE document = ? AND gone IS NULL"
    found = connection.exec_driver_sql(query, (document,)).scalar()
    return tuple(Span(start, end) for start, end in json.loads(found)) if found else ()


def _lines(connection: Connection, kind: str, at: int | None = None) -> Iterator[lines.Read]:
    then = "until IS NULL" if at is None else "since <= ? AND (until IS NULL OR until > ?)"
    query = f"SELECT line FROM entries WHERE kind = ? AND {then}"
    return (
        lines.decode(line) for (line,) in connection.exec_driver_sql(query, (kind, *(() if at is None else (at, at))))
    )


def _texts(connection: Connection) -> dict[str, str]:
    return {str(id): str(text) for id, text in connection.exec_driver_sql("SELECT document, text FROM drafts")}


def made(
    *,
    documents: Iterable[Document] = (),
    claims: Iterable[Claim] = (),
    events: Iterable[Event] = (),
    tenures: Iterable[Tenure] = (),
    timexes: Iterable[lines.Read] = (),
    findings: Iterable[Finding] = (),
    rejected: Iterable[Claim] = (),
    judgements: Iterable[Judgement] = (),
) -> Record:
    """The record that these make, each kind in its order."""
    return Record(
        documents=tuple(sorted(documents, key=lambda one: (one.path, one.id))),
        claims=tuple(sorted(claims, key=claim_order)),
        events=tuple(sorted(events, key=event_order)),
        tenures=tuple(sorted(tenures, key=order)),
        timexes=tuple(sorted(_timexes(timexes), key=lambda one: (one.path, one.start))),
        findings=tuple(sorted(findings, key=finding_order)),
        rejected=tuple(sorted(rejected, key=claim_order)),
        judgements=tuple(sorted(judgements, key=signed)),
    )


def _document(line: lines.Read, texts: Mapping[str, str]) -> Document:
    return lines.document_of(line, texts[str(line["id"])])


def _timexes(found: Iterable[lines.Read]) -> Iterator[DatedTimex]:
    for line in found:
        yield from (lines.timex_of(one) for one in line["timexes"])
