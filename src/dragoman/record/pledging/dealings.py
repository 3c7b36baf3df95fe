"""What the record tells of two parties, as far as their promises and what came of them are concerned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Event, Interval
from dragoman.record.pledging.matter import Matter, matter, without_states


@dataclass(frozen=True, slots=True)
class Dealings:
    """The claims and events of one pair, the documents that tell them, and the time expressions of each document."""

    codes: frozenset[str]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    documents: Mapping[str, Document]
    timexes: Mapping[str, tuple[DatedTimex, ...]]
    lexicon: Lexicon
    _matters: dict[str, Matter] = field(default_factory=dict, init=False, repr=False, compare=False)
    _plain: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def matter(self, words: str) -> Matter:
        """The matter of some words; titles and names come again with every pledge."""
        if words not in self._matters:
            self._matters[words] = matter(words, self.lexicon)
        return self._matters[words]

    def plain(self, words: str) -> str:
        """Small letters without the names of states; "High-Level" is two words, with a hyphen and without."""
        if words not in self._plain:
            bare = without_states(words.replace("-", " "), self.lexicon)
            self._plain[words] = " ".join(bare.lower().split())
        return self._plain[words]

    def told(self, claim: Claim) -> str | None:
        """When a claim holds: its own time, else the day of its report."""
        document = self.documents.get(claim.document)
        return claim.when or (document.published if document else None)


@lru_cache(maxsize=65536)
def first_day(edtf: str | None) -> date | None:
    """The first day that may be meant; None where that is not known."""
    return Interval.from_edtf(edtf).first if edtf else None


@lru_cache(maxsize=65536)
def last_day(edtf: str | None) -> date | None:
    """The last day that may be meant; None where that is not known."""
    return Interval.from_edtf(edtf).last if edtf else None


def later(one: str | None, other: str | None) -> bool:
    """True where both times are known and all of `one` lies after all of `other`."""
    first, last = first_day(one), last_day(other)
    return first is not None and last is not None and first > last
