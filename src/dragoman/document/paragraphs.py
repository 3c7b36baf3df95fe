"""Where the paragraphs of a text stand, whether its lines are wrapped by hand or each line is a paragraph."""

import itertools
import re
from collections.abc import Iterator

from dragoman.document import dateline
from dragoman.document.calendar import DAY
from dragoman.model import Span

_BREAK = re.compile(r"\r\n|[\n\r\x0c\u2028\u2029]")
_LISTED = re.compile(r"\s{0,12}(?:[-*+•·‣▪◦●]\s+\S|\(?\d{1,2}[.)]\s+\S|#{1,6}\s|\|)")
_DASHED = re.compile(r"\s*[–—]\s")
_FINISHED = re.compile(r"[.!?:;…][\"'”’)\]*_]*\s*\Z|\A\s*\Z")
# A rank or style at the end of a line waits for the name on the next one.
_STYLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Col|Capt|Brig|Adm|Hon|Rt|Sen|Gov|Rep|Amb|Rev|St|H\.E|H\.H|H\.M|H\.R\.H)\.\s*\Z"
)
_LONG_WORD = re.compile(r"\]\(|https?://")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BLANK = f" \t\xa0\u3000\u202f>{_INVISIBLE}"
_DATED = re.compile(rf"\s*(?:\w+day,? )?{DAY}\s*(?:\Z|[|•·])", re.IGNORECASE)
_NARROWEST = 45
_WIDEST = 130
_OFTEN = 5
_STARS = re.compile(r"(?<=\S)[ \t]*(?:\*\*\*(?=[ \t])|\* \* \*(?=[ \t]|$))[ \t]*", re.MULTILINE)


