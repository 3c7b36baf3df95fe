"""By what the lines of a record are found again: the states, pairs, people, offices and bodies that they are about."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Event, Interval, Party, Tenure
from dragoman.record.calling import plain_name, states_in

MOST = 8
"""A report that tells of more states is found under each of them alone: their pairs would be too many."""

_WORDED = ("statement", "pledge", "phrase")


def state(code: str) -> str:
    """What concerns a state or organisation."""
    return f"state:{code}"


def pair(one: str, other: str) -> str:
    """What concerns two states or organisations."""
    return f"pair:{'/'.join(sorted((one, other)))}"


def person(id: str) -> str:
    """What concerns one human being."""
    return f"person:{id}"


def office(country: str | None, key: str) -> str:
    """Who holds an office, by the key that all its wordings share."""
    return f"office:{country or ''}/{key}"


def crowd(code: str) -> str:
    """The reports that tell of a state or organisation beside many others."""
    return f"crowd:{code}"


def mechanism(id: str) -> str:
    """What concerns a body."""
    return f"mechanism:{id}"


def holder(name: str) -> str:
    """The offices of somebody, by any form of the name."""
    return f"holder:{plain_name(name)}"


def document(id: str) -> str:
    """What one report tells."""
    return f"document:{id}"


def claim(id: str) -> str:
    """What rests on a claim."""
    return f"claim:{id}"


def of_document(one: Document, claims: Iterable[Claim], lexicon: Lexicon) -> tuple[str, ...]:
    """The handles of a report: itself, its day, the pairs of all states of which its claims tell."""
    codes = sorted({code for claim in claims for code in _told_of(claim, lexicon)})
    if len(codes) > MOST:
        found = {crowd(code) for code in codes}
    else:
        found = {pair(first, second) for first, second in combinations(codes, 2)}
    return tuple(sorted({document(one.id), *found, *_day(one.published)}))


def _told_of(claim: Claim, lexicon: Lexicon) -> Iterator[str]:
    """The states and organisations of a claim, those included that only its words name."""
    yield from (party.country for party in claim.parties() if party.country)
    if claim.where_country:
        yield claim.where_country
    if claim.act in _WORDED:
        content = claim.values.get("content")
        words = [*(one.text for one in claim.evidence), content if isinstance(content, str) else ""]
        yield from states_in(" ".join(words), lexicon)
    if claim.act == "session":
        yield from states_in(" ".join(party.name for party in claim.roles.get("mechanism", ())), lexicon)


def _day(edtf: str | None) -> tuple[str, ...]:
    when = Interval.from_edtf(edtf) if edtf else None
    last = when and (when.last or when.start)
    return (f"day:{last.isoformat()}",) if last else ()


def of_claim(one: Claim) -> tuple[str, ...]:
    """The handles of a claim."""
    found = {document(one.document), *_of_parties(one.parties(), one.where_country)}
    if one.act == "phrase":
        found.add(f"phrase:{one.values.get('phrase')}")
    return tuple(sorted(found))


def of_event(event: Event) -> tuple[str, ...]:
    """The handles of an event: those of its parties, and one for each of its claims and documents."""
    told = {claim(one) for one in event.claims} | {document(one) for one in event.documents}
    # What is told of a year or a month can lie anywhere in it: such a happening moves no day.
    exact = event.modality == "occurred" and len((event.when or "").split("/")[-1]) == len("2023-11-27")
    day = _day(event.when) if exact else ()
    return tuple(sorted({*told, *day, *_of_parties(event.parties(), event.where_country)}))


def of_tenure(tenure: Tenure) -> tuple[str, ...]:
    """The handles of a tenure: its office, its state, its claims."""
    told = {claim(one) for one in tenure.claims} | {holder(tenure.person), office(tenure.country, tenure.office_key)}
    return tuple(sorted(told | ({state(tenure.country)} if tenure.country else set())))


def _of_parties(parties: Iterable[Party], where: str | None) -> Iterator[str]:
    codes = set() if where is None else {where}
    for party in parties:
        if party.country:
            codes.add(party.country)
        if party.kind == "person" and party.id:
            yield person(party.id)
        elif party.kind == "mechanism" and party.id:
            yield mechanism(party.id)
    yield from (state(code) for code in codes)
    yield from (pair(one, other) for one, other in combinations(sorted(codes), 2))
