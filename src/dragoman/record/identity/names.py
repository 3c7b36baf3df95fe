"""Who is who across documents: full and short names, spellings and orders of one person's name get one id."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dragoman.lexicon import Lexicon
from dragoman.lexicon.ranks import RULERS
from dragoman.model import Claim, Draft, Party, content_id
from dragoman.record.identity.bearers import Bearer, Seen, pairs
from dragoman.record.identity.bodies import UNIQUE, body, office_key, plain_name
from dragoman.record.identity.clusters import Clusters
from dragoman.record.identity.spelling import (
    initialled,
    own_parts,
    parts,
    same_first_name,
    same_name,
    surname_of,
    within,
)

_PARTICLE = 3


@dataclass(frozen=True, slots=True)
class Person:
    """One human being of the record: the best spelling of the name, all spellings, the offices told of."""

    id: str
    name: str
    country: str | None
    bearers: tuple[Bearer, ...]
    offices: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Names:
    """Every person of the record, found by a full name or, where only one fits, by a part of it."""

    by_bearer: Mapping[Bearer, Person]
    by_part: Mapping[str, tuple[Person, ...]]

    def person(self, party: Party, document: frozenset[str] = frozenset()) -> Person | None:
        """The person a party is; `document` holds the ids of persons named in full in the same document."""
        named = parts(party.name)
        if len(named) > 1:
            return self.by_bearer.get(Bearer(named, party.country))
        if not named:
            return None
        found = [one for one in self.by_part.get(named[0], ()) if _may_be(one, party)]
        near = [one for one in found if one.id in document]
        same = [one for one in found if party.office and office_key(party.office) in one.offices]
        return next((few[0] for few in (near, same, found) if len(few) == 1), None)


def named(party: Party) -> bool:
    """True when a party is a person with a name, not only a title ("the mayor of Almaty")."""
    if party.kind != "person" or not all(map(_of_a_name, party.name.split())) or not parts(party.name):
        return False
    title, words = set(office_key(party.office or "")), set(office_key(party.name))
    # "President of United States": an office with its state, and nobody's name.
    of_a_state = "of" in party.name.split() and title <= words
    return not title or not (words <= title or of_a_state)


def shouted(name: str) -> bool:
    """True when a word of a name is written in capitals, as some ministries write family names."""
    return any(len(word) > 2 and word.isupper() for word in name.split())


def collect(claims: Iterable[Claim], lexicon: Lexicon) -> Names:
    """The persons that the claims name."""
    found = persons(seen_in(claims), lexicon)
    return Names({bearer: one for one in found for bearer in one.bearers}, _by_part(found))


def persons(seen: Mapping[Bearer, Seen], lexicon: Lexicon) -> list[Person]:
    """The persons whose names these are; names that no chain of pairs connects never touch one another."""
    clusters: Clusters[Bearer] = Clusters(sorted(seen, key=lambda one: (one.parts, one.country or "")))
    for first, second in pairs(seen, lexicon):
        if one_person(first, second, seen, lexicon):
            clusters.join(first, second, barred=partial(_namesakes, lexicon=lexicon))
    return [_person(members, seen) for members in clusters.all()]


def settle(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """The drafts with an id on every party, and the full name where only a part of it stood."""
    names = collect((claim for draft in drafts for claim in draft.claims), lexicon)
    return tuple(settled(draft, names, lexicon) for draft in drafts)


def party_id(party: Party, lexicon: Lexicon) -> str:
    """The id of a party that is no named person: states and organisations by code, others by what they are called."""
    if party.kind in ("state", "organization"):
        return party.country or plain_name(party.name)
    if party.kind == "mechanism":
        known = body(party.name, lexicon)
        return content_id("mechanism", *sorted(known.states), "/", *sorted(known.words))
    if party.kind == "person":
        return content_id("office", *office_key(party.office or party.name), "/", party.country)
    return content_id(party.kind, plain_name(party.name), party.country)


def seen_in(claims: Iterable[Claim]) -> dict[Bearer, Seen]:
    """The full names that claims tell, with their spellings and offices."""
    seen: dict[Bearer, Seen] = {}
    for claim in claims:
        for party in claim.parties():
            if not named(party) or len(parts(party.name)) < 2:
                continue
            one = seen.setdefault(Bearer(parts(party.name), party.country), Seen(Counter(), set(), set()))
            one.spellings[party.name] += 1
            one.documents.add(claim.document)
            if party.office:
                one.offices.add(office_key(party.office))
                one.titles.add(party.office)
    return seen


def one_person(first: Bearer, second: Bearer, seen: Mapping[Bearer, Seen], lexicon: Lexicon) -> bool:
    """Two names of one person: the same name; nearly the same in one office; one highest office."""
    if first == second:
        return False
    if same_name(first.parts, second.parts):
        plain = sorted(first.parts) == sorted(second.parts)
        return plain or first.country == second.country or None in (first.country, second.country)
    if first.country is None or first.country != second.country:
        return False
    if _in_one_office(first, second, seen):
        return True
    shared = seen[first].titles & seen[second].titles
    return same_first_name(first.parts, second.parts) and any(lexicon.offices.rank(one) in UNIQUE for one in shared)


def _in_one_office(first: Bearer, second: Bearer, seen: Mapping[Bearer, Seen]) -> bool:
    """Two names of one state's official: a part of the name left out, or other vowels, in one and the same office.

    Where one report names both in full, they are two people.
    """
    here, there = seen[first], seen[second]
    if here.offices & there.offices and surname_of(first.parts, second.parts):
        return True
    one_office = any({*a} <= {*b} or {*b} <= {*a} for a in here.offices for b in there.offices)
    one_name = within(first.parts, second.parts) or initialled(first.parts, second.parts)
    return one_office and one_name and not here.documents & there.documents


def _of_a_name(word: str) -> bool:
    """True for a word that can stand in a name: with a capital, or as short as "van", "bin" and "al-"."""
    return word[:1].isupper() or not word[:1].isalpha() or len(word.split("-")[0]) <= _PARTICLE


def _namesakes(first: Bearer, second: Bearer, lexicon: Lexicon) -> bool:
    """Two states' officials of one name are two people; an organisation may employ a state's citizen."""
    states = lexicon.states.display
    return first.country != second.country and first.country in states and second.country in states


def _person(bearers: tuple[Bearer, ...], seen: Mapping[Bearer, Seen]) -> Person:
    spellings: Counter[str] = Counter()
    for bearer in bearers:
        spellings.update(seen[bearer].spellings)
    name = min(spellings, key=lambda one: (shouted(one), -spellings[one], -len(one), one))
    countries = Counter(one.country for one in bearers if one.country)
    country = min(countries, key=lambda one: (-countries[one], one)) if countries else None
    offices = frozenset(office for bearer in bearers for office in seen[bearer].offices)
    return Person(content_id("person", *sorted(parts(name)), "/", country), name, country, bearers, offices)


def _by_part(persons: Iterable[Person]) -> dict[str, tuple[Person, ...]]:
    found: dict[str, dict[str, Person]] = defaultdict(dict)
    for person in sorted(persons, key=lambda one: one.id):
        for bearer in person.bearers:
            for part in own_parts(bearer.parts):
                found[part][person.id] = person
    return {part: tuple(people.values()) for part, people in found.items()}


def _may_be(person: Person, party: Party) -> bool:
    """False for an official of another state, and for a minister who has a name in common with a ruler."""
    ruler = (party.office or "").casefold() in RULERS
    if ruler and person.offices and not any(RULERS & {*office} for office in person.offices):
        return False
    if ruler and all(bearer.parts[0] != parts(party.name)[0] for bearer in person.bearers):
        return False
    return party.country is None or party.country in {bearer.country for bearer in person.bearers}


def settled(draft: Draft, names: Names, lexicon: Lexicon) -> Draft:
    """The draft with an id on every party, and the full name where only a part of it stood."""
    here = frozenset(
        person.id
        for claim in draft.claims
        for party in claim.parties()
        if named(party) and (person := names.person(party)) is not None
    )
    return replace(draft, claims=tuple(_settle_claim(claim, names, here, lexicon) for claim in draft.claims))


def _settle_claim(claim: Claim, names: Names, here: frozenset[str], lexicon: Lexicon) -> Claim:
    roles = {
        role: tuple(_settle_party(party, names, here, lexicon) for party in parties)
        for role, parties in claim.roles.items()
    }
    return replace(claim, roles=roles)


def _settle_party(party: Party, names: Names, here: frozenset[str], lexicon: Lexicon) -> Party:
    """The party with its id; a name of one word becomes the full name of the only person it can be."""
    if not named(party):
        return replace(party, id=party_id(party, lexicon))
    person = names.person(party, here)
    if person is None:
        return alone(party, lexicon)
    name = party.name if len(parts(party.name)) > 1 else person.name
    return replace(party, id=person.id, name=name)


def alone(party: Party, lexicon: Lexicon) -> Party:
    """The party with the id that its own name and state give it, whatever else the record knows."""
    if not named(party):
        return replace(party, id=party_id(party, lexicon))
    return replace(party, id=content_id("person", *sorted(parts(party.name)), "/", party.country))
