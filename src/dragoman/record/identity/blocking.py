"""Which tellings are worth comparing: those that share people, states, a body or a level, and a time.

Two tellings are compared when they share a key. Some keys are exact: the same copied sentence, the same number of a
body, the same states on one day. The others (two people, a guest and a country) hold years of meetings, and of them
only those are compared whose times can be one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from dragoman.model import Interval
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.sittings import states
from dragoman.record.identity.summits import found_by
from dragoman.record.identity.telling import Telling, countries, handles
from dragoman.record.identity.times import FEW, FORTNIGHT, MONTH, YEAR, known_part, looks_ahead, looks_back, window_of
from dragoman.record.identity.verdict import THRESHOLD, Verdict
from dragoman.record.identity.wording import tokens

# Above so many parties a gathering is found by its states and its body, not by each pair of people.
CROWD = 12
# A stay or a sitting of so many days is found by each of them.
_SHORT = 4

# From so many tellings under one key on those that say the same are compared once.
_CROWDED = 32

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings that may be of one happening, and what the features say."""

    first: Telling
    second: Telling
    verdict: Verdict


def candidates(tellings: Iterable[Telling], least: float = THRESHOLD) -> list[Pair]:
    """Every pair that no feature keeps apart and whose score comes to `least`; each is compared once."""
    ordered = sorted(tellings, key=lambda one: one.order)
    of = {one.claim.id: _found(one) for one in ordered}
    blocks: dict[Key, list[Telling]] = defaultdict(list)
    for one in ordered:
        for key in sorted(of[one.claim.id].lasting | of[one.claim.id].exact):
            blocks[key].append(one)
    found = []
    for key, block in blocks.items():
        compared: Callable[[Telling, Telling], Verdict] = Comparison() if len(block) > _CROWDED else compare
        for first, second in _within(key, block):
            if key == _first_shared(of[first.claim.id], of[second.claim.id]):
                verdict = compared(first, second)
                if verdict.barred is None and verdict.score >= least - 1e-9:
                    found.append(Pair(first, second, verdict))
    return found


class Comparison:
    """Comparing tellings, those that say the same once: what a thousand papers print is not weighed a million times."""

    def __init__(self) -> None:
        """Nothing is compared yet."""
        self._known: dict[tuple[object, ...], Verdict] = {}

    def __call__(self, first: Telling, second: Telling) -> Verdict:
        """What the features say of two tellings."""
        if first.claim.document == second.claim.document or first.claim.copy_of or second.claim.copy_of:
            return compare(first, second)
        dated = first.when is not None and second.when is not None
        reports = None if dated else (first.published, second.published, first.claim.publisher, second.claim.publisher)
        key = first.says, second.says, reports
        if key not in self._known:
            self._known[key] = compare(first, second)
        return self._known[key]


def keys(one: Telling) -> set[Key]:
    """What a telling may be found by over the years: its people, its body, its parties."""
    return {(one.claim.act, *key) for key in _KEYS[one.claim.act](one)} | set(found_by(one))


def exact(one: Telling) -> set[Key]:
    """What only a few tellings have in common, all of which are compared: a sentence, a number, states and a day."""
    return {
        ("copy", one.claim.copy_of or one.claim.id),
        *_numbered(one),
        *_levels(one),
        *_days(one),
        *_papers(one),
        *_plans(one),
    }


@dataclass(frozen=True, slots=True)
class Finder:
    """A key of a telling, and from which to which day, counted from the year 1, others under it are compared."""

    key: Key
    first: int
    last: int


def finders(one: Telling) -> set[Finder]:
    """All that a telling is found by. Two tellings are compared if they have a key in common and a day of it; under
    a key of "open" only if one of them is (`is_open`)."""
    found = {Finder(key, 0, date.max.toordinal()) for key in exact(one)}
    window = _window(one)
    days = (window[0].toordinal(), window[1].toordinal()) if window else None
    return found | ({Finder(key, *days) for key in keys(one)} if days else set())


