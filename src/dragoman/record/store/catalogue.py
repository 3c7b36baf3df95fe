"""The catalogue asked: lists, counts and pages of a record however large, cut by its cards and not by opening it.

    with store.catalogue() as catalogue:
        page = catalogue.events(handles.pair(one, other), Wanted(acts=("visit",)), limit=50)
    slice = store.part(questions.chosen(page.ids))

Keys are those of `settling.handles` (state, pair, mechanism) and of `cards` (name, place, phrase, publisher); ALL
stands for the whole record.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from dragoman.record import lines
from dragoman.record.calling import plain_name
from dragoman.record.settling import handles
from dragoman.record.settling.memory import Hand
from dragoman.record.store import promising, worded
from dragoman.record.store.cards import ALL, COPY, LATELY, OLDEST, SAYS, UNBEGUN, UNDATED, UNENDED, name
from dragoman.record.store.waiting import Waits, merge, sought

Given = tuple[object, ...]


_ALSO = "EXISTS (SELECT 1 FROM cards AS other WHERE other.entry = cards.entry AND other.key = ?)"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cards of a list are wanted; what is left empty narrows nothing.

    `since` and `until` are days ("2023-11-27", both inside): what has no date is then left out, what lies partly
    inside is not. `highest` is the lowest rank (a number of bearing.RANKS) that the highest who takes part may have:
    of a state its own people, of a pair those of either side. `hosts` are the lands that received ("*" another than
    the parties, "" not told). `also` is another key under which the same must stand.
    """

    acts: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    hosts: tuple[str, ...] = ()
    highest: int | None = None
    mark: str | None = None
    copies: bool = True
    also: str | None = None

    def where(self, key: str) -> tuple[str, Given]:
        """The condition on a card under a key, and what it is given."""
        rank = "min(one, two)" if key.startswith("pair:") else "one"
        last, first = ("earliest", "-newest") if key == OLDEST else ("newest", "earliest")
        told: list[tuple[str, Given]] = [("1", ())]
        for column, some in (("act", self.acts), ("modality", self.modalities), ("host", self.hosts)):
            if some:
                told.append((f"{column} IN ({', '.join('?' * len(some))})", some))
        told += [(f"{rank} <= ?", (self.highest,))] if self.highest is not None else []
        told += [("mark = ?", (self.mark,))] if self.mark is not None else []
        told += [("NOT flags & ?", (COPY,))] if not self.copies else []
        told += [(_ALSO, (self.also,))] if self.also is not None else []
        told += [(f"{last} < 0", ())] if self.since or self.until else []
        told += [(f"({last} <= ? OR flags & {UNENDED})", (-_day(self.since),))] if self.since else []
        told += [(f"({first} >= ? OR flags & {UNBEGUN})", (-_day(self.until),))] if self.until else []
        return " AND ".join(one for one, _ in told), tuple(value for _, given in told for value in given)

    @property
    def tallied(self) -> bool:
        """True where the tallies say how many there are."""
        return not (self.since or self.until or self.mark is not None or self.also is not None or not self.copies)


