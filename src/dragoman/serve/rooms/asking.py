"""What every room is asked with: the desk, and a day as of which the record is to speak."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Annotated

from fastapi import Depends, Query, Request

from dragoman.serve.desk import Desk
from dragoman.views import asked


# What needs no file is no plain `def`: FastAPI sends each of those to a thread of its own, which takes longer.
async def _desk(request: Request) -> AsyncIterator[Desk]:
    found: Desk = request.app.state.desk
    with found.sitting() as sat:
        yield sat


async def _as_of(
    as_of: Annotated[str | None, Query(description="Only what was so on this day.")] = None,
) -> date | None:
    return asked.day(as_of or None, "as_of")


At = Annotated[Desk, Depends(_desk, scope="function")]
AsOf = Annotated[date | None, Depends(_as_of)]
Text = Annotated[str | None, Query()]
