"""Whose official? What one document leaves open another of the record may tell: same name, same office, one country."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.claims.strangers import STRANGER
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Finding, Party, content_id
from dragoman.record.identity.bodies import office_key
from dragoman.record.identity.names import named
from dragoman.record.identity.spelling import parts

_TWO_SIDED = ("meeting", "visit", "greeting", "agreement")
_Name = tuple[str, ...]
Key = tuple[_Name, tuple[str, ...]]
"""An office-holder: the words of the full name in any order, and the office."""

STATED = frozenset(("adjective", "of", "possessive"))
"""The bases of a country that the words at a name state; all others are drawn from what stands around it."""
_OWN = "publisher"


_Barred = frozenset[tuple[str, str | None]]
"""Names of a document with a country that other documents contradict."""


@dataclass(frozen=True, slots=True)
class Told:
    """The countries that reports give the holder of an office: those that some report states, and those only drawn.

    `own` counts the reports whose publisher speaks of its own state's official.
    """

    stated: frozenset[str] = frozenset()
    drawn: frozenset[str] = frozenset()
    own: int = 0

    def beside(self, other: "Told") -> "Told":
        """What two reports tell together."""
        return Told(self.stated | other.stated, self.drawn | other.drawn, self.own + other.own)

    @property
    def known(self) -> str | None:
        """The country that can be lent to other reports: stated somewhere, and no other one is.

        Of somebody whose state nobody states it is the one that his own government's reports draw, time and again.
        """
        sure = self.stated or (self.drawn if self.own >= _OFTEN else frozenset())
        return next(iter(sure)) if len(sure) == 1 else None

    def bars(self, country: str) -> bool:
        """True for a country that others contradict: they state another, or nobody states one and they draw another."""
        return country not in self.stated if self.stated else len(self.drawn) > 1


_OFTEN = 3
"""Reports of a government that must give an official its state before other reports are lent it."""


def fill(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """The drafts with the countries of officials filled from other documents; what stays one-sided is no encounter.

    Only what a report states is lent to another, and a country that a report only draws from what stands around a
    name is given up where another report contradicts it. A meeting, visit, greeting or agreement needs two countries:
    one whose other side no document tells is left out, unless it is sure to be another one, and a finding says whose
    country is missing.
    """
    told: dict[Key, Told] = {}
    for draft in drafts:
        for key, one in told_by(draft).items():
            told[key] = told[key].beside(one) if key in told else one
    return tuple(filled(draft, told, lexicon) for draft in drafts)


def told_by(draft: Draft) -> dict[Key, Told]:
    """What one draft tells of the country of each office-holder that it names in full; drafts add up key by key."""
    stated = _stated(draft)
    told: dict[Key, Told] = {}
    for party in _people(draft):
        key = _key(party)
        if key is None or party.country is None:
            continue
        codes = frozenset([party.country])
        sure = (party.name, party.country) in stated
        one = Told(stated=codes if sure else frozenset(), drawn=frozenset() if sure else codes)
        told[key] = told[key].beside(one) if key in told else one
    owned = {_key(party) for party in _people(draft) if party.country_basis == _OWN}
    return {key: replace(one, own=int(key in owned)) for key, one in told.items()}


def filled(draft: Draft, told: Mapping[Key, Told], lexicon: Lexicon) -> Draft:
    """The draft with what the record tells; of `told` only the keys of the draft's own people are looked up."""
    barred = _barred(draft, told)
    known = _known(draft, told, barred)
    freed = (_without(claim, barred) for claim in draft.claims)
    claims = tuple(_signed(_claim(claim, known), lexicon) for claim in freed)
    kept = tuple(claim for claim in claims if claim.act not in _TWO_SIDED or _sides(claim) > 1 or _foreign(claim))
    left = {claim.id for claim in kept}
    kept = tuple(_anchored(claim, left) for claim in kept)
    findings = (*draft.findings, *_contested(draft, told, barred), *_open(draft, claims, barred))
    return replace(draft, claims=kept, findings=findings)


