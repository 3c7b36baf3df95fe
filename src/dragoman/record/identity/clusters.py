"""Things that are one, gathered: a forest of sets that can be refused to join."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Clusters(Generic[Item]):
    """Sets of items; `join` unites two sets unless a bar between any two of their members forbids it."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Every item alone at first; the order given is the order kept."""
        self._members: dict[Item, list[Item]] = {item: [item] for item in items}

    def join(
        self,
        first: Item,
        second: Item,
        *,
        barred: Callable[[Item, Item], bool] | None = None,
        apart: Callable[[Sequence[Item], Sequence[Item]], bool] | None = None,
    ) -> bool:
        """Unite the sets of two items; False when they were one already or a bar forbids it.

        `barred` is asked of every two members; `apart` of the two sets, for who knows a shorter way.
        """
        one, other = self._members[first], self._members[second]
        if one is other or (barred is not None and any(barred(a, b) for a in one for b in other)):
            return False
        if apart is not None and apart(one, other):
            return False
        big, small = (one, other) if len(one) >= len(other) else (other, one)
        big.extend(small)
        for item in small:
            self._members[item] = big
        return True

    def of(self, item: Item) -> tuple[Item, ...]:
        """The set an item belongs to."""
        return tuple(self._members[item])

    def all(self) -> list[tuple[Item, ...]]:
        """Every set once, in the order of its first item as given."""
        seen: set[int] = set()
        found = []
        for members in self._members.values():
            if id(members) not in seen:
                seen.add(id(members))
                found.append(tuple(members))
        return found
