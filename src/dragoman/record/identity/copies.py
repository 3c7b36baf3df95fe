"""Sentences that one report takes over from another: copied words are not a second witness."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import Any
from zlib import crc32

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
WINDOW = 4
# Of the finders of the shorter of two sentences so many are shared by a copy, at the least.
FOUND = 0.4


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
class Sentence:
    """A sentence that tells something, in words, and the marks by which its like is known."""

    document: str
    number: int
    span: Span
    words: tuple[Word, ...]
    marks: "Marks"


@dataclass(frozen=True, slots=True)
class Marks:
    """Checksums of what a sentence says. `plain` are those of its shingles that are more than names and titles.

    `finders` are some of these, chosen so that two sentences which share a run of words share a finder.
    """

    plain: frozenset[int]
    finders: frozenset[int]

    def share(self, other: "Marks") -> int:
        """How many shingles two sentences have in common where one repeats the other; 0 where none does."""
        if not may_repeat(len(self.finders & other.finders), len(self.finders), len(other.finders)):
            return 0
        shared = len(self.plain & other.plain)
        return shared if shared >= SHARE * min(len(self.plain), len(other.plain)) else 0


def by_age(documents: Iterable[Document]) -> list[Document]:
    """Documents from the earliest on; undated ones last."""
    return sorted(documents, key=age)


def age(document: Document) -> tuple[str, str, str]:
    """What orders documents: the last day on which each can have come out, then the path."""
    last = Interval.from_edtf(document.published).last if document.published else None
    return (last or date.max).isoformat(), document.path, document.id


def find(drafts: Sequence[Draft]) -> Copies:
    """Every sentence of a draft that repeats one of an earlier draft in this order; `drafts` come from the earliest."""
    postings: dict[int, list[Sentence]] = defaultdict(list)
    ages: dict[str, int] = {}
    found: dict[str, tuple[Copy, ...]] = {}
    for number, draft in enumerate(drafts):
        told = sentences(draft)
        ages[draft.document.id] = number
        copies = [copied(one, _found(one, postings), ages) for one in told]
        kept = tuple(copy for copy in copies if copy is not None)
        if kept:
            found[draft.document.id] = kept
        for one in told:
            for at in one.marks.finders:
                if len(postings[at]) < COMMONPLACE:
                    postings[at].append(one)
    return Copies(found)


def _found(one: Sentence, postings: Mapping[int, Sequence[Sentence]]) -> Iterator[Sentence]:
    """The sentences that share a finder with one which is no formula of the trade."""
    rare = (postings[at] for at in one.marks.finders if len(postings[at]) < COMMONPLACE)
    return (each for some in rare for each in some)


def sentences(draft: Draft) -> list[Sentence]:
    """The sentences of a draft by which claims are told and that are long enough to be copied."""
    known = _names(draft.claims) | _FILLERS
    told = sorted({(one.start, one.end) for claim in draft.claims for one in claim.evidence})
    found = []
    for number, span in enumerate(draft.sentences):
        if not any(start < span.end and span.start < end for start, end in told):
            continue
        here = words(draft.document.text, span.start, span.end)
        plain = _plain(here, known) if len(here) >= SHORTEST else ()
        if plain:
            found.append(Sentence(draft.document.id, number, span, here, _marks(plain)))
    return found


def may_repeat(shared: int, here: int, there: int) -> bool:
    """True when two sentences have so many of their finders in common that one may be a copy of the other."""
    return shared >= FOUND * min(here, there)


def copied(line: Sentence, candidates: Iterable[Sentence], ages: Mapping[str, Any]) -> Copy | None:
    """The earliest of the candidates that a sentence repeats, by the ages of their documents; or None."""
    others = {(one.document, one.number): one for one in candidates if one.document != line.document}
    shared = {key: line.marks.share(one.marks) for key, one in others.items()}
    repeated = [key for key in others if shared[key]]
    if not repeated:
        return None
    return copy_of(line, others[min(repeated, key=lambda one: (ages[one[0]], -shared[one], one[1]))])


def copy_of(line: Sentence, source: Sentence) -> Copy:
    """A sentence with the one it repeats."""
    return Copy(line.document, line.span, source.document, source.span, _blocks(line, source))


def link(claims: Sequence[Claim], copies: Copies) -> tuple[Claim, ...]:
    """The claims with `copy_of` set on those told by a copied sentence. Claims come from the earliest document."""
    origin: dict[str, str] = {}
    for claim, source in links(claims, claims, copies).items():
        origin[claim] = origin.get(source, source)
    return tuple(replace(claim, copy_of=origin.get(claim.id)) for claim in claims)


def links(claims: Iterable[Claim], others: Iterable[Claim], copies: Copies) -> dict[str, str]:
    """Of claims told by a copied sentence the one, among the others, whose words each repeats."""
    of: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for other in others:
        of[other.document, other.act].append(other)
    found = {claim.id: _source(claim, copies, of) for claim in claims}
    return {claim: source for claim, source in found.items() if source is not None}


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


def _names(claims: Iterable[Claim]) -> frozenset[str]:
    """The words of all names and titles in a document: reports share them without copying."""
    parties = [party for claim in claims for party in claim.parties()]
    told = sorted({name for party in parties for name in (party.name, party.office) if name})
    return frozenset(word for name in told for word in tokens(name))


def _plain(found: Sequence[Word], known: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """The shingles in which enough words are neither names, titles nor fillers; none of a sentence that has too few."""
    plain = [word.folded.removesuffix("'s") for word in found]
    shingles = (tuple(plain[at : at + SHINGLE]) for at in range(len(plain) - SHINGLE + 1))
    telling = tuple(one for one in shingles if sum(word not in known for word in one) >= TELLING_WORDS)
    return telling if len(set(telling)) >= FEWEST else ()


def _marks(plain: Sequence[tuple[str, ...]]) -> Marks:
    """Of each few shingles in a row the one with the least checksum (winnowing: Schleimer, Wilkerson, Aiken 2003)."""
    sums = [crc32(" ".join(one).encode("utf-8", "surrogatepass")) for one in plain]
    finders = (min(sums[at : at + WINDOW]) for at in range(max(1, len(sums) - WINDOW + 1)))
    return Marks(frozenset(sums), frozenset(finders))


def _blocks(line: Sentence, other: Sentence) -> tuple[Block, ...]:
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
    best: tuple[int, int, str] | None = None
    for evidence in own_words(claim):
        for copy in copies.of(claim.document, evidence):
            for other in of.get((copy.source, claim.act), ()):
                size = sum(_shared(evidence, one, copy.blocks) for one in own_words(other))
                rank = -size, min(one.start for one in other.evidence), other.id
                best = min(best or rank, rank) if size else best
    return best[2] if best else None


def _shared(evidence: Evidence, other: Evidence, blocks: Sequence[Block]) -> int:
    """How many characters of the other claim's evidence stand for characters of this one."""
    total = 0
    for block in blocks:
        first, last = max(evidence.start, block.start), min(evidence.end, block.end)
        if first < last:
            shift = block.source_start - block.start
            total += max(0, min(last + shift, other.end) - max(first + shift, other.start))
    return total
