"""What a record remembers from one settling to the next: what each document tells that may touch others.

All of it can be made again from the drafts. It is thrown away when the program that made it is another, and no
migration carries it over.
"""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Float, Index, Integer, LargeBinary, MetaData, Table, Text

MEMORY = MetaData()

DOCUMENTS = Table(
    "memory_documents",
    MEMORY,
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False, unique=True),
    Column("age", Text, nullable=False),
    Column("published", Text),
    Column("level", Integer),
    Column("dating", Integer),
    Column("copies", Text),
    Column("copied", Text),
    Column("around", Text),
    Column("places", Text),
)
TRACES = Table(
    "memory_traces",
    MEMORY,
    Column("kind", Text, primary_key=True),
    Column("key", Integer, primary_key=True),
    Column("document", Integer, primary_key=True),
    Column("told", Text, nullable=False),
    sqlite_with_rowid=False,
)
SENTENCES = Table(
    "memory_sentences",
    MEMORY,
    Column("key", Integer, primary_key=True),
    Column("age", Text, primary_key=True),
    Column("document", Integer, primary_key=True),
    Column("sentence", Integer, primary_key=True),
    Column("finders", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The sentences that can be copied, by each of their finders."""

MARKS = Table(
    "memory_marks",
    MEMORY,
    Column("document", Integer, primary_key=True),
    Column("sentence", Integer, primary_key=True),
    Column("plain", LargeBinary, nullable=False),
    Column("finders", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""What is known of each of these, so that no report need be opened for a sentence that is like another."""

TELLINGS = Table(
    "memory_tellings",
    MEMORY,
    Column("key", Integer, primary_key=True),
    Column("wide", Integer, primary_key=True),
    Column("first", Integer, primary_key=True),
    Column("claim", Text, primary_key=True),
    Column("last", Integer, nullable=False),
    Column("document", Integer, nullable=False, index=True),
    Column("open", Integer),
    sqlite_with_rowid=False,
)
"""What tellings are found by when they are compared. `open` is NULL where that makes no difference."""

DATINGS = Table(
    "memory_datings",
    MEMORY,
    Column("key", Integer, primary_key=True),
    Column("claim", Text, primary_key=True),
    Column("document", Integer, nullable=False, index=True),
    Column("counts", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""What dated tellings are found by when they date others; those of reports with a date of their own count."""

BONDS = Table(
    "memory_bonds",
    MEMORY,
    Column("first", Text, primary_key=True),
    Column("second", Text, primary_key=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)
"""Tellings that are one happening or nearly one, with how sure that is."""

SUMS = Table(
    "memory_sums",
    MEMORY,
    Column("kind", Text, primary_key=True),
    Column("key", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("told", Text, nullable=False),
    sqlite_with_rowid=False,
)
BLOCKS = Table(
    "memory_blocks",
    MEMORY,
    Column("block", Integer, primary_key=True),
    Column("bearer", Integer, primary_key=True),
    Index("memory_blocks_by_bearer", "bearer"),
    sqlite_with_rowid=False,
)
PEOPLE = Table(
    "memory_people", MEMORY, Column("number", Integer, primary_key=True), Column("told", Text, nullable=False)
)
NAMES = Table(
    "memory_names",
    MEMORY,
    Column("bearer", Integer, primary_key=True),
    Column("person", Integer, nullable=False, index=True),
)
PARTS = Table(
    "memory_parts",
    MEMORY,
    Column("part", Text, primary_key=True),
    Column("person", Integer, primary_key=True),
    Index("memory_parts_by_person", "person"),
    sqlite_with_rowid=False,
)
Index("memory_traces_by_document", TRACES.c.document, TRACES.c.kind)
Index("memory_sentences_by_document", SENTENCES.c.document)
Index("memory_tellings_by_claim", TELLINGS.c.claim)
Index("memory_bonds_by_second", BONDS.c.second)

WIDE = 400
"""Tellings whose time is wider than so many days are kept apart, so that the others need not be looked through."""

AS_READ = "*"
"""What follows the id of a claim that people corrected, where it is found as it was read."""


@lru_cache(maxsize=262144)
def key_of(*parts: object) -> int:
    """A number for what something is found by; two things that differ have, in all likelihood, two numbers."""
    told = "\x1f".join("\0" if part is None else str(part) for part in parts)
    return int.from_bytes(
        hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )


class Hand:
    """The file at first hand: a settling asks it a hundred thousand times, for which the usual way is too long."""

    def __init__(self, connection: Connection) -> None:
        """Within the transaction of a connection."""
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        self._raw = raw

    def __call__(self, query: str, given: Sequence[Any] = ()) -> sqlite3.Cursor:
        """What one query answers; a list of rows has it run for each."""
        return self._raw.executemany(query, given) if isinstance(given, list) else self._raw.execute(query, given)

    def value(self, query: str, given: Sequence[Any] = ()) -> Any:
        """The first column of the first row; None where there is no row."""
        row = self._raw.execute(query, given).fetchone()
        return None if row is None else row[0]


@dataclass(frozen=True, slots=True)
class Traces:
    """What documents tell under keys of one kind, kept in the record's file."""

    hand: Hand
    kind: str

    def of(self, document: int) -> dict[int, str]:
        """What one document tells, by key."""
        rows = self.hand(
            "SELECT key, told FROM memory_traces INDEXED BY memory_traces_by_document WHERE document = ? AND kind = ?",
            (document, self.kind),
        )
        return {int(key): str(told) for key, told in rows}

    def at(self, key: int) -> list[tuple[int, str]]:
        """The documents that tell something under a key, and what."""
        rows = self.hand(
            "SELECT document, told FROM memory_traces WHERE kind = ? AND key = ? ORDER BY document", (self.kind, key)
        )
        return [(document, told) for document, told in rows]

    def keep(self, document: int, told: Mapping[int, str]) -> dict[int, tuple[str | None, str | None]]:
        """Let one document tell this and nothing else; by key what it told before and tells now, where these differ."""
        before = self.of(document)
        gone = [(self.kind, key, document) for key in before if key not in told]
        new = [(self.kind, key, document, told[key]) for key in told if before.get(key) != told[key]]
        if gone:
            self.hand("DELETE FROM memory_traces WHERE kind = ? AND key = ? AND document = ?", gone)
        if new:
            self.hand("INSERT OR REPLACE INTO memory_traces VALUES (?, ?, ?, ?)", new)
        return {key: (before.get(key), told.get(key)) for key in (*(row[1] for row in gone), *(row[1] for row in new))}


@dataclass(slots=True)
class Sums:
    """What all documents tell under keys of one kind, counted; changes are gathered and written once."""

    hand: Hand
    kind: str
    pending: dict[int, Counter[str]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def change(self, key: int, name: str, before: str | None, after: str | None) -> None:
        """One document told so before, and tells so now; both are counts as JSON."""
        delta = self.pending.setdefault(key, Counter())
        self.names[key] = name
        delta.update(json.loads(after) if after else {})
        delta.subtract(json.loads(before) if before else {})

    def of(self, key: int) -> Counter[str]:
        """The counts under a key."""
        row = self.hand("SELECT told FROM memory_sums WHERE kind = ? AND key = ?", (self.kind, key)).fetchone()
        return Counter(json.loads(row[0]) if row else {})

    def settle(self) -> dict[int, tuple[Counter[str], Counter[str]]]:
        """Write what changed; the counts before and after, by key."""
        changed = {}
        for key in sorted(self.pending):
            before = self.of(key)
            after = +Counter({name: before[name] + self.pending[key][name] for name in before | self.pending[key]})
            if before == after:
                continue
            changed[key] = before, after
            if after:
                told = json.dumps({name: after[name] for name in sorted(after)}, ensure_ascii=False)
                self.hand(
                    "INSERT INTO memory_sums (kind, key, name, told) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (kind, key) DO UPDATE SET told = excluded.told",
                    (self.kind, key, self.names[key], told),
                )
            else:
                self.hand("DELETE FROM memory_sums WHERE kind = ? AND key = ?", (self.kind, key))
        self.pending.clear()
        return changed
