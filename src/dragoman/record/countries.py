"""Whose official? What one document leaves open another of the record may tell: same name, same office, one country."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.claims.strangers import STRANGER
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Finding, Party, content_id
from dragoman.record.bodies import office_key
from dragoman.record.names import named
from dragoman.record.spelling import parts

_TWO_SIDED = ("meeting", "visit", "greeting", "agreement")
_Key = tuple[tuple[str, ...], tuple[str, ...]]


def fill(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """The drafts with the countries of officials filled from other documents; what stays one-sided is no encounter.

    A meeting, visit, greeting or agreement needs two countries: one whose other side no document tells is left out,
    unless it is sure to be another one, and a finding says whose country is missing.
    """
    known = _known(drafts)
    return tuple(_filled(draft, known, lexicon) for draft in drafts)


def _key(party: Party) -> _Key | None:
    name = parts(party.name)
    return (tuple(sorted(name)), office_key(party.office)) if len(name) > 1 and party.office and named(party) else None


def _known(drafts: Iterable[Draft]) -> dict[_Key, str]:
    seen: dict[_Key, set[str]] = {}
    for draft in drafts:
        for claim in draft.claims:
            for party in claim.parties():
                key = _key(party)
                if key and party.country and party.kind == "person":
                    seen.setdefault(key, set()).add(party.country)
    return {key: next(iter(codes)) for key, codes in seen.items() if len(codes) == 1}


def _filled(draft: Draft, known: dict[_Key, str], lexicon: Lexicon) -> Draft:
    claims = tuple(_signed(_claim(claim, known), lexicon) for claim in draft.claims)
    kept = tuple(claim for claim in claims if claim.act not in _TWO_SIDED or _sides(claim) > 1 or _foreign(claim))
    told = {claim.id for claim in kept}
    kept = tuple(_anchored(claim, told) for claim in kept)
    return replace(draft, claims=kept, findings=(*draft.findings, *_open(draft, claims)))


def _anchored(claim: Claim, told: set[str]) -> Claim:
    """The claim without a time borrowed from one that was left out."""
    if claim.time is None or claim.time.like is None or claim.time.like in told:
        return claim
    return replace(claim, time=replace(claim.time, like=None))


def _sides(claim: Claim) -> int:
    codes = {party.country for party in claim.parties() if party.country}
    return len(codes | ({claim.where_country} if claim.act == "visit" and claim.where_country else set()))


def _foreign(claim: Claim) -> bool:
    """True when somebody must be of another state than the others, though nothing says of which."""
    return any(party.country_basis == STRANGER for party in claim.parties())


def _claim(claim: Claim, known: dict[_Key, str]) -> Claim:
    roles = {role: tuple(_party(party, known) for party in parties) for role, parties in claim.roles.items()}
    return replace(claim, roles=roles)


def _signed(claim: Claim, lexicon: Lexicon) -> Claim:
    """An agreement binds the state of each who signs it, also where another report tells which that is."""
    told = {party.country for party in claim.roles.get("party", ())}
    late = [s for s in claim.roles.get("signer", ()) if s.country_basis == "record" and s.country not in told]
    if claim.act != "agreement" or not late:
        return claim
    display = lexicon.states.display
    states = {s.country: s.text for s in late if s.country}
    bound = (
        Party(display.get(code, code), "state", text, content_id("state", code), None, code, "record")
        for code, text in states.items()
    )
    return replace(claim, roles={**claim.roles, "party": (*claim.roles.get("party", ()), *bound)})


def _party(party: Party, known: dict[_Key, str]) -> Party:
    key = _key(party) if party.country is None and party.kind == "person" else None
    country = known.get(key) if key else None
    return replace(party, country=country, country_basis="record") if country else party


def _open(draft: Draft, claims: Iterable[Claim]) -> Iterable[Finding]:
    """A finding for each named office-holder whose country neither the document nor the record tells."""
    for claim in claims:
        if claim.act == "tenure":
            for holder in claim.parties("holder"):
                if holder.country is None:
                    who = f"{holder.name} as {holder.office}"
                    message = f"'{draft.document.path}' names {who} and does not say of which country."
                    yield Finding(
                        "unresolved-name", message, draft.document.id, claim.evidence[:1], draft.document.path
                    )
