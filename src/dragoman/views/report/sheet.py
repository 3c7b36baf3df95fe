"""A report as it stands, in stretches: what each part of it is, and which words carry a claim, or were asked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from dragoman.model import Claim, Document, Span
from dragoman.model.claim import EVENT_ACTS

STRETCH = 16_000
"""So many characters of a report, or a few less, are shown at once."""

_SAYINGS = ("statement", "pledge")

Told = tuple[Span, Claim]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are alike in what they carry: `claims` with those of the narrowest evidence first.

    `silent` words are of a sentence that was read and gave no claim; `cited` ones were asked for.
    """

    text: str
    start: int
    claims: tuple[Claim, ...] = ()
    silent: bool = False
    cited: bool = False

    @property
    def sort(self) -> str | None:
        """ "happening", "saying" or "matter" (an office, a figure, a phrase), as the first claim is; None without."""
        if not self.claims:
            return None
        act = self.claims[0].act
        return "happening" if act in EVENT_ACTS else "saying" if act in _SAYINGS else "matter"


@dataclass(frozen=True, slots=True)
class Part:
    """A zone of the text, or what lies outside all zones and was not read (`kind` None)."""

    kind: str | None
    words: tuple[Words, ...]

    @property
    def marked(self) -> tuple[tuple[bool, tuple[Words, ...]], ...]:
        """The words in runs: those that were asked for, and those that were not."""
        return tuple((cited, tuple(run)) for cited, run in groupby(self.words, key=lambda one: one.cited))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One stretch of a report; `number` counts from 1, `of` is how many stretches there are."""

    span: Span
    number: int
    of: int
    parts: tuple[Part, ...]


def sheet(
    document: Document, claims: Iterable[Claim], silent: Sequence[Span], cited: Span | None, number: int | None
) -> Sheet:
    """The stretch of that number; without one, the stretch in which the cited words begin, or the first."""
    every = stretches(document.text)
    number = min(max(number, 1), len(every)) if number is not None else _holding(every, cited)
    span = every[number - 1]
    told = [
        (inside, claim)
        for claim in claims
        for one in claim.evidence
        if (inside := _within(Span(one.start, one.end), span)) is not None
    ]
    quiet = [inside for one in silent if (inside := _within(one, span)) is not None]
    asked = _within(cited, span) if cited is not None else None
    parts = tuple(
        Part(kind, tuple(_words(document.text, zone, told, quiet, asked))) for kind, zone in _zones(document, span)
    )
    return Sheet(span, number, len(every), parts)


def stretches(text: str, most: int = STRETCH) -> tuple[Span, ...]:
    """The text cut where a paragraph ends, else a line, else a word; a run of letters without end is cut anywhere."""
    found: list[Span] = []
    at = 0
    while len(text) - at > most:
        end = _cut(text, at, at + most)
        found.append(Span(at, end))
        at = end
    return (*found, Span(at, len(text)))


def _cut(text: str, start: int, most: int) -> int:
    least = start + (most - start) // 2
    for sign in ("\n\n", "\n", " "):
        at = text.rfind(sign, least, most)
        if at >= 0:
            return at + len(sign)
    return most


def _holding(every: Sequence[Span], cited: Span | None) -> int:
    """The number of the stretch in which the cited words begin."""
    if cited is None:
        return 1
    return next((at for at, one in enumerate(every, start=1) if cited.start < one.end), len(every))


def _zones(document: Document, span: Span) -> Iterator[tuple[str | None, Span]]:
    """The zones in a stretch, and what lies between them unless it is white space."""
    at = span.start
    for zone in sorted(document.zones, key=lambda one: (one.start, one.end)):
        inside = _within(Span(max(zone.start, at), max(zone.end, at)), span)
        if inside is None:
            continue
        if document.text[at : inside.start].strip():
            yield None, Span(at, inside.start)
        yield zone.kind, inside
        at = inside.end
    if document.text[at : span.end].strip():
        yield None, Span(at, span.end)


def _words(text: str, zone: Span, told: Sequence[Told], silent: Sequence[Span], cited: Span | None) -> Iterator[Words]:
    """A zone cut wherever a claim's words begin or end, or those asked for; neighbours that are alike are one."""
    own = [(span, claim) for span, claim in told if span.overlaps(zone)]
    quiet = [span for span in silent if span.overlaps(zone)]
    held: Words | None = None
    for start, end in pairwise(_edges(zone, [*(span for span, _ in own), *quiet, *([cited] if cited else [])])):
        here = Span(start, end)
        found = Words(
            text[start:end],
            start,
            _carried(here, own),
            any(span.overlaps(here) for span in quiet),
            cited is not None and cited.overlaps(here),
        )
        if held is not None and _alike(held, found):
            held = Words(held.text + found.text, held.start, held.claims, held.silent, held.cited)
            continue
        if held is not None:
            yield held
        held = found
    if held is not None:
        yield held


def _edges(zone: Span, spans: Iterable[Span]) -> list[int]:
    edges = {zone.start, zone.end, *(at for span in spans for at in (span.start, span.end))}
    return sorted(at for at in edges if zone.start <= at <= zone.end)


def _carried(here: Span, told: Sequence[Told]) -> tuple[Claim, ...]:
    over = [(span.end - span.start, span.start, claim.id, claim) for span, claim in told if span.overlaps(here)]
    return tuple({id: claim for _, _, id, claim in sorted(over, key=lambda one: one[:3])}.values())


def _alike(one: Words, other: Words) -> bool:
    return (one.claims, one.silent, one.cited) == (other.claims, other.silent, other.cited)


def _within(one: Span, span: Span) -> Span | None:
    """What of a span lies in another; None where nothing does."""
    start, end = max(one.start, span.start), min(one.end, span.end)
    return Span(start, end) if start < end else None
