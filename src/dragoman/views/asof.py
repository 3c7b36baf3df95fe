"""A page says as of which day it is true, and by when the record said so: who reads it has not seen the command."""

from dataclasses import replace
from datetime import date

from dragoman.model import Line, Page
from dragoman.record.phrasing import moment
from dragoman.record.store.journal import Change
from dragoman.views.dates import spoken


def dated(page: Page, day: date | None, known: Change | None = None) -> Page:
    """The page with a word on the day as of which it is, and on the change by which the record said so.

    As it was where neither is asked for.
    """
    told = []
    if day is not None:
        told.append(f"As of {spoken(day.isoformat())}: what happened, or was planned, later is left out.")
    if known is not None:
        told.append(told_by(known))
    return replace(page, lead=(*page.lead, *(Line(f"*{one}*", about_record=True) for one in told)))


def told_by(known: Change) -> str:
    """After which change the record is shown."""
    return f"As the record stood after change {known.number} ({moment(known.at)}): what came to it later is left out."
