"""By what the answers of a search can be narrowed: years, publishers, acts and states of the reports that were found.

Of a search that finds very many, the reports that came last are looked through, and how many these are is told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.record import lines
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
    reports = {id: row for id in told if (row := _report(hand, id)) is not None and _between(asked, row)}
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
_REPORT = "SELECT first, last, line FROM entries WHERE kind = 'document' AND id = ? AND until IS NULL"

Row = tuple[str | None, str | None, str | None]


def _report(hand: Hand, id: str) -> Row | None:
    """The first and the last day on which a report can have come out, and where it comes from."""
    found = hand(_REPORT, (id,)).fetchone()
    if found is None:
        return None
    line = lines.decode(found[2])
    return found[0], found[1], line["publisher"] or line["agency"]


def _between(asked: Search, row: Row) -> bool:
    if not (asked.since or asked.until):
        return True
    return (not asked.since or (row[1] or "") >= asked.since) and (not asked.until or (row[0] or "9999") <= asked.until)


def _parts(told: str) -> Iterator[str]:
    return (one.strip() for one in told.split(_BETWEEN) if one.strip())


def _most(told: Iterable[str | None]) -> Counted:
    counts = Counter(one for one in told if one)
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:SHOWN])
