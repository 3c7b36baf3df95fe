"""The few elements that figures are drawn with, and their colours on white paper."""

from html import escape

from dragoman.drawing.letters import fonts, shown

WIDTH = 760
"""Every figure is as wide as the text; its height follows from what it holds. Units are SVG's own."""

SIZE = 14
"""Of letters, in the same units: 9 points where a figure is as wide as a printed column."""

_LETTER = 0.5

COLOURS = {
    "ink": "#1b1d21",
    "soft": "#5b5f66",
    "rule": "#c9c5ba",
    "pale": "#ffffff",
    "dark": "#1b1d21",
    "band": "#f4f2ec",
    "visit": "#1f4e8c",
    "meeting": "#b2571b",
    "session": "#2f7d4f",
    "agreement": "#6d4a94",
    "change": "#8c2f39",
}
"""What each class is filled with on paper."""

LADDER = ("#16324f", "#2f6690", "#6fa3c7", "#b5cfe0", "#dccfb0", "#e9e4d8")
"""From the highest to the lowest; neighbours differ in lightness, so that they do so in grey as well."""


def sheet(height: float, parts: list[str], title: str, description: str) -> str:
    """The whole figure."""
    told = f"<desc>{escape(shown(description))}</desc>" if description else ""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {number(height)}" width="{WIDTH}"'
        f' height="{number(height)}" role="img" class="drawing">'
    )
    return "\n".join((head, f"<title>{escape(shown(title))}</title>{told}", *parts, "</svg>"))


def text(x: float, y: float, words: str, kind: str = "ink", *, anchor: str = "start", size: float = SIZE) -> str:
    """Words whose baseline begins, is centred or ends at a point; `pale` ones stand on dark shapes, `dark` on light."""
    return (
        f'<text x="{number(x)}" y="{number(y)}" class="{kind}" fill="{COLOURS[kind]}"'
        f' font-family="{_family()}" font-size="{number(size)}" text-anchor="{anchor}">{escape(shown(words))}</text>'
    )


def bar(x: float, y: float, width: float, height: float, kind: str, *, fill: str | None = None, told: str = "") -> str:
    """A rectangle; what it stands for is told when it is pointed at."""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" class="{kind}"'
        f' fill="{fill or COLOURS[kind]}"{_closed("rect", told)}'
    )


def point(x: float, y: float, kind: str, *, told: str = "", rough: bool = False) -> str:
    """A disc, a diamond, a square or a triangle, by the kind of thing; hollow where its day is not told."""
    look = f'fill="{"#ffffff" if rough else COLOURS[kind]}" stroke="{COLOURS[kind]}" stroke-width="2" class="{kind}"'
    if kind == "meeting":
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="5" {look}{_closed("circle", told)}'
    corners = " ".join(f"{number(x + dx)},{number(y + dy)}" for dx, dy in _CORNERS[kind])
    return f'<polygon points="{corners}" {look}{_closed("polygon", told)}'


def rule(x1: float, y1: float, x2: float, y2: float, kind: str = "rule") -> str:
    """A thin line."""
    ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
    return f'<line {ends} class="{kind}" stroke="{COLOURS[kind]}" stroke-width="1"/>'


def wide(words: str, size: float = SIZE) -> float:
    """About how wide words are; letters of East Asian scripts count double."""
    return sum(2 if "\u2e80" <= letter <= "\uffef" else 1 for letter in words) * size * _LETTER


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _family() -> str:
    return ", ".join((*(f"'{name}'" for name in fonts()), "serif"))


_CORNERS = {
    "visit": ((-6, -5), (6, -5), (6, 5), (-6, 5)),
    "session": ((0, -7), (7, 0), (0, 7), (-7, 0)),
    "agreement": ((-5, -5), (5, -5), (5, 5), (-5, 5)),
    "change": ((0, -7), (6, 5), (-6, 5)),
}


def _closed(name: str, told: str) -> str:
    return f"><title>{escape(shown(told))}</title></{name}>" if told else "/>"