def find(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The paragraphs of text[start:end], white space at their ends left out."""
    spans: list[Span] = []
    for group in _filed(_runs(_groups(_lines(text, start, end), text)), text):
        for lines in _split(group, text):
            spans += filter(None, _starred(text, lines[0].start, lines[-1].end))
    return tuple(_rejoined(text, spans))


def _rejoined(text: str, spans: list[Span]) -> Iterator[Span]:
    """The paragraphs, two made one where a blank line has broken a sentence in two."""
    held: Span | None = None
    spaced = _wrapped_apart(text, spans)
    for span in spans:
        if held is not None and _broken(held.of(text), span.of(text), spaced=spaced):
            held = Span(held.start, span.end)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _wrapped_apart(text: str, spans: list[Span]) -> bool:
    """True for lines wrapped with a blank line after each: many of the paragraphs begin with a small letter."""
    small = sum(text[span.start].islower() for span in spans)
    return small >= _WRAPPED and small >= 0.25 * len(spans)


def _broken(before: str, after: str, *, spaced: bool) -> bool:
    """True for running prose that breaks off at a word, and goes on in the next paragraph of prose."""
    if spaced and not _FINISHED.search(before[-20:]) and (after[0].islower() or len(before) > _PROSE):
        return True
    if len(before) < _PROSE or not before[-1].isalpha() or not _FINISHED.search(after[-20:]) or before.isupper():
        return False
    goes_on = after[0].islower() and len(after.split()) > 1
    return goes_on or (after[0].isalpha() and not _FILED.match(after) and bool(_INNER_STOP.search(before)))


_PROSE = 60
_INNER_STOP = re.compile(r"[a-z]{2}[.!?][\"'”’]?\s+[A-Z“\"]")
_FILED = re.compile(r"[A-Z]{4,}|.{0,40}[–—]|.{0,40}\d{4}")


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for found in _BREAK.finditer(text, start, end):
        yield Span(at, found.start())
        at = found.end()
    yield Span(at, end)


def _groups(lines: Iterator[Span], text: str) -> Iterator[list[Span]]:
    """Lines with no blank line between them."""
    group: list[Span] = []
    for line in lines:
        # A lone quotation mark is the blank line of a block quote.
        if line.of(text).strip(_BLANK):
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _runs(groups: Iterator[list[Span]]) -> Iterator[list[Span]]:
    """Groups cut where long lines end and wrapped ones begin: a teaser on one line, the report wrapped under it."""
    for group in groups:
        wide = [line.end - line.start > _WIDEST for line in group]
        narrow = len(wide) - wide[::-1].index(True) if any(wide) else 0
        if narrow and len(group) - narrow >= _WRAPPED:
            yield group[:narrow]
            yield group[narrow:]
        else:
            yield group


_WRAPPED = 6


def _filed(groups: Iterator[list[Span]], text: str) -> Iterator[list[Span]]:
    """Groups cut where a line begins with place, day and agency: what stands over it is title and credits."""
    for group in groups:
        cuts = [n for n, line in enumerate(group) if n and _has_dateline(line.of(text))]
        for first, last in itertools.pairwise((0, *cuts, len(group))):
            yield group[first:last]


def _has_dateline(line: str) -> bool:
    if _IN_CAPITALS.match(line):
        return True
    if not _SIGNED.match(line):
        return False
    found = dateline.find(line, 0, len(line))
    return found is not None and bool(found.date and found.agency)


_IN_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ' ]{2,28}(?:, [A-Z][\w. ]{2,20})? ?(?:--|[-–—](?= )|\((?=[A-Z]))")
_SIGNED = re.compile(r"[A-Z][^()/\n]{2,50}[(/]")


def _split(group: list[Span], text: str) -> Iterator[list[Span]]:
    """A group of lines cut where a new paragraph begins without a blank line before it."""
    width = _wrapped_at(group, text)
    paragraph = group[:1]
    for before, line in itertools.pairwise(group):
        if _parted(before.of(text), line.of(text), width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _parted(before: str, line: str, width: int) -> bool:
    finished = bool(_FINISHED.search(before[-20:]))
    if _STYLED.search(before):
        return False
    if before.endswith("  ") or _headed(before, line) or _DATED.match(line) or _DATED.match(before):
        return True
    if _LISTED.match(line[:40]) and (finished or not re.match(r"\s*\(?\d", line) or _LISTED.match(before[:40])):
        return True
    if not width:
        return finished or not _goes_on(before, line)
    if _DASHED.match(line) and finished:
        return True
    room = width - len(before.rstrip())
    return finished and room > 12 and _word(line) < room and not before.rstrip().endswith((",", ";"))


def _goes_on(before: str, line: str) -> bool:
    """True when a line plainly continues the one before: a small letter, an item's indent, a comma, an open bracket."""
    indented = _LISTED.match(before[:40]) and line[:1].isspace()
    unclosed = before.rstrip().endswith((",", "'s", "’s")) or before.count("[") > before.count("]")
    return line.lstrip(" \t>")[:1].islower() or bool(indented) or unclosed


def _wrapped_at(group: list[Span], text: str) -> int:
    """The width at which the lines are wrapped; 0 when each line is a paragraph of its own."""
    if len(group) < 2:
        return 0
    plain = [line.of(text).rstrip() for line in group if not _LONG_WORD.search(line.of(text))]
    width = max(map(len, plain), default=_WIDEST)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = open_ended = long = small = 0
    for before, line in itertools.pairwise(group):
        words = before.of(text).rstrip()
        goes_on = not _FINISHED.search(words[-20:])
        # Lines that all but fill the width were wrapped; short lines that end sentences, or name people, were not.
        long += goes_on and len(words) >= max(0.7 * width, 50)
        small += goes_on and line.of(text).lstrip(" \t>")[:1].islower()
        full += len(words) + 1 + _word(line.of(text)) >= width - 2 or (goes_on and len(words) >= max(0.75 * width, 50))
        open_ended += goes_on
    breaks = len(group) - 1
    if long >= _OFTEN and long >= 0.4 * breaks and 2 * small >= long:
        return width
    return width if breaks and (full >= 0.6 * breaks or (_LONG_WORD.search(_whole(group, text)) and open_ended)) else 0


def _headed(before: str, line: str) -> bool:
    """A line in capitals stands over what follows it, unless that goes on in capitals or small letters."""
    return before.isupper() and len(before.split()) > 1 and not line.isupper() and not line.lstrip()[:1].islower()


def _whole(group: list[Span], text: str) -> str:
    return text[group[0].start : group[-1].end]


def _word(line: str) -> int:
    words = line.split(maxsplit=1)
    return len(words[0]) if words else 0


def _starred(text: str, start: int, end: int) -> Iterator[Span | None]:
    """A paragraph cut at rows of stars inside it ("… in May.*** The speech: …"); pairs of stars are emphasis."""
    paragraph = text[start:end]
    marks = list(_STARS.finditer(paragraph)) if paragraph.count("***") % 2 or "* * *" in paragraph else []
    at = start
    for mark in marks:
        yield trimmed(text, at, start + mark.start())
        yield trimmed(text, start + mark.start(), start + mark.end())
        at = start + mark.end()
    yield trimmed(text, at, end)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space and invisible characters at its ends; None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return Span(start, end) if start < end else None
