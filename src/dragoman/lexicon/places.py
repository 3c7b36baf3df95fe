"""Cities, regions and the words that make a building."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import both_quotes, spellings


@dataclass(frozen=True, slots=True)
class Places:
    """Where things happen. `venues` are the nouns a building's name ends in ("Palace", "Guesthouse").

    `given` are states and cities whose name people bear as well; `contested` those whose officials act for nobody
    knows which state by the place alone.
    """

    city_of: Mapping[str, str]
    regions: Mapping[str, str]
    venues: frozenset[str]
    given: frozenset[str] = frozenset()
    contested: frozenset[str] = frozenset()


def load(extra: Path | None = None) -> Places:
    """The table of cities made from GeoNames with the hand-written places added, and the user's added to both."""
    names = ("regions", "cities", "not_cities", "venues", "given", "contested")
    tree = check.fields(shelf.read("places.yml", extra), "places.yml", names, names)
    left_out = frozenset(check.words(tree["not_cities"], "places.yml not_cities"))
    table = {city: row[1] for row in shelf.rows("places.tsv", extra) for city in both_quotes(row[:1])}
    cities = {**table, **_places(tree["cities"], "places.yml cities")}
    return Places(
        city_of=MappingProxyType({city: code for city, code in cities.items() if city not in left_out}),
        regions=MappingProxyType(_places(tree["regions"], "places.yml regions")),
        venues=frozenset(check.words(tree["venues"], "places.yml venues")),
        given=frozenset(check.words(tree["given"], "places.yml given")),
        contested=frozenset(check.words(tree["contested"], "places.yml contested")),
    )


def _places(node: Node, where: str) -> dict[str, str]:
    listed = check.table(node, where).items()
    return {place: code for code, names in listed for place in spellings(check.words(names, f"{where} {code}"))}
