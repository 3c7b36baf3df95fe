"""The parts of a report: headline, dateline, body, captions, and the boilerplate of the page around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import Pattern

from dragoman.document import boilerplate, captions, dateline, header, paragraphs
from dragoman.document.calendar import edtf
from dragoman.document.columns import SYNONYMS
from dragoman.document.dateline import Dateline
from dragoman.document.header import Entry
from dragoman.model import Span, Zone

_ENDED = re.compile(r"[.!;,:][\"'”’)\]*_]*\Z")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}\Z|\b(?:Jr|Sr|St|No)\.\Z")
_MARKED_HEADING = re.compile(r"\A#{1,6}\s|\A(\*\*\*?|__)[^*_\n][^\n]{0,180}\1[\s:]*\Z")
_BULLET = re.compile(r"\A(?:[-*+•·‣▪◦●–—]\s|\(?\d{1,3}[.)]\s)")
_SALUTATION = re.compile(r"\A(?:Dear|Mr|Mrs|Ms|Excellenc|Ladies|Your|Distinguished)\b")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_STOP = re.compile(r"[.!?][\"”’)]*\Z")
_SENTENCE_WORDS = 7
_MENU_WORDS = 4
_MENU_ENTRIES = 5
_TITLE_LIMIT = 200
_SUBHEAD_LIMIT = 110
_OPENING_PARAGRAPHS = 5


@dataclass(frozen=True, slots=True)
class Parts:
    """The zones of a text in order, the headline's span where there is one, the dateline, and the date and
    source that the page itself names."""

    zones: tuple[Zone, ...]
    headline: Span | None = None
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
) -> Parts:
    """The parts of the text from `start`; a title in its header is a headline too, unless the body repeats it."""
    patterns = tuple(patterns)
    cut = list(_unwrapped(text, paragraphs.find(text, start, len(text))))
    spans = [span for span, _ in cut]
    kinds = [kind or _kind(span.of(text), patterns) for span, kind in cut]
    _open(text, spans, kinds)
    _close(text, spans, kinds)
    _headlines(text, spans, kinds, title, titled=headed is not None)
    opening, filed = _dateline(text, spans, kinds)
    known = list(zip(spans, kinds, strict=True))
    zones = [zone for span, kind in known for zone in _zones(text, span, kind, filed)]
    headline = next((span for span, kind in known if kind == "headline"), None)
    if headed and not _repeated(text, spans, kinds, headed.value):
        headline = Span(headed.start, headed.end)
        zones.insert(0, Zone("headline", headed.start, headed.end))
    source = next(
        filter(None, (boilerplate.source_of(span.of(text)) for span, kind in known if kind == "boilerplate")), None
    )
    return Parts(tuple(zones), headline, filed, _stamped(text, spans, kinds, opening), source)


def of(text: str) -> Parts:
    """The parts of a text of which nothing else is known."""
    head = header.find(text)
    named = next((name for name in SYNONYMS["title"] if name in head.entries), "")
    headed = head.entries.get(named)
    return find(text, head.end, title=headed.value if headed else None, headed=headed)


def same_words(one: str, other: str) -> bool:
    """True when two titles differ in nothing but marks, spaces and case."""
    return bool(one) and _folded(one) == _folded(other)


def _folded(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def _unwrapped(text: str, spans: Iterable[Span]) -> Iterator[tuple[Span, str | None]]:
    """Paragraphs; a menu glued before one, or a footer after it, is cut off and its kind known."""
    for span in spans:
        words = span.of(text)
        title, begins = boilerplate.lead_in(words)
        ends = max(begins, boilerplate.lead_out(words))
        kinds: dict[int, str | None] = {ends: "boilerplate", begins: None}
        if begins:
            kinds[0] = "boilerplate"
        if title:
            kinds |= {title.start: "headline", title.end: "boilerplate"}
        cuts = sorted(kinds)
        for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True):
            if part := paragraphs.trimmed(text, span.start + start, span.start + end):
                yield part, kinds[start]


def _open(text: str, spans: list[Span], kinds: list[str]) -> None:
    """A run of entries of a word or two before the first sentence is a menu; its last longer line is the headline."""
    first = next((place for place, span in enumerate(spans) if _is_sentence(span.of(text))), 0)
    entries = [place for place in range(first) if len(spans[place].of(text).split()) < _MENU_WORDS]
    if len(entries) < _MENU_ENTRIES or len(entries) < 0.7 * first:
        return
    for place in entries:
        kinds[place] = "boilerplate"


def _is_sentence(words: str) -> bool:
    return len(words[:500].split()) >= _SENTENCE_WORDS and bool(_STOP.search(words[-8:]))


def _close(text: str, spans: list[Span], kinds: list[str]) -> None:
    """After the form for comments, or the head of a list of other stories, nothing belongs to the report."""
    for place, span in enumerate(spans):
        if "body" in kinds[:place] and boilerplate.ends_report(span.of(text)):
            kinds[place:] = ["boilerplate"] * (len(spans) - place)
            return


def _kind(words: str, patterns: tuple[Pattern[str], ...]) -> str:
    if captions.is_caption(words):
        return "caption"
    return "boilerplate" if boilerplate.is_boilerplate(words, patterns) else "body"


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
