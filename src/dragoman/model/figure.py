"""What a figure shows, as plain values: happenings along the years, or counts of them a year."""

from dataclasses import dataclass
from datetime import date

KINDS = ("visit", "meeting", "session", "agreement", "change")
"""What a mark on a timeline may be; a visit is a bar, all else a point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening from a day to a day, both inside; `rough` where only the month or year is told."""

    lane: str
    kind: str
    first: date
    last: date
    words: str
    rough: bool = False
    address: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.last < self.first:
            raise ValueError(f"A mark must be one of {', '.join(KINDS)} and end after it began, not {self!r}.")


@dataclass(frozen=True, slots=True)
class Timeline:
    """Marks in lanes, one above the other in the order given; a lane without marks is drawn empty."""

    lanes: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A column a year, built of parts from the bottom up; `counts[part][column]` says how many."""

    parts: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        if len(self.counts) != len(self.parts) or any(len(row) != len(self.columns) for row in self.counts):
            raise ValueError("Columns need a row of counts for each part, and a count for each column.")


@dataclass(frozen=True, slots=True)
class Dot:
    """A number of a time from a day to a day, both inside, as a series gives it; `open` where it is yet to come."""

    series: str
    first: date
    last: date
    amount: float
    words: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Dots:
    """Numbers in one unit over time; each series has its own shape."""

    unit: str
    series: tuple[str, ...]
    dots: tuple[Dot, ...]

    def __post_init__(self) -> None:
        if any(dot.series not in self.series or dot.amount < 0 or dot.last < dot.first for dot in self.dots):
            raise ValueError("A dot must be of one of the series, not less than nothing, and end after it began.")


@dataclass(frozen=True, slots=True)
class Strand:
    """Something that is said again and again, such as a set phrase: the days on which it was, the first one first."""

    name: str
    days: tuple[date, ...]

    def __post_init__(self) -> None:
        if not self.days or list(self.days) != sorted(self.days):
            raise ValueError("A strand must have a day, and its days in order.")


@dataclass(frozen=True, slots=True)
class Strands:
    """Strands along the years, one under the other, each from its first day to its last."""

    strands: tuple[Strand, ...]


Drawing = Timeline | Columns | Dots | Strands
