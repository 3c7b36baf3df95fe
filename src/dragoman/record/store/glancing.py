"""What a glance at two parties may rest on, found by the catalogue: not all that happened between them.

Each bullet of the glance asks for its own: the newest contacts, the plans that are not yet due, the visits on which
somebody was received by the highest, the newest sitting, all that tells the level of the relationship, the newest
figures. What is gathered may be more than that, never less; how much is bounded.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sqlalchemy import Connection

from dragoman.record.bearing import CONTACTS
from dragoman.record.settling import handles
from dragoman.record.settling.memory import Hand
from dragoman.record.store.cards import BARE, COPY, NOBODY
from dragoman.record.store.catalogue import Catalogue, Wanted
from dragoman.record.store.slices import About, Part

NEWEST = 40
"""So many contacts are looked at, with so many again of those without a date."""

HOSTED = 40
"""So many of the visits that were received by the highest, and by people whose office is not told."""

PLANS = 40
LEVELS = 60
SAID_AROUND = 30
FIGURES = 20
LATELY = timedelta(days=183)
SOON = timedelta(days=62)

_OCCURRED = ("occurred",)


def glance(one: str, other: str) -> About:
    """What a glance at two parties rests on."""

    def gather(part: Part) -> None:
        found = Found(part.connection, one, other, part.known.today)
        plans = found.plans()
        part.chosen(
            [*plans, *found.contacts(), *found.sittings(), *found.hosted(), *found.highest(), *found.after(plans)]
        )
        levels, around = found.levels()
        part.said([*levels, *found.figures()])
        part.told_in(around)

    return gather


class Found:
    """Ids of events and claims between two parties."""

    def __init__(self, connection: Connection, one: str, other: str, today: str | None) -> None:
        self._catalogue = Catalogue(connection)
        self._hand = Hand(connection)
        self._key = handles.pair(one, other)
        self._codes = tuple(sorted((one, other)))
        self._today = date.fromisoformat(today) if today else None

    def contacts(self) -> Iterator[str]:
        """The newest contacts; of those without a date, what was reported last."""
        yield from self._catalogue.events(self._key, Wanted(acts=CONTACTS, modalities=_OCCURRED), limit=NEWEST).ids
        yield from self._undated("occurred", NEWEST)

    def sittings(self) -> tuple[str, ...]:
        """The newest sitting."""
        return self._catalogue.events(self._key, Wanted(acts=("session",), modalities=_OCCURRED), limit=1).ids

    def plans(self) -> list[str]:
        """The plans that come next, and those without a date that were reported lately."""
        today = self._today.isoformat() if self._today else None
        ahead = Wanted(acts=CONTACTS, modalities=("planned",), since=today)
        total = self._catalogue.events(self._key, ahead, limit=0).total
        dated = self._catalogue.events(self._key, ahead, offset=max(0, total - PLANS), limit=PLANS).ids
        return [*dated, *self._undated("planned", PLANS)]

    def after(self, plans: Iterable[str]) -> Iterator[str]:
        """What may show that a plan was carried out: contacts since half a year before the last day."""
        if self._today and any(True for _ in plans):
            since = (self._today - LATELY).isoformat()
            wanted = Wanted(acts=CONTACTS, modalities=_OCCURRED, since=since)
            yield from self._catalogue.events(self._key, wanted, limit=NEWEST * 5).ids

    def _undated(self, modality: str, most: int) -> list[str]:
        return [str(id) for (id,) in self._hand(_UNDATED, (self._key, modality, most))]

    def hosted(self) -> Iterator[str]:
        """For each land the visits on which the highest of its people received, with the meetings."""
        for side, code in zip(("one", "two"), self._codes, strict=True):
            met = self._hand(_HOSTED.format(side=side), (self._key, code, HOSTED)).fetchall()
            yield from (str(id) for both in met for id in both)

    def highest(self) -> Iterator[str]:
        """The meetings of the highest, and those of people whose office is not told."""
        yield from (str(id) for (id,) in self._hand(_HIGHEST, (self._key, HOSTED)))
        yield from (str(id) for (id,) in self._hand(_BARE, (self._key, HOSTED)))

    def levels(self) -> tuple[list[str], list[str]]:
        """The claims that tell the level of the relationship, and those of them whose speakers are asked for."""
        wanted = Wanted(acts=("partnership",), modalities=_OCCURRED)
        newest = list(self._catalogue.claims(self._key, wanted, limit=LEVELS).ids)
        rows = self._hand(_CHANGES, (self._key, LEVELS * 5)).fetchall()
        rows += self._hand(_OF_EACH_LEVEL, (self._key,)).fetchall()
        return [*newest, *(str(row[0]) for row in rows)], newest[:SAID_AROUND]

    def figures(self) -> list[str]:
        """The newest figures on trade: of the latest periods that are not yet to come, and of those that are."""
        year = self._today.year if self._today else 9999
        found = []
        for query in (_FIGURES.format("<="), _FIGURES.format(">")):
            found += self._hand(query, (self._key, f"{year:04}", FIGURES)).fetchall()
        return [str(id) for (id,) in found]


_CARDS = "FROM cards WHERE key = ? AND kind = 'claim'"
_CHANGES = (
    f"SELECT id {_CARDS} AND act = 'partnership' AND host IN ('established', 'upgraded', 'downgraded')"
    " ORDER BY newest DESC LIMIT ?"
)
_OF_EACH_LEVEL = f"SELECT id, min(newest) {_CARDS} AND act = 'partnership' AND modality = 'occurred' GROUP BY mark"
_FIGURES = (
    f"SELECT id {_CARDS} AND act = 'figure' AND NOT flags & {COPY} AND host LIKE '%trade%'"
    " AND substr(mark, 1, 4) {} ? ORDER BY mark DESC, newest LIMIT ?"
)
_UNDATED = """SELECT c.id FROM cards c
    JOIN handles h ON h.entry = c.entry AND h.key BETWEEN 'document:' AND 'document;'
    LEFT JOIN entries d ON d.kind = 'document' AND d.id = substr(h.key, 10) AND d.until IS NULL
    WHERE c.key = ? AND c.kind = 'event' AND c.newest = 0 AND c.modality = ?
    AND c.act IN ('meeting', 'visit', 'session')
    GROUP BY c.id ORDER BY min(coalesce(d.last, d.first)) DESC, c.id LIMIT ?"""
_MEETINGS = "SELECT id FROM cards WHERE key = ? AND kind = 'event' AND act = 'meeting' AND modality = 'occurred'"
_HIGHEST = f"{_MEETINGS} ORDER BY one + two, newest, id LIMIT ?"
_BARE = f"{_MEETINGS} AND flags & {BARE} ORDER BY newest, id LIMIT ?"

# A visit and a meeting belong together where a guest takes part in the days of the stay; where one has no date, by a
# report that tells both.
_DONE = "key = ?1 AND kind = 'event' AND modality = 'occurred'"
_HOSTED = f"""WITH visit AS (
    SELECT id, entry, newest, earliest FROM cards WHERE {_DONE} AND act = 'visit' AND host = ?2
), met AS (
    SELECT id, entry, newest, earliest, {{side}} AS rank, flags FROM cards
    WHERE {_DONE} AND act = 'meeting' AND {{side}} < {NOBODY}
), near AS (
    SELECT v.id AS visit, v.entry AS visited, v.newest, m.id AS meeting, m.entry, m.{{side}} AS rank, m.flags
    FROM visit v JOIN cards m ON m.key = ?1 AND m.kind = 'event' AND m.newest BETWEEN v.newest AND v.earliest
    WHERE v.newest < 0 AND m.act = 'meeting' AND m.modality = 'occurred' AND m.{{side}} < {NOBODY}
    UNION SELECT v.id, v.entry, v.newest, m.id, m.entry, m.rank, m.flags FROM met m
    JOIN visit v ON m.newest <= v.earliest AND m.earliest >= v.newest WHERE m.newest < m.earliest AND v.newest < 0
    UNION SELECT v.id, v.entry, v.newest, m.id, m.entry, m.rank, m.flags FROM visit v
    JOIN handles h ON h.entry = v.entry AND h.key BETWEEN 'document:' AND 'document;'
    JOIN handles o ON o.key = h.key JOIN met m ON m.entry = o.entry WHERE v.newest = 0
    UNION SELECT v.id, v.entry, v.newest, m.id, m.entry, m.rank, m.flags FROM met m
    JOIN handles h ON h.entry = m.entry AND h.key BETWEEN 'document:' AND 'document;'
    JOIN handles o ON o.key = h.key JOIN visit v ON v.entry = o.entry WHERE m.newest = 0
), own AS MATERIALIZED (
    SELECT * FROM near WHERE EXISTS (
        SELECT 1 FROM facets g JOIN facets p ON p.entry = near.entry AND p.key = 'all' AND p.sort = 'person'
            AND p.member = g.member
        WHERE g.entry = near.visited AND g.key = 'all' AND g.sort = 'person'
    )
) SELECT visit, meeting FROM own WHERE rank = (SELECT min(rank) FROM own) OR flags & {BARE}
ORDER BY flags & {BARE}, newest LIMIT ?3"""
