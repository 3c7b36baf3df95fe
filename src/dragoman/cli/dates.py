"""A date that a person types becomes EDTF."""

import re
from datetime import date

from dragoman.errors import DragomanError
from dragoman.model import Interval

_ALLOWED = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


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
