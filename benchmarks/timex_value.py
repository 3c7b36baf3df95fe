"""Time expressions against the MEANTIME corpus: do we find the same words, and give them the same TIMEX3 value?

    python benchmarks/timex_value.py [--corpus FOLDER] [--verbose]

The corpus (CC BY 4.0) is not part of this project; without it the script says so and ends. Only the headline, the date
line and the five sentences that are annotated are read. A match is an overlap (relaxed) or the same words (strict); the
value counts when it is the same string, the seconds and zone of an hour left aside. Ranges are compared end by end,
since TIMEX3 marks each end. Empty gold expressions (begin and end points without words) are left out.
"""

import argparse
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Interval, Timex
from dragoman.reading.timexes import find
from dragoman.record.calendar import resolve
from dragoman.record.reckoning import reckon
from dragoman.record.timexvalue import ends, timex_value

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "data" / "meantime"
LAST_SENTENCE = 5
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)%\]]|'s?|n't|''")
_NO_SPACE_AFTER = re.compile(r"[(\[$€£]|``")


@dataclass(frozen=True)
class Told:
    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True)
class Article:
    name: str
    text: str
    gold: tuple[Told, ...]
    day: str | None


def articles(corpus: Path) -> Iterator[Article]:
    for path in sorted(corpus.rglob("*.xml")):
        yield article(path)


def article(path: Path) -> Article:
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
    return Article(path.name, text, tuple(sorted(gold, key=lambda told: told.start)), written(text, day))


def written(text: str, day: str | None) -> str | None:
    """The day of the report: the corpus' own, or that of the date line where the corpus mistypes it or has none."""
    if day and re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        return day
    found = next((timex for timex in find(text) if timex.year and timex.month and timex.day), None)
    dated = resolve(found, anchor=None, tense="past") if found else None
    return dated[0].edtf() if dated else None


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


def told(piece: Article) -> list[Told]:
    """What we read in an article, each with its value."""
    anchor = Interval.from_edtf(piece.day) if piece.day else None

    def dated(timex: Timex, tense: str, previous: Interval | None) -> tuple[Interval, str] | None:
        return resolve(timex, anchor=anchor, tense=tense, previous=previous)

    found = []
    for one in reckon(piece.text, find(piece.text), dated, tenses={}, start=anchor):
        for timex, interval in ends(one.timex, one.interval):
            found.append(Told(timex.start, timex.end, timex.text, timex.type, timex_value(timex, interval)))
    return found


def date_line(text: str) -> tuple[int, int]:
    """Where the second line, the day of the report, begins and ends."""
    start = text.find("\n") + 1
    return start, text.find("\n", start)


def plain(value: str) -> str:
    return re.sub(r"(T\d\d:\d\d).*", r"\1", value)


def f1(right: int, said: int, gold: int) -> str:
    precision, recall = right / said if said else 0.0, right / gold if gold else 0.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * both:5.1f}"


def compare(piece: Article, counts: Counter[str], options: argparse.Namespace) -> None:
    mine, left = told(piece), list(piece.gold)
    if not options.date_lines:
        line = slice(*date_line(piece.text))
        mine = [one for one in mine if not line.start <= one.start < line.stop]
        left = [one for one in left if not line.start <= one.start < line.stop]
    counts["said"] += len(mine)
    counts["gold"] += len(left)
    for said in mine:
        same = [gold for gold in left if gold.start < said.end and said.start < gold.end]
        match = next((gold for gold in same if (gold.start, gold.end) == (said.start, said.end)), None)
        match = match or next(iter(same), None)
        if match is None:
            counts["extra"] += 1
            if options.verbose:
                print(f"extra    {piece.name[:24]:24} {said.text!r} {said.value}")
            continue
        left.remove(match)
        score(piece, said, match, counts, options)
    for gold in left:
        if options.verbose:
            print(f"missed   {piece.name[:24]:24} {gold.text!r} {gold.value}")


def score(piece: Article, said: Told, gold: Told, counts: Counter[str], options: argparse.Namespace) -> None:
    counts["relaxed"] += 1
    counts["strict"] += (said.start, said.end) == (gold.start, gold.end)
    counts["type"] += said.type == gold.type
    right = plain(said.value) == plain(gold.value)
    counts["value"] += right
    full = bool(re.fullmatch(r"\d{4}-\d\d-\d\d", gold.value))
    counts["days"] += full
    counts["days right"] += full and right
    if options.verbose and not right:
        print(f"value    {piece.name[:24]:24} {said.text!r} {said.value} gold {gold.text!r} {gold.value} ({piece.day})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--verbose", action="store_true", help="show what was missed, extra or valued otherwise")
    parser.add_argument("--date-lines", action="store_true", help="count the date line of each article too")
    options = parser.parse_args()
    if not options.corpus.is_dir():
        print(f"Corpus {options.corpus} is missing; nothing is measured.")
        return
    counts: Counter[str] = Counter()
    read = 0
    for piece in articles(options.corpus):
        compare(piece, counts, options)
        read += 1
    said, gold = counts["said"], counts["gold"]
    print(f"{read} articles, {gold} gold expressions, {said} read")
    print("span, relaxed ", f1(counts["relaxed"], said, gold))
    print("span, strict  ", f1(counts["strict"], said, gold))
    print("type          ", f1(counts["type"], said, gold))
    print("value         ", f1(counts["value"], said, gold))
    print(f"value right where matched: {100 * counts['value'] / max(1, counts['relaxed']):.1f} %")
    print(f"calendar days right where matched: {100 * counts['days right'] / max(1, counts['days']):.1f} %")


if __name__ == "__main__":
    main()
