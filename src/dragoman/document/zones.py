"""The parts of a report: headline, dateline, body, captions, and the boilerplate of the page around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import Pattern

from dragoman.document import boilerplate, captions, dateline, header, paragraphs
from dragoman.document.calendar import edtf
from dragoman.document.dateline import Dateline
from dragoman.document.header import Header
from dragoman.model import Span, Zone
import itertools

_ENDED = re.compile(r"[.!;,:][\"'”’)\]*_]*\Z")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}\Z|\b(?:Jr|Sr|St|No)\.\Z")
_MARKED_HEADING = re.compile(r"\A#{1,6}\s|\A(\*\*\*?|__)[^*_\n][^\n]{0,180}\1[\s:]*\Z")
_BULLET = re.compile(r"\A(?:[-*+•·‣▪◦●–—]\s|\(?\d{1,3}[.)]\s)")
_SALUTATION = re.compile(r"\A(?:Dear|Mr|Mrs|Ms|Excellenc|Ladies|Your|Distinguished)\b")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_TITLE_LIMIT = 200
_SUBHEAD_LIMIT = 110
_OPENING_PARAGRAPHS = 5


@dataclass(frozen=True, slots=True)
class Parts:
    """The zones of a text in order, the headline's span where there is one, the dateline, and the page's own date."""

    zones: tuple[Zone, ...]
    headline: Span | None = None
    dateline: Dateline | None = None
    stamped: str | None = None


def find(text: str, head: Header, *, title: str | None = None, patterns: Iterable[Pattern[str]] = ()) -> Parts:
    """The parts of the text after its header; a title in the header is a headline too, unless the body repeats it."""
    patterns = tuple(patterns)
    spans = list(_unwrapped(text, paragraphs.find(text, head.end, len(text))))
    kinds = _kinds(text, spans, title, titled="title" in head.entries, patterns=patterns)
    opening, filed = _dateline(text, spans, kinds)
    zones = [zone for span, kind in zip(spans, kinds, strict=True) for zone in _zones(text, span, kind, filed)]
    headline = next((span for span, kind in zip(spans, kinds, strict=True) if kind == "headline"), None)
    entry = head.entries.get("title")
    if entry and entry.value.strip() and not _repeated(text, spans, kinds, entry.value):
        headline = Span(entry.start, entry.end)
        zones.insert(0, Zone("headline", entry.start, entry.end))
    return Parts(tuple(zones), headline, filed, _stamped(text, spans, kinds, opening))


def of(text: str) -> Parts:
    """The parts of a text of which nothing else is known."""
    return find(text, header.find(text))


def same_words(one: str, other: str) -> bool:
    """True when two titles differ in nothing but marks, spaces and case."""
    return bool(one) and _folded(one) == _folded(other)


def _folded(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def _unwrapped(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Paragraphs with a menu glued before them, or a footer after, cut into their parts."""
    for span in spans:
        words = span.of(text)
        title, begins = boilerplate.lead_in(words)
        ends = max(begins, boilerplate.lead_out(words))
        cuts = sorted({0, begins, ends, len(words), *((title.start, title.end) if title else ())})
        for start, end in itertools.pairwise(cuts):
            part = words[start:end]
            if part.strip(" \u200b\ufeff\xa0"):
                lead = len(part) - len(part.lstrip())
                yield Span(span.start + start + lead, span.start + start + len(part.rstrip()))


def _kinds(
    text: str, spans: list[Span], title: str | None, *, titled: bool, patterns: tuple[Pattern[str], ...]
) -> list[str]:
    """What each paragraph is, the dateline still inside its paragraph."""
    kinds = [_kind(span.of(text), patterns) for span in spans]
    for place, span in enumerate(spans):
        if boilerplate.ends_report(span.of(text)) and "body" in kinds[:place]:
            kinds[place:] = ["boilerplate"] * (len(spans) - place)
            break
    _menus(text, spans, kinds)
    _headlines(text, spans, kinds, title, titled=titled)
    return kinds


def _kind(words: str, patterns: tuple[Pattern[str], ...]) -> str:
    if captions.is_caption(words):
        return "caption"
    return "boilerplate" if boilerplate.is_boilerplate(words, patterns) else "body"


