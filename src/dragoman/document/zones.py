"""The parts of a report: headline, dateline, body, captions, and the boilerplate of the page around it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from re import Pattern

from dragoman.document import boilerplate, dateline, header, headlines, masthead, outline
from dragoman.document.calendar import edtf
from dragoman.document.columns import SYNONYMS
from dragoman.document.dateline import Dateline
from dragoman.document.header import Entry
from dragoman.document.headlines import same_words
from dragoman.model import Zone

_FILED_WITHIN = 5
_SHORT_TITLE = 4


@dataclass(frozen=True, slots=True)
class Parts:
    """The zones of a text in order, its title, where and when it was filed, and what its page says of it."""

    zones: tuple[Zone, ...]
    title: str | None = None
    dateline: Dateline | None = None
    stamped: str | None = None
    source: str | None = None


def find(
    text: str,
    start: int = 0,
    *,
    title: str | None = None,
    headed: Entry | None = None,
    patterns: Iterable[Pattern[str]] = (),
    is_town: Callable[[str], bool] = lambda _: False,
) -> Parts:
    """The parts of the text from `start`; a title in its header is a headline too, unless the body repeats it.

    `is_town` knows the towns in which a report may be filed without day and agency.
    """
    found = masthead.marked(outline.parts(text, start, patterns))
    found = headlines.marked(found, title=title, titled=headed is not None)
    filed = _dateline(text, found, is_town)
    lines = ([filed] if filed else []) + _further(text, found, filed)
    zones = [zone for part in found for zone in _zones(text, part, lines)]
    if headed and not any(part.kind == "headline" and same_words(part.words, headed.value) for part in found):
        zones.insert(0, Zone("headline", headed.start, headed.end))
    return Parts(tuple(zones), title or _title(found), filed, _stamped(found), _source(found))


def of(text: str) -> Parts:
    """The parts of a text of which nothing else is known."""
    head = header.find(text)
    named = next((name for name in SYNONYMS["title"] if name in head.entries), "")
    headed = head.entries.get(named)
    return find(text, head.end, title=headed.value if headed else None, headed=headed)


def _title(found: outline.Parts) -> str | None:
    """The first headline above the report; with the next one where it is but a word or two ("Joint communiqué")."""
    first = next((place for place, part in enumerate(found) if part.kind == "headline"), None)
    if first is None or any(part.kind == "body" and part.is_sentence for part in found[:first]):
        return None
    lines = [part.words for part in found[first : first + 2] if part.kind == "headline"]
    return " ".join(lines) if len(lines[0].split()) <= _SHORT_TITLE else lines[0]


def _dateline(text: str, found: outline.Parts, is_town: Callable[[str], bool]) -> Dateline | None:
    """The first dateline among the opening paragraphs, or place and day in the last line, as under a declaration."""
    body = [part.span for part in found if part.kind == "body"]
    opening = (dateline.find(text, span.start, span.end, is_town) for span in body[:_FILED_WITHIN])
    told = next(filter(None, opening), None)
    if told or not body:
        return told
    last = dateline.find(text, body[-1].start, body[-1].end)
    return last if last and last.end == body[-1].end and last.published else None


def _further(text: str, found: outline.Parts, first: Dateline | None) -> list[Dateline]:
    """The datelines of the other stories on a page, each under a headline of its own."""
    told = (
        dateline.find(text, part.span.start, part.span.end)
        for above, part in pairwise(found)
        if above.kind == "headline" and part.kind == "body"
    )
    return [one for one in told if one and one.date and one.agency and (first is None or one.start > first.start)]


def _zones(text: str, part: outline.Part, lines: Iterable[Dateline]) -> Iterator[Zone]:
    span = part.span
    filed = next((line for line in lines if line.start == span.start), None)
    if not filed or part.kind != "body":
        yield Zone(part.kind, span.start, span.end)
        return
    yield Zone("dateline", filed.start, filed.end)
    rest = text[filed.end : span.end].lstrip()
    if rest:
        yield Zone(part.kind, span.end - len(rest), span.end)


def _stamped(found: outline.Parts) -> str | None:
    """The day of the page's stamp or date line, from the one nearest to where the report begins."""
    opening = outline.body_starts(found)
    days = [
        (abs(place - opening), day)
        for place, part in enumerate(found)
        if part.kind == "boilerplate" and (day := _day(part.words))
    ]
    return min(days)[1] if days else None


def _day(words: str) -> str | None:
    stamp = boilerplate.stamp_in(words, 400)
    return edtf(stamp["day"]) if stamp else masthead.day_of(words.rstrip(" ,–—:-")) or masthead.credit_day(words)


def _source(found: outline.Parts) -> str | None:
    """Whom the page names as its source, beside the day or in a letterhead."""
    page = [part.words for part in found if part.kind == "boilerplate"]
    named = (
        name
        for words in page
        for name in (boilerplate.source_of(words), masthead.paper_of(words), masthead.paper_with_town(words))
    )
    return next(filter(None, named), None) or masthead.letterhead(found)
