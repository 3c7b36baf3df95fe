"""What each side has pledged and said, by topic and side, newest first; what a side repeats is told once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.model import Claim, Line, Section
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import spoken
from dragoman.views.naming import is_unnamed
from dragoman.views.notes import cite
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import capital, counted, displayed, listed, literal, unique
from dragoman.views.telling import unique_parties

_MOST_WORDS = 32
_SAME = 0.6
_OTHER = "other matters"
_LOOSE_END = re.compile(r"[,;]?\s+(?:and|or|but|to|that|the|of|by|with|in)$")
_WORD = re.compile(r"[^\W_]+")
_FORCES = {
    "will": "pledge",
    "ready": "offer",
    "agreed": "agreed",
    "hopes": "hope",
    "urge": "call",
    "praise": "praise",
    "support": "support",
    "oppose": "opposed",
    "welcome": "welcome",
    "thank": "thanks",
    "invite": "invitation",
    "agree": "agreed",
}


@dataclass(frozen=True, slots=True)
class Saying:
    """What one side said on a topic; `again` are older tellings in nearly the same words."""

    claim: Claim
    words: str
    again: tuple[Claim, ...] = ()


def section(pair: Pair, limits: Limits) -> Section | None:
    """A paragraph a topic, the most spoken of first."""
    claims = pair.told("pledge", "statement")
    if not claims:
        return None
    topics: dict[str, list[Claim]] = {}
    for claim in claims:
        topics.setdefault(topic_of(pair, claim), []).append(claim)
    order = sorted(topics, key=lambda topic: (topic == _OTHER, -len(topics[topic]), topic))
    told = [(topic, *_paragraph(pair, topic, topics[topic], limits.sayings)) for topic in order[: limits.topics]]
    left = len(claims) - sum(count for _, _, count in told)
    paragraphs = [lines for _, lines, _ in told]
    if left > 0:
        command = f"*dragoman dossier {pair.one} {pair.other}*"
        words = f"{counted(left, 'older or lesser saying')} more: {command} lists them."
        paragraphs.append((Line(words, about_record=True),))
    return Section("What each side has pledged and said", paragraphs=tuple(paragraphs))


def topic_of(pair: Pair, claim: Claim) -> str:
    """Of the claim's topics (of all, where it names none) the one whose words it uses most, else earliest."""
    told = claim.values.get("topics")
    own = told if isinstance(told, tuple) else ()
    text = " ".join(one.text for one in claim.evidence).casefold()
    scores = {}
    for topic, words in pair.ledger.lexicon.topics.items():
        found = _telltale(words).findall(text) if not own or topic in own else []
        if found:
            scores[topic] = (-len(set(found)), text.index(found[0]), topic)
    return min(scores, key=lambda topic: scores[topic]) if scores else (own[0] if own else _OTHER)


@cache
def _telltale(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(word.strip(chr(34))) for word in longest_first)})\b", re.IGNORECASE)


def _paragraph(pair: Pair, topic: str, claims: Sequence[Claim], most: int) -> tuple[tuple[Line, ...], int]:
    lines: list[Line] = []
    shown = 0
    for label, own in _by_side(pair, claims):
        sayings = gathered(own)[:most]
        shown += sum(1 + len(saying.again) for saying in sayings)
        for index, saying in enumerate(sayings):
            start = f"{label}: " if index == 0 else ""
            mark = "." if index + 1 == len(sayings) else ";"
            lines.append(_line(pair, saying, start, mark))
    first = lines[0]
    title = capital(topic.replace("_", " "))
    return (Line(f"**{title}.** {first.text}", first.notes), *lines[1:]), shown


def _line(pair: Pair, saying: Saying, start: str, mark: str) -> Line:
    force = saying.claim.values.get("strength") or saying.claim.values.get("force")
    kind = _FORCES.get(str(force))
    when = pair.ledger.dated(saying.claim)
    about = [
        part for part in (_speaker(pair, saying.claim), spoken(when, short=True) if when else "undated", kind) if part
    ]
    again = unique(_dated(pair, claim) for claim in saying.again)
    repeated = f"; also {listed(again[:3])}" if again else ""
    words = f"{start}“{literal(saying.words)}” ({', '.join(about)}{repeated}){mark}"
    return Line(words, cite(pair.ledger, (saying.claim, *saying.again[:1])))


def _dated(pair: Pair, claim: Claim) -> str:
    when = pair.ledger.dated(claim)
    return spoken(when, short=True) if when else "undated"


def _speaker(pair: Pair, claim: Claim) -> str:
    speakers = [party for party in unique_parties(claim.roles.get("speaker", ())) if party.kind in ("person", "group")]
    names = unique(literal(party.text if is_unnamed(party) else pair.ledger.short(party.name)) for party in speakers)
    return listed(names) if len(names) <= 3 else f"{listed(names[:2])} and others"


def _by_side(pair: Pair, claims: Sequence[Claim]) -> Iterable[tuple[str, list[Claim]]]:
    groups: dict[str, list[Claim]] = {"": []}
    for claim in claims:
        sides = countries(claim.parties("speaker", "pledger")) & pair.codes
        speaking = countries(claim.parties("speaker")) & pair.codes or sides
        key = "" if len(speaking) > 1 else next(iter(speaking), "")
        groups.setdefault(key, []).append(claim)
    for code in (pair.one, pair.other):
        if groups.get(code):
            yield capital(pair.name(code)), groups[code]
    if groups[""]:
        yield "Both sides", groups[""]


def gathered(claims: Sequence[Claim]) -> list[Saying]:
    """The sayings, newest first as given, near repetitions put to the newest telling."""
    found: list[Saying] = []
    for claim in claims:
        words = quoted(claim)
        same = next((index for index, one in enumerate(found) if _alike(one.words, words)), None)
        if same is not None:
            found[same] = Saying(found[same].claim, found[same].words, (*found[same].again, claim))
        elif words:
            found.append(Saying(claim, words))
    return found


def quoted(claim: Claim) -> str:
    """The words of a saying as the report has them, their end left out where they are long."""
    content = displayed(str(claim.values.get("content") or ""))
    told = [displayed(one.text) for one in claim.evidence]
    # Who said it may take more words than what was said.
    evidence = content if content and any(content in words for words in told) else max(told, key=len, default="")
    words = _LOOSE_END.sub("", evidence.strip(" ,;.")).split(" ")
    if len(words) > _MOST_WORDS:
        return _inner_quotes(_LOOSE_END.sub("", " ".join(words[:_MOST_WORDS]).rstrip(" ,;."))) + " …"
    return _inner_quotes(" ".join(words))


def _inner_quotes(words: str) -> str:
    """Quotation marks inside a quotation, single ones, each closed again."""
    marks = iter("‘’" * words.count('"'))
    words = "".join(next(marks) if letter == '"' else letter for letter in words)
    words = words.replace("“", "‘").replace("”", "’")
    opened = len(re.findall(r"(?<!\w)‘", words))
    closed = len(re.findall(r"’(?!\w)", words))
    return words + "’" * max(0, opened - closed)


def _alike(one: str, other: str) -> bool:
    first, second = ({word.casefold() for word in _WORD.findall(text)} for text in (one, other))
    if one.casefold() in other.casefold() or other.casefold() in one.casefold():
        return True
    return bool(first and second) and len(first & second) / len(first | second) >= _SAME
