"""What a reader of files is told beside the path: the user's names of columns, and the lexicon."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from re import Pattern

from dragoman.lexicon import Lexicon, load

_OF_A_STATE = re.compile(r"\b(?:Ministry|Presidency|State House|Embassy|Government|Office of the)\b")


@dataclass(frozen=True, slots=True)
class Options:
    """`columns` maps our names (text, title) to the user's; the lexicon knows publishers, cities and pages' lines."""

    columns: Mapping[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=load)

    @property
    def patterns(self) -> tuple[Pattern[str], ...]:
        """Whole lines that belong to a web page and not to the report on it."""
        return self.lexicon.boilerplate

    def publisher(self, *, url: str | None, agency: str | None, source: str | None) -> str | None:
        """Who published a report that names no publisher: the agency that signs it, the source or letterhead its page
        shows, the owner of its address; by the lexicon's name where it knows one.
        """
        publishers = self.lexicon.publishers
        if source and _OF_A_STATE.search(source):
            # What a service sends out for a ministry is the ministry's.
            own = publishers.by_text(source)
            return own.name if own else source.strip(" |·•")
        signed = publishers.by_text(agency or source or "")
        owner = publishers.by_url(url) if url and not agency else None
        known = signed or owner
        return known.name if known else agency or source

    def city(self, place: str | None) -> str | None:
        """The city in "Government House, Astana"; the words as they stand where none is known."""
        parts = [part.strip() for part in (place or "").split(",")]
        cities = (self.lexicon.states.capital_of, self.lexicon.places.city_of)
        return next((part for known in cities for part in parts if part in known), place)

    def is_town(self, place: str) -> bool:
        """True for the name of a city."""
        return place in self.lexicon.states.capital_of or place in self.lexicon.places.city_of
