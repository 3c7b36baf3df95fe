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


@dataclass(frozen=True, slots=True)
class Original:
    """Words in their own script; `behind` is where the Latin words before their bracket end."""

    span: Span
    behind: int


def found(text: str) -> Iterator[Original]:
    """The forms that a text gives in brackets, in order."""
    if text.isascii():
        return
    for match in bracketed().finditer(text):
        begin, end = match.span("words")
        while text[end - 1] in _BETWEEN:
            end -= 1
        yield Original(Span(begin, end), match.start())


_BETWEEN = "·・•.=-‐‑–'’ʼʻ\u0640 \u00a0"
# Vowels and accents of such scripts, which are no letters of their own.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc-\u09d7\u0b82\u0bbe-\u0bcd\u0d82\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ecd"
    "\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)


@cache
def bracketed() -> re.Pattern[str]:
    """A bracket behind Latin words that holds words in our scripts alone, maybe under the name of their language."""
    letter = f"[{scripts.letters()}]"
    inside = f"[{scripts.letters()}{_MARKS}{re.escape(_BETWEEN)}]"
    label = r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?\s*[:：]\s*)?"
    words = f"{letter}{inside}{{0,{_LONGEST}}}"
    more = f"(?:\\s*[;,/，；、]\\s*{label}{words})?"
    latin = r"""(?<=[A-Za-z\u00c0-\u024f\u1e00-\u1eff.'’"”»*_])"""
    bracket = f"\\s{{0,2}}[(\\[（［【]\\s?{label}(?P<words>{words}){more}\\s?[)\\]）］】]"
    return re.compile(f"{latin}[\"'”’»*_]*(?P<bracket>{bracket})")


def taken_out(words: Mapped) -> Mapped:
    """The text that is read without such brackets."""
    if words.text.isascii():
        return words
    return words.replaced(bracketed(), lambda match: (Edit(*match.span("bracket")),))
