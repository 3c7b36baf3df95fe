"""Two initiatives joined to each other: "synergy of A and B", "aligning A with B", "A and B dovetail"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.claims.maker import make
from dragoman.claims.pairs import inside, sides, told_in
from dragoman.claims.parties import state_party
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, Reading, Sentence, content_id
from dragoman.reading.words import Wordlist

_BEFORE, _BETWEEN, _AFTER = 60, 110, 40
_OWNED = re.compile(r"(?:'s|s')\s+$")
_TRIM = re.compile(r"\s+(?:[Ii]nitiative|[Ss]trategy)$")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the act, compiled."""

    lead: Wordlist
    joining: re.Pattern[str]
    closing: re.Pattern[str]
    examples: re.Pattern[str]
    named: re.Pattern[str]
    plain: re.Pattern[str]
    unfinished: frozenset[str]


_MADE: dict[int, tuple[Acts, Words]] = {}


def _words(acts: Acts) -> Words:
    made = _MADE.get(id(acts))
    if made is None:
        raw = acts.raw["alignment"]
        heads = _either(raw, "heads")
        capital = "|".join(f"{h[:1].upper()}{h[1:]}|{h}" for h in heads.split("|"))
        made = _MADE[id(acts)] = (
            acts,
            Words(
                Wordlist(_list(raw, "joining")),
                re.compile(rf"\b(?:{_either(raw, 'joining')})\b", re.IGNORECASE),
                re.compile(rf"\b(?:{_either(raw, 'closing')})\b", re.IGNORECASE),
                re.compile(rf"\b(?:{_either(raw, 'examples')})\b", re.IGNORECASE),
                re.compile(
                    rf"(?:[A-Z][\w-]+\s+){{1,5}}(?:{capital})\b(?:\s20\d\d)?|(?:[A-Z]\w+\s+)?(?:Vision|Agenda)\s20\d\d\b"
                ),
                re.compile(rf"(?:[a-z-]+\s+){{1,3}}(?:{heads})\b"),
                frozenset(_list(raw, "needs_closing")),
            ),
        )
    return made[1]


def _list(raw: Mapping[str, object], key: str) -> list[str]:
    found = raw.get(key)
    return [str(w) for w in found] if isinstance(found, list) else []


def _either(raw: Mapping[str, object], key: str) -> str:
    return "|".join(re.escape(w) for w in sorted(_list(raw, key), key=lambda w: (-len(w), w)))


