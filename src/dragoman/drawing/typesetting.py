"""Typst sets what we give it as values; the fonts of the machine are looked through once."""

from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from typst import Fonts

_POINTS = 192


def typeset(source: bytes, form: Literal["pdf", "png"], **values: str) -> bytes:
    """A source of ours set as a tagged PDF or as points (192 to the inch); `values` are text to it, never markup."""
    import typst  # it takes longer to import than most commands take to run

    standards: list[Literal["ua-1"]] = ["ua-1"] if form == "pdf" else []
    made = typst.compile(
        source, format=form, ppi=_POINTS, font_paths=_fonts(), sys_inputs=values, pdf_standards=[*standards]
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> "Fonts":
    import typst

    return typst.Fonts()
