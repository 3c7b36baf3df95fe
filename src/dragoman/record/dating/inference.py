"""When an undated report came out, by what dated reports say of the same happenings.

Every day on which the report may have been written is tried: on the right one its "on Monday" falls on the day that a
dated report gives for the same sitting or meeting, and what it tells as having followed lies after what went before.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Interval, Timex
from dragoman.record.dating.publication import Publication, dateline
from dragoman.record.dating.sequence import Order, sequence
from dragoman.record.identity.blocking import Key, keys
from dragoman.record.identity.sameness import TIMELESS, compare
from dragoman.record.identity.telling import Telling
from dragoman.record.identity.times import MONTH, WEEK
from dragoman.record.phrasing import day, file_name, happening, listing, run_of_days

# Score from which a telling of an undated report is held to be of the same happening as a dated one.
LINK = 0.6
# Score from which a happening alone, told without any day, gives the earliest date of the report.
SURE = 0.9
YEAR = 366
# What more dated tellings share than this dates no report.
OFTEN = 64

Resolve = Callable[[Claim, date], Interval | None]


@dataclass(frozen=True, slots=True)
class Link:
    """A telling of the undated report, the dated telling of the same happening, and how sure that is."""

    telling: Telling
    dated: Telling
    score: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The first and the last day on which a report can have been written."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Index:
    """Dated tellings of happenings, by what they may be found by."""

    by_key: Mapping[Key, tuple[Telling, ...]]

    def like(self, one: Telling) -> list[Telling]:
        """The dated tellings that may be of the same happening."""
        found = {other.claim.id: other for key in sorted(keys(one)) for other in self.by_key.get(key, ())}
        return sorted(found.values(), key=lambda other: other.order)


def index(tellings: Iterable[Telling], common: Collection[Key] = ()) -> Index:
    """An index of the tellings whose time is known to a month or better; what is common shows nothing."""
    found: dict[Key, list[Telling]] = defaultdict(list)
    for one in tellings:
        if narrow(one):
            for key in keys(one):
                if key not in common:
                    found[key].append(one)
    return Index({key: tuple(some) for key, some in found.items()})


def narrow(one: Telling) -> bool:
    """True for a telling whose time is known to a month or better."""
    return one.when is not None and one.when.days is not None and one.when.days <= MONTH


def common(tellings: Iterable[Telling]) -> frozenset[Key]:
    """What so many dated tellings share that it tells none of them from the others: two who meet every month."""
    counts = Counter(key for one in tellings if narrow(one) for key in keys(one))
    return frozenset(key for key, count in counts.items() if count > OFTEN)


def infer(
    draft: Draft, tellings: Sequence[Telling], known: Index, resolve: Resolve, lexicon: Lexicon
) -> Publication | None:
    """When the report came out, or None when nothing it tells is told by a dated report, or two times fit equally."""
    links = _links(tellings, known)
    limits = _limits(tellings, links)
    votes = _votes(links, resolve)
    days = _filed_on(draft, [one for one in sorted(votes) if limits.earliest <= one <= limits.latest])
    if not days:
        return _bound(links, limits, lexicon)
    orders = sequence(draft)
    claims = {one.claim.id: one.claim for one in tellings}
    fitting = [one for one in days if _in_order(one, orders, claims, links, resolve)] or days
    best = max(round(sum(votes[one].values()), 6) for one in fitting)
    runs = run_of_days(one for one in fitting if round(sum(votes[one].values()), 6) == best)
    if len(runs) != 1 or runs[0].start is None:
        return None
    others = run_of_days(one for one in fitting if round(sum(votes[one].values()), 6) < best)
    decisive = [one for one in orders if not all(_in_order(each, [one], claims, links, resolve) for each in days)]
    parts = [
        _placing(links, runs[0], votes[runs[0].start], resolve, lexicon),
        _following(decisive, claims, runs[0], resolve, lexicon),
    ]
    return Publication(runs[0], "inferred", "; ".join(part for part in parts if part) + ".", tuple(others))


def _links(tellings: Sequence[Telling], known: Index) -> list[Link]:
    found = []
    for one in tellings:
        for other in known.like(one):
            verdict = compare(one, other, TIMELESS)
            if verdict.barred is None and verdict.score >= LINK - 1e-9 and other.claim.document != one.claim.document:
                found.append(Link(one, other, round(verdict.score, 6)))
    return found


def _votes(links: Iterable[Link], resolve: Resolve) -> dict[date, dict[str, float]]:
    """For each day the report may have been written: the claims whose time then agrees, with the score of the link."""
    votes: dict[date, dict[str, float]] = defaultdict(dict)
    for link in links:
        claim = link.telling.claim
        for one in _days(link) if link.score >= SURE or _closely_told(claim) else ():
            told = resolve(claim, one)
            if told is not None and link.dated.when is not None and told.overlaps(link.dated.when):
                votes[one][claim.id] = max(link.score, votes[one].get(claim.id, 0.0))
    return dict(votes)


def _days(link: Link) -> Iterable[date]:
    """The days to try: after what is told as past, before what is told as to come."""
    time, when = link.telling.claim.time, link.dated.when
    reach = _reach(time.timex) if time and time.timex else 0
    if not reach or when is None or when.start is None or when.last is None or time is None:
        return
    first = when.start if time.tense == "past" else when.start - timedelta(days=reach)
    last = when.last if time.tense == "future" else when.last + timedelta(days=reach)
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _closely_told(claim: Claim) -> bool:
    """True for a time that lies within weeks of its report; "last August" of a meeting proves too little."""
    return claim.time is not None and claim.time.timex is not None and _reach(claim.time.timex) <= MONTH


def _reach(timex: Timex) -> int:
    """How many days from its report a time expression can lie; 0 for one that does not depend on the report."""
    if timex.form == "range" and timex.first:
        return _reach(timex.first)
    if timex.form == "weekday":
        return 21
    if timex.form == "offset":
        days = {"day": 1, "week": WEEK, "weekend": WEEK, "month": MONTH}.get(timex.unit or "", YEAR)
        return (abs(timex.count or 0) + 1) * (YEAR if timex.month else days)
    return YEAR if timex.form == "date" and timex.year is None else 0


def _filed_on(draft: Draft, days: Sequence[date]) -> list[date]:
    """The days voted for; where the report has a dateline, those of its day and the week after."""
    written = dateline(draft.document)
    if written is None:
        return list(days)
    near = [one for one in days if any((one - timedelta(days=n)).timetuple()[1:3] == written for n in range(8))]
    return near or list(days)


def _in_order(
    one: date, orders: Iterable[Order], claims: Mapping[str, Claim], links: Sequence[Link], resolve: Resolve
) -> bool:
    """True when what the report tells as later does not come out earlier, had it been written on this day."""
    for order in orders:
        before, after = _when(order.earlier, one, claims, links, resolve), resolve(claims[order.later], one)
        if before and after and before.last and after.last and after.last < before.last:
            return False
    return True


def _when(
    claim: str, one: date, claims: Mapping[str, Claim], links: Sequence[Link], resolve: Resolve
) -> Interval | None:
    """When a claim happened, had the report been written on this day: by its own words, else by the dated report."""
    told = resolve(claims[claim], one)
    if told is not None:
        return told
    same = [link.dated.when for link in links if link.telling.claim.id == claim and link.dated.when]
    past = [when for when in same if when.start and when.start <= one]
    return max(past, key=lambda when: when.start or date.min) if past else None


def _limits(tellings: Iterable[Telling], links: Iterable[Link]) -> Limits:
    """Not before what it tells as past, by its own dates or those of others; not after what it tells as to come."""
    past = [one.when.start for one in tellings if one.claim.modality == "occurred" and one.when and one.when.start]
    to_come: list[date] = []
    for link in links:
        when = link.dated.when
        if link.score < SURE or link.dated.claim.modality != "occurred" or not when or not when.start or not when.last:
            continue
        if link.telling.claim.modality == "occurred":
            past.append(when.start)
        elif link.telling.claim.modality == "planned":
            to_come.append(when.last)
    return Limits(max(past, default=date.min), min(to_come, default=date.max))


def _bound(links: Iterable[Link], limits: Limits, lexicon: Lexicon) -> Publication | None:
    """On or after the latest happening that it tells as past and another report dates, when no words say more."""
    latest = next((link for link in links if link.score >= SURE and _start(link) == limits.earliest), None)
    if latest is None or latest.telling.claim.modality != "occurred" or limits.earliest > limits.latest:
        return None
    told = happening(latest.telling.claim, lexicon)
    reason = f"It tells {told} as past, which {file_name(latest.dated.claim.path)} puts on {latest.dated.claim.when}."
    if limits.latest < date.max:
        last = Interval(limits.earliest, limits.latest + timedelta(days=1), stay=True)
        return Publication(last, "inferred", reason.removesuffix(".") + ", and another happening as still to come.")
    return Publication(Interval(limits.earliest, None, open_end=True), "inferred", reason)


def _start(link: Link) -> date | None:
    return link.dated.when.start if link.dated.when else None


def _placing(
    links: Sequence[Link], run: Interval, votes: Mapping[str, float], resolve: Resolve, lexicon: Lexicon
) -> str:
    """Which words fall on which day because of which report, and from when on they would mean another."""
    if run.start is None or run.last is None:
        return ""
    told = [link for link in links if link.telling.claim.id in votes and _fits(link, run.start, resolve)]
    best = max(told, key=lambda link: link.score)
    same = [link for link in told if _words(link) == _words(best) and link.dated.claim.path == best.dated.claim.path]
    things = listing(happening(link.telling.claim, lexicon).removeprefix("the ") for link in same)
    words, meant = _words(best), resolve(best.telling.claim, run.start)
    reason = (
        f"It places “{words}” {_on(meant)} because it tells the same {things} as {file_name(best.dated.claim.path)}"
    )
    after = run.last + timedelta(days=1)
    later = resolve(best.telling.claim, after)
    return reason if later in (None, meant) else f"{reason}; from {day(after)} on, “{words}” would mean another day"


def _following(
    orders: Iterable[Order], claims: Mapping[str, Claim], run: Interval, resolve: Resolve, lexicon: Lexicon
) -> str:
    """What the report tells as having come later, where that rules days out."""
    for order in orders:
        later = claims[order.later]
        when = resolve(later, run.start) if run.start else None
        if when is not None and later.time and later.time.timex:
            first = happening(claims[order.earlier], lexicon)
            words = later.time.timex.text
            return f"{happening(later, lexicon)}, told as having followed {first}, puts “{words}” {_on(when)}"
    return ""


def _fits(link: Link, one: date, resolve: Resolve) -> bool:
    told = resolve(link.telling.claim, one)
    return told is not None and link.dated.when is not None and told.overlaps(link.dated.when)


def _words(link: Link) -> str:
    time = link.telling.claim.time
    return time.timex.text if time and time.timex else ""


def _on(interval: Interval | None) -> str:
    if interval is None or interval.start is None:
        return "on an unknown day"
    return f"on {day(interval.start)}" if interval.days == 1 else f"in {interval.edtf()}"
