"""One person's time in one office: from what shows it and what excludes it to stretches with bounds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.lexicon.seats import ACTING, COMING
from dragoman.model import Interval
from dragoman.record.tenures.sights import BEGAN, ENDED, FORMER, Sight

# In a shorter time nobody is taken to have left an office and come back.
_AWAY = timedelta(days=60)
# Whoever is seen in an office between two sights of another has interrupted him if two reports say so, or in a year.
_LONG = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Absence:
    """On one of the days from `first` to `last` the person did not hold the office.

    `before` and `after` give the reason why the office began no earlier, or ended no later, than then. It is `told`
    where a report says so of the person, as `over` or `to_come`, and not only another is seen in the office.
    """

    first: date
    last: date
    before: str
    after: str
    claims: tuple[str, ...]
    document: str
    over: bool = False
    to_come: bool = False

    @property
    def told(self) -> bool:
        """True where a report says it of the person."""
        return self.over or self.to_come

    def precedes(self, day: date) -> bool:
        """True before a day, or on it, as a handover may be; who left the office on a day was in it before that."""
        return self.last < day or (self.last == day and not self.over)

    def follows(self, day: date) -> bool:
        """True after a day, or on it; who came into the office on a day was in it after that."""
        return self.first > day or (self.first == day and not self.to_come)


@dataclass(frozen=True, slots=True)
class Bound:
    """A day before or after which the office was not held, with the reason and its claims."""

    day: date
    reason: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sights of one person in one office between which nothing tells that it was given up.

    Without a sight it is the time of somebody of whom reports only say that it is over, or to come: `told`.
    """

    sights: tuple[Sight, ...]
    told: tuple[Sight, ...] = ()

    @property
    def seen(self) -> Interval | None:
        """From the day by which the first sight shows it to the day from which the last does; None without a date."""
        spans = [span(one) for one in self.sights if one.when]
        if not spans:
            return None
        first, last = min(end for _, end in spans), max(start for start, _ in spans)
        if first <= last:
            return Interval(first, last + timedelta(days=1), stay=first != last)
        # No day is common to all: the office is held on some day of the shortest.
        start, end = min(spans, key=lambda one: (one[1] - one[0], one))
        return Interval(start, end + timedelta(days=1))

    @property
    def documents(self) -> int:
        """How many documents show it."""
        return len({one.document for one in self.sights})

    def after(self, absences: Iterable[Absence]) -> Bound | None:
        """The last day before it on which the person did not hold the office."""
        earliest = min((span(one)[0] for one in self.dated), default=None)
        earlier = [one for one in absences if (one.precedes(earliest) if earliest else one.to_come)]
        found = max(earlier, key=lambda one: (one.first, one.told, one.claims), default=None)
        return Bound(found.first, found.before, found.claims) if found else None

    def until(self, absences: Iterable[Absence]) -> Bound | None:
        """The first day after it on which the person did not hold the office."""
        latest = max((span(one)[1] for one in self.dated), default=None)
        later = [one for one in absences if (one.follows(latest) if latest else one.over)]
        found = min(later, key=lambda one: (one.last, not one.told, one.claims), default=None)
        return Bound(found.last, found.after, found.claims) if found else None

    @property
    def dated(self) -> tuple[Sight, ...]:
        """The sights of a known time."""
        return tuple(one for one in self.sights if one.when)


def span(sight: Sight) -> tuple[date, date]:
    """The first and the last day of a dated sight; an open end is as good as the day that is known."""
    assert sight.when is not None
    first = sight.when.start or sight.when.last or date.min
    return first, sight.when.last or first


def stretches(sights: Sequence[Sight], absences: Sequence[Absence]) -> tuple[Stretch, ...]:
    """The person's sights in an office, parted where others or the reports themselves tell of an interruption."""
    dated = sorted((one for one in sights if one.when), key=lambda one: (span(one), one.claims))
    loose = [one for one in sights if not one.when]
    if not dated:
        return (Stretch(tuple(loose)),) if loose else ()
    runs: list[list[Sight]] = [[dated[0]]]
    reach = span(dated[0])[1]
    for one in dated[1:]:
        if _interrupted(reach, span(one)[0], absences):
            runs.append([])
        runs[-1].append(one)
        reach = max(reach, span(one)[1])
    # A sight of no known time tells of one stretch or another: only where there is one, it is of that.
    return tuple(Stretch(tuple(run + (loose if len(runs) == 1 else []))) for run in runs)


def _interrupted(last: date, first: date, absences: Iterable[Absence]) -> bool:
    """True when the office was given up between the last day of one sight and the first of the next."""
    if first - last < _AWAY:
        return False
    between = [one for one in absences if one.follows(last) and one.precedes(first)]
    if any(one.told for one in between):
        return True
    return bool(between) and (first - last >= _LONG or len({one.document for one in between}) > 1)


_TOLD = {
    FORMER: "a report calls {} a former holder",
    COMING: "a report calls {} a holder to come",
    BEGAN: "a report tells that {} came into it",
    ENDED: "a report tells that {} left it",
}


def told_absence(sight: Sight) -> Absence:
    """A report that calls somebody a former holder or one to come, or tells when he came into the office or left it."""
    first, last = span(sight)
    over = sight.quality in (FORMER, ENDED)
    if sight.quality in (BEGAN, ENDED):
        # Not before the first day on which it may have been taken up, nor after the last on which it may have ended.
        first = last = first if sight.quality == BEGAN else last
    reason = _TOLD[sight.quality].format(sight.name)
    return Absence(first, last, reason, reason, sight.claims, sight.document, over=over, to_come=not over)


def seen_absence(sight: Sight, *, own: bool = False) -> Absence:
    """Somebody else in an office of one holder; or the same person standing in it instead of holding it, and back."""
    first, last = span(sight)
    how = "in it" if not own else "standing in" if sight.quality == ACTING else "in it as more than a stand-in"
    before, after = f"{sight.name} was still seen {how}", f"{sight.name} was seen {how}"
    return Absence(first, last, before, after, sight.claims, sight.document)
