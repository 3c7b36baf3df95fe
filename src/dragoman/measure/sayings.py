"""Statements, set phrases and joined initiatives: when a claim tells the one that was coded."""

import re

from dragoman.measure.gold import Told
from dragoman.measure.likeness import Likeness, quoted
from dragoman.measure.names import any_same, contained, countries, folded, named, near, person_like, same_name
from dragoman.model import Claim, Party

_LONGEST = 160
_MOST_SPEAKERS = 4


def statement(fact: Told, claim: Claim) -> Likeness | None:
    """Words that hold most of what was noted, and are no whole page."""
    said = " ".join([str(claim.values.get("content") or ""), *quoted(claim)])
    share = contained(fact["evidence"], said)
    if len(said.split()) > _LONGEST or (share < 0.7 and contained(fact["about"], said) < 0.7):
        return None
    who = [party for party in (*claim.parties("speaker", "pledger"), named(claim.speaker)) if party.name]
    names = [fact["speaker"], *fact.get("also", ()), *re.split(r" and |, ", fact["speaker"])]
    right = bool(who) and len(who) <= _MOST_SPEAKERS and any_same(names, who)
    only = not person_like(fact["speaker"]) or not _strangers(fact["speaker"], names, who)
    force = "pledge" if claim.act == "pledge" else claim.values.get("force")
    attributes = {"speaker": right and only, "force": force == fact.get("force")}
    return Likeness(share + right + 0.5 * only, attributes)


def _strangers(speaker: str, names: list[str], who: list[Party]) -> set[str]:
    """Those who speak without being the one who was coded, under any of his names."""
    return {folded(party.name) for party in who if not same_name(speaker, party) and not any_same(names, [party])}


def alignment(fact: Told, claim: Claim) -> Likeness | None:
    """Both initiatives."""
    joined = claim.parties("initiative")
    there = [any(near(name, party.name) >= 0.6 for party in joined) for name in fact["initiatives"]]
    if len(joined) < 2 or not all(there):
        return None
    parties = fact.get("parties")
    return Likeness(1, {"parties": set(parties) <= countries(claim.parties("party")) if parties else None})


def phrase(fact: Told, claim: Claim) -> Likeness | None:
    """The phrase, in its canonical words or those used."""
    said = " ".join(str(claim.values.get(name) or "") for name in ("phrase", "variant"))
    if near(fact["phrase"], said) < 0.7:
        return None
    user = bool(set(fact["users"]) & countries(claim.parties("user")))
    return Likeness(1 + user, {"user": user})
