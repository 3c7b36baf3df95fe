"""Who meets whom and who travels where, as lists that a script also draws."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from dragoman.serve.rendering import answer, shown
from dragoman.serve.rooms.asking import At, Text
from dragoman.views import asked
from dragoman.views.world import journeys, routes
from dragoman.views.world import network as meet

router = APIRouter()

_MOST = 150
_PARTNERS = 24


@router.get("/pairs")
def pairs(request: Request, at: At, of: Text = None) -> Response:
    """Which two meet most; of one party, its own and how its partners meet."""
    names, party = at.names(), asked.party(of, at.lexicon) if of else None
    with at.store.catalogue() as catalogue:
        found = catalogue.pairs(_PARTNERS if party else _MOST, of=party)
        others = {code for one, other, _ in found for code in (one, other)} - {party} if party else set()
        among = catalogue.among(sorted(others))
    rest = sorted(((*two, count) for two, count in among.items()), key=lambda one: (-one[2], one[:2]))
    page = meet(names, (*found, *rest[:_MOST]), of=party)
    return answer(request, shown(names, page, "network.html.j2"))


@router.get("/map")
def visits(request: Request, at: At, of: Text = None) -> Response:
    """Who visited whom."""
    names, party = at.names(), asked.party(of, at.lexicon) if of else None
    with at.store.catalogue() as catalogue:
        found = catalogue.pairs(_MOST, of=party)
        received = {(one, other): catalogue.received(one, other) for one, other, _ in found}
    return answer(request, shown(names, journeys(names, routes(received), of=party), "map.html.j2"))
