"""Who is who: the names that documents tell, gathered into people, and the documents that another answer touches."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.model import Draft
from dragoman.record.identity import bearers, names
from dragoman.record.identity.bearers import Bearer, Seen
from dragoman.record.identity.bodies import office_key
from dragoman.record.identity.names import Names, Person
from dragoman.record.identity.spelling import own_parts, parts
from dragoman.record.settling import whose
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import Hand, Sums, Traces, key_of

_BEARER, _CALL = "bearer", "call"
_MANY = 2000
"""From so many changed names on all are gathered anew, which then costs less than seeking their neighbours."""


def touched(desk: Desk, numbers: Iterable[int]) -> set[int]:
    """The documents, and those that name somebody who is now held to be another person, or called otherwise."""
    full, calls = Traces(desk.hand, _BEARER), Traces(desk.hand, _CALL)
    sums = Sums(desk.hand, _BEARER)
    found = set(numbers)
    for number in sorted(found):
        draft = desk.draft(number)
        seen, called = ({}, {}) if draft is None else _named(whose.filled(desk, draft))
        told = {_number(one): (_name(one), _encoded(_counts(one_seen))) for one, one_seen in seen.items()}
        changed = full.keep(number, {key: counts for key, (_, counts) in told.items()})
        for key, (before, after) in changed.items():
            sums.change(key, told[key][0] if key in told else "", before, after)
        calls.keep(number, called)
    for key in sorted(_Gathering(desk.hand, desk).renewed(set(sums.settle()))):
        found |= {number for number, _ in (*full.at(key), *calls.at(key))}
    return found


def settled(desk: Desk, draft: Draft) -> Draft:
    """The draft with countries and an id on every party."""
    return names.settled(whose.filled(desk, draft), Names(_ByBearer(desk), _ByPart(desk)), desk.lexicon)


@dataclass(slots=True)
class _Gathering:
    """Names being gathered into people: those that changed, and all that may be one person with them."""

    hand: Hand
    desk: Desk
    seen: dict[int, tuple[Bearer, Seen]] = field(default_factory=dict)

    def renewed(self, changed: set[int]) -> set[int]:
        """Gather the names that changed and those about them; the names that now stand for somebody else."""
        if not changed:
            return set()
        self._reblock(changed)
        before = self._people_of(self._all() if len(changed) >= _MANY else self._neighbours(changed))
        made = names.persons(dict(self.seen.values()), self.desk.lexicon)
        return self._replaced(before, made)

    def _reblock(self, changed: set[int]) -> None:
        """Let the changed names be found by what they now are."""
        for key in sorted(changed):
            self.hand("DELETE FROM memory_blocks WHERE bearer = ?", (key,))
            if self._load(key):
                blocks = {key_of(*one) for one in bearers.keys(*self.seen[key], self.desk.lexicon)}
                rows = [(block, key) for block in sorted(blocks)]
                self.hand("INSERT INTO memory_blocks VALUES (?, ?)", rows)

    def _load(self, key: int) -> bool:
        """Bring a name to the table; False when no document tells it any longer."""
        if key in self.seen:
            return True
        query = "SELECT name, told FROM memory_sums WHERE kind = ? AND key = ?"
        row = self.hand(query, (_BEARER, key)).fetchone()
        if row is not None:
            self.seen[key] = _decoded(row[0], row[1])
        return row is not None

    def _all(self) -> set[int]:
        query = "SELECT key FROM memory_sums WHERE kind = ?"
        keys = {key for (key,) in self.hand(query, (_BEARER,))}
        for key in sorted(keys):
            self._load(key)
        return keys | {key for (key,) in self.hand("SELECT bearer FROM memory_names")}

    def _neighbours(self, changed: set[int]) -> set[int]:
        """The changed names, those held to be one person with them, and those that now may be, link by link."""
        reached, frontier = set(changed), sorted(changed)
        while frontier:
            key = frontier.pop()
            linked = self._companions(key) | (self._alike(key) if self._load(key) else set())
            frontier += sorted(linked - reached)
            reached |= linked
        self.seen = {key: told for key, told in self.seen.items() if key in reached}
        return reached

    def _companions(self, key: int) -> set[int]:
        query = "SELECT bearer FROM memory_names WHERE person = (SELECT person FROM memory_names WHERE bearer = ?)"
        return {other for (other,) in self.hand(query, (key,))}

    def _alike(self, key: int) -> set[int]:
        query = (
            "SELECT DISTINCT b.bearer FROM memory_blocks a JOIN memory_blocks b ON b.block = a.block WHERE a.bearer = ?"
        )
        near = [other for (other,) in self.hand(query, (key,)) if other != key]
        own, told = self.seen[key]
        found = set()
        for other in near:
            if self._load(other):
                its, its_told = self.seen[other]
                if names.one_person(own, its, {own: told, its: its_told}, self.desk.lexicon):
                    found.add(other)
        return found

    def _people_of(self, reached: set[int]) -> dict[int, Person]:
        """The people whom these names stood for until now, by number."""
        found: dict[int, Person] = {}
        for key in sorted(reached):
            query = (
                "SELECT p.number, p.told FROM memory_names n JOIN memory_people p ON p.number = n.person"
                " WHERE n.bearer = ?"
            )
            row = self.hand(query, (key,)).fetchone()
            if row is not None and row[0] not in found:
                found[row[0]] = _person_of(row[1])
        return found

    def _replaced(self, before: Mapping[int, Person], made: Iterable[Person]) -> set[int]:
        """Keep the people made in place of those before; the keys of names and calls that are to be looked at again."""
        now = {min(_number(one) for one in person.bearers): person for person in made}
        for number in sorted(before.keys() - {n for n, p in now.items() if before.get(n) == p}):
            for table, column in (("people", "number"), ("names", "person"), ("parts", "person")):
                self.hand(f"DELETE FROM memory_{table} WHERE {column} = ?", (number,))
        new = {number: person for number, person in now.items() if before.get(number) != person}
        for number, person in sorted(new.items()):
            self._keep(number, person)
        gone = [person for number, person in before.items() if now.get(number) != person]
        return _looked_at_again(gone, list(new.values()))

    def _keep(self, number: int, person: Person) -> None:
        run = self.hand
        run("INSERT INTO memory_people VALUES (?, ?)", (number, _encoded(_told(person))))
        run("INSERT INTO memory_names VALUES (?, ?)", [(_number(one), number) for one in person.bearers])
        called = sorted({part for one in person.bearers for part in own_parts(one.parts)})
        run("INSERT INTO memory_parts VALUES (?, ?)", [(part, number) for part in called])


def _looked_at_again(gone: Iterable[Person], new: Iterable[Person]) -> set[int]:
    """Names in full whose person has another id, and names of one word that another person may now be."""
    keys: set[int] = set()
    by_bearer = {bearer: person for person in gone for bearer in person.bearers}
    mine = {bearer: person for person in new for bearer in person.bearers}
    for bearer in by_bearer.keys() | mine.keys():
        one, other = by_bearer.get(bearer), mine.get(bearer)
        if one is None or other is None or one.id != other.id:
            keys.add(_number(bearer))
        if one != other:
            keys |= {_called(part) for part in own_parts(bearer.parts)}
    return keys


class _ByBearer(Mapping[Bearer, Person]):
    """The people of the record by their full names."""

    def __init__(self, desk: Desk) -> None:
        self._hand = desk.hand

    def __getitem__(self, bearer: Bearer) -> Person:
        query = "SELECT p.told FROM memory_names n JOIN memory_people p ON p.number = n.person WHERE n.bearer = ?"
        row = self._hand(query, (_number(bearer),)).fetchone()
        if row is None:
            raise KeyError(bearer)
        return _person_of(row[0])

    def __iter__(self) -> Iterator[Bearer]:
        for (told,) in self._hand("SELECT told FROM memory_people ORDER BY number"):
            yield from _person_of(told).bearers

    def __len__(self) -> int:
        return int(self._hand.value("SELECT count(*) FROM memory_names"))


class _ByPart(Mapping[str, tuple[Person, ...]]):
    """The people of the record by a word of their names."""

    def __init__(self, desk: Desk) -> None:
        self._hand = desk.hand

    def __getitem__(self, part: str) -> tuple[Person, ...]:
        query = "SELECT p.told FROM memory_parts n JOIN memory_people p ON p.number = n.person WHERE n.part = ?"
        found = [_person_of(told) for (told,) in self._hand(query, (part,))]
        return tuple(sorted(found, key=lambda one: one.id))

    def __iter__(self) -> Iterator[str]:
        yield from (part for (part,) in self._hand("SELECT DISTINCT part FROM memory_parts ORDER BY part"))

    def __len__(self) -> int:
        return int(self._hand.value("SELECT count(DISTINCT part) FROM memory_parts"))


def _named(draft: Draft) -> tuple[dict[Bearer, Seen], dict[int, str]]:
    """The full names of a draft, and the names of one word with the offices told beside them."""
    called: dict[int, set[str]] = {}
    for claim in draft.claims:
        for party in claim.parties():
            words = parts(party.name)
            if len(words) == 1 and names.named(party):
                called.setdefault(_called(words[0]), set()).add(party.office or "")
    return names.seen_in(draft.claims), {key: _encoded(sorted(offices)) for key, offices in sorted(called.items())}


def _number(bearer: Bearer) -> int:
    return key_of(_BEARER, *bearer.parts, "/", bearer.country)


def _called(part: str) -> int:
    return key_of(_CALL, part)


def _name(bearer: Bearer) -> str:
    return _encoded([list(bearer.parts), bearer.country])


def _counts(seen: Seen) -> dict[str, int]:
    titles = {f"title {one}": 1 for one in sorted(seen.titles)}
    return {**{f"name {one}": seen.spellings[one] for one in sorted(seen.spellings)}, **titles}


def _decoded(name: str, told: str) -> tuple[Bearer, Seen]:
    words, country = json.loads(name)
    counts = json.loads(told)
    spellings = Counter({one.removeprefix("name "): n for one, n in counts.items() if one.startswith("name ")})
    titles = {one.removeprefix("title ") for one in counts if one.startswith("title ")}
    return Bearer(tuple(words), country), Seen(spellings, {office_key(one) for one in titles}, titles)


def _told(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "country": person.country,
        "bearers": [[list(one.parts), one.country] for one in person.bearers],
        "offices": sorted(list(one) for one in person.offices),
    }


def _person_of(told: str) -> Person:
    line = json.loads(told)
    return Person(
        line["id"],
        line["name"],
        line["country"],
        tuple(Bearer(tuple(words), country) for words, country in line["bearers"]),
        frozenset(tuple(one) for one in line["offices"]),
    )


def _encoded(told: object) -> str:
    return json.dumps(told, ensure_ascii=False)
