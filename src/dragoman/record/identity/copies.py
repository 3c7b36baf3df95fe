"""Sentences that one report takes over from another: copied words are not a second witness."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from dragoman.model import Claim, Document, Draft, Evidence, Interval, Span
from dragoman.record.identity.wording import Word, tokens, words

SHINGLE = 5
SHORTEST = 8
# Of the words of a shingle so many must say something; the fewest shingles that do, in a sentence that can be copied.
TELLING_WORDS = 2
FEWEST = 4
SHARE = 0.7
INSIDE = 0.8
_FILLERS = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "has",
        "have",
        "he",
        "her",
        "his",
        "in",
        "is",
        "it",
        "its",
        "of",
    )
) | frozenset(
    ("on", "she", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with")
)
# A run of words that stands in more sentences than this is a formula of the trade, and finds nothing.
COMMONPLACE = 40


@dataclass(frozen=True, slots=True)
class Block:
    """The same words in two texts, in characters of each."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A sentence of a later document that repeats one of an earlier document, and the stretches they share."""

    document: str
    span: Span
    source: str
    source_span: Span
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """Every copied sentence of a record, by the document that copies."""

    by_document: Mapping[str, tuple[Copy, ...]]

    def of(self, document: str, evidence: Evidence) -> tuple[Copy, ...]:
        """The copied sentences that this evidence touches."""
        found = self.by_document.get(document, ())
        return tuple(copy for copy in found if _covered(evidence, copy))


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, by the age of its document and its order in it."""

    document: int
    sentence: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence in words; `plain` holds the shingles that are more than names and titles."""

    span: Span
    words: tuple[Word, ...]
    plain: frozenset[tuple[str, ...]]


def by_age(documents: Iterable[Document]) -> list[Document]:
    """Documents from the earliest, by the last day on which each can have come out; undated ones last; then by path."""
    return sorted(documents, key=lambda one: (_latest(one), one.path, one.id))


def find(drafts: Sequence[Draft]) -> Copies:
    """Every sentence of a draft that repeats one of an earlier draft in this order; `drafts` come from the earliest."""
    lines = [_lines(draft) for draft in drafts]
    postings: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
    found: dict[str, tuple[Copy, ...]] = {}
    for number, draft in enumerate(drafts):
        copies = [_copy(drafts, lines, number, line, postings) for line in lines[number]]
        kept = tuple(copy for copy in copies if copy is not None)
        if kept:
            found[draft.document.id] = kept
        _post(postings, number, lines[number])
    return Copies(found)


def link(claims: Sequence[Claim], copies: Copies) -> tuple[Claim, ...]:
    """The claims with `copy_of` set on those told by a copied sentence. Claims come from the earliest document."""
    of: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        of[claim.document, claim.act].append(claim)
    origin: dict[str, str] = {}
    linked = []
    for claim in claims:
        source = _source(claim, copies, of)
        if source is not None:
            origin[claim.id] = origin.get(source, source)
        linked.append(replace(claim, copy_of=origin.get(claim.id)))
    return tuple(linked)


def own_words(claim: Claim) -> tuple[Evidence, ...]:
    """The evidence that tells the claim itself, not one of its parties; all of it where each piece has a role."""
    return tuple(one for one in claim.evidence if one.role is None) or claim.evidence


def sources(claim: Claim, copies: Copies) -> frozenset[str]:
    """The documents from which a claim's words are taken; empty unless nearly all that tell it are copied."""
    told = own_words(claim)
    touched = [(one, copies.of(claim.document, one)) for one in told]
    covered = sum(max((_covered(one, copy) for copy in found), default=0) for one, found in touched)
    if covered < INSIDE * sum(one.end - one.start for one in told):
        return frozenset()
    return frozenset(copy.source for _, found in touched for copy in found)


def _latest(document: Document) -> date:
    last = Interval.from_edtf(document.published).last if document.published else None
    return last or date.max


