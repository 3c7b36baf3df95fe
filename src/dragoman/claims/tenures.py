"""Who holds or held which office, as the document says: one claim a holder and office."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.claims.maker import make
from dragoman.claims.parties import party
from dragoman.model import Claim, Mention, Reading, TimeRef
from dragoman.reading.naming import COUNTERPART

_LINKS = frozenset(("of", "for", "the", "and", "affairs"))
_PAST = re.compile(
    r"^(?:the )?(?:former|late|ex|then|one-?time|past|erstwhile|onetime|retired|ousted|deposed)[- ]\s*", re.I
)

Key = tuple[str, str | None, frozenset[str]]


def tenures(reading: Reading) -> Iterator[Claim]:
    """The offices that the document gives to named people; `former` marks one that is held no longer.

    Who is once called the former holder of an office is so wherever the document calls them by it out of courtesy.
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
            yield _claim(reading, places)
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


def _claim(reading: Reading, places: list[tuple[Mention, str]]) -> Claim:
    past = next((one for one in places if one[0].former and _PAST.match(one[1])), None)
    mention, office = past or places[0]
    spans = [(m.start, m.end) for m, _ in places]
    return make(
        reading, "tenure", {"holder": [replace(party(mention), office=office)]}, spans[0], more=spans[1:12],
        rule="tenure/title", values={"office": office, **({"former": True} if past else {})},
        time=TimeRef(tense="present"),
    )  # fmt: skip


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
