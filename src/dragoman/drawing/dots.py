"""Numbers over the years as dots, each with its number beside it; every series has a shape of its own."""

import math
from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.drawing import ink
from dragoman.model import Dot, Dots

_LEFT, _RIGHT, _TOP, _TALL = 62, 56, 34, 220
_SHAPES = ("visit", "meeting", "session", "agreement", "change")
_SMALL = 12.5
_SANS = 1.2
"""Letters of a screen are wider than those that `ink` reckons with."""

_OPEN = "hollow: yet to come"
_STEPS = (1, 2, 2.5, 5, 10)


def svg(drawing: Dots, title: str, description: str) -> str:
    """The dots as SVG, over a scale that begins with nothing."""
    years = _years(drawing.dots)
    step = _step(max((dot.amount for dot in drawing.dots), default=1.0))
    most = step * max(1, math.ceil(max((dot.amount for dot in drawing.dots), default=1.0) / step))
    base = _TOP + _TALL
    parts = [ink.text(8, _TOP - 17, drawing.unit, "soft", size=_SMALL)]
    for count in range(round(most / step) + 1):
        y = base - _TALL * count * step / most
        parts += [ink.rule(_LEFT, y, ink.WIDTH - _RIGHT + 40, y), _amount(count * step, y)]
    parts += _named(years, base)
    taken: list[tuple[float, float, float]] = []
    for dot in sorted(drawing.dots, key=lambda one: (one.first, one.last, -one.amount, one.series)):
        parts += _drawn(dot, _at(dot, years), base - _TALL * dot.amount / most, _shape(drawing, dot), taken)
    parts += _legend(drawing, base + 46)
    return ink.sheet(base + (82 if any(dot.open for dot in drawing.dots) else 62), parts, title, description)


def _years(dots: Sequence[Dot]) -> range:
    if not dots:
        return range(2000, 2001)
    return range(min(dot.first.year for dot in dots), max(dot.last.year for dot in dots) + 1)


def _step(most: float) -> float:
    """The distance of two lines: a round number of which four or five make the whole."""
    rough = most / 4 if most > 0 else 1.0
    size = 10.0 ** math.floor(math.log10(rough))
    return next(step * size for step in _STEPS if step * size >= rough * 0.999)


def _amount(value: float, y: float) -> str:
    return ink.text(_LEFT - 8, y + 4, f"{value:,.10g}", "soft", anchor="end", size=_SMALL)


def _named(years: range, base: float) -> Iterator[str]:
    """The years under their middles, every few where there are many."""
    every = max(1, math.ceil(len(years) / 14))
    for place, year in enumerate(years):
        if place % every == 0:
            x = _place(years, place + 0.5)
            yield ink.text(x, base + 19, str(year), "soft", anchor="middle", size=_SMALL)


def _at(dot: Dot, years: range) -> float:
    """The middle of its time."""
    middle = date.fromordinal((dot.first.toordinal() + dot.last.toordinal()) // 2)
    return _place(years, middle.year - years[0] + (middle.timetuple().tm_yday - 0.5) / 366)


def _place(years: range, turns: float) -> float:
    return _LEFT + (ink.WIDTH - _LEFT - _RIGHT) * turns / len(years)


def _shape(drawing: Dots, dot: Dot) -> str:
    return _SHAPES[drawing.series.index(dot.series) % len(_SHAPES)]


def _drawn(dot: Dot, x: float, y: float, shape: str, taken: list[tuple[float, float, float]]) -> Iterator[str]:
    """The dot, and its number at the right, or the left where another stands there; without it where both are full."""
    yield ink.point(x, y, shape, told=f"{dot.series}: {dot.words}", rough=dot.open)
    wide = ink.wide(dot.words, _SMALL)
    for left, anchor, start in ((x + 10, "start", x + 10), (x - 10 - wide, "end", x - 10)):
        right = left + wide
        if left > _LEFT and not any(abs(y - at) < 13 and left < end and begin < right for begin, end, at in taken):
            taken.append((left, right, y))
            yield ink.text(start, y + 4.5, dot.words, anchor=anchor, size=_SMALL)
            return


def _legend(drawing: Dots, y: float) -> Iterator[str]:
    """What the shapes mean; what has no room beside the others stands in a line of its own."""
    x: float = _LEFT
    for place, name in enumerate(drawing.series):
        yield ink.point(x, y, _SHAPES[place % len(_SHAPES)])
        yield ink.text(x + 13, y + 4.5, name, "soft", size=_SMALL)
        x += ink.wide(name, _SMALL) * _SANS + 40
    if any(dot.open for dot in drawing.dots):
        yield ink.text(_LEFT - 6, y + 24.5, _OPEN, "soft", size=_SMALL)
