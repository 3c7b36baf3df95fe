"""What there is to look at, as a page: `dragoman review --list`."""

from collections.abc import Sequence

from dragoman.model import Line, Page, Section, Table
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite
from dragoman.views.prose import counted, literal
from dragoman.views.reviewing.queue import Item


def listing(ledger: Ledger, items: Sequence[Item], total: int | None = None, *, hints: bool = True) -> Page:
    """The queue, from what pays most to look at; `total` is how much there is where this is a part of it."""
    told = f"{counted(len(items) if total is None else total, 'thing')} to look at."
    if total is not None and total > len(items):
        told += f" {len(items):,} of them stand here{': *--page* shows others' if hints else ''}."
    rows = tuple(_row(ledger, item) for item in items)
    columns = ("kind", "what is told", "in question", "claim")
    return Page(
        title="To review",
        lead=(Line(told, about_record=True),),
        sections=(Section("Queue", table=Table(columns, rows)),) if rows else (),
        data=tuple(
            {"kind": one.kind, "told": one.told, "why": one.why, "claims": list(one.claims), "event": one.event}
            for one in items
        ),
    )


def _row(ledger: Ledger, item: Item) -> tuple[Line, ...]:
    claims = [ledger.claims[id] for id in item.claims[:1] if id in ledger.claims]
    return (
        Line(item.kind),
        Line(literal(item.told), cite(ledger, claims)),
        Line(literal(item.why)),
        Line(item.claims[0] if item.claims else ""),
    )
