"""Mask, then parse: names and long titles become plain words before the dependency parser sees them.

The masks are the same whatever the names are, so the grammar of a sentence does not depend on whom it is about.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from dragoman.model import Mention, Parse, Sentence, Timex, Token
from dragoman.reading.parser import parsed
from dragoman.reading.verbs import past

_SURNAMES = (
    "Smith",
    "Jones",
    "Brown",
    "Wilson",
    "Walker",
    "Clark",
    "Lewis",
    "Harris",
    "Baker",
    "Cooper",
    "Turner",
    "Parker",
)
_LANDS = ("France", "Spain", "Italy", "Poland", "Norway", "Greece", "Austria", "Sweden")
_CITIES = ("Paris", "Madrid", "Rome", "Vienna", "Oslo", "Athens")
_BODIES = ("Congress", "Parliament", "Interpol", "Oxfam")
_MASKS = {"person": _SURNAMES, "state": _LANDS, "place": _CITIES, "organization": _BODIES}


@dataclass(frozen=True, slots=True)
class Mask:
    """What stands at start:end of the cleaned text in the masked sentence; `mention` is its index or -1."""

    start: int
    end: int
    word: str
    mention: int = -1


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked sentence; `at` maps each character to (cleaned start, cleaned end, mention)."""

    text: str
    at: tuple[tuple[int, int, int], ...]


def mask(text: str, sentence: Sentence, masks: Sequence[Mask]) -> Masked:
    """The sentence with every mask in place."""
    parts: list[str] = []
    at: list[tuple[int, int, int]] = []
    cursor = sentence.start
    for piece in masks:
        if piece.start < cursor:
            continue
        _plain(text, cursor, piece.start, parts, at)
        parts.append(piece.word)
        at.extend([(piece.start, piece.end, piece.mention)] * len(piece.word))
        cursor = piece.end
    _plain(text, cursor, sentence.end, parts, at)
    return Masked("".join(parts), tuple(at))


def _plain(text: str, start: int, end: int, parts: list[str], at: list[tuple[int, int, int]]) -> None:
    """Copy text[start:end], with words the parser stumbles over replaced and quotation marks dropped."""
    cursor = start
    for found in _STUMBLES.finditer(text, start, end):
        _copy(text, cursor, found.start(), parts, at)
        word = _STUMBLE_WORDS.get(found.group().lower(), "")
        parts.append(word)
        at.extend([(found.start(), found.end(), -1)] * len(word))
        cursor = found.end()
    _copy(text, cursor, end, parts, at)


def _copy(text: str, start: int, end: int, parts: list[str], at: list[tuple[int, int, int]]) -> None:
    parts.append(text[start:end])
    at.extend((n, n + 1, -1) for n in range(start, end))


_STUMBLE_WORDS = {
    # "had talks one after another": "had" would be read as an auxiliary.
    "had talks": "held talks", "have talks": "hold talks", "has talks": "holds talks",
    "co-chair": "chair", "co-chaired": "chaired", "co-chairs": "chairs", "co-chairing": "chairing",
    "co-host": "host", "co-hosted": "hosted", "co-hosts": "hosts", "co-hosting": "hosting",
    "underscored": "stressed", "underlined": "stressed", "underscores": "stresses", "underlines": "stresses",
}  # fmt: skip
_STUMBLES = re.compile(
    r"\b(?:co-(?:chair|host)(?:ed|s|ing)?|under(?:scored|lined|scores|lines)|ha(?:d|ve|s) talks)\b|\"", re.IGNORECASE
)


def masks_of(
    text: str,
    sentence: Sentence,
    mentions: Iterable[tuple[int, Mention]],
    timexes: Iterable[Timex],
    adjectives: Iterable[tuple[int, int]],
) -> tuple[Mask, ...]:
    """The masks of a sentence: people, groups, states, places, bodies, times and country adjectives, in order."""
    counts: dict[str, int] = {}
    masks: list[Mask] = []
    numbered = list(mentions)
    for (index, mention), following in zip_longest(numbered, [m for _, m in numbered[1:]]):
        word = _mask_word(text, mention, counts)
        if word is not None:
            end, comma = _closed(text, mention)
            masks.append(
                Mask(mention.start, end, word + (comma or _fronted(text, sentence, mention, following)), index)
            )
    masks.extend(_tail(text, sentence))
    masks.extend(Mask(start, end, "French") for start, end in adjectives)
    masks.extend(
        Mask(t.start, t.end, _time_word(text, t) + _pause(text, sentence, t))
        for t in timexes
        if t.type in ("DATE", "TIME")
    )
    return _disjoint(masks)


def _pause(text: str, sentence: Sentence, timex: Timex) -> str:
    """The comma that a time in front of its sentence lacks ("On Thursday Smith met Jones")."""
    lead = text[sentence.start : timex.start].strip().lower()
    in_front = lead in ("", "on", "in", "at", "by", "earlier", "later", "also on", "and on", "then on")
    bare = text[timex.end : timex.end + 1] == " " and text[timex.end : timex.end + 2].strip() not in (
        ",",
        "-",
        "'",
        "(",
    )
    return "," if in_front and bare else ""


