"""Whose figure it is: the source that is named ("according to", "data show"), or who says, announces or reports it."""

import re
from collections.abc import Iterable

from dragoman.claims.parties import somebody
from dragoman.model import Mention, Party, Quantity, Reading, Sentence, content_id

_NAMED = re.compile(
    r"\b(?:according to|citing|based on|as reported by|as estimated by"
    r"|by the (?:count|reckoning|estimate) of|in the words of|"
    r"(?:data|figures|statistics|numbers) (?:from|of|by|released by|published by|issued by))\s+"
    r"(?P<who>[^,.;\"]{3,90}?)(?=,|\.\s|\.$|;|\"|$"
    r"|\s+(?:show|shows|said|the bilateral|(?-i:trade)(?! (?:minist|department|secretar|commission|and )))\b)",
    re.IGNORECASE,
)
_SHOWING = re.compile(
    r"(?:^|[,;:.]\s+|\bthat\s+)(?:the\s+|latest\s+|official\s+)*(?P<who>[\w'-]+(?:\s+[\w'.-]+){0,5}?)\s+"
    r"(?:shows?|showed|indicates?|indicated|puts?|recorded|registered|estimate|estimated|counted|"
    r"placed|projected|reckons|reckoned|valued"
    # These may be nouns: "joint projects worth", "their estimates put it at".
    r"|(?:counts|estimates|places|projects|values)"
    r"(?= (?:that|the|an?|its?|trade|bilateral|mutual|exports|imports)\b))\b"
)
_RECKONING = re.compile(
    r"\bas (?:the )?(?P<who>[A-Z][\w'-]*(?: [\w'-]+){0,5}?) (?:reckons|estimates|puts it|sees it|calculates)\b"
)
_SPEECH = re.compile(
    r"\b(?:said|says|say|noted|notes|stressed|added|adds|stated|announced|announces|recalled|emphasi[sz]ed|told|reported|reports|"
    r"pointed out|revealed|disclosed|named|pledged|promised|set|decided|put|confirmed|highlighted|mentioned|underlined|"
    r"wrote|explained|informed|conveyed|shared)\b"
)
_WORDS_BEFORE = re.compile(
    r"(?:^|[,;:\"]\s*|\band\s+)(?P<who>(?:the|an?|his|her|its)?\s*[\w'.-]+(?:\s+[\w'.-]+){0,7})\s*$", re.IGNORECASE
)
_SPEAKERS = ("person", "group", "organization", "state")
_ARTICLE = re.compile(r"^(?:the|an?|latest|official)\s+", re.IGNORECASE)


def authority(reading: Reading, sentence: Sentence, quantity: Quantity) -> list[Party]:
    """Whose figure it is, as far as the sentence says."""
    text = reading.clean.text
    here = [m for m in reading.mentions if sentence.start <= m.start and m.end <= sentence.end]
    for pattern in (_RECKONING, _SHOWING, _NAMED):
        hit = pattern.search(text[sentence.start : sentence.end])
        if hit and not _a_number(hit["who"]):
            return [_source(here, sentence.start + hit.start("who"), sentence.start + hit.end("who"), text)]
    return _speaker(reading, sentence, quantity, here)


def _a_number(words: str) -> bool:
    told = words.split()
    first, last = told[0].lower(), told[-1].lower()
    return words[:1].isdigit() or first in _NO_SOURCE or last in _AHEAD


_NO_SOURCE = frozenset(
    "it which this that these those trade another other some several many most all more over about nearly such "
    "further additional".split()
)
"""First words of what is counted, and is nobody who counts."""


_AHEAD = frozenset("will would to can could may might should not is are was were be been being has have had".split())
"""Words before a verb that show that what stands before them is no source ("exports are estimated at")."""
_LISTENED = ("told", "informed")
"""Who stands behind these listens."""


def _source(here: Iterable[Mention], start: int, end: int, text: str) -> Party:
    """A person named within the words of the source stands for it; else the words themselves do."""
    named = [
        m for m in here if abs(m.start - start) <= _LEAD and m.end == end and (m.how != "description" or _resolved(m))
    ]
    people = [m for m in named if m.kind == "person" and somebody(m)]
    return _person(people[-1]) if people else _body(text[start:end])


_LEAD = 12
"""So many characters of an article or an adjective may stand before a person who is the source."""


def _resolved(mention: Mention) -> bool:
    """True for "the President of X" of whom the text has told the name."""
    return mention.basis == "earlier" and mention.name != mention.office


def _person(mention: Mention) -> Party:
    key = content_id("person", mention.name.casefold(), mention.country)
    return Party(mention.name, "person", mention.text, key, mention.office, mention.country, mention.basis)


def _body(words: str) -> Party:
    name = _ARTICLE.sub("", " ".join(words.split())).strip()
    return Party(name, "organization", words, content_id("authority", name.casefold()))


def _speaker(reading: Reading, sentence: Sentence, quantity: Quantity, here: list[Mention]) -> list[Party]:
    """The one who says it: the verb of speech nearest to the amount that has somebody before or after it."""
    text = reading.clean.text
    hits = list(_SPEECH.finditer(text, sentence.start, sentence.end))
    for hit in sorted(hits, key=lambda h: (abs(h.start() - quantity.start), h.start())):
        mention = _beside(here, hit, text)
        if mention is not None:
            who = _person(mention) if mention.kind == "person" else _body(mention.text)
            return [who]
        words = _WORDS_BEFORE.search(text[sentence.start : hit.start()])
        if words and hit.start() > quantity.end and not _a_number(words["who"].strip()):
            return [_body(words["who"].strip())]
    return []


def _beside(here: list[Mention], hit: re.Match[str], text: str) -> Mention | None:
    for mention in reversed(here):
        if mention.kind not in _SPEAKERS or not (somebody(mention) or mention.members):
            continue
        before = text[mention.end : hit.start()]
        if 0 <= hit.start() - mention.end <= 14 and before.strip(" ,").lower() in (
            "",
            "also",
            "then",
            "has",
            "had",
            "further",
        ):
            return mention if _whole(mention, text) else None
    for mention in reversed(here if hit.group().lower() not in _LISTENED else ()):
        if mention.kind not in _SPEAKERS or not (somebody(mention) or mention.members):
            continue
        after = text[hit.end() : mention.start]
        if 0 <= mention.start - hit.end() <= 5 and after.strip().lower() in ("", "the"):
            return mention
    return None


def _whole(mention: Mention, text: str) -> bool:
    """False for a country that is but the last word of a longer subject ("the foreign ministry of X said")."""
    return mention.kind != "state" or not text[: mention.start].rstrip().lower().endswith((" of", " for", "in"))
