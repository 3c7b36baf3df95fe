"""By what the answers of a search can be narrowed: years, publishers, acts and states of the reports that were found.

Of a search that finds very many, the reports that came last are looked through, and how many these are is told.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.record.settling.memory import Hand
from dragoman.record.store.query import query
from dragoman.record.store.search import Search, matching

MOST = 600
"""So many passages are looked through."""

SHOWN = 20

_BETWEEN = "\ue000"
"""What passages set between two names."""

Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """The most frequent years, publishers, acts and states among `reports` reports; not of all found, if `more`."""

    years: Counted
    publishers: Counted
    acts: Counted
    countries: Counted
    reports: int
    more: bool


def counted(connection: Connection, asked: Search) -> Facets:
    """The facets of what a record has on what is asked."""
    wanted = query(asked.words) if asked.words.strip() else None
    hand = Hand(connection)
    rows = hand(_FOUND, (matching(asked, wanted), MOST)).fetchall()
    told: dict[str, tuple[set[str], set[str]]] = {}
    for document, acts, countries in rows:
        here = told.setdefault(document, (set(), set()))
        here[0].update(_parts(acts))
        here[1].update(one.upper() for one in _parts(countries) if " " not in one)
    reports = {id: row for id, row in _reports(hand, told) if _between(asked, row)}
    return Facets(
        years=_most(row[0][:4] for row in reports.values() if row[0]),
        publishers=_most(row[2] for row in reports.values() if row[2]),
        acts=_most(act for id in reports for act in told[id][0]),
        countries=_most(code for id in reports for code in told[id][1]),
        reports=len(reports),
        more=len(rows) == MOST,
    )


_FOUND = """SELECT p.document, p.acts, p.countries
    FROM (SELECT rowid AS number FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?) AS found
    CROSS JOIN passages p ON p.number = found.number"""
_REPORTS = """SELECT e.id, e.first, e.last,
    coalesce(json_extract(e.line, '$.publisher'), json_extract(e.line, '$.agency'))
    FROM json_each(?) AS asked CROSS JOIN entries e ON e.kind = 'document' AND e.id = asked.value AND e.until IS NULL"""

Row = tuple[str | None, str | None, str | None]


def _reports(hand: Hand, ids: Iterable[str]) -> Iterator[tuple[str, Row]]:
    """The first and the last day on which reports can have come out, and where they come from."""
    for id, first, last, publisher in hand(_REPORTS, (json.dumps([*ids]),)).fetchall():
        yield str(id), (first, last, publisher)


def _between(asked: Search, row: Row) -> bool:
    if not (asked.since or asked.until):
        return True
    return (not asked.since or (row[1] or "") >= asked.since) and (not asked.until or (row[0] or "9999") <= asked.until)


def _parts(told: str) -> Iterable[str]:
    return filter(None, map(str.strip, told.split(_BETWEEN)))


def _most(told: Iterable[str | None]) -> Counted:
    counts = Counter(one for one in told if one)
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:SHOWN])