_FRONT = ("with", "together with", "alongside", "besides", "beside")


def _fronted(text: str, sentence: Sentence, mention: Mention, following: Mention | None) -> str:
    """The comma that somebody in front of the sentence lacks ("With President A the prime minister had breakfast")."""
    lead = text[sentence.start : mention.start].strip(' "').lower()
    if lead not in _FRONT or mention.kind != "person" or following is None or following.kind != "person":
        return ""
    return "," if text[mention.end : following.start].strip().lower() in ("", "the") else ""


_NEXT = re.compile(r",\s+(?:(?:also|then|later|today|yesterday|recently)\s+)?([a-z]+)\b")
_AUXILIARIES = frozenset("has have is are will would leaves arrives".split())
# "A, President of B, accompanied by C, met D": the comma opens what is said besides.
_BESIDES = frozenset(
    "accompanied joined flanked represented assisted followed elected appointed called named described headed replaced "
    "deposed ousted escorted".split()
)


def _closed(text: str, mention: Mention) -> tuple[int, str]:
    """Where a mention ends, and the comma left behind it: one that closes its apposition before the verb is dropped.

    "A, President of B, received C" is read as "A received C".
    """
    comma = text[mention.end - 1] == ","
    apposed = mention.kind == "person" and "," in mention.text[:-1]
    following = _NEXT.match(text, mention.end - comma) if apposed else None
    verb = (
        following is not None and (past(following[1]) or following[1] in _AUXILIARIES) and following[1] not in _BESIDES
    )
    return (mention.end + (not comma), "") if verb else (mention.end, "," if comma else "")


_SOURCE = re.compile(
    r",\s+(?:the\s+)?(?:[A-Z][\w.'’-]*\s+){1,4}(?:(?:press|news|state|information)\s+)*(?:agency|service|office|correspondent)?"
    r"\s*(?:reports?|reported|informs?|informed|writes|wrote|learned|learnt)(?=\s*[.\"”]*\s*$)"
)


def _tail(text: str, sentence: Sentence) -> tuple[Mask, ...]:
    """Who reports a sentence, at its end (", Kazinform reports"): no part of its grammar."""
    found = _SOURCE.search(text, sentence.start, sentence.end)
    return (Mask(found.start(), found.end(), ""),) if found else ()


def _disjoint(masks: list[Mask]) -> tuple[Mask, ...]:
    out: list[Mask] = []
    for piece in sorted(masks, key=lambda m: (m.start, -m.end)):
        if not out or piece.start >= out[-1].end:
            out.append(piece)
    return tuple(out)


def _mask_word(text: str, mention: Mention, counts: dict[str, int]) -> str | None:
    if mention.how == "pronoun":
        return None
    if mention.how == "pair":
        return "bilateral"
    if mention.kind == "group":
        return _after_article(text, mention, "officials")
    if mention.kind == "mechanism":
        return _after_article(text, mention, "conference")
    if mention.kind == "initiative":
        return _after_article(text, mention, "Initiative" if any(map(str.isupper, mention.text)) else "programme")
    words = _MASKS[mention.kind]
    number = counts.get(mention.kind, 0)
    counts[mention.kind] = number + 1
    return words[number % len(words)]


def _after_article(text: str, mention: Mention, noun: str) -> str:
    first = mention.text.split(None, 1)[0] if mention.text else ""
    keep = first.lower() in ("the", "a", "an", "its", "their", "his", "her", "both", "other", "some")
    return f"{first} {noun}" if keep else noun


def _time_word(text: str, timex: Timex) -> str:
    words = timex.text.split()
    first = words[0].lower() if words else ""
    if first in ("from", "between", "on", "in", "during", "since", "until", "by", "throughout"):
        return "on Monday"
    if first in (
        "earlier",
        "later",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "recently",
        "soon",
        "currently",
        "now",
        "last",
        "next",
        "this",
    ):
        return "today"
    return "Monday"


def parse(masked: Iterable[Masked]) -> list[Parse]:
    """The parses of masked sentences, in order."""
    sentences = list(masked)
    return [_parse(doc, one) for doc, one in zip(parsed([m.text for m in sentences]), sentences, strict=True)]


def _parse(doc: Any, masked: Masked) -> Parse:
    tokens: list[Token] = []
    children: list[list[int]] = [[] for _ in doc]
    for token in doc:
        first = masked.at[token.idx]
        last = masked.at[token.idx + len(token) - 1]
        # Only the head word of a mask that has several ("the officials") stands for the mention.
        mention = first[2] if not (token.tag_ in ("DT", "PRP$", "PDT") and first[2] >= 0) else -1
        if token.is_punct:
            mention = -1
        tokens.append(Token(token.text, token.tag_, token.dep_, token.head.i, first[0], last[1], mention))
        if token.head.i != token.i:
            children[token.head.i].append(token.i)
    return Parse(tuple(tokens), tuple(tuple(c) for c in children))
