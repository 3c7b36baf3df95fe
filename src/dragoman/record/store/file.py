"""The record file: every draft that was read, and the record they make, in one SQLite file.

Drafts are kept as they are read, a batch in a transaction, so that a read that is broken off loses at most what it was
reading. The record is made anew from all drafts when it is next asked for, and kept until another draft comes.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, delete, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document, Draft, Finding, Judgement, Record, content_id
from dragoman.record import lines
from dragoman.record.assembly import assemble, exact_copy
from dragoman.record.judging.standing import signed
from dragoman.record.store import judged, passages
from dragoman.record.store.connection import brought
from dragoman.record.store.schema import DRAFTS, LINES, META, NOTES, make, refuse

BATCH = 32
_WAIT = 30.0
_STALE = {"name": "stale", "value": "yes"}
_STDIN = "-"

Item = TypeVar("Item")


class Store:
    """A record file. It is made at the first `add`; asking a file that does not exist raises RecordError."""

    def __init__(self, path: Path | str, lexicon: Lexicon | None = None) -> None:
        """The record at a path; RecordError when another thing lies there. Ours assembles if no lexicon is given."""
        self.path = Path(path)
        self._lexicon = lexicon
        refuse(self.path)
        self.migrated = brought(self.path)
        connect = partial(_connect, str(self.path))
        self._engine: Engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)

    def add(self, drafts: Iterable[Draft | Finding]) -> int:
        """Keep drafts, and findings about input that gave none, as they come; how many documents are new.

        A document that the record holds is replaced by its new reading; one that it holds under another path is noted
        as an exact copy; a changed file takes the place of what lay at its path. Whatever breaks the stream off, a
        Ctrl-C included, what came before is kept.
        """
        added, seen = 0, set[str]()
        with self._told():
            self._prepare()
            for batch in _batches(drafts, BATCH):
                with self._engine.begin() as connection:
                    added += sum(_keep(connection, one, seen) for one in batch)
        return added

    def judge(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Keep judgements, all or none; those that the record did not hold. When this returns they lie on the disk."""
        self._require()
        with self._told():
            self._prepare()
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA synchronous = FULL")
                new = judged.keep(connection, judgements)
                if new:
                    connection.execute(insert(META).prefix_with("OR REPLACE"), _STALE)
                connection.commit()
            return new

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, in the order in which they came."""
        self._require()
        with self._told(), self._engine.connect() as connection:
            return judged.held(connection)

    def record(self) -> Record:
        """The record that all drafts make; made anew if drafts came since it was last asked for."""
        self._require()
        with self._told():
            with self._engine.connect() as connection:
                stale = connection.execute(select(META.c.value).where(META.c.name == "stale")).scalar() is not None
            return self.settle() if stale else self._kept()

    def settle(self) -> Record:
        """Make the record anew from all drafts and keep it."""
        self._require()
        with self._told():
            drafts, findings = self.drafts(), self._findings()
            made = assemble(drafts, self._lexicon or load(), findings=findings, judgements=self.judgements())
            with self._engine.begin() as connection:
                _write(connection, made)
            return made

    def drafts(self) -> tuple[Draft, ...]:
        """Every draft, by path."""
        self._require()
        query = select(DRAFTS.c.draft, DRAFTS.c.text).order_by(DRAFTS.c.path, DRAFTS.c.document)
        with self._told(), self._engine.connect() as connection:
            return tuple(lines.draft_of(lines.decode(line), text) for line, text in connection.execute(query))

    def documents(self) -> tuple[Document, ...]:
        """Every document of the record, dated as far as it can be."""
        return self.record().documents

    def _require(self) -> None:
        if not self.path.exists():
            raise RecordError(f"There is no record at '{self.path}'; `dragoman read` makes one.")

    def _prepare(self) -> None:
        """Make the tables of a new record, and mark the file as ours."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            make(connection)
            connection.commit()

    def _findings(self) -> tuple[Finding, ...]:
        with self._engine.connect() as connection:
            rows = connection.execute(select(NOTES.c.line).order_by(NOTES.c.id)).scalars()
            return tuple(lines.finding_of(lines.decode(line)) for line in rows)

    def _kept(self) -> Record:
        with self._engine.connect() as connection:
            rows = connection.execute(select(DRAFTS.c.document, DRAFTS.c.text)).all()
            texts = {row.document: row.text for row in rows}
            read = partial(_read, connection)
            return Record(
                documents=read("document", lambda line: lines.document_of(line, texts[str(line["id"])])),
                claims=read("claim", lines.claim_of),
                events=read("event", lines.event_of),
                tenures=read("tenure", lines.tenure_of),
                timexes=read("timex", lines.timex_of),
                findings=read("finding", lines.finding_of),
                rejected=read("rejected", lines.claim_of),
                judgements=tuple(sorted(judged.held(connection), key=signed)),
            )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Trouble of the database, told in one sentence that names the file."""
        try:
            yield
        except DBAPIError as trouble:
            raise RecordError(f"Record '{self.path}' cannot be used: {_why(trouble)}.") from trouble
        except sqlite3.Error as trouble:
            raise RecordError(f"Record '{self.path}' cannot be used: {trouble}.") from trouble


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT)
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _why(trouble: DBAPIError) -> str:
    told = str(trouble.orig)
    if "full" in told or "disk I/O" in told:
        return "the disk is full, or the file may not grow"
    return "another program is writing it" if "locked" in told else told


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Lists of items; when the stream breaks off, what came before is handed on first."""
    source = iter(items)
    while True:
        batch, broken = _batch(source, size)
        if batch:
            yield batch
        if broken is not None:
            raise broken
        if len(batch) < size:
            return


