"""The journeys of one person: stays abroad in order, what happened on each, and stays that follow on one another."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.model import Event, Interval, Party
from dragoman.views.briefing.trips import destination, kept, reported_when
from dragoman.views.dates import first_day, last_day
from dragoman.views.ledger import Ledger, plain_name

ENCOUNTERS = ("meeting", "session", "agreement")
_ON = timedelta(days=3)
_VAGUE = 27


@dataclass(frozen=True, slots=True)
class Leg:
    """A stay in one land: the visit that a report tells, where one does, and what happened there, in order.

    `when` is the stay as told; where no report tells its days, from the first to the last day of what happened on it,
    and `told` is False. `vaguer` are visits told less exactly that may be this one.
    """

    land: str
    modality: str
    visit: Event | None
    events: tuple[Event, ...] = ()
    vaguer: tuple[Event, ...] = ()
    reported: str | None = None

    @property
    def every(self) -> tuple[Event, ...]:
        """All that tells of the stay."""
        return (*((self.visit,) if self.visit else ()), *self.events, *self.vaguer)

    @property
    def told(self) -> bool:
        """True where a report gives the days of the stay itself."""
        return self.visit is not None and self.visit.when is not None

    @property
    def when(self) -> str | None:
        """The stay in EDTF."""
        if self.visit is not None and self.visit.when is not None:
            return self.visit.when
        days = [event.when for event in self.events if event.when]
        if len(set(days)) == 1:
            return days[0]
        first = min((day for when in days if (day := first_day(when))), default=None)
        last = max((day for when in days if (day := last_day(when))), default=None)
        if first is None or last is None:
            return None
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"

    @property
    def vague(self) -> bool:
        """True where only a month or a year is known."""
        return bool(self.when and (Interval.from_edtf(self.when).days or _VAGUE + 1) > _VAGUE)

    @property
    def order(self) -> tuple[date, date, str]:
        """Sorts oldest first; a stay without days by its first report."""
        identity = self.visit.id if self.visit else self.events[0].id
        known = self.when or self.reported
        return first_day(known) or date.max, last_day(known) or date.max, identity


Journey = tuple[Leg, ...]


def home_of(ledger: Ledger, name: str) -> str | None:
    """The state or organisation somebody acts for in most of what the record tells of him."""
    told = (one for claim in ledger.record.claims for one in claim.parties() if is_person(one, name) and one.country)
    count = Counter(str(one.country) for one in told)
    return max(sorted(count), key=lambda code: count[code]) if count else None


def journeys(ledger: Ledger, name: str, *, home: str | None = None) -> tuple[Journey, ...]:
    """The journeys of somebody, oldest first, planned ones among them; `home` where it is known already."""
    home = home or home_of(ledger, name)
    own = [event for event in ledger.record.events if any(is_person(party, name) for party in event.parties())]
    visits = [event for event in own if _travels(event, name, home)]
    happened = [event for event in visits if event.modality == "occurred"]
    visits = [one for one in visits if one.modality != "planned" or not kept(ledger, one, happened)]
    legs = _without_doubles([_leg(ledger, visit) for visit in visits])
    abroad = sorted((event for event in own if _is_stop(event, name)), key=_order)
    legs, left = _placed(legs, abroad)
    legs += _untold(ledger, left, home)
    return _chained(sorted(legs, key=lambda leg: leg.order))


def _leg(ledger: Ledger, visit: Event) -> Leg:
    return Leg(str(destination(visit)), visit.modality, visit, reported=reported_when(ledger, visit))


def is_person(party: Party, name: str) -> bool:
    """True for the person of this name."""
    return party.kind == "person" and plain_name(party.name) == plain_name(name)


def _travels(event: Event, name: str, home: str | None) -> bool:
    guest = event.act == "visit" and any(is_person(party, name) for party in event.roles.get("guest", ()))
    return guest and destination(event) not in (None, home)


def _is_stop(event: Event, name: str) -> bool:
    """A meeting, sitting or signing at which somebody is present, and not by telephone."""
    if event.act not in ENCOUNTERS or event.values.get("format") in ("call", "video"):
        return False
    roles = ("signer",) if event.act == "agreement" else ("participant", "host", "chair")
    return any(is_person(party, name) for party in event.parties(*roles))


def _without_doubles(legs: Sequence[Leg]) -> list[Leg]:
    """A visit told by the month stands with the one told by the day in that month, which it may be."""
    exact = [leg for leg in legs if not leg.vague and leg.told]
    found = {leg.order: leg for leg in legs}
    for leg in legs:
        inside = [one for one in exact if leg.vague and _same_stay(one, leg)]
        if len(inside) == 1 and leg.visit is not None:
            target = found[inside[0].order]
            found[target.order] = replace(target, vaguer=(*target.vaguer, leg.visit))
            del found[leg.order]
    return list(found.values())


def _same_stay(exact: Leg, vague: Leg) -> bool:
    days = Interval.from_edtf(exact.when or "").within(Interval.from_edtf(vague.when or ""))
    return exact.land == vague.land and exact.modality == vague.modality and days


def _placed(legs: Sequence[Leg], stops: Sequence[Event]) -> tuple[list[Leg], list[Event]]:
    """Each stop under the leg it best belongs to; and those that belong to none."""
    held: dict[int, list[Event]] = {}
    left = []
    there: dict[str, list[tuple[int, Leg]]] = {}
    for at, leg in enumerate(legs):
        there.setdefault(leg.land, []).append((at, leg))
    for stop in stops:
        near = there.get(stop.where_country, ()) if stop.where_country else enumerate(legs)
        fitting = [(_fit(leg, stop), -at) for at, leg in near]
        worth, at = max(fitting, default=(0, 0))
        if worth:
            held.setdefault(-at, []).append(stop)
        else:
            left.append(stop)
    return [replace(leg, events=tuple(held.get(at, ()))) for at, leg in enumerate(legs)], left


def _fit(leg: Leg, stop: Event) -> int:
    """0 where a stop cannot be on a leg; more where its place, then its hosts, then its report speak for it."""
    if leg.visit is None or (stop.where_country and stop.where_country != leg.land):
        return 0
    if stop.modality != leg.modality:
        return int(_still_to_come(leg, stop))
    dated = leg.visit.when and stop.when
    if dated and not Interval.from_edtf(stop.when or "").overlaps(Interval.from_edtf(leg.visit.when or "")):
        return 0
    hosts = any(party.country == leg.land and party.kind != "mechanism" for party in stop.parties())
    here = stop.where_country == leg.land
    shared = bool(set(leg.visit.documents) & set(stop.documents))
    if dated:
        exact = not leg.vague or shared or (here and not _by_year(leg))
        return exact * (here or hosts) * (8 * here + 4 * hosts + 2 * (not leg.vague) + shared)
    return shared * (here or hosts) * (8 * here + 4 * hosts + 1)


def _by_year(leg: Leg) -> bool:
    return (Interval.from_edtf(leg.when or "").days or _VAGUE * 2) > _VAGUE + 4


def _still_to_come(leg: Leg, stop: Event) -> bool:
    """True for what a report of the stay announces for one of its next days, in the land visited."""
    end, start = last_day(leg.when), first_day(stop.when)
    if (leg.modality, stop.modality) != ("occurred", "planned") or stop.where_country != leg.land:
        return False
    return end is not None and start is not None and -_ON <= start - end <= _ON


def _untold(ledger: Ledger, stops: Iterable[Event], home: str | None) -> list[Leg]:
    """Stops in another land of which no report tells a visit: the land is known, the stay is not."""
    legs: dict[tuple[str, str, bool], list[Event]] = {}
    for stop in stops:
        if stop.where_country and stop.where_country != home:
            legs.setdefault((stop.where_country, stop.modality, stop.when is None), []).append(stop)
    return [
        Leg(land, modality, None, tuple(run), reported=_known(ledger, run[0]))
        for (land, modality, _), events in sorted(legs.items())
        for run in _runs(ledger, events)
    ]


def _known(ledger: Ledger, event: Event) -> str | None:
    return event.when or reported_when(ledger, event)


def _runs(ledger: Ledger, events: Sequence[Event]) -> list[list[Event]]:
    """Events that lie, or where their days are not told were reported, within three days of one another."""
    runs: list[list[Event]] = []
    ordered = sorted(events, key=lambda one: (first_day(_known(ledger, one)) or date.max, one.id))
    for event in ordered:
        before = last_day(_known(ledger, runs[-1][-1])) if runs else None
        first = first_day(_known(ledger, event))
        if before and first and first - before <= _ON:
            runs[-1].append(event)
        else:
            runs.append([event])
    return runs


def _chained(legs: Sequence[Leg]) -> tuple[Journey, ...]:
    """Legs that follow on one another within three days, in another land, are one journey."""
    found: list[list[Leg]] = []
    for leg in legs:
        if found and _follows(found[-1][-1], leg):
            found[-1].append(leg)
        else:
            found.append([leg])
    return tuple(tuple(journey) for journey in found)


def _follows(before: Leg, leg: Leg) -> bool:
    end, start = last_day(before.when), first_day(leg.when)
    if before.vague or leg.vague or end is None or start is None or before.modality != leg.modality:
        return False
    return before.land != leg.land and start - end <= _ON


def _order(event: Event) -> tuple[date, date, str]:
    return first_day(event.when) or date.max, last_day(event.when) or date.max, event.id
