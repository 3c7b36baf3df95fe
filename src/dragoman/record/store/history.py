"""How a happening, or a claim, came to say what it says: each version in order, and what brought it.

An event is the happening that its claims tell: its id may change when an earlier telling comes, and a claim's id when a
better rule reads other words. A version is therefore followed through the claims it shares with the next one, and a
claim through what it says, as a judgement follows it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy import Connection

from dragoman.model import Document
from dragoman.record.store.journal import Change, changes
from dragoman.record.store.lineage import Told, Trail, Version, documents
from dragoman.record.store.reasons import Reasons, reasons

__all__ = ["History", "Step", "Told", "Version", "history"]


@dataclass(frozen=True, slots=True)
class Step:
    """One change of what is followed: None before its first version, None after its last.

    `merged` are the other versions that ended in this one, `parted` those that began out of the one before. `gap` is
    True where versions between the two were taken out with a report that was forgotten. `moved` are the claims that got
    another id then, being read anew, with the new ids.
    """

    change: Change
    before: Version | None
    after: Version | None
    merged: tuple[Version, ...]
    parted: tuple[Version, ...]
    reasons: Reasons
    gap: bool = False
    moved: Mapping[str, str] = field(default_factory=dict)

    @property
    def told(self) -> Version:
        """What it is about: what came of the change, or what the change ended."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class History:
    """The steps of one thing, the first first, and the reports that its versions quote, by id."""

    steps: tuple[Step, ...]
    documents: dict[str, Document]
    since: int = 0


def history(connection: Connection, start: Version, since: int = 0) -> History:
    """The history of what a version tells, before and after it. `since` is the change from which on history is kept."""
    trail = Trail(connection)
    journal = {one.number: one for one in changes(connection)}
    chain = [*reversed(list(_earlier(trail, start))), start, *_later(trail, start)]
    found = []
    for number, before, after in _pairs(chain, journal):
        merged = _others(trail.before(after), before) if after else ()
        parted = _others(trail.after(before), after) if before and before.until == number else ()
        gap = bool(before and after and before.until != number)
        if before and after and before.line == after.line and not (merged or parted or gap):
            continue  # it was kept anew, and says the same
        why = reasons(connection, journal, number, (before, after, *merged, *parted))
        moved = trail.moved(before, number) if before else {}
        found.append(Step(journal[number], before, after, merged, parted, why, gap, moved))
    quoted = {claim.document for step in found for one in _versions(step) for claim in one.claims}
    return History(tuple(found), documents(connection, quoted), since)


def _pairs(chain: list[Version], journal: Mapping[int, Change]) -> Iterator[tuple[int, Version | None, Version | None]]:
    """Each change with the versions before and after it; what was not told for a while ended first, then came back."""
    yield chain[0].since, None, chain[0]
    for before, after in pairwise(chain):
        ended = before.until or after.since
        forgotten = any(one.kind == "forget" and ended < number <= after.since for number, one in journal.items())
        if ended == after.since or forgotten:
            yield after.since, before, after
        else:
            yield ended, before, None
            yield after.since, None, after
    if (last := chain[-1].until) is not None:
        yield last, chain[-1], None


def _earlier(trail: Trail, one: Version) -> Iterator[Version]:
    while (found := trail.main(one, trail.before(one)) or trail.lost_before(one)) is not None:
        yield found
        one = found


def _later(trail: Trail, one: Version) -> Iterator[Version]:
    while (found := trail.main(one, trail.after(one)) or trail.lost_after(one)) is not None:
        yield found
        one = found


def _others(found: tuple[Version, ...], one: Version | None) -> tuple[Version, ...]:
    return tuple(each for each in found if one is None or each.entry != one.entry)


def _versions(step: Step) -> Iterator[Version]:
    yield from (one for one in (step.before, step.after) if one is not None)
    yield from (*step.merged, *step.parted)
