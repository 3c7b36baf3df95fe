"""What is said again and again: a line along the years from the first day to the last, and a point for each day."""

from collections.abc import Iterator
from datetime import date

from dragoman.drawing import ink
from dragoman.model import Strand, Strands

_RIGHT, _TOP, _ROW = 22, 30, 26
_MOST_LEFT, _LEAST_LEFT = 300, 120
_LETTERS = 40
_SMALL = 12.5
_SANS = 1.2
"""Letters of a screen are wider than those that `ink` reckons with."""


def svg(drawing: Strands, title: str, description: str) -> str:
    """The strands as SVG, in the order given."""
    years = _years(drawing)
    left = _left(drawing)
    bottom = _TOP + _ROW * len(drawing.strands)
    parts = [ink.bar(0, _TOP + _ROW * place, ink.WIDTH, _ROW, "band") for place in range(0, len(drawing.strands), 2)]
    parts += _ticks(years, left, bottom)
    for place, one in enumerate(drawing.strands):
        parts += _strand(one, years, left, _TOP + _ROW * (place + 0.5))
    return ink.sheet(bottom + 8, parts, title, description)


def _years(drawing: Strands) -> range:
    days = [day for one in drawing.strands for day in one.days]
    if not days:
        return range(2000, 2001)
    return range(min(days).year, max(days).year + 1)


def _left(drawing: Strands) -> float:
    """Where the years begin: behind the longest name."""
    longest = max((ink.wide(_short(one.name)) * _SANS for one in drawing.strands), default=0.0)
    return min(_MOST_LEFT, max(_LEAST_LEFT, longest + 24))


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else name[:_LETTERS].rsplit(" ", 1)[0].rstrip(" ,") + " …"


def _at(day: date, years: range, left: float) -> float:
    share = (day - date(years[0], 1, 1)).days / (date(years[-1] + 1, 1, 1) - date(years[0], 1, 1)).days
    return left + share * (ink.WIDTH - _RIGHT - left)


def _ticks(years: range, left: float, bottom: float) -> Iterator[str]:
    """A line at the beginning of a year; every few where there are many."""
    step = max(1, -(-len(years) // 10))
    for year in years[::step]:
        x = _at(date(year, 1, 1), years, left)
        yield ink.rule(x, _TOP - 6, x, bottom)
        yield ink.text(x + 4, _TOP - 10, str(year), "soft", size=_SMALL)


def _strand(one: Strand, years: range, left: float, y: float) -> Iterator[str]:
    first, last = (_at(day, years, left) for day in (one.days[0], one.days[-1]))
    yield ink.text(8, y + 5, _short(one.name))
    if last > first:
        yield ink.bar(first, y - 2, last - first, 4, "visit", told=f"{one.name}: {one.days[0]} to {one.days[-1]}")
    for day in dict.fromkeys(one.days):
        yield ink.point(_at(day, years, left), y, "meeting", told=f"{one.name}: {day}")
