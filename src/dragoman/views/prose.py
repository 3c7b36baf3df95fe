"""Small turns of written English that every view needs: lists, ordinals, amounts, quoted words."""

import re
from collections.abc import Iterable, Sequence

_MARKDOWN_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!~<>|$&'\":;,=?@^/%])")
_YAML_CODE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_YAML_NAMED = re.compile(r"\\([_NL ])")
_YAML_FOLD = re.compile(r"\\\r?\n\s*")
# Quoted words may begin or end inside an emphasis, so that its marks cannot be asked to come in pairs.
_EMPHASIS = re.compile(r"\*{2,3}|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_HELD = "\ue000"
_LINK = re.compile(r"\[([^\]\n]+)\]\([^)\s]*\)")
# A quote that ends inside a link, or begins there, has lost the other half of its brackets.
_HALF_LINK = re.compile(r"\[(?=[^\]]*$)|^([^\[\]]*)\]\([^()\s]*\)?")


def listed(items: Sequence[str]) -> str:
    """A, B and C."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """1 report, 3 reports; no report."""
    if number == 0:
        return f"no {noun}"
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def amount(number: float) -> str:
    """24 billion, 1.5 million, 35,000, 4.2."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(number) >= size:
            return f"{_trimmed(number / size)} {word}"
    return _trimmed(number)


def displayed(words: str) -> str:
    """Words of a report with white space, Markdown marks and YAML escapes undone; nothing else is changed."""
    words = _YAML_FOLD.sub("", words).removesuffix("\\")
    words = _YAML_CODE.sub(lambda found: chr(int(found[1] or found[2], 16)), words)
    words = _YAML_NAMED.sub(" ", words)
    words = _HALF_LINK.sub(r"\1", _LINK.sub(r"\1", words))
    words = _EMPHASIS.sub("", words.replace("\\*", _HELD))
    words = _MARKDOWN_ESCAPE.sub(r"\1", words).replace(_HELD, "*")
    return " ".join(words.split())


def spaced(words: str) -> str:
    """Words of a report as they are displayed, with one space at an edge where they have white space there."""
    told = displayed(words)
    return f"{' ' if words[:1].isspace() else ''}{told}{' ' if told and words[-1:].isspace() else ''}"


def literal(words: str) -> str:
    """Words put into a Line: an asterisk of theirs is not a mark."""
    return words.replace("*", "\\*")


def unliteral(words: str) -> str:
    """Words as they were before `literal`."""
    return words.replace("\\*", "*")


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends in one ("Washington, D.C.")."""
    return text if text.endswith(".") else f"{text}."


def capital(text: str) -> str:
    """The text with its first letter upper case."""
    return text[:1].upper() + text[1:]


def shortened(words: str, most: int) -> str:
    """At most so many words, the middle left out as ` … `."""
    parts = words.split(" ")
    if len(parts) <= most:
        return words
    head = most * 2 // 3
    return f"{' '.join(parts[:head])} … {' '.join(parts[head - most :])}"


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """The items in order, each once."""
    return tuple(dict.fromkeys(items))


def _trimmed(number: float) -> str:
    text = f"{number:,.2f}".rstrip("0").rstrip(".")
    return text
