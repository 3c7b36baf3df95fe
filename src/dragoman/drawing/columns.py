"""A column a year, built up from parts; every number stands in its part, and the sum on top."""

from collections.abc import Iterator

from dragoman.drawing import ink
from dragoman.model import Columns

_LEFT, _TOP, _TALL = 14, 34, 190
_KEY = 258
_WIDEST = 86
_SMALL = 12.5
_DARK = 2
"""So many of the ladder's colours are so dark that numbers on them are white."""


def svg(drawing: Columns, title: str, description: str) -> str:
    """The columns as SVG, the first part at the bottom; at their right what each colour means."""
    sums = [sum(row[place] for row in drawing.counts) for place in range(len(drawing.columns))]
    unit = _TALL / max([*sums, 1])
    step = (ink.WIDTH - _KEY - _LEFT) / max(1, len(drawing.columns))
    base = _TOP + _TALL
    parts = [ink.rule(_LEFT, base, ink.WIDTH - _KEY, base)]
    for place, name in enumerate(drawing.columns):
        x = _LEFT + step * place + (step - _width(step)) / 2
        parts += _column(drawing, place, x, _width(step), unit)
        parts.append(ink.text(x + _width(step) / 2, base + 19, name, "soft", anchor="middle", size=_SMALL))
        if sums[place]:
            top = base - sums[place] * unit - 6
            parts.append(ink.text(x + _width(step) / 2, top, str(sums[place]), anchor="middle"))
    parts += _key(drawing)
    return ink.sheet(base + 30, parts, title, description)


def _width(step: float) -> float:
    return min(_WIDEST, step * 0.72)


def _column(drawing: Columns, place: int, x: float, width: float, unit: float) -> Iterator[str]:
    y: float = _TOP + _TALL
    for part, row in enumerate(drawing.counts):
        if count := row[place]:
            tall = count * unit
            y -= tall
            told = f"{drawing.columns[place]}, {drawing.parts[part]}: {count}"
            yield ink.bar(x, y, width, max(0.6, tall - 1), f"rank{part}", fill=_colour(part), told=told)
            if tall >= _SMALL + 2 and len(drawing.parts) > 1:
                colour = "pale" if part < _DARK else "dark"
                yield ink.text(x + width / 2, y + tall / 2 + 4, str(count), colour, anchor="middle", size=_SMALL)


def _key(drawing: Columns) -> Iterator[str]:
    """What the colours mean, in the order in which the parts are piled up."""
    x = ink.WIDTH - _KEY + 26
    y: float = _TOP + _TALL - 12
    for part, name in enumerate(drawing.parts):
        yield ink.bar(x, y - 7, 14, 14, f"rank{part}", fill=_colour(part))
        yield ink.text(x + 22, y + 5, name, "soft", size=_SMALL)
        y -= 24


def _colour(part: int) -> str:
    return ink.LADDER[min(part, len(ink.LADDER) - 1)]
