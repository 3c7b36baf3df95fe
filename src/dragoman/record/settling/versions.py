"""The lines of a record as they come and go: nothing is overwritten, every line knows the change that brought it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.model import Interval
from dragoman.record.settling.memory import Hand

_CURRENT = "SELECT number, since, line FROM entries WHERE kind = ? AND id = ? AND until IS NULL"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the record: what it is, how it is found again, and the days of what it tells, where it has any."""

    kind: str
    id: str
    line: str
    handles: tuple[str, ...]
    first: str | None = None
    last: str | None = None


def days(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and last day of what is told, both inside; None where a side is open or nothing is told."""
    when = Interval.from_edtf(edtf) if edtf else None
    first, last = (when.start, when.last) if when else (None, None)
    return first.isoformat() if first else None, last.isoformat() if last else None


@dataclass(slots=True)
class Versions:
    """Lines kept in the course of one change of the record."""

    hand: Hand
    change: int
    changed: int = field(default=0)

    def line(self, kind: str, id: str) -> str | None:
        """What the record says now under this id."""
        found = self.hand(_CURRENT, (kind, id)).fetchone()
        return None if found is None else str(found[2])

    def lines(self, kind: str, ids: Iterable[str]) -> dict[str, str]:
        """What the record says now under each of these ids; those it does not hold are left out."""
        return {id: line for id in ids if (line := self.line(kind, id)) is not None}

    def keep(self, entry: Entry) -> bool:
        """Let the record say this from now on; False when it says so already."""
        held = self.hand(_CURRENT, (entry.kind, entry.id)).fetchone()
        if held is not None and held[2] == entry.line:
            return False
        self.changed += 1
        if held is not None:
            self._close(held[0], held[1])
        number = self.hand(
            "INSERT INTO entries (kind, id, first, last, since, line) VALUES (?, ?, ?, ?, ?, ?)",
            (entry.kind, entry.id, entry.first, entry.last, self.change, entry.line),
        ).lastrowid
        if entry.handles:
            rows = [(handle, number) for handle in entry.handles]
            self.hand("INSERT OR IGNORE INTO handles (key, entry) VALUES (?, ?)", rows)
        return True

    def refind(self, kind: str, id: str, handles: Iterable[str]) -> None:
        """Let a line that stays as it is be found by these handles and no others."""
        number, now = self.hand.value(_CURRENT, (kind, id)), set(handles)
        before = {key for (key,) in self.hand("SELECT key FROM handles WHERE entry = ?", (number,))}
        if gone := [(key, number) for key in sorted(before - now)]:
            self.hand("DELETE FROM handles WHERE key = ? AND entry = ?", gone)
        if new := [(key, number) for key in sorted(now - before)]:
            self.hand("INSERT INTO handles (key, entry) VALUES (?, ?)", new)

    def end(self, kind: str, id: str) -> bool:
        """Let the record say it no longer; False when it did not."""
        held = self.hand(_CURRENT, (kind, id)).fetchone()
        if held is None:
            return False
        self.changed += 1
        self._close(held[0], held[1])
        return True

    def under(self, kind: str, handle: str) -> Iterator[tuple[str, str]]:
        """The ids and lines of one kind that the record finds under a handle now."""
        yield from self.hand(
            "SELECT e.id, e.line FROM handles h CROSS JOIN entries e ON e.number = h.entry"
            " WHERE h.key = ? AND e.kind = ? AND e.until IS NULL ORDER BY e.id",
            (handle, kind),
        ).fetchall()

    def only(self, kind: str, handle: str, entries: Mapping[str, Entry]) -> None:
        """Let these be all that the record finds of one kind under a handle."""
        for id in [id for id, _ in self.under(kind, handle) if id not in entries]:
            self.end(kind, id)
        for id in sorted(entries):
            self.keep(entries[id])

    def owners(self, sort: str) -> Iterator[int]:
        """The keys of the handles of a sort ("tenure:12", "compared:7") under which the record finds something now."""
        query = (
            "SELECT DISTINCT h.key FROM handles h JOIN entries e ON e.number = h.entry"
            " WHERE h.key >= ? AND h.key < ? AND e.until IS NULL ORDER BY h.key"
        )
        for (key,) in self.hand(query, (f"{sort}:", f"{sort};")).fetchall():
            yield int(key.partition(":")[2])

    def _close(self, number: int, since: int) -> None:
        """A line that this very change brought is taken back; an older one ends with it."""
        if since == self.change:
            self.hand("DELETE FROM handles WHERE entry = ?", (number,))
            self.hand("DELETE FROM entries WHERE number = ?", (number,))
        else:
            self.hand("UPDATE entries SET until = ? WHERE number = ?", (self.change, number))
