"""The record file: every draft that was read, and the record they make, in one SQLite file.

Drafts are kept as they are read, a batch in a transaction, so that a read that is broken off loses at most what it was
reading. The record is brought up to them when it is next asked for, in one transaction, and only where they touch it.
"""

import contextlib
import copy
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from dragoman.errors import RecordBusy, RecordError, UnknownName
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document, Draft, Finding, Judgement, Record, Span
from dragoman.record import lines, settling
from dragoman.record.calling import Known
from dragoman.record.settling.called import Called
from dragoman.record.store import (
    asking,
    cards,
    facets,
    journal,
    judged,
    lineage,
    passages,
    past,
    renewing,
    rereading,
    streaming,
)
from dragoman.record.store import history as histories
from dragoman.record.store.catalogue import Catalogue
from dragoman.record.store.connection import brought, engine, told, writing
from dragoman.record.store.facets import Facets
from dragoman.record.store.history import History
from dragoman.record.store.intake import await_settling, batches, keep
from dragoman.record.store.journal import Change, Clock
from dragoman.record.store.rules import reading_rules, rules
from dragoman.record.store.schema import DRAFTS, make, refuse
from dragoman.record.store.search import Found, Search, find
from dragoman.record.store.sitting import Sitting
from dragoman.record.store.slices import About, Part
from dragoman.record.store.tally import Tally, paths, tally

BATCH = 32
CACHE = 500_000
"""Kilobytes of the file that a settling may hold in memory: it goes to and fro in all of it."""


