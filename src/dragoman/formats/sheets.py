"""Sheets of paper, and how the columns of a table share their width."""

from dataclasses import dataclass

from dragoman.formats.marks import plain
from dragoman.model import Table

_LEAST, _MOST = 6, 46


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper in millimetres, under the name that is typed for it and the one typst knows."""

    name: str
    typst: str
    width: float
    height: float


A4 = Sheet("a4", "a4", 210, 297)
LETTER = Sheet("letter", "us-letter", 215.9, 279.4)
SHEETS = {sheet.name: sheet for sheet in (A4, LETTER)}
"""The sizes that may be asked for."""


def shares(table: Table) -> tuple[int, ...]:
    """How much width each column wants: as its cells are long, but never less than its longest word."""
    return tuple(_share(table, place) for place in range(len(table.columns)))


def _share(table: Table, place: int) -> int:
    cells = [plain(row[place].text) for row in table.rows]
    marks = [2 * len(row[place].notes) + (9 if row[place].doubt else 0) for row in table.rows]
    words = [word for cell in (table.columns[place], *cells) for word in cell.split()]
    longest = max((len(word) for word in words), default=0)
    wanted = sorted(len(cell) + mark for cell, mark in zip(cells, marks, strict=True))
    usual = wanted[len(wanted) * 4 // 5] if wanted else 0
    return max(_LEAST, min(longest + 2, _MOST // 2), min(usual, _MOST))
