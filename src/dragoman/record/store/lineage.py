"""Versions of events and claims, and which came out of which."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from dragoman.model import Claim, Document, Event, target
from dragoman.record import lines
from dragoman.record.judging.placing import place
from dragoman.record.settling import handles

Told = Event | Claim
_COLUMNS = "e.number, e.kind, e.id, e.since, e.until, e.line"
# The order in which tables are looked at is given: by their changes, there may be a million lines.
_UNDER = "handles h CROSS JOIN entries e ON e.number = h.entry"
_BY_ID = "entries e INDEXED BY entries_by_id"


@dataclass(frozen=True, slots=True)
class Version:
    """What the record said of one thing from the change `since` until the change `until`, or still.

    `claims` are those it rested on, as they were then; `rejected` is True for a claim that a person threw out.
    """

    entry: int
    kind: str
    id: str
    since: int
    until: int | None
    line: str
    told: Told
    claims: tuple[Claim, ...] = ()

    @property
    def rejected(self) -> bool:
        """True for a claim that a person threw out."""
        return self.kind == "rejected"

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its claims."""
        return frozenset(self.told.claims if isinstance(self.told, Event) else (self.told.id,))


@dataclass(slots=True)
class Trail:
    """The versions in a record file, followed from one to the next."""

    connection: Connection
    _moved: dict[tuple[str, int], Mapping[str, str]] = field(default_factory=dict)

    def named(self, id: str) -> tuple[Version, ...]:
        """The last version of every event and claim whose id is this, or else begins so."""
        query = """SELECT max(number) FROM entries WHERE kind IN ('event', 'claim', 'rejected') AND id >= ? AND id < ?
            GROUP BY id ORDER BY id LIMIT 6"""
        last = [row[0] for row in self.connection.exec_driver_sql(query, (id, f"{id}\U0010ffff"))]
        found = tuple(one for number in last for one in self._read("entries e WHERE e.number = ?", (number,)))
        return tuple(one for one in found if one.id == id) or found

    def after(self, one: Version) -> tuple[Version, ...]:
        """The versions that began when this one ended, and tell some of what it told."""
        if one.until is None:
            return ()
        moved = self.moved(one, one.until)
        return self._sharing(one, {*one.ids, *(moved[id] for id in one.ids if id in moved)}, "e.since = ?", one.until)

    def before(self, one: Version) -> tuple[Version, ...]:
        """The versions that ended when this one began, and told some of what it tells."""
        back = {new: old for old, new in self.moved(one, one.since).items()}
        return self._sharing(one, {*one.ids, *(back[id] for id in one.ids if id in back)}, "e.until = ?", one.since)

    def lost_after(self, one: Version) -> Version | None:
        """The next version that tells some of it, where those between are missing or it was not told for a while."""
        found = () if one.until is None else self._sharing(one, one.ids, "e.since > ?", one.until)
        return min(found, key=lambda each: (each.since, each.id != one.id, each.id), default=None)

    def lost_before(self, one: Version) -> Version | None:
        """The last version before that told some of it, where those between are missing or it was not told."""
        found = self._sharing(one, one.ids, "e.until < ?", one.since)
        return max(found, key=lambda each: (each.until or 0, each.id == one.id, each.id), default=None)

    def main(self, one: Version, others: Iterable[Version]) -> Version | None:
        """Of versions before or after one, that which is the same thing: by its id, else by most shared claims."""
        found = sorted(others, key=lambda each: each.id)
        return max(found, key=lambda each: (each.id == one.id, len(each.ids & one.ids)), default=None)

    def moved(self, one: Version, change: int) -> Mapping[str, str]:
        """The claims of its reports that got another id at a change, being read anew, with the new ids."""
        paths = sorted({claim.path for claim in one.claims})
        return {old: new for path in paths for old, new in self._moved_at(path, change).items()}

    def _moved_at(self, path: str, change: int) -> Mapping[str, str]:
        if (path, change) not in self._moved:
            gone, come = self._claims(path, "until", change), self._claims(path, "since", change)
            there = [claim for id, claim in come.items() if id not in gone]
            found = {id: place(target(claim), there) for id, claim in gone.items() if id not in come}
            told = [new for new in found.values() if new]
            self._moved[path, change] = {old: new for old, new in found.items() if new and told.count(new) == 1}
        return self._moved[path, change]

    def _claims(self, path: str, side: str, change: int) -> dict[str, Claim]:
        """The claims of what lies at a path that came or went with a change."""
        query = f"""SELECT e.line FROM drafts d CROSS JOIN handles h ON h.key = 'document:' || d.document
            CROSS JOIN entries e ON e.number = h.entry
            WHERE d.path = ? AND e.kind IN ('claim', 'rejected') AND e.{side} = ? ORDER BY e.number"""
        rows = self.connection.exec_driver_sql(query, (path, change))
        found = (lines.claim_of(lines.decode(line)) for (line,) in rows)
        return {claim.id: claim for claim in found}

    def _sharing(self, one: Version, claims: Iterable[str], where: str, change: int) -> tuple[Version, ...]:
        """Versions of events that rest on some of the claims, or for a claim those of these claims."""
        found: dict[int, Version] = {}
        for id in sorted(claims):
            if one.kind == "event":
                some = self._read(
                    f"{_UNDER} WHERE h.key = ? AND e.kind = 'event' AND {where}", (handles.claim(id), change)
                )
            else:
                some = self._read(
                    f"{_BY_ID} WHERE e.kind IN ('claim', 'rejected') AND e.id = ? AND {where}", (id, change)
                )
            found |= {each.entry: each for each in some}
        return tuple(found[number] for number in sorted(found))

    def _read(self, where: str, values: tuple[object, ...]) -> tuple[Version, ...]:
        query = f"SELECT {_COLUMNS} FROM {where} ORDER BY e.number"
        return tuple(self._version(tuple(row)) for row in self.connection.exec_driver_sql(query, values).fetchall())

    def _version(self, row: tuple[int, str, str, int, int | None, str]) -> Version:
        number, kind, id, since, until, line = row
        if kind != "event":
            claim = lines.claim_of(lines.decode(line))
            return Version(number, kind, id, since, until, line, claim, (claim,))
        event = lines.event_of(lines.decode(line))
        return Version(number, kind, id, since, until, line, event, self._then(event.claims, since))

    def _then(self, claims: Iterable[str], change: int) -> tuple[Claim, ...]:
        """Claims as they were after a change."""
        query = """SELECT line FROM entries WHERE kind = 'claim' AND id = ?
            AND since <= ? AND (until IS NULL OR until > ?)"""
        rows = (self.connection.exec_driver_sql(query, (id, change, change)).scalar() for id in claims)
        return tuple(lines.claim_of(lines.decode(line)) for line in rows if line is not None)


def documents(connection: Connection, ids: Iterable[str]) -> dict[str, Document]:
    """Reports by id as the record told them last, with their texts, superseded ones included."""
    query = """SELECT e.line, d.text FROM entries e JOIN drafts d ON d.document = e.id
        WHERE e.kind = 'document' AND e.id = ? ORDER BY e.number DESC LIMIT 1"""
    rows = {id: connection.exec_driver_sql(query, (id,)).first() for id in sorted(ids)}
    return {id: lines.document_of(lines.decode(row[0]), str(row[1])) for id, row in rows.items() if row is not None}
