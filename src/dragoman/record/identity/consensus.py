"""What an event says where its tellings say different things: the most exact time, the fullest names, the most told."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Claim, Interval, Party
from dragoman.model.claim import Value
from dragoman.record.identity.bodies import office_key
from dragoman.record.identity.names import named, shouted
from dragoman.record.identity.times import WEEK


def best_when(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The most exact time that fits all tellings; for a visit, the stay.

    What a person set outweighs all. What occurred outweighs plans; but where it is told only by the month, it was on
    the day planned within it.
    """
    claims = set_by_people(claims, "when")
    dated = [claim for claim in claims if claim.when]
    done = [claim for claim in dated if claim.modality == "occurred"]
    if not dated:
        return None, None
    stays = [claim for claim in done or dated if claim.act == "visit" and claim.when and "/" in claim.when]
    best = min(stays or done or dated, key=lambda claim: _exactness(claim, stays or done or dated))
    plan = min(dated, key=lambda claim: _exactness(claim, dated))
    if done and not stays and plan.modality == "planned" and _days(best) > WEEK and _within(plan, best):
        return plan.when, "inferred"
    return best.when, best.when_basis


def merged_roles(claims: Sequence[Claim]) -> dict[str, tuple[Party, ...]]:
    """Everybody in each role once, by the fullest name and title; a state gives way to the people who act for it."""
    roles = sorted({role for claim in claims for role in claim.roles})
    merged = {role: _merged_parties([party for claim in claims for party in claim.parties(role)]) for role in roles}
    return {role: tuple(_as_set(party, claims) for party in parties) for role, parties in merged.items()}


def merged_values(claims: Sequence[Claim]) -> dict[str, Value]:
    """Each value as most tellings give it, what took place before what was planned, then the earliest."""
    done = [claim for claim in claims if claim.modality == "occurred"]
    merged: dict[str, Value] = {}
    for name in sorted({name for claim in claims for name in claim.values}):
        asked = _judged(claims, f"values.{name}")
        told = [claim.values[name] for claim in asked or done or claims if claim.values.get(name) is not None]
        if not told and not asked:
            told = [claim.values[name] for claim in claims if claim.values.get(name) is not None]
        if told:
            merged[name] = max(told, key=told.count)
    return merged


def set_by_people(claims: Sequence[Claim], field: str) -> Sequence[Claim]:
    """The claims that speak of a field: those in which a person set it, else all."""
    return _judged(claims, field) or claims


def _judged(claims: Sequence[Claim], field: str) -> list[Claim]:
    return [claim for claim in claims if any(edit.field == field for edit in claim.edits)]


def _as_set(party: Party, claims: Sequence[Claim]) -> Party:
    """A party with the office and the country that a person set for it in one of the claims."""
    for what in ("office", "country"):
        for claim in claims:
            same = [one for one in claim.parties() if party.id and one.id == party.id]
            if same and any(edit.field == f"{what} of {one.name}" for edit in claim.edits for one in same):
                party = replace(party, **{what: getattr(same[0], what)})
    return party


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
    name = max(names, key=lambda one: (len(one.split()) > 1, not shouted(one), names[one], len(one)))
    first = next(party for party in parties if party.name == name)
    offices = [party.office for party in parties if party.office]
    placed = next((party for party in parties if party.country), first)
    return replace(
        first,
        office=max(offices, key=lambda one: (len(office_key(one)), offices.count(one))) if offices else None,
        country=placed.country,
        country_basis=placed.country_basis,
        original=None,  # its place is one in a single report
    )


def _stood_for(party: Party, people: Sequence[Party]) -> bool:
    """True for a state, or an unnamed official, for whom another telling names a person of that state."""
    mine = [one for one in people if one.country and one.country == party.country]
    if party.kind == "state":
        return bool(mine)
    if party.kind != "person" or named(party):
        return False
    return any(office_key(one.office or "") == office_key(party.office or party.name) for one in mine)


def _days(claim: Claim) -> int:
    return Interval.from_edtf(claim.when or "").days or 10**6


def _within(plan: Claim, done: Claim) -> bool:
    return Interval.from_edtf(plan.when or "").within(Interval.from_edtf(done.when or ""))


def _exactness(claim: Claim, others: Sequence[Claim]) -> tuple[int, int, bool, str]:
    """How many other tellings an interval does not fit, then how wide it is, then whether it had to be inferred."""
    interval = Interval.from_edtf(claim.when or "")
    apart = sum(not interval.overlaps(Interval.from_edtf(other.when)) for other in others if other.when)
    return apart, _days(claim), claim.when_basis == "inferred", claim.when or ""


def best_place(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The place most tellings give, the earliest first; its country with it. What a person set outweighs all."""
    place, country = _most_told(set_by_people(claims, "where"))
    asked = _judged(claims, "where_country")
    return place, asked[0].where_country if asked else country


def _most_told(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    done = [claim for claim in claims if claim.modality == "occurred"] or list(claims)
    places = Counter(claim.where for claim in done if claim.where)
    if not places:
        return None, next((claim.where_country for claim in done if claim.where_country), None)
    place = max(places, key=lambda one: places[one])
    return place, next((one.where_country for one in done if one.where == place and one.where_country), None)
