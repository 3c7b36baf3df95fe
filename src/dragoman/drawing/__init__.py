"""Figures drawn from plain values as SVG: the same values, the same picture, on paper and on a screen.

Every shape carries its colour for paper and a class by which a style sheet may give it another (dark screens). Shapes
differ as well as colours, every number is written, and the picture has a title and a description for who cannot see it.
"""

from dragoman.drawing import columns, dots, strands, timeline
from dragoman.drawing.letters import printed
from dragoman.drawing.typesetting import typeset
from dragoman.model import Columns, Drawing, Strands, Timeline

_SHEET = (
    b'#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image(bytes(sys.inputs.drawn), format: "svg")'
)


def svg(drawing: Drawing, *, title: str, description: str = "") -> str:
    """The drawing as one SVG element."""
    if isinstance(drawing, Timeline):
        return timeline.svg(drawing, title, description)
    if isinstance(drawing, Columns):
        return columns.svg(drawing, title, description)
    if isinstance(drawing, Strands):
        return strands.svg(drawing, title, description)
    return dots.svg(drawing, title, description)


def png(drawn: str) -> bytes:
    """A drawing as points, for programs that show no SVG."""
    return typeset(_SHEET, "png", drawn=printed(drawn))


__all__ = ["png", "svg"]
