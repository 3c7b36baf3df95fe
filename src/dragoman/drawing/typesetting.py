"""Typst sets what we give it as values, with fonts of ours alone: those of the machine would make other bytes."""

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from typst import Fonts

_POINTS = 192


def typeset(source: bytes, form: Literal["pdf", "png"], **values: str) -> bytes:
    """A source of ours set as a tagged PDF or as points (192 to the inch); `values` are text to it, never markup.

    A PDF is made to the standard that readers of the screen rely on (PDF/UA-1), which allows no letter without a shape:
    `letters.printed` writes such letters out.
    """
    import typst  # it takes longer to import than most commands take to run

    if form == "png":
        return _set(source, form, [], values)
    try:
        return _set(source, form, ["ua-1"], values)
    except typst.TypstError:  # the standard asks more of a page, such as headings that skip no level
        return _set(source, form, [], values)


def _set(source: bytes, form: Literal["pdf", "png"], standards: list[Literal["ua-1"]], values: dict[str, str]) -> bytes:
    import typst

    made = typst.compile(
        source, format=form, ppi=_POINTS, font_paths=_fonts(), sys_inputs=values, pdf_standards=[*standards]
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> "Fonts":
    """The fonts inside typst and those in our folder."""
    import typst

    with as_file(files("dragoman.drawing").joinpath("fonts")) as folder:
        return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
