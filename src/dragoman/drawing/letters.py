"""Letters on paper: which fonts are asked for them, and which must not do what they do on a screen.

A report may hold characters that turn the words after them around or that no page can hold. On paper these are
written out, as `[U+202E]`, so that a quotation hides nothing and stays inside its quotation marks.
"""

import re
from functools import cache
from importlib.resources import files

# Embeddings, overrides and isolates turn what follows; the other controls have no shape, and XML allows them nowhere.
_WRITTEN_OUT = re.compile(r"[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def shown(text: str) -> str:
    """The text as it may stand on paper: controls written out, every other character as it is."""
    return _WRITTEN_OUT.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


@cache
def fonts() -> tuple[str, ...]:
    """The fonts in the order in which they are asked for a letter; the first is there on every machine."""
    lines = files("dragoman.drawing").joinpath("fonts.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
