"""Where a page calls its notes: only the first call of a note may carry its words, or its mark to come back to."""

from dragoman.formats.numbering import Numbering
from dragoman.model import Line


class Calls:
    """The note numbers of each line, in the order in which the lines are asked for."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._called: set[int] = set()

    def of(self, line: Line) -> list[tuple[int, bool]]:
        """Number and "first call" for each note of the line."""
        found = [(number, number not in self._called) for number in self._numbering.of(line)]
        self._called.update(number for number, _ in found)
        return found
