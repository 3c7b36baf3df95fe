"""What the record names, the most frequent first: pairs of parties, people, bodies, places, phrases, publishers."""

from fastapi import APIRouter
from pydantic import Field

from dragoman.record.store.catalogue import Named
from dragoman.serve.api.asking import Cut, Listed, Name, Paging
from dragoman.serve.api.shapes import Form
from dragoman.serve.listing import codes, key
from dragoman.serve.rooms.asking import At

router = APIRouter()


class PairMet(Form):
    """Two parties, and how often they met."""

    one: str
    other: str
    contacts: int = Field(description="Visits, meetings and sittings that took place.")


class Pairs(Listed):
    """A page of pairs."""

    items: list[PairMet]


class Counted(Form):
    """A name, and how often it stands."""

    name: str
    count: int


class Names(Listed):
    """A page of names."""

    items: list[Counted]


@router.get("/pairs")
def pairs(at: At, cut: Cut, party: Name = None) -> Pairs:
    """The parties that met most, by the number of visits, meetings and sittings; of one party, whom it met."""
    code = next(iter(codes(at, party)), None)
    with at.store.catalogue() as catalogue:
        found = catalogue.pairs(cut.limit, of=code, offset=cut.offset)
        total = catalogue.paired(of=code)
    rows = ({"one": one, "other": other, "contacts": count} for one, other, count in found)
    return Pairs.model_validate(cut.of(total, rows))


@router.get("/people")
def people(at: At, cut: Cut, party: Name = None, party2: Name = None) -> Names:
    """Who takes part in what happened, and in how much; of one party its own people, of two those of both."""
    with at.store.catalogue() as catalogue:
        return _names(cut, catalogue.people(key(codes(at, party, party2)), offset=cut.offset, limit=cut.limit))


@router.get("/mechanisms")
def mechanisms(at: At, cut: Cut, party: Name = None, party2: Name = None) -> Names:
    """The standing bodies that sat, and how often."""
    with at.store.catalogue() as catalogue:
        return _names(cut, catalogue.bodies(key(codes(at, party, party2)), offset=cut.offset, limit=cut.limit))


@router.get("/places")
def places(at: At, cut: Cut, party: Name = None, party2: Name = None) -> Names:
    """Where things happened, and how many."""
    with at.store.catalogue() as catalogue:
        return _names(cut, catalogue.places(key(codes(at, party, party2)), offset=cut.offset, limit=cut.limit))


@router.get("/phrases")
def phrases(at: At, cut: Cut, party: Name = None, party2: Name = None) -> Names:
    """The set phrases that were used, and how often."""
    with at.store.catalogue() as catalogue:
        return _names(cut, catalogue.phrases(key(codes(at, party, party2)), offset=cut.offset, limit=cut.limit))


@router.get("/publishers")
def publishers(at: At, cut: Cut) -> Names:
    """Where reports come from, and how many from each."""
    with at.store.catalogue() as catalogue:
        return _names(cut, catalogue.publishers(offset=cut.offset, limit=cut.limit))


def _names(cut: Paging, found: Named) -> Names:
    return Names.model_validate(cut.of(found.total, ({"name": name, "count": count} for name, count in found.names)))
