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


@cache
def bracketed() -> re.Pattern[str]:
    """A bracket behind Latin words that holds words in our scripts alone, maybe under the name of their language."""
    letter = f"[{scripts.letters()}]"
    inside = f"[{scripts.letters()}{scripts.MARKS}{re.escape(_BETWEEN)}]"
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
