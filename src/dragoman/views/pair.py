"""Two parties and everything in the record that lies between them. Nothing else gets into their briefing."""

from dataclasses import dataclass

from dragoman.model import Claim, Document, Event, Finding, Tenure
from dragoman.record import bearing
from dragoman.record.bearing import Told
from dragoman.record.bearing import countries as countries
from dragoman.views.dates import newest_key
from dragoman.views.ledger import Ledger


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
    reports = bearing.reports(ledger.record.claims)
    claims = [
        claim
        for claim in ledger.record.claims
        if claim.id in own
        or bearing.bears_on(claim, codes, reports.get(claim.document, bearing.SILENT), ledger.lexicon)
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
    return bearing.concerns(told, codes, ledger.lexicon)
