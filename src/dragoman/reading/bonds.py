"""Whose official, from the bond that a report tells of: "President A spoke with President B of the X-Y alliance".

A report of an encounter that speaks of the bond of just two states is about officials of these two: who holds an
office that only one of them has, or meets an official of the one, is of the other.
"""

import re
from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.holders import STATE_RANKS, can_hold, office_key, rivals
from dragoman.reading.naming import Person, bearer

Pair = tuple[str, str]
"""Two states in the order in which the report names them."""

_NOUN = (
    r"(?:relation(?:s|ship|ships)?|partnerships?|alliances?|ties|friendship|bonds?|cooperation|co-operation|"
    r"collaboration|diplomatic|consultative group|strategic (?:dialogue|consultations?|group))"
)
_BEHIND = re.compile(rf"(?:\s+[\w-]+){{0,3}}?\s+{_NOUN}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_NOUN}\b(?:[^.;]{{0,60}}?)\b(?:between|of|linking|binding)\s+(?:the\s+)?$", re.IGNORECASE)

_THEIRS = re.compile(rf"[^.;,]{{0,40}}?\b(?:their|bilateral|mutual)\s+(?:[\w-]+\s+){{0,3}}?{_NOUN}\b", re.IGNORECASE)


def by_bond(
    people: Sequence[Person],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    home: str | None,
    lexicon: Lexicon,
) -> None:
    """Give officials without a country that of the two bound states which is left for them."""
    pair = _bound(raw, benches, home, lexicon)
    if pair is None:
        return
    while found := [(p, c) for p in _open(people) if (c := _left(p, pair, people, raw, benches, lexicon))]:
        for person, country in found:
            if not rivals(person, country, people):
                person.take(country, "side")
        if all(person.country is None for person, _ in found):
            break
    _of_the_same_office(people, pair, raw, benches, home, lexicon)


def guests(
    people: Sequence[Person],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    home: str | None,
    lexicon: Lexicon,
) -> list[Person]:
    """Whom the first person of a report meets, where it tells of the bond of its own state with just one other."""
    if home is None or _bound(raw, benches, home, lexicon) is None:
        return []
    first = min((p for p in people if p.country in (None, home)), key=lambda p: min(p.starts), default=None)
    return _across(first, people, raw, benches) if first else []


def _open(people: Sequence[Person]) -> list[Person]:
    return [p for p in people if p.country is None and p.offices and p.rank in STATE_RANKS and not p.former]


def _bound(
    raw: Sequence[Sequence[Mention]], benches: Sequence[Bench], home: str | None, lexicon: Lexicon
) -> Pair | None:
    """The two states of whose bond the report tells; None when it tells of none, or of several."""
    pairs = [pair for bench, ms in zip(benches, raw, strict=True) for pair in _told(bench, ms)]
    pairs = [pair for pair in pairs if all(code in lexicon.states.display for code in pair)]
    if home is not None:
        pairs = [pair for pair in pairs if home in pair]
    return pairs[0] if len({frozenset(pair) for pair in pairs}) == 1 else None


def _told(bench: Bench, mentions: Sequence[Mention]) -> list[Pair]:
    """The bonds that one sentence tells: "the X-Y partnership", "friendship between X and Y"."""
    found: list[Pair] = []
    for number, mention in enumerate(mentions):
        codes = tuple(one.country for one in mention.members if one.country)
        joined = mention.how == "pair" or (mention.kind == "mechanism" and _BEHIND.search(f" {mention.text}"))
        if len(codes) == 2 and joined and (mention.kind == "mechanism" or _BEHIND.match(bench.text, mention.end)):
            found.append((codes[0], codes[1]))
        other = mentions[number + 1] if number + 1 < len(mentions) else None
        if other is not None and _between(bench, mention, other):
            found.append((mention.country or "", other.country or ""))
    return [pair for pair in found if pair[0] != pair[1]]


