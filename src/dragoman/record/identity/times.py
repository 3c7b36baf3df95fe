"""What the time tells: days that agree, a plan that was moved, the clocks of two capitals, reports of the next days."""

from datetime import date, timedelta

from dragoman.model import Interval
from dragoman.record.identity.sittings import one_sitting
from dragoman.record.identity.telling import Telling
from dragoman.record.identity.verdict import Sign, bar

WEEK = 7
MONTH = 31
YEAR = 366
HALF_YEAR = 183
SEASON = 93
FORTNIGHT = 14
_DAY = 1
FEW = 3
# From so many hours on one capital's clocks may well show the next day.
_FAR = 4.0


def day(first: Telling, second: Telling) -> Sign | None:
    """Two days that cannot be one keep tellings apart; the wider the time told, the less agreement says."""
    if first.when is None or second.when is None:
        return None
    if not first.when.overlaps(second.when):
        apart = bar(f"one is of {first.claim.when}, the other of {second.claim.when}")
        return moved(first, second) or planned_anew(first, second) or local(first, second) or apart
    one, other = known_part(first.when), known_part(second.when)
    widest = max(one.days or 10**6, other.days or 10**6) if one.overlaps(other) else 10**6
    score = 0.4 if widest <= WEEK else 0.25 if widest <= MONTH else 0.0
    told = sorted({first.claim.when or "", second.claim.when or ""})
    return Sign(score, f"the time agrees ({' and '.join(told)})")


def moved(first: Telling, second: Telling) -> Sign | None:
    """A plan for another day is the plan of what took place where a report says so, or where both are one sitting."""
    plan, done = _plan_and_done(first, second)
    if plan is None or done is None or _came_later(plan, done):
        return None
    told = f"it was planned for {plan.claim.when} and held on {done.claim.when}"
    if plan.when is not None and any(_names_day(one, plan.when) for one in done.planned_for):
        return Sign(0.4, f"{told}, as the report of it says")
    if done.moved and not done.planned_for and _within_months(plan, done):
        return Sign(0.25, f"{told}, and the report of it says that it was moved")
    return Sign(-0.2, told) if one_sitting(first, second) else Sign(-0.6, told)


def planned_anew(first: Telling, second: Telling) -> Sign | None:
    """Two plans with other days are of one sitting where its number is the same: the one is loose, or was moved."""
    days = [one.when.start for one in (first, second) if one.when is not None]
    if first.claim.modality != "planned" or second.claim.modality != "planned" or not one_sitting(first, second):
        return None
    if len(days) < 2 or days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > YEAR:
        return None
    return Sign(-0.2, f"one plans it for {first.claim.when}, the other for {second.claim.when}")


def local(first: Telling, second: Telling) -> Sign | None:
    """A call at one hour is of two days in capitals far apart: the account from the east has the later day."""
    formats = {one.claim.values.get("format") for one in (first, second)}
    if first.claim.act != "meeting" or not formats <= {"call", "video"}:
        return None
    days = [one.when.start for one in (first, second) if one.when is not None and one.when.days == 1]
    if len(days) < 2 or days[0] is None or days[1] is None or abs((days[0] - days[1]).days) != 1:
        return None
    early, late = (first, second) if days[0] < days[1] else (second, first)
    if not _east_of(late, early):
        return None
    return Sign(0.3, f"it was {early.claim.when} in one capital and {late.claim.when} in the other, far to the east")


def told_soon(first: Telling, second: Telling) -> Sign | None:
    """A thing told without a date by a report that came out soon after the other's date, or beside the other report.

    People meet and telephone often, so that for a meeting only the next days count.
    """
    if called_off := _called_off(first, second):
        return called_off
    if first.when is not None and second.when is not None:
        return None
    if "planned" in (first.claim.modality, second.claim.modality):
        return _plan_of(first, second) or _kept(first, second)
    if two_releases(first, second):
        return None
    dated, undated = (first, second) if first.when is not None else (second, first)
    often = first.claim.act == "meeting"
    limit = (FEW if often else FORTNIGHT) if dated.when is not None else (_DAY if often else FEW)
    apart = days_between(dated, undated)
    if apart is None and _day_before(dated, undated):
        return Sign(0.3, "one is told without a date in a report of that day, told from a capital far to the west")
    if apart is None or apart > limit:
        return None
    since = "the day the other tells of" if dated.when is not None else "the other report"
    near = not often and apart <= FEW
    told = f"one is told without a date in a report that came out within {FEW if near else limit} days of {since}"
    return Sign(0.35 if near else 0.3, told)


