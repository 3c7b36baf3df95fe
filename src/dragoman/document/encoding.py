"""Bytes become text: Unicode first, then the encoding that the bytes themselves suggest."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_CHUNK = 1024 * 1024
# The encodings the trade's old files come in; a free guess among ninety finds Hangul in short French texts.
_LIKELY = [
    "cp1252",
    "cp1251",
    "koi8_r",
    "cp1250",
    "cp1254",
    "cp1253",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_kr",
    "cp1256",
]
_LATIN = ("cp1250", "cp1252", "cp1254")
# What Polish, Czech and Turkish letters look like when they are taken for western ones.
_NOT_WESTERN = "ðþýÐÞÝ³¹¿¾\ufffd"
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was read with; `repaired` is True when that was a guess."""

    text: str
    encoding: str
    repaired: bool = False


def decode(data: bytes, *, declared: str | None = None) -> Decoded | None:
    """The text that the bytes hold, a byte-order mark not counted; None when they hold no text."""
    name = _marked(data) or (None if _binary(data) else "utf-8")
    if name is None:
        return None
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return _guessed(data, declared)


def declared_in(data: bytes) -> str | None:
    """The encoding a page's own head names."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else None


def of_file(path: Path) -> Decoded | None:
    """The encoding of a file too large to hold at once, with no text; None when it is no text."""
    with path.open("rb") as handle:
        head = handle.read(_SAMPLE)
        name = _marked(head)
        if name is not None or _binary(head):
            return Decoded("", name) if name else None
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            decoder.decode(head)
            while chunk := handle.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            around = error.object[max(0, error.start - _SAMPLE // 2) : error.start + _SAMPLE // 2]
            guess = _guessed(bytes(around), None)
            return guess and Decoded("", guess.encoding, repaired=True)
    return Decoded("", "utf-8")


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _binary(data: bytes) -> bool:
    return b"\0" in data[:_SAMPLE] or data.startswith((b"%PDF-", b"PK\x03\x04", b"\x1f\x8b"))


def _guessed(data: bytes, declared: str | None) -> Decoded | None:
    """The text under the encoding that was declared, else under the likeliest one; None when none fits."""
    for name in (declared, _likeliest(data[:_SAMPLE]), "cp1252"):
        if name is None:
            continue
        try:
            return Decoded(data.decode(name), name, repaired=name != declared)
        except (UnicodeDecodeError, LookupError):
            continue
    # A few broken bytes in a text that is otherwise UTF-8 are shown as such rather than losing the report.
    text = data.decode("utf-8", errors="replace")
    return Decoded(text, "utf-8", repaired=True) if text.count("\ufffd") * 50 < len(text) else None


def _likeliest(data: bytes) -> str | None:
    """The encoding the letters suggest; among the Latin ones the western unless its letters make no words."""
    best = from_bytes(data, cp_isolation=_LIKELY).best()
    if best is None or best.encoding not in _LATIN:
        return best.encoding if best else None
    western = data.decode("cp1252", errors="replace")
    return best.encoding if any(letter in western for letter in _NOT_WESTERN) else "cp1252"


def sound(text: str) -> str:
    """Text taken out of JSON, halves of surrogate pairs replaced by the sign for a lost letter."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
