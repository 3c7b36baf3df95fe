"""Two parties and everything in the record that lies between them. Nothing else gets into their briefing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dragoman.model import Claim, Document, Event, Finding, Party, Tenure
from dragoman.views.dates import newest_key
from dragoman.views.ledger import Ledger, states_in

Told = Claim | Event


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states or organisations with what the record tells of both together; events and claims newest first."""

    ledger: Ledger
    one: str
    other: str
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]

    @property
    def codes(self) -> frozenset[str]:
        """Both codes."""
        return frozenset((self.one, self.other))

    @property
    def title(self) -> str:
        """Both names as a heading."""
        first, second = (self.ledger.country(code, article=False) for code in (self.one, self.other))
        return f"{first} – {second}"

    def name(self, code: str) -> str:
        """One side's name in a sentence."""
        return self.ledger.country(code)

    def counterpart(self, code: str) -> str:
        """The other side's code."""
        return self.other if code == self.one else self.one

    def acts(self, *acts: str) -> tuple[Event, ...]:
        """The pair's events of the given acts, newest first."""
        return tuple(event for event in self.events if event.act in acts)

    def told(self, *acts: str) -> tuple[Claim, ...]:
        """The pair's claims of the given acts, newest first, copies of a sentence left out."""
        return tuple(claim for claim in self.claims if claim.act in acts and claim.copy_of is None)

    def tenures(self) -> tuple[Tenure, ...]:
        """Offices held on either side by people who appear between the two."""
        told: tuple[Told, ...] = (*self.events, *self.claims)
        present = {party.name for one in told for party in one.parties()}
        found = (tenure for tenure in self.ledger.record.tenures if tenure.country in self.codes)
        return tuple(tenure for tenure in found if tenure.person in present)

    def findings(self) -> tuple[Finding, ...]:
        """Doubts about the documents that tell of the two."""
        ids = {document.id for document in self.documents}
        return tuple(finding for finding in self.ledger.record.findings if finding.document in ids)


def between(ledger: Ledger, one: str, other: str) -> Pair:
    """Gather what the record tells of two parties together."""
    codes = frozenset((one, other))
    events = [event for event in ledger.record.events if concerns(ledger, event, codes)]
    own = {id for event in events for id in event.claims}
    counterparts = _counterparts(ledger)
    encounters = _encounters(ledger)
    claims = [
        claim
        for claim in ledger.record.claims
        if claim.id in own or _bears_on(ledger, claim, codes, counterparts, encounters)
    ]
    claims = [claim for claim in claims if claim.act != "tenure"]
    ids = {claim.document for claim in claims}
    return Pair(
        ledger=ledger,
        one=one,
        other=other,
        events=tuple(sorted(events, key=lambda event: (newest_key(event.when), event.id))),
        claims=tuple(sorted(claims, key=lambda claim: (newest_key(ledger.dated(claim)), claim.path, claim.id))),
        documents=tuple(document for document in ledger.record.documents if document.id in ids),
    )


def concerns(ledger: Ledger, told: Told, codes: frozenset[str]) -> bool:
    """True when both sides take part in it, by their people, by themselves or by the name of their joint body."""
    present = countries(told.parties())
    if codes <= present:
        return True
    if told.act == "session" and (present & codes or not present):
        names = " ".join(party.name for party in told.roles.get("mechanism", ()))
        return codes <= (present | states_in(names, ledger.lexicon))
    if told.act == "visit" and told.where_country:
        return codes <= countries(told.roles.get("guest", ())) | {told.where_country}
    return False


def countries(parties: Iterable[Party]) -> frozenset[str]:
    """The states and organisations that parties are or act for; initiatives do not act."""
    return frozenset(party.country for party in parties if party.country and party.kind != "initiative")


Places = Mapping[str, tuple[tuple[int, frozenset[str]], ...]]


def _bears_on(
    ledger: Ledger, claim: Claim, codes: frozenset[str], counterparts: Mapping[str, frozenset[str]], encounters: Places
) -> bool:
    """True when a claim is about the two: by its parties, its words, or the encounter it was said at."""
    rule = _BEARINGS.get(claim.act)
    return bool(rule and rule(ledger, claim, codes, counterparts, encounters))


def _both_take_part(ledger: Ledger, claim: Claim, codes: frozenset[str], *_: object) -> bool:
    return concerns(ledger, claim, codes)


def _said_between(
    ledger: Ledger, claim: Claim, codes: frozenset[str], counterparts: Mapping[str, frozenset[str]], encounters: Places
) -> bool:
    speakers = countries(claim.parties("speaker", "pledger", "user"))
    if not speakers & codes:
        return False
    present = speakers | countries(claim.parties("addressee"))
    if codes <= present:
        return True
    if present - codes:
        return False
    partners = counterparts.get(claim.document, frozenset())
    named = _named(ledger, claim) - speakers
    if not partners:
        return bool(named & codes)
    if not codes <= partners | speakers:
        return False
    if partners <= codes or named & codes:
        return True
    return not named & partners and codes <= _nearest(claim, encounters)


_Bearing = Callable[[Ledger, Claim, frozenset[str], Mapping[str, frozenset[str]], Places], bool]
_BEARINGS: Mapping[str, _Bearing] = {
    "partnership": _both_take_part,
    "figure": _both_take_part,
    "greeting": _both_take_part,
    "alignment": _both_take_part,
    "agreement": _both_take_part,
    "measure": _both_take_part,
    "session": _both_take_part,
    "statement": _said_between,
    "pledge": _said_between,
    "phrase": _said_between,
}


def _named(ledger: Ledger, claim: Claim) -> frozenset[str]:
    content = claim.values.get("content")
    words = " ".join((*(one.text for one in claim.evidence), content if isinstance(content, str) else ""))
    return states_in(words, ledger.lexicon)


def _counterparts(ledger: Ledger) -> Mapping[str, frozenset[str]]:
    """The states and organisations that meet, visit or sit together in each document."""
    found: dict[str, frozenset[str]] = {}
    for claim in ledger.record.claims:
        if claim.act in ("meeting", "visit", "session"):
            found[claim.document] = found.get(claim.document, frozenset()) | countries(claim.parties())
    return found


def _encounters(ledger: Ledger) -> Places:
    """Where in each document encounters are told, and between whom."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for claim in ledger.record.claims:
        if claim.act in ("meeting", "session"):
            present = countries(claim.parties())
            found.setdefault(claim.document, []).extend((one.start, present) for one in claim.evidence)
    return {id: tuple(sorted(told, key=lambda one: one[0])) for id, told in found.items()}


def _nearest(claim: Claim, encounters: Places) -> frozenset[str]:
    told = encounters.get(claim.document, ())
    if not told or not claim.evidence:
        return frozenset()
    start = claim.evidence[0].start
    return min(told, key=lambda one: (abs(one[0] - start), one[0]))[1]
