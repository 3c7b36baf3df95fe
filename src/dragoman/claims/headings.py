"""Agreements told without a verb: a document that is itself a joint statement, and the list under "were signed:"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from dragoman.claims.maker import make, original
from dragoman.claims.pairs import around, inside, sides, told_in
from dragoman.claims.parties import land_party
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Reading, Sentence, TimeRef
from dragoman.model.claim import Value

_OPENING = 4
_LONGEST = 260
_STATEMENT = re.compile(
    r"(?:.{0,40}\b\d{4},?\s+)?(?:[\w-]+\s+){0,3}?joint\s+(?:[\w-]+\s+){0,2}?(?:statement|declaration|communiqu[eé])\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:sign(?:s|ed)?|issued?|adopt(?:s|ed)?|said|says|hold|held|welcomes?|following|press conference)\b",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:signed|adopted|exchanged|concluded|inked|initialed)\b[^.]*:$|\bsigned documents:$", re.IGNORECASE
)
_BULLET = re.compile(r"^[\s\"“«]*(?:[-–—•*·]\s*|\(?\d{1,2}[.)]\s*|[a-z]\)\s*)?(?:the\s+|an?\s+)?[\"“«]?", re.IGNORECASE)
_MANY = {"trilateral": 3, "tripartite": 3, "quadrilateral": 4}


def headed(reading: Reading, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The joint statement that the document itself is, and the documents that it lists line by line."""
    yield from _own(reading, lexicon)
    for number, sentence in enumerate(reading.sentences):
        words = _text(reading, sentence).strip()
        if words.endswith(":") and _INTRODUCED.search(words):
            yield from _listed(reading, number, acts, lexicon)


def _text(reading: Reading, sentence: Sentence) -> str:
    return reading.clean.text[sentence.start : sentence.end]


# --- the document itself -------------------------------------------------------------------------------------------


def _own(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for sentence in reading.sentences[:_OPENING]:
        words = _text(reading, sentence).strip()
        if len(words) > _LONGEST or not _STATEMENT.match(words) or _FINITE.search(words) or words.endswith("."):
            continue
        lands = _sides(reading, sentence)
        if len(lands) > 1:
            title = " ".join(words.split())
            values: dict[str, Value] = {"kind": "joint statement", "status": "signed", "title": title}
            parties = [land_party(m, lexicon) for m in lands]
            yield make(
                reading, "agreement", {"party": parties}, (sentence.start, sentence.end),
                rule="agreement/heading", values=values, time=_day(reading),
            )  # fmt: skip
        return


def _sides(reading: Reading, sentence: Sentence) -> list[Mention]:
    """Those the heading names; else as many as it counts ("trilateral"), by their number in the text; else the pair."""
    named = told_in(reading, sentence)
    if len(named) > 1:
        return named
    words = _text(reading, sentence).casefold()
    many = next((n for word, n in _MANY.items() if word in words), None)
    if many or named or re.search(r"\b(?:between|by|of)\b", words):
        return _most_named(reading, many) if many else []
    return around(reading, sentence)


def _most_named(reading: Reading, many: int) -> list[Mention]:
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for mention in reading.mentions:
        for one in sides([mention]):
            if one.country and one.kind != "organization":
                counts[one.country] += 1
                first.setdefault(one.country, one)
    ranked = sorted(counts, key=lambda code: (-counts[code], first[code].start))
    return [first[code] for code in ranked[:many]] if len(ranked) >= many else []


def _day(reading: Reading) -> TimeRef:
    """The day that the head of the document gives: the first full date of its first lines, what is to come left out."""
    opening = [s for s in reading.sentences[:_OPENING] if not _TO_COME.search(_text(reading, s))]
    times = [t for s in opening for t in reading.timexes if s.start <= t.start and t.end <= s.end]
    dated = [t for t in times if t.form == "date" and t.day and t.year]
    return TimeRef(original(reading, dated[0]) if dated else None, "past")


_TO_COME = re.compile(r"\b(?:will|shall|is to|are to|due|planned|scheduled)\b")


# --- lists ---------------------------------------------------------------------------------------------------------


def _listed(reading: Reading, number: int, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    intro = reading.sentences[number]
    kinds = _kinds(acts)
    time = next((t for t in reading.timexes if intro.start <= t.start and t.end <= intro.end), None)
    for entry in reading.sentences[number + 1 :]:
        words = _text(reading, entry)
        start = entry.start + len(_BULLET.match(words)[0])  # type: ignore[index]
        kind = _kind(reading.clean.text[start : entry.end], kinds)
        if kind is None:
            return
        lands = sides(inside(reading, entry.start, entry.end))
        lands = lands if len(lands) > 1 else told_in(reading, intro)
        lands = lands if len(lands) == 2 else around(reading, intro)
        title = " ".join(reading.clean.text[start : entry.end].split()).strip(' ;,."”»')
        if len(lands) > 1:
            yield make(
                reading, "agreement", {"party": [land_party(m, lexicon) for m in lands]}, (start, entry.end),
                rule="agreement/listed", values={"kind": kind, "status": "signed", "title": title},
                time=TimeRef(original(reading, time), "past"),
            )  # fmt: skip


def _kinds(acts: Acts) -> Mapping[str, str]:
    table = acts.raw["agreement"].get("documents")
    return {str(n): str(kind) for kind, names in table.items() for n in names} if isinstance(table, dict) else {}


def _kind(words: str, kinds: Mapping[str, str]) -> str | None:
    """The kind of an entry whose first words name a document, the longest noun first."""
    opening = " ".join(words.split()[:7]).casefold()
    found = [noun for noun in kinds if re.search(rf"\b{re.escape(noun)}\b", opening)]
    return kinds[max(found, key=lambda n: (len(n), n))] if found else None
