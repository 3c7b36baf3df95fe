"""Signs that a reader cannot see, or that turn the words around them, are shown by their names.

A report may hold controls that reverse the order of letters, or letters without width: put into our own sentences they
would make these say something else. Words of a script that runs from right to left are kept apart from ours.
"""

import re
import unicodedata
from collections.abc import Iterator

from markupsafe import Markup, escape

# Format and control characters, fillers and blanks that have no width or no ink; line ends and tabs are not among them.
_UNSEEN = re.compile(
    "([\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff])\\1*"
)
_JOINERS = "\u200c\u200d"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LEFT = "A-Za-z\u00aa-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ua6ff\uac00-\ud7ff"
_RUN = re.compile(f"[{_RIGHT}](?:[^{_LEFT}{_RIGHT}\n]{{0,80}}[{_RIGHT}])*")


def seen(text: str, *, apart: bool = True) -> Markup:
    """Text for a page: nothing in it is markup, what cannot be seen is named, what runs leftwards is kept `apart`."""
    if text.isascii() and text.isprintable():
        return escape(text)
    told = [_shown(sign, count) if sign else _kept(words, apart) for words, sign, count in _pieces(text)]
    return Markup("").join(told)


def named(text: str) -> str:
    """Text for a place that holds no marks, such as the title of a window: unseen signs are named in brackets."""
    return "".join(f"[{_code(sign)}]" if sign else words for words, sign, _ in _pieces(text))


def _pieces(text: str) -> Iterator[tuple[str, str, int]]:
    """The text as words, and as signs that cannot be seen with how often each is repeated."""
    at = 0
    for found in _UNSEEN.finditer(text):
        if _joins(text, found):
            continue
        if found.start() > at:
            yield text[at : found.start()], "", 0
        yield "", found[1], len(found[0])
        at = found.end()
    if at < len(text):
        yield text[at:], "", 0


def _joins(text: str, found: re.Match[str]) -> bool:
    """True for a single joiner where a script or a picture needs one: behind a sign that is not of Latin kind."""
    before = text[found.start() - 1] if found.start() else " "
    return found[0] in _JOINERS and ord(before) > 0x58F and unicodedata.category(before)[0] in "LMS"


def _shown(sign: str, count: int) -> Markup:
    name = unicodedata.name(sign, "a control").lower()
    times = f" ×{count:,}" if count > 1 else ""
    return Markup('<span class="unseen" title="{}">{}{}</span>').format(name, _code(sign), times)


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _kept(words: str, apart: bool) -> Markup:
    if not apart or words.isascii():
        return escape(words)
    told = [Markup()]
    at = 0
    for found in _RUN.finditer(words):
        told += [escape(words[at : found.start()]), Markup("<bdi>{}</bdi>").format(found[0])]
        at = found.end()
    return Markup("").join((*told, escape(words[at:])))