def _kept(first: Telling, second: Telling) -> Sign | None:
    """A plan for a day is what a report of that day, or of the next, tells without a day, in the same manner."""
    plan, done = _plan_and_done(first, second)
    if plan is None or done is None or done.when is not None or plan.when is None or plan.when.days != 1:
        return None
    due, made = plan.when.start, plan.published.start if plan.published else None
    told = done.published.start if done.published and done.published.days == 1 else None
    manners = {one.claim.values.get("format") for one in (plan, done)}
    if due is None or told is None or len(manners) > 1 or (made is not None and made > told):
        return None
    if not 0 <= (told - due).days <= _DAY:
        return None
    return Sign(0.3, f"one tells as done, in a report of {told}, what the other plans for {plan.claim.when}")


def _called_off(first: Telling, second: Telling) -> Sign | None:
    """A plan for a day is the one that a report calls off without a day, in the time between plan and day."""
    if {first.claim.modality, second.claim.modality} != {"planned", "cancelled"}:
        return None
    plan, off = (first, second) if first.claim.modality == "planned" else (second, first)
    made = plan.published.start if plan.published else None
    told, last = off.published.start if off.published else None, plan.when.last if plan.when else None
    if off.when is not None or made is None or told is None or last is None or not made <= told <= last:
        return None
    return Sign(0.3, f"one calls off what the other plans for {plan.claim.when}")


def _plan_of(first: Telling, second: Telling) -> Sign | None:
    """A sitting planned for some days is the one that is told as done, without a day, by a report soon after them."""
    plan, done = _plan_and_done(first, second)
    if plan is None or done is None or plan.when is None or plan.claim.act != "session":
        return None
    made, told = (one.published.start if one.published else None for one in (plan, done))
    apart = days_between(plan, done)
    if made is None or told is None or made > told or apart is None or apart > FORTNIGHT:
        return None
    return Sign(0.25, f"it was planned for {plan.claim.when} and is told as done in a report of then or soon after")


def named_alone(first: Telling, second: Telling) -> Sign | None:
    """A gathering told by its name alone, and one of that name within the year before: near, where no other is known.

    The name and the place together fall short by as much as it counts that the record knows no other.
    """
    dated, bare = (first, second) if first.when is not None else (second, first)
    if dated.when is None or not looks_back(bare):
        return None
    told, opened, last = bare.published, dated.when.start, dated.when.last
    if told is None or told.start is None or opened is None or last is None or not _narrow(dated.when):
        return None
    if not FORTNIGHT < (told.start - last).days <= YEAR:
        return None
    where = bare.place and dated.place
    return Sign(0.14 if where else 0.24, "one is told by its name alone, within a year of the day the other tells of")


def foreseen(first: Telling, second: Telling) -> Sign | None:
    """A sitting planned for a season, or without a day, and one of that season or of the next half year: near.

    Where it is the only sitting that the record knows of that time, held or planned, it is the one that is meant.
    """
    loose, known = (first, second) if looks_ahead(first) else (second, first)
    if not looks_ahead(loose) or known.claim.modality not in ("planned", "occurred") or not _narrow(known.when):
        return None
    held, due = known.when.start if known.when else None, window_of(loose)
    if held is None or due is None or not due[0] <= held <= due[1]:
        return None
    return Sign(0.24, f"one tells, in a report of {_day_of(loose)}, that it was planned loosely for that time")


def _day_of(one: Telling) -> str:
    return one.published.start.isoformat() if one.published and one.published.start else "before"


def looks_ahead(one: Telling) -> bool:
    """True for a sitting planned for some months, or without a day."""
    planned = one.claim.act == "session" and one.claim.modality == "planned"
    return planned and (one.when is None or MONTH < (one.when.days or 0) <= SEASON)


def window_of(plan: Telling) -> tuple[date, date] | None:
    """The days on which a loose plan can be kept: those it names, else the half year from its report on."""
    if plan.when is not None:
        return (plan.when.start, plan.when.last) if plan.when.start and plan.when.last else None
    made = plan.published.start if plan.published and _narrow(plan.published) else None
    return (made, made + timedelta(days=min(HALF_YEAR, (date.max - made).days))) if made else None


