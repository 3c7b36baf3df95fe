"""Set phrases and the side that says them: only inside what somebody is reported to say."""

import re
from collections.abc import Iterator, Sequence

from dragoman.claims.maker import make
from dragoman.claims.parties import state_party
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Party, Reading, TimeRef

_MADE: dict[int, tuple[Lexicon, re.Pattern[str], dict[str, str]]] = {}


def _compiled(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, str]]:
    made = _MADE.get(id(lexicon))
    if made is None:
        canonical = {
            _plain(v): phrase.canonical for phrase in lexicon.phrases for v in (*phrase.variants, phrase.canonical)
        }
        words = sorted(canonical, key=lambda v: (-len(v), v))
        pattern = re.compile(
            r"(?<!\w)(?:" + "|".join(re.escape(w).replace(r"\ ", r"[\s\"']+") for w in words) + r")(?!\w)",
            re.IGNORECASE,
        )
        made = _MADE[id(lexicon)] = (lexicon, pattern, canonical)
    return made[1], made[2]


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[\"'“”‘’]", " ", words.casefold()).split())


def phrases(reading: Reading, told: Sequence[Claim], lexicon: Lexicon) -> Iterator[Claim]:
    """The set phrases inside the statements and pledges already read, by the side of their speakers."""
    pattern, canonical = _compiled(lexicon)
    spoken = [c for c in told if c.act in ("statement", "pledge")]
    for hit in pattern.finditer(reading.clean.text):
        span = reading.clean.span(hit.start(), hit.end())
        for claim in spoken:
            if not any(e.start <= span.start and span.end <= e.end for e in claim.evidence):
                continue
            users = _users(claim, lexicon)
            if users:
                yield make(
                    reading, "phrase", {"user": users}, (hit.start(), hit.end()), rule="phrase/in-statement",
                    values={"phrase": canonical[_plain(hit.group())], "variant": " ".join(hit.group().split())},
                    time=TimeRef(claim.time.timex if claim.time else None, "past"),
                )  # fmt: skip
            break


def _users(claim: Claim, lexicon: Lexicon) -> list[Party]:
    codes: dict[str, str] = {}
    for party in claim.parties("speaker"):
        if party.country:
            codes.setdefault(party.country, party.text)
    return [state_party(code, lexicon.states.display.get(code, code), text) for code, text in codes.items()]
