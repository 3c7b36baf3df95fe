"""Markdown and HTML left in a paragraph, read as the words they dress."""

import html
import re
from re import Match

from dragoman.document.offsets import Edit, Mapped, become, keep

_TAGS = (
    "a|b|br|blockquote|center|div|em|figcaption|figure|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|su[bp]"
    "|table|t[dhr]|u|ul"
)
_BREAK_TAG = re.compile(r"<(?:br|p|div|li|hr|td|tr)\b[^<>\n]{0,3000}>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_TAGS})\b[^<>]{{0,3000}}>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?:(?!<!--).){0,2000}?-->", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9A-Fa-f]{2,6}|[A-Za-z]{2,12}\d{0,2});")
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,12}\]")
_ADDRESS = r"\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\)"
_LINK = re.compile(rf"!?\[([^\[\]]{{0,500}})\](?:{_ADDRESS}|\[[\w -]{{0,40}}\])")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200})>")
# What is emphasised holds no mark of the same kind: else a row of unclosed marks would be searched again from each.
_STRONG = re.compile(
    r"(?<![\w\\])(\*{2,3}|_{2,3})(?=\S)((?:(?!\1).){1,1000})\1(?!\w)|(\*{2,3})((?:(?!\*\*).){1,1000})\3", re.DOTALL
)
_EMPHASIS = re.compile(
    r"(?<![\w\\*])\*(?=[^\s*])([^*]{0,500}[^\s*\\])\s?\*(?![\w*])|(?<![\w\\])_(?=[^\s_])([^_]{0,500}[^\s_\\])_(?!\w)"
)
_STRUCK = re.compile(r"~~([^~]{1,300})~~")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~\"'&$<])")
_QUOTE_MARK = re.compile(r"^[ \t]{0,3}>+[ \t]?", re.MULTILINE)
_HEADING_MARK = re.compile(r"\A\s*#{1,6}[ \t]+|\s+\\?#{1,6}\s*\Z")
_BULLET = re.compile(r"\A\s*(?:[-*+•·‣▪◦●–—][ \t\xa0]+|\(?\d{1,3}[.)][ \t\xa0]+(?=[^\W\d_]{2}|[“\"*\[]))")
# Marks that were opened and not closed, or closed elsewhere; a lone star between spaces is a sign of its own.
_STRAY = re.compile(
    r"(?<![\w*])\*\s?\*(?![\w*])|\*{2,3}(?=\s|\Z)|(?:(?<=\s)|\A)\*{1,3}(?=[^\W\d]|[\"'(]|\Z)|(?<=[\w.,;:!?)])\*{1,3}(?!\w)"
)

# One of these stands in everything that dresses words, save a list's mark.
_SIGN = re.compile(r"[*_~<>&\\\[#]")


def undressed(text: Mapped) -> Mapped:
    """The text without links' addresses, emphasis, tags, escapes, heading, list and quotation marks."""
    if _SIGN.search(text.text):
        return _bared(text)
    return text.replaced(_BULLET, become("")) if _BULLET.match(text.text) else text


def _bared(text: Mapped) -> Mapped:
    text = text.replaced(_QUOTE_MARK, become("")).replaced(_HEADING_MARK, become("")).replaced(_BULLET, become(""))
    text = text.replaced(_COMMENT, become("")).replaced(_BREAK_TAG, become(" ")).replaced(_TAG, become(""))
    text = text.replaced(_FOOTNOTE, become("")).replaced(_AUTOLINK, keep).replaced(_LINK, keep)
    text = text.replaced(_STRONG, _inside).replaced(_EMPHASIS, _inside).replaced(_STRUCK, keep)
    return text.replaced(_ESCAPE, keep).replaced(_STRAY, become("")).replaced(_ENTITY, _character)


def _inside(match: Match[str]) -> tuple[Edit, Edit]:
    """Keeps what stands between marks of emphasis; the last group that took part holds it."""
    return keep(match, match.lastindex or 0)


def _character(match: Match[str]) -> tuple[Edit, ...]:
    text = html.unescape(match[0])
    return () if text == match[0] or text == "\x00" else (Edit(match.start(), match.end(), text),)
