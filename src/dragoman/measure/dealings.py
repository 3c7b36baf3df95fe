"""What states conclude, declare, hold, send, count and take against each other: when a claim tells what was coded."""

from dragoman.measure.days import same_date
from dragoman.measure.gold import Told
from dragoman.measure.likeness import Likeness, quoted
from dragoman.measure.names import any_same, contained, countries, named, near, no_others, overlap, same_name, tokens
from dragoman.model import Claim, Party

# Words of an office that make it another one.
_GRADES = frozenset("vice deputy first former acting interim assistant outgoing designate elect".split())
_ROUNDED = 0.01


def agreement(fact: Told, claim: Claim) -> Likeness | None:
    """Some of the parties and no other, and half of the title's or kind's words."""
    parties = countries(claim.parties("party", "signer"))
    wanted = set(fact.get("parties") or ())
    others = bool(parties - wanted) and not wanted <= parties
    if wanted and (not wanted & parties or (len(wanted) > 1 and others)):
        return None
    said = " ".join(str(claim.values.get(name) or "") for name in ("title", "kind"))
    share = contained(fact.get("title") or fact.get("kind"), " ".join([said, *quoted(claim)]))
    if share < 0.5:
        return None
    attributes = {
        "parties": wanted <= parties,
        "date": same_date(fact.get("date"), claim.when),
        "status": claim.values.get("status") == fact.get("modality"),
    }
    return Likeness(share, attributes)


def relationship(fact: Told, claim: Claim) -> Likeness | None:
    """The same pair, and nearly the same name of what binds them."""
    level = claim.values.get("level")
    if not set(fact["dyad"]) <= countries(claim.parties("party")) or near(fact["level"], level) < 0.6:
        return None
    exact = set(tokens(fact["level"])) == set(tokens(level))
    attributes = {
        "level": exact,
        "change": claim.values.get("change") == fact.get("change"),
        "date": same_date(fact.get("date"), claim.when),
    }
    return Likeness(1 + exact, attributes)


def office(fact: Told, claim: Claim) -> Likeness | None:
    """The same person, half of the office's words and the same grade: a deputy minister is no minister."""
    for holder in claim.parties("holder"):
        said = holder.office or claim.values.get("office")
        share = near(fact["office"], said)
        graded = set(tokens(fact["office"])) & _GRADES == set(tokens(said)) & _GRADES
        if same_name(fact["person"], named(holder.name)) and share >= 0.5 and graded:
            return Likeness(share, _held(fact, holder, said, share))
    return None


def _held(fact: Told, holder: Party, said: object, share: float) -> dict[str, bool | None]:
    land = fact.get("country")
    return {
        "country": holder.country == land if land else None,
        "whole office": overlap(fact["office"], said) >= 0.99 or share >= 0.99,
    }


def conveyance(fact: Told, claim: Claim) -> Likeness | None:
    """The same sender and recipient."""
    bearers = claim.parties("bearer")
    to, via = fact["to"], fact.get("via")
    if not any_same([fact["from"]], claim.parties("sender")) or not any_same([to], claim.parties("recipient")):
        return None
    everyone = claim.parties("sender", "bearer", "recipient")
    attributes = {
        "bearer": any_same([via], bearers) and len(bearers) == 1 if via else None,
        "no others": None if fact.get("joint") else no_others([fact["from"], to, via or ""], everyone),
    }
    return Likeness(1, attributes)


def figure(fact: Told, claim: Claim) -> Likeness | None:
    """The same number, give or take a hundredth."""
    wanted, amount = _amount(fact.get("value")), _amount(claim.values.get("amount"))
    if wanted is None or amount is None or abs(amount - wanted) > _ROUNDED * abs(wanted):
        return None
    period, source = fact.get("period"), fact.get("attributed_to")
    attributes = {
        "unit": claim.values.get("unit") == fact.get("unit"),
        "period": str(period) in str(claim.values.get("period") or claim.when) if period else None,
        "authority": any(_vouches(source, party) for party in claim.parties("authority")) if source else None,
    }
    return Likeness(1, attributes)


def _vouches(source: str, party: Party) -> bool:
    return contained(source, party.name or party.text) >= 0.5 or same_name(source, party)


def _amount(value: object) -> float | None:
    try:
        return float(str(value))
    except ValueError:
        return None


def measure(fact: Told, claim: Claim) -> Likeness | None:
    """The same measure of the same state."""
    taken = str(claim.values.get("measure")).replace("_", " ")
    if fact["measure"] != taken or (fact.get("actor") and fact["actor"] not in countries(claim.parties("actor"))):
        return None
    target = fact.get("target")
    attributes = {
        "recipient": target in countries(claim.parties("recipient")) if target else None,
        "date": same_date(fact.get("date"), claim.when),
        "modality": claim.modality == fact.get("modality"),
    }
    return Likeness(1, attributes)
