"""What about a claim tells how sure its reading is: how its people, its time and its words were told.

A sign is good or bad by what the gold shows (`make calibration`), not by what is written here.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dragoman.model import Claim, Document, Party
from dragoman.model.claim import EVENT_ACTS

# The roles whose parties a claim of the act stands and falls with; all of them where none is named.
_MAIN: Mapping[str, tuple[str, ...]] = {
    "tenure": ("holder",),
    "statement": ("speaker",),
    "pledge": ("speaker",),
    "phrase": ("user",),
}
_THINGS = ("mechanism", "initiative", "place")
_PRONOUNS = frozenset("he she they it who his her their its i we our us him them".split())
_PASSING = frozenset("former ex then acting interim outgoing designate elect late pro incoming newly".split())
_BORROWED = frozenset("counterpart counterparts colleague colleagues".split())
_ENDS = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘(]?[A-Z])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_HYPOTHETICAL = frozenset("if would could should may might unless whether".split())
_NEGATIVE = frozenset("not no never denied deny denies without neither nor".split())
_BACKGROUND = frozenset("ago since earlier previous previously last had before".split())
_INITIAL = re.compile(r"\b[A-Z]\.")
_FEW, _EARLY, _LATE = 3, 0.2, 0.7
_LONG, _VERY_LONG, _SHORT, _MANY_COMMAS = 30, 45, 5, 3


@dataclass(frozen=True)
class Seen:
    """A claim in its report: what the signs look at."""

    claim: Claim
    document: Document

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Those with whom the claim stands and falls."""
        found = self.claim.parties(*_MAIN.get(self.claim.act, ()))
        return tuple(party for party in found if party.kind not in _THINGS)

    @cached_property
    def sentence(self) -> str:
        """The sentence in which the claim's first words stand."""
        first, text = self.claim.evidence[0], self.document.text
        begins = [one.end() for one in _ENDS.finditer(text, max(0, first.start - 600), first.start)]
        end = _ENDS.search(text, max(first.start, first.end - 1), first.end + 600)
        return text[begins[-1] if begins else max(0, first.start - 600) : end.start() if end else first.end + 600]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the sentence in small letters."""
        return tuple(word.casefold() for word in _WORD.findall(self.sentence))

    @cached_property
    def place(self) -> float:
        """How far on in the report the claim's first words stand, 0 to 1."""
        return self.claim.evidence[0].start / max(1, len(self.document.text))

    @cached_property
    def zones(self) -> frozenset[str]:
        """The zones of the report in which the claim is told."""
        zones = self.document.zones
        starts = [zone.start for zone in zones]
        at = (bisect_right(starts, one.start) - 1 for one in self.claim.evidence)
        return frozenset(zones[index].kind for index in at if index >= 0)

    def told(self, name: str) -> bool:
        """True when the claim has a value of this name."""
        return self.claim.values.get(name) not in (None, "", ())


def _any_party(holds: Callable[[Party], bool]) -> Callable[[Seen], bool]:
    return lambda seen: any(holds(party) for party in seen.parties)


def _says(some: frozenset[str]) -> Callable[[Seen], bool]:
    return lambda seen: bool(some.intersection(seen.words))


def _person(party: Party) -> bool:
    return party.kind == "person"


def _first_word(party: Party) -> str:
    return (party.text.split() or [""])[0].casefold()


def _office(party: Party) -> list[str]:
    return (party.office or "").casefold().split()


def _plain_title(party: Party) -> bool:
    """A full name with a lasting office of its own, and the country beside it."""
    office, beside = _office(party), party.country_basis in ("adjective", "of", "possessive")
    own = not _BORROWED & set(party.text.casefold().split()) and not _PASSING & set(office)
    full = len(party.name.split()) > 1 and not _INITIAL.search(party.name)
    return _person(party) and beside and own and full and 0 < len(office) <= _SHORT


def _happening(seen: Seen) -> bool:
    return seen.claim.act in EVENT_ACTS


def _day(seen: Seen) -> bool:
    """A day told for this very thing."""
    own = seen.claim.time is not None and seen.claim.time.timex is not None
    return own and seen.claim.when is not None and not _wide(seen)


def _wide(seen: Seen) -> bool:
    """A month, a year, or days that are no stay."""
    when = seen.claim.when or ""
    return _happening(seen) and bool(when) and (len(when) < 10 or ("/" in when and seen.claim.act != "visit"))


