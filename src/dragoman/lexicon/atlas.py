"""Where the capitals lie, for maps."""

from collections.abc import Mapping
from functools import cache

from dragoman.lexicon import shelf


@cache
def capitals() -> Mapping[str, tuple[float, float]]:
    """Latitude and longitude, in degrees, of one point for each state: that of its capital."""
    return {row[0]: (float(row[2]), float(row[3])) for row in shelf.rows("capitals.tsv")}