def _batch(source: Iterator[Item], size: int) -> tuple[list[Item], BaseException | None]:
    """The next items, and what broke the stream off before there were enough."""
    batch: list[Item] = []
    try:
        for item in islice(source, size):
            batch.append(item)  # one by one: what came before the break is to be kept
    except BaseException as broken:
        return batch, broken
    return batch, None


def _keep(connection: Connection, one: Draft | Finding, seen: set[str]) -> int:
    """Keep one draft or note; 1 for a document that the record did not hold. `seen` are the paths met in this read."""
    connection.execute(insert(META).prefix_with("OR REPLACE"), _STALE)
    _forget(connection, one.path if isinstance(one, Finding) else one.document.path, seen)
    if isinstance(one, Finding):
        _note(connection, one)
        return 0
    document = one.document
    held = connection.execute(select(DRAFTS.c.path).where(DRAFTS.c.document == document.id)).scalar()
    if held is not None and held != document.path:
        _note(connection, exact_copy(document, Document(id=document.id, path=held, text="")))
        return 0
    _replace(connection, one)
    return int(held is None)


def _replace(connection: Connection, one: Draft) -> None:
    """The draft in place of an older reading of it, or of what an earlier state of its file said."""
    document = one.document
    if document.path != _STDIN:
        connection.execute(delete(DRAFTS).where(DRAFTS.c.path == document.path, DRAFTS.c.document != document.id))
    row = {
        "document": document.id,
        "path": document.path,
        "text": document.text,
        "draft": lines.encode(lines.draft(one)),
    }
    connection.execute(insert(DRAFTS).prefix_with("OR REPLACE"), row)
    passages.index(connection, one)


def _note(connection: Connection, finding: Finding) -> None:
    line = lines.encode(lines.finding(finding, whole=True))
    row = {"id": content_id(line), "path": finding.path, "line": line}
    connection.execute(insert(NOTES).prefix_with("OR REPLACE"), row)


def _forget(connection: Connection, path: str | None, seen: set[str]) -> None:
    """What an earlier read noted about a path no longer holds."""
    if path is not None and path not in seen:
        seen.add(path)
        connection.execute(delete(NOTES).where(NOTES.c.path == path))


def _write(connection: Connection, made: Record) -> None:
    """The record in place of the one kept before."""
    connection.execute(delete(LINES))
    for kind, found in _forms(made).items():
        rows = [{"kind": kind, "number": n, "line": lines.encode(line)} for n, line in enumerate(found)]
        if rows:
            connection.execute(insert(LINES), rows)
    connection.execute(delete(META).where(META.c.name == "stale"))


def _forms(made: Record) -> dict[str, Sequence[lines.Line]]:
    return {
        "document": [lines.document(one, whole=True) for one in made.documents],
        "claim": [lines.claim(one, whole=True) for one in made.claims],
        "event": [lines.event(one) for one in made.events],
        "tenure": [lines.tenure(one) for one in made.tenures],
        "timex": [lines.timex(one) for one in made.timexes],
        "finding": [lines.finding(one, whole=True) for one in made.findings],
        "rejected": [lines.claim(one, whole=True) for one in made.rejected],
    }


def _read(connection: Connection, kind: str, value: Callable[[Mapping[str, object]], Item]) -> tuple[Item, ...]:
    query = select(LINES.c.line).where(LINES.c.kind == kind).order_by(LINES.c.number)
    return tuple(value(lines.decode(line)) for line in connection.execute(query).scalars())
