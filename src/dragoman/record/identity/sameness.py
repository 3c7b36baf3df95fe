"""When two tellings are of one happening: a list of features, each with a score and its reason in words.

Scores add up; from THRESHOLD on two tellings are one happening. A feature that bars keeps them apart whatever the
others say. No feature looks at the likeness of the wording, save sentences that were copied whole.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.model import Interval
from dragoman.record.identity.bodies import same_body
from dragoman.record.identity.telling import Side, Telling, countries
from dragoman.record.identity.wording import tokens

THRESHOLD = 0.9
WEEK = 7
MONTH = 31
FORTNIGHT = 14


@dataclass(frozen=True, slots=True)
class Sign:
    """What one feature says of two tellings; `bars` means that they are two happenings."""

    score: float
    reason: str
    bars: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The signs of all features: the sum of their scores, the reasons for and the reason against."""

    score: float
    reasons: tuple[str, ...]
    barred: str | None

    @property
    def same(self) -> bool:
        """True when the two tellings are of one happening."""
        return self.barred is None and self.score >= THRESHOLD - 1e-9


Feature = Callable[[Telling, Telling], Sign | None]


def compare(first: Telling, second: Telling, features: Sequence[Feature] | None = None) -> Verdict:
    """Whether two tellings are of one happening, by every feature in the list."""
    if first.claim.act != second.claim.act:
        return Verdict(0.0, (), "they are acts of two kinds")
    total, reasons = 0.0, []
    for feature in FEATURES if features is None else features:
        sign = feature(first, second)
        if sign is None:
            continue
        if sign.bars:
            return Verdict(0.0, (), sign.reason)
        total += sign.score
        if sign.score > 0:
            reasons.append(sign.reason)
    return Verdict(total, tuple(reasons), None)


def ordinal(first: Telling, second: Telling) -> Sign | None:
    """Sittings of one body are told apart by their numbers."""
    if first.ordinal is None or second.ordinal is None:
        return None
    if first.ordinal != second.ordinal:
        return _bar(f"one is sitting {first.ordinal}, the other sitting {second.ordinal}")
    return Sign(0.6, f"both are sitting {first.ordinal}")


def mechanism(first: Telling, second: Telling) -> Sign | None:
    """A sitting is of one body; a name that is part of the other counts half."""
    if first.claim.act != "session":
        return None
    if first.body is None or second.body is None:
        return _bar("the body of one is not named")
    share = same_body(first.body, second.body)
    if not share:
        return _bar("they are sittings of two bodies")
    name = min((one.claim.parties("mechanism")[0].name for one in (first, second)), key=lambda one: (-len(one), one))
    return Sign(0.6 * share, f"the body is the {name}" if share == 1 else f"the names both fit the {name}")


def chairs(first: Telling, second: Telling) -> Sign | None:
    """The same people in the chair."""
    shared = _named(first, "chair") & _named(second, "chair")
    if first.claim.act != "session" or not shared:
        return None
    return Sign(0.1, f"{_names(first, shared)} in the chair of both")


def participants(first: Telling, second: Telling) -> Sign | None:
    """A meeting is of the people who meet: every side must agree, and the sides must be the same."""
    if first.claim.act != "meeting":
        return None
    if set(first.sides) != set(second.sides):
        return _bar("the sides are not the same")
    shares = [_agreement(first.sides[side], second.sides[side]) for side in first.sides]
    if len(shares) < 2 and not _same_people(first, second):
        return _bar("only one side is known")
    if min(shares) == 0:
        return _bar("one side is represented by other people")
    shared = _people(first) & _people(second)
    return Sign(0.6 * min(shares), f"{_names(first, shared) or 'the same officials'} take part in both")


def encounter(first: Telling, second: Telling) -> Sign | None:
    """Two encounters of one day are told apart by their number."""
    if first.claim.values.get("encounter") == second.claim.values.get("encounter"):
        return None
    return _bar("one is their second encounter of the day")


def guest_and_destination(first: Telling, second: Telling) -> Sign | None:
    """A visit is of a guest to a country."""
    if first.claim.act != "visit":
        return None
    here, there = (countries(one.claim.parties("destination", "host")) or _place(one) for one in (first, second))
    if not here & there:
        return _bar("they go to two countries, or one destination is not known")
    if not set(first.sides) & set(second.sides):
        return _bar("the guests are of two countries")
    shared = set(first.sides) & set(second.sides)
    share = max(_agreement(first.sides[side], second.sides[side]) for side in shared)
    if not share:
        return _bar("the guests are two people")
    who = _names(first, _people(first) & _people(second))
    return Sign(0.6 * share, f"{who or 'the same guest'} is the guest of both, in one country")


