"""The MEANTIME corpus (CC BY 4.0): news with its time expressions marked by hand. It is no part of this project."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "data" / "meantime"
LAST_SENTENCE = 5
"""The last sentence whose times are marked; the headline is sentence 0, the date line 1."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)%\]]|'s?|n't|''")
_NO_SPACE_AFTER = re.compile(r"[(\[$€£]|``")


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression: its characters, its words, its TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """The marked beginning of an article, its times in order, and the day it was written."""

    name: str
    text: str
    gold: tuple[Told, ...]
    day: str


def articles(corpus: Path) -> Iterator[Article]:
    """Every article below the folder, by name."""
    for path in sorted(corpus.rglob("*.xml")):
        yield article(path)


def article(path: Path) -> Article:
    """One article; times without words (the unmarked ends of a length of time) are left out."""
    root = ElementTree.parse(path).getroot()
    tokens = [t for t in root.iter("token") if int(t.get("sentence") or 0) <= LAST_SENTENCE]
    text, spans = written_out(tokens)
    gold, day = [], None
    for timex in root.iter("TIMEX3"):
        anchors = [spans[a.get("t_id") or ""] for a in timex.findall("token_anchor") if a.get("t_id") in spans]
        if timex.get("functionInDocument") == "CREATION_TIME":
            day = timex.get("value")
        if anchors:
            start, end = anchors[0][0], anchors[-1][1]
            gold.append(Told(start, end, text[start:end], timex.get("type") or "", timex.get("value") or ""))
    return Article(path.name, text, tuple(sorted(gold, key=lambda told: (told.start, told.end))), _day(text, day))


def whole(path: Path) -> list[str]:
    """Every sentence of an article, its headline and its date line before them."""
    text, _ = written_out(list(ElementTree.parse(path).getroot().iter("token")))
    return text.split("\n")


def _day(text: str, marked: str | None) -> str:
    """The day of the report: as marked, or where that is missing or mistyped as its date line says."""
    if marked and _DAY.fullmatch(marked):
        return marked
    line = slice(*date_line(text))
    return datetime.strptime(text[line], "%B %d, %Y").date().isoformat()


def date_line(text: str) -> tuple[int, int]:
    """Where the second line, the day of the report, begins and ends."""
    start = text.find("\n") + 1
    return start, text.find("\n", start)


def written_out(tokens: list[ElementTree.Element]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Tokens as running text, and where each stands."""
    text, spans, sentence, glue = "", {}, "0", True
    for token in tokens:
        word = (token.text or "").translate({0x2019: "'", 0x2013: "-", 0x2014: "-"})
        if token.get("sentence") != sentence:
            text, glue, sentence = text + "\n", True, token.get("sentence") or ""
        if not glue and not _NO_SPACE_BEFORE.fullmatch(word):
            text += " "
        spans[token.get("t_id") or ""] = (len(text), len(text) + len(word))
        text += word
        glue = bool(_NO_SPACE_AFTER.fullmatch(word))
    return text, spans
