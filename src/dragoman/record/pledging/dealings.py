"""What the record tells of two parties, as far as their promises and what came of them are concerned."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Event, Interval


@dataclass(frozen=True, slots=True)
class Dealings:
    """The claims and events of one pair, the documents that tell them, and the time expressions of each document."""

    codes: frozenset[str]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    documents: Mapping[str, Document]
    timexes: Mapping[str, tuple[DatedTimex, ...]]
    lexicon: Lexicon

    def told(self, claim: Claim) -> str | None:
        """When a claim holds: its own time, else the day of its report."""
        document = self.documents.get(claim.document)
        return claim.when or (document.published if document else None)


def first_day(edtf: str | None) -> date | None:
    """The first day that may be meant; None where that is not known."""
    return Interval.from_edtf(edtf).first if edtf else None


def last_day(edtf: str | None) -> date | None:
    """The last day that may be meant; None where that is not known."""
    return Interval.from_edtf(edtf).last if edtf else None


def later(one: str | None, other: str | None) -> bool:
    """True where both times are known and all of `one` lies after all of `other`."""
    first, last = first_day(one), last_day(other)
    return first is not None and last is not None and first > last
