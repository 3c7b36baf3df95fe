"""What there is to look at, page by page, as the record stands now."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.record.store import questions
from dragoman.record.store.catalogue import DOUBTS, Waiting
from dragoman.serve.desk import Desk
from dragoman.serve.reviewing.way import SIZE, Way
from dragoman.views.ledger import Ledger, opened
from dragoman.views.reviewing.queue import Item, queue, shown


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the queue: its things, the place of the first, and how long the whole is."""

    items: tuple[Item, ...]
    first: int
    total: int

    def place(self, claim: str, at: int) -> int | None:
        """Where a claim stands in this part: at the place given if it is there, else where it stands first."""
        found = [self.first + n for n, item in enumerate(self.items) if claim in item.claims]
        return at if at in found else next(iter(found), None)

    def item(self, at: int) -> Item | None:
        """The thing at a place; None where it lies outside this part."""
        return self.items[at - self.first] if 0 <= at - self.first < len(self.items) else None


def stretch(desk: Desk, way: Way, by: str) -> Stretch:
    """The part of the queue in which the way's place lies; its last one where the queue is not so long.

    What waits is listed by the catalogue, however large the record is; every claim, and what a condition narrows, is
    looked for in the whole of it, once for each state that it is in.
    """
    return _listed(desk, way) if way.listed else _narrowed(desk, way, by)


def _listed(desk: Desk, way: Way) -> Stretch:
    desk.store.known()
    found = _page(desk, way, way.first)
    first = _last(way.first, found.total)
    if first != way.first:
        found = _page(desk, way, first)
    try:
        items = shown(desk.ledger(questions.waiting(found.items)), found.items)
    except KeyError:  # the record changed between the two questions
        return _listed(desk, way)
    return Stretch(items, first, found.total)


def _page(desk: Desk, way: Way, first: int) -> Waiting:
    with desk.store.catalogue() as catalogue:
        return catalogue.waiting(way.kinds or DOUBTS, offset=first, limit=SIZE)


def _narrowed(desk: Desk, way: Way, by: str) -> Stretch:
    found = _whole(desk, way, by)
    first = _last(way.first, len(found))
    return Stretch(tuple(found[first : first + SIZE]), first, len(found))


def _last(first: int, total: int) -> int:
    """Where a page begins that is not beyond the end."""
    return min(first, max(total - 1, 0) // SIZE * SIZE)


def _whole(desk: Desk, way: Way, by: str) -> Sequence[Item]:
    key = (desk.store.moment(), way.kinds, way.where, by if way.blind else "")
    return desk.kept("queue", key, lambda: queue(_ledger(desk, way, by), way.kinds, only=way.only))


def _ledger(desk: Desk, way: Way, by: str) -> Ledger:
    return blind(desk, by) if way.blind else opened(desk.store.record(), desk.lexicon)


def blind(desk: Desk, by: str) -> Ledger:
    """The record as it was read, with one coder's own judgements and nobody else's."""
    from dragoman.record import assemble

    def read() -> Ledger:
        own = [one for one in desk.store.judgements() if one.by == by]
        return opened(assemble(desk.store.drafts(), desk.lexicon, judgements=own), desk.lexicon)

    return desk.kept("blind", (desk.store.moment(), by), read)
