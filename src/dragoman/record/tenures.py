"""Who held which office when, as far as reports show: seen from, seen until, and who held it before and after."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.claims.tenures import held
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Finding, Interval, Party, Tenure
from dragoman.record.identity.bodies import UNIQUE, office_key
from dragoman.record.identity.names import named
from dragoman.record.identity.telling import is_event
from dragoman.record.phrasing import listing

# A report is taken to name the office of the day when it tells of something that happened so shortly before.
FRESH = timedelta(days=14)

MOST_NAMED = 4

Key = tuple[str, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sight:
    """One report that shows a person in an office, and the days on one of which it does."""

    claim: Claim
    holder: Party
    office: str
    when: Interval | None
    left: bool

    @property
    def key(self) -> Key:
        """The person, the state or organisation, and the office without its filler words."""
        return self.holder.id or self.holder.name, self.holder.country, office_key(self.office)


@dataclass(frozen=True, slots=True)
class Held:
    """A tenure of an office of one holder, with the first and last day it is seen."""

    tenure: Tenure
    first: date
    last: date


def tenures(claims: Iterable[Claim], documents: Mapping[str, Document], lexicon: Lexicon) -> tuple[Tenure, ...]:
    """Every person in every office, sorted by country, office and time."""
    told = [claim for claim in claims if claim.modality == "occurred"]
    seen: dict[Key, list[Sight]] = defaultdict(list)
    for claim in told:
        if claim.act == "tenure":
            for sight in _sights(claim, documents):
                seen[sight.key].append(sight)
    for claim in told:
        for sight in _encounters(claim, documents):
            if any(one.claim.document == claim.document for one in seen.get(sight.key, ())):
                seen[sight.key].append(sight)
    found = [_tenure(seen[key], lexicon) for key in sorted(seen, key=str)]
    return tuple(sorted(_bounded(found), key=_order))


def two_holders(found: Sequence[Tenure], claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """Offices of one holder in which the reports show two people, or more, at one time."""
    by_id = {claim.id: claim for claim in claims}
    findings = []
    for rivals in _by_office(found).values():
        shared = [one for one in rivals if any(_at_once(one, other) for other in rivals if other is not one)]
        if shared:
            findings.append(_finding([one.tenure for one in shared], by_id))
    return tuple(findings)


def _sights(claim: Claim, documents: Mapping[str, Document]) -> list[Sight]:
    """The holders a tenure names, each seen when it says, else when its report came out."""
    document = documents[claim.document]
    told = claim.when or document.published
    when = Interval.from_edtf(told) if told else None
    left = bool(claim.values.get("former"))
    return [
        Sight(claim, party, held(str(party.office or claim.values.get("office"))), when, left)
        for party in claim.parties("holder")
        if named(party) and (party.office or claim.values.get("office"))
    ]


def _encounters(claim: Claim, documents: Mapping[str, Document]) -> list[Sight]:
    """Who took part, in office, in what a report tells within days of its happening."""
    when = Interval.from_edtf(claim.when) if claim.when and is_event(claim) else None
    published = documents[claim.document].published
    report = Interval.from_edtf(published) if published else None
    if when is None or report is None or when.last is None or when.start is None or report.start is None:
        return []
    if not timedelta(0) <= report.start - when.start <= FRESH:
        return []
    present = [party for party in claim.parties("participant", "guest", "chair", "host") if party.office]
    return [Sight(claim, party, party.office or "", when, False) for party in present if named(party)]


def _tenure(sights: Sequence[Sight], lexicon: Lexicon) -> Tenure:
    holding = [one.when for one in sights if one.when is not None and not one.left]
    gone = [one.when.last for one in sights if one.left and one.when is not None and one.when.last]
    office = max((one.office for one in sights), key=lambda one: ([sight.office for sight in sights].count(one), one))
    names = [one.holder.name for one in sights]
    return Tenure(
        person=max(names, key=lambda one: (len(one.split()) > 1, names.count(one), one)),
        office=office,
        country=sights[0].holder.country,
        not_before=None,
        not_after=min(gone).isoformat() if gone else None,
        seen=_seen(holding),
        claims=tuple(sorted({one.claim.id for one in sights})),
        rank=lexicon.offices.rank(office),
    )


def _seen(when: Sequence[Interval]) -> str | None:
    """From the day by which the first report shows it to the day from which the last one does."""
    known = [one for one in when if one.start is not None]
    if not known:
        return None
    firsts = [one.last or one.start or date.max for one in known]
    lasts = [one.start or date.min for one in known]
    if min(firsts) <= max(lasts):
        return _span(min(firsts), max(lasts))
    return min(known, key=lambda one: one.days or 10**6).edtf()


def _span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _bounded(found: Sequence[Tenure]) -> list[Tenure]:
    """An office of one holder: it was nobody's while another was seen in it."""
    bounds: dict[Tenure, Tenure] = {}
    for rivals in _by_office(found).values():
        for one in rivals:
            others = [other for other in rivals if other is not one and not _at_once(one, other)]
            before = [other.last for other in others if other.last <= one.first]
            after = [other.first for other in others if other.first >= one.last]
            bounds[one.tenure] = replace(
                one.tenure,
                not_before=one.tenure.not_before or (max(before).isoformat() if before else None),
                not_after=one.tenure.not_after or (min(after).isoformat() if after else None),
            )
    return [bounds.get(one, one) for one in found]


def _by_office(found: Iterable[Tenure]) -> dict[tuple[str, tuple[str, ...]], list[Held]]:
    """Tenures of offices that have one holder at a time, by state and office."""
    by_office: dict[tuple[str, tuple[str, ...]], list[Held]] = defaultdict(list)
    for one in found:
        interval = Interval.from_edtf(one.seen) if one.seen else None
        if one.rank in UNIQUE and one.country and interval and interval.start and interval.last:
            by_office[one.country, office_key(one.office)].append(Held(one, interval.start, interval.last))
    return by_office


def _at_once(first: Held, second: Held) -> bool:
    """True when the reports show both in the office on more than the day of a handover."""
    if first.tenure.person == second.tenure.person:
        return False
    same = (first.first, first.last) == (second.first, second.last)
    return same or (first.first < second.last and second.first < first.last)


def _finding(found: Sequence[Tenure], claims: Mapping[str, Claim]) -> Finding:
    first = found[0]
    names = [f"{one.person} ({one.seen})" for one in sorted(found, key=lambda one: (one.seen or "", one.person))]
    if len(names) > MOST_NAMED:
        names[MOST_NAMED:] = [f"{len(names) - MOST_NAMED} more"]
    message = f"Reports show more than one {first.office} of {first.country} at one time: {listing(names)}."
    claim = claims[first.claims[0]]
    return Finding("two-holders", message, claim.document, claim.evidence[:1])


def _order(one: Tenure) -> tuple[str, tuple[str, ...], str, str, tuple[str, ...]]:
    return one.country or "", office_key(one.office), one.seen or "", one.person, one.claims
