"""Who held which office when, as far as reports show: seen from, seen until, and who held it before and after."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Finding, Interval, Party, Tenure
from dragoman.record.bodies import office_key
from dragoman.record.names import named

# Ranks of which a state has one holder at a time.
UNIQUE = frozenset(("head_of_state", "head_of_government"))

Key = tuple[str, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sight:
    """One report that shows a person in an office, and the days on one of which it does."""

    claim: Claim
    holder: Party
    office: str
    when: Interval | None
    left: bool


def tenures(claims: Iterable[Claim], documents: Mapping[str, Document], lexicon: Lexicon) -> tuple[Tenure, ...]:
    """Every person in every office, sorted by country, office and time."""
    seen: dict[Key, list[Sight]] = defaultdict(list)
    for claim in claims:
        if claim.act == "tenure" and claim.modality == "occurred":
            for sight in _sights(claim, documents):
                key = (sight.holder.id or sight.holder.name, sight.holder.country, office_key(sight.office))
                seen[key].append(sight)
    found = {key: _tenure(sights, lexicon) for key, sights in sorted(seen.items(), key=lambda one: str(one[0]))}
    return tuple(sorted(_bounded(found), key=_order))


def two_holders(found: Sequence[Tenure], claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """Offices of one holder in which the reports show two people at one time."""
    by_id = {claim.id: claim for claim in claims}
    findings = []
    for rivals in _by_office(enumerate(found)).values():
        for number, (_, first) in enumerate(rivals):
            for _, second in rivals[number + 1 :]:
                if _at_once(first, second):
                    findings.append(_finding(first, second, by_id))
    return tuple(findings)


def _sights(claim: Claim, documents: Mapping[str, Document]) -> list[Sight]:
    """The holders a claim names, each seen when the claim says, else when its report came out."""
    document = documents[claim.document]
    told = claim.when or document.published
    when = Interval.from_edtf(told) if told else None
    left = bool(claim.values.get("former"))
    return [
        Sight(claim, party, str(party.office or claim.values.get("office") or ""), when, left)
        for party in claim.parties("holder")
        if named(party) and (party.office or claim.values.get("office"))
    ]


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


def _bounded(found: Mapping[Key, Tenure]) -> list[Tenure]:
    """An office of one holder: it was nobody's while another was seen in it."""
    tenures = list(found.values())
    bounded = list(tenures)
    for rivals in _by_office(enumerate(tenures)).values():
        for number, one in rivals:
            others = [other for at, other in rivals if at != number and not _at_once(one, other)]
            before = [end for other in others if (end := _ends(other)[1]) and end <= (_ends(one)[0] or date.min)]
            after = [start for other in others if (start := _ends(other)[0]) and start >= (_ends(one)[1] or date.max)]
            bounded[number] = replace(
                one,
                not_before=one.not_before or (max(before).isoformat() if before else None),
                not_after=one.not_after or (min(after).isoformat() if after else None),
            )
    return bounded


def _by_office(found: Iterable[tuple[int, Tenure]]) -> dict[tuple[str, tuple[str, ...]], list[tuple[int, Tenure]]]:
    """Tenures of offices that have one holder at a time, by state and office."""
    by_office: dict[tuple[str, tuple[str, ...]], list[tuple[int, Tenure]]] = defaultdict(list)
    for number, one in found:
        if one.rank in UNIQUE and one.country and one.seen:
            by_office[one.country, office_key(one.office)].append((number, one))
    return by_office


def _ends(one: Tenure) -> tuple[date | None, date | None]:
    interval = Interval.from_edtf(one.seen) if one.seen else None
    return (interval.start, interval.last) if interval else (None, None)


def _at_once(first: Tenure, second: Tenure) -> bool:
    """True when the reports show both in the office on more than the day of a handover."""
    (a, b), (c, d) = _ends(first), _ends(second)
    if a is None or b is None or c is None or d is None:
        return False
    return (a < d and c < b) or (a, b) == (c, d)


def _finding(first: Tenure, second: Tenure, claims: Mapping[str, Claim]) -> Finding:
    message = (
        f"Reports show two holders of one office at one time: {first.person} ({first.seen}) and {second.person} "
        f"({second.seen}) as {first.office} of {first.country}."
    )
    claim = claims[first.claims[0]]
    return Finding("two-holders", message, claim.document, claim.evidence[:1])


def _order(one: Tenure) -> tuple[str, tuple[str, ...], str, str, tuple[str, ...]]:
    return one.country or "", office_key(one.office), one.seen or "", one.person, one.claims
