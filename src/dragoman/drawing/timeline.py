"""A timeline: a lane for each sort of thing, visits as bars over their days, meetings and sittings as points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.drawing import ink
from dragoman.model import Mark, Timeline

_LEFT, _RIGHT, _TOP = 158, 12, 30
_ROW, _PAD, _LEAST_BAR = 21, 9, 7
_MOST_ROWS = 6
_GAP, _APART = 7, 4
_SMALL = 12.5
_NAMES = {
    "visit": "visit",
    "meeting": "meeting or call",
    "session": "joint sitting",
    "agreement": "agreement",
    "change": "change of the relationship",
}


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from the left to the right edge; the last is outside."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where the morning of a day stands."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return _LEFT + share * (ink.WIDTH - _LEFT - _RIGHT)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place in the lane: from where to where it is drawn, in which row, and on which side its words."""

    mark: Mark
    start: float
    end: float
    row: int
    words: str | None
    before: bool


def svg(drawing: Timeline, title: str, description: str) -> str:
    """The timeline as SVG."""
    axis = _axis(drawing.marks)
    lanes = [(name, _placed([mark for mark in drawing.marks if mark.lane == name], axis)) for name in drawing.lanes]
    heights = [2 * _PAD + _ROW * max(1, *(one.row + 1 for one in held), 1) for _, held in lanes]
    bottom = _TOP + sum(heights)
    parts = list(_bands(heights))
    parts += _ticks(axis, bottom)
    top: float = _TOP
    for (name, held), height in zip(lanes, heights, strict=True):
        parts += _name(name, top + height / 2)
        parts += [shape for one in held for shape in _shapes(one, top + _PAD)]
        top += height
    parts += _legend({mark.kind for mark in drawing.marks}, any(mark.rough for mark in drawing.marks), bottom + 26)
    return ink.sheet(bottom + 42, parts, title, description)


def _axis(marks: Sequence[Mark]) -> Axis:
    """Whole years; where all of it lies within two, whole quarters."""
    if not marks:
        return Axis(date(2000, 1, 1), date(2001, 1, 1))
    first, last = min(mark.first for mark in marks), max(mark.last for mark in marks)
    if (last - first).days > 600:
        return Axis(date(first.year, 1, 1), date(last.year + 1, 1, 1))
    end = date(last.year + last.month // 12, last.month % 12 + 1, 1)
    return Axis(date(first.year, first.month, 1), end)


def _bands(heights: Sequence[float]) -> Iterator[str]:
    top: float = _TOP
    for place, height in enumerate(heights):
        if place % 2 == 0:
            yield ink.bar(0, top, ink.WIDTH, height, "band")
        top += height


def _ticks(axis: Axis, bottom: float) -> Iterator[str]:
    """A line a year, every few years where there are many; every few months where there are two or fewer."""
    years = axis.last.year - axis.first.year
    if years > 2 or (axis.first.month == 1 == axis.last.month and years > 1):
        step = max(1, -(-years // 14))
        days = [date(year, 1, 1) for year in range(axis.first.year, axis.last.year + 1, step)]
        middle = timedelta(days=182)
        for day in days:
            yield ink.rule(axis.at(day), _TOP - 6, axis.at(day), bottom)
            if day < axis.last:
                yield ink.text(axis.at(day + middle * min(step, 1)), _TOP - 10, str(day.year), "soft", anchor="middle")
        return
    months = [day for day in _months(axis) if day.month in (1, 4, 7, 10) or (axis.last - axis.first).days < 370]
    for day in months:
        yield ink.rule(axis.at(day), _TOP - 6, axis.at(day), bottom)
        words = f"{_MONTHS[day.month - 1]} {day.year}" if day.month == 1 or day == months[0] else _MONTHS[day.month - 1]
        if axis.at(day) + ink.wide(words, _SMALL) < ink.WIDTH:
            yield ink.text(axis.at(day) + 3, _TOP - 10, words, "soft", size=_SMALL)


def _months(axis: Axis) -> Iterator[date]:
    day = axis.first
    while day < axis.last:
        yield day
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _placed(marks: Sequence[Mark], axis: Axis) -> list[Placed]:
    """Each mark in the first row where it and its words have room; a lane that is too full for words goes without."""
    ordered = sorted(marks, key=lambda one: (one.first, one.last, one.words))
    told = _rows(ordered, axis, worded=True)
    return told if max((one.row for one in told), default=0) < _MOST_ROWS else _rows(ordered, axis, worded=False)


def _rows(marks: Sequence[Mark], axis: Axis, *, worded: bool) -> list[Placed]:
    ends: list[float] = []
    found = []
    for mark in marks:
        start, end = _extent(mark, axis)
        room = ink.wide(mark.words, _SMALL) + _GAP if worded else 0
        before = end + room > ink.WIDTH
        left, right = (start - room, end) if before else (start, end + room)
        row = next((place for place, taken in enumerate(ends) if taken + _APART <= left), len(ends))
        if row >= _MOST_ROWS and not worded:
            row = min(range(_MOST_ROWS), key=lambda place: (ends[place], place))
        ends += [0.0] * (row + 1 - len(ends))
        ends[row] = max(ends[row], right)
        found.append(Placed(mark, start, end, row, mark.words if worded else None, before))
    return found


def _extent(mark: Mark, axis: Axis) -> tuple[float, float]:
    start, end = axis.at(mark.first), axis.at(mark.last + timedelta(days=1))
    if mark.kind == "visit" and end - start >= _LEAST_BAR:
        return start, end
    middle = (start + end) / 2
    half = _LEAST_BAR / 2 if mark.kind == "visit" else 6
    return middle - half, middle + half


def _shapes(one: Placed, top: float) -> Iterator[str]:
    mark, middle = one.mark, top + one.row * _ROW + _ROW / 2
    if mark.kind == "visit":
        yield ink.bar(one.start, middle - 6, one.end - one.start, 12, "visit", told=mark.words)
    else:
        yield ink.point((one.start + one.end) / 2, middle, mark.kind, told=mark.words, rough=mark.rough)
    if one.words:
        x, anchor = (one.start - 4, "end") if one.before else (one.end + 4, "start")
        yield ink.text(x, middle + 4.5, one.words, anchor=anchor, size=_SMALL)


def _name(words: str, middle: float) -> list[str]:
    lines = _wrapped(words)
    top = middle - (len(lines) - 1) * 8.5 + 5
    return [ink.text(8, top + 17 * place, line) for place, line in enumerate(lines)]


def _wrapped(words: str) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and ink.wide(longer) > _LEFT - 16:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _legend(kinds: set[str], rough: bool, y: float) -> Iterator[str]:
    x: float = _LEFT
    for kind in (kind for kind in _NAMES if kind in kinds):
        yield ink.bar(x - 6, y - 6, 14, 12, "visit") if kind == "visit" else ink.point(x, y, kind)
        yield ink.text(x + 13, y + 4.5, _NAMES[kind], "soft", size=_SMALL)
        x += ink.wide(_NAMES[kind], _SMALL) + 40
    if rough and kinds - {"visit"}:
        yield ink.text(x, y + 4.5, "hollow: day not told", "soft", size=_SMALL)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
