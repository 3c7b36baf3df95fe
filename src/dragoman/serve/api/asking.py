"""What the API is asked with: pages of lists, days, dates; and the refusal of what no question knows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Query, Request
from fastapi.routing import APIRoute

from dragoman.errors import DragomanError
from dragoman.model import Page
from dragoman.serve.api.shapes import LONGEST, Form, Trouble
from dragoman.views import asked
from dragoman.views.dates import stretch

MOST = 200
"""So many items of a list come at once at most."""

USUAL = 50
DEEPEST = 10_000_000

TROUBLES: dict[int | str, dict[str, Any]] = {
    400: {"model": Trouble, "description": "This cannot be asked so."},
    404: {"model": Trouble, "description": "It is not in the record, or the lexicon does not know it."},
    503: {"model": Trouble, "description": "Another program is writing the record; ask again."},
}

_DATE = {"pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"}
_Typed = Annotated[str | None, Query(json_schema_extra=_DATE, description="A year, month or day: YYYY[-MM[-DD]].")]

T = TypeVar("T")


class Listed(Form):
    """A page of a list: how long the whole list is, and where its next page is."""

    total: int
    limit: int
    offset: int
    next: str | None


@dataclass(frozen=True, slots=True)
class Paging:
    """Which items of a list are asked for, and at which address."""

    request: Request
    limit: int
    offset: int

    def page(self, found: Sequence[T], form: Callable[[Sequence[T]], Iterable[object]]) -> dict[str, object]:
        """The items asked for of a list that is all there, each in its form."""
        return self.of(len(found), form(found[self.offset : self.offset + self.limit]))

    def of(self, total: int, items: Iterable[object]) -> dict[str, object]:
        """The items asked for of a list that has so many."""
        return {
            "total": total,
            "limit": self.limit,
            "offset": self.offset,
            "next": self._next(total),
            "items": list(items),
        }

    def _next(self, total: int) -> str | None:
        """The address of the next page; None for the last."""
        after = self.offset + self.limit
        if after >= total:
            return None
        url = self.request.url.include_query_params(limit=self.limit, offset=after)
        return f"{url.path}?{url.query}"


async def _paging(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=MOST, description="At most so many items.")] = USUAL,
    offset: Annotated[int, Query(ge=0, le=DEEPEST, description="Pass over the first so many.")] = 0,
) -> Paging:
    return Paging(request, limit, offset)


async def _as_of(as_of: _Typed = None) -> date | None:
    """Only what was so on this day; of a month or year, on its last."""
    return asked.day(as_of, "as_of")


@dataclass(frozen=True, slots=True)
class Days:
    """From when to when is asked for: years, months or days as typed, both inside."""

    since: str | None
    until: str | None

    @property
    def first(self) -> str | None:
        """The first day."""
        return asked.bound(self.since, "since", last=False)

    @property
    def last(self) -> str | None:
        """The last day."""
        return asked.bound(self.until, "until", last=True)


async def _days(since: _Typed = None, until: _Typed = None) -> Days:
    days = Days(asked.typed(since, "since"), asked.typed(until, "until"))
    stretch(days.since, days.until)
    return days


Cut = Annotated[Paging, Depends(_paging)]
AsOf = Annotated[date | None, Depends(_as_of)]
Within = Annotated[Days, Depends(_days)]
Name = Annotated[
    str | None, Query(max_length=LONGEST, description="A country, organisation or person as people write it.")
]


async def known_only(request: Request) -> None:
    """Refuse what the question does not know, or is asked twice: a misspelt filter would else be an answer to another.

    Raises DragomanError.
    """
    allowed = _allowed(request.app.openapi(), called(request.scope["route"]))
    given: Mapping[str, Sequence[str]] = {name: request.query_params.getlist(name) for name in request.query_params}
    for name, values in given.items():
        if name not in allowed:
            told = f"allowed are {', '.join(sorted(allowed))}" if allowed else "there are none here"
            raise DragomanError(f"There is no parameter {name!r}; {told}.")
        if len(values) > 1 and not allowed[name]:
            raise DragomanError(f"Parameter {name!r} is given {len(values)} times; once is allowed.")


def called(route: APIRoute) -> str:
    """What a question is called in the description: its room and its name, "pairs_last"."""
    return f"{route.endpoint.__module__.rsplit('.', 1)[-1]}_{route.name}"


def _allowed(spec: Mapping[str, Any], name: str) -> dict[str, bool]:
    """The parameters of a question, and whether they may be repeated."""
    every = (question for path in spec["paths"].values() for question in path.values())
    told = next(one for one in every if one["operationId"] == name).get("parameters", ())
    return {one["name"]: one["schema"].get("type") == "array" for one in told if one["in"] == "query"}


def listed(page: Page) -> Sequence[Mapping[str, object]]:
    """The rows of a page whose data are a list."""
    assert not isinstance(page.data, Mapping)
    return page.data


def mapped(page: Page) -> Mapping[str, Any]:
    """The parts of a page whose data are named."""
    assert isinstance(page.data, Mapping)
    return page.data