def contract(first: Telling, second: Telling) -> Sign | None:
    """An agreement is of its parties and its title, or its kind where one has no title."""
    if first.claim.act != "agreement":
        return None
    here, there = (countries(one.claim.parties("party", "signer")) for one in (first, second))
    if here != there or len(here) < 2:
        return _bar("the parties are not the same")
    kinds = {str(one.claim.values.get("kind") or "other") for one in (first, second)} - {"other"}
    if len(kinds) > 1:
        return _bar("they are agreements of two kinds")
    share = _titles(first, second)
    if share == 0:
        return _bar("they have two titles")
    return Sign(
        0.6 * (share or 0.5), "the parties and the " + ("title" if share else "kind") + " of the agreement agree"
    )


def relationship(first: Telling, second: Telling) -> Sign | None:
    """A change of relationship is of a pair and a level; a pair reaches a level once."""
    if first.claim.act != "partnership":
        return None
    here, there = (countries(one.claim.parties("party")) for one in (first, second))
    levels = [set(tokens(str(one.claim.values.get("level") or ""))) for one in (first, second)]
    if here != there or levels[0] != levels[1]:
        return _bar("the pair or the level is another")
    changes = [str(one.claim.values.get("change") or "") for one in (first, second)]
    if "downgraded" in changes and changes[0] != changes[1]:
        return _bar("one raises the relationship, the other lowers it")
    return Sign(0.9, f"the pair and the level ({first.claim.values.get('level')}) agree")


def step(first: Telling, second: Telling) -> Sign | None:
    """A measure is of its actor, its recipient and its kind."""
    if first.claim.act != "measure":
        return None
    for role in ("actor", "recipient"):
        if countries(first.claim.parties(role)) != countries(second.claim.parties(role)):
            return _bar(f"the {role} is another")
    if first.claim.values.get("measure") != second.claim.values.get("measure"):
        return _bar("the measures are two")
    return Sign(0.6, "actor, recipient and measure agree")


def carried(first: Telling, second: Telling) -> Sign | None:
    """A greeting is of a sender, a recipient and, where one is named, a bearer."""
    if first.claim.act != "greeting":
        return None
    for role in ("sender", "recipient", "bearer"):
        here, there = ({party.id for party in one.claim.parties(role)} for one in (first, second))
        if here and there and not here & there:
            return _bar(f"the {role} is another")
    return Sign(0.6, "sender, bearer and recipient agree")


def day(first: Telling, second: Telling) -> Sign | None:
    """Two days that cannot be one keep tellings apart; the wider the time told, the less agreement says."""
    if first.when is None or second.when is None:
        return None
    if not first.when.overlaps(second.when):
        return _bar(f"one is of {first.claim.when}, the other of {second.claim.when}")
    one, other = _known_part(first.when), _known_part(second.when)
    widest = max(one.days or 10**6, other.days or 10**6) if one.overlaps(other) else 10**6
    score = 0.4 if widest <= WEEK else 0.25 if widest <= MONTH else 0.0
    told = sorted({first.claim.when or "", second.claim.when or ""})
    return Sign(score, f"the time agrees ({' and '.join(told)})")


def told_soon(first: Telling, second: Telling) -> Sign | None:
    """A thing told without a date by a report that came out soon after the other's date, or beside the other report.

    People meet and telephone often, so that for a meeting only the next days count.
    """
    if (first.when is not None and second.when is not None) or "planned" in (
        first.claim.modality,
        second.claim.modality,
    ):
        return None
    dated, undated = (first, second) if first.when is not None else (second, first)
    often = first.claim.act == "meeting"
    limit = (3 if often else FORTNIGHT) if dated.when is not None else (1 if often else 3)
    apart = _days_between(dated, undated)
    if apart is None or apart > limit:
        return None
    since = "the day the other tells of" if dated.when is not None else "the other report"
    return Sign(0.3, f"one is told without a date in a report that came out within {limit} days of {since}")


def place(first: Telling, second: Telling) -> Sign | None:
    """The same city; another city makes it doubtful, for reports do err about places."""
    if not first.place or not second.place:
        return None
    if tokens(first.place) == tokens(second.place):
        return Sign(0.1, f"the place is {first.place}")
    if first.claim.where_country and first.claim.where_country == second.claim.where_country:
        return Sign(-0.1, "the cities differ")
    return Sign(-0.2, "the places differ")


def manner(first: Telling, second: Telling) -> Sign | None:
    """A call is not an encounter."""
    kinds = [one.claim.values.get("format") for one in (first, second)]
    if first.claim.act != "meeting" or None in kinds or kinds[0] == kinds[1]:
        return None
    return _bar("one is a call, the other an encounter") if "in_person" in kinds else None


