"""Set phrases and the side that says them: only inside what somebody is reported to say."""

import re
from collections.abc import Iterator, Sequence

from dragoman.claims.maker import make, merged
from dragoman.claims.parties import state_party
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Party, Reading, Span, TimeRef
from dragoman.reading.words import Phrases

_MADE: dict[int, tuple[Lexicon, Phrases, dict[str, str]]] = {}


def _compiled(lexicon: Lexicon) -> tuple[Phrases, dict[str, str]]:
    made = _MADE.get(id(lexicon))
    if made is None:
        canonical = {
            _plain(v): phrase.canonical for phrase in lexicon.phrases for v in (*phrase.variants, phrase.canonical)
        }
        made = _MADE[id(lexicon)] = (lexicon, Phrases(canonical), canonical)
    return made[1], made[2]


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[\"'“”‘’]", " ", words.casefold()).split())


def phrases(reading: Reading, told: Sequence[Claim], lexicon: Lexicon) -> Iterator[Claim]:
    """The set phrases inside the statements and pledges already read, by the side of their speakers."""
    known, canonical = _compiled(lexicon)
    spoken = [c for c in told if c.act in ("statement", "pledge")]
    text = reading.clean.text
    hits = (hit for begin, end in _told_spans(reading, spoken) for hit in known.found(text, begin, end))
    for hit in hits:
        span = reading.clean.span(hit.start(), hit.end())
        claim = _innermost(spoken, span.start, span.end)
        users = _users(claim, lexicon) if claim else []
        if claim and users:
            yield make(
                reading, "phrase", {"user": users}, (hit.start(), hit.end()), rule="phrase/in-statement",
                values={"phrase": canonical[_plain(hit.group())], "variant": " ".join(hit.group().split())},
                time=TimeRef(claim.time.timex if claim.time else None, "past"),
            )  # fmt: skip


def _told_spans(reading: Reading, spoken: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """The cleaned characters of the sentences that statements stand in, neighbours joined."""
    words = sorted((e.start, e.end) for claim in spoken for e in claim.evidence)
    inside = [s for s in reading.sentences if _touches(words, reading.clean.span(s.start, s.end))]
    yield from merged((s.start, s.end) for s in inside)


def _touches(words: Sequence[tuple[int, int]], span: Span) -> bool:
    return any(start < span.end and span.start < end for start, end in words)


def _innermost(spoken: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The statement whose words hold the phrase most closely."""
    around = [(e.end - e.start, c.id, c) for c in spoken for e in c.evidence if e.start <= start and end <= e.end]
    return min(around, key=lambda one: one[:2])[2] if around else None


def _users(claim: Claim, lexicon: Lexicon) -> list[Party]:
    codes: dict[str, str] = {}
    for party in claim.parties("speaker"):
        if party.country:
            codes.setdefault(party.country, party.text)
    return [state_party(code, lexicon.states.display.get(code, code), text) for code, text in codes.items()]
