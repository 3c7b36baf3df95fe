"""Whose turn it is to speak in a transcript: "SECRETARY LIND: ...", "Question: ...", and in a speech all of it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.claims.parties import party, somebody
from dragoman.model import Mention, Party, Reading, content_id
from dragoman.reading.described import HEADS


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks (nobody where somebody asks), where the words begin, and whether they are said abroad or to the press.

    What officials of one state say to each other is no speech between states.
    """

    speakers: tuple[Party, ...]
    start: int
    public: bool = True
    headline: bool = False


Turns = Mapping[int, Turn]
"""Whose turn each sentence belongs to, by its number."""

_DOT = r"(?:(?<=\b[A-Z])|(?<=\bM[rRsS])|(?<=\bD[rR])|(?<=\bM[rR][sS]))\."
_LABEL = re.compile(rf"(?P<label>[A-Z](?:[^:.?!\n\"]|{_DOT}){{0,140}}?): ?(?=\S)")
_ASKS = re.compile(r"(?:Q|QUESTION|REPORTER|JOURNALIST|MODERATOR|CORRESPONDENT|INTERVIEWER)\b[\s:.\d]", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:A|ANSWER|RESPONSE)\s*:", re.IGNORECASE)
_STYLES = frozenset("mr mrs ms dr sir shri smt amb ambassador secretary president prime minister foreign the".split())
_SPEECH = re.compile(
    r"(?:[\w']+ ){0,3}?(?:statement|remarks|speech|address|keynote|intervention|message|lecture) "
    r"(?:to the (?:press|media) )?(?:delivered |made )?by (?:the |h\.?e\.? )?",
    re.IGNORECASE,
)
_LINKS = frozenset("of the and for to de la le el da do dos van von der den bin bint ibn al ben e y".split())
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_ENOUGH = 3


def turns(reading: Reading) -> Turns:
    """Whose turn it is: in a headline that speaks, and in a transcript or a speech."""
    return {**_headline(reading), **_transcript(reading)}


def ruler_speaking(reading: Reading, at: int, others: Sequence[Mention]) -> list[Mention]:
    """Who heads a state and says "I" before and after a place in a transcript: "the summit with A" there is his."""
    said = [m for m in reading.mentions if m.text in ("I", "my", "My", "me") and abs(m.start - at) < _SPOKEN]
    around = [*[m for m in said if m.start < at][-1:], *[m for m in said if m.start > at][:1]]
    heads = [m for m in around if m.name != m.text and m.rank in HEADS]
    mine = len(heads) == len(around) and len({m.name for m in heads}) == 1
    return heads[:1] if mine and all(m.country != heads[0].country for m in others) else []


_SPOKEN = 2000


def _headline(reading: Reading) -> Turns:
    """ "Lavrov: Moscow is ready for talks": the headline is said by a person whom the text names."""
    found: dict[int, Turn] = {}
    for number, sentence in enumerate(reading.sentences):
        block = reading.clean.blocks[sentence.block]
        hit = _LABEL.match(reading.clean.text, sentence.start, block.end) if block.kind == "headline" else None
        if hit is None or sentence.start != block.start:
            continue
        surname = hit["label"].split()[-1].casefold()
        known = _of_surname(reading, surname)
        if len({m.name for m in known}) == 1 and len(hit["label"].split()) < _FEW:
            found[number] = Turn((party(known[0], hit["label"]),), hit.end(), headline=True)
    return found


def _transcript(reading: Reading) -> Turns:
    """The turns of a transcript, where two speak or somebody asks; of a speech, its speaker in every sentence."""
    labels = dict(_labels(reading))
    speakers = {number: _speaker(reading, number, label) for number, label in labels.items()}
    several = len({told[0].name for told in speakers.values() if told}) >= _TURNS
    if len(labels) < _TURNS or not (None in labels.values() or several or _interviewed(labels, speakers)):
        return _speech(reading)
    lands = {p.country for told in speakers.values() for p in told if p.country}
    public = None in labels.values() or len(lands) > 1
    found: dict[int, Turn] = {}
    for first, after in pairwise([*sorted(labels), len(reading.sentences)]):
        label = labels[first]
        if label is not None and not speakers[first]:
            continue
        for number in range(first, after):
            start = reading.sentences[number].start
            found[number] = Turn(speakers[first], start + len(label or "") + 1 if number == first else start, public)
    return found


def _interviewed(labels: Mapping[int, str | None], speakers: Mapping[int, tuple[Party, ...]]) -> bool:
    """True where an official and somebody of no office speak in turn, each of them again and again."""
    order = [(label or "", bool(speakers[number])) for number, label in sorted(labels.items())]
    changes = sum(one[1] is not other[1] for one, other in pairwise(order))
    asking = Counter(label for label, told in order if not told)
    return changes > _TURNS and any(count >= _TURNS for count in asking.values())


