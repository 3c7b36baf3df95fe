"""Sheets of paper, and how the columns of a table share their width."""

from dataclasses import dataclass

from dragoman.formats.marks import plain
from dragoman.model import Table

_LEAST, _MOST, _SHORT, _WORD = 5, 46, 13, 18
_ROOM = 104
"""So many letters of a table stand side by side on a sheet."""


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
    """How wide each column is, in letters: as its cells are long where there is room for all; else dates and numbers
    stay whole, no column is narrower than its longest word, and what is left goes to those that want most."""
    floors, wants = zip(*(_needs(table, place) for place in range(len(table.columns))), strict=True)
    left, missing = _ROOM - sum(floors), sum(wants) - sum(floors)
    if left >= missing or left <= 0:
        return tuple(wants if left >= missing else floors)
    return tuple(floor + (want - floor) * left // missing for floor, want in zip(floors, wants, strict=True))


def _needs(table: Table, place: int) -> tuple[int, int]:
    """The least width of a column and the one it wants."""
    cells = [(plain(row[place].text), row[place]) for row in table.rows]
    usual = max((len(words) + 2 * len(line.notes) + (9 if line.doubt else 0) for words, line in cells), default=0)
    words = [word for told in (table.columns[place], *(words for words, _ in cells)) for word in told.split()]
    longest = min(max((len(word) for word in words), default=0), _WORD)
    floor = max(_LEAST, longest, usual if usual <= _SHORT else 0) + 2
    return floor, max(floor, min(usual + 2, _MOST))
