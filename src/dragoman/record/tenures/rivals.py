"""Two people in one office at one time: a slip of a report, a handover, or a contradiction that has to be shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from dragoman.model import Claim, Finding, Interval, Tenure
from dragoman.record.phrasing import listing
from dragoman.record.tenures.stretches import Stretch

# Reports that come out in the days around a handover may show either holder.
_HANDOVER = timedelta(days=7)
# So many times more reports make it likely that the others slipped.
_SLIP = 5
_MOST_NAMED = 4

Seat = tuple[str, str]


def overshadowed(one: Stretch, rivals: Iterable[Stretch]) -> str | None:
    """Why a stretch may be a slip: another is shown in the office before and after it by many more reports."""
    seen = one.seen
    for other in rivals:
        whole = other.seen
        if seen is None or whole is None or other.documents < _SLIP * one.documents:
            continue
        if (
            whole.start
            and seen.start
            and whole.last
            and seen.last
            and whole.start < seen.start
            and seen.last < whole.last
        ):
            reports = "one report" if one.documents == 1 else f"{one.documents} reports"
            return f"shown by {reports}, while {other.documents} show {other.sights[0].name} in it before and after"
    return None


def two_holders(found: Iterable[Tenure], claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """Offices of one holder in which the reports show two people, or more, at one time."""
    by_id = {claim.id: claim for claim in claims}
    seats: dict[Seat, list[Tenure]] = defaultdict(list)
    for one in found:
        if one.sole and not one.acting and one.country and one.seen:
            seats[one.country, one.office_key].append(one)
    findings = (contradiction(rivals, by_id) for _, rivals in sorted(seats.items()))
    return tuple(one for one in findings if one is not None)


def contradiction(rivals: Sequence[Tenure], claims: Mapping[str, Claim]) -> Finding | None:
    """The finding that the holders of one office do not follow one another; None where they do."""
    shared = [one for one in rivals if any(at_once(one, other) for other in rivals)]
    if not shared:
        return None
    first = shared[0]
    names = [f"{one.person} ({one.seen})" for one in sorted(shared, key=lambda one: (one.seen or "", one.person))]
    if len(names) > _MOST_NAMED:
        names[_MOST_NAMED:] = [f"{len(names) - _MOST_NAMED} more"]
    message = f"Reports show more than one {first.office} of {first.country} at one time: {listing(names)}."
    told = next((claims[id] for one in shared for id in one.claims if id in claims), None)
    return Finding("two-holders", message, told.document, told.evidence[:1]) if told else None


def at_once(first: Tenure, second: Tenure) -> bool:
    """True when the reports show two people in an office of one holder on more than the days of a handover."""
    if first.person_id == second.person_id or first.acting or second.acting:
        return False
    one, other = Interval.from_edtf(first.seen or ""), Interval.from_edtf(second.seen or "")
    if one.start is None or one.last is None or other.start is None or other.last is None:
        return False
    if (one.start, one.last) == (other.start, other.last):
        return one.days == 1 and not (first.turn or second.turn)
    (_, ended), (began, left) = sorted(((one.start, one.last), (other.start, other.last)))
    return ended - began > _HANDOVER or left < ended
