"""The words of a text as a search compares them: no case, no accents, and Chinese and Japanese by pairs of signs.

The same words come of a passage, of what somebody looks for, and of the marks that are put into an answer, so that
these three never disagree.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670"
_RUN = re.compile(rf"(?P<signs>[{_SIGNS}]+)|(?:(?![{_SIGNS}])[^\W_]|[{_MARKS}])+")
# The same, faster, for texts with nothing but ASCII, and for those without signs.
_ASCII = re.compile(r"[a-z0-9]+")
_PLAIN = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
_SIGN = re.compile(f"[{_SIGNS}]")
# A letter of its own, which only looks like another one with a mark.
_OWN = "йЙ"
# Letters with a stroke, and two in one, which Unicode does not take apart.
_STROKES = str.maketrans({"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a pair of signs, where it stands in its text, and as it is compared."""

    start: int
    end: int
    folded: str


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; of a run of n signs each pair, and the last sign alone."""
    for run in _RUN.finditer(text):
        if run["signs"] is None:
            if folded := fold(run.group()):
                yield Word(run.start(), run.end(), folded)
            continue
        for at in range(run.start(), run.end()):
            end = min(at + 2, run.end())
            yield Word(at, end, fold(text[at:end]))


def folded(text: str) -> str:
    """A text as it is kept for searching: its words with a blank between them."""
    if text.isascii():
        return " ".join(_ASCII.findall(text.lower()))
    if not _SIGN.search(text):
        return " ".join(filter(None, map(fold, _PLAIN.findall(text))))
    return " ".join(word.folded for word in words(text))


def fold(word: str) -> str:
    """A word without case, accents and widths."""
    return word.lower() if word.isascii() else word.translate(_LETTERS)


def of_signs(word: Word) -> bool:
    """True for a word of a script that puts no blanks between words."""
    return bool(_SIGN.match(word.folded))


class _Letters(dict[int, str]):
    """How each letter is compared, worked out when it is first met."""

    def __missing__(self, number: int) -> str:
        letter = chr(number)
        if _SIGN.match(letter):
            plain = unicodedata.normalize("NFKC", letter)
        elif letter in _OWN:
            plain = letter.lower()
        else:
            parts = unicodedata.normalize("NFKD", letter.casefold())
            plain = "".join(one for one in parts if unicodedata.category(one) != "Mn").translate(_STROKES)
        self[number] = plain
        return plain


_LETTERS = _Letters()
