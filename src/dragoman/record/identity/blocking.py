"""Which tellings are worth comparing: those that share people, states, a body or a level."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import Telling, countries, handles
from dragoman.record.identity.verdict import Verdict

# Above so many parties a gathering is found by its states and its body, not by each pair of people.
CROWD = 12

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings that may be of one happening, and what the features say."""

    first: Telling
    second: Telling
    verdict: Verdict


def candidates(tellings: Sequence[Telling]) -> list[Pair]:
    """Every pair that shares a key, compared once."""
    blocks: dict[Key, list[Telling]] = defaultdict(list)
    for one in tellings:
        for key in sorted(keys(one)):
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    pairs = []
    for block in blocks.values():
        for first, second in _near(block):
            known = (first.claim.id, second.claim.id)
            if known not in seen:
                seen.add(known)
                pairs.append(Pair(first, second, compare(first, second)))
    return pairs


def keys(one: Telling) -> set[Key]:
    """What a telling may be found by: only tellings that share a key are compared."""
    return {(one.claim.act, *key) for key in _KEYS[one.claim.act](one)}


def reach(one: Telling) -> tuple[int, int]:
    """The first and last day, counted from the year 1, on which another telling of the same happening can lie."""
    start, last = (one.when.start, one.when.last) if one.when else (None, None)
    return (start or date.min).toordinal(), (last or date.max).toordinal()


def _near(block: Sequence[Telling]) -> Iterable[tuple[Telling, Telling]]:
    """Pairs of a block whose times can be one; a long list of meetings of two people is not compared in full."""
    undated = [one for one in block if one.when is None or one.when.start is None]
    dated = sorted((one for one in block if one.when is not None and one.when.start), key=_start)
    for number, first in enumerate(dated):
        for second in dated[number + 1 :]:
            if first.when is None or second.when is None or not first.when.overlaps(second.when):
                break
            yield _in_order(first, second)
        for second in undated:
            yield _in_order(first, second)
    for number, first in enumerate(undated):
        for second in undated[number + 1 :]:
            yield _in_order(first, second)


def _start(one: Telling) -> tuple[str, object]:
    return one.when.start.isoformat() if one.when and one.when.start else "", one.order


def _in_order(first: Telling, second: Telling) -> tuple[Telling, Telling]:
    return (first, second) if first.order <= second.order else (second, first)


def _people_keys(one: Telling) -> set[Key]:
    """Each pair of people, or titles, of two sides; for a crowd only the states."""
    parties = one.claim.parties("participant", "host")
    if len(parties) > CROWD:
        return {tuple(sorted(countries(parties)))}
    found = [(party.country or "", handle) for party in parties for handle in handles(party)]
    pairs = {tuple(sorted((a, b))) for side, a in found for other, b in found if side != other or not side}
    return {pair for pair in pairs if pair[0] != pair[1]} or {tuple(sorted(countries(parties)))}


def _visit_keys(one: Telling) -> set[Key]:
    to = countries(one.claim.parties("destination", "host")) or {one.claim.where_country or ""}
    return {(handle, place) for party in one.claim.parties("guest") for handle in handles(party) for place in to}


def _session_keys(one: Telling) -> set[Key]:
    if one.body is None:
        return set()
    return {("states", *sorted(one.body.states))} if one.body.states else {("body", *sorted(one.body.words))}


def _party_keys(one: Telling) -> set[Key]:
    return {tuple(sorted(countries(one.claim.parties("party", "signer"))))}


def _measure_keys(one: Telling) -> set[Key]:
    return {tuple(sorted(countries(one.claim.parties("actor", "recipient"))))}


def _greeting_keys(one: Telling) -> set[Key]:
    return {(a.id, b.id) for a in one.claim.parties("sender") for b in one.claim.parties("recipient")}


_KEYS = {
    "meeting": _people_keys,
    "visit": _visit_keys,
    "session": _session_keys,
    "agreement": _party_keys,
    "partnership": _party_keys,
    "measure": _measure_keys,
    "greeting": _greeting_keys,
}
