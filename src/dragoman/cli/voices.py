"""Where the program speaks: answers to standard output, everything else to standard error."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.model import Page

_WIDEST = 120


def answer(text: str) -> None:
    """Write an answer; flushed at once, so that a full disk or a closed pipe is noticed here."""
    sys.stdout.write(text)
    sys.stdout.flush()


def remark(sentence: str) -> None:
    """Say something about the work, on one line of standard error."""
    print(" ".join(sentence.split()), file=sys.stderr)


def show(page: "Page", *, as_json: bool, notes: bool = True) -> None:
    """Show a page: as data, or as text that fits the terminal."""
    if as_json:
        from dragoman.formats import json

        answer(json.render(page))
        return
    from dragoman.formats import terminal

    answer(terminal.render(page, width(), colour=coloured(), notes=notes))


def width() -> int:
    """The columns of the terminal, at most 120; 100 where there is none."""
    if not sys.stdout.isatty():
        return 100
    return min(os.get_terminal_size(sys.stdout.fileno()).columns, _WIDEST)


def coloured() -> bool:
    """True when the answer goes to a terminal and NO_COLOR does not forbid it."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
