"""Mask, then parse: names and long titles become plain words before the dependency parser sees them.

The masks are the same whatever the names are, so the grammar of a sentence does not depend on whom it is about.
"""

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat, zip_longest
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
    """A masked sentence; character n stands for text[starts[n]:ends[n]], and for the mention of that index, or -1."""

    text: str
    starts: "array[int]"
    ends: "array[int]"
    mentions: "array[int]"


class _Cover:
    """A sentence in the making: words put one behind the other, each character with what it stands for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._starts, self._ends, self._mentions = array("q"), array("q"), array("q")

    def put(self, word: str, start: int, end: int, mention: int = -1) -> None:
        """A word that stands for all of text[start:end]."""
        self._parts.append(word)
        self._starts.extend(repeat(start, len(word)))
        self._ends.extend(repeat(end, len(word)))
        self._mentions.extend(repeat(mention, len(word)))

    def copy(self, start: int, end: int) -> None:
        """The words text[start:end] as they are."""
        words = self._text[start:end]
        # Two states joined by a longer dash are as one as those joined by a short one.
        self._parts.append("-" if words in ("–", "—") else words)
        self._starts.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))
        self._mentions.extend(repeat(-1, end - start))

    def made(self) -> Masked:
        """What was put so far."""
        return Masked("".join(self._parts), self._starts, self._ends, self._mentions)


def mask(text: str, sentence: Sentence, masks: Sequence[Mask]) -> Masked:
    """The sentence with every mask in place."""
    cover = _Cover(text.lower() if _capitalized(text, sentence, masks) else text)
    cursor = sentence.start
    for piece in masks:
        if piece.start < cursor:
            continue
        _plain(text, cursor, piece.start, cover)
        if _LOOSE_DASH.search(text, max(0, piece.start - 2), piece.start):
            cover.put(" ", piece.start - 1, piece.start)
        cover.put(piece.word, piece.start, piece.end, piece.mention)
        cursor = piece.end
    _plain(text, cursor, sentence.end, cover)
    return cover.made()


_SMALL = frozenset(
    "with from into over upon after before during amid than that this between under among against".split()
)
_LOOSE_DASH = re.compile(r"[\s)][-–—]$")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{3,}")


def _capitalized(text: str, sentence: Sentence, masks: Sequence[Mask]) -> bool:
    """True for a headline whose words all begin with a capital: the parser would take its verb for a name."""
    if sentence.kind != "headline" or len(text.lower()) != len(text):
        return False
    ends = [sentence.start, *(piece.end for piece in masks)]
    gaps = zip(ends, [*(piece.start for piece in masks), sentence.end], strict=True)
    words = [word for start, end in gaps for word in _WORD.findall(text, start, end) if word not in _SMALL]
    return len(words) > 0 and all(word[0].isupper() for word in words)


def _plain(text: str, start: int, end: int, cover: _Cover) -> None:
    """Copy text[start:end], with words the parser stumbles over replaced and quotation marks dropped."""
    cursor = start
    for found in _STUMBLES.finditer(text, start, end):
        cover.copy(cursor, found.start())
        cover.put(_STUMBLE_WORDS.get(found.group().lower(), ""), found.start(), found.end())
        cursor = found.end()
    cover.copy(cursor, end)


_STUMBLE_WORDS = {
    # "had talks one after another": "had" would be read as an auxiliary.
    "had talks": "held talks", "have talks": "hold talks", "has talks": "holds talks",
    "last spoke": "spoke", "last talked": "talked", "last saw": "saw",
    "sat face to face": "met", "sat face-to-face": "met", "came face to face": "met",
    "tête-à-tête": "meeting", "tete-a-tete": "meeting", "tête-à-têtes": "meetings", "tete-a-tetes": "meetings",
    "co-chair": "chair", "co-chaired": "chaired", "co-chairs": "chairs", "co-chairing": "chairing",
    "co-host": "host", "co-hosted": "hosted", "co-hosts": "hosts", "co-hosting": "hosting",
    "re-establish": "restore", "re-established": "restored", "re-establishing": "restoring",
    "re-establishes": "restores", "re-open": "reopen", "re-opened": "reopened", "re-opening": "reopening",
    "re-opens": "reopens",
    "co-chairmanship": "chairmanship", "co-presided": "presided", "co-presiding": "presiding",
    "co-presidency": "presidency", "co-led": "led",
    "underscored": "stressed", "underlined": "stressed", "underscores": "stresses", "underlines": "stresses",
}  # fmt: skip
_STUMBLES = re.compile(
    r"\b(?:co-(?:(?:chair|host)(?:ed|s|ing)?|chairmanship|presid(?:ed|ing|ency)|led)|re-(?:establish|open)(?:ed|e?s|ing)?|under(?:scored|lined|scores|lines)"
    r"|ha(?:d|ve|s) talks|last (?:spoke|talked|saw)|(?:sat|came) face[ -]to[ -]face|t[êe]te-[àa]-t[êe]tes?)\b|\"",
    re.IGNORECASE,
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
    numbered, times = list(mentions), [t for t in timexes if t.type in ("DATE", "TIME")]
    pauses = {t.end for t in times if _pause(text, sentence, t)}
    for (index, mention), following in zip_longest(numbered, [m for _, m in numbered[1:]]):
        word = "officials" if _invites(text, sentence, mention) else _mask_word(text, mention, counts)
        if word is not None:
            end, comma = _closed(text, mention)
            before = "that " if _THAT.match(mention.text) else _set_off(text, sentence, mention, pauses)
            after = comma or _fronted(text, sentence, mention, following)
            masks.append(Mask(mention.start, end, f"{before}{word}{after}", index))
    masks.extend(_tail(text, sentence))
    masks.extend(Mask(start, end, "French") for start, end in adjectives)
    masks.extend(
        Mask(t.start, t.end, _time_word(text, t) + _pause(text, sentence, t) + _told_then(text, sentence, t))
        for t in times
    )
    return _disjoint(masks)


_INVITED = re.compile(
    r'["\s]*(?:At|On|Upon|Following) (?:the|an|his|her|their) (?:\w+ )?invitation (?:of|from) (?:the )?', re.IGNORECASE
)


def _invites(text: str, sentence: Sentence, mention: Mention) -> bool:
    """True for who invites in front of a comma; under a name he would be read as the first of a list of names."""
    lead = _INVITED.fullmatch(text, sentence.start, mention.start)
    return lead is not None and mention.kind == "person" and "," in text[mention.end - 1 : mention.end + 1]


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


_THAT = re.compile(r"that [A-Z]")
_TOLD = re.compile(
    r"\b(?:said|announced|confirmed|added|noted|stated|reported|declared|told (?:\w+ ){0,2}\w+)"
    r"(?: (?:here|on|late|early))*$"
)
_OTHER_DOER = re.compile(r" (?:he|she|it|they|we|the|his|her|their|its) \w")


def _told_then(text: str, sentence: Sentence, timex: Timex) -> str:
    """The "that" left out after the time of telling: "told reporters on Monday he had met"."""
    told = _TOLD.search(text[sentence.start : timex.start].rstrip())
    return " that" if told and _OTHER_DOER.match(text, timex.end) else ""


_FRONT = ("with", "together with", "alongside", "besides", "beside")


def _fronted(text: str, sentence: Sentence, mention: Mention, following: Mention | None) -> str:
    """The comma that somebody in front of the sentence lacks ("With President A the prime minister had breakfast")."""
    lead = text[sentence.start : mention.start].strip(' "').lower()
    if lead not in _FRONT or mention.kind != "person" or following is None or following.kind != "person":
        return ""
    return "," if text[mention.end : following.start].strip().lower() in ("", "the") else ""


_OPENERS = frozenset("after before during in at on following upon besides from through".split())
_LINKS = frozenset(
    "the a an with by of for to in on at from and or between among against that than as its his her their our about "
    "into over under after before during then-prime then new former visiting".split()
)
_AND_ANOTHER = re.compile(r"\s+and\s+(?:his \w+ counterpart|[A-Z])")
_DOES = re.compile(r"\s+(?:(?:also|then|later|again|separately|first|personally|in turn)\s+)?([a-z]+)\b")


def _set_off(text: str, sentence: Sentence, mention: Mention, pauses: set[int]) -> str:
    """The comma before who acts that an opening lacks ("During his stay in the capital the Minister also met A")."""
    words = text[sentence.start : mention.start].strip(' "').split()
    if (
        len(text[: mention.start].rstrip()) in pauses
        or mention.kind != "person"
        or len(words) < 2
        or words[0].lower() not in _OPENERS
    ):
        return ""
    last = words[-1]
    open_end = last.lower() in _LINKS or not last.isalpha() or last.endswith("ing") or past(last.lower())
    if open_end or any(not word.replace("'", "").replace("-", "").isalnum() for word in words):
        return ""
    verb = _DOES.match(text, mention.end)
    joined = _AND_ANOTHER.match(text, mention.end)
    return ", " if joined or (verb and (past(verb[1]) or verb[1] in _AUXILIARIES)) else ""


_NEXT = re.compile(r",\s+(?:(?:also|then|later|today|yesterday|recently)\s+)?([a-z]+)\b")
_AUXILIARIES = frozenset(
    "has have is are will would leaves arrives flies goes travels heads proceeds continues returns".split()
)
# "A, President of B, accompanied by C, met D": the comma opens what is said besides.
_BESIDES = frozenset(
    "accompanied joined flanked represented assisted followed elected appointed called named described headed replaced "
    "deposed ousted escorted".split()
)


_BETWEEN = re.compile(r"\b(?:between|both|brought together)\s+(?:the\s+)?$", re.IGNORECASE)


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
    listed = comma and text.startswith(" and ", mention.end) and _BETWEEN.search(text[: mention.start]) is not None
    if listed:
        # "Between A, President of B, and C": the comma before "and" would end the pair.
        return mention.end, ""
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
        # A name without an article may stand after "to", where a plain noun would be taken for a verb.
        return "Congress" if mention.text[-1].isdigit() else _after_article(text, mention, "conference")
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
    loose = words[-1:] == ["ago"] or _bare_day(text, timex) or _same_day(text, timex)
    return "today" if loose else "Monday"


def _same_day(text: str, timex: Timex) -> bool:
    """True for "met Doe the same day", "received her the day before": a day told by another, without a preposition."""
    before = text[max(0, timex.start - 30) : timex.start].split()
    named = bool(before) and before[-1].casefold() not in _BEFORE_DAYS
    return named and _BY_ANOTHER.fullmatch(timex.text) is not None


_BEFORE_DAYS = frozenset("on of in for by since until till from to at during before after and or than that".split())
_BY_ANOTHER = re.compile(
    r"(?:the|that) (?:same|very|next|following|previous|preceding) day|that day|the day (?:before|after)", re.I
)


def _bare_day(text: str, timex: Timex) -> bool:
    """True for a day right behind a name, as American wires have it: "met in Smithville Monday", "met Doe Jan. 13"."""
    before = text[max(0, timex.start - 30) : timex.start].split()
    behind = text[timex.end : timex.end + 2]
    named = bool(before) and before[-1][:1].isupper() and before[-1].isalpha() and len(before) > 1
    day = timex.form == "weekday" or (timex.form == "date" and timex.day is not None and timex.text[:1].isalpha())
    return day and named and not behind.startswith(("'", "’", "-"))


def parse(masked: Iterable[Masked]) -> list[Parse]:
    """The parses of masked sentences, in order."""
    sentences = list(masked)
    return [_parse(doc, one) for doc, one in zip(parsed([m.text for m in sentences]), sentences, strict=True)]


_READ_OFF = ("TAG", "DEP", "HEAD", "IDX", "LENGTH", "IS_PUNCT")
"""What is read off each word of a parse, all words in one go: to ask them one by one takes twice as long."""
_WRAP = 2**64


def _label(doc: Any, number: int) -> str:
    """The tag or relation that the parser keeps as a number; there are a few dozen."""
    if number not in _LABELS:
        _LABELS[number] = doc.vocab.strings[number]
    return _LABELS[number]


_LABELS: dict[int, str] = {}


def _parse(doc: Any, masked: Masked) -> Parse:
    tokens: list[Token] = []
    children: list[list[int]] = [[] for _ in doc]
    text, starts, ends, mentions = masked.text, masked.starts, masked.ends, masked.mentions
    for number, (tagged, hangs, away, at, size, is_mark) in enumerate(doc.to_array(_READ_OFF).tolist()):
        # A governor that stands before is so many words away without a sign: the number has wrapped round.
        tag, dep, head = _label(doc, tagged), _label(doc, hangs), (number + away) % _WRAP
        # Only the head word of a mask that has several ("the officials") stands for the mention.
        mention = -1 if is_mark or tag in ("DT", "PRP$", "PDT") else mentions[at]
        tokens.append(Token(text[at : at + size], tag, dep, head, starts[at], ends[at + size - 1], mention))
        if away:
            children[head].append(number)
    return Parse(tuple(tokens), tuple(tuple(c) for c in children))
