"""Agreements, changes of the relationship and measures: what was signed, raised, imposed or lifted."""

from collections.abc import Sequence

from dragoman.model import Claim, Event, Line, Section
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import first_day, on, spoken
from dragoman.views.notes import cite, cite_event
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, listed, literal, unique
from dragoman.views.telling import sentence

TITLE = "Agreements, measures and joined initiatives"


def section(pair: Pair, limits: Limits) -> Section | None:
    """The bullets, newest first; initiatives joined to each other close the list."""
    found = pair.acts("agreement", "partnership", "measure")
    bullets = [told(pair, event) for event in found[: limits.agreements]]
    left = len(found) - len(bullets)
    if left:
        command = f"*dragoman dossier {pair.one} {pair.other}*"
        bullets.append(
            (Line(f"{counted(left, 'older one', 'older ones')} more: {command} lists them.", about_record=True),)
        )
    bullets += joined(pair)
    return Section(TITLE, bullets=tuple(bullets)) if bullets else None


def joined(pair: Pair) -> list[tuple[Line, ...]]:
    """Initiatives joined to each other, each pair of them once."""
    found: dict[frozenset[str], list[Claim]] = {}
    for claim in pair.told("alignment"):
        found.setdefault(frozenset(party.name for party in claim.roles.get("initiative", ())), []).append(claim)
    return [(Line(_joining(pair, claims), cite(pair.ledger, claims)),) for claims in found.values()]


def _joining(pair: Pair, claims: Sequence[Claim]) -> str:
    names = listed(sorted({literal(party.name) for party in claims[0].roles.get("initiative", ())}))
    days = sorted({day for claim in claims if (day := first_day(pair.ledger.dated(claim)))})
    when = listed(unique(spoken(day.isoformat()[:7]) for day in days))
    return f"Initiatives to be joined: {names}" + (f" ({when})." if when else ".")


def told(pair: Pair, event: Event) -> tuple[Line, ...]:
    """One of them in a sentence, with its day."""
    words = sentence(pair.ledger, event).rstrip(".")
    when = f" {on(event.when)}" if event.when else ""
    line = Line(f"{words}{when}.", cite_event(pair.ledger, event))
    return (line,) if event.when else (line, Line("The date is not in the record.", about_record=True))
