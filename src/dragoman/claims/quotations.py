"""Quoted words: where a quotation runs, over sentences and paragraphs, and when it is speech rather than a term."""

import re
from dataclasses import dataclass

from dragoman.model import Reading

_OPENS_AFTER = re.compile(r"[\s(\[—–-]")
_SPOKEN_WORDS, _LONG = 6, 10
# What begins like a sentence, or holds the end of one: speech, though its closing mark stands right behind a word.
_WHOLE = re.compile(r"^[A-Z]|[.?!] +[A-Z]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Cleaned characters from the opening mark to the closing one; `number` joins the pieces of one quotation."""

    start: int
    end: int
    number: int
    text: str

    @property
    def spoken(self) -> bool:
        """True for something said; False for a term or a title in quotation marks."""
        inner = self.text.strip('" ')
        words = inner.split()
        if inner[-1:] not in ",.?!;":
            return (
                len(words) >= _LONG
                and 2 * sum(w.islower() for w in words) > len(words)
                and _WHOLE.search(inner) is not None
            )
        if len(words) < _LONG and not any(w[:1].islower() for w in words) and inner[-1:] in ",;":
            # "New Border Mission," is a name.
            return False
        return len(words) >= 2 and (inner[:1].isupper() or len(words) >= _SPOKEN_WORDS)


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """The quotations of a reading. One left open at a paragraph's end goes on if the next begins with a mark."""
    text, blocks = reading.clean.text, reading.clean.blocks
    found: list[Quotation] = []
    number = 0
    for place, block in enumerate(blocks):
        opened: int | None = None
        for mark in re.finditer('"', text[block.start : block.end]):
            at = block.start + mark.start()
            if opened is not None:
                found.append(Quotation(opened, at + 1, number, text[opened : at + 1]))
                opened, number = None, number + 1
            elif at == block.start or _OPENS_AFTER.match(text[at - 1]):
                opened = at
        tag = _TAG.search(text, opened, block.end) if opened is not None else None
        if opened is not None and tag:
            found.append(Quotation(opened, tag.start() + 1, number, text[opened : tag.start() + 1]))
            number += 1
        elif opened is not None and _goes_on(reading, place):
            found.append(Quotation(opened, block.end, number, text[opened : block.end]))
    return tuple(found)


# Who said it, behind a quotation that was never closed.
_TAG = re.compile(
    r"[,?!] (?:(?:he|she|[Tt]he|[A-Z][\w'.-]*)(?: [\w'.-]+){0,5} (?:said|says|added|stated|noted|stressed|explained)"
    r"|(?:said|says|added) (?:he|she|the|[A-Z])[\w'. -]{0,60})\.?$",
    re.MULTILINE,
)


def _goes_on(reading: Reading, place: int) -> bool:
    blocks = reading.clean.blocks
    return place + 1 < len(blocks) and reading.clean.text[blocks[place + 1].start] == '"'
