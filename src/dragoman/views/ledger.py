"""The record opened for reading: everything findable by its id, and how countries and people are called."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.errors import UnknownName
from dragoman.model import Claim, Document, Event, Party, Record, Tenure
from dragoman.views.dates import last_day, newest_key

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon

# Names that stand with an article have one of these words in them, or end in a plural that the reports tell us of.
_ARTICLE_WORDS = re.compile(r"\b(United|Republic|Kingdom|States|Union|Federation|Emirates|Islands|Organi[sz]ation)\b")
# An acronym that can be said as a word stands without one: such a word has vowels at the right places.
_SPOKEN_AS_WORD = re.compile(
    r"(?=.{4})(?:[^AEIOU\W\d]{0,2}[AEIOU]{1,2}(?=[^AEIOU]))+[^AEIOU\W\d]S?|[^AEIOU]?[AEIOU][^AEIOU][AEIOU]"
)
_SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$| [IVX]+$")
_INITIAL = re.compile(r"\b[A-Z]\.(?=\s)")
_SURFACE = re.compile(r"[^\W\d_][\w.'’-]*")


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
    short_names: Mapping[str, str]
    moment: str | None = None

    def country(self, code: str | None, *, article: bool = True) -> str:
        """What a state or organisation is called in a sentence; the code itself where the lexicon has no name."""
        if code is None:
            return "an unnamed country"
        name = self.lexicon.states.display.get(code) or code
        acronym = name == code and not _SPOKEN_AS_WORD.fullmatch(code)
        if article and (acronym or _ARTICLE_WORDS.search(name) or self._has_article(name)):
            return f"the {name}"
        return name

    def _has_article(self, name: str) -> bool:
        if not name.endswith("s"):
            return False
        texts = [document.text for document in self.record.documents if name in document.text]
        with_article = sum(text.count(f"the {name}") for text in texts)
        return with_article * 2 > sum(text.count(name) for text in texts)

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
        return self.short_names.get(name, name)

    @property
    def today(self) -> str | None:
        """The day as of which the record is cut; else the last date in it, of a report or of what had happened."""
        if self.record.as_of:
            return self.record.as_of
        published = (document.published for document in self.record.documents)
        happened = (event.when for event in self.record.events if event.modality == "occurred")
        # What is told of a year or a month can lie anywhere in it: such a happening moves no day.
        exact = [edtf for edtf in happened if edtf is not None and len(edtf.split("/")[-1]) == len("2023-11-27")]
        days = [day for edtf in (*published, *exact) if (day := last_day(edtf))]
        return max(days).isoformat() if days else None


def opened(record: Record, lexicon: "Lexicon") -> Ledger:
    """Index a record."""
    return Ledger(
        record=record,
        lexicon=lexicon,
        documents={document.id: document for document in record.documents},
        claims={claim.id: claim for claim in record.claims},
        events={event.id: event for event in record.events},
        tenures=_by_person(record),
        short_names=_short_names(record),
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


def states_in(text: str, lexicon: "Lexicon") -> frozenset[str]:
    """The codes of the states that a text names, by name or adjective ("China–Kazakhstan Cooperation Committee")."""
    words = [word[0].rstrip(".'’-") for word in _SURFACE.finditer(re.sub(r"[-–—]", " ", text))]
    words = [re.sub(r"['’]s$", "", word) for word in words]
    found = set()
    for start in range(len(words)):
        for length in (4, 3, 2, 1):
            surface = " ".join(words[start : start + length])
            code = lexicon.states.name_of.get(surface) or lexicon.states.adjective_of.get(surface)
            if code:
                found.add(code)
                break
    return frozenset(found)


def plain_name(name: str) -> str:
    """A name without initials and "Jr.", in small letters: two forms of one person's name are equal so."""
    return " ".join(_INITIAL.sub("", _SUFFIX.sub("", name)).casefold().split())


def person_named(ledger: Ledger, name: str) -> str:
    """The full name the record knows a person by. Raises UnknownName with near names when there is none."""
    from difflib import get_close_matches

    known = sorted({party.name for claim in ledger.record.claims for party in claim.parties() if _is_person(party)})
    wanted = name.casefold()
    exact = [one for one in known if one.casefold() == wanted]
    partial = exact or [one for one in known if set(wanted.split()) <= set(one.casefold().split())]
    if len({plain_name(one) for one in partial}) == 1:
        return min(partial, key=lambda one: (len(one), one))
    if partial:
        raise UnknownName(f"{name!r} may be {' or '.join(partial[:5])}; write the full name.")
    folded = {one.casefold(): one for one in known}
    folded |= {one.split()[-1].casefold(): one for one in known}
    near = tuple(dict.fromkeys(folded[match] for match in get_close_matches(wanted, folded, n=3, cutoff=0.6)))
    hint = f"near names are {', '.join(near)}." if near else f"it knows {len(known):,} people."
    raise UnknownName(f"The record names nobody {name!r}; {hint}")


def _is_person(party: Party) -> bool:
    return party.kind == "person" and party.name[:1].isupper()


def _short_names(record: Record) -> dict[str, str]:
    """For each person the short name that the reports use most ("Ding", "von der Leyen")."""
    uses: dict[str, Counter[str]] = {}
    parties = (party for claim in record.claims for party in claim.parties() if _is_person(party))
    for party in parties:
        short = _short_in(party.text, party.name)
        if short:
            uses.setdefault(party.name, Counter())[short] += 1
    return {name: max(sorted(count), key=lambda text: count[text]) for name, count in uses.items()}


def _short_in(text: str, name: str) -> str | None:
    """The part of a name that words such as "the vice premier Ding" end with; None where they give the whole name."""
    parts = _SUFFIX.sub("", name).split()
    words = _SUFFIX.sub("", text.strip()).removesuffix("'s").removesuffix("’s").split()
    if words[-len(parts) :] == parts:
        return None
    for length in range(len(parts) - 1, 0, -1):
        tail = words[-length:]
        if len(tail) == length and tail in (parts[:length], parts[-length:]):
            return " ".join(tail)
    return None