def looks_back(one: Telling) -> bool:
    """True for a gathering that took place, told by its name without a day, a number or people."""
    named = one.body is not None and bool(one.body.words & _GATHERINGS or one.body.number)
    bare = one.when is None and not any(party.kind == "person" for party in one.claim.parties())
    return named and bare and one.claim.act == "session" and one.claim.modality == "occurred"


_GATHERINGS = frozenset(("summit", "conference", "forum"))


def two_releases(first: Telling, second: Telling) -> bool:
    """True where one publisher tells meetings without a day on two days: it gives a meeting one release, on its day."""
    if first.claim.act != "meeting" or first.when is not None or second.when is not None:
        return False
    return first.claim.publisher == second.claim.publisher is not None and first.published != second.published


def _day_before(dated: Telling, undated: Telling) -> bool:
    """True where a call is told without a date by a report of the day before, on which it still was in the west."""
    start = dated.when.start if dated.when else None
    report = undated.published.start if undated.published and undated.published.days == 1 else None
    call = {dated.claim.values.get("format"), undated.claim.values.get("format")} <= {"call", "video"}
    return bool(call and start and report and (start - report).days == 1 and _east_of(dated, undated))


def outcome(first: Telling, second: Telling) -> Sign | None:
    """A plan and what came of it are one happening; what was called off did not happen."""
    both = {first.claim.modality, second.claim.modality}
    if both == {"cancelled", "occurred"}:
        return bar("one was called off, the other took place")
    plan, done = _plan_and_done(first, second)
    if plan is None or done is None:
        return None
    if _came_later(plan, done):
        return bar("one was still planned after the other had taken place")
    return Sign(0.05, "one tells the plan, the other that it took place")


def days_between(dated: Telling, undated: Telling) -> int | None:
    """Days from what the one tells, or from its report, to the report of the other; None where they are not known."""
    known = dated.when or dated.published
    if known is None or undated.published is None or not _narrow(known) or not _narrow(undated.published):
        return None
    start, last, report = known.start, known.last, undated.published.start
    if start is None or last is None or report is None:
        return None
    if dated.when is None:
        return abs((report - start).days)
    if undated.beside and report < start:
        # Who meets on the margins of a sitting may do so on the days before it opens.
        return (start - report).days if (start - report).days <= FEW else None
    return max(0, (report - last).days) if report >= start else None


def _plan_and_done(first: Telling, second: Telling) -> tuple[Telling | None, Telling | None]:
    """Of a plan and what took place, the plan first; twice None for anything else."""
    if {first.claim.modality, second.claim.modality} != {"planned", "occurred"}:
        return None, None
    return (first, second) if first.claim.modality == "planned" else (second, first)


def _came_later(plan: Telling, done: Telling) -> bool:
    if plan.published is None or done.when is None or plan.published.start is None or done.when.end is None:
        return False
    return plan.published.start > done.when.end


def _names_day(told: Interval, planned: Interval) -> bool:
    """True when the words name the day, or the month, of the plan."""
    return told.overlaps(planned) and _narrow(told)


def _east_of(late: Telling, early: Telling) -> bool:
    """True when the account of the later day speaks from a state far to the east of that of the other account."""
    hours = {**early.hours, **late.hours}
    sides = [*(side for side in late.sides if side in hours), *_own_side(late, early)]
    east = late.home if late.home in sides else None
    west = early.home if early.home in sides else None
    if east is None and west is None:
        return False
    easts = [east] if east else [side for side in sides if side != west]
    wests = [west] if west else [side for side in sides if side != east]
    return any(hours[one] - hours[other] >= _FAR for one in easts for other in wests)


def _own_side(one: Telling, other: Telling) -> list[str]:
    """The state from which a report speaks, where it leaves its own side open and the other report names it."""
    return [one.home] if one.home and "" in one.sides and one.home in other.sides else []


def _within_months(plan: Telling, done: Telling) -> bool:
    """True when what took place did so within three months of the day planned."""
    days = [one.when.start for one in (plan, done) if one.when and one.when.start]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= 3 * MONTH


def known_part(interval: Interval) -> Interval:
    """The interval; of one with a single known end, the day of that end."""
    if interval.start is None and interval.last is not None:
        return Interval.day(interval.last)
    return Interval.day(interval.start) if interval.end is None and interval.start is not None else interval


def _narrow(interval: Interval | None) -> bool:
    return interval is not None and interval.days is not None and interval.days <= MONTH