ANY = Wanted()


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list: ids in its order, and how many the list has in all."""

    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Tally:
    """So many cards of one act, modality, year (0 unknown), host and ranks (`cards` says what `one` and `two` are)."""

    act: str
    modality: str
    year: int
    host: str
    one: int
    two: int
    count: int


@dataclass(frozen=True, slots=True)
class Named:
    """One page of names (people, bodies, places, phrases), the most frequent first, and how many there are in all."""

    names: tuple[tuple[str, int], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Use:
    """A set phrase between two parties or of one: its first and last day, and how often."""

    phrase: str
    first: str | None
    last: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """When a happening was, as a timeline draws it: its days, and whether a side of its time is not known."""

    id: str
    act: str
    modality: str
    first: str
    last: str
    rough: bool
    host: str


@dataclass(frozen=True, slots=True)
class Totals:
    """How often two parties met, as far as told to have happened, and how many reports tell of the two together."""

    visits: int
    meetings: int
    sessions: int
    reports: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """One page of what waits for a person to look at it, and how much of each kind there is."""

    items: tuple[Waits, ...]
    totals: Mapping[str, int]

    @property
    def total(self) -> int:
        """How much in all."""
        return sum(self.totals.values())


DOUBTS = ("unplaced", "conflict", "merge", "name", "date", "confidence")
"""What waits, in the order in which a look pays most."""


class Catalogue:
    """The catalogue of a record, within one transaction: all that it answers is of one moment."""

    def __init__(self, connection: Connection) -> None:
        self._hand = Hand(connection)

    # --- pages ---------------------------------------------------------------------------------------------------

    def events(
        self, key: str = ALL, wanted: Wanted = ANY, *, newest: bool = True, offset: int = 0, limit: int = 50
    ) -> Listed:
        """Happenings under a key, newest first, what has no date last; or as a timeline has them, oldest first."""
        if newest:
            return self._listed(key, "event", wanted, "newest, earliest, id", offset, limit)
        if key == ALL:
            found = self._listed(OLDEST, "event", wanted, "newest, id", offset, limit, total=ALL)
            return Listed(tuple(id.rpartition(" ")[2] for id in found.ids), found.total)
        oldest = f"CASE newest WHEN 0 THEN {UNDATED} ELSE -earliest END, mark, id"
        return self._listed(key, "event", wanted, oldest, offset, limit)

    def claims(self, key: str, wanted: Wanted = ANY, *, offset: int = 0, limit: int = 50) -> Listed:
        """What is said (cards.LISTED), newest first: by its own time, else by its report's.

        Of what it lists the founding of a partnership alone is a happening besides.
        """
        return self._listed(key, "claim", wanted, "newest, earliest, id", offset, limit)

    def sayings(self, person: str, *, offset: int = 0, limit: int = 50) -> Listed:
        """What somebody said, pledged and called by a set phrase, newest first; copies of a sentence left out."""
        rows = self._hand(_SAYINGS, (name(person), SAYS, COPY)).fetchall()
        first, last = offset, offset + limit
        # Of one day the order is that of the paths, which a card does not hold: the days of the page are sorted anew.
        while 0 < first < len(rows) and rows[first][1:] == rows[first - 1][1:]:
            first -= 1
        while last < len(rows) and rows[last][1:] == rows[last - 1][1:]:
            last += 1
        some = rows[first:last] if limit else []
        order = sorted(some, key=lambda row: (row[1] or 1, row[2], self._hand.value(_PATH, (row[0],)), row[0]))
        return Listed(tuple(str(id) for id, _, _ in order[offset - first : offset - first + limit]), len(rows))

    def home(self, person: str, ids: Iterable[str]) -> str | None:
        """The state or organisation that somebody acts for in most claims, by the ids that the name has."""
        own, count = plain_name(person), Counter[str]()
        for id in ids:
            for called, country, some in self._hand(_ACTS_FOR, (handles.person(id),)).fetchall():
                count[str(country)] += some if plain_name(called) == own else 0
        return max(sorted(count), key=lambda code: count[code]) if count.total() else None

    def documents(self, key: str = ALL, wanted: Wanted = ANY, *, offset: int = 0, limit: int = 50) -> Listed:
        """Reports, newest first, those without a date last: all, of a publisher, or that tell of a state or a pair.

        What tells of a pair is what its events and claims rest on, wherever else these are told; of `wanted` only the
        days count there.
        """
        if key.startswith("pair:"):
            return self._between(key, wanted, offset, limit)
        return self._listed(key, "document", wanted, "newest, earliest, id", offset, limit)

    def _between(self, key: str, wanted: Wanted, offset: int, limit: int) -> Listed:
        given: Given = (key, wanted.since, wanted.since, wanted.until, wanted.until)
        found = self._hand(f"SELECT member {_TELLING} ORDER BY {_NEWEST} LIMIT ? OFFSET ?", (*given, limit, offset))
        ids = tuple(str(id) for (id,) in found.fetchall())
        return Listed(ids, int(self._hand.value(f"SELECT count(*) {_TELLING}", given)))

    def new(self, limit: int = 20) -> Listed:
        """The reports that came or changed last."""
        return self._listed(LATELY, "document", ANY, "newest, earliest, id", 0, limit, total=ALL)

    def stretches(self, key: str, wanted: Wanted = ANY, *, limit: int = 5000) -> tuple[Stretch, ...]:
        """The happenings under a key that have a date, newest first."""
        where, given = wanted.where(key)
        query = f"""SELECT id, act, modality, earliest, newest, flags & {UNBEGUN | UNENDED}, host FROM cards
            WHERE key = ? AND kind = 'event' AND newest < 0 AND {where} ORDER BY newest, earliest, id LIMIT ?"""
        return tuple(
            Stretch(id, act, modality, _iso(first or last) or "", _iso(last) or "", bool(rough), host)
            for id, act, modality, first, last, rough, host in self._hand(query, (key, *given, limit))
        )

    # --- counts --------------------------------------------------------------------------------------------------

    def tallies(self, key: str = ALL, kind: str = "event") -> tuple[Tally, ...]:
        """How many of each sort there are of a state, a pair or all: acts by year, modality, host and ranks."""
        columns = "act, modality, year, host, one, two, count"
        query = f"SELECT {columns} FROM tallies WHERE key = ? AND kind = ? ORDER BY {columns}"
        return tuple(Tally(*row) for row in self._hand(query, (key, kind)))

    def received(self, one: str, other: str) -> Mapping[str, int]:
        """How many visits between two parties that took place each of the two received."""
        query = """SELECT host, sum(count) FROM tallies WHERE key = ? AND kind = 'event' AND act = 'visit'
            AND modality = 'occurred' AND host IN (?, ?) GROUP BY host ORDER BY host"""
        return {str(host): int(count) for host, count in self._hand(query, (handles.pair(one, other), one, other))}

    def pairs(self, limit: int = 100, *, of: str | None = None, offset: int = 0) -> tuple[tuple[str, str, int], ...]:
        """The two parties that met most, with the number of their visits, meetings and sittings; of one, its own."""
        where, given = _paired(of)
        query = f"SELECT member, count FROM counts WHERE {where} ORDER BY count DESC, member LIMIT ? OFFSET ?"
        return tuple((*_two(member), count) for member, count in self._hand(query, (*given, limit, offset)).fetchall())

    def paired(self, *, of: str | None = None) -> int:
        """How many pairs of parties met; of one, with how many it did."""
        where, given = _paired(of)
        return int(self._hand.value(f"SELECT count(*) FROM counts WHERE {where}", given))

    def among(self, codes: Sequence[str]) -> Mapping[tuple[str, str], int]:
        """How often any two of some parties met: the cells of a matrix, empty ones left out."""
        query = "SELECT count FROM counts WHERE key = 'all' AND sort = 'pair' AND member = ?"
        pairs = [(one, other) for one in sorted(codes) for other in sorted(codes) if one < other]
        found = {pair: self._hand.value(query, ("/".join(pair),)) for pair in pairs}
        return {pair: int(count) for pair, count in found.items() if count}

    def people(self, key: str = ALL, *, offset: int = 0, limit: int = 50) -> Named:
        """Who takes part in happenings: of a pair the people of both, of a state its own; and in how many."""
        return self._named(key, "person", offset, limit)

    def bodies(self, key: str = ALL, *, offset: int = 0, limit: int = 50) -> Named:
        """The bodies that sat, and how often."""
        return self._named(key, "body", offset, limit)

    def places(self, key: str = ALL, *, offset: int = 0, limit: int = 50) -> Named:
        """Where things happened, and how many."""
        return self._named(key, "place", offset, limit)

    def phrases(self, key: str = ALL, *, offset: int = 0, limit: int = 50) -> Named:
        """The set phrases that were used, and how often."""
        return self._named(key, "phrase", offset, limit)

    def topics(self, key: str = ALL, *, offset: int = 0, limit: int = 50) -> Named:
        """What pledges are about, and how many of each."""
        return self._named(key, "topic", offset, limit)

    def publishers(self, *, offset: int = 0, limit: int = 50) -> Named:
        """Where reports come from, and how many from each."""
        return self._named(ALL, "publisher", offset, limit)

    def alike(self, sort: str, words: Sequence[str], *, limit: int = 5) -> tuple[tuple[str, int], ...]:
        """The names of a sort ("person", "body", "place", "phrase") in which all these words begin a word."""
        if not words:
            return ()
        where = " AND ".join("(member LIKE ? ESCAPE '!' OR member LIKE ? ESCAPE '!')" for _ in words)
        given = [form for word in words for form in (f"{_bare(word)}%", f"% {_bare(word)}%")]
        query = f"""SELECT member, count FROM counts WHERE key = ? AND sort = ? AND {where}
            ORDER BY count DESC, member LIMIT ?"""
        return tuple((str(member), int(count)) for member, count in self._hand(query, (ALL, sort, *given, limit)))

    def totals(self, one: str, other: str) -> Totals:
        """What a glance at two parties counts."""
        key = handles.pair(one, other)
        query = "SELECT act, sum(count) FROM tallies WHERE key = ? AND kind = 'event' AND modality = ? GROUP BY act"
        acts = dict(self._hand(query, (key, "occurred")).fetchall())
        reports = int(self._hand.value("SELECT count(*) FROM counts WHERE key = ? AND sort = 'report'", (key,)))
        return Totals(acts.get("visit", 0), acts.get("meeting", 0), acts.get("session", 0), reports)

    def uses(self, key: str) -> tuple[Use, ...]:
        """The set phrases under a key with first and last use, by the alphabet."""
        query = """SELECT mark, max(nullif(earliest, 0)), min(nullif(newest, 0)), count(*) FROM cards
            WHERE key = ? AND kind = 'claim' AND act = 'phrase' GROUP BY mark ORDER BY mark"""
        return tuple(
            Use(mark, _iso(first), _iso(last), count) for mark, first, last, count in self._hand(query, (key,))
        )

    def used(self, key: str, *, limit: int = 1000) -> Mapping[str, tuple[date, ...]]:
        """The days on which set phrases under a key were used, the newest uses that have a day, oldest first."""
        query = """SELECT DISTINCT mark, newest FROM cards WHERE key = ? AND kind = 'claim' AND act = 'phrase'
            AND newest < 0 ORDER BY newest LIMIT ?"""
        found: dict[str, list[date]] = {}
        for mark, newest in self._hand(query, (key, limit)):
            found.setdefault(mark, []).insert(0, date.fromordinal(-newest))
        return {phrase: tuple(days) for phrase, days in found.items()}

    def placed(self, key: str) -> int:
        """Of how many happenings under a key the place is told."""
        query = "SELECT sum(count) FROM counts WHERE key = ? AND sort = 'place'"
        return int(self._hand.value(query, (key,)) or 0)

    # --- what is worked out of all that lies between two ---------------------------------------------------------

    def pledges(self, one: str, other: str) -> tuple[promising.Listed, ...]:
        """Every pledge between two parties, newest first, in few words."""
        return promising.listed(self._hand, one, other)

    def promised(self, one: str, other: str) -> tuple[promising.Summed, ...]:
        """How many pledges there are between two, by who pledges and what about."""
        return promising.summed(self._hand, one, other)

    def promises(self, one: str, other: str, limit: int) -> tuple[str, ...]:
        """The newest pledges between two."""
        return promising.latest(self._hand, one, other, limit)

    def pledged(self, one: str, other: str, ids: Iterable[str]) -> Mapping[str, promising.Kept]:
        """All that is kept of some of these pledges, by their ids."""
        return promising.kept(self._hand, one, other, ids)

    def spoken(self, one: str, other: str) -> worded.Spoken:
        """Who spoke between two parties, and in which reports."""
        return worded.spoken(self._hand, one, other)

    # --- what waits for review -----------------------------------------------------------------------------------

    def waiting(self, kinds: Sequence[str] = DOUBTS, *, offset: int = 0, limit: int = 50) -> Waiting:
        """What there is to look at, kind after kind, as the queue of a review has it; "judged" may be asked for."""
        totals = {kind: self._waits(kind) for kind in kinds}
        items, before = list[Waits](), 0
        for kind in kinds:
            start = max(0, offset - before)
            if start < totals[kind] and len(items) < limit:
                items += self._queue(kind, start, limit - len(items))
            before += totals[kind]
        return Waiting(tuple(items), totals)

    def _waits(self, kind: str) -> int:
        if kind == "merge":
            return int(self._hand.value(f"SELECT count(*) FROM counts WHERE {_IN_DOUBT}"))
        return int(self._hand.value("SELECT sum(count) FROM tallies WHERE key = ?", (sought(kind),)) or 0)

    def _queue(self, kind: str, offset: int, limit: int) -> list[Waits]:
        if kind == "merge":
            query = f"SELECT member FROM counts WHERE {_IN_DOUBT} ORDER BY member LIMIT ? OFFSET ?"
            return [merge(member) for (member,) in self._hand(query, (limit, offset))]
        rows = self._hand(_WAITING, (sought(kind), limit, offset)).fetchall()
        return [_about(kind, mark, entry, id, line) for mark, entry, id, line in rows]

    # --- within --------------------------------------------------------------------------------------------------

    def _listed(
        self, key: str, kind: str, wanted: Wanted, order: str, offset: int, limit: int, *, total: str | None = None
    ) -> Listed:
        where, given = wanted.where(key)
        many = self._total(total or key, kind, wanted)
        back = offset * 2 > many  # what stands near the end is read from there
        if back:
            limit = max(0, min(limit, many - offset))
            order, offset = f"{order.replace(',', ' DESC,')} DESC", max(0, many - offset - limit)
        query = f"SELECT id FROM cards WHERE key = ? AND kind = ? AND {where} ORDER BY {order} LIMIT ? OFFSET ?"
        rows = self._hand(query, (key, kind, *given, limit, offset)).fetchall()
        ids = tuple(str(id) for (id,) in rows)
        return Listed(ids[::-1] if back else ids, many)

    def _total(self, key: str, kind: str, wanted: Wanted) -> int:
        where, given = wanted.where(key)
        if wanted.tallied and key.startswith(("all", "state:", "pair:")):
            query = f"SELECT sum(count) FROM tallies WHERE key = ? AND kind = ? AND {where}"
            return int(self._hand.value(query, (key, kind, *given)) or 0)
        query = f"SELECT count(*) FROM cards WHERE key = ? AND kind = ? AND {where}"
        return int(self._hand.value(query, (key, kind, *given)))

    def _named(self, key: str, sort: str, offset: int, limit: int) -> Named:
        query = """SELECT member, count FROM counts WHERE key = ? AND sort = ?
            ORDER BY count DESC, member LIMIT ? OFFSET ?"""
        found = tuple((str(member), int(count)) for member, count in self._hand(query, (key, sort, limit, offset)))
        return Named(
            found, int(self._hand.value("SELECT count(*) FROM counts WHERE key = ? AND sort = ?", (key, sort)))
        )


_SAYINGS = """SELECT id, newest, earliest FROM cards WHERE key = ? AND kind = 'claim' AND one = ? AND NOT flags & ?
    ORDER BY newest, earliest, id"""
_PATH = "SELECT json_extract(line, '$.path') FROM entries WHERE kind = 'claim' AND id = ? AND until IS NULL"
_ACTS_FOR = """SELECT json_extract(p.value, '$.name'), json_extract(p.value, '$.country'), count(*)
    FROM handles h CROSS JOIN entries e ON e.number = h.entry
    JOIN json_each(e.line, '$.roles') r JOIN json_each(r.value) p
    WHERE h.key = ? AND e.kind = 'claim' AND e.until IS NULL AND json_extract(p.value, '$.kind') = 'person'
    AND coalesce(json_extract(p.value, '$.country'), '') != '' GROUP BY 1, 2"""
_TELLING = """FROM counts JOIN entries ON kind = 'document' AND id = member AND until IS NULL
    WHERE key = ? AND sort = 'report' AND (? IS NULL OR coalesce(last, first) IS NOT NULL AND coalesce(last, '9') >= ?)
    AND (? IS NULL OR coalesce(last, first) IS NOT NULL AND coalesce(first, '0') <= ?)"""
_NEWEST = "coalesce(last, first) IS NULL, coalesce(last, first) DESC, coalesce(first, last) DESC, member"


def _paired(of: str | None) -> tuple[str, Given]:
    """The condition on the counts of pairs: all of them, or those of one party."""
    where = "key = 'all' AND sort = 'pair'"
    return (where, ()) if of is None else (f"{where} AND (member LIKE ? OR member LIKE ?)", (f"{of}/%", f"%/{of}"))


_IN_DOUBT = "key = 'review:merge' AND sort = 'doubt' AND (count > 1 OR member LIKE '%m')"
_WAITING = """SELECT c.mark, e.kind, e.id, e.line FROM cards c CROSS JOIN entries e ON e.number = c.entry
    WHERE c.key = ? AND c.kind = 'doubt' ORDER BY c.newest, c.earliest, c.id LIMIT ? OFFSET ?"""


def _about(kind: str, mark: str, entry: str, id: str, line: str) -> Waits:
    if entry == "finding":
        return Waits(kind, finding=lines.finding_of(lines.decode(line)))
    return Waits(kind, event=id, field=mark) if entry == "event" else Waits(kind, claims=(id,))


def _bare(word: str) -> str:
    """A word of which no sign stands for others."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _two(member: str) -> tuple[str, str]:
    one, _, other = member.partition("/")
    return one, other


def _day(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _iso(number: int | None) -> str | None:
    return date.fromordinal(-number).isoformat() if number else None
