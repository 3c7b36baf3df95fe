"""How states and people are called in all reports together, kept so that a part of the record can be told alone."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property

from sqlalchemy import Connection

from dragoman.model import Claim
from dragoman.record import calling
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import Hand, Sums, Traces, key_of

_KIND = "called"
_WHOLE = 0

SORTS = ("person", "body", "article", calling.REPORTS)
BODIES = "called body"

Look = Callable[[], AbstractContextManager[Connection]]
"""Opens the file, or finds it open."""


def _kind(sort: str) -> str:
    return f"{_KIND} {sort}"


def _sort(key: str) -> str:
    return key.split(" ", 1)[0]


class Names:
    """The counts of the record, changed in the course of a settling; each sort stands by itself, to be listed."""

    def __init__(self, desk: Desk) -> None:
        self._sums = {sort: Sums(desk.hand, _kind(sort)) for sort in SORTS}

    def change(self, key: str, before: str | None, after: str | None) -> None:
        """One document counted so before, and counts so now."""
        self._sums[_sort(key)].change(key_of(_KIND, key), key, before, after)

    def settle(self) -> None:
        """Write what changed."""
        for sums in self._sums.values():
            sums.settle()


def tell(desk: Desk, names: Names, number: int, claims: Iterable[Claim]) -> None:
    """Count what a document calls whom; a document that is gone counts for nothing any longer."""
    query = "SELECT text FROM drafts WHERE document = ? AND gone IS NULL"
    text = desk.hand.value(query, (desk.document(number),))
    now = {} if text is None else calling.counted(text, claims, desk.lexicon)
    told = {_WHOLE: json.dumps(now, ensure_ascii=False, sort_keys=True)} if now else {}
    for before, after in Traces(desk.hand, _KIND).keep(number, told).values():
        was, is_ = (json.loads(one) if one else {} for one in (before, after))
        for key in sorted(was.keys() | is_.keys()):
            names.change(key, _encoded(was.get(key)), _encoded(is_.get(key)))


def _encoded(counts: Mapping[str, int] | None) -> str | None:
    return None if counts is None else json.dumps(counts)


class Called:
    """What the record in a file tells of names and days as a whole; each thing is asked for when it is wanted."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._held: dict[str, Mapping[str, int]] = {}

    @cached_property
    def today(self) -> str | None:
        """The last day in the record, of a report or of what had happened."""
        query = (
            "SELECT h.key FROM handles h CROSS JOIN entries e ON e.number = h.entry"
            " WHERE h.key >= 'day:' AND h.key < 'day;' AND e.until IS NULL ORDER BY h.key DESC LIMIT 1"
        )
        found = self._rows(query, ())
        return str(found[0][0]).removeprefix("day:") if found else None

    @cached_property
    def reports(self) -> int:
        """How many reports there are."""
        return self.of(calling.REPORTS).get("all", 0)

    def people(self) -> Sequence[str]:
        """Every name of a person, in the order of the alphabet."""
        return sorted({name for _, counts in self._all("person") for name in calling.names(counts)})

    def bodies(self) -> Sequence[str]:
        """Every name of a body that sits."""
        query = "SELECT name FROM memory_sums WHERE kind = ?"
        return sorted(str(key).removeprefix("body ") for (key,) in self._rows(query, (_kind("body"),)))

    def of(self, key: str) -> Mapping[str, int]:
        """The counts under a key."""
        if key not in self._held:
            query = "SELECT told FROM memory_sums WHERE kind = ? AND key = ?"
            found = self._rows(query, (_kind(_sort(key)), key_of(_KIND, key)))
            self._held[key] = Counter(json.loads(found[0][0])) if found else {}
        return self._held[key]

    def _all(self, sort: str) -> list[tuple[str, Mapping[str, int]]]:
        query = "SELECT name, told FROM memory_sums WHERE kind = ?"
        return [(str(name), json.loads(told)) for name, told in self._rows(query, (_kind(sort),))]

    def _rows(self, query: str, given: tuple[object, ...]) -> Sequence[Sequence[str]]:
        with self._look() as connection:
            return Hand(connection)(query, given).fetchall()
