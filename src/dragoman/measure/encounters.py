"""Meetings, visits and sittings: when a claim tells the one that was coded."""

from dragoman.measure.days import exactly, same_date
from dragoman.measure.gold import Told
from dragoman.measure.likeness import Likeness, placed
from dragoman.measure.names import (
    all_among,
    all_same,
    any_same,
    countries,
    near,
    no_others,
    person_like,
    same_name,
    tokens,
)
from dragoman.model import Claim, Party

# Words that bodies of every kind share; the others tell one body from its sisters.
_GENERIC = frozenset(
    "meeting committee commission cooperation council dialogue summit forum joint intergovernmental strategic "
    "consultation round session mechanism leader ministerial conference annual presidential high level".split()
)


def meeting(fact: Told, claim: Claim) -> Likeness | None:
    """Two of the people met, or one of them and an unnamed one where both lands are right."""
    names, lands = fact["participants"], set(fact.get("countries") or ())
    there = claim.parties("participant", "host", "guest")
    hit = [name for name in names if any(same_name(name, party) for party in there)]
    vague = not all(person_like(name) for name in names)
    both = len(lands & countries(there)) >= 2
    if len(hit) < min(2, len(names)) and not (hit and vague and both):
        return None
    attributes = {
        "all participants": len(hit) == len(names),
        "countries": lands <= countries(there) if lands else None,
        "no others": no_others(names, there),
        "date": same_date(fact.get("date"), claim.when),
        "exact date": exactly(fact.get("date"), claim.when),
        "place": placed(fact.get("place"), claim),
        "format": claim.values.get("format") == fact["format"] if fact.get("format") else None,
        "modality": claim.modality == fact.get("modality"),
    }
    score = len(hit) / max(1, len(names)) + 0.3 * bool(attributes["date"]) + 0.3 * bool(attributes["modality"])
    return Likeness(score, attributes)


def visit(fact: Told, claim: Claim) -> Likeness | None:
    """The same visitor in the same land."""
    who = claim.parties("guest", "visitor")
    reached = countries(claim.parties("destination", "host")) | {claim.where_country}
    if not any_same([fact["visitor"]], who) or (fact.get("to") and fact["to"] not in reached):
        return None
    ends = str(claim.when or "").split("/")
    start = same_date(fact.get("start"), ends[0] or None)
    modality = claim.modality == fact.get("modality")
    attributes = {
        "start": start,
        "end": same_date(fact.get("end"), ends[-1] or None),
        "origin": _from(fact, claim, who),
        "modality": modality,
    }
    return Likeness(1 + 0.3 * bool(start) + 0.3 * bool(modality), attributes)


def _from(fact: Told, claim: Claim, who: tuple[Party, ...]) -> bool | None:
    if not fact.get("from"):
        return None
    return fact["from"] in countries(claim.parties("origin")) | countries(who)


def session(fact: Told, claim: Claim) -> Likeness | None:
    """The same body, and no other ordinal."""
    body = " ".join(party.name or party.text for party in claim.parties("mechanism"))
    likeness = near(fact["mechanism"], body)
    ordinal = _number(claim.values.get("ordinal"))
    if likeness < 0.5 or not _one_body(fact["mechanism"], body):
        return None
    if fact.get("ordinal") and ordinal and ordinal != int(fact["ordinal"]):
        return None
    chairs, date = fact.get("chairs"), same_date(fact.get("date"), claim.when)
    present = claim.parties("chair")
    attributes = {
        "ordinal": ordinal == int(fact["ordinal"]) if fact.get("ordinal") else None,
        "date": date,
        "place": placed(fact.get("place"), claim),
        "chairs": all_same(chairs, present) and no_others(chairs, present) if chairs else None,
        "modality": claim.modality == fact.get("modality"),
    }
    return Likeness(likeness + 0.3 * bool(date), attributes)


def _one_body(gold: str, told: str) -> bool:
    """False when the words that tell a body from its sisters differ on both sides, or are missing."""
    own, given = set(tokens(gold)) - _GENERIC, set(tokens(told)) - _GENERIC
    return not own or (bool(given) and (all_among(own, given) or all_among(given, own)))


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
