"""Which judgements stand: not undone, not replaced; and who is heard where two people judge differently."""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from dragoman.model import Judgement


@dataclass(frozen=True, slots=True)
class Said:
    """One judgement, the thing that it is about, and what it says of that thing."""

    slot: Hashable
    what: Hashable
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Heard:
    """The judgement that holds on one thing, and those of others that it goes against without having seen them."""

    what: Hashable
    judgement: Judgement
    against: tuple[Judgement, ...] = ()


def signed(one: Judgement) -> tuple[str, str]:
    """The order of judgements: by the time of the signature; of one second, by their ids."""
    return one.at, one.id


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that are not undone, the earliest signed first; undoing an undo brings back what it cancelled."""
    known = {one.id: one for one in judgements}
    undone = _undone(known)
    found = (one for one in known.values() if one.kind != "undo" and one.id not in undone)
    return tuple(sorted(found, key=signed))


def strays(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The undos of judgements that nobody here knows, the earliest signed first."""
    known = {one.id: one for one in judgements}
    return tuple(sorted((one for one in known.values() if one.kind == "undo" and one.value not in known), key=signed))


def heard(judgements: Iterable[Said]) -> dict[Hashable, Heard]:
    """Who is heard on each thing."""
    slots: dict[Hashable, list[Said]] = defaultdict(list)
    for one in judgements:
        slots[one.slot].append(one)
    return {slot: _heard(some) for slot, some in slots.items()}


def _heard(said: Sequence[Said]) -> Heard:
    """Of those who judge one thing, who had seen what the others said; of the rest the later signed."""
    seen = {id for one in said for id in one.judgement.after}
    last = [one for one in said if one.judgement.id not in seen]
    best = max(last, key=lambda one: signed(one.judgement))
    against = [one.judgement for one in last if one.judgement.by != best.judgement.by and one.what != best.what]
    return Heard(best.what, best.judgement, tuple(sorted(against, key=signed)))


def _undone(known: dict[str, Judgement]) -> frozenset[str]:
    """The ids of those that a standing undo names, found from the undos that nobody undoes inward."""
    undoers: dict[str, list[str]] = defaultdict(list)
    for one in known.values():
        if one.kind == "undo" and one.value in known:
            undoers[str(one.value)].append(one.id)
    open_ = {id: len(undoers[id]) for id in known}
    ready, undone = deque(id for id, left in open_.items() if not left), set[str]()
    while ready:
        id = ready.popleft()
        if any(undo not in undone for undo in undoers[id]):
            undone.add(id)
        of = str(known[id].value)
        if known[id].kind == "undo" and of in known:
            open_[of] -= 1
            if not open_[of]:
                ready.append(of)
    return frozenset(undone)
