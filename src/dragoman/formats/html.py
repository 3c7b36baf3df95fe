"""A Page as one self-contained HTML file: no scripts, nothing fetched, light and dark, fit to print."""

from functools import cache
from importlib.resources import files

from markupsafe import Markup

from dragoman.drawing import svg
from dragoman.formats.calls import Calls
from dragoman.formats.marks import spoken
from dragoman.formats.numbering import cited, numbered
from dragoman.model import Figure, Page


def render(page: Page) -> str:
    """The whole page; each note links back to the first place that calls it."""
    from jinja2 import Environment, StrictUndefined  # it takes longer to import than most commands take to run

    numbering = numbered(page)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    calls = Calls(numbering)
    environment.globals.update(runs=spoken, calls=calls.of, cited=cited, drawn=drawn)
    return environment.from_string(_template()).render(page=page, notes=numbering.notes) + "\n"


def drawn(figure: Figure) -> Markup:
    """The drawing inside the page; its words are escaped where they are drawn."""
    return Markup(svg(figure.drawing, title=figure.description))


@cache
def _template() -> str:
    return files("dragoman.formats").joinpath("templates/page.html.j2").read_text(encoding="utf-8")