def _menus(text: str, spans: list[Span], kinds: list[str]) -> None:
    """A menu glued before a stamp: the part before the title, and the stamp itself, are the page's own."""
    for place, span in enumerate(spans[:-1]):
        found = boilerplate.STAMP.match(text, span.start, span.end)
        if (
            found
            and place >= 2
            and spans[place - 1].end >= span.start - 2
            and spans[place - 2].end == spans[place - 1].start
        ):
            kinds[place - 2 : place + 1] = ["boilerplate", "headline", "boilerplate"]


def _headlines(text: str, spans: list[Span], kinds: list[str], title: str | None, *, titled: bool) -> None:
    """Marks the first paragraph that is a headline, then the subheads between body paragraphs."""
    read = [place for place, kind in enumerate(kinds) if kind in ("body", "headline")]
    if not read:
        return
    first = read[0]
    words = spans[first].of(text)
    given = title is not None and same_words(words, title)
    if "headline" not in kinds and (given or (len(read) > 1 and _is_headline(words, text, spans[first]))):
        kinds[first] = "headline"
    for before, place, after in zip(read, read[1:], [*read[2:], None], strict=False):
        if after is not None and kinds[place] == "body" and _is_subhead(text, spans, before, place, after):
            kinds[place] = "headline"
    for place in read[1:]:
        if (
            title
            and kinds[place] == "body"
            and len(spans[place].of(text)) < _TITLE_LIMIT
            and same_words(spans[place].of(text), title)
        ):
            kinds[place] = "boilerplate" if "headline" in kinds[:place] and not titled else "headline"


def _is_headline(words: str, text: str, span: Span) -> bool:
    if _MARKED_HEADING.match(words):
        return True
    if len(words) >= _TITLE_LIMIT or len(_WORDS.findall(words)) < 2 or _BULLET.match(words) or _SALUTATION.match(words):
        return False
    if dateline.find(text, span.start, span.end):
        return False
    return not _ENDED.search(words) or bool(_ABBREVIATED.search(words))


def _is_subhead(text: str, spans: list[Span], before: int, place: int, after: int) -> bool:
    """A short line without a full stop, between a finished paragraph and a body paragraph."""
    words, previous, following = (spans[at].of(text) for at in (place, before, after))
    if _MARKED_HEADING.match(words):
        return True
    if len(words) > _SUBHEAD_LIMIT or (not words[0].isupper() and not words[0].isdigit()) or _BULLET.match(words):
        return False
    finished = (bool(re.search(r"[.!?…\"”)]\s*\Z", previous)) and len(previous) > _SUBHEAD_LIMIT) or before == 0
    begins = len(following) > _SUBHEAD_LIMIT and not _BULLET.match(following)
    plain = not re.search(r"[.!?;,:…\"”)\]]\Z", words) and len(_WORDS.findall(words)) >= 2
    return finished and begins and plain


def _repeated(text: str, spans: list[Span], kinds: list[str], title: str) -> bool:
    return any(kind == "headline" and same_words(span.of(text), title) for span, kind in zip(spans, kinds, strict=True))


def _dateline(text: str, spans: list[Span], kinds: list[str]) -> tuple[int, Dateline | None]:
    """The first dateline among the opening body paragraphs, and the place of its paragraph."""
    body = [place for place, kind in enumerate(kinds) if kind == "body"][:_OPENING_PARAGRAPHS]
    for place in body:
        found = dateline.find(text, spans[place].start, spans[place].end)
        if found:
            return place, found
    return (body[0] if body else 0), None


def _zones(text: str, span: Span, kind: str, filed: Dateline | None) -> Iterator[Zone]:
    if not filed or kind != "body" or filed.start != span.start:
        yield Zone(kind, span.start, span.end)
        return
    yield Zone("dateline", filed.start, filed.end)
    rest = text[filed.end : span.end]
    if rest.strip():
        yield Zone(kind, span.end - len(rest.lstrip()), span.end)


def _stamped(text: str, spans: list[Span], kinds: list[str], opening: int) -> str | None:
    """The date of the page's stamp, from the boilerplate nearest to the report's opening."""
    days = []
    for place, (span, kind) in enumerate(zip(spans, kinds, strict=True)):
        found = (
            boilerplate.STAMP.search(text, span.start, min(span.end, span.start + 400))
            if kind == "boilerplate"
            else None
        )
        if found and (day := edtf(found["day"])):
            days.append((abs(place - opening), day))
    return min(days)[1] if days else None