def _lines(draft: Draft) -> list[_Line]:
    known = _names(draft.claims) | _FILLERS
    lines = []
    for span in draft.sentences:
        found = words(draft.document.text, span.start, span.end)
        lines.append(_Line(span, found, _plain(found, known) if len(found) >= SHORTEST else frozenset()))
    return lines


def _names(claims: Iterable[Claim]) -> frozenset[str]:
    """The words of all names and titles in a document: reports share them without copying."""
    parties = [party for claim in claims for party in claim.parties()]
    told = sorted({name for party in parties for name in (party.name, party.office) if name})
    return frozenset(word for name in told for word in tokens(name))


def _plain(found: Sequence[Word], known: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """The shingles in which enough words are neither names, titles nor fillers; none of a sentence that has too few."""
    plain = [word.folded.removesuffix("'s") for word in found]
    shingles = {tuple(plain[at : at + SHINGLE]) for at in range(len(plain) - SHINGLE + 1)}
    telling = frozenset(one for one in shingles if sum(word not in known for word in one) >= TELLING_WORDS)
    return telling if len(telling) >= FEWEST else frozenset()


def _post(postings: dict[tuple[str, ...], list[_Place]], document: int, lines: Sequence[_Line]) -> None:
    for number, line in enumerate(lines):
        for shingle in line.plain:
            places = postings[shingle]
            if len(places) < COMMONPLACE:
                places.append(_Place(document, number))


def _copy(
    drafts: Sequence[Draft],
    lines: Sequence[Sequence[_Line]],
    number: int,
    line: _Line,
    postings: Mapping[tuple[str, ...], Sequence[_Place]],
) -> Copy | None:
    """The earliest sentence that this one repeats, or None."""
    shared: Counter[_Place] = Counter()
    for shingle in line.plain:
        shared.update(postings.get(shingle, ()))
    for place in sorted(shared, key=lambda one: (one.document, -shared[one], one.sentence)):
        other = lines[place.document][place.sentence]
        if shared[place] >= SHARE * min(len(line.plain), len(other.plain)):
            source, blocks = drafts[place.document].document.id, _blocks(line, other)
            return Copy(drafts[number].document.id, line.span, source, other.span, blocks)
    return None


def _blocks(line: _Line, other: _Line) -> tuple[Block, ...]:
    here, there = line.words, other.words
    matcher = SequenceMatcher(None, [word.folded for word in here], [word.folded for word in there], autojunk=False)
    return tuple(
        Block(here[at].start, here[at + size - 1].end, there[to].start, there[to + size - 1].end)
        for at, to, size in matcher.get_matching_blocks()
        if size >= SHINGLE
    )


def _covered(evidence: Evidence, copy: Copy) -> int:
    """How many of the evidence's characters lie in the shared stretches."""
    return sum(max(0, min(evidence.end, one.end) - max(evidence.start, one.start)) for one in copy.blocks)


def _source(claim: Claim, copies: Copies, of: Mapping[tuple[str, str], Sequence[Claim]]) -> str | None:
    """The earlier claim of the same act whose words this claim repeats; the one sharing most words."""
    if not sources(claim, copies):
        return None
    best: tuple[int, str] | None = None
    for evidence in own_words(claim):
        for copy in copies.of(claim.document, evidence):
            for other in of.get((copy.source, claim.act), ()):
                size = sum(_shared(evidence, one, copy.blocks) for one in own_words(other))
                if size and (best is None or size > best[0]):
                    best = (size, other.id)
    return best[1] if best else None


def _shared(evidence: Evidence, other: Evidence, blocks: Sequence[Block]) -> int:
    """How many characters of the other claim's evidence stand for characters of this one."""
    total = 0
    for block in blocks:
        first, last = max(evidence.start, block.start), min(evidence.end, block.end)
        if first < last:
            shift = block.source_start - block.start
            total += max(0, min(last + shift, other.end) - max(first + shift, other.start))
    return total
