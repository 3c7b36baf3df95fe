"""Tellings of one happening become one event: which to compare, which to unite, and what the event then says."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model import Account, Claim, Event, Interval, Party, content_id
from dragoman.model.claim import EVENT_ACTS, Value
from dragoman.record import conflicts
from dragoman.record.bodies import office_key
from dragoman.record.clusters import Clusters
from dragoman.record.copies import Copies, sources
from dragoman.record.names import named
from dragoman.record.sameness import Verdict, compare
from dragoman.record.telling import Telling, countries, handles

# Above so many parties a gathering is found by its states and its body, not by each pair of people.
CROWD = 12
# What an event's modality is, when its tellings differ.
_STRONGEST = ("occurred", "cancelled", "denied", "planned")

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings that may be of one happening, and what the features say."""

    first: Telling
    second: Telling
    verdict: Verdict


def is_event(claim: Claim) -> bool:
    """True for claims of a happening; naming a relationship without changing it is none."""
    return claim.act in EVENT_ACTS and not (claim.act == "partnership" and claim.values.get("change") == "affirmed")


def group(tellings: Iterable[Telling]) -> tuple[list[tuple[Telling, ...]], dict[frozenset[str], Verdict]]:
    """The tellings by happening, and the verdict on every pair found to be one."""
    ordered = sorted(tellings, key=lambda one: one.order)
    by_id = {one.claim.id: one for one in ordered}
    pairs = candidates(ordered)
    barred = {frozenset((one.first.claim.id, one.second.claim.id)) for one in pairs if one.verdict.barred}
    clusters = Clusters(by_id)
    same = sorted((one for one in pairs if one.verdict.same), key=_surest)
    for pair in same:
        clusters.join(
            pair.first.claim.id, pair.second.claim.id, barred=lambda a, b: _barred(by_id[a], by_id[b], barred)
        )
    verdicts = {frozenset((one.first.claim.id, one.second.claim.id)): one.verdict for one in same}
    return [tuple(sorted((by_id[i] for i in ids), key=lambda one: one.order)) for ids in clusters.all()], verdicts


def candidates(tellings: Sequence[Telling]) -> list[Pair]:
    """Every pair that shares a key, compared once."""
    blocks: dict[Key, list[Telling]] = defaultdict(list)
    for one in tellings:
        for key in sorted(keys(one)):
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    pairs = []
    for block in blocks.values():
        for first, second in _near(block):
            known = (first.claim.id, second.claim.id)
            if known not in seen:
                seen.add(known)
                pairs.append(Pair(first, second, compare(first, second)))
    return pairs


def keys(one: Telling) -> set[Key]:
    """What a telling may be found by: only tellings that share a key are compared."""
    return {(one.claim.act, *key) for key in _KEYS[one.claim.act](one)}


def event(tellings: Sequence[Telling], verdicts: Mapping[frozenset[str], Verdict], copies: Copies) -> Event:
    """The event that tellings of one happening, the earliest first, add up to."""
    claims = [one.claim for one in tellings]
    lead = _lead(claims)
    when, basis = best_when(claims)
    place, country = _best_place(claims)
    accounts = _accounts(claims)
    return Event(
        id=content_id("event", claims[0].id),
        act=lead.act,
        modality=next(one for one in _STRONGEST if one in {claim.modality for claim in claims}),
        roles=merged_roles(claims),
        evidence=lead.evidence,
        claims=tuple(claim.id for claim in claims),
        documents=tuple(dict.fromkeys(claim.document for claim in claims)),
        accounts=accounts,
        independent_accounts=_independent(claims, copies),
        when=when,
        when_basis=basis,
        where=place,
        where_country=country,
        values=_merged_values(claims),
        conflicts=conflicts.within(claims),
        merge_reasons=_reasons(claims, verdicts),
        confidence=round(max(claim.confidence for claim in claims), 4),
    )


