"""A text cut into parts, each with a first judgement of what it is; the page around the report is found first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from re import Pattern

from dragoman.document import boilerplate, captions, paragraphs
from dragoman.model import Span

_STOP = re.compile(r"[.!?][\"”’)]*\Z")
_SENTENCE_WORDS = 7
_MENU_WORDS = 4
_MENU_ENTRIES = 5
_TITLE_SIGN = re.compile(r"\s*[_|•·:–—-]")
_SHORTEST_TITLE = 15
_GLUE = re.compile(r"[a-z][A-Z]")
_LONGEST_SITE = 100
_PAGE_TOP = 80


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a piece of one, and its kind: headline, body, caption or boilerplate."""

    span: Span
    words: str
    kind: str

    @property
    def is_sentence(self) -> bool:
        """True for running prose: several words and a full stop."""
        if not _STOP.search(self.words[-8:]):
            return False
        return len(self.words[:500].split(maxsplit=_SENTENCE_WORDS)) >= _SENTENCE_WORDS

    def as_(self, kind: str) -> "Part":
        """The same words under another kind."""
        return replace(self, kind=kind)


Parts = tuple[Part, ...]


def parts(text: str, start: int, patterns: Iterable[Pattern[str]] = ()) -> Parts:
    """The parts of text[start:] with what is plainly caption or boilerplate marked; the rest is body or headline."""
    known = tuple(patterns)
    cut = (piece for span in paragraphs.find(text, start, len(text)) for piece in _unwrapped(text, span, known))
    return _footer(_once(_menu(_page_title(_crumbs(tuple(cut))))))


def body_starts(found: Parts) -> int:
    """The place of the first sentence; what stands before it is title, letterhead, dates, menus."""
    return next((place for place, part in enumerate(found) if part.kind == "body" and part.is_sentence), 0)


def _unwrapped(text: str, span: Span, patterns: tuple[Pattern[str], ...]) -> Iterator[Part]:
    """A paragraph; a menu glued before it, or a footer after it, is a part of its own."""
    words = span.of(text)
    title, begins = boilerplate.lead_in(words)
    ends = max(begins, boilerplate.lead_out(words))
    kinds: dict[int, str | None] = {ends: "boilerplate", begins: None}
    if begins:
        kinds[0] = "boilerplate"
    if title:
        kinds |= {title.start: "headline"} | ({title.end: "boilerplate"} if title.end < begins else {})
    cuts = sorted(kinds)
    for first, last in zip(cuts, [*cuts[1:], len(words)], strict=True):
        if piece := paragraphs.trimmed(text, span.start + first, span.start + last):
            yield Part(piece, piece.of(text), kinds[first] or _kind(piece.of(text), patterns))


def _kind(words: str, patterns: tuple[Pattern[str], ...]) -> str:
    if captions.is_caption(words):
        return "caption"
    return "boilerplate" if boilerplate.is_boilerplate(words, patterns) else "body"


def _crumbs(found: Parts) -> Parts:
    """What leads to the report and is not it: the way through the site ("HomeNews…"), the lead that is told again.

    A line that ends in the next one, or in its cut-off beginning, is that way; a teaser begins as the report does.
    """
    openings = [_plain(part.words[: 2 * _TEASER]) for part in found[: _PAGE_TOP + _TEASER_REACH]]
    trail = {
        place
        for place, (part, after) in enumerate(pairwise(found[:_PAGE_TOP]))
        if _leads_to(part.words, after.words)
        or _begins_alike(openings[place], openings[place + 1 : place + 1 + _TEASER_REACH])
    }
    return tuple(part.as_("boilerplate") if place in trail else part for place, part in enumerate(found))


_CUT_OFF = ("...", "…")


def _leads_to(words: str, title: str) -> bool:
    if len(title) <= _SHORTEST_TITLE or len(words) > _LONGEST_TRAIL:
        return False
    stem = words.rstrip(" .…")
    at = stem.find(title[:_SHORTEST_TITLE]) if words.endswith(_CUT_OFF) else -1
    return (at >= 0 and title.startswith(stem[at:])) or (len(words) > len(title) and words.endswith(title))


_LONGEST_TRAIL = 300


def _begins_alike(words: str, after: Sequence[str]) -> bool:
    """True for a lead that a page says twice, word by word, the second time with the rest of the report."""
    opening = words[:_TEASER]
    return len(opening) == _TEASER and any(other.startswith(opening) for other in after)


def _plain(words: str) -> str:
    return " ".join(words.split())


_TEASER = 70
_TEASER_REACH = 4


def _once(found: Parts) -> Parts:
    """A paragraph that the page has told before, word by word, is not told again."""
    told: list[str] = []
    again: set[int] = set()
    for place, part in enumerate(found):
        words = _plain(part.words) if part.kind == "body" and len(part.words) >= _SHORTEST_TITLE else ""
        if words in told or (len(words) >= _TEASER and any(other.startswith(words) for other in told)):
            again.add(place)
        elif words:
            told.append(words)
    return tuple(part.as_("boilerplate") if place in again else part for place, part in enumerate(found))


def _page_title(found: Parts) -> Parts:
    """A page saved line by line begins with its title and its site's name; the report's title comes after the menu."""
    for place, part in enumerate(found[1:_PAGE_TOP], 1):
        if part.is_sentence:
            break
        if len(part.words) >= _SHORTEST_TITLE and _names_page(found[0].words, part.words):
            above = (*_title_and_site(found[0], len(part.words)), *found[1:place])
            return (*(other.as_("boilerplate") for other in above), part.as_("headline"), *found[place + 1 :])
    return found


def _names_page(page: str, title: str) -> bool:
    return page.startswith(title) and (len(page) == len(title) or bool(_TITLE_SIGN.match(page, len(title))))


def _title_and_site(page: Part, length: int) -> Parts:
    """The page's title cut from the name of the site behind it."""
    sign = _TITLE_SIGN.match(page.words, length)
    if not sign:
        return (page,)
    start = page.span.start
    title = Part(Span(start, start + length), page.words[:length], page.kind)
    rest = page.words[sign.end() :].lstrip()
    if not 0 < len(rest) <= _LONGEST_SITE or len(_GLUE.findall(rest)) > 2:
        return (page,)
    return title, Part(Span(page.span.end - len(rest), page.span.end), rest, page.kind)


def _menu(found: Parts) -> Parts:
    """A run of entries of a word or two before the first sentence is a menu."""
    first = body_starts(found)
    entries = {place for place in range(first) if len(found[place].words.split()) < _MENU_WORDS}
    if len(entries) < _MENU_ENTRIES or len(entries) < 0.7 * first:
        return found
    return tuple(part.as_("boilerplate") if place in entries else part for place, part in enumerate(found))


def _footer(found: Parts) -> Parts:
    """After the form for comments, or the head of a list of other stories, nothing belongs to the report."""
    told = False
    for place, part in enumerate(found):
        if told and boilerplate.ends_report(part.words):
            return (*found[:place], *(other.as_("boilerplate") for other in found[place:]))
        told = told or part.kind == "body"
    return found
