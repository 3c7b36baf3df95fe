"""A Page for a terminal: tables that fit the width, notes below. Colour only repeats what the words say."""

from io import StringIO
from typing import TYPE_CHECKING

from dragoman.formats.marks import runs
from dragoman.formats.numbering import Numbering, cited, numbered
from dragoman.model import Line, Page, Section
from dragoman.model import Table as Rows

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text


def render(page: Page, width: int = 100, *, colour: bool = False, notes: bool = True) -> str:
    """The page as text no wider than `width` columns; without `notes`, the words it rests on are left out."""
    from rich.console import Console

    console = Console(
        file=StringIO(),
        width=max(width, 40),
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    numbering = numbered(page) if notes else Numbering((), {})
    with console.capture() as written:
        _write(page, numbering, console)
    return "\n".join(line.rstrip() for line in written.get().splitlines()) + "\n"


def _write(page: Page, numbering: Numbering, console: "Console") -> None:
    from rich.text import Text

    console.print(Text(page.title, style="bold"))
    for line in page.cover.lines if page.cover else ():
        console.print(_told((line,), numbering))
    if page.lead:
        console.print(_told(page.lead, numbering))
    for section in page.sections:
        _section(section, numbering, console)
    if numbering.notes:
        console.print(Text("\nNotes", style="bold"))
    for number, note in enumerate(numbering.notes, start=1):
        console.print(_hanging(f"[{number}]", Text(f"“{note.quote}” — {cited(note)}")))


def _section(section: Section, numbering: Numbering, console: "Console") -> None:
    from rich.text import Text

    console.print()
    if section.title:
        console.print(Text(section.title, style="bold"))
        console.print(Text("─" * min(len(section.title), console.width), style="dim"))
    for paragraph in section.paragraphs:
        console.print(_told(paragraph, numbering))
    if section.table:
        console.print(_table(section.table, numbering))
    for bullet in section.bullets:
        console.print(_hanging("•", _told(bullet, numbering)))


def _told(lines: tuple[Line, ...], numbering: Numbering) -> "Text":
    from rich.text import Text

    return Text(" ").join(_line(line, numbering) for line in lines)


def _line(line: Line, numbering: Numbering) -> "Text":
    from rich.text import Text

    text = Text()
    for run in runs(line.text):
        text.append(run.text, style=" ".join(["bold"] * run.bold + ["italic"] * run.italic))
    numbers = numbering.of(line)
    if numbers:
        text.append(f" [{','.join(map(str, numbers))}]", style="dim")
    if line.doubt:
        text.append(f" ({line.doubt})", style="italic")
    return text


def _table(rows: Rows, numbering: Numbering) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    for name in rows.columns:
        table.add_column(name, overflow="fold")
    for row in rows.rows:
        table.add_row(*(_line(cell, numbering) for cell in row))
    return table


def _hanging(mark: str, text: "Text") -> "Table":
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(mark, text)
    return grid
