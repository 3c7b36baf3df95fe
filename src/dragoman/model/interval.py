"""A date is an interval: first day inside, last day outside, either end possibly unknown or open."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` (inside) to `end` (outside); None is unknown; an `open_*` flag says "or later".

    An Interval is when something happened as far as it is known: [2023-01-01, 2023-02-01) is "in January 2023".
    `stay` is True when the whole interval is meant (a visit from the 26th to the 27th), False when the thing lies
    somewhere in it ("in January").
    """

    start: date | None
    end: date | None
    stay: bool = False
    open_start: bool = False
    open_end: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"Interval {self.start} to {self.end} is empty; the end is outside and must be later.")

    @classmethod
    def day(cls, day: date) -> "Interval":
        """One day."""
        return cls(day, day + timedelta(days=1))

    @classmethod
    def month(cls, year: int, month: int) -> "Interval":
        """A whole month."""
        return cls(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))

    @classmethod
    def year(cls, year: int) -> "Interval":
        """A whole year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1))

    @property
    def first(self) -> date | None:
        """The first day, or None."""
        return self.start

    @property
    def last(self) -> date | None:
        """The last day inside, or None."""
        return None if self.end is None else self.end - timedelta(days=1)

    @property
    def days(self) -> int | None:
        """How many days, or None when an end is not known."""
        return None if self.start is None or self.end is None else (self.end - self.start).days

    def overlaps(self, other: "Interval") -> bool:
        """True when the two can share a day; an unknown end reaches forever."""
        before = self.end is not None and other.start is not None and self.end <= other.start
        after = other.end is not None and self.start is not None and other.end <= self.start
        return not before and not after

    def within(self, other: "Interval") -> bool:
        """True when every day of this interval lies inside the other."""
        starts = other.start is None or (self.start is not None and self.start >= other.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return starts and ends

    def edtf(self) -> str:
        """The interval in EDTF: a day, a month or a year where it is exactly one, else start/end."""
        mark = "?" if self.uncertain else ""
        if self.start is None or self.end is None:
            left = "" if self.start is None else self.start.isoformat()
            right = "" if self.end is None else (self.end - timedelta(days=1)).isoformat()
            left = left or (".." if self.open_start else "")
            right = right or (".." if self.open_end else "")
            return f"{left}/{right}"
        last = self.end - timedelta(days=1)
        if not self.stay:
            whole = _whole(self.start, last)
            if whole:
                return whole + mark
        if self.start == last:
            return self.start.isoformat() + mark
        return f"{self.start.isoformat()}/{last.isoformat()}{mark}"

    @classmethod
    @lru_cache(maxsize=1 << 14)  # a record tells few dates, each very often
    def from_edtf(cls, text: str) -> "Interval":
        """The interval an EDTF string of this project means. Raises ValueError for anything else."""
        return _meant(text)


@lru_cache(maxsize=50_000)
def _meant(text: str) -> Interval:
    """A record tells of few days, and of each of them often."""
    uncertain = text.endswith(("?", "~", "%"))
    text = text.rstrip("?~%")
    if "/" not in text:
        first, last = _ends(text)
        return Interval(first, last + timedelta(days=1), uncertain=uncertain)
    left, right = text.split("/")
    start = _ends(left)[0] if left not in ("", "..") else None
    end = _ends(right)[1] + timedelta(days=1) if right not in ("", "..") else None
    return Interval(start, end, stay=True, open_start=left == "..", open_end=right == "..", uncertain=uncertain)


def _whole(first: date, last: date) -> str | None:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}"
    same = (first.year, first.month) == (last.year, last.month)
    if same and first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return f"{first.year:04d}-{first.month:02d}"
    return None


def _ends(text: str) -> tuple[date, date]:
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no EDTF date; allowed are YYYY, YYYY-MM and YYYY-MM-DD.")
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
