"""An event as it is asked for on the command line: its id, or who took part and when."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.errors import UnknownName

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from dragoman.model import Event
    from dragoman.record.store.journal import Change
    from dragoman.record.store.slices import About
    from dragoman.views.choice import Asked
    from dragoman.views.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Opening:
    """How a record is opened for a question."""

    record: "Path"
    lexicon: "Path | None" = None
    least: float = 0.0
    as_of: "date | None" = None
    known: "Change | None" = None

    def ledger(self, about: "About | None") -> "Ledger":
        """The part of the record that a question is about."""
        from dragoman.cli import opening

        return opening.ledger(self.record, self.lexicon, about, least=self.least, as_of=self.as_of, known=self.known)


def event(held: Opening, words: list[str], *, on: str | None = None, act: str | None = None) -> "Event":
    """The event meant. Raises UnknownName when none or several fit."""
    from dragoman.cli import opening
    from dragoman.record.store.questions import named
    from dragoman.views import asked
    from dragoman.views.choice import Asked, by_id, by_words

    if act is not None:
        asked.event_act(act, "--act")
    if len(words) == 1 and (found := by_id(held.ledger(named(words[0])), words[0])):
        return found
    day = asked.typed(on, "--on")
    countries, people = _named(opening.names(held.record, held.lexicon, held.known), words)
    wanted = Asked(tuple(countries), tuple(people), day, act)
    return by_words(held.ledger(_about(wanted)), wanted)


def _about(wanted: "Asked") -> "About | None":
    """Where an event that fits is to be found."""
    from dragoman.views.timeline import Window

    parties, person = wanted.countries[:2], next(iter(wanted.people), None)
    return Window(since=wanted.on, until=wanted.on, parties=parties, person=person).about


def _named(ledger: "Ledger", words: list[str]) -> tuple[list[str], list[str]]:
    """Countries and organisations by code, everybody else by the full name the record knows."""
    from dragoman.views import asked
    from dragoman.views.ledger import person_named

    countries, people = [], []
    for word in words:
        try:
            countries.append(asked.party(word, ledger.lexicon))
        except UnknownName as unknown:
            if "more than one country" in str(unknown):
                raise
            try:
                people.append(person_named(ledger, word))
            except UnknownName as nobody:
                raise UnknownName(f"{word!r} is no id of an event, no country, and nobody: {nobody}") from None
    return countries, people
