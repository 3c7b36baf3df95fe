"""Which tellings are one happening: those of changed documents compared with what is near, and made events anew."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.model import Claim, Event
from dragoman.record import lines
from dragoman.record.identity import merge
from dragoman.record.identity.blocking import Finder, Pair, finders, is_open
from dragoman.record.identity.company import NEAR
from dragoman.record.identity.doubts import NEARLY
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import Telling, is_event
from dragoman.record.judging.bonds import Bonds
from dragoman.record.settling import copied, handles
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import WIDE, key_of
from dragoman.record.settling.told import entry
from dragoman.record.settling.versions import Entry, days


def tell(desk: Desk, number: int, claims: Mapping[str, Claim]) -> tuple[list[str], set[str]]:
    """Let happenings be found by what a document now tells of them; its tellings, and those that were one with them."""
    told = [desk.ready(claims[id]) for id in sorted(claims) if is_event(claims[id])]
    _retell(desk, number, told)
    document, before = desk.document(number), set[str]()
    for _, line in desk.versions.under("event", handles.document(document)):
        before |= set(lines.event_of(lines.decode(line)).claims)
    _relink_others(desk, number, [id for id in claims if not is_event(claims[id])])
    _relink_rejected(desk, number, document)
    return [one.claim.id for one in told], before


def settle(desk: Desk, told: Sequence[str], before: set[str], bonds: Bonds) -> None:
    """Make the events of these tellings anew, and all that were linked to them before or are now."""
    gone = {id for id in before if desk.versions.line("claim", id) is None}
    around = before | {other for id in (*told, *sorted(gone)) for other in _unbound(desk, id)}
    for id in told:
        around |= _bound(desk, id)
    links = _links(bonds)
    done: set[str] = set()
    for id in [*told, *sorted(around.difference(told))]:
        if id not in done:
            members = _component(desk, id, links)
            done |= members
            _renew(desk, members, bonds)


def _retell(desk: Desk, number: int, told: Iterable[Telling]) -> None:
    """Let happenings be found by what a document now tells of them."""
    run = desk.hand
    query = "SELECT key, wide, first, claim, last, document, open FROM memory_tellings WHERE document = ?"
    before = {tuple(row) for row in run(query, (number,))}
    now = {_row(finder, one, number) for one in told for finder in finders(one)}
    if gone := [row[:4] for row in before - now]:
        run("DELETE FROM memory_tellings WHERE key = ? AND wide = ? AND first = ? AND claim = ?", sorted(gone))
    if new := list(now - before):
        run("INSERT INTO memory_tellings VALUES (?, ?, ?, ?, ?, ?, ?)", sorted(new, key=lambda row: row[:4]))


def _row(finder: Finder, one: Telling, number: int) -> tuple[int, int, int, str, int, int, int | None]:
    wide, open_ = int(finder.last - finder.first > WIDE), int(is_open(one)) if finder.key[0] == "open" else None
    return key_of(*finder.key), wide, finder.first, one.claim.id, finder.last, number, open_


def _links(bonds: Bonds) -> dict[str, set[str]]:
    """The tellings that people judged to be one, by each of them."""
    found: dict[str, set[str]] = {}
    for one, other in bonds.joined:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def _relink_others(desk: Desk, number: int, claims: Iterable[str]) -> None:
    """What is no happening copies whatever is told in the same words."""
    links = desk.links(number)
    for id in claims:
        _relink(desk, id, links.get(id))


def _relink_rejected(desk: Desk, number: int, document: str) -> None:
    """What people rejected is shown with what it was copied from."""
    links = desk.links(number, rejected=True)
    for id, line in desk.versions.under("rejected", handles.document(document)):
        claim = lines.claim_of(lines.decode(line))
        if claim.copy_of != links.get(id):
            desk.versions.keep(entry(replace(claim, copy_of=links.get(id)), "rejected"))


def _relink(desk: Desk, id: str, source: str | None) -> None:
    line = desk.versions.line("claim", id) or ""
    if f'"copy_of": {json.dumps(source)}' not in line:
        desk.versions.keep(entry(replace(lines.claim_of(lines.decode(line)), copy_of=source)))


def _unbound(desk: Desk, id: str) -> set[str]:
    """Loose a telling from those it was one with; these."""
    run = desk.hand
    linked = _linked(desk, id)
    run("DELETE FROM memory_bonds WHERE first = ?", (id,))
    run("DELETE FROM memory_bonds WHERE second = ?", (id,))
    return linked


def _linked(desk: Desk, id: str) -> set[str]:
    query = (
        "SELECT second FROM memory_bonds WHERE first = ?1 AND score >= ?2"
        " UNION SELECT first FROM memory_bonds WHERE second = ?1 AND score >= ?2"
    )
    return {other for (other,) in desk.hand(query, (id, NEAR - 1e-9))}


def _bound(desk: Desk, id: str) -> set[str]:
    """Compare a telling with all that are near; those that are of the same happening. Who is nearly is remembered."""
    one = desk.telling(id)
    found = set()
    for other in sorted(set(_near(desk, id)) - {id}):
        pair = _pair(one, desk.telling(other))
        if pair.verdict.barred is None and pair.verdict.score >= NEARLY - 1e-9:
            found |= {other} if pair.verdict.score >= NEAR - 1e-9 else set()
            first, second = sorted((id, other))
            desk.hand("INSERT OR IGNORE INTO memory_bonds VALUES (?, ?, ?)", (first, second, pair.verdict.score))
    return found


def _near(desk: Desk, id: str) -> Iterator[str]:
    """The tellings that share a key with one and may lie where it lies in time."""
    run = desk.hand
    query = "SELECT key, first, last, open FROM memory_tellings WHERE claim = ?"
    for key, first, last, one_open in run(query, (id,)).fetchall():
        query = "SELECT claim FROM memory_tellings WHERE key = ? AND last >= ? AND (open IS NULL OR open + ? > 0)"
        narrow = run(f"{query} AND wide = 0 AND first BETWEEN ? AND ?", (key, first, one_open, first - WIDE, last))
        wide = run(f"{query} AND wide = 1 AND first <= ?", (key, first, one_open, last))
        yield from (other for (other,) in (*narrow, *wide))


def _pair(one: Telling, other: Telling) -> Pair:
    first, second = (one, other) if one.order <= other.order else (other, one)
    return Pair(first, second, compare(first, second))


def _component(desk: Desk, id: str, links: Mapping[str, set[str]]) -> set[str]:
    """The tellings that a chain of pairs links to one; none for a claim that is gone."""
    if desk.versions.line("claim", id) is None:
        return {id}
    reached, frontier = {id}, [id]
    while frontier:
        one = frontier.pop()
        linked = (_linked(desk, one) | links.get(one, set())) - reached
        frontier += sorted(linked)
        reached |= linked
    return reached


def _renew(desk: Desk, members: set[str], bonds: Bonds) -> None:
    """Make the events of linked tellings, and end those that were made of any of them before."""
    present = [id for id in sorted(members) if desk.versions.line("claim", id) is not None]
    ordered = sorted((desk.telling(id) for id in present), key=lambda one: one.order)
    by_id = {one.claim.id: one for one in ordered}
    linked = ((id, other) for id in present for other in _linked(desk, id) if id < other)
    groups, verdicts = merge.grouped(ordered, [_pair(by_id[id], by_id[other]) for id, other in sorted(linked)], bonds)
    known = copied.of_documents(desk, [one.claim.document for one in ordered])
    events = {event.id: event for event in (merge.event(one, verdicts, known, desk.lexicon) for one in groups)}
    for id in sorted(members):
        for old, _ in desk.versions.under("event", handles.claim(id)):
            if old not in events:
                desk.versions.end("event", old)
    for event in events.values():
        desk.versions.keep(_entry(event))
    _relink_group(desk, groups)


def _relink_group(desk: Desk, groups: Sequence[Sequence[Telling]]) -> None:
    """A telling copies only one of the same happening: a formula may tell many."""
    for group in groups:
        ids = {one.claim.id for one in group}
        for one in group:
            _relink(desk, one.claim.id, one.claim.copy_of if one.claim.copy_of in ids else None)


def _entry(event: Event) -> Entry:
    line = lines.encode(lines.event(event))
    return Entry("event", event.id, line, handles.of_event(event), *days(event.when))
