"""A fact's footnote: the very words it rests on, cut to what a note can hold."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model import Claim, Document, Event, Evidence, Footnote
from dragoman.model.sureness import SURE
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.prose import displayed

MOST_WORDS = 36
_LEAST_WORDS = 5
_GAP = 160
_MOST_PIECES = 3
_CONTEXT = 22
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"”’')\]]*\s+(?=[\"“‘(]?[A-Z])|\n\s*\n"
)
_LONG_LABEL = 32

Cluster = tuple[int, int, tuple[Evidence, ...]]


def cite(ledger: Ledger, claims: Iterable[Claim], *, most: int = 2) -> tuple[Footnote, ...]:
    """One note for each document that tells these claims, earliest first; a copied sentence is cited once."""
    groups: dict[str, list[Claim]] = {}
    held = sorted(
        claims, key=lambda claim: (claim.document, claim.evidence[0].start if claim.evidence else 0, claim.id)
    )
    ids = {claim.id for claim in held}
    for claim in held:
        if claim.evidence and claim.copy_of not in ids and claim.document in ledger.documents:
            groups.setdefault(claim.document, []).append(claim)
    documents = sorted((ledger.documents[id] for id in groups), key=lambda one: (one.published or "9999", one.path))
    return tuple(footnote(one, groups[one.id]) for one in _shown(documents, groups, most))


def _shown(documents: Sequence[Document], told: Mapping[str, Sequence[Claim]], most: int) -> Sequence[Document]:
    """The earliest; where all of these may be misread and a later one is surer, it takes the last one's place."""
    sure = {id: min(claim.confidence for claim in claims) for id, claims in told.items()}
    kept = documents[:most]
    best = max(documents, key=lambda one: sure[one.id], default=None)
    if best is None or max(sure[one.id] for one in kept) >= min(sure[best.id], SURE):
        return kept
    return [*kept[:-1], best]


def cite_event(ledger: Ledger, event: Event, *, most: int = 2) -> tuple[Footnote, ...]:
    """The notes of an event: its tellings."""
    return cite(ledger, ledger.told_by(event), most=most)


def footnote(document: Document, claims: Sequence[Claim]) -> Footnote:
    """The words of one document that carry the given claims together."""
    clusters = _needed(document, claims)
    pieces = [piece for cluster in clusters for piece in _pieces(document.text, cluster)]
    return Footnote(
        quote=" … ".join(pieces),
        publisher=document.publisher or document.agency,
        published=spoken(document.published) if document.published else None,
        document=label(document),
        path=document.path,
        start=min(cluster[0] for cluster in clusters),
        end=max(cluster[1] for cluster in clusters),
        confidence=min(claim.confidence for claim in claims),
        judged=tuple(dict.fromkeys(told for claim in claims for told in judged(claim))),
        report=document.id,
    )


def cite_around(ledger: Ledger, claims: Iterable[Claim]) -> tuple[Footnote, ...]:
    """A note a claim with its first words and some of those before and after, for words that say little alone."""
    found = []
    for claim in claims:
        document = ledger.documents.get(claim.document)
        if document is not None and claim.evidence:
            first = min(claim.evidence, key=lambda one: (one.start, one.end))
            start, end = _sentence(document.text, *_whole_words(document.text, first.start, first.end))
            found.append(quoted(document, start, end, confidence=claim.confidence))
    return tuple(found)


def quoted(document: Document, start: int, end: int, *, confidence: float = 1.0) -> Footnote:
    """The note for a stretch of a document that is quoted as it stands."""
    return Footnote(
        quote=_cut(displayed(document.text[start:end])),
        publisher=document.publisher or document.agency,
        published=spoken(document.published) if document.published else None,
        document=label(document),
        path=document.path,
        start=start,
        end=end,
        confidence=confidence,
        report=document.id,
    )


def judged(claim: Claim) -> Iterator[str]:
    """What people set or marked in a claim: its words do not tell it."""
    for edit in claim.edits:
        source = f" from {edit.source}" if edit.source else ""
        yield f"{edit.field.removeprefix('values.')} set by {edit.by}{source}"
    yield from (f"{field.removeprefix('values.')} {claim.marks[field]}" for field in claim.marks)


