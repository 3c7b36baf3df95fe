"""Who holds or held which office, as the document says: one claim a holder and office."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from dragoman.claims.handovers import Handover, handover
from dragoman.claims.maker import make, original
from dragoman.claims.parties import party
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Reading, TimeRef, Timex
from dragoman.model.claim import Value
from dragoman.reading.naming import COUNTERPART

_LATELY = 1
_LINKS = frozenset(("of", "for", "the", "and", "affairs"))
_PAST = re.compile(
    r"^(?:the )?(?:former|late|ex|then|one-?time|past|erstwhile|onetime|retired|ousted|deposed)[- ]\s*", re.I
)

Key = tuple[str, str | None, frozenset[str]]


def tenures(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """The offices that the document gives to named people; `former` marks one that is held no longer.

    Who is once called the former holder of an office is so wherever the document calls them by it out of courtesy. Of
    somebody with one office the day is told on which it was taken up or left (`change`), where a sentence says so.
    """
    told: dict[Key, list[tuple[Mention, str]]] = {}
    for mention in reading.mentions:
        if mention.kind != "person" or mention.how not in ("named", "short"):
            continue
        for number, office in enumerate(o for o in mention.offices if o != COUNTERPART):
            words = _called(office, former=mention.former and number == 0)
            told.setdefault((mention.name, mention.country, _kind(words)), []).append((mention, words))
    for key, places in told.items():
        longer = next((other for other in told if _shortens(key, other)), None)
        if longer is None:
            alone = not any(other[:2] == key[:2] and not _shortens(other, key) for other in told if other != key)
            yield _claim(reading, places, _change(reading, places, lexicon) if alone else None)
        else:
            told[longer].extend(places)


def _shortens(key: Key, other: Key) -> bool:
    """True when an office is another one of the same holder in fewer words: "Minister" for "Minister of Trade"."""
    words, whole = key[2], other[2]
    if key[:2] != other[:2] or words == whole:
        return False
    return (len(words) == 1 and words < whole and bool(words & _GENERIC)) or _letters(words, whole)


_GENERIC = frozenset("minister secretary undersecretary commissioner ambassador director chairman commander".split())


def _letters(words: frozenset[str], whole: frozenset[str]) -> bool:
    """True for an office told by its initials ("PM", "DPM"), of whose words the order is not kept."""
    short = next(iter(words)) if len(words) == 1 else ""
    return 1 < len(short) < 5 and sorted(short) == sorted(word[0] for word in whole)


def _change(reading: Reading, places: list[tuple[Mention, str]], lexicon: Lexicon) -> Handover | None:
    """The change of office told of its holder, by name or by pronoun."""
    name = places[0][0].name
    spoken = [m for m in reading.mentions if m.kind == "person" and m.name == name]
    return handover(reading, spoken, held(places[0][1]), lexicon)


def _claim(reading: Reading, places: list[tuple[Mention, str]], change: Handover | None) -> Claim:
    past = next((one for one in places if one[0].former and _PAST.match(one[1])), None)
    mention, office = past or places[0]
    spans = [(m.start, m.end) for m, _ in places]
    values: dict[str, Value] = {"office": office}
    if past or any(_mourned(reading, m) for m, _ in places):
        values["former"] = True
    if not change and _recalled(reading, [m for m, _ in places]):
        values["recalled"] = True
    if change:
        values["change"] = change.change
        spans = [spans[0], (change.start, change.end), *spans[1:]]
    return make(
        reading, "tenure", {"holder": [replace(party(mention), office=office)]}, spans[0], more=spans[1:12],
        rule="tenure/title", values=values,
        time=TimeRef(original(reading, change.timex), "past") if change else TimeRef(tense="present"),
    )  # fmt: skip


def _mourned(reading: Reading, mention: Mention) -> bool:
    """True for "condolences on the passing of President Doe"; not for the passing of President Doe's mother."""
    text = reading.clean.text
    return bool(_DEATH.search(text[max(0, mention.start - 40) : mention.start])) and not _WHOSE.match(text, mention.end)


_DEATH = re.compile(
    r"\b(?:passing|death|demise|funeral|burial|assassination)\s+of\s+(?:[Hh](?:is|er)\s+\w+\s+|the\s+)?$"
)
_WHOSE = re.compile(r"\s*['’]s?(?!\w)")


def _recalled(reading: Reading, mentions: list[Mention]) -> bool:
    """True when the holder is only named in sentences about years gone by: an office held then, or since, or both."""
    published = (reading.document.published or "")[:4]
    if not published.isdigit():
        return False
    gone = int(published) - _LATELY
    years = [
        t for t in reading.timexes if t.year is not None and t.year < gone and t.form == "date" and t.part != "edition"
    ]
    return all(any(_sentence(reading, m) == _sentence(reading, t) for t in years) for m in mentions)


def _sentence(reading: Reading, told: Mention | Timex) -> int:
    """The number of the sentence in which something stands; a headline and a body are two sentences."""
    starts = [sentence.start for sentence in reading.sentences]
    return bisect_right(starts, told.start)


def _called(office: str, *, former: bool) -> str:
    """The office in words that tell when it is held no longer."""
    return f"former {office}" if former and not _PAST.match(office) else office


def _kind(office: str) -> frozenset[str]:
    """The words that make an office: "Foreign Minister" and "Minister of Foreign Affairs" are one, now or before."""
    words = held(office).casefold().replace(",", " ").split()
    return frozenset(w for w in words if w not in _LINKS)


def held(office: str) -> str:
    """The office somebody held, without the words that say it is over: "former Prime Minister"."""
    return _PAST.sub("", office)
