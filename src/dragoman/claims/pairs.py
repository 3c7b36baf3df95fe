"""Which sides a sentence is about when it does not name them: the pair of its document, or of the words before it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.claims.parties import members, somebody
from dragoman.model import Mention, Reading, Sentence
from dragoman.reading.timewords import cardinal

_SIDES = ("state", "person", "group", "organization")
_NOUNS = (
    r"(?:heads? of state|heads? of government|presidents|leaders|prime ministers|ministers|countries|states|nations"
    r"|parties|sides|governments)"
)
_COUNTED = re.compile(
    rf"\b(two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){{0,2}}?{_NOUNS}\b", re.IGNORECASE
)
_REACH = 6
_SMALL = 10
"""A side named so many times less often than the other is no half of a pair."""


def sides(mentions: Iterable[Mention], *, metonyms: bool = False) -> list[Mention]:
    """Those of the mentions that are a state or organisation or act for one, each country once, collectives opened."""
    kinds = (*_SIDES, "place") if metonyms else _SIDES
    found: list[Mention] = []
    for mention in mentions:
        if (mention.kind not in kinds and not mention.members) or (not somebody(mention) and not mention.members):
            continue
        for one in members(mention):
            if one.country and all(one.country != f.country for f in found):
                found.append(one)
    return found


def inside(reading: Reading, start: int, end: int) -> list[Mention]:
    """The mentions between two cleaned offsets."""
    return [m for m in reading.mentions if start <= m.start and m.end <= end]


def told_in(reading: Reading, sentence: Sentence) -> list[Mention]:
    """The sides that one sentence names."""
    return sides(inside(reading, sentence.start, sentence.end))


def pair_of(reading: Reading) -> list[Mention]:
    """The two sides that the whole document is about, or none when it is about one or about many."""
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for mention in reading.mentions:
        for one in sides([mention], metonyms=True):
            counts[one.country or ""] += 1
            first.setdefault(one.country or "", one)
    lands = [code for code, one in first.items() if one.kind != "organization"]
    if len(lands) > 1:
        counts = Counter({code: counts[code] for code in lands})
    order = {code: place for place, code in enumerate(first)}
    ranked = sorted(counts, key=lambda c: (-counts[c], order[c]))
    if len(ranked) < 2 or counts[ranked[1]] * _SMALL < counts[ranked[0]]:
        return []
    if len(ranked) > 2 and counts[ranked[2]] * 2 > counts[ranked[1]]:
        return []
    return [first[c] for c in sorted(ranked[:2], key=lambda c: order[c])]


def around(reading: Reading, sentence: Sentence, known: Sequence[Mention] = ()) -> list[Mention]:
    """The pair a sentence is about: that of the document, else of the nearest words before that name just two sides."""
    must = {m.country for m in known}
    for pair in (pair_of(reading), *_before(reading, sentence)):
        codes = {m.country for m in pair}
        if len(codes) == 2 and must <= codes:
            return [next((k for k in known if k.country == m.country), m) for m in pair]
    return []


def _before(reading: Reading, sentence: Sentence) -> list[list[Mention]]:
    earlier = [s for s in reading.sentences if s.end <= sentence.start and s.kind != "caption"]
    return [_states_first(told_in(reading, s)) for s in reversed(earlier[-_REACH:])]


def _states_first(found: list[Mention]) -> list[Mention]:
    states = [m for m in found if m.kind != "organization"]
    return states if len(states) > 1 else found


def counted(reading: Reading, words: str, known: Sequence[Mention] = ()) -> list[Mention]:
    """The sides of "six presidents" when the document names people in high office, or states, of just so many.

    With a side `known`, the others may be so many: "China ... for the five countries".
    """
    hit = _COUNTED.search(words)
    wanted = cardinal(hit[1].lower()) if hit else None
    if not wanted or wanted < 3:
        return []
    heads = [m for m in reading.mentions if m.kind == "person" and m.rank in ("head_of_state", "head_of_government")]
    states = [m for m in reading.mentions if m.kind == "state"]
    for group in (heads, states, [*heads, *states]):
        found = sides(group)
        codes = {m.country for m in found}
        if len(found) == wanted or (len(known) == 1 and len(found) == wanted + 1 and known[0].country in codes):
            return found
    return []