def label(document: Document) -> str:
    """A short name for a document: its file's name, or its id where that name is too long to read."""
    name = document.path.replace("\\", "/").rsplit("/", 1)[-1]
    stem = re.sub(r"\.(txt|md|html?|markdown)$", "", name, flags=re.IGNORECASE)
    return stem if len(stem) <= _LONG_LABEL else document.id


def opening(document: Document) -> int:
    """Where the report itself begins, behind the header lines of its file."""
    return min((zone.start for zone in document.zones), default=0)


def _needed(document: Document, claims: Sequence[Claim]) -> list[Cluster]:
    """As few stretches as carry every claim, in the order of the text, at most three."""
    clusters = _clusters(document.text, [evidence for claim in claims for evidence in claim.evidence])
    open_claims = {claim.id: set(claim.evidence) for claim in claims}
    chosen: list[Cluster] = []
    while open_claims and len(chosen) < _MOST_PIECES:
        best = max(clusters, key=lambda one: (*_carried(one, open_claims), -one[0]))
        chosen.append(best)
        open_claims = {id: own for id, own in open_claims.items() if not own & set(best[2])}
    return sorted(chosen)


def _carried(cluster: Cluster, claims: Mapping[str, set[Evidence]]) -> tuple[int, int]:
    """How many claims a stretch carries, and how much of their evidence."""
    shared = [len(own & set(cluster[2])) for own in claims.values()]
    return sum(count > 0 for count in shared), sum(shared)


def _clusters(text: str, evidence: list[Evidence]) -> list[Cluster]:
    found: list[Cluster] = []
    for one in sorted(set(evidence), key=lambda one: (one.start, -one.end)):
        if found and _joins(text, found[-1][1], one.start):
            start, end, parts = found[-1]
            found[-1] = (start, max(end, one.end), (*parts, one))
        else:
            found.append((one.start, one.end, (one,)))
    return found


def _joins(text: str, end: int, start: int) -> bool:
    return start <= end or (start - end <= _GAP and not SENTENCE_END.search(text, max(end - 2, 0), start))


def _pieces(text: str, cluster: Cluster) -> list[str]:
    start, end, evidence = cluster
    start, end = _whole_words(text, start, end)
    if len(text[start:end].split()) < _LEAST_WORDS:
        start, end = _sentence(text, start, end)
    words = displayed(text[start:end])
    if len(words.split()) <= MOST_WORDS:
        return [words]
    merged = _merged(evidence)
    parts = [displayed(text[slice(*_whole_words(text, *span))]) for span in merged]
    if sum(len(part.split()) for part in parts) <= MOST_WORDS:
        return parts
    return [_cut(words)]


def _merged(evidence: Sequence[Evidence]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for one in evidence:
        if spans and one.start <= spans[-1][1] + 2:
            spans[-1] = (spans[-1][0], max(spans[-1][1], one.end))
        else:
            spans.append((one.start, one.end))
    return spans


def _cut(words: str) -> str:
    parts = words.split(" ")
    if len(parts) <= MOST_WORDS:
        return words
    head = MOST_WORDS * 2 // 3
    return f"{' '.join(parts[:head])} … {' '.join(parts[head - MOST_WORDS :])}"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around too few words, or a few words on each side where it is long, so that a note can be read."""
    earlier = [found.end() for found in SENTENCE_END.finditer(text, max(0, start - 400), start)]
    begin = earlier[-1] if earlier else (0 if start <= 400 else start)
    later = SENTENCE_END.search(text, max(end - 1, 0), end + 400)
    stop = later.start() + 1 if later else (len(text) if len(text) <= end + 400 else end)
    before, after = text[begin:start].split(), text[end:stop].split()
    if len(before) + len(after) + _LEAST_WORDS > _CONTEXT:
        begin = _words_back(text, start, min(len(before), 7))
        stop = _words_on(text, end, min(len(after), 9))
    return begin, stop


def _words_back(text: str, start: int, count: int) -> int:
    found = list(re.finditer(r"\S+\s*", text[:start]))[-count:] if count else []
    return found[0].start() if found else start


def _words_on(text: str, end: int, count: int) -> int:
    stop = end
    for found in itertools.islice(re.finditer(r"\s*\S+", text[end : end + 400]), count):
        stop = end + found.end()
    return stop
