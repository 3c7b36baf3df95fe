"""A Page as one self-contained HTML file: no scripts, nothing fetched, light and dark, fit to print."""

from functools import cache
from importlib.resources import files

from dragoman.formats.marks import Run, runs
from dragoman.formats.numbering import Numbering, cited, numbered
from dragoman.model import Line, Page


def render(page: Page) -> str:
    """The whole page; each note links back to the first place that calls it."""
    from jinja2 import Environment, StrictUndefined  # it takes longer to import than most commands take to run

    numbering = numbered(page)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    calls = _Calls(numbering)
    environment.globals.update(runs=_runs, calls=calls.of, cited=cited)
    return environment.from_string(_template()).render(page=page, notes=numbering.notes) + "\n"


class _Calls:
    """The note numbers of each line, and whether this is the first call of a note (only that one may carry its id)."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._called: set[int] = set()

    def of(self, line: Line) -> list[tuple[int, bool]]:
        """Number and "first call" for each note of the line."""
        found = [(number, number not in self._called) for number in self._numbering.of(line)]
        self._called.update(number for number, _ in found)
        return found


def _runs(line: Line) -> tuple[Run, ...]:
    return runs(line.text)


@cache
def _template() -> str:
    return files("dragoman.formats").joinpath("templates/page.html.j2").read_text(encoding="utf-8")
