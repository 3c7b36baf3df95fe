"""How lines are written in a page: their marks, the numbers of their notes, where they lead.

A page has some thousand lines, and a template takes long over each; so these few are written here. Nothing gets into a
page that was not made harmless: words by `glyphs.seen`, all else by `escape`.
"""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from dragoman.formats.marks import Run, spoken
from dragoman.formats.numbering import cited
from dragoman.model import Footnote, Line
from dragoman.serve import addresses
from dragoman.serve.glyphs import seen

Calls = Callable[[Line], Iterable[tuple[int, bool]]]
"""The notes that a line calls: each with its number, and whether it is called for the first time."""


def marked(line: Line) -> Markup:
    """The words of a line."""
    if "*" not in line.text and not line.tongues:
        return seen(line.text)
    return Markup("".join(map(_run, spoken(line))))


def words(line: Line, calls: Calls) -> Markup:
    """A line with where it leads, its notes, and how doubtful it is."""
    told = [str(marked(line))]
    if line.leads_to:
        told = [f'<a href="{escape(addresses.of(line.leads_to))}">', *told, "</a>"]
    for number, first in calls(line):
        place = f' id="r{number}"' if first else ""
        told.append(f'<sup class="note"><a href="#n{number}"{place} aria-label="Note {number}">{number}</a></sup>')
    if line.doubt:
        told.append(f' <em class="doubt">({escape(line.doubt)})</em>')
    return Markup("".join(told))


def told(lines: Iterable[Line], calls: Calls) -> Markup:
    """Lines one after the other."""
    return Markup(" ".join(words(line, calls) for line in lines))


def noted(note: Footnote) -> Markup:
    """The words that a note quotes, and where they stand."""
    source = seen(cited(note))
    if note.report:
        source = Markup(f'<a href="{escape(addresses.words(note.report, note.start, note.end))}">{source}</a>')
    return Markup(f"<q><bdi>{seen(note.quote)}</bdi></q> — {source}")


def _run(run: Run) -> str:
    told = str(seen(run.text, apart=not run.language))
    if run.language:
        told = f'<bdi lang="{escape(run.language)}">{told}</bdi>'
    if run.italic:
        told = f"<em>{told}</em>"
    return f"<strong>{told}</strong>" if run.bold else told
