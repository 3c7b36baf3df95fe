"""The fields of a claim that a person can set: how they are called, what they say now, how a typed value is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.errors import JudgementError
from dragoman.lexicon import Lexicon
from dragoman.model import Claim
from dragoman.model.claim import Value
from dragoman.model.judgement import ADD, REMOVE, VALUE

VALUES: Mapping[str, tuple[str, ...]] = {
    "meeting": ("format", "venue", "margins_of"),
    "visit": ("kind", "stops"),
    "session": ("ordinal",),
    "agreement": ("kind", "title", "status"),
    "partnership": ("level", "change"),
    "tenure": ("office",),
    "greeting": ("what",),
    "figure": ("metric", "amount", "unit", "bound", "period"),
    "measure": ("measure",),
    "statement": ("force", "content", "topics"),
    "pledge": ("content", "target", "deadline", "strength", "topics"),
    "phrase": ("phrase", "variant"),
}
"""The values that an act can have, whether or not a report tells them."""

ROLES: Mapping[str, tuple[str, ...]] = {
    "meeting": ("participant", "host"),
    "visit": ("guest", "destination", "origin", "host"),
    "session": ("mechanism", "chair", "participant"),
    "agreement": ("party", "signer"),
    "partnership": ("party",),
    "tenure": ("holder",),
    "greeting": ("sender", "bearer", "recipient"),
    "figure": ("party", "authority"),
    "measure": ("actor", "recipient"),
    "statement": ("speaker", "addressee"),
    "pledge": ("speaker", "pledger", "addressee"),
    "alignment": ("initiative", "party"),
    "phrase": ("user",),
}
"""The roles of an act."""

_WHOLE, _NUMBERS, _LISTS = ("values.ordinal",), ("values.amount",), ("values.topics", "values.stops")
_SEVERAL = "; "


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in a judgement, and what the claim says now, as one would type it."""

    name: str
    now: str


def fields(claim: Claim) -> tuple[Field, ...]:
    """Every field of a claim that a person can set, those of its parties last."""
    plain = {
        "when": claim.when,
        "where": claim.where,
        "where_country": claim.where_country,
        "modality": claim.modality,
    }
    names = dict.fromkeys((*VALUES.get(claim.act, ()), *claim.values))
    found = [Field(name, value or "") for name, value in plain.items()]
    found += [Field(f"{VALUE}{name}", typed(claim.values.get(name))) for name in names]
    parties = {party.name: party for party in claim.parties()}
    for party in parties.values():
        found.append(Field(f"name of {party.name}", party.name))
        if party.kind == "person":
            found.append(Field(f"office of {party.name}", party.office or ""))
        if party.kind != "state":
            found.append(Field(f"country of {party.name}", party.country or ""))
    roles = dict.fromkeys((*ROLES.get(claim.act, ()), *claim.roles))
    found += [Field(f"{ADD}{role}", "") for role in roles]
    return (*found, *(Field(f"{REMOVE}{role}", "") for role in roles if claim.roles.get(role)))


def marked(claim: Claim) -> tuple[Field, ...]:
    """Every field of a claim that a person can mark: what can be set, and the roles."""
    held = (one for one in fields(claim) if not one.name.startswith((ADD, REMOVE)))
    roles = dict.fromkeys((*ROLES.get(claim.act, ()), *claim.roles))
    named = (Field(role, _SEVERAL.join(party.name for party in claim.roles.get(role, ()))) for role in roles)
    return (*held, *named)


def typed(value: Value) -> str:
    """A value as one would type it; nothing for an unknown one."""
    if isinstance(value, tuple):
        return _SEVERAL.join(value)
    return "" if value is None else str(value)


def hint(field: str) -> str:
    """What is to be typed, in a few words."""
    if field.startswith(ADD):
        return "name; office; country (the last two may be left out)"
    if field.startswith(REMOVE):
        return "the name as it stands"
    if field == "when":
        return "2023-11-27, 2023-11 or 2023-11-26/2023-11-27; empty if unknown"
    if field == "modality":
        return "occurred, planned, cancelled or denied"
    if field in _LISTS:
        return "one; another; a third"
    return "a number" if field in (*_WHOLE, *_NUMBERS) else "empty if unknown"


def value(field: str, text: str, lexicon: Lexicon) -> Value:
    """What a typed text means for a field. Raises JudgementError where a number or country is wanted in vain."""
    text = " ".join(text.split())
    if field.startswith(ADD):
        return _newcomer(text, lexicon)
    if not text:
        return None
    if field == "where_country" or field.startswith("country of "):
        return _country(text, lexicon)
    if field in _LISTS:
        return tuple(part for one in text.split(";") if (part := one.strip()))
    return _number(field, text) if field in (*_WHOLE, *_NUMBERS) else text


def _newcomer(text: str, lexicon: Lexicon) -> Value:
    """ "Wang Yi; Foreign Minister; China" as a person, a state or an organisation by itself as what it is."""
    parts = [part.strip() for part in text.split(";")]
    name, office, country = (*parts, "", "")[:3]
    if len(parts) == 1 and (code := lexicon.states.code(name)):
        return lexicon.states.display.get(code, name), "state", "", code
    if len(parts) == 1 and (body := lexicon.organizations.code_of.get(name)):
        return name, "organization", "", body
    return name, "person", office, _country(country, lexicon) if country else ""


def _country(text: str, lexicon: Lexicon) -> str:
    code = lexicon.states.code(text) or lexicon.organizations.code_of.get(text)
    if code is None and text not in lexicon.organizations.name_of:
        raise JudgementError(
            f"{text!r} is no country or organisation that the lexicon knows; write a name or its code."
        )
    return code or text


def _number(field: str, text: str) -> Value:
    try:
        number = float(text.replace(",", ""))
    except ValueError as trouble:
        raise JudgementError(f"{text!r} is no number; {field.removeprefix(VALUE)} is one.") from trouble
    if field in _WHOLE or number.is_integer():
        return int(number)
    return number