class Store:
    """A record file. It is made at the first `add`; asking a file that does not exist raises RecordError."""

    def __init__(
        self,
        path: Path | str,
        lexicon: Lexicon | None = None,
        *,
        clock: Clock = journal.now,
        patience: float | None = None,
    ) -> None:
        """The record at a path; RecordError when another thing lies there. Ours assembles if no lexicon is given.

        Who asks waits `patience` seconds while another program writes, as long as a writer if none are given, and is
        then told what was settled last.
        """
        self.path = Path(path)
        self._lexicon = lexicon
        self._clock = clock
        refuse(self.path)
        self.migrated = brought(self.path)
        self._engine: Engine = engine(self.path)
        self._asker: Engine = engine(self.path, patience)
        self._sitting: Sitting | None = None

    def add(self, drafts: Iterable[Draft | Finding]) -> int:
        """Keep drafts, and findings about input that gave none, as they come; how many documents are new.

        A document that the record holds is replaced by its new reading; one that it holds under another path is noted
        as an exact copy; a changed file takes the place of what lay at its path. Whatever breaks the stream off, a
        Ctrl-C included, what came before is kept.
        """
        added, read, seen, change = 0, 0, set[str](), None
        with told(self.path):
            self._prepare()
            # While this connection is open, the end of another does not fold the whole log into the file.
            with self._engine.connect():
                for batch in batches(drafts, BATCH):
                    with writing(self._engine) as connection:
                        change = change or journal.begin(connection, "read", {}, self._clock)
                        added += sum(keep(connection, one, seen, change) for one in batch)
                        read += sum(isinstance(one, Draft) for one in batch)
                        journal.tell(connection, change, {"read": read, "new": added, "rules": reading_rules()})
        return added

    def held(self, paths: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
        """The ids and paths of the reports that the record holds: all, or those at or below the paths."""
        with self._look() as connection:
            return rereading.held(connection, paths)

    def documents_of(self, ids: Iterable[str]) -> Iterator[Document]:
        """Reports as they came, with their texts, one after the other; those that went meanwhile are passed over."""
        for id in ids:
            with self._look() as connection:
                found = rereading.document(connection, id)
            if found is not None:
                yield found

    def renew(self, drafts: Iterable[Draft]) -> int:
        """Keep new readings of texts that the record holds, as they come; how many tell anything else than before.

        Whatever breaks the stream off, what came before is kept; the others stay as they were read before.
        """
        self._require()
        self._rise()
        changed, read, change = 0, 0, None
        with told(self.path), self._engine.connect():
            for batch in batches(drafts, BATCH):
                with writing(self._engine) as connection:
                    change = change or journal.begin(connection, "read", {}, self._clock)
                    changed += sum(rereading.renew(connection, one, change) for one in batch)
                    read += len(batch)
                    report = {"read": read, "again": True, "changed": changed, "rules": reading_rules()}
                    journal.tell(connection, change, report)
        return changed

    def judge(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Keep judgements, all or none; those that the record did not hold. When this returns they lie on the disk."""
        self._require()
        with told(self.path):
            self._prepare()
            with self._engine.connect().execution_options(writes=True) as connection:
                connection.connection.cursor().execute("PRAGMA synchronous = FULL")
                with connection.begin():
                    new = judged.keep(connection, judgements, self._clock)
                    await_settling(connection, judged.documents(connection, new))
            return new

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, the earliest signed first."""
        with self._look() as connection:
            return judged.held(connection)

    def record(self) -> Record:
        """The record that all drafts make, brought up to them first; as it was settled last while others write it."""
        with self._settled_look() as connection:
            return asking.whole(connection)

    def record_at(self, change: Change) -> Record:
        """What the record said after a change: record time, whatever was read, judged or improved since."""
        with self._look() as connection:
            return past.record_at(connection, change.number, self._lexicon or load())

    def told_at(self, change: Change, claims: Iterable[str]) -> frozenset[str]:
        """Which of these claims the record told after a change."""
        with told(self.path), self._engine.connect() as connection:
            return past.told_at(connection, change.number, claims)

    def change_by(self, moment: int | str) -> Change:
        """The change of this number, or the last by a time (UTC), drafts that wait being settled first.

        Raises RecordError when there was none, or when its history was let go.
        """
        with self._settled_look() as connection:
            return past.change_by(connection, moment)

    def changes(self) -> tuple[Change, ...]:
        """The journal: every change of the record, in order."""
        with self._look() as connection:
            return journal.changes(connection)

    def history(self, id: str) -> History | None:
        """The history of the event or claim that has this id, or had it once; None where none ever had.

        Raises UnknownName where several ids begin so.
        """
        with self._look() as connection:
            named = lineage.Trail(connection).named(id)
            if len(named) > 1:
                ids = ", ".join(one.id for one in named[:4])
                raise UnknownName(f"{id!r} begins {len(named)} ids: {ids}; write more of it.")
            return histories.history(connection, named[0], past.whole_since(connection)) if named else None

    def parts(self, kind: str) -> Iterator[Record]:
        """Records that together hold all of one kind ("claims"), in its order; each is opened when it is asked for."""
        with self._settled_look() as connection:
            yield from streaming.parts(connection, kind)

    def tally(self) -> Tally:
        """How much the record holds, with its findings and judgements."""
        with self._settled_look() as connection:
            return tally(connection)

    def paths(self, documents: Collection[str]) -> frozenset[str]:
        """Where these documents lie."""
        with self._look() as connection:
            return paths(connection, documents)

    def part(self, about: About, *, past: bool = False) -> Record:
        """The part of the record that a question is about; with `past`, so much that it can be cut at a day.

        All of it where the file was settled by another program and cannot be settled now.
        """
        known = self.known()
        if known is None:
            return self.record()
        with self._look() as connection:
            part = Part(connection, known)
            about(part)
            if past:
                part.past()
            return part.record()

    @contextlib.contextmanager
    def catalogue(self) -> Iterator[Catalogue]:
        """The catalogue of the record, brought up to all drafts; as it was settled last while others write it."""
        with self._settled_look() as connection:
            yield Catalogue(connection)

    def known(self) -> Known | None:
        """What the record as a whole tells of names and days; None where that is not kept as this program keeps it."""
        with self._settled_look() as connection:
            return Called(self._look) if _rules(connection) == rules() else None

    def renewed(self, held: Record | None = None, since: int = 0) -> tuple[Record, int]:
        """The record now, and the number of its last change; of `held`, got so before, only what changed is read."""
        with self._settled_look() as connection:
            return renewing.reread(connection, held, since)

    def moment(self) -> int:
        """The number of the last change, drafts and judgements that wait being settled first."""
        with self._settled_look() as connection:
            return renewing.last_change(connection)

    def settle(self) -> int:
        """Bring the record up to all drafts; how many of its lines changed. Nothing is done where nothing came."""
        return self._settled(self._engine)

    @contextlib.contextmanager
    def sitting(self) -> Iterator["Store"]:
        """The record for one question of several parts: all that is asked of it is told of one state of the record.

        It is brought up to all drafts once, when it is first needed. What is written meanwhile by others is seen at the
        next sitting; what is written through this one, at once.
        """
        sat = copy.copy(self)
        with Sitting(self._asker) as sat._sitting:
            yield sat

    @contextlib.contextmanager
    def _look(self, engine: Engine | None = None) -> Iterator[Connection]:
        """One state of the record, as it was settled last; that of the sitting, where there is one."""
        self._require()
        with told(self.path):
            if self._sitting:
                yield self._sitting.connection
            else:
                with (engine or self._engine).connect() as connection, connection.begin():
                    yield connection

    @contextlib.contextmanager
    def _settled_look(self) -> Iterator[Connection]:
        """One state of the record, brought up to all drafts; while others write, what was settled last will do."""
        with contextlib.suppress(RecordBusy):
            if not (self._sitting and self._sitting.settled):
                self._settled(self._asker)
        if self._sitting:
            self._sitting.settled = True
        with self._look() as connection:
            yield connection

    def _settled(self, engine: Engine) -> int:
        with self._look(engine) as connection:
            if not _behind(connection):
                return 0
        self._rise()
        with told(self.path), writing(engine) as connection:
            return self._settle(connection) if _behind(connection) else 0

    def _rise(self) -> None:
        """Before something is written: what is asked after it in this sitting is to see it."""
        if self._sitting:
            self._sitting.rise()

    def _settle(self, connection: Connection) -> int:
        connection.exec_driver_sql(f"PRAGMA cache_size = {-CACHE}")
        if passages.outdated(connection):
            passages.rebuild(connection)
        again = _again(connection)
        if _rules(connection) != rules():
            settling.forget_all(connection)
            query = "SELECT document FROM drafts WHERE gone IS NULL"
            await_settling(connection, [id for (id,) in connection.exec_driver_sql(query)])
            connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES ('rules', ?)", (rules(),))
        pending = [str(id) for (id,) in connection.exec_driver_sql("SELECT document FROM pending ORDER BY document")]
        change = journal.begin(connection, "settle", {}, self._clock)
        changed = settling.settle(connection, self._lexicon or load(), pending, change, judged.held(connection))
        connection.exec_driver_sql("DELETE FROM pending")
        if cards.outdated(connection):
            cards.rebuild(connection, self._lexicon or load())
        else:
            cards.renew(connection, self._lexicon or load(), change)
        journal.tell(connection, change, {"documents": pending, "again": again, "rules": rules(), "lines": changed})
        return changed

    def drafts(self) -> tuple[Draft, ...]:
        """Every draft, by path."""
        self._require()
        query = select(DRAFTS.c.draft, DRAFTS.c.text).where(DRAFTS.c.gone.is_(None))
        query = query.order_by(DRAFTS.c.path, DRAFTS.c.document)
        with told(self.path), self._engine.connect() as connection:
            return tuple(lines.draft_of(lines.decode(line), text) for line, text in connection.execute(query))

    def sentences(self, document: str) -> tuple[Span, ...]:
        """The sentences that were read in a document, in offsets of its text; none where there is no such document."""
        with self._look() as connection:
            return asking.sentences(connection, document)

    def search(self, asked: Search) -> Found:
        """The reports in which words stand. Raises DragomanError for what cannot be asked."""
        with self._look() as connection:
            return find(connection, asked)

    def facets(self, asked: Search) -> Facets:
        """By what a search can be narrowed. Raises DragomanError for what cannot be asked."""
        with self._look() as connection:
            return facets.counted(connection, asked)

    def documents(self) -> tuple[Document, ...]:
        """Every document of the record, dated as far as it can be."""
        return self.record().documents

    def _require(self) -> None:
        if not self.path.exists():
            raise RecordError(f"There is no record at '{self.path}'; `dragoman read` makes one.")

    def _prepare(self) -> None:
        """Make the tables of a new record, and mark the file as ours."""
        self._rise()
        with self._engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA journal_mode = WAL")
        with writing(self._engine) as connection:
            make(connection)
            passages.begin(connection)


def _behind(connection: Connection) -> bool:
    """True when drafts came, changed or went since the record was settled, or judgements came, or rules changed."""
    run = connection.exec_driver_sql
    if run("SELECT 1 FROM pending LIMIT 1").scalar() is not None or _rules(connection) != rules():
        return True
    if passages.outdated(connection) or cards.outdated(connection):
        return True
    settled = "SELECT coalesce(max(number), 0) FROM changes WHERE kind = 'settle'"
    return run(f"SELECT 1 FROM judgements WHERE change > ({settled}) LIMIT 1").scalar() is not None


def _rules(connection: Connection) -> str | None:
    found = connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'rules'").scalar()
    return None if found is None else str(found)


def _again(connection: Connection) -> list[str]:
    """The documents that were read before the record was last settled, and read otherwise since."""
    query = """SELECT document FROM pending JOIN drafts USING (document)
        WHERE drafts.since > (SELECT coalesce(max(number), 0) FROM changes WHERE kind = 'settle')
        AND EXISTS (SELECT 1 FROM entries WHERE kind = 'document' AND id = document AND until IS NULL)
        ORDER BY document"""
    return [str(id) for (id,) in connection.exec_driver_sql(query)]
