"""Figures drawn from plain values as SVG: the same values, the same picture, on paper and on a screen.

Every shape carries its colour for paper and a class by which a style sheet may give it another (dark screens). Shapes
differ as well as colours, every number is written, and the picture has a title and a description for who cannot see it.
"""

from dragoman.drawing import columns, timeline
from dragoman.model import Drawing, Timeline


def svg(drawing: Drawing, *, title: str, description: str = "") -> str:
    """The drawing as one SVG element."""
    if isinstance(drawing, Timeline):
        return timeline.svg(drawing, title, description)
    return columns.svg(drawing, title, description)


def png(drawn: str, *, ppi: float = 192) -> bytes:
    """A drawing as points, for programs that show no SVG: 192 to the inch where it is drawn 8 inches wide."""
    import typst  # it takes longer to import than most commands take to run

    sheet = (
        '#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image(bytes(sys.inputs.drawn), format: "svg")'
    )
    made = typst.compile(sheet.encode(), format="png", ppi=ppi, sys_inputs={"drawn": drawn})
    assert isinstance(made, bytes)
    return made


__all__ = ["png", "svg"]
