"""How far the claims of a report agree with what it is known to tell; paraphrases/README.md has the form of the latter."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tests.pipeline import lexicon

Claim = Mapping[str, Any]
ROLES = {
    "meeting": ("participant", "host"),
    "visit": ("guest",),
    "session": ("chair",),
    "tenure": ("holder",),
    "greeting": ("sender", "bearer", "recipient"),
    "figure": ("authority",),
    "statement": ("speaker",),
    "pledge": ("speaker",),
}
# One kind of saying may be told as the other ("is ready to help"); the scorer of the house counts them together, too.
SAYING = {"statement", "pledge"}
SMALL_WORDS = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "is", "its", "of", "on", "or", "the", "their", "to", "with"}
)


def judged(expected: Claim, claims: Iterable[Claim]) -> tuple[Claim | None, dict[str, bool]]:
    """The claim that agrees best, and for each field that is given whether it agrees; no claim, nothing agrees."""
    acts = SAYING if expected["act"] in SAYING else {expected["act"]}
    scored = [(fields(expected, claim), claim) for claim in claims if claim["act"] in acts]
    if not scored:
        return None, dict.fromkeys(fields(expected, _nothing(expected["act"])), False)
    best = max(scored, key=lambda pair: sum(pair[0].values()))
    return best[1], best[0]


def fields(expected: Claim, claim: Claim) -> dict[str, bool]:
    """Each field that is given, and whether the claim agrees."""
    found = {"modality": claim["modality"] == expected["modality"]}
    if expected["who"]:
        names = [party["name"] for party in _parties(claim, *ROLES.get(claim["act"], ()))]
        found["who"] = all(any(same_name(one, name) for name in names) for one in expected["who"])
    found["countries"] = set(expected["countries"]) <= _lands(claim)
    found |= {key: claim[key] == expected[key] for key in ("when", "where") if expected[key] is not None}
    return found | {key: _value(key, value, claim) for key, value in expected["values"].items()}


def in_short(claim: Claim | None) -> str:
    """What a claim says, on one line."""
    if claim is None:
        return "no such claim"
    names = ", ".join(f"{role} {party['name']}" for role in claim["roles"] for party in claim["roles"][role])
    values = {key: value for key, value in claim["values"].items() if value is not None}
    return f"{claim['modality']}, {names}, {claim['when']}, {claim['where']}, {values}"


def same_name(one: str, other: str) -> bool:
    """Equal, or one is part of the other ("mayor", "mayor of Almaty")."""
    left, right = _words(one), _words(other)
    return bool(left and right) and (left <= right or right <= left)


def _value(key: str, value: Any, claim: Claim) -> bool:
    if key == "about":
        told = " ".join([str(claim["values"].get("content")), *(evidence["text"] for evidence in claim["evidence"])])
        return _words(str(value)) <= _words(told)
    if key == "force" and claim["act"] == "pledge":
        return bool(value == "pledge")
    if key == "mechanism":
        return any(same_name(value, party["name"]) for party in _parties(claim, "mechanism"))
    if key == "initiatives":
        names = [party["name"] for party in _parties(claim, "initiative")]
        return all(any(same_name(one, name) for name in names) for one in value)
    found = claim["values"].get(key, next((p.get("office") for p in _parties(claim, "holder")), None))
    if key == "what":
        return _words(value) <= _words(str(found))
    return str(found).casefold() == str(value).casefold() or found == value


def _lands(claim: Claim) -> set[str | None]:
    """The states of a claim: of its parties, its place, and those that its body joins by its name."""
    parties = _parties(claim, *claim["roles"])
    joined = re.findall(r"[\w']+", " ".join(party["name"] for party in parties if party["kind"] == "mechanism"))
    names = lexicon().states.name_of
    return {party.get("country") for party in parties} | {claim["where_country"]} | {names.get(word) for word in joined}


def _parties(claim: Claim, *roles: str) -> list[Claim]:
    return [party for role in roles for party in claim["roles"].get(role, ())]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w'-]+", text.replace("’", "'").casefold())) - SMALL_WORDS


def _nothing(act: str) -> Claim:
    blank: dict[str, Any] = {"act": act, "modality": None, "when": None, "where": None, "where_country": None}
    return blank | {"roles": {}, "values": {}, "evidence": []}
