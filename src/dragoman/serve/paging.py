"""A long list is shown a page at a time; the ways to its other pages."""

from dataclasses import dataclass

from fastapi import Request

SHOWN = 50
"""So many lines a page has, where nobody asks for another number."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list is shown: `first` to `last` of `total`, and the addresses of the pages beside it."""

    first: int
    last: int
    total: int
    before: str | None
    after: str | None


def paging(request: Request, total: int, offset: int, limit: int, *, name: str = "offset") -> Paging:
    """The page of a list that a request asks for; `name` is what its place is asked by, where a page has two lists."""
    return Paging(
        first=min(offset + 1, total),
        last=min(offset + limit, total),
        total=total,
        before=_at(request, name, max(0, offset - limit)) if offset else None,
        after=_at(request, name, offset + limit) if offset + limit < total else None,
    )


def _at(request: Request, name: str, offset: int) -> str:
    return f"?{request.url.include_query_params(**{name: offset}).query}"
