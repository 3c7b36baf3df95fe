"""Which paragraphs are headlines: the title above the report, and the subheads inside it."""

import re

from dragoman.document import dateline
from dragoman.document.outline import Part, Parts, body_starts

_ENDED = re.compile(r"[.!;,:][\"'”’)\]*_]*\Z")
_FINISHED = re.compile(r"[.!?…\"”)]\s*\Z")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}\Z|\b(?:Jr|Sr|St|No)\.\Z")
_MARKED = re.compile(r"\A#{1,6}\s|\A(\*\*\*?|__)[^*_\n][^\n]{0,180}\1[\s:]*\Z")
_BULLET = re.compile(r"\A(?:[-*+•·‣▪◦●–—|]\s?|\(?\d{1,3}[.)]\s)")
_SALUTATION = re.compile(r"\A(?:Dear|Mr|Mrs|Ms|Excellenc|Ladies|Your|Distinguished)\b")
_MARKS = re.compile(r"[\W_]+")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_TITLE_LIMIT = 200
_SUBHEAD_LIMIT = 110
# More short lines than these above the first sentence are a list, not a title in several lines.
_TITLE_LINES = 4


def marked(found: Parts, *, title: str | None, titled: bool) -> Parts:
    """The parts with headlines marked. `title` is what is given; `titled` when it stands in the text's own header."""
    return _not_twice(_subheads(_titles(found, title)), title, titled=titled)


def same_words(one: str, other: str) -> bool:
    """True when two titles differ in nothing but marks, spaces and case."""
    return bool(one) and _folded(one) == _folded(other)


def _folded(words: str) -> str:
    return _MARKS.sub("", words.casefold())


def _titles(found: Parts, title: str | None) -> Parts:
    """The title: the one that is given, or the short lines without a stop that stand above the first sentence."""
    if any(part.kind == "headline" for part in found):
        return found
    read = [place for place, part in enumerate(found) if part.kind == "body"]
    given = [place for place in read[:1] if title and same_words(found[place].words, title)]
    above = [place for place in read if place < max(body_starts(found), read[0] + 1) and place != read[-1]]
    lines = [place for place in above if _is_title(found[place])]
    if not given and (not lines or lines[0] != next((place for place in above if not _is_filing(found[place])), None)):
        return found
    chosen = given or (lines if len(lines) <= _TITLE_LINES else lines[:1])
    return tuple(part.as_("headline") if place in chosen else part for place, part in enumerate(found))


def _is_title(part: Part) -> bool:
    words = part.words
    if _MARKED.match(words):
        return True
    if len(words) >= _TITLE_LIMIT or len(_WORDS.findall(words)) < 2 or _BULLET.match(words) or _SALUTATION.match(words):
        return False
    return not _is_filing(part) and (not _ENDED.search(words) or bool(_ABBREVIATED.search(words)))


def _is_filing(part: Part) -> bool:
    return dateline.find(part.words, 0, len(part.words)) is not None


def _subheads(found: Parts) -> Parts:
    """Short lines without a stop, each between a finished paragraph and a body paragraph."""
    read = [place for place, part in enumerate(found) if part.kind in ("body", "headline")]
    heads = {
        place
        for before, place, after in zip(read, read[1:], read[2:], strict=False)
        if found[place].kind == "body" and _is_subhead(found[before], found[place], found[after])
    }
    return tuple(part.as_("headline") if place in heads else part for place, part in enumerate(found))


def _is_subhead(before: Part, part: Part, after: Part) -> bool:
    words = part.words
    if _MARKED.match(words):
        return True
    if len(words) > _SUBHEAD_LIMIT or not (words[0].isupper() or words[0].isdigit()) or _BULLET.match(words):
        return False
    finished = bool(_FINISHED.search(before.words)) and len(before.words) > _SUBHEAD_LIMIT
    begins = len(after.words) > _SUBHEAD_LIMIT and not _BULLET.match(after.words)
    return (
        finished
        and begins
        and not _ENDED.search(words)
        and not _FINISHED.search(words)
        and len(_WORDS.findall(words)) > 1
    )


def _not_twice(found: Parts, title: str | None, *, titled: bool) -> Parts:
    """A title that the text says again further on is one headline, where it stands first outside a header."""
    seen = False
    kept: list[Part] = []
    wanted = _folded(title or "")
    for part in found:
        again = title is not None and len(part.words) < _TITLE_LIMIT and _folded(part.words) == wanted
        if again and part.kind in ("body", "headline"):
            part = part.as_("boilerplate" if seen else "headline")
            seen = True
        kept.append(part)
    return tuple(kept) if seen or titled else found
