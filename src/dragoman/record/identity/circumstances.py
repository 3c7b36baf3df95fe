"""What stands around a telling in its report: the state it speaks from, days that were moved, offices of one holder."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from dragoman.lexicon import Lexicon
from dragoman.lexicon.tellings import Tellings
from dragoman.model import DatedTimex, Document, Interval
from dragoman.record.identity import wording
from dragoman.record.identity.bodies import UNIQUE, office_key

# What makes a minister one of several.
_SEVERAL = frozenset(("state", "deputy", "vice", "assistant", "former", "ex", "junior", "parliamentary"))
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s|\n\s*\n")
# From so many days on a stretch of time is told in months, and loosely.
_MONTHLY = 28


@dataclass(frozen=True, slots=True)
class Moved:
    """A report says that something was to have been on other days, or so many days earlier or later, or only that."""

    days: tuple[Interval, ...]
    lengths: tuple[int, ...]

    def planned(self, held: Interval) -> tuple[Interval, ...]:
        """The days for which it can have been planned, by when it was held; empty where the report does not say."""
        if held.start is None:
            return self.days
        others = (one for one in self.days if not one.overlaps(held))
        return (*others, *(_around(held.start, step) for n in self.lengths for step in (-n, n)))


def _around(held: date, step: int) -> Interval:
    """The day so many days off, and as many more as weeks and months are told loosely."""
    loose = 1 if abs(step) < _MONTHLY else 7
    middle = held + timedelta(days=step)
    return Interval(middle - timedelta(days=loose), middle + timedelta(days=loose + 1))


def seat(document: Document, lexicon: Lexicon) -> str | None:
    """The state from which a report speaks: its publisher's, else that of the place it was filed from."""
    publisher = lexicon.publishers.by_text(document.publisher or "")
    publisher = publisher or (lexicon.publishers.by_url(document.url) if document.url else None)
    if publisher is not None and publisher.country:
        return publisher.country
    place = (document.dateline_place or "").split(",")[0].strip()
    filed = lexicon.places.city_of.get(place.title()) or lexicon.states.code(place)
    return _in_name(document.publisher or "", lexicon) or filed


def _in_name(publisher: str, lexicon: Lexicon) -> str | None:
    """The one state of whose name, people or cities a publisher's name speaks ("Government of …", "The … Times")."""
    words = re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", publisher)
    spans = [" ".join(words[at : at + size]) for size in (4, 3, 2, 1) for at in range(len(words) - size + 1)]
    states = {code for span in spans if span[:1].isupper() and (code := lexicon.states.code(span))}
    cities = {code for span in spans if (code := lexicon.places.city_of.get(span))}
    found = states or cities
    return next(iter(found)) if len(found) == 1 else None


def moved(document: Document, timexes: Iterable[DatedTimex], lexicon: Lexicon) -> Moved | None:
    """What a report says of something that was to have been on another day; None where it says nothing of the kind."""
    text = document.text
    spans = [_sentence(text, found.start()) for found in _moved(lexicon.tellings.moved).finditer(text)]
    if not spans:
        return None
    near = [one for one in timexes if any(start <= one.start < end for start, end in spans)]
    days = sorted({one.edtf for one in near if one.edtf})
    lengths = {one for start, end in spans for one in _lengths(text[start:end], lexicon.tellings)}
    return Moved(tuple(map(Interval.from_edtf, days)), tuple(sorted(lengths)))


def _lengths(sentence: str, told: Tellings) -> Iterator[int]:
    """The stretches of time that a sentence names, in days: "a week", "two weeks"."""
    words = [word.folded for word in wording.words(sentence)]
    for count, unit in pairwise(words):
        number = int(count) if count.isdigit() else told.counts.get(count, 0)
        if number and unit in told.units:
            yield number * told.units[unit]


def is_sole(office: str, lexicon: Lexicon) -> bool:
    """True for an office that one person of a state holds at a time: its ruler, a minister, a city's mayor."""
    words, rank = office_key(office), lexicon.offices.rank(office)
    if rank in UNIQUE:
        return True
    return rank in ("minister", "subnational") and len(words) > 1 and not _SEVERAL.intersection(words)


@lru_cache(maxsize=8)
def _moved(words: tuple[str, ...]) -> re.Pattern[str]:
    plain = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in plain)
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence in which a character stands, roughly: an abbreviation may cut it short."""
    before = [found.end() for found in _SENTENCE_END.finditer(text, max(0, at - 400), at)]
    after = _SENTENCE_END.search(text, at)
    return (before[-1] if before else max(0, at - 400)), after.start() + 1 if after else len(text)
