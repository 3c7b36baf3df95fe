"""Typographers' characters, read as the plain ones they stand for."""

import re
import unicodedata
from re import Match

from dragoman.document.offsets import Edit, Mapped, become, insert

# One character for one: full-width forms, quotation marks, hyphens, and every space that is not a plain one.
_SINGLE = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "“”„‟«»″＂〝〞《》「」『』"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′ʼ´`‹›ʹ"), "'"),
    **dict.fromkeys(map(ord, "‐‑−﹣"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000\t\x0b\x0c\x85"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, "、،﹐﹑､"), ","),
    **dict.fromkeys(map(ord, "؛﹔"), ";"),
    **dict.fromkeys(map(ord, "؟﹖"), "?"),
    **dict.fromkeys(map(ord, "。﹒｡۔"), "."),
    **{ord("︰"): ":", ord("﹕"): ":", ord("﹗"): "!", ord("\r"): "\n", ord("\u2028"): "\n", ord("\u2029"): "\n"},
}
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f"
_STOPS = "，。：；！？、）،؛؟۔﹐﹑､﹒｡﹔﹕﹖﹗"
_TIED = "\ufb00-\ufb06\u0132\u0133"
_MARKS = "\u0300-\u036f\u0653-\u0655\u3099\u309a"
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")
_WIDE = re.compile(f"[{_STOPS}](?=[^\\W_]|[“‘])|[^\\W_](?=（)")
_LIGATURE = re.compile(f"[{_TIED}]")
_MARKED = re.compile(f"[^\\W_][{_MARKS}]+")
# What every one of these needs.
_RARE = re.compile(f"[（{_UNSEEN}{_STOPS}{_TIED}{_MARKS}]")
# A comma, bracket or dash whose space was lost: "future,he", "with[your]", "Oslo– we". The mark itself comes first, so
# that the search goes from mark to mark.
_GLUED = re.compile(
    r"[,;(\[–—](?:(?<=[A-Za-z)\"][,;])(?=[A-Za-z]{2})|(?<=[a-z][(\[])(?=[A-Za-z]{3})|(?<=[a-z][–—])(?= ))"
)
_DOUBLED = re.compile("``|''")


def plain(text: Mapped) -> Mapped:
    """The text in composed letters, ASCII punctuation and plain spaces, nothing invisible left in it."""
    if _is_odd(text.text):
        if _RARE.search(text.text):
            text = text.replaced(_INVISIBLE, become(""))
            text = text.replaced(_WIDE, insert(" "))
            text = text.replaced(_LIGATURE, _spelled)
            text = text.replaced(_MARKED, _composed)
        text = text.translated(_SINGLE).replaced(_DOUBLED, become('"'))
    return text.replaced(_GLUED, _parted)


def _is_odd(text: str) -> bool:
    """True for a text with a character that is not a plain one, or with doubled marks."""
    return not text.isascii() or not text.replace("\n", "").isprintable() or "`" in text or "''" in text


def _parted(match: Match[str]) -> tuple[Edit, ...]:
    at = match.end() if match[0] in ",;" else match.start()
    return (Edit(at, at, " "),)


def _composed(match: Match[str]) -> tuple[Edit, ...]:
    return (Edit(match.start(), match.end(), unicodedata.normalize("NFC", match[0])),)


def _spelled(match: Match[str]) -> tuple[Edit, ...]:
    return (Edit(match.start(), match.end(), unicodedata.normalize("NFKC", match[0])),)
