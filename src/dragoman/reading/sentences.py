"""Sentences of a cleaned text, block by block."""

import re

from dragoman.model import Clean, Sentence
from dragoman.reading.words import LETTERS

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr jr sr st gen lt col maj adm capt sgt sen rep gov prof hon amb rev pres sec no nos vs art jan feb mar "
    "apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx dept est fig inc ltd "
    "co corp md mt u.s u.k "
    "u.n e.u h.e h.h h.m h.r.h i.e e.g a.m p.m ph.d messrs mmes".split()
)
_NAMES_TOO = ("Sen", "Min")
# The mark itself comes first, so that the search goes from mark to mark.
_END = re.compile(
    r"[.!?:](?:(?<!:)[.!?]*[\"')\]]*(?=\s|$)|(?<=[a-z\"')]{2}\.)(?=[A-Z][a-z])|(?<=:)\s(?=\"))",
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_STARTER = re.compile(r"[\"'(\[]*[A-Z0-9]")


def sentences(clean: Clean) -> tuple[Sentence, ...]:
    """The sentences in order; one never runs across two blocks."""
    found: list[Sentence] = []
    for number, block in enumerate(clean.blocks):
        for start, end in _cut(clean.text, block.start, block.end):
            found.append(Sentence(start, end, number, block.kind))
    return tuple(found)


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if mark.end() >= end or not _ends_here(text, begin, mark):
            continue
        pieces.append(_trim(text, begin, mark.end()))
        begin = mark.end()
    pieces.append(_trim(text, begin, end))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _ends_here(text: str, begin: int, mark: re.Match[str]) -> bool:
    if mark.group().startswith(":"):
        return False
    rest = text[mark.end() :].lstrip()
    if not _STARTER.match(rest):
        return False
    if mark.group()[0] != ".":
        return True
    before = text[begin : mark.start()].rsplit(None, 1)
    last = re.split("[-–—]", before[-1].lstrip("(\"'"))[-1] if before else ""
    if (len(last) == 1 and last.isupper()) or last in LETTERS:
        return False
    if last.casefold() in _ABBREVIATIONS or _INITIALS.fullmatch(last):
        # "the U.S. The talks": a country's initials may end a sentence when a common starter follows.
        ends = "." in last or last in _NAMES_TOO
        return ends and re.match(r"(?:The|This|He|She|They|It|In|On|At|Both|During)\b", rest) is not None
    return True


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
