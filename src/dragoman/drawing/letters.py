"""Letters on paper: which fonts are asked for them, and which must not do what they do on a screen.

A report may hold characters that turn the words after them around or that no page can hold. On paper these are
written out, as `[U+202E]`, so that a quotation hides nothing and stays inside its quotation marks; so are, in a PDF,
letters that none of our fonts has.
"""

import re
from functools import cache
from importlib.resources import files

# Embeddings, overrides and isolates turn what follows; the other controls have no shape, and XML allows them nowhere.
_WRITTEN_OUT = re.compile(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")

# A joiner with nothing before it to join, and the mark of byte order, which the standard for PDF forbids.
_LOOSE = re.compile(r"(?:^|(?<=[\x00-@\[-`{-~\u00a0\u2000-\u200b\u200e-\u206f]))[\u200b-\u200d\u2060]+|\ufeff+")
_NEEDS_NONE = frozenset("\u00ad\u034f\u061c\u180e\u2028\u2029\u2060\u2061\u2062\u2063\u2064") | {
    *map(chr, range(0x2000, 0x2010)),
    *"\u00a0\u202f\u205f\u3000\ufe0e\ufe0f",
}


def shown(text: str) -> str:
    """The text as it may stand on paper: controls written out, every other character as it is."""
    return _WRITTEN_OUT.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def printed(text: str) -> str:
    """The text as our own fonts can print it: what none of them has is written out by number as well, and in one
    bracket where such letters follow one another, as `[U+0F56 U+0F7C U+0F51]`."""
    text = shown(text).replace("\t", " ")
    if text.isascii():
        return text
    text = _LOOSE.sub(lambda found: "".join(f"[U+{ord(letter):04X}]" for letter in found[0]), text)
    return _shapeless(text, {letter for letter in {*text} if not _has_shape(letter)})


def _shapeless(text: str, missing: set[str]) -> str:
    if not missing:
        return text
    runs = re.compile(f"[{re.escape(''.join(sorted(missing)))}]+")
    return runs.sub(lambda found: f"[{' '.join(f'U+{ord(letter):04X}' for letter in found[0])}]", text)


def _has_shape(letter: str) -> bool:
    """True for a letter of some font, and for blanks and joiners, which need none."""
    return ord(letter) < 0x80 or letter in letters() or letter in _NEEDS_NONE


@cache
def letters() -> frozenset[str]:
    """Every letter that some font of ours has, those inside typst included."""
    lines = files("dragoman.drawing").joinpath("fonts/letters.txt").read_text(encoding="ascii").splitlines()
    runs = (line.split("-") for line in lines if line and not line.startswith("#"))
    return frozenset(chr(code) for run in runs for code in range(int(run[0], 16), int(run[-1], 16) + 1))


@cache
def fonts() -> tuple[str, ...]:
    """The fonts in the order in which they are asked for a letter; the first is there on every machine."""
    lines = files("dragoman.drawing").joinpath("fonts.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
