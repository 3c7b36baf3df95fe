"""Names and phrases in their own script, in brackets right behind their Latin form: "Xi Jinping (习近平)".

A reader of English skips such a bracket: it is taken out of the text that is read, and stands on its own here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.document.offsets import Edit, Mapped
from dragoman.lexicon import scripts
from dragoman.model import Span

_LONGEST = 80
_LABEL = r"(?:[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?[:：]\s?)?"


@dataclass(frozen=True, slots=True)
class Original:
    """Words in their own script; `behind` is where the Latin words before their bracket end."""

    span: Span
    behind: int


def found(text: str) -> Iterator[Original]:
    """The forms that a text gives in brackets, in order."""
    if text.isascii() or not opening().search(text):
        return
    for match in bracketed().finditer(text):
        begin, end = match.span("words")
        while text[end - 1] in _BETWEEN:
            end -= 1
        yield Original(Span(begin, end), match.start())


_BETWEEN = "·・•.=-‐‑–'’ʼʻ\u0640 \u00a0"


@cache
def opening() -> re.Pattern[str]:
    """A bracket that begins with a letter of our scripts, or with the name of a language: sooner found than a whole."""
    return re.compile(f"[(\\[（［【]\\s?{_LABEL}[{scripts.letters()}]")


@cache
def bracketed() -> re.Pattern[str]:
    """A bracket behind Latin words that holds words in our scripts alone, maybe under the name of their language."""
    letter = f"[{scripts.letters()}]"
    inside = f"[{scripts.letters()}{scripts.MARKS}{re.escape(_BETWEEN)}]"
    words = f"{letter}{inside}{{0,{_LONGEST}}}"
    more = f"(?:\\s*[;,/，；、]\\s*{_LABEL}{words})?"
    latin = r"""(?<=[A-Za-z\u00c0-\u024f\u1e00-\u1eff.'’"”»*_])"""
    bracket = f"\\s{{0,2}}[(\\[（［【]\\s?{_LABEL}(?P<words>{words}){more}\\s?[)\\]）］】]"
    return re.compile(f"{latin}[\"'”’»*_]{{0,6}}(?P<bracket>{bracket})")


def taken_out(words: Mapped) -> Mapped:
    """The text that is read without such brackets."""
    if words.text.isascii() or not opening().search(words.text):
        return words
    return words.replaced(bracketed(), lambda match: (Edit(*match.span("bracket")),))
