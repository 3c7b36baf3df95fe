"""A claim made ready for comparison: its interval, the sides that take part, the body that sits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Interval, Party
from dragoman.model.claim import EVENT_ACTS
from dragoman.record.identity.bodies import Body, body, office_key
from dragoman.record.identity.names import named

# The roles whose holders make a happening what it is.
PRINCIPALS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("participant", "host"),
    "visit": ("guest",),
    "session": ("chair", "participant"),
    "agreement": ("party", "signer"),
    "partnership": ("party",),
    "measure": ("actor",),
    "greeting": ("sender",),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One state's or organisation's people in a happening: ids of those named, titles of all, ids of the rest."""

    people: frozenset[str]
    titles: frozenset[tuple[str, ...]]
    others: frozenset[str]


@dataclass(frozen=True)
class Telling:
    """One claim and what is compared of it. `published` is when its document came out."""

    claim: Claim
    when: Interval | None
    published: Interval | None
    body: Body | None
    place: str | None

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        """The principals by the state or organisation they act for; "" where it is not known."""
        return sides(self.claim.parties(*PRINCIPALS.get(self.claim.act, ())))

    @cached_property
    def ordinal(self) -> int | None:
        """The number of the sitting."""
        value = self.claim.values.get("ordinal")
        return int(value) if isinstance(value, int | float) or (isinstance(value, str) and value.isdigit()) else None

    @cached_property
    def order(self) -> tuple[bool, str, str, int, str]:
        """From the earliest document and the first words; the same in every run."""
        day = self.published.start if self.published else None
        first = min((one.start for one in self.claim.evidence), default=0)
        return day is None, day.isoformat() if day else "", self.claim.path, first, self.claim.id


def tell(claim: Claim, document: Document, lexicon: Lexicon) -> Telling:
    """A claim made ready for comparison."""
    mechanism = claim.parties("mechanism")
    return Telling(
        claim=claim,
        when=Interval.from_edtf(claim.when) if claim.when else None,
        published=Interval.from_edtf(document.published) if document.published else None,
        body=body(mechanism[0].name, lexicon) if mechanism else None,
        place=claim.where,
    )


def is_event(claim: Claim) -> bool:
    """True for claims of a happening; naming a relationship without changing it is none."""
    return claim.act in EVENT_ACTS and not (claim.act == "partnership" and claim.values.get("change") == "affirmed")


def sides(parties: Iterable[Party]) -> dict[str, Side]:
    """The parties by the state or organisation they act for."""
    gathered: dict[str, list[Party]] = {}
    for party in parties:
        gathered.setdefault(party.country or "", []).append(party)
    return {country: _side(gathered[country]) for country in sorted(gathered)}


def countries(parties: Iterable[Party]) -> frozenset[str]:
    """The states and organisations that the parties are or act for, where known."""
    return frozenset(party.country for party in parties if party.country)


def handles(party: Party) -> tuple[str, ...]:
    """What a party may be found by: its id, and its title with its state."""
    title = "/".join((*office_key(party.office or ""), party.country or "")) if party.office else ""
    return tuple(one for one in (party.id, title) if one)


def _side(parties: list[Party]) -> Side:
    people = [party for party in parties if party.kind == "person"]
    return Side(
        people=frozenset(party.id for party in people if named(party)),
        titles=frozenset(
            office_key(party.office or party.name) for party in people if party.office or not named(party)
        ),
        others=frozenset(party.id for party in parties if party.kind != "person"),
    )
