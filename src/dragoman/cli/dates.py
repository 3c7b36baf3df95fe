"""A date that a person types becomes EDTF."""

import re
from datetime import date, datetime

from dragoman.errors import DragomanError
from dragoman.model import Interval

_ALLOWED = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NUMBER = re.compile(r"#\d{1,18}|\d{1,3}|\d{5,18}")
_TIME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<minute>\d\d:\d\d)(:(?P<second>\d\d))?Z?")


def typed(text: str | None, option: str) -> str | None:
    """A year, month or day as typed. Raises DragomanError for anything else."""
    if text is None:
        return None
    try:
        if _ALLOWED.fullmatch(text.strip()):
            Interval.from_edtf(text.strip())
            return text.strip()
    except ValueError:
        pass
    raise DragomanError(f"{option} {text!r} is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD.")


def day(text: str | None, option: str) -> date | None:
    """A day as typed; a month or year means its last day. Raises DragomanError for anything else."""
    told = typed(text, option)
    return Interval.from_edtf(told).last if told else None


def moment(text: str, option: str) -> int | str:
    """The number of a change, or the last second (UTC) of a year, month, day, minute or second as typed.

    Four digits are a year; "#2024" is the change of that number. Raises DragomanError for anything else.
    """
    told = text.strip()
    if _NUMBER.fullmatch(told):
        return int(told.removeprefix("#"))
    found = _TIME.fullmatch(told)
    try:
        if found is None:
            return f"{day(told, option)}T23:59:59Z"
        second = f"{found['day']}T{found['minute']}:{found['second'] or '59'}"
        datetime.fromisoformat(second)
    except (DragomanError, ValueError):
        allowed = "YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM and the number of a change"
        raise DragomanError(f"{option} {text!r} is no time; allowed are {allowed}.") from None
    return f"{second}Z"
