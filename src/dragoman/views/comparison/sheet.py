"""Accounts side by side as a browser draws them: strips of passages, each leading to its words in the report."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import Document
from dragoman.views.comparison import MOST_ALONE, Laid, others, runs, told_by
from dragoman.views.comparison.alignment import Row
from dragoman.views.comparison.passages import Passage
from dragoman.views.comparison.wording import alone
from dragoman.views.prose import displayed

_COPIED = ("same", "nearly the same", "partly the same")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a passage; `alone` where no other account has them."""

    text: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One passage: what it is in its report (body, caption, headline), its words, and where they stand."""

    kind: str
    pieces: tuple[Piece, ...]
    leads_to: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Passages that tell the same, one cell an account; an empty cell where an account does not tell it.

    `sort` is "headline", "copied", "other words" or "alone". `more` counts the strips like it that are not shown.
    """

    told: str
    sort: str
    cells: tuple[tuple[Shown, ...], ...]
    why: tuple[str, ...] = ()
    more: int = 0


def strips(found: Laid, *, whole: bool = False) -> tuple[Strip, ...]:
    """The rows in order; of a long run that one account alone tells the first only, unless the `whole` is wanted."""
    drawn = [_headlines(found)] if found.titles.cells else []
    for run in runs(found.rows):
        kept = run if whole or len(run) <= MOST_ALONE else run[: MOST_ALONE // 2]
        drawn += [_strip(found.documents, row) for row in kept]
        if len(kept) < len(run):
            drawn.append(_rest(found.documents, run[0], len(run) - len(kept)))
    return tuple(drawn)


def _headlines(found: Laid) -> Strip:
    cells = tuple(_cell(document, found.titles, marked=False) for document in found.documents)
    return Strip("headline", "headline", cells)


def _strip(documents: Sequence[Document], row: Row) -> Strip:
    sort = "alone" if row.wording is None else "copied" if row.wording in _COPIED else "other words"
    marked = row.wording in ("nearly the same", "partly the same")
    cells = tuple(_cell(document, row, marked=marked) for document in documents)
    return Strip(told_by(documents, row).split("; only ")[0], sort, cells, row.why)


def _rest(documents: Sequence[Document], row: Row, count: int) -> Strip:
    return Strip(told_by(documents, row), "alone", tuple(() for _ in documents), more=count)


def _cell(document: Document, row: Row, *, marked: bool) -> tuple[Shown, ...]:
    beside = others(row, document.id) if marked else []
    return tuple(_shown(one, beside) for one in row.cells.get(document.id, ()))


def _shown(passage: Passage, beside: Sequence[str]) -> Shown:
    words = displayed(passage.text)
    leads_to = f"document {passage.document} {passage.start} {passage.end}"
    if not beside or passage.kind == "caption":
        return Shown(passage.kind, (Piece(words),), leads_to)
    pieces, at = [], 0
    for start, end in alone(words, beside):
        pieces += [Piece(words[at:start]), Piece(words[start:end], alone=True)]
        at = end
    return Shown(passage.kind, tuple(one for one in (*pieces, Piece(words[at:])) if one.text), leads_to)