def keys_of(draft: Draft) -> frozenset[Key]:
    """The people of a draft who are named in full with an office: by these keys others may tell their countries."""
    return frozenset(key for party in _people(draft) if (key := _key(party)))


def _key(party: Party) -> Key | None:
    name = parts(party.name)
    return (tuple(sorted(name)), office_key(party.office)) if len(name) > 1 and party.office and named(party) else None


def _people(draft: Draft) -> Iterator[Party]:
    return (party for claim in draft.claims for party in claim.parties() if party.kind == "person")


def _stated(draft: Draft) -> frozenset[tuple[str, str | None]]:
    """The people of a document, each with the country that its words state."""
    return frozenset((party.name, party.country) for party in _people(draft) if party.country_basis in STATED)


def _known(draft: Draft, told: Mapping[Key, Told], barred: _Barred) -> dict[Key, str]:
    """The country of each of the draft's people: what it draws itself comes before what others tell."""
    here = _drawn_here(draft, barred)
    found = {key: one for key in keys_of(draft) if (one := here.get(key) or told.get(key))}
    return {key: one.known for key, one in found.items() if one.known}


def _drawn_here(draft: Draft, barred: _Barred) -> dict[Key, Told]:
    """What a document draws of its own people, for the places where it draws nothing."""
    found: dict[Key, set[str]] = {}
    for party in _people(draft):
        key = _key(party)
        if key and party.country and (party.name, party.country) not in barred:
            found.setdefault(key, set()).add(party.country)
    return {key: Told(stated=frozenset(codes)) for key, codes in found.items()}


def _barred(draft: Draft, told: Mapping[Key, Told]) -> _Barred:
    stated = _stated(draft)
    return frozenset(
        (party.name, party.country)
        for party in _people(draft)
        if party.country and (party.name, party.country) not in stated and (key := _key(party))
        if told[key].bars(party.country)
    )


def _without(claim: Claim, barred: _Barred) -> Claim:
    """The claim without the countries that are contradicted, and without the states that only stood for them."""
    if not any((party.name, party.country) in barred for party in claim.parties()):
        return claim
    theirs = {party.text: party.country for party in claim.parties() if (party.name, party.country) in barred}
    roles = {
        role: tuple(
            replace(party, country=None, country_basis=None) if (party.name, party.country) in barred else party
            for party in parties
            if party.kind != "state" or theirs.get(party.text) != party.country
        )
        for role, parties in claim.roles.items()
    }
    return replace(claim, roles={role: parties for role, parties in roles.items() if parties})


def _contested(draft: Draft, told: Mapping[Key, Told], barred: _Barred) -> Iterator[Finding]:
    """A finding for each office-holder whose country is given up because reports contradict one another."""
    for claim in draft.claims:
        for holder in claim.parties("holder") if claim.act == "tenure" else ():
            key = _key(holder)
            if key is None or (holder.name, holder.country) not in barred:
                continue
            others = sorted((told[key].stated or told[key].drawn) - {holder.country or ""})
            message = (
                f"'{draft.document.path}' lets {holder.name} as {holder.office} seem of {holder.country}, "
                f"other reports of {' or '.join(others)}."
            )
            yield Finding("ambiguous-country", message, draft.document.id, claim.evidence[:1], draft.document.path)


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


def _claim(claim: Claim, known: Mapping[Key, str]) -> Claim:
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


def _party(party: Party, known: Mapping[Key, str]) -> Party:
    key = _key(party) if party.country is None and party.kind == "person" else None
    country = known.get(key) if key else None
    return replace(party, country=country, country_basis="record") if country else party


def _open(draft: Draft, claims: Iterable[Claim], barred: _Barred) -> Iterable[Finding]:
    """A finding for each named office-holder whose country neither the document nor the record tells."""
    contested = {name for name, _ in barred}
    for claim in claims:
        if claim.act == "tenure":
            for holder in claim.parties("holder"):
                if holder.country is None and holder.name not in contested:
                    who = f"{holder.name} as {holder.office}"
                    message = f"'{draft.document.path}' names {who} and does not say of which country."
                    yield Finding(
                        "unresolved-name", message, draft.document.id, claim.evidence[:1], draft.document.path
                    )