def alignments(reading: Reading, sentence: Sentence, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The pairs of initiatives that one sentence says are, or should be, joined."""
    words = _words(acts)
    if not words.lead.stands_in(reading.clean.text, sentence.start, sentence.end):
        return
    for chain in _chains(reading, sentence, words):
        joined = _joined(reading, sentence, chain, words)
        if joined is None:
            continue
        for one, other in _pairs(reading, chain, words):
            lands = _parties(reading, sentence, one, other, lexicon)
            if len(lands) != 1:
                span = (min(joined[0], one.start), max(other.end, joined[1]))
                roles = {"initiative": [_party(m) for m in (one, other)], "party": lands}
                yield make(reading, "alignment", roles, span, rule="alignment/joined")


# --- which initiatives stand together ------------------------------------------------------------------------------


def _chains(reading: Reading, sentence: Sentence, words: Words) -> list[list[Mention]]:
    """The initiatives of the sentence, those that stand in one phrase together."""
    chains: list[list[Mention]] = []
    for mention in _initiatives(reading, sentence, words):
        if chains and _near(reading.clean.text[chains[-1][-1].end : mention.start], words):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return [chain for chain in chains if len(chain) > 1]


def _near(between: str, words: Words) -> bool:
    if len(between) > _BETWEEN or re.search(r"[.;:]", between):
        return False
    plain = words.examples.sub("", re.sub(r",\s*(?=and\b|such as\b|including\b|like\b)", "", between))
    return "," not in plain or len(plain.strip(" ,")) <= 40


def _joined(reading: Reading, sentence: Sentence, chain: Sequence[Mention], words: Words) -> tuple[int, int] | None:
    """Where the joining word stands: shortly before the first, between the first two, or after the last."""
    text = reading.clean.text
    begin, end = max(sentence.start, chain[0].start - _BEFORE), min(sentence.end, chain[-1].end + _AFTER)
    closed = words.closing.search(text, chain[-1].end, end)
    for hit in words.joining.finditer(text, begin, chain[1].start):
        outside = hit.end() <= chain[0].start or hit.start() >= chain[0].end
        if outside and hit.group().lower() not in words.unfinished:
            return hit.start(), hit.end()
    return (chain[0].start, closed.end()) if closed else None


def _pairs(reading: Reading, chain: Sequence[Mention], words: Words) -> Iterator[tuple[Mention, Mention]]:
    """The first with each other one; those that only follow as examples are not joined among themselves."""
    listed = words.examples.search(reading.clean.text[chain[0].end : chain[-1].start]) is not None
    for one, other in combinations(chain, 2):
        if one.name.casefold() == other.name.casefold() or (one.country and one.country == other.country):
            continue
        if one is chain[0] or not listed:
            yield one, other


# --- initiatives, their owners -------------------------------------------------------------------------------------


def _initiatives(reading: Reading, sentence: Sentence, words: Words) -> list[Mention]:
    """The initiatives known by name, those that have the form of one, and "X's new policy"."""
    text = reading.clean.text
    found = [m for m in inside(reading, sentence.start, sentence.end) if m.kind == "initiative"]
    for hit in words.named.finditer(text, sentence.start, sentence.end):
        if all(hit.end() <= m.start or m.end <= hit.start() for m in found):
            found.append(Mention(hit.start(), hit.end(), "initiative", _TRIM.sub("", hit.group()), hit.group()))
    for state in inside(reading, sentence.start, sentence.end):
        owned = words.plain.match(text, state.end + 3) if text[state.end : state.end + 3] == "'s " else None
        free = owned and all(owned.end() <= m.start or m.end <= owned.start() for m in found)
        if owned and free and state.kind in ("state", "place"):
            found.append(Mention(owned.start(), owned.end(), "initiative", owned.group(), owned.group()))
    ordered = sorted(found, key=lambda m: m.start)
    return [_with_owner(reading, sentence, m) for m in ordered]


def _with_owner(reading: Reading, sentence: Sentence, mention: Mention) -> Mention:
    """The initiative with the country that owns it in this sentence: "X's Bright Road", "the Silk Road of X"."""
    text = reading.clean.text
    for state in inside(reading, sentence.start, sentence.end):
        if state.kind not in ("state", "place") or not state.country:
            continue
        before = _OWNED.search(text[state.end : mention.start] or "x") and mention.start - state.end <= 4
        after = re.fullmatch(
            r"\s+(?:initiative |strategy |programme |program )?(?:of|by) (?:the )?",
            text[mention.end : state.start] or "x",
        )
        if before or after:
            return Mention(mention.start, mention.end, "initiative", mention.name, mention.text, country=state.country)
    return mention


def _party(mention: Mention) -> Party:
    key = content_id("initiative", mention.name.casefold())
    return Party(mention.name, "initiative", mention.text, key, None, mention.country)


def _parties(reading: Reading, sentence: Sentence, one: Mention, other: Mention, lexicon: Lexicon) -> list[Party]:
    """The two sides: the owners of the initiatives; where one is unknown, the sides that the sentence names."""
    codes: dict[str, str] = {}
    for mention in (one, other):
        owner = mention.country or lexicon.initiatives.owner.get(mention.name)
        if owner:
            codes.setdefault(owner, mention.text)
    if len(codes) < 2:
        for land in told_in(reading, sentence) or sides(reading.mentions[:6]):
            codes.setdefault(land.country or "", land.text)
    if len(codes) > 3:
        return []
    return [state_party(code, lexicon.states.display.get(code, code), text) for code, text in codes.items()]
