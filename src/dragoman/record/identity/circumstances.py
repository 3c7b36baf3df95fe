"""What stands around a telling in its report: the state it speaks from, days that were moved, offices of one holder."""

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.lexicon import Lexicon
from dragoman.model import DatedTimex, Document, Interval
from dragoman.record.identity.bodies import UNIQUE, office_key

# What makes a minister one of several.
_SEVERAL = frozenset(("state", "deputy", "vice", "assistant", "former", "ex", "junior", "parliamentary"))
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s|\n\s*\n")


def seat(document: Document, lexicon: Lexicon) -> str | None:
    """The state from which a report speaks: its publisher's, else that of the place it was filed from."""
    publisher = lexicon.publishers.by_text(document.publisher or "")
    publisher = publisher or (lexicon.publishers.by_url(document.url) if document.url else None)
    if publisher is not None and publisher.country:
        return publisher.country
    place = (document.dateline_place or "").split(",")[0].strip()
    return lexicon.places.city_of.get(place.title()) or lexicon.states.code(place)


def moved(document: Document, timexes: Iterable[DatedTimex], lexicon: Lexicon) -> tuple[Interval, ...]:
    """The days on which a report says that something was to have been, before it was moved to another one."""
    told = [one for one in timexes if one.edtf]
    if not told:
        return ()
    text = document.text
    spans = [_sentence(text, found.start()) for found in _moved(lexicon.tellings.moved).finditer(text)]
    days = {one.edtf for one in told for start, end in spans if start <= one.start < end and one.edtf}
    return tuple(Interval.from_edtf(one) for one in sorted(days))


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