def best_when(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The most exact time that fits all tellings; for a visit, the stay. What occurred outweighs plans."""
    dated = [claim for claim in claims if claim.when]
    done = [claim for claim in dated if claim.modality == "occurred"] or dated
    if not done:
        return None, None
    stays = [claim for claim in done if claim.act == "visit" and claim.when and "/" in claim.when]
    best = min(stays or done, key=lambda claim: _exactness(claim, stays or done))
    return best.when, best.when_basis


def merged_roles(claims: Sequence[Claim]) -> dict[str, tuple[Party, ...]]:
    """Everybody in each role once, by the fullest name and title; a state gives way to the people who act for it."""
    roles = sorted({role for claim in claims for role in claim.roles})
    return {role: _merged_parties([party for claim in claims for party in claim.parties(role)]) for role in roles}


def independent_documents(claims: Sequence[Claim], copies: Copies) -> tuple[str, ...]:
    """The documents that tell a happening in words of their own, or were the first to tell it in those words."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    return tuple(one for one, told in by_document.items() if not _only_copies(told, set(by_document), copies))


def _surest(pair: Pair) -> tuple[float, object, object]:
    return -round(pair.verdict.score, 6), pair.first.order, pair.second.order


def _barred(first: Telling, second: Telling, known: set[frozenset[str]]) -> bool:
    """Two members of one set that the features keep apart, whether or not they were met as a pair."""
    return frozenset((first.claim.id, second.claim.id)) in known or compare(first, second).barred is not None


def _near(block: Sequence[Telling]) -> Iterable[tuple[Telling, Telling]]:
    """Pairs of a block whose times can be one; a long list of meetings of two people is not compared in full."""
    undated = [one for one in block if one.when is None or one.when.start is None]
    dated = sorted((one for one in block if one.when is not None and one.when.start), key=_start)
    for number, first in enumerate(dated):
        for second in dated[number + 1 :]:
            if first.when is None or second.when is None or not first.when.overlaps(second.when):
                break
            yield _in_order(first, second)
        for second in undated:
            yield _in_order(first, second)
    for number, first in enumerate(undated):
        for second in undated[number + 1 :]:
            yield _in_order(first, second)


def _start(one: Telling) -> tuple[str, object]:
    return one.when.start.isoformat() if one.when and one.when.start else "", one.order


def _in_order(first: Telling, second: Telling) -> tuple[Telling, Telling]:
    return (first, second) if first.order <= second.order else (second, first)


def _people_keys(one: Telling) -> set[Key]:
    """Each pair of people, or titles, of two sides; for a crowd only the states."""
    parties = one.claim.parties("participant", "host")
    if len(parties) > CROWD:
        return {tuple(sorted(countries(parties)))}
    found = [(party.country or "", handle) for party in parties for handle in handles(party)]
    pairs = {tuple(sorted((a, b))) for side, a in found for other, b in found if side != other or not side}
    return {pair for pair in pairs if pair[0] != pair[1]} or {tuple(sorted(countries(parties)))}


def _visit_keys(one: Telling) -> set[Key]:
    to = countries(one.claim.parties("destination", "host")) or {one.claim.where_country or ""}
    return {(handle, place) for party in one.claim.parties("guest") for handle in handles(party) for place in to}


def _session_keys(one: Telling) -> set[Key]:
    if one.body is None:
        return set()
    return {("states", *sorted(one.body.states))} if one.body.states else {("body", *sorted(one.body.words))}


def _party_keys(one: Telling) -> set[Key]:
    return {tuple(sorted(countries(one.claim.parties("party", "signer"))))}


def _measure_keys(one: Telling) -> set[Key]:
    return {tuple(sorted(countries(one.claim.parties("actor", "recipient"))))}


def _greeting_keys(one: Telling) -> set[Key]:
    return {(a.id, b.id) for a in one.claim.parties("sender") for b in one.claim.parties("recipient")}


_KEYS = {
    "meeting": _people_keys,
    "visit": _visit_keys,
    "session": _session_keys,
    "agreement": _party_keys,
    "partnership": _party_keys,
    "measure": _measure_keys,
    "greeting": _greeting_keys,
}


def _lead(claims: Sequence[Claim]) -> Claim:
    """The telling that says the event best: it took place, it is dated, it is sure, it is the earliest."""
    return min(claims, key=lambda claim: (claim.modality != "occurred", claim.when is None, -claim.confidence))


def _exactness(claim: Claim, others: Sequence[Claim]) -> tuple[int, int, bool, str]:
    """How many other tellings an interval does not fit, then how wide it is, then whether it had to be inferred."""
    interval = Interval.from_edtf(claim.when or "")
    apart = sum(not interval.overlaps(Interval.from_edtf(other.when)) for other in others if other.when)
    return apart, interval.days or 10**6, claim.when_basis == "inferred", claim.when or ""


def _best_place(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The place most tellings give, the earliest first; its country with it."""
    done = [claim for claim in claims if claim.modality == "occurred"] or list(claims)
    places = Counter(claim.where for claim in done if claim.where)
    if not places:
        return None, next((claim.where_country for claim in done if claim.where_country), None)
    place = max(places, key=lambda one: places[one])
    return place, next((one.where_country for one in done if one.where == place and one.where_country), None)


def _accounts(claims: Sequence[Claim]) -> tuple[Account, ...]:
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.document].append(claim)
    return tuple(
        Account(some[0].publisher, document, tuple(claim.id for claim in some)) for document, some in told.items()
    )


def _independent(claims: Sequence[Claim], copies: Copies) -> int:
    return max(1, len(independent_documents(claims, copies)))


def _only_copies(told: Sequence[Claim], documents: set[str], copies: Copies) -> bool:
    return all(sources(claim, copies) & documents for claim in told)


def _merged_values(claims: Sequence[Claim]) -> dict[str, Value]:
    """Each value as most tellings give it, what took place before what was planned, then the earliest."""
    done = [claim for claim in claims if claim.modality == "occurred"]
    merged: dict[str, Value] = {}
    for name in sorted({name for claim in claims for name in claim.values}):
        told = [claim.values[name] for claim in done or claims if claim.values.get(name) is not None]
        told = told or [claim.values[name] for claim in claims if claim.values.get(name) is not None]
        if told:
            merged[name] = max(told, key=told.count)
    return merged


def _merged_parties(parties: Sequence[Party]) -> tuple[Party, ...]:
    by_id: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        by_id[party.id or party.name].append(party)
    merged = [_fullest(some) for some in by_id.values()]
    people = [party for party in merged if named(party)]
    return tuple(party for party in merged if not _stood_for(party, people))


def _fullest(parties: Sequence[Party]) -> Party:
    """One party by the name most reports use, and the title that says most."""
    names = Counter(party.name for party in parties)
    name = max(names, key=lambda one: (len(one.split()) > 1, names[one], len(one)))
    first = next(party for party in parties if party.name == name)
    offices = [party.office for party in parties if party.office]
    placed = next((party for party in parties if party.country), first)
    return replace(
        first,
        office=max(offices, key=lambda one: (len(office_key(one)), offices.count(one))) if offices else None,
        country=placed.country,
        country_basis=placed.country_basis,
    )


def _stood_for(party: Party, people: Sequence[Party]) -> bool:
    """True for a state, or an unnamed official, for whom another telling names a person of that state."""
    mine = [one for one in people if one.country and one.country == party.country]
    if party.kind == "state":
        return bool(mine)
    if party.kind != "person" or named(party):
        return False
    return any(office_key(one.office or "") == office_key(party.office or party.name) for one in mine)


def _reasons(claims: Sequence[Claim], verdicts: Mapping[frozenset[str], Verdict]) -> tuple[str, ...]:
    """Why each telling after the first is of the same happening, in words."""
    reasons = []
    for number, claim in enumerate(claims[1:], start=1):
        joined = [(other, verdicts.get(frozenset((claim.id, other.id)))) for other in claims[:number]]
        known = [(other, verdict) for other, verdict in joined if verdict is not None]
        if known:
            other, verdict = max(known, key=lambda one: one[1].score)
            reasons.append(f"{claim.path} and {other.path} tell the same {claim.act}: {'; '.join(verdict.reasons)}.")
    return tuple(reasons)
