"""Agreements, changes of the relationship and measures: what was signed, raised, imposed or lifted."""

from dragoman.model import Event, Line, Section
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import on
from dragoman.views.notes import cite_event
from dragoman.views.pair import Pair
from dragoman.views.prose import counted
from dragoman.views.telling import sentence


def section(pair: Pair, limits: Limits) -> Section | None:
    """The bullets, newest first; initiatives joined to each other close the list."""
    found = pair.acts("agreement", "partnership", "measure")
    bullets = [_told(pair, event) for event in found[: limits.agreements]]
    left = len(found) - len(bullets)
    if left:
        command = f"`dragoman dossier {pair.one} {pair.other}`"
        bullets.append(
            (Line(f"{counted(left, 'older one', 'older ones')} more: {command} lists them.", about_record=True),)
        )
    return Section("Agreements and measures", bullets=tuple(bullets)) if bullets else None


def _told(pair: Pair, event: Event) -> tuple[Line, ...]:
    words = sentence(pair.ledger, event).rstrip(".")
    when = f" {on(event.when)}" if event.when else ""
    line = Line(f"{words}{when}.", cite_event(pair.ledger, event))
    return (line,) if event.when else (line, Line("The date is not in the record.", about_record=True))
