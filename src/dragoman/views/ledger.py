"""The record opened for reading: everything findable by its id, and how countries and people are called."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dragoman.errors import UnknownName
from dragoman.model import Claim, Document, Event, Record, Tenure
from dragoman.record import calling
from dragoman.record.calling import ARTICLE_WORDS, Known
from dragoman.record.calling import plain_name as plain_name
from dragoman.record.calling import states_in as states_in
from dragoman.views.dates import last_day, newest_key

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon

# An acronym that can be said as a word stands without one: such a word has vowels at the right places.
_SPOKEN_AS_WORD = re.compile(
    r"(?=.{4})(?:[^AEIOU\W\d]{0,2}[AEIOU]{1,2}(?=[^AEIOU]))+[^AEIOU\W\d]S?|[^AEIOU]?[AEIOU][^AEIOU][AEIOU]"
)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A record with its indexes and the lexicon that knows what things are called.

    `moment` is the time of which a sentence tells: people are called by the offices they held then.
    """

    record: Record
    lexicon: "Lexicon"
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    tenures: Mapping[str, tuple[Tenure, ...]]
    known: Known
    moment: str | None = None

    def country(self, code: str | None, *, article: bool = True) -> str:
        """What a state or organisation is called in a sentence; the code itself where the lexicon has no name."""
        if code is None:
            return "an unnamed country"
        name = self.lexicon.states.display.get(code) or code
        acronym = name == code and not _SPOKEN_AS_WORD.fullmatch(code)
        if article and (acronym or ARTICLE_WORDS.search(name) or calling.with_article(self.known, name)):
            return f"the {name}"
        return name

    def at(self, moment: str | None) -> "Ledger":
        """The ledger while it tells of a time; the same where that is not known."""
        return replace(self, moment=moment) if moment else self

    def documents_of(self, claims: Iterable[str]) -> tuple[Document, ...]:
        """The documents that tell the given claims, oldest first."""
        ids = {self.claims[claim].document for claim in claims if claim in self.claims}
        found = (self.documents[id] for id in ids if id in self.documents)
        return tuple(sorted(found, key=lambda document: (document.published or "9999", document.path)))

    def told_by(self, event: Event) -> tuple[Claim, ...]:
        """The claims an event was merged from."""
        return tuple(self.claims[id] for id in event.claims if id in self.claims)

    def dated(self, claim: Claim) -> str | None:
        """When a claim holds: its own date, else when its document was published."""
        document = self.documents.get(claim.document)
        return claim.when or (document.published if document else None)

    def short(self, name: str) -> str:
        """How the reports call a person once they have introduced him."""
        return calling.short(self.known, name)

    @property
    def today(self) -> str | None:
        """The day as of which the record is cut; else the last date in it, of a report or of what had happened."""
        return self.record.as_of or self.known.today


@dataclass(frozen=True)
class Whole:
    """What a record that lies open as a whole tells of names and days."""

    record: Record
    lexicon: "Lexicon"

    @cached_property
    def today(self) -> str | None:
        """The last day in the record, of a report or of what had happened."""
        published = (document.published for document in self.record.documents)
        happened = (event.when for event in self.record.events if event.modality == "occurred")
        # What is told of a year or a month can lie anywhere in it: such a happening moves no day.
        exact = [edtf for edtf in happened if edtf is not None and len(edtf.split("/")[-1]) == len("2023-11-27")]
        days = [day for edtf in (*published, *exact) if (day := last_day(edtf))]
        return max(days).isoformat() if days else None

    @property
    def reports(self) -> int:
        """How many reports there are."""
        return len(self.record.documents)

    def people(self) -> Sequence[str]:
        """Every name of a person, in the order of the alphabet."""
        return sorted({name for counts in self._all.values() for name in calling.names(counts)})

    def bodies(self) -> Sequence[str]:
        """Every name of a body that sits."""
        return sorted(key.removeprefix("body ") for key in self._all if key.startswith("body "))

    def of(self, key: str) -> Mapping[str, int]:
        """The counts under a key."""
        return self._all.get(key, {})

    @cached_property
    def _all(self) -> Mapping[str, Counter[str]]:
        claims: dict[str, list[Claim]] = {}
        for claim in self.record.claims:
            claims.setdefault(claim.document, []).append(claim)
        texts = {document.id: document.text for document in self.record.documents}
        found: dict[str, Counter[str]] = {}
        for id in sorted({*claims, *texts}):
            for key, counts in calling.counted(texts.get(id, ""), claims.get(id, ()), self.lexicon).items():
                found.setdefault(key, Counter()).update(counts)
        return found


def opened(record: Record, lexicon: "Lexicon", known: Known | None = None) -> Ledger:
    """Index a record. Of a part of one, `known` is what the whole tells of names and days."""
    return Ledger(
        record=record,
        lexicon=lexicon,
        documents={document.id: document for document in record.documents},
        claims={claim.id: claim for claim in record.claims},
        events={event.id: event for event in record.events},
        tenures=_by_person(record),
        known=known or Whole(record, lexicon),
    )


def renewed(ledger: Ledger, record: Record) -> Ledger:
    """The ledger of a record that changed in a few places; how people are called for short stays as it was."""
    return replace(
        ledger,
        record=record,
        documents={document.id: document for document in record.documents},
        claims={claim.id: claim for claim in record.claims},
        events={event.id: event for event in record.events},
        tenures=ledger.tenures if record.tenures == ledger.record.tenures else _by_person(record),
    )


def _by_person(record: Record) -> dict[str, tuple[Tenure, ...]]:
    tenures: dict[str, list[Tenure]] = {}
    for tenure in record.tenures:
        tenures.setdefault(tenure.person, []).append(tenure)
    return {name: tuple(sorted(held, key=lambda one: newest_key(one.seen))) for name, held in tenures.items()}


def person_named(ledger: Ledger, name: str) -> str:
    """The full name the record knows a person by. Raises UnknownName with near names when there is none."""
    wanted = name.casefold()
    exact = [one for one in calling.forms(ledger.known, name) if one.casefold() == wanted]
    if exact:
        return _shortest(exact)
    known = ledger.known.people()
    partial = [one for one in known if set(wanted.split()) <= set(one.casefold().split())]
    if len({plain_name(one) for one in partial}) == 1:
        return _shortest(partial)
    if partial:
        raise UnknownName(f"{name!r} may be {' or '.join(partial[:5])}; write the full name.")
    raise UnknownName(f"The record names nobody {name!r}; {_near(wanted, known)}")


def _shortest(names: Iterable[str]) -> str:
    return min(names, key=lambda one: (len(one), one))


def _near(wanted: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    folded = {one.casefold(): one for one in known}
    folded |= {one.split()[-1].casefold(): one for one in known}
    near = tuple(dict.fromkeys(folded[match] for match in get_close_matches(wanted, folded, n=3, cutoff=0.6)))
    return f"near names are {', '.join(near)}." if near else f"it knows {len(known):,} people."
