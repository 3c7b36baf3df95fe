"""All holders of one office of one state, recomputed together and apart from every other office."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.lexicon.seats import ACTING, FULL
from dragoman.model import Claim, Document, Interval, Tenure
from dragoman.record.tenures.bearers import one_bearer, unclear
from dragoman.record.tenures.rivals import overshadowed
from dragoman.record.tenures.sights import Sight, sights
from dragoman.record.tenures.stretches import Absence, Stretch, seen_absence, stretches, told_absence

Key = tuple[str | None, str]
"""The state or organisation, and the key of the office: what tenures are recomputed by."""


@dataclass(frozen=True, slots=True)
class Held:
    """A stretch of one person in one office, standing in or not, and why it may be a slip."""

    person: str
    quality: str
    stretch: Stretch
    doubt: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The person, and whether fully in office."""
        return self.person, self.quality


def tenures(claims: Iterable[Claim], documents: Mapping[str, Document], lexicon: Lexicon) -> tuple[Tenure, ...]:
    """Every person in every office, sorted by country, office and time."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.document].append(claim)
    found = (one for id, own in told.items() for one in sights(documents[id], own, lexicon))
    made = (one for key, seen in by_seat(found).items() for one in group(*key, seen))
    return tuple(sorted(made, key=order))


def by_seat(found: Iterable[Sight]) -> dict[Key, list[Sight]]:
    """The sights by state and office."""
    seats: dict[Key, list[Sight]] = defaultdict(list)
    for one in found:
        seats[one.country, one.seat.key].append(one)
    return seats


def group(country: str | None, office_key: str, found: Iterable[Sight]) -> tuple[Tenure, ...]:
    """The tenures of one office of one state or organisation, from all that its documents show of it."""
    seen = set(found)
    seat = _Seat(country, office_key, any(one.seat.sole for one in seen))
    told = sorted(one_bearer(seen) if seat.sole else seen, key=lambda one: (one.person, one.claims, one.office))
    made = _sole(told) if seat.sole else _parted(told, _excluded(told, sole=False))
    slips = {one for each in made if each.doubt for one in (*each.stretch.sights, *each.stretch.told)}
    # What may be a slip is no reason for another's bounds.
    bounds = _excluded([one for one in told if one not in slips], sole=seat.sole)
    return tuple(sorted((_tenure(seat, one, bounds[one.key]) for one in made), key=order))


def _sole(told: Sequence[Sight]) -> list[Held]:
    """The stretches of an office of one holder, with a doubt where one may be a slip or a surname fits two holders."""
    shared = unclear(told)
    clear = [one for one in told if one.person not in shared]
    held = _parted(clear, _excluded(clear, sole=True))
    loose = _parted([one for one in told if one.person in shared], defaultdict(list))
    return [
        *(replace(one, doubt=overshadowed(one.stretch, _rivals(one, held))) for one in held),
        *(replace(one, doubt=f"the name may mean {shared[one.person]}") for one in loose),
    ]


Holder = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Seat:
    country: str | None
    key: str
    sole: bool


def _parted(seen: Sequence[Sight], excluded: Mapping[Holder, Sequence[Absence]]) -> list[Held]:
    """Everybody's stretches; who is only called former or to come has one without a sight."""
    own: dict[Holder, list[Sight]] = defaultdict(list)
    for one in seen:
        if one.holds:
            own[one.person, one.quality].append(one)
    held = [Held(*key, stretch) for key, those in own.items() for stretch in stretches(those, excluded[key])]
    known = {person for person, _ in own}
    told: dict[str, list[Sight]] = defaultdict(list)
    for one in seen:
        if one.person not in known:
            told[one.person].append(one)
    return [*held, *(Held(person, FULL, Stretch((), tuple(those))) for person, those in told.items())]


def _excluded(seen: Sequence[Sight], *, sole: bool) -> Mapping[Holder, list[Absence]]:
    """For everybody the days on which the office was not theirs, as other holders or the reports' words show."""
    full = _once(one for one in seen if one.quality == FULL and one.when) if sole else []
    others = [(one, seen_absence(one)) for one in full]
    by_person: dict[str, list[Sight]] = defaultdict(list)
    for one in seen:
        by_person[one.person] += [one] if one.when else []
    excluded: dict[Holder, list[Absence]] = defaultdict(list)
    for person, own in by_person.items():
        told = [told_absence(one) for one in own if one.lacks]
        for quality in (FULL, ACTING):
            otherwise = [seen_absence(one, own=True) for one in own if one.holds and one.quality != quality]
            excluded[person, quality] = [*told, *otherwise]
        beside = {(one.document, one.when) for one in own if one.holds}
        excluded[person, FULL] += [
            absence for other, absence in others if other.person != person and not _beside(other, beside)
        ]
    return excluded


def _beside(other: Sight, own: Collection[tuple[str, Interval | None]]) -> bool:
    """True where one report shows two people in an office at one time, and speaks of no handover."""
    return not other.turn and (other.document, other.when) in own


def _once(found: Iterable[Sight]) -> list[Sight]:
    """Of a person's sights on the same days two, which are as good as all of them."""
    kept: dict[tuple[str, Interval | None], list[Sight]] = defaultdict(list)
    for one in found:
        those = kept[one.person, one.when]
        if len(those) < 2 and all(each.document != one.document for each in those):
            those.append(one)
    return [one for those in kept.values() for one in those]


def _rivals(one: Held, held: Iterable[Held]) -> list[Stretch]:
    fully = one.quality == FULL
    return [each.stretch for each in held if fully and each.quality == FULL and each.person != one.person]


def _tenure(seat: _Seat, held: Held, absences: Sequence[Absence]) -> Tenure:
    stretch = held.stretch
    told = (*stretch.sights, *stretch.told)
    after, until = stretch.after(absences), stretch.until(absences)
    if after and until and until.day < after.day:
        # Over, and to come again: of the time before, no report tells more than that.
        until = None
    seen = stretch.seen
    wordings = [
        word
        for word, _ in sorted(
            Counter(one.office for one in told).items(), key=lambda one: (-one[1], -len(one[0]), one[0])
        )
    ]
    return Tenure(
        person=_name(told),
        person_id=held.person,
        office=wordings[0],
        country=seat.country,
        not_before=after.day.isoformat() if after else None,
        not_before_reason=after.reason if after else None,
        not_before_claims=after.claims if after else (),
        seen=seen.edtf() if seen else None,
        not_after=until.day.isoformat() if until else None,
        not_after_reason=until.reason if until else None,
        not_after_claims=until.claims if until else (),
        claims=tuple(sorted({id for one in told for id in one.claims})),
        rank=max(told, key=lambda one: (one.office == wordings[0], one.rank or "")).rank,
        office_key=seat.key,
        wordings=tuple(wordings),
        acting=held.quality == ACTING,
        sole=seat.sole,
        turn=any(one.turn for one in told),
        doubt=held.doubt,
    )


def _name(told: Sequence[Sight]) -> str:
    """The name that most reports give, a full one before a short one."""
    names = Counter(one.name for one in told)
    return max(names, key=lambda one: (len(one.split()) > 1, names[one], one))


def order(one: Tenure) -> tuple[str, str, str, str, bool, tuple[str, ...]]:
    """By state, office and time."""
    return one.country or "", one.office_key, one.seen or one.not_after or "", one.person, one.acting, one.claims
