"""By what the lines of a record are found again: the states, pairs, people, offices and bodies that they are about."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from dragoman.model import Claim, Event, Party, Tenure
from dragoman.record.identity.bodies import office_key


def state(code: str) -> str:
    """What concerns a state or organisation."""
    return f"state:{code}"


def pair(one: str, other: str) -> str:
    """What concerns two states or organisations."""
    return f"pair:{'/'.join(sorted((one, other)))}"


def person(id: str) -> str:
    """What concerns one human being."""
    return f"person:{id}"


def office(country: str | None, title: str) -> str:
    """What concerns an office, whoever holds it."""
    return f"office:{country or ''}/{' '.join(office_key(title))}"


def document(id: str) -> str:
    """What one report tells."""
    return f"document:{id}"


def claim(id: str) -> str:
    """What rests on a claim."""
    return f"claim:{id}"


def of_claim(one: Claim) -> tuple[str, ...]:
    """The handles of a claim."""
    found = {document(one.document), *_of_parties(one.parties(), one.where_country)}
    if one.act == "phrase":
        found.add(f"phrase:{one.values.get('phrase')}")
    return tuple(sorted(found))


def of_event(event: Event) -> tuple[str, ...]:
    """The handles of an event: those of its parties, and one for each of its claims and documents."""
    told = {claim(one) for one in event.claims} | {document(one) for one in event.documents}
    return tuple(sorted({*told, *_of_parties(event.parties(), event.where_country)}))


def of_tenure(tenure: Tenure) -> tuple[str, ...]:
    """The handles of a tenure: its office, its state, its claims."""
    told = {claim(one) for one in tenure.claims} | {f"holder:{tenure.person}", office(tenure.country, tenure.office)}
    return tuple(sorted(told | ({state(tenure.country)} if tenure.country else set())))


def _of_parties(parties: Iterable[Party], where: str | None) -> Iterator[str]:
    codes = set() if where is None else {where}
    for party in parties:
        if party.country:
            codes.add(party.country)
        if party.kind == "person" and party.id:
            yield person(party.id)
        elif party.kind == "mechanism" and party.id:
            yield f"mechanism:{party.id}"
    yield from (state(code) for code in codes)
    yield from (pair(one, other) for one, other in combinations(sorted(codes), 2))