def _between(bench: Bench, one: Mention, other: Mention) -> bool:
    """True for "between X and Y" behind a bond, and for "X and Y raised their relations"."""
    if not (one.kind == other.kind == "state" and one.country and other.country):
        return False
    if not re.fullmatch(r"\s+and\s+(?:the\s+)?", bench.text[one.end : other.start]):
        return False
    before = bench.text[bench.words[0].start : one.start]
    return bool(_BEFORE.search(before) or _THEIRS.match(bench.text, other.end))


# --- who is left for which state ---


def _left(
    person: Person,
    pair: Pair,
    people: Sequence[Person],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    lexicon: Lexicon,
) -> str | None:
    """The one of the two states that a person can be an official of."""
    met = _across(person, people, raw, benches)
    if not met:
        return None
    facing = {other.country for other in met if other.country}
    if facing - set(pair):
        return None
    free = [code for code in pair if code not in facing and can_hold(person, code, people, lexicon)]
    return free[0] if len(free) == 1 else None


def _of_the_same_office(
    people: Sequence[Person],
    pair: Pair,
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
    home: str | None,
    lexicon: Lexicon,
) -> None:
    """Of two who hold the same office and meet, the first is of the publisher's own state, or of that named first."""
    first = next(iter(sorted(_open(people), key=lambda p: min(p.starts))), None)
    if first is None or not office_key(first):
        return
    met = [p for p in _across(first, people, raw, benches) if p.country is None and office_key(p) == office_key(first)]
    own = home or pair[0]
    other = next(code for code in pair if code != own)
    if len(met) == 1 and can_hold(first, own, people, lexicon) and can_hold(met[0], other, people, lexicon):
        first.take(own, "side")
        met[0].take(other, "side")


# --- who meets whom ---

_MET = re.compile(
    r"\b(?:met|meets?|meeting|talks|received|hosted|welcomed|called(?: on)?|spoken?|talked|conversation|phone call|"
    r"call|conferred|consulted|discussed)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:accompanied|joined|together|along(?:side)?|behalf|representing|thanked|attended by|presence of)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\s*,?\s*(?:today\s+|also\s+|each\s+)?(?:met|meet|spoke|speak|talked|held|had|discussed|conferred)\b"
    r"(?![^.;]{0,40}\bwith\b)",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?:\s*,|\s*,?\s+and|[^.;]{0,60}\b(?:him|her)\s+and)\s+(?:the\s+)?")


def _across(
    person: Person, people: Sequence[Person], raw: Sequence[Sequence[Mention]], benches: Sequence[Bench]
) -> list[Person]:
    """Those whom a person meets: they stand behind the word that tells it, or before it; or "A and B met"."""
    found: list[Person] = []
    for bench, mentions in zip(benches, raw, strict=True):
        named = [m for m in mentions if m.kind == "person" and m.how == "named"]
        who = [bearer(people, m) for m in named]
        if any(one is person for one in who):
            for side, other in _facing(bench, named, who):
                met = other if person in side else side if person in other else []
                found.extend(one for one in met if one is not person and one not in found)
    return found


def _facing(
    bench: Bench, named: Sequence[Mention], who: Sequence[Person | None]
) -> list[tuple[list[Person], list[Person]]]:
    """The two sides of each encounter of a sentence: lists of people with the word that tells it between them."""
    runs = _runs(bench, named)
    sides = [[one for n in run if (one := who[n]) is not None] for run in runs]
    found = []
    for number, run in enumerate(runs):
        first, last = who[run[0]], who[run[-1]]
        if len(run) == 2 and first and last and _BOTH.match(bench.text, named[run[-1]].end):
            found.append(([first], [last]))
        if number and _met_between(bench.text[named[runs[number - 1][-1]].end : named[run[0]].start]):
            found.append((sides[number - 1], sides[number]))
    return found


def _runs(bench: Bench, named: Sequence[Mention]) -> list[list[int]]:
    """The people of a sentence by lists: "A, B and C"."""
    runs: list[list[int]] = []
    for number, mention in enumerate(named):
        if runs and _LIST.fullmatch(bench.text[named[number - 1].end : mention.start]):
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _met_between(words: str) -> bool:
    return bool(_MET.search(words)) and not _BESIDE.search(words)
