"""By what a search can be narrowed, as links: what is there, how often, and what was chosen already."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request

from dragoman.record.store.facets import Counted, Facets

_FEW = 12
_DAYS = ("since", "until")
_PAGE = ("offset", "format")

Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One year, act, party or publisher: how many reports have it, and the address that narrows to it.

    Of what is chosen already the address takes it away again.
    """

    name: str
    count: int | None
    address: str


@dataclass(frozen=True, slots=True)
class Sieve:
    """What may be chosen, under the head of each sort; what was chosen; and how many reports were counted."""

    groups: tuple[tuple[str, tuple[Choice, ...]], ...]
    chosen: tuple[Choice, ...]
    reports: int
    more: bool


def sieve(request: Request, found: Facets, country: Callable[[str], str]) -> Sieve:
    """The choices for what a request asks; `country` says what a party is called."""
    asked = tuple((name, value) for name, value in request.query_params.multi_items() if name not in _PAGE and value)
    groups = (
        ("Year", _of(asked, "year", found.years, str)),
        ("Party", _of(asked, "country", found.countries, country)),
        ("What is told", _of(asked, "act", found.acts, str)),
        ("Publisher", _of(asked, "publisher", found.publishers, str)),
    )
    return Sieve(
        tuple((head, choices) for head, choices in groups if len(choices) > 1 or (choices and head != "Year")),
        tuple(_taken(asked, country)),
        found.reports,
        found.more,
    )


def kept(request: Request) -> Query:
    """What a form on the page must bring along: everything but the words, the days and the place in the list."""
    names = ("q", *_DAYS, *_PAGE)
    return tuple((name, value) for name, value in request.query_params.multi_items() if name not in names and value)


def data(found: Facets) -> Mapping[str, object]:
    """The counts as plain values."""
    sorts = {"years": found.years, "parties": found.countries, "acts": found.acts, "publishers": found.publishers}
    counts = {sort: [{"name": name, "reports": count} for name, count in some] for sort, some in sorts.items()}
    return {"reports": found.reports, "more": found.more, **counts}


def _of(asked: Query, sort: str, counted: Counted, called: Callable[[str], str]) -> tuple[Choice, ...]:
    """What of a sort is not chosen yet; years in their order."""
    taken = {value for name, value in asked if name == sort}
    some = [one for one in counted if one[0] not in taken][:_FEW]
    some = sorted(some, reverse=True) if sort == "year" else some
    return tuple(Choice(called(name), count, _with(asked, sort, name)) for name, count in some)


def _with(asked: Query, sort: str, value: str) -> str:
    """The same question, narrowed: parties add up, of all else there is one."""
    if sort == "year":
        return _address([*(one for one in asked if one[0] not in _DAYS), *((day, value) for day in _DAYS)])
    left = [one for one in asked if sort == "country" or one[0] != sort]
    return _address([*left, (sort, value)])


def _taken(asked: Query, country: Callable[[str], str]) -> Iterable[Choice]:
    for one in asked:
        if one[0] in ("act", "publisher"):
            yield Choice(one[1], None, _address([other for other in asked if other != one]))
        if one[0] == "country":
            yield Choice(country(one[1]), None, _address([other for other in asked if other != one]))
    days = {name: value for name, value in asked if name in _DAYS}
    if days:
        since, until = days.get("since"), days.get("until")
        told = str(since) if since == until else " ".join(f"{name} {value}" for name, value in days.items())
        yield Choice(told, None, _address([other for other in asked if other[0] not in _DAYS]))


def _address(query: Iterable[tuple[str, str]]) -> str:
    return f"/search?{urlencode(list(query))}"