def _within(key: Key, block: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs of a block that are compared, the earlier report first."""
    if key[0] in ("copy", "sitting", "day", "paper", "moved", "level", "sits"):
        yield from ((first, second) for n, first in enumerate(block) for second in block[n + 1 :])
    elif key[0] == "open":
        some = [n for n, one in enumerate(block) if is_open(one)]
        chosen = {(min(n, m), max(n, m)) for n in some for m in range(len(block)) if n != m}
        yield from ((block[n], block[m]) for n, m in sorted(chosen))
    else:
        yield from _near(block)


def _near(block: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of a block whose times can be one; a long list of meetings of two people is not compared in full."""
    timed = sorted(
        ((window, one) for one in block if (window := _window(one))), key=lambda pair: (pair[0], pair[1].order)
    )
    going: list[tuple[date, Telling]] = []
    for (start, last), one in timed:
        going = [other for other in going if other[0] >= start]
        yield from (_in_order(one, other) for _, other in going)
        going.append((last, one))


def _window(one: Telling) -> tuple[date, date] | None:
    """The days that a telling can share with another: its own, or without any those before its report; of a sitting
    on whose margins others met also the next few, of a gathering told by its name those of a year, of a sitting that
    is planned loosely those on which it can be."""
    if looks_ahead(one):
        return window_of(one)
    if one.when is None:
        day = one.published.start if one.published and (one.published.days or MONTH + 1) <= MONTH else None
        back = YEAR + FORTNIGHT if looks_back(one) else FORTNIGHT
        return (_before(day, back), _after(day, FEW if one.beside else 0)) if day else None
    known = known_part(one.when)
    if known.start is None or known.last is None or (known.days or MONTH + 1) > MONTH:
        return None
    return one.when.start or known.start, one.when.last or known.last


@dataclass(frozen=True, slots=True)
class _Found:
    """What a telling is found by: lasting keys, exact ones, and those of these that need no open side."""

    lasting: frozenset[Key]
    exact: frozenset[Key]
    closed: frozenset[Key]
    is_open: bool


def _found(one: Telling) -> _Found:
    some = frozenset(exact(one))
    return _Found(frozenset(keys(one)), some, frozenset(key for key in some if key[0] != "open"), is_open(one))


def _first_shared(first: _Found, second: _Found) -> Key | None:
    """The first of the keys under which two tellings meet: there they are compared, and nowhere else."""
    either = first.is_open or second.is_open
    shared = first.exact & second.exact if either else first.closed & second.closed
    return min(shared) if shared else min(first.lasting & second.lasting, default=None)


def _in_order(first: Telling, second: Telling) -> tuple[Telling, Telling]:
    return (first, second) if first.order <= second.order else (second, first)


def _after(day: date, days: int) -> date:
    return day + timedelta(days=days) if (date.max - day).days > days else date.max


def _before(day: date, days: int) -> date:
    return day - timedelta(days=days) if day.toordinal() > days else date.min


def _numbered(one: Telling) -> set[Key]:
    """The sitting by its number."""
    if one.ordinal is None or one.body is None:
        return set()
    return {("sitting", str(one.ordinal), *sorted(one.body.states or one.body.alike or one.body.words))}


def _levels(one: Telling) -> set[Key]:
    """The pair and the level that it reaches, which need no day."""
    if one.claim.act != "partnership":
        return set()
    level = sorted(set(tokens(str(one.claim.values.get("level") or ""))))
    return {("level", *sorted(countries(one.claim.parties("party"))), "/", *level)}


def _days(one: Telling) -> set[Key]:
    """The states of a meeting on each of its days, so that a name told otherwise is found; a call is of two days.

    A sitting is found by each of its states, for the name of its body may tell only one.
    """
    if one.claim.act == "session":
        return {("sits", state, day.isoformat()) for state in states(one) for day in _told_days(one)}
    if one.claim.act != "meeting":
        return set()
    known = sorted(side for side in one.sides if side)
    days = [day.isoformat() for day in _told_days(one)]
    pairs = {("day", *known, day) for day in days if len(known) > 1}
    return pairs | {("open", side, day) for side in known for day in days}


def _papers(one: Telling) -> set[Key]:
    """Each two parties of an agreement of several on its day, of whom a report may name only some."""
    parties = sorted(countries(one.claim.parties("party", "signer")))
    if one.claim.act != "agreement" or len(parties) > CROWD or one.when is None:
        return set()
    return {("paper", *two, day.isoformat()) for two in combinations(parties, 2) for day in _told_days(one)}


def _told_days(one: Telling) -> list[date]:
    """The few days of a telling; of one without a day those before its report; of a call the next one too."""
    if one.when is None:
        window = _window(one)
        more = FEW if one.beside else 0
        return _span(_before(window[1], _SHORT - 1 + more), window[1]) if window else []
    if one.when.start is None or one.when.last is None or (one.when.days or MONTH) > _SHORT:
        return []
    later = one.claim.values.get("format") in ("call", "video")
    last = one.when.last
    return _span(one.when.start, last + timedelta(days=1) if later and last < date.max else last)


def _span(start: date, last: date) -> list[date]:
    return [start + timedelta(days=number) for number in range((last - start).days + 1)]


def is_open(one: Telling) -> bool:
    """True for a meeting of which one side's state is not told."""
    return "" in one.sides or len(one.sides) < 2


def _plans(one: Telling) -> set[Key]:
    """A plan by its days, and what took place by the days it was moved from."""
    if one.claim.modality != "planned" and one.moved is None:
        return set()
    planned = one.claim.modality == "planned"
    times = ([one.when] if one.when else []) if planned else list(one.planned_for)
    days = {day.isoformat() for time in times for day in _days_of(time)}
    days |= {"some day"} if planned or not days else set()
    return {("moved", *key, day) for key in keys(one) for day in days}


def _days_of(time: Interval) -> list[date]:
    if time.start is None or time.last is None or (time.days or MONTH + 1) > MONTH:
        return []
    return _span(time.start, time.last)


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
    sit = states(one)
    found: set[Key] = {("states", *sorted(sit))} if one.body.states or len(sit) > 1 else set()
    return found if one.body.states else found | {("body", *sorted(one.body.alike or one.body.words))}


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