SIGNS: Mapping[str, Callable[[Seen], bool]] = {
    # who
    "country not known": _any_party(lambda party: party.country is None),
    "nobody named": lambda seen: not seen.parties,
    "many parties": lambda seen: len(seen.parties) > 2,
    "group": _any_party(lambda party: party.kind == "group"),
    "state acts": _any_party(lambda party: party.kind in ("state", "organization")),
    "unnamed person": _any_party(lambda party: _person(party) and not party.name[:1].isupper()),
    "one-word name": _any_party(lambda party: _person(party) and len(party.name.split()) == 1),
    "initials": _any_party(lambda party: _person(party) and bool(_INITIAL.search(party.name))),
    "no office": _any_party(lambda party: _person(party) and not party.office),
    "pronoun": _any_party(lambda party: _first_word(party) in _PRONOUNS),
    "description": _any_party(lambda party: party.text[:1].islower() and _first_word(party) not in _PRONOUNS),
    "counterpart": _any_party(lambda party: bool(_BORROWED & set(party.text.casefold().split()))),
    "passing office": _any_party(lambda party: bool(_PASSING & set(_office(party)))),
    "long office": _any_party(lambda party: len(_office(party)) > _SHORT),
    "one-word office": _any_party(lambda party: len(_office(party)) == 1),
    "plain titles": lambda seen: bool(seen.parties) and all(map(_plain_title, seen.parties)),
    # when and where
    "date not told": lambda seen: _happening(seen) and seen.claim.when is None,
    "date inferred": lambda seen: seen.claim.when_basis == "inferred",
    "date of the dateline": lambda seen: seen.claim.when_basis == "dateline",
    "wide date": _wide,
    "date told elsewhere": lambda seen: bool(seen.claim.when) and not (seen.claim.time and seen.claim.time.timex),
    "place not told": lambda seen: _happening(seen) and seen.claim.where is None,
    "day and place told": lambda seen: _happening(seen) and seen.claim.where is not None and _day(seen),
    "report without a date": lambda seen: seen.document.published is None,
    # what
    "period not told": lambda seen: seen.claim.act == "figure" and not seen.told("period"),
    "authority not told": lambda seen: seen.claim.act == "figure" and not seen.claim.roles.get("authority"),
    "unit not told": lambda seen: seen.claim.act == "figure" and not seen.told("unit"),
    "title not told": lambda seen: seen.claim.act == "agreement" and not seen.told("title"),
    "number not told": lambda seen: seen.claim.act == "session" and not seen.told("ordinal"),
    "chair not told": lambda seen: seen.claim.act == "session" and not seen.claim.roles.get("chair"),
    # the words
    "told once": lambda seen: len(seen.claim.evidence) == 1,
    "few words": lambda seen: sum(len(one.text.split()) for one in seen.claim.evidence) <= _FEW,
    "early in the report": lambda seen: seen.place < _EARLY,
    "late in the report": lambda seen: seen.place > _LATE,
    "headline only": lambda seen: seen.zones == {"headline"},
    "headline too": lambda seen: "headline" in seen.zones and len(seen.zones) > 1,
    "caption": lambda seen: "caption" in seen.zones,
    "long sentence": lambda seen: len(seen.words) >= _LONG,
    "very long sentence": lambda seen: len(seen.words) >= _VERY_LONG,
    "many commas": lambda seen: seen.sentence.count(",") >= _MANY_COMMAS,
    "quotation": lambda seen: bool(re.search(r"[\"“”]", seen.sentence)),
    "hypothetical words": _says(_HYPOTHETICAL),
    "negative words": _says(_NEGATIVE),
    "words of the past": _says(_BACKGROUND),
}
"""Each sign under the name by which `data/confidence.yml` knows it."""


Sign = tuple[str, str]


def signs(claim: Claim, document: Document) -> tuple[Sign, ...]:
    """What a claim bears, each with the group under which it is weighed: its act, its rule, and every sign twice,
    for claims of any act and for those of its own."""
    seen = Seen(claim, document)
    found = sorted({*_borne(seen), *_manner(seen)})
    once = (("act", claim.act), ("rule", claim.rule))
    return (*once, *(("any", one) for one in found), *((claim.act, one) for one in found))


def _borne(seen: Seen) -> Iterator[str]:
    return (name for name, holds in SIGNS.items() if holds(seen))


def _manner(seen: Seen) -> Iterator[str]:
    """Its modality, the force of what is said, and how each party's country is known."""
    yield seen.claim.modality
    for name in ("force", "strength", "status", "change"):
        if seen.told(name):
            yield f"{name} {seen.claim.values[name]}"
    yield from (f"country by {party.country_basis}" for party in seen.parties if party.country_basis)
