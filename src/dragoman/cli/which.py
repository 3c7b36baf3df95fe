"""An event as it is asked for on the command line: its id, or who took part and when."""

from typing import TYPE_CHECKING

from dragoman.errors import DragomanError, UnknownName

if TYPE_CHECKING:
    from dragoman.model import Event
    from dragoman.views.ledger import Ledger


def event(ledger: "Ledger", words: list[str], *, on: str | None = None, act: str | None = None) -> "Event":
    """The event meant. Raises UnknownName when none or several fit."""
    from dragoman.cli import dates
    from dragoman.model.claim import EVENT_ACTS
    from dragoman.views.choice import Asked, by_id, by_words

    if act is not None and act not in EVENT_ACTS:
        raise DragomanError(f"--act {act!r} is no act that makes an event; allowed are {', '.join(EVENT_ACTS)}.")
    if len(words) == 1 and (found := by_id(ledger, words[0])):
        return found
    day = dates.typed(on, "--on")
    countries, people = _named(ledger, words)
    return by_words(ledger, Asked(tuple(countries), tuple(people), day, act))


def _named(ledger: "Ledger", words: list[str]) -> tuple[list[str], list[str]]:
    """Countries and organisations by code, everybody else by the full name the record knows."""
    from dragoman.cli import opening
    from dragoman.views.ledger import person_named

    countries, people = [], []
    for word in words:
        try:
            countries.append(opening.party(word, ledger.lexicon))
        except UnknownName as unknown:
            if "more than one country" in str(unknown):
                raise
            try:
                people.append(person_named(ledger, word))
            except UnknownName as nobody:
                raise UnknownName(f"{word!r} is no id of an event, no country, and nobody: {nobody}") from None
    return countries, people