_REACH = 142
"""So many characters on, at most, stands the colon behind a label."""
_TURNS, _LONG, _SHORT, _ACRONYM, _FEW = 2, 20, 12, 4, 5


def _labels(reading: Reading) -> Iterator[tuple[int, str | None]]:
    """The sentences that begin with who speaks; None for who asks. Within a paragraph, only names are labels."""
    text, blocks = reading.clean.text, reading.clean.blocks
    for number, sentence in enumerate(reading.sentences):
        block = blocks[sentence.block]
        leads = sentence.start == block.start
        if leads and _ASKS.match(text, sentence.start):
            yield number, None
            continue
        spoken = block.kind == "body" and ":" in text[sentence.start : sentence.start + _REACH]
        hit = _LABEL.match(text, sentence.start, block.end) if spoken else None
        if hit and _name(hit["label"]) and (leads or len(hit["label"].split()) > 1):
            yield number, hit["label"]


def _name(label: str) -> bool:
    """True for words that are all part of a name or an office: no verb, and no heading of a list."""
    words = re.findall(r"[\w'.-]+", label)
    return len(words) < _LONG and all(w[0].isupper() or w.casefold() in _LINKS for w in words)


def _speaker(reading: Reading, number: int, label: str | None) -> tuple[Party, ...]:
    if label is None:
        return ()
    start = reading.sentences[number].start
    if _ANSWERS.match(label + ":"):
        told = _headed(reading)
        return (told,) if told else ()
    here = [m for m in reading.mentions if start <= m.start < start + len(label) and m.kind == "person" and somebody(m)]
    named = [m for m in here if m.how in ("named", "short")] or here
    if named:
        return (party(named[-1], label),)
    return _by_surname(reading, label)


def _by_surname(reading: Reading, label: str) -> tuple[Party, ...]:
    """Who is told elsewhere by the surname that a label gives: "MR. DAVIES" is the briefer Glyn Davies."""
    words = [w for w in re.split(r"[\s.]+", label) if w and w.casefold() not in _STYLES]
    styled = len(words) < len(label.split()) or (label.isupper() and len(words[-1]) > _ACRONYM)
    if not words or len(words) > 3 or not styled:
        return ()
    known = _of_surname(reading, words[-1].casefold())
    if len({m.name for m in known}) == 1:
        return (party(known[0], label),)
    full = re.search(rf"\b(?:[A-Z][\w'.-]+ ){{1,2}}(?i:{re.escape(words[-1])})\b", _mixed(reading.clean.text))
    name = full.group() if full else words[-1].capitalize()
    return (Party(name, "person", label, content_id("person", name.casefold())),)


def _of_surname(reading: Reading, surname: str) -> list[Mention]:
    """The people whom the text names in full with a surname."""
    people = [m for m in reading.mentions if m.kind == "person" and m.how == "named"]
    return [m for m in people if m.name.casefold().split()[-1:] == [surname]]


def _mixed(text: str) -> str:
    """The text without its words in capitals, and the styles of names: "MR. DAVIES" tells no first name."""
    return re.sub(
        r"\b(?:[A-Z]{2,}|Mr|Mrs|Ms|Dr|Secretary|President|Minister)\b\.?", lambda hit: "_" * len(hit.group()), text
    )


def _headed(reading: Reading) -> Party | None:
    """The one person whom the head of the document names: who is interviewed, or holds the press conference."""
    if not reading.clean.blocks:
        return None
    end = next((b.start for b in reading.clean.blocks if b.kind == "body"), 0)
    named = {m.name: m for m in reading.mentions if m.end <= end and m.kind == "person" and m.how == "named"}
    return party(next(iter(named.values()))) if len(named) == 1 else None


def _speech(reading: Reading) -> Turns:
    """ "Remarks by President A": every block of the body outside quotation marks is A's."""
    text, blocks = reading.clean.text, reading.clean.blocks
    head = next((b for b in blocks if b.kind == "headline"), None)
    hit = _SPEECH.match(text, head.start, head.end) if head else None
    who = _named_at(reading, hit.end()) if hit else None
    body = [n for n, sentence in enumerate(reading.sentences) if blocks[sentence.block].kind == "body"]
    said = sum(len(_FIRST.findall(text, reading.sentences[n].start, reading.sentences[n].end)) for n in body)
    return {n: Turn((party(who),), reading.sentences[n].start) for n in body} if who and said >= _ENOUGH else {}


def _named_at(reading: Reading, offset: int) -> Mention | None:
    """The one person whom the words from an offset on to the end of their line name."""
    line = reading.clean.text.find("\n", offset)
    begin = offset - len("the ")
    named = [m for m in reading.mentions if begin <= m.start < line and m.kind == "person" and somebody(m)]
    alone = (
        named and named[0].start - offset < _SHORT and "and" not in reading.clean.text[named[0].end : line].split()[:1]
    )
    return named[0] if alone else None
