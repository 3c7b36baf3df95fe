"""When a date of a claim is the date of the gold: the same, or one inside the other."""

import re
from datetime import date, timedelta

_POINT = re.compile(r"\d{4}(-\d\d){0,2}")
_DOUBT = "~?%"
_WIDER = 7


def same_date(gold: str | None, told: str | None) -> bool | None:
    """True when the told date is as precise as the gold or finer, or at most a week wider; None when none is asked."""
    if gold is None:
        return None
    if told is None:
        return False
    if exactly(gold, told):
        return True
    wanted, given = _span(gold), _span(told)
    if not wanted or not given:
        return False
    finer = wanted[0] <= given[0] and given[1] <= wanted[1]
    wider = given[0] <= wanted[0] and wanted[1] <= given[1]
    return finer or (wider and (given[1] - given[0]).days <= _WIDER)


def exactly(gold: str | None, told: str | None) -> bool | None:
    """True when the dates are written alike, marks of doubt aside; None when none is asked."""
    return None if gold is None else str(gold).strip(_DOUBT) == str(told or "").strip(_DOUBT)


def _span(edtf: str) -> tuple[date, date] | None:
    """First and last day of a date or interval; an end that is not given is that of the other side."""
    try:
        ends = [_ends(part) for part in str(edtf).split("/") if part not in ("", "..")]
    except ValueError:
        return None
    known = [end for end in ends if end is not None]
    return (known[0][0], known[-1][1]) if known and len(known) == len(ends) else None


def _ends(text: str) -> tuple[date, date] | None:
    point = text.strip(_DOUBT)
    if not _POINT.fullmatch(point):
        return None
    year, *rest = map(int, point.split("-"))
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if len(rest) == 1:
        month = rest[0]
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date(year, *rest), date(year, *rest)
