"""A page says as of which day it is true: who reads it later has not seen the command."""

from dataclasses import replace
from datetime import date

from dragoman.model import Line, Page
from dragoman.views.dates import spoken


def dated(page: Page, day: date | None) -> Page:
    """The page with a word on the day as of which it is; as it was where no day is asked for."""
    if day is None:
        return page
    told = f"*As of {spoken(day.isoformat())}: what happened, or was planned, later is left out.*"
    return replace(page, lead=(*page.lead, Line(told, about_record=True)))