def outcome(first: Telling, second: Telling) -> Sign | None:
    """A plan and what came of it are one happening; what was called off did not happen."""
    both = {first.claim.modality, second.claim.modality}
    if both == {"cancelled", "occurred"}:
        return _bar("one was called off, the other took place")
    if both == {"planned", "occurred"} and _plan_came_later(first, second):
        return _bar("one was still planned after the other had taken place")
    return Sign(0.05, "one tells the plan, the other that it took place") if both == {"planned", "occurred"} else None


def copied(first: Telling, second: Telling) -> Sign | None:
    """Both are told by one sentence, which one report took from the other; weeks later the same words are a formula."""
    one, other = first.claim, second.claim
    linked = one.copy_of == other.id or other.copy_of == one.id or (one.copy_of and one.copy_of == other.copy_of)
    starts = [telling.published.start for telling in (first, second) if telling.published and telling.published.start]
    if not linked or (len(starts) == 2 and abs((starts[0] - starts[1]).days) > WEEK):
        return None
    return Sign(0.3, "both are told by the same sentence")


def one_document(first: Telling, second: Telling) -> Sign | None:
    """One document that tells two things means two things, unless sitting, or day and people, are the same."""
    if first.claim.document != second.claim.document or _one_sitting(first, second):
        return None
    exact = first.when is not None and first.when == second.when and first.when.days == 1
    people = _people(first)
    return None if exact and people and people == _people(second) else _bar("one document tells both apart")


FEATURES: list[Feature] = [
    one_document,
    outcome,
    ordinal,
    mechanism,
    chairs,
    participants,
    encounter,
    guest_and_destination,
    contract,
    relationship,
    step,
    carried,
    manner,
    day,
    told_soon,
    place,
    copied,
]

# What can be compared before a report is dated: everything that does not need its date.
TIMELESS: list[Feature] = [one for one in FEATURES if one not in (one_document, told_soon, copied)]


def _bar(reason: str) -> Sign:
    return Sign(0.0, reason, bars=True)


def _agreement(first: Side, second: Side) -> float:
    """How far one side's people agree: 1 when all of the shorter list are in the longer, 0 when they are others."""
    if first.people and second.people:
        shared = first.people & second.people
        return 1.0 if shared and shared in (first.people, second.people) else 0.7 if shared else 0.0
    if first.titles & second.titles:
        return 0.9
    if first.people or second.people or first.titles or second.titles:
        return 0.3 if not (first.titles and second.titles) else 0.0
    return 0.8 if first.others & second.others else 0.3


def _known_part(interval: Interval) -> Interval:
    """The interval; of one with a single known end, the day of that end."""
    if interval.start is None and interval.last is not None:
        return Interval.day(interval.last)
    return Interval.day(interval.start) if interval.end is None and interval.start is not None else interval


def _one_sitting(first: Telling, second: Telling) -> bool:
    """True for the same number of the same body."""
    return first.ordinal is not None and first.ordinal == second.ordinal and first.body == second.body


def _people(one: Telling) -> frozenset[str]:
    return frozenset(person for side in one.sides.values() for person in side.people)


def _same_people(first: Telling, second: Telling) -> bool:
    shared = _people(first) & _people(second)
    return len(shared) > 1


def _named(one: Telling, role: str) -> frozenset[str]:
    return frozenset(party.id for party in one.claim.parties(role) if party.kind == "person")


def _names(one: Telling, ids: frozenset[str]) -> str:
    return " and ".join(sorted({party.name for party in one.claim.parties() if party.id in ids}))


def _place(one: Telling) -> frozenset[str]:
    return frozenset([one.claim.where_country]) if one.claim.where_country else frozenset()


def _titles(first: Telling, second: Telling) -> float | None:
    """1 when the words of one title are all in the other, 0 when they are not; None when one has no title."""
    one, other = (set(tokens(str(telling.claim.values.get("title") or ""))) for telling in (first, second))
    if not one or not other:
        return None
    return 1.0 if one <= other or other <= one else 0.0


def _narrow(interval: Interval | None) -> bool:
    return interval is not None and interval.days is not None and interval.days <= MONTH


def _days_between(dated: Telling, undated: Telling) -> int | None:
    """Days from what the one tells, or from its report, to the report of the other; None where they are not known."""
    known = dated.when or dated.published
    if known is None or undated.published is None or not _narrow(known) or not _narrow(undated.published):
        return None
    start, last, report = known.start, known.last, undated.published.start
    if start is None or last is None or report is None:
        return None
    if dated.when is None:
        return abs((report - start).days)
    return max(0, (report - last).days) if report >= start else None


def _plan_came_later(first: Telling, second: Telling) -> bool:
    plan, done = (first, second) if first.claim.modality == "planned" else (second, first)
    if plan.published is None or done.when is None or plan.published.start is None or done.when.end is None:
        return False
    return plan.published.start > done.when.end
