"""What every room is asked with: the desk, and a day as of which the record is to speak."""

from datetime import date
from typing import Annotated

from fastapi import Depends, Query, Request

from dragoman.serve.desk import Desk
from dragoman.views import asked


def _desk(request: Request) -> Desk:
    found: Desk = request.app.state.desk
    return found


def _as_of(as_of: Annotated[str | None, Query(description="Only what was so on this day.")] = None) -> date | None:
    return asked.day(as_of or None, "as_of")


At = Annotated[Desk, Depends(_desk)]
AsOf = Annotated[date | None, Depends(_as_of)]
Text = Annotated[str | None, Query()]
