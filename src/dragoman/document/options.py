"""What a reader of files is told beside the path: the user's names of columns, and the lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from re import Pattern

from dragoman.lexicon import Lexicon, load


@dataclass(frozen=True, slots=True)
class Options:
    """`columns` maps our names (text, title) to the user's; the lexicon knows publishers, cities and pages' lines."""

    columns: Mapping[str, str] = field(default_factory=dict)
    lexicon: Lexicon = field(default_factory=load)

    @property
    def patterns(self) -> tuple[Pattern[str], ...]:
        """Whole lines that belong to a web page and not to the report on it."""
        return self.lexicon.boilerplate

    def publisher(self, *, url: str | None, agency: str | None) -> str | None:
        """Who published a report that names no publisher: the agency that signs it, else the owner of its address."""
        publishers = self.lexicon.publishers
        if agency:
            signed = publishers.by_text(agency)
            return signed.name if signed else agency
        owner = publishers.by_url(url) if url else None
        return owner.name if owner else None

    def city(self, place: str | None) -> str | None:
        """The city in "Government House, Astana"; the words as they stand where none is known."""
        parts = [part.strip() for part in (place or "").split(",")]
        cities = (self.lexicon.states.capital_of, self.lexicon.places.city_of)
        return next((part for known in cities for part in parts if part in known), place)
