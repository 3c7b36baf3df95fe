"""Two initiatives joined to each other: "synergy of A and B", "aligning A with B"."""

import re
from collections.abc import Iterator
from itertools import combinations

from dragoman.claims.maker import make
from dragoman.claims.parties import members, somebody, state_party
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, Reading, Sentence, content_id

_NAMED = re.compile(
    r"(?:[A-Z][\w'-]+\s+){1,5}(?:[Ii]nitiative|[Ss]trategy|[Pp]rogramme|[Pp]rogram|[Pp]lan|[Vv]ision|[Pp]olicy|[Cc]orridor|[Rr]oad|[Pp]ath)\b(?:\s20\d\d)?"
)


def alignments(reading: Reading, sentence: Sentence, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The pairs of initiatives that one sentence says are, or should be, joined."""
    text = reading.clean.text
    joining = acts.raw["alignment"].get("joining")
    words = [str(w) for w in joining] if isinstance(joining, list) else []
    hit = re.search(
        r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", text[sentence.start : sentence.end], re.IGNORECASE
    )
    if hit is None:
        return
    at = sentence.start + hit.start()
    named = _initiatives(reading, sentence)
    for one, other in combinations(named, 2):
        if one.name == other.name or not _joined(text, one, other, at):
            continue
        lands = _parties(reading, sentence, one, other, lexicon)
        span = (min(at, one.start), max(other.end, at + len(hit.group())))
        yield make(
            reading, "alignment",
            {"initiative": [_party(m) for m in (one, other)], "party": lands}, span, rule="alignment/joined",
        )  # fmt: skip


def _joined(text: str, one: Mention, other: Mention, word: int) -> bool:
    """True when the joining word stands shortly before the first or between the two, and nothing else parts them."""
    between = text[one.end : other.start]
    near = one.start - 60 <= word < one.start or one.end <= word < other.start
    return near and len(between) < 90 and not re.search(r"[.;]", between) and "," not in between.replace(", and", "")


def _initiatives(reading: Reading, sentence: Sentence) -> list[Mention]:
    known = [
        m for m in reading.mentions if m.kind == "initiative" and sentence.start <= m.start and m.end <= sentence.end
    ]
    text = reading.clean.text
    found = list(known)
    for hit in _NAMED.finditer(text, sentence.start, sentence.end):
        if all(hit.end() <= m.start or m.end <= hit.start() for m in found):
            name = re.sub(r"\s+(?:[Ii]nitiative|[Ss]trategy)$", "", hit.group())
            found.append(Mention(hit.start(), hit.end(), "initiative", name, hit.group()))
    return sorted(found, key=lambda m: m.start)


def _party(mention: Mention) -> Party:
    return Party(
        mention.name,
        "initiative",
        mention.text,
        content_id("initiative", mention.name.casefold()),
        None,
        mention.country,
    )


def _parties(reading: Reading, sentence: Sentence, one: Mention, other: Mention, lexicon: Lexicon) -> list[Party]:
    """The two sides: owners of the initiatives, and the states and sides that the sentence names."""
    codes: dict[str, str] = {}
    for mention in reading.mentions:
        if (
            sentence.start <= mention.start
            and mention.end <= sentence.end
            and mention.kind in ("state", "group", "person")
            and somebody(mention)
            or mention.members
            and sentence.start <= mention.start < sentence.end
        ):
            for land in members(mention):
                if land.country:
                    codes.setdefault(land.country, land.text)
    for mention in (one, other):
        owner = lexicon.initiatives.owner.get(mention.name)
        if owner:
            codes.setdefault(owner, mention.text)
    return (
        [state_party(code, lexicon.states.display.get(code, code), text) for code, text in codes.items()]
        if len(codes) <= 3
        else []
    )
