"""Whether an office was held on a day, as far as its tenures show."""

from collections.abc import Iterable
from datetime import date

from dragoman.model import Interval, Tenure


def standing(tenure: Tenure, day: date) -> bool | None:
    """True when the office was held on the day, False when it was not, None when the record does not tell.

    Who is only seen in it on some day of a month, or may be there by a slip, is not shown to hold it on any one.
    """
    if tenure.not_before and day < date.fromisoformat(tenure.not_before):
        return False
    if tenure.not_after and day > date.fromisoformat(tenure.not_after):
        return False
    seen = Interval.from_edtf(tenure.seen) if tenure.seen and not tenure.doubt else None
    if seen is None or seen.start is None or seen.last is None or not (seen.stay or seen.days == 1):
        return None
    return True if seen.start <= day <= seen.last else None


def holders(tenures: Iterable[Tenure], day: date) -> tuple[Tenure, ...]:
    """The tenures that held on the day, those in full before those who stood in."""
    found = [one for one in tenures if standing(one, day)]
    return tuple(sorted(found, key=lambda one: (one.acting, one.seen or "", one.person)))


def around(tenures: Iterable[Tenure], day: date) -> tuple[Tenure | None, Tenure | None]:
    """Who was last seen in an office before a day, and who first after it; slips and stand-ins left out."""
    known = [(Interval.from_edtf(one.seen), one) for one in tenures if one.seen and not one.doubt and not one.acting]
    before = [(seen.last, one.person, one) for seen, one in known if seen.last and seen.last < day]
    after = [(seen.start, one.person, one) for seen, one in known if seen.start and seen.start > day]
    return (
        max(before, key=lambda each: each[:2])[2] if before else None,
        min(after, key=lambda each: each[:2])[2] if after else None,
    )
